// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace zf {

class AccountingDateEdit;
/// Which accounting dates a page shows: presets, the accounting periods that have dates, or any range.
class PeriodPicker : public QWidget {
    Q_OBJECT

public:
    explicit PeriodPicker(QWidget *parent = nullptr);
    /// The dates there are: presets count from the open date, and months from the first.
    void setDates(QDate first, QDate open);
    void setRange(const DateRange &range); ///< announces nothing
    DateRange range() const { return m_range; }
    /// Adds the preset "any date", which is the invalid range.
    void allowAnyDate();

signals:
    void rangeChanged(const zf::DateRange &range);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void select(const DateRange &range);
    void chosen(int index);
    void edited();
    void step(int direction);

    QComboBox *m_presets;
    AccountingDateEdit *m_from;
    AccountingDateEdit *m_to;
    QToolButton *m_previous;
    QToolButton *m_next;
    QDate m_first, m_open;
    DateRange m_range;
    bool m_anyDate = false;
};

} // namespace zf
