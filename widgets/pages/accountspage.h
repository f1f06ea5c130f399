// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/accountsmodel.h"
#include "models/ledger/accounts.h"
#include "widgets/page.h"
#include "widgets/pages/expectation.h"
#include "widgets/pages/pagedlist.h"
#include "widgets/question.h"

#include <optional>

class QLabel;

namespace zf {

class FilterLine;
class LedgerTable;

/// Accounts: all of them, or those under a cell of the trial balance with their turnover of its period, whose
/// sum is compared with the cell.
class AccountsPage : public PageWidget {
    Q_OBJECT

public:
    explicit AccountsPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    void focusFilter() override;
    QWidget *contentWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    ledger::AccountQuery query() const;
    void load(const PageAt &at, const QVariantMap &state = {});
    void applyScope();
    void loadTotals();
    Expectation::Figure figureOf(items::AccountsModel::Column column) const;
    void loadChart();
    void showTotals(const QList<ledger::AccountTotals> &totals);
    void drill(const QModelIndex &index);
    void retranslate();
    void answered();
    void updateStatus();

    QLabel *m_scope;
    FilterLine *m_filter;
    SumCheck *m_check;
    LedgerTable *m_table;
    items::AccountsModel *m_model;
    items::TotalsModel *m_totals;
    PagedList<ledger::AccountRow, items::AccountLine> m_list;
    Question m_totalsQuestion, m_chartQuestion;
    QVariantMap m_arguments;
    std::optional<Expectation> m_expected;
    QString m_title;
    ChartOfAccounts m_chart;
    qint64 m_count = -1; ///< of the whole query
};

} // namespace zf
