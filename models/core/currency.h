// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QList>
#include <QString>

namespace zf {

/// An ISO 4217 currency: its code and how many decimal digits its minor unit has (JPY 0, CNY 2, KWD 3).
class Currency {
public:
    Currency() = default;                               ///< no currency; isValid() is false
    static Result<Currency> fromCode(QStringView code); ///< upper-case ISO code; Usage error when unknown
    static QList<Currency> all();

    bool isValid() const { return m_exponent >= 0; }
    QString code() const { return QString::fromLatin1(m_code); }
    int exponent() const { return m_exponent; }
    friend bool operator==(const Currency &a, const Currency &b) { return a.code() == b.code(); }
    friend auto operator<=>(const Currency &a, const Currency &b) { return a.code().compare(b.code()) <=> 0; }

private:
    Currency(const char *code, int exponent);
    char m_code[4] = {};
    int m_exponent = -1;
};

} // namespace zf
