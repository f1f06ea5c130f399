// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/currency.h"
#include "models/core/result.h"

#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace zf {

__extension__ typedef __int128 Int128;

/// A number of minor units (分, cents), 128 bits wide so that the sum of any table's BIGINT amounts fits.
/// Exact; there is no way from or to floating point. It does not know its currency: see Money.
class Amount {
public:
    constexpr Amount() = default;
    static constexpr Amount fromMinor(Int128 minor) { return Amount(minor); }
    /// The text of a BIGINT or of SUM(BIGINT) ("-12345"). DataInvalid for anything else.
    static Result<Amount> fromMinorText(QStringView text);
    /// Decimal major units ("-12.34") of a currency. Refuses more digits than the currency has ("sub-cent"),
    /// grouping, exponents and anything outside 64 bits.
    static Result<Amount> fromMajorText(QStringView text, const Currency &currency);

    constexpr Int128 minor() const { return m_minor; }
    std::optional<qint64> toInt64() const; ///< what a BIGINT column can hold, else nothing
    QString minorText() const;
    /// Plain decimal major units, "-1234.56": for files, JSON and the clipboard.
    QString plain(int exponent) const;
    /// For the screen, "−1,234.56" with U+2212 and comma groups.
    QString display(int exponent) const;

    constexpr bool isZero() const { return m_minor == 0; }
    constexpr bool isNegative() const { return m_minor < 0; }
    constexpr Amount abs() const { return Amount(m_minor < 0 ? -m_minor : m_minor); }
    constexpr Amount operator-() const { return Amount(-m_minor); }
    constexpr Amount &operator+=(Amount o)
    {
        m_minor += o.m_minor;
        return *this;
    }
    constexpr Amount &operator-=(Amount o)
    {
        m_minor -= o.m_minor;
        return *this;
    }
    friend constexpr Amount operator+(Amount a, Amount b) { return Amount(a.m_minor + b.m_minor); }
    friend constexpr Amount operator-(Amount a, Amount b) { return Amount(a.m_minor - b.m_minor); }
    friend constexpr bool operator==(Amount, Amount) = default;
    friend constexpr auto operator<=>(Amount, Amount) = default;

private:
    constexpr explicit Amount(Int128 minor)
        : m_minor(minor)
    {
    }
    Int128 m_minor = 0;
};

/// An amount with its currency. Adding different currencies is a programming error (asserted).
struct Money {
    Amount amount;
    Currency currency;

    QString plain() const { return amount.plain(currency.exponent()); }
    QString display() const { return amount.display(currency.exponent()); }
    friend bool operator==(const Money &, const Money &) = default;
};

} // namespace zf

Q_DECLARE_METATYPE(zf::Amount)
Q_DECLARE_METATYPE(zf::Money)
