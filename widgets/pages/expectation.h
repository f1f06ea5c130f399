// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"
#include "models/core/result.h"
#include "models/core/trialbalance.h"

#include <QLabel>
#include <QVariantMap>

#include <optional>

namespace zf {

/// The cell that a drill-down left: which figure it was and how much it said. It travels in
/// Location::arguments, so that the page behind it can show that its rows add up to it.
struct Expectation {
    enum class Figure { Opening, Debit, Credit, Closing };
    Figure figure = Figure::Closing;
    Amount amount; ///< opening and closing signed, debit positive
    Currency currency;

    void write(QVariantMap &arguments) const;
    static std::optional<Expectation> read(const QVariantMap &arguments);
    bool isBalance() const { return figure == Figure::Opening || figure == Figure::Closing; }
    /// The same figure of a sum over rows.
    Amount of(Amount opening, Amount debit, Amount credit) const;
};

QString figureName(Expectation::Figure figure);

/// Says in words and with a sign whether the rows of a page add up to the cell left behind.
class SumCheck : public QLabel {
    Q_OBJECT

public:
    explicit SumCheck(QWidget *parent = nullptr);
    void showNothing();
    void showPending(const Expectation &expected);
    void showSum(const Expectation &expected, Amount sum);
    void showFailure(const Error &error); ///< the sum could not be read: that is not a zero
    bool agrees() const { return m_agrees; }

private:
    bool m_agrees = false;
};

} // namespace zf
