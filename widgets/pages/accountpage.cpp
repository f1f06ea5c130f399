// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/accountpage.h"

#include "models/items/words.h"
#include "widgets/ledgertable.h"
#include "widgets/moneytext.h"
#include "widgets/pages/accountingdateedit.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/factsheet.h"
#include "widgets/pages/periodpicker.h"
#include "widgets/plots/balancechart.h"
#include "widgets/services.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace zf {

namespace {

constexpr int chartDays = 92;
using Column = items::JournalModel::Column;

} // namespace

AccountPage::AccountPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_facts(new FactSheet(this))
    , m_period(new PeriodPicker(this))
    , m_date(new AccountingDateEdit(this))
    , m_jump(new QPushButton(this))
    , m_first(new QPushButton(this))
    , m_last(new QPushButton(this))
    , m_check(new SumCheck(this))
    , m_table(new LedgerTable(this))
    , m_chart(new BalanceChart(this))
    , m_model(new items::JournalModel(this))
    , m_totals(new items::TotalsModel(static_cast<int>(Column::Count), this))
    , m_list(m_table, m_model, [](const JournalLine &line) { return line; })
{
    buildLayout();
    m_table->setModel(m_model);
    m_table->setTotalsModel(m_totals);
    m_table->setColumnChars({10, 12, 22, -20, 18, 18, 18, 21});
    m_period->allowAnyDate();
    m_list.setAnswered([this] { answered(); });
    connect(m_period, &PeriodPicker::rangeChanged, this, [this](const DateRange &range) {
        m_chart->setBrush({});
        m_beforeBrush.reset();
        showPeriod(range);
    });
    connect(m_chart, &DayChart::brushed, this, [this](const DateRange &range) {
        if (!m_beforeBrush && range.isValid())
            m_beforeBrush = rangeOf(m_arguments);
        const DateRange period = range.isValid() ? range : m_beforeBrush.value_or(DateRange());
        if (!range.isValid())
            m_beforeBrush.reset();
        m_period->setRange(period);
        showPeriod(period);
    });
    connect(m_jump, &QPushButton::clicked, this, &AccountPage::jumpToDate);
    connect(m_first, &QPushButton::clicked, this, [this] { loadJournal(PageAt::first()); });
    connect(m_last, &QPushButton::clicked, this, [this] { loadJournal(PageAt::last()); });
    connect(m_table, &LedgerView::activated, this, [this](const QModelIndex &index) {
        if (const JournalLine *line = m_model->rowAt(index))
            emit openRequested({QStringLiteral("voucher"),
                                {{QStringLiteral("voucher"), line->voucherNo.text()},
                                 {QStringLiteral("account"), line->accountNo.text()}},
                                {},
                                line->voucherNo.text()});
    });
    connect(m_table, &LedgerView::cancelRequested, this, &AccountPage::cancel);
    connect(m_table, &LedgerView::retryRequested, this, &AccountPage::refresh);
    connect(m_table, &LedgerView::selectionTextChanged, this, &AccountPage::updateStatus);
    connect(m_chart, &BalanceChart::dayActivated, this, [this](QDate date) {
        m_date->setDate(date);
        jumpToDate();
    });
    connect(m_facts, &FactSheet::activated, this, [this](const QString &subject) {
        emit openRequested({QStringLiteral("accounts"), {{QStringLiteral("subject"), subject}}, {}, subject});
    });
    connect(m_chart, &Chart::saveFailed, this, &PageWidget::failed);
    m_table->view()->installEventFilter(this);
    retranslate();
}

void AccountPage::buildLayout()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_period);
    bar->addStretch();
    bar->addWidget(m_first);
    bar->addWidget(m_date);
    bar->addWidget(m_jump);
    bar->addWidget(m_last);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_facts);
    head->addLayout(bar);
    head->addWidget(m_check);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_chart);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({600, 140});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(splitter, 1);
}

void AccountPage::retranslate()
{
    m_jump->setText(tr("Go to date"));
    m_first->setText(tr("First (Home)"));
    m_last->setText(tr("Last (End)"));
    m_date->setAccessibleName(tr("Date to go to"));
    m_table->setEmptyText(rangeOf(m_arguments).isValid() ? tr("This account has no entry in the period.")
                                                         : tr("This account has no entry."));
    showFacts();
}

void AccountPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PageWidget::changeEvent(event);
}

bool AccountPage::eventFilter(QObject *watched, QEvent *event)
{
    // Home and End mean the journal's ends, which may not be loaded; the view's own would be those of the
    // rows alive.
    if (watched == m_table->view() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Home || key->key() == Qt::Key_End) {
            loadJournal(key->key() == Qt::Key_Home ? PageAt::first() : PageAt::last());
            return true;
        }
    }
    return PageWidget::eventFilter(watched, event);
}

ledger::JournalQuery AccountPage::query() const
{
    return {AccountNo(textOf(m_arguments, "account")), rangeOf(m_arguments)};
}

void AccountPage::open(const Location &location)
{
    if (textOf(location.arguments, "account") != textOf(m_arguments, "account")) {
        m_account.reset();
        m_model->setRows({});
        m_totals->setRows({});
        m_check->showNothing();
        m_chart->setDays({}, Currency());
    }
    m_arguments = location.arguments;
    m_expected = Expectation::read(m_arguments);
    m_period->setRange(rangeOf(m_arguments));
    m_chart->setBrush({}); // of another account or view
    m_beforeBrush.reset();
    m_state = location.state;
    setSettled(false);
    retranslate();
    loadAccount();
}

Location AccountPage::location() const
{
    return {QStringLiteral("account"), m_arguments, m_list.saveState(), textOf(m_arguments, "account")};
}

void AccountPage::refresh()
{
    m_state = m_list.saveState();
    setSettled(false);
    loadAccount();
}

void AccountPage::cancel()
{
    if (m_accountQuestion.isRunning())
        m_table->showError(stoppedByOperator());
    m_accountQuestion.stop();
    m_chartOfAccountsQuestion.stop();
    m_summaryQuestion.stop();
    m_balancesQuestion.stop();
    m_jumpQuestion.stop();
    m_list.stop();
    answered();
}

void AccountPage::focusFilter()
{
    m_period->setFocus();
}

QWidget *AccountPage::contentWidget()
{
    return m_table->view();
}

void AccountPage::loadAccount()
{
    m_table->showLoading();
    m_accountQuestion.ask(
        this,
        [this](std::stop_token ticket) { return services().accounts().find(query().accountNo, ticket); },
        [this](const Result<Account> &account) {
            if (!account.ok()) {
                m_table->showError(account.error());
                answered();
                return;
            }
            m_account = *account;
            m_model->setCurrency(account->currency);
            showFacts();
            const PageAt at = PagedList<JournalLine>::pageOf(m_state);
            loadJournal(m_state.isEmpty() && !rangeOf(m_arguments).isValid() ? PageAt::last() : at);
            loadSummary();
            loadBalances();
        });
    m_chartOfAccountsQuestion.ask(
        this, [this](std::stop_token ticket) { return services().chart().subjects(ticket); },
        [this](const Result<ChartOfAccounts> &chart) {
            if (chart.ok())
                m_subjects = *chart;
            showFacts();
            answered();
        });
}

void AccountPage::showFacts()
{
    if (!m_account) {
        m_facts->setFacts(textOf(m_arguments, "account"), {});
        return;
    }
    const Account &a = *m_account;
    const auto money = [&a](Amount amount) { return moneyWithCode({amount, a.currency}); };
    const Subject *subject = m_subjects.find(a.subject);
    const QString subjectText =
        subject == nullptr ? a.subject.text() : QString(a.subject.text() + u' ' + subject->displayName());
    // A wallet is the company's liability: the book says "credit", its owner says "I have" (semantics 1).
    const bool customers =
        subject != nullptr && subject->subjectClass == SubjectClass::Liability &&
        (a.ownerKind == u"user" || a.ownerKind == u"merchant" || a.ownerKind == u"customer");
    QList<Fact> facts{
        {tr("Owner"),
         tr("%1 · %2").arg(items::visibleText(a.ownerName), items::ownerKindWord(a.ownerKind)),
         {},
         false},
        {tr("Subject"), subjectText, a.subject.text(), false},
        {tr("Status"), items::accountStatusWord(a.status), {}, false},
        {tr("Opened"), a.openedAt.display(), {}, false},
        {a.normalSide == NormalSide::Credit ? tr("Book balance (credit)") : tr("Book balance (debit)"),
         money(a.balance),
         {},
         true},
        {tr("Frozen"), money(a.frozen), {}, false},
        {customers ? tr("Available to the customer") : tr("Available"), money(a.available()), {}, true},
        {tr("Last change"), a.updatedAt.display(), {}, false},
    };
    m_facts->setFacts(a.accountNo.text(), facts);
}

void AccountPage::loadJournal(const PageAt &at)
{
    setSettled(false);
    retranslate();
    const auto fetch = [this](PageAt page, std::stop_token ticket) {
        return services().journals().page(query(), page, ticket);
    };
    if (at.where == PageAt::Where::Last && m_state.isEmpty())
        m_list.loadEnd(fetch); // where an account's news are
    else
        m_list.load(fetch, at, m_state);
    m_state.clear(); // restored once; every further jump starts anew
    updateStatus();
}

void AccountPage::loadSummary()
{
    m_totals->setRows({});
    m_check->showNothing();
    if (!rangeOf(m_arguments).isValid())
        return; // the balance of the whole life stands in the head; adding up a busy account's life would be
                // read for nothing
    if (m_expected)
        m_check->showPending(*m_expected);
    m_summaryQuestion.ask(
        this, [this](std::stop_token ticket) { return services().journals().summary(query(), ticket); },
        [this](const Result<ledger::JournalSummary> &summary) {
            if (summary.ok())
                showSummary(*summary);
            else
                m_check->showFailure(summary.error());
            answered();
        });
}

void AccountPage::showSummary(const ledger::JournalSummary &summary)
{
    if (m_expected)
        m_check->showSum(*m_expected, m_expected->of(summary.openingSigned, summary.debit, summary.credit));
    const auto at = [](Column column) { return static_cast<int>(column); };
    const Currency currency = m_account ? m_account->currency : Currency();
    const NormalSide side = m_account ? m_account->normalSide : NormalSide::Debit;
    QList<items::Cell> opening = items::totalsRow(at(Column::Count), {});
    opening[at(Column::Summary)] = items::asTotal(items::Cell::ofText(tr("Opening")));
    opening[at(Column::Balance)] =
        items::asTotal(items::Cell::ofSigned(naturalFromSigned(summary.openingSigned, side), currency));
    QList<items::Cell> closing = items::totalsRow(at(Column::Count), {});
    closing[at(Column::Seq)] = items::asTotal(items::Cell::ofCount(summary.lines));
    closing[at(Column::Summary)] = items::asTotal(items::Cell::ofText(tr("Turnover and closing")));
    closing[at(Column::Debit)] = items::asTotal(items::Cell::ofSigned(summary.debit, currency));
    closing[at(Column::Credit)] = items::asTotal(items::Cell::ofSigned(summary.credit, currency));
    closing[at(Column::Balance)] =
        items::asTotal(items::Cell::ofSigned(naturalFromSigned(summary.closingSigned(), side), currency));
    m_totals->setRows({opening, closing});
}

void AccountPage::loadBalances()
{
    m_balancesQuestion.ask(
        this,
        [this](std::stop_token ticket) {
            return services().journals().balances(query().accountNo, chartDays, ticket);
        },
        [this](const Result<QList<DayTurnover>> &days) {
            m_chart->setDays(days.ok() ? *days : QList<DayTurnover>(),
                             m_account ? m_account->currency : Currency());
            if (days.ok() && !days->isEmpty())
                m_date->setDate(days->constLast().date);
            answered();
        });
}

void AccountPage::showPeriod(const DateRange &range)
{
    setRange(m_arguments, range);
    m_expected.reset(); // another period is another figure
    setSettled(false);
    loadJournal(PageAt::first());
    loadSummary();
}

void AccountPage::jumpToDate()
{
    m_jumpQuestion.ask(
        this,
        [this](std::stop_token ticket) {
            return services().journals().keyOfDate(query().accountNo, m_date->date(), ticket);
        },
        [this](const Result<QString> &key) {
            if (!key.ok()) {
                m_table->showError(key.error());
                return;
            }
            loadJournal(key->isEmpty() ? PageAt::first() : PageAt::after(*key));
            m_table->view()->setFocus();
        });
}

void AccountPage::answered()
{
    updateStatus();
    if (!m_list.isRunning() && !m_accountQuestion.isRunning() && !m_summaryQuestion.isRunning() &&
        !m_balancesQuestion.isRunning() && !m_chartOfAccountsQuestion.isRunning())
        setSettled(true);
}

void AccountPage::updateStatus()
{
    PageStatus status;
    status.busy = m_list.isRunning() || m_accountQuestion.isRunning();
    status.elapsedMs = m_list.elapsedMs();
    status.rows = m_list.countText();
    status.selection = m_table->selectionText();
    status.dataAt = m_list.answeredAt();
    setStatus(status);
}

} // namespace zf
