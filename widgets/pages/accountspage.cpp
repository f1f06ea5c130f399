// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/accountspage.h"

#include "widgets/ledgertable.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/filterline.h"
#include "widgets/services.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace zf {

using Column = items::AccountsModel::Column;

AccountsPage::AccountsPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_scope(new QLabel(this))
    , m_filter(new FilterLine(ledger::Accounts::filterFields(), this))
    , m_check(new SumCheck(this))
    , m_table(new LedgerTable(this))
    , m_model(new items::AccountsModel(this))
    , m_totals(new items::TotalsModel(static_cast<int>(Column::Count), this))
    , m_list(m_table, m_model, [](const ledger::AccountRow &row) {
        return items::AccountLine{row.account, row.opening, row.debit, row.credit};
    })
{
    m_scope->setTextFormat(Qt::PlainText);
    m_scope->setProperty("zfText", "secondary");
    m_table->setModel(m_model);
    m_table->setTotalsModel(m_totals);
    m_table->setColumnChars({24, -14, 10, 26, 8, 17, 16, 16, 17, 17, 13, 17, 10});
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_filter);
    head->addWidget(m_scope);
    head->addWidget(m_check);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    m_list.setAnswered([this] { answered(); });
    connect(m_filter, &FilterLine::filterChanged, this, [this] {
        load(PageAt::first());
        m_table->view()->setFocus();
    });
    connect(m_table, &LedgerView::emptyActionTriggered, m_filter, &FilterLine::clear);
    connect(m_table, &LedgerView::activated, this, &AccountsPage::drill);
    connect(m_table, &LedgerView::cancelRequested, this, &AccountsPage::cancel);
    connect(m_table, &LedgerView::retryRequested, this, &AccountsPage::refresh);
    connect(m_table, &LedgerView::selectionTextChanged, this, &AccountsPage::updateStatus);
    loadChart();
    retranslate();
}

void AccountsPage::applyScope()
{
    const bool period = rangeOf(m_arguments).isValid();
    const Subject *subject = m_chart.find(SubjectCode(textOf(m_arguments, "subject")));
    const auto hide = [this](Column column, bool hidden) {
        m_table->header()->setSectionHidden(static_cast<int>(column), hidden);
    };
    for (const Column column : {Column::Opening, Column::Debit, Column::Credit, Column::Closing})
        hide(column, !period);
    for (const Column column : {Column::Balance, Column::Frozen, Column::Available})
        hide(column, period);
    // What is the same in every row stands above them.
    hide(Column::Subject, subject != nullptr && subject->isLeaf);
    hide(Column::Currency, currencyOf(m_arguments).isValid());
    // Balances read on the side of the cell that was left, else on the subject's own. One side for all rows,
    // even where a group has leaves of both: they add up.
    Side side = subject != nullptr && subject->normalSide == NormalSide::Credit ? Side::Credit : Side::Debit;
    if (m_expected && m_expected->isBalance() && !m_expected->amount.isZero())
        side = m_expected->amount.isNegative() ? Side::Credit : Side::Debit;
    m_model->setBalanceSide(side);
}

void AccountsPage::retranslate()
{
    const DateRange range = rangeOf(m_arguments);
    QStringList scope;
    const SubjectCode code(textOf(m_arguments, "subject"));
    if (!code.isEmpty()) {
        const Subject *subject = m_chart.find(code);
        scope << (subject == nullptr ? code.text() : QString(code.text() + u' ' + subject->displayName()));
    }
    if (const Result<Book> book = bookFromCode(textOf(m_arguments, "book")); book.ok())
        scope << bookName(*book);
    if (currencyOf(m_arguments).isValid())
        scope << currencyOf(m_arguments).code();
    if (range.isValid())
        scope << range.text();
    m_scope->setText(scope.join(QStringLiteral(" · ")));
    m_scope->setVisible(!scope.isEmpty());
    m_title = code.isEmpty() ? tr("Accounts") : scope.constFirst();
    if (m_filter->filter().isEmpty())
        m_table->setEmptyText(range.isValid() ? tr("No account has an entry or a balance here.")
                                              : tr("There is no account."));
    else
        m_table->setEmptyText(tr("No account matches the filter."), tr("Clear the filter"));
}

void AccountsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PageWidget::changeEvent(event);
}

void AccountsPage::open(const Location &location)
{
    if (!location.sameView(this->location()))
        m_model->setRows({}); // rows of another question, whose keys mean nothing here
    m_arguments = location.arguments;
    m_expected = Expectation::read(m_arguments);
    m_filter->setText(textOf(m_arguments, "filter"));
    applyScope();
    retranslate();
    load(PagedList<ledger::AccountRow, items::AccountLine>::pageOf(location.state), location.state);
}

Location AccountsPage::location() const
{
    Location here{QStringLiteral("accounts"), m_arguments, m_list.saveState(), m_title};
    if (m_filter->filter().isEmpty())
        here.arguments.remove(QStringLiteral("filter"));
    else
        here.arguments[QStringLiteral("filter")] = m_filter->text();
    return here;
}

ledger::AccountQuery AccountsPage::query() const
{
    ledger::AccountQuery query;
    query.subject = SubjectCode(textOf(m_arguments, "subject"));
    query.currency = currencyOf(m_arguments);
    if (const Result<Book> book = bookFromCode(textOf(m_arguments, "book")); book.ok())
        query.book = *book;
    query.filter = m_filter->filter();
    query.moved = rangeOf(m_arguments);
    // A turnover is made by the accounts that moved; a balance also by those that did not.
    const bool turnover = m_expected && (m_expected->figure == Expectation::Figure::Debit ||
                                         m_expected->figure == Expectation::Figure::Credit);
    query.movedOnly = query.moved.isValid() && turnover;
    return query;
}

void AccountsPage::load(const PageAt &at, const QVariantMap &state)
{
    setSettled(false);
    retranslate();
    m_count = -1;
    m_list.load([this](PageAt page,
                       std::stop_token ticket) { return services().accounts().list(query(), page, ticket); },
                at, state);
    loadTotals();
    updateStatus();
}

void AccountsPage::loadTotals()
{
    m_totals->setRows({});
    if (m_expected)
        m_check->showPending(*m_expected);
    else
        m_check->showNothing();
    if (!rangeOf(m_arguments).isValid())
        return; // a sum over every account of the company is asked for by drilling from the trial balance
    m_totalsQuestion.ask(
        this, [this](std::stop_token ticket) { return services().accounts().totals(query(), ticket); },
        [this](const Result<QList<ledger::AccountTotals>> &totals) {
            if (totals.ok())
                showTotals(*totals);
            else
                m_check->showFailure(totals.error());
            answered();
        });
}

void AccountsPage::showTotals(const QList<ledger::AccountTotals> &totals)
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    QList<QList<items::Cell>> rows;
    m_count = 0;
    for (const ledger::AccountTotals &total : totals) {
        QList<items::Cell> row = items::totalsRow(at(Column::Count), tr("Total"));
        //: %n accounts add up to this row
        row[at(Column::Owner)] = items::asTotal(
            items::Cell::ofText(tr("%n account(s)", nullptr, static_cast<int>(total.accounts))));
        row[at(Column::Currency)] = items::asTotal(items::Cell::ofText(total.currency.code()));
        row[at(Column::Opening)] =
            items::asTotal(items::Cell::ofSigned(m_model->onBalanceSide(total.opening), total.currency));
        row[at(Column::Debit)] = items::asTotal(items::Cell::ofMoney(total.debit, total.currency));
        row[at(Column::Credit)] = items::asTotal(items::Cell::ofMoney(total.credit, total.currency));
        row[at(Column::Closing)] = items::asTotal(items::Cell::ofSigned(
            m_model->onBalanceSide(total.opening + total.debit - total.credit), total.currency));
        rows << row;
        m_count += total.accounts;
        // A narrower filter shows a part of the cell, which cannot equal it.
        if (m_expected && m_expected->currency == total.currency && m_filter->filter().isEmpty())
            m_check->showSum(*m_expected, m_expected->of(total.opening, total.debit, total.credit));
    }
    if (m_expected && totals.isEmpty() && m_filter->filter().isEmpty())
        m_check->showSum(*m_expected, Amount());
    if (!m_filter->filter().isEmpty())
        m_check->showNothing();
    m_totals->setRows(rows);
}

void AccountsPage::loadChart()
{
    m_chartQuestion.ask(
        this, [this](std::stop_token ticket) { return services().chart().subjects(ticket); },
        [this](const Result<ChartOfAccounts> &chart) {
            if (chart.ok()) { // else codes stand without names; the list itself says what is wrong
                m_chart = *chart;
                m_model->setChart(m_chart);
                applyScope();
                retranslate();
                emit titleChanged(m_title);
            }
            answered();
        });
}

void AccountsPage::refresh()
{
    setSettled(false);
    m_list.reload();
    loadTotals();
    loadChart();
}

void AccountsPage::cancel()
{
    m_list.stop();
    m_totalsQuestion.stop();
    answered();
}

void AccountsPage::focusFilter()
{
    m_filter->focus();
}

QWidget *AccountsPage::contentWidget()
{
    return m_table->view();
}

void AccountsPage::answered()
{
    updateStatus();
    if (!m_list.isRunning() && !m_totalsQuestion.isRunning() && !m_chartQuestion.isRunning())
        setSettled(true);
}

Expectation::Figure AccountsPage::figureOf(Column column) const
{
    switch (column) {
    case Column::Opening:
        return Expectation::Figure::Opening;
    case Column::Debit:
        return Expectation::Figure::Debit;
    case Column::Credit:
        return Expectation::Figure::Credit;
    case Column::Closing:
        return Expectation::Figure::Closing;
    default:
        return m_expected ? m_expected->figure : Expectation::Figure::Closing;
    }
}

void AccountsPage::drill(const QModelIndex &index)
{
    const items::AccountLine *row = m_model->rowAt(index);
    if (row == nullptr)
        return;
    Location there{QStringLiteral("account"),
                   {{QStringLiteral("account"), row->account.accountNo.text()}},
                   {},
                   row->account.accountNo.text()};
    const DateRange range = rangeOf(m_arguments);
    if (range.isValid()) {
        setRange(there.arguments, range);
        Expectation expected;
        expected.figure = figureOf(static_cast<Column>(index.column()));
        expected.currency = row->account.currency;
        expected.amount = expected.of(row->opening, row->debit, row->credit);
        expected.write(there.arguments);
    }
    emit openRequested(there);
}

void AccountsPage::updateStatus()
{
    PageStatus status;
    status.busy = m_list.isRunning();
    status.elapsedMs = m_list.elapsedMs();
    status.rows = m_count < 0
                      ? m_list.countText()
                      : tr("%1 of %2").arg(m_list.countText(), QLocale(QLocale::English).toString(m_count));
    status.selection = m_table->selectionText();
    status.dataAt = m_list.answeredAt();
    setStatus(status);
}

} // namespace zf
