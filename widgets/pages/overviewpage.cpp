// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/overviewpage.h"

#include "widgets/ledgertable.h"
#include "widgets/pagefactory.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/factsheet.h"
#include "widgets/pages/historyprogress.h"
#include "widgets/pages/livebadge.h"
#include "widgets/pages/livefigures.h"
#include "widgets/pages/verdictpanel.h"
#include "widgets/plots/ratechart.h"
#include "widgets/services.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace zf {

namespace {

constexpr std::chrono::milliseconds pace{100}; // figures that are read, not watched
constexpr int countEveryMs = 10'000;
constexpr int clearingEveryMs = 300'000; // days do not settle by the second
constexpr qsizetype averagedSeconds = 10;
constexpr qsizetype mostDays = 6;

QString counted(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

/// A card with its title, and what stands at the other end of that line, over `content`.
QFrame *card(QLabel *title, QWidget *content, QWidget *beside = nullptr)
{
    auto *frame = new QFrame;
    frame->setProperty("zfPanel", "card");
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    title->setFont(theme().strongFont());
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    if (beside != nullptr)
        head->addWidget(beside);
    column->addLayout(head);
    column->addWidget(content);
    column->addStretch();
    return frame;
}

QString stateWord(const QString &state)
{
    if (state == u"open")
        return OverviewPage::tr("open");
    if (state == u"cutting")
        return OverviewPage::tr("being cut");
    if (state == u"drained")
        return OverviewPage::tr("drained");
    return OverviewPage::tr("closed");
}

} // namespace

OverviewPage::OverviewPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_verdict(new VerdictPanel(this))
    , m_badge(new LiveBadge(this))
    , m_todayTitle(new QLabel(this))
    , m_daysTitle(new QLabel(this))
    , m_tieOutTitle(new QLabel(this))
    , m_clearingTitle(new QLabel(this))
    , m_reviewTitle(new QLabel(this))
    , m_chartTitle(new QLabel(this))
    , m_evidenceTitle(new QLabel(this))
    , m_today(new FactSheet(this))
    , m_days(new FactSheet(this))
    , m_tieOuts(new FactSheet(this))
    , m_clearing(new FactSheet(this))
    , m_review(new FactSheet(this))
    , m_chart(new RateChart(this))
    , m_evidence(new LedgerTable(this))
    , m_model(new items::EqualitiesModel(this))
    , m_live(new LiveFigures(services, m_badge, m_verdict, pace, this))
    , m_clearingQuestion(new ClearingQuestion(services, this))
{
    buildLayout();
    m_verdict->setEvidenceElsewhere();
    m_evidence->setModel(m_model);
    m_evidence->setColumnChars({-56, 10, 18, 18, 18, 12});
    for (FactSheet *facts : {m_today, m_days, m_tieOuts, m_clearing, m_review})
        connect(facts, &FactSheet::activated, this, &OverviewPage::follow);
    connect(m_evidence, &LedgerView::activated, this, &OverviewPage::drill);
    connect(m_evidence, &LedgerView::retryRequested, this, &OverviewPage::refresh);
    connect(m_evidence, &LedgerView::cancelRequested, this, &OverviewPage::cancel);
    m_countTimer.setInterval(countEveryMs);
    connect(&m_countTimer, &QTimer::timeout, this, [this] {
        countVouchers();
        loadReview();
    });
    m_clearingTimer.setInterval(clearingEveryMs);
    connect(&m_clearingTimer, &QTimer::timeout, m_clearingQuestion, &ClearingQuestion::ask);
    connect(m_clearingQuestion, &ClearingQuestion::answered, this,
            [this](const Result<QList<SettlementDay>> &days) {
                m_settlementDays = days;
                showClearing();
                settleIfDone();
            });
    connect(m_chart, &Chart::saveFailed, this, &PageWidget::failed);
    connectLive();
    retranslate();
}

void OverviewPage::buildLayout()
{
    auto *cards = new QHBoxLayout;
    cards->setContentsMargins(12, 12, 12, 0);
    cards->setSpacing(12);
    cards->addWidget(card(m_todayTitle, m_today), 1);
    cards->addWidget(card(m_daysTitle, m_days), 1);
    auto *more = new QHBoxLayout;
    more->setContentsMargins(12, 12, 12, 0);
    more->setSpacing(12);
    more->addWidget(card(m_tieOutTitle, m_tieOuts), 1);
    more->addWidget(card(m_clearingTitle, m_clearing), 1);
    more->addWidget(card(m_reviewTitle, m_review), 1);
    auto *chartRow = new QHBoxLayout;
    chartRow->setContentsMargins(12, 12, 12, 0);
    chartRow->addWidget(card(m_chartTitle, m_chart, m_badge));
    m_evidenceTitle->setContentsMargins(12, 12, 12, 6);
    m_evidenceTitle->setFont(theme().strongFont());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_verdict);
    column->addLayout(cards);
    column->addLayout(more);
    column->addLayout(chartRow);
    column->addWidget(m_evidenceTitle);
    column->addWidget(m_evidence, 1);
}

void OverviewPage::connectLive()
{
    connect(m_live, &LiveFigures::anchored, this, &OverviewPage::showAnchor);
    connect(m_live, &LiveFigures::failed, this, &OverviewPage::showFailure);
    connect(m_live, &LiveFigures::readingHistory, this,
            [this](const ledger::HistoryProgress &progress) { showHistoryProgress(*m_evidence, progress); });
    connect(m_live, &LiveFigures::moved, this, &OverviewPage::showMovement);
    connect(m_live, &LiveFigures::daysChanged, this, &OverviewPage::loadDays);
    connect(m_live, &LiveFigures::secondPassed, this, [this] {
        m_chart->setSeconds(m_live->postings());
        showToday();
    });
    connect(m_live, &LiveFigures::openRequested, this, &OverviewPage::openRequested);
    connect(m_live, &LiveFigures::voucherActivated, this, [this](const VoucherNo &voucher) {
        emit openRequested(
            {QStringLiteral("voucher"), {{QStringLiteral("voucher"), voucher.text()}}, {}, voucher.text()});
    });
}

void OverviewPage::retranslate()
{
    m_todayTitle->setText(tr("Open accounting date"));
    m_daysTitle->setText(tr("Day cut"));
    m_tieOutTitle->setText(tr("Tie-outs"));
    m_clearingTitle->setText(tr("Channel clearing"));
    m_reviewTitle->setText(tr("Review queue"));
    m_chartTitle->setText(tr("Vouchers posted a second"));
    m_evidenceTitle->setText(tr("Equalities of each book and currency, mirrors and reserve identity"));
    m_evidence->setEmptyText(tr("There is no opening balance and no entry in this period."));
    showToday();
    showDays();
    showTieOuts();
    showClearing();
    showReview();
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_live->status().anchored)
            m_model->setTrialBalance(m_live->balance());
    }
    PageWidget::changeEvent(event);
}

void OverviewPage::open(const Location &)
{
    refresh();
}

Location OverviewPage::location() const
{
    return {QStringLiteral("overview"), {}, m_evidence->saveState(), tr("Overview")};
}

void OverviewPage::refresh()
{
    setSettled(false);
    m_loading = true;
    if (m_model->rowCount() == 0)
        m_evidence->showLoading();
    m_live->follow({});
    m_countTimer.start();
    m_clearingTimer.start();
    loadDays();
    loadReview();
    m_clearingQuestion->ask();
    showTieOuts();
    updateStatus();
}

void OverviewPage::cancel()
{
    if (std::exchange(m_loading, false))
        m_evidence->showError(stoppedByOperator());
    m_live->stop();
    m_countTimer.stop();
    m_clearingTimer.stop();
    m_clearingQuestion->stop();
    m_daysQuestion.stop();
    m_countQuestion.stop();
    m_reviewQuestion.stop();
    setSettled(true);
    updateStatus();
}

QWidget *OverviewPage::contentWidget()
{
    return m_evidence->view();
}

void OverviewPage::showAnchor()
{
    m_loading = false;
    const TrialBalance &balance = m_live->balance();
    m_model->setTrialBalance(balance);
    m_evidence->showRows();
    if (!m_evidence->view()->currentIndex().isValid() && m_model->rowCount() > 0)
        m_evidence->view()->setCurrentIndex(m_model->index(0, 0));
    countVouchers();
    showToday();
    updateStatus();
}

void OverviewPage::showFailure(const Error &error)
{
    if (!std::exchange(m_loading, false))
        return; // the badge says it
    m_evidence->showError(error);
    setSettled(true);
    updateStatus();
}

void OverviewPage::showMovement()
{
    m_model->setTrialBalance(m_live->balance());
    showToday();
    updateStatus();
    settleIfDone();
}

void OverviewPage::showToday()
{
    const bool known = m_live->status().anchored;
    const TrialBalance &balance = m_live->balance();
    qint64 entries = 0;
    for (const TrialBalanceRow &row : balance.rows()) {
        if (balance.chart().find(row.subject)->isLeaf)
            entries += row.entries;
    }
    const QList<qint64> &seconds = m_live->postings();
    const qsizetype averaged = std::min(averagedSeconds, seconds.size());
    qint64 lately = 0;
    for (const qint64 second : seconds.last(averaged))
        lately += second;
    const QString rate =
        averaged == 0 ? QString() : QString::number(double(lately) / double(averaged), 'f', 1);
    const auto linked = [known](const char *link) { return known ? QString::fromLatin1(link) : QString(); };
    m_today->setFacts(
        {},
        {{tr("Date"), known ? balance.range.to.toString(Qt::ISODate) : QString(), linked("today"), true},
         {tr("Vouchers"), m_vouchers ? counted(*m_vouchers) : QString(), linked("vouchers"), false},
         {tr("Entries"), known ? counted(entries) : QString(), linked("today"), false},
         {tr("Vouchers a second, last 10 s"), rate, {}, false},
         {m_live->wasBalanced() ? tr("In balance since") : tr("Out of balance since"),
          m_live->sameSince().isValid() ? m_live->sameSince().display().mid(11) : QString(),
          {},
          false}},
        3);
}

void OverviewPage::loadDays()
{
    m_daysQuestion.ask(
        this, [this](std::stop_token ticket) { return services().chart().days(ticket); },
        [this](const Result<QList<ledger::AccountingDay>> &days) {
            if (days.ok())
                m_accountingDays = *days; // else the verdict's failure says what is wrong
            showDays();
            settleIfDone();
        });
}

void OverviewPage::showDays()
{
    QList<Fact> facts;
    for (const ledger::AccountingDay &day : std::as_const(m_accountingDays)) {
        if (day.state != u"closed" && facts.size() < mostDays)
            facts << Fact{day.date.toString(Qt::ISODate), stateWord(day.state),
                          QStringLiteral("day:") + day.date.toString(Qt::ISODate), true};
    }
    for (auto day = m_accountingDays.crbegin(); day != m_accountingDays.crend(); ++day) {
        if (day->state != u"closed")
            continue;
        facts << Fact{tr("Last closed"), day->date.toString(Qt::ISODate),
                      QStringLiteral("day:") + day->date.toString(Qt::ISODate), false}
              << Fact{tr("Closed by"), day->signedBy, {}, false};
        break;
    }
    m_days->setFacts({}, facts, 3);
}

void OverviewPage::showTieOuts()
{
    const std::optional<TieOutSummary> last = services().lastTieOut();
    QList<Fact> facts;
    if (!last) {
        facts << Fact{tr("Last run"), tr("none since sign-in"), QStringLiteral("tie-outs"), false};
    } else {
        facts << Fact{tr("Findings"), counted(last->findings), QStringLiteral("tie-outs"), last->findings > 0}
              << Fact{tr("Last run"), last->at.display().mid(11), QStringLiteral("tie-outs"), false};
        if (last->unfinished > 0)
            facts << Fact{tr("Not finished"), tr("%1 of %2 checks").arg(last->unfinished).arg(last->checks),
                          QStringLiteral("tie-outs"), false};
    }
    m_tieOuts->setFacts({}, facts, 2);
}

void OverviewPage::showClearing()
{
    const QString link = QStringLiteral("clearing");
    if (!m_settlementDays)
        return m_clearing->setFacts({}, {{tr("Residuals"), {}, {}, false}}, 3);
    if (!m_settlementDays->ok()) {
        const Error &error = m_settlementDays->error();
        const QString reason = services().channels() == nullptr ? tr("no payment database in this connection")
                               : error.kind == ErrorKind::ContractNotMet ? tr("not in this payment database")
                                                                         : tr("not known");
        return m_clearing->setFacts(
            {}, {{tr("Residuals"), reason, {}, false, QString(error.message + u' ' + error.remedy)}}, 3);
    }
    const ClearingSummary summary = ClearingSummary::of(**m_settlementDays);
    QList<Fact> facts{{tr("Days with a residual"), counted(summary.findings), link, summary.findings > 0}};
    if (summary.findings > 0)
        facts << Fact{tr("Residual"), summary.sums, link, true}
              << Fact{tr("Oldest"), tr("%n day(s)", nullptr, summary.oldestDays), link, false};
    m_clearing->setFacts({}, facts, 3);
}

void OverviewPage::loadReview()
{
    if (services().reviewQueue() == nullptr)
        return showReview();
    m_reviewQuestion.ask(
        this, [this](std::stop_token ticket) { return services().reviewQueue()->summary(ticket); },
        [this](const Result<desk::ReviewSummary> &summary) {
            m_reviewSummary = summary;
            showReview();
            settleIfDone();
        });
}

void OverviewPage::showReview()
{
    const QString name = tr("Waiting");
    if (services().reviewQueue() == nullptr)
        return m_review->setFacts({}, {{name, tr("no desk database in this connection"), {}, false}}, 4);
    if (!m_reviewSummary)
        return m_review->setFacts({}, {{name, {}, {}, false}}, 4);
    if (!m_reviewSummary->ok()) {
        const Error &error = m_reviewSummary->error();
        const QString why = error.kind == ErrorKind::ContractNotMet ? tr("not in this desk database")
                            : error.kind == ErrorKind::Refused      ? tr("not open to this account")
                                                                    : tr("not known");
        return m_review->setFacts({}, {{name, why, {}, false, QString(error.message + u' ' + error.remedy)}},
                                  4);
    }
    const desk::ReviewSummary &summary = **m_reviewSummary;
    // The list behind the numbers, where this program has it.
    const QList<PageEntry> pages = pageEntries();
    const bool listed = std::any_of(pages.cbegin(), pages.cend(),
                                    [](const PageEntry &page) { return page.name == u"review"; });
    const QString link = listed ? QStringLiteral("review") : QString();
    m_review->setFacts({},
                       {{name, counted(summary.waiting), link, summary.waiting > 0},
                        {tr("In hand"), counted(summary.claimed), link, false},
                        {tr("Second person"), counted(summary.second), link, false},
                        {tr("Overdue"), counted(summary.overdue), link, summary.overdue > 0},
                        {tr("Next due"),
                         summary.nextDueAt.isValid() ? summary.nextDueAt.display().left(16) : QString(),
                         {},
                         false}},
                       4);
}

void OverviewPage::countVouchers()
{
    if (!m_live->status().anchored)
        return;
    const QDate date = m_live->balance().range.to;
    m_countQuestion.ask(
        this, [this, date](std::stop_token ticket) { return services().vouchers().countOf(date, ticket); },
        [this](const Result<qint64> &count) {
            m_vouchers = count.ok() ? std::optional(*count) : std::nullopt;
            showToday();
            settleIfDone();
        });
}

Location OverviewPage::trialBalanceOf(const DateRange &range) const
{
    Location there{QStringLiteral("trial-balance"), {}, {}, tr("Trial balance")};
    setRange(there.arguments, range);
    return there;
}

void OverviewPage::follow(const QString &link)
{
    const DateRange open = m_live->balance().range;
    if (link == u"today") {
        emit openRequested(trialBalanceOf(open));
    } else if (link == u"vouchers") {
        Location there{QStringLiteral("vouchers"), {}, {}, tr("Vouchers")};
        setRange(there.arguments, open);
        emit openRequested(there);
    } else if (link == u"tie-outs") {
        emit openRequested({QStringLiteral("tie-outs"), {}, {}, tr("Tie-outs")});
    } else if (link == u"clearing") {
        emit openRequested({QStringLiteral("clearing"), {}, {}, tr("Channel clearing")});
    } else if (link == u"review") {
        emit openRequested({QStringLiteral("review"), {}, {}, tr("Review queue")});
    } else if (link.startsWith(u"day:")) {
        const QDate day = QDate::fromString(link.mid(4), Qt::ISODate);
        emit openRequested(trialBalanceOf({day, day}));
    }
}

void OverviewPage::drill(const QModelIndex &index)
{
    const items::EvidenceRow *row = m_model->rowAt(index);
    if (row == nullptr)
        return;
    Location there = trialBalanceOf(m_live->balance().range);
    there.arguments[QStringLiteral("currency")] = row->currency.code();
    if (row->book != Book::Single)
        there.arguments[QStringLiteral("book")] = bookCode(row->book);
    emit openRequested(there);
}

void OverviewPage::settleIfDone()
{
    const bool connecting = m_live->status().tail.state == ledger::TailState::Starting;
    if (!m_loading && !connecting && !m_daysQuestion.isRunning() && !m_countQuestion.isRunning() &&
        !m_clearingQuestion->isRunning() && !m_reviewQuestion.isRunning())
        setSettled(true);
}

void OverviewPage::updateStatus()
{
    PageStatus status;
    status.busy = m_loading;
    status.dataAt = m_live->status().dataAt;
    setStatus(status);
}

} // namespace zf
