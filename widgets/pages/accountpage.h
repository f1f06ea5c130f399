// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/journalmodel.h"
#include "models/ledger/journals.h"
#include "widgets/page.h"
#include "widgets/pages/expectation.h"
#include "widgets/pages/pagedlist.h"
#include "widgets/question.h"

#include <optional>

class QLabel;
class QPushButton;

namespace zf {

class AccountingDateEdit;
class BalanceChart;
class FactSheet;
class LedgerTable;
class PeriodPicker;

/// One account: what it holds, its journal with the running balance, and its balance over time.
class AccountPage : public PageWidget {
    Q_OBJECT

public:
    explicit AccountPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    void focusFilter() override;
    QWidget *contentWidget() override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void loadAccount();
    void loadJournal(const PageAt &at);
    void loadSummary();
    void loadBalances();
    void showPeriod(const DateRange &range);
    void jumpToDate();
    void showFacts();
    void showSummary(const ledger::JournalSummary &summary);
    void answered();
    void updateStatus();
    ledger::JournalQuery query() const;

    FactSheet *m_facts;
    PeriodPicker *m_period;
    AccountingDateEdit *m_date;
    QPushButton *m_jump;
    QPushButton *m_first;
    QPushButton *m_last;
    SumCheck *m_check;
    LedgerTable *m_table;
    BalanceChart *m_chart;
    items::JournalModel *m_model;
    items::TotalsModel *m_totals;
    PagedList<JournalLine> m_list;
    Question m_accountQuestion, m_chartOfAccountsQuestion, m_summaryQuestion, m_balancesQuestion,
        m_jumpQuestion;
    QVariantMap m_arguments;
    std::optional<DateRange> m_beforeBrush; ///< while days are brushed: the period to come back to
    std::optional<Expectation> m_expected;
    std::optional<Account> m_account;
    ChartOfAccounts m_subjects;
    QVariantMap m_state;
};

} // namespace zf
