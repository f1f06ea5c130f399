// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/vouchersmodel.h"
#include "models/ledger/vouchers.h"
#include "widgets/page.h"
#include "widgets/pages/pagedlist.h"
#include "widgets/question.h"

namespace zf {

class FilterLine;
class LedgerTable;
class PeriodPicker;

/// All vouchers, newest accounting date first, by period and filter.
class VouchersPage : public PageWidget {
    Q_OBJECT

public:
    explicit VouchersPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    void focusFilter() override;
    QWidget *contentWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load(const PageAt &at, const QVariantMap &state = {});
    void loadDays();
    void updateStatus();

    FilterLine *m_filter;
    PeriodPicker *m_period;
    LedgerTable *m_table;
    items::VouchersModel *m_model;
    PagedList<Voucher> m_list;
    Question m_daysQuestion;
    DateRange m_range;
};

} // namespace zf
