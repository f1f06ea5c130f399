// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/tieoutspage.h"

#include "widgets/ledgertable.h"
#include "widgets/messageband.h"
#include "widgets/pages/arguments.h"
#include "widgets/services.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace zf {

namespace {

using Line = items::TieOutLine;
using Status = ledger::TieOutStatus;

constexpr int pollMs = 100;

Line::State stateOf(Status status)
{
    switch (status) {
    case Status::Waiting:
        return Line::State::Waiting;
    case Status::Running:
        return Line::State::Running;
    case Status::Stopped:
        return Line::State::Stopped;
    case Status::Clean:
        return Line::State::Clean;
    case Status::Found:
        return Line::State::Found;
    case Status::Unavailable:
        return Line::State::Unavailable;
    }
    Q_UNREACHABLE();
}

Line lineOf(const ledger::TieOutCheck &check)
{
    return {check.id,         stateOf(check.status), check.chunks, check.chunksTotal,
            check.scanned,    check.findings.size(), check.more,   check.unavailable,
            check.snapshotAt, check.milliseconds};
}

items::FindingLine lineOf(const QString &id, const ledger::Finding &finding)
{
    return {id,
            finding.kind,
            finding.key,
            finding.expected,
            finding.actual,
            finding.vouchers,
            finding.accounts,
            finding.subject,
            finding.order,
            finding.date,
            finding.currency,
            finding.amount};
}

QWidget *titled(QLabel *title, QWidget *content)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    title->setTextFormat(Qt::PlainText);
    title->setContentsMargins(12, 8, 12, 4);
    column->addWidget(title);
    column->addWidget(content, 1);
    return box;
}

} // namespace

TieOutsPage::TieOutsPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_band(new MessageBand(this))
    , m_runAll(new QPushButton(this))
    , m_runSelected(new QPushButton(this))
    , m_continue(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_step(new QLabel(this))
    , m_where(new QLabel(this))
    , m_checks(new LedgerTable(this))
    , m_findingsTitle(new QLabel(this))
    , m_findings(new LedgerTable(this))
    , m_checksModel(new items::TieOutsModel(this))
    , m_findingsModel(new items::FindingsModel(this))
    , m_checkpoint(std::make_shared<ledger::TieOutCheckpoint>(services.profile().name))
{
    m_where->setObjectName(QStringLiteral("where"));
    m_where->setTextFormat(Qt::PlainText);
    m_where->setProperty("zfText", "secondary");
    m_runAll->setObjectName(QStringLiteral("runAll"));
    m_runSelected->setObjectName(QStringLiteral("runSelected"));
    m_continue->setObjectName(QStringLiteral("continue"));
    m_stop->setObjectName(QStringLiteral("stop"));
    m_checks->setObjectName(QStringLiteral("checks"));
    m_findings->setObjectName(QStringLiteral("findings"));
    m_step->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(240);
    m_checks->setModel(m_checksModel);
    m_checks->setColumnChars({6, -48, 32, 16, 10, 10, 20});
    m_findings->setModel(m_findingsModel);
    m_findings->setColumnChars({6, -34, 19, 17, 9, 20, 11, 13, 15, 15});
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(12, 8, 12, 8);
    tools->setSpacing(8);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_runAll, m_runSelected, m_continue, m_stop})
        tools->addWidget(tool);
    tools->addSpacing(8);
    tools->addWidget(m_progress);
    tools->addWidget(m_step, 1);
    tools->addWidget(m_where);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_checks);
    splitter->addWidget(titled(m_findingsTitle, m_findings));
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({310, 400});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addLayout(tools);
    layout->addWidget(splitter, 1);
    m_band->clear();
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &TieOutsPage::showRun);
    connect(m_runAll, &QPushButton::clicked, this, &TieOutsPage::runAll);
    connect(m_runSelected, &QPushButton::clicked, this, &TieOutsPage::runSelected);
    connect(m_continue, &QPushButton::clicked, this, &TieOutsPage::proceed);
    connect(m_band, &MessageBand::retryRequested, this, &TieOutsPage::proceed);
    connect(m_stop, &QPushButton::clicked, this, &TieOutsPage::cancel);
    connect(m_checks, &LedgerView::activated, this, &TieOutsPage::openCheck);
    connect(m_checks, &LedgerView::cancelRequested, this, &TieOutsPage::cancel);
    connect(m_findings, &LedgerView::activated, this, &TieOutsPage::openFinding);
    QList<Line> lines;
    for (const QString &id : ledger::TieOuts::allIds()) {
        Line line;
        line.id = id;
        lines << line;
    }
    m_checksModel->setRows(lines);
    m_checks->showRows();
    m_findings->showRows();
    m_checks->view()->setCurrentIndex(m_checksModel->index(0, 0));
    retranslate();
    updateButtons();
}

void TieOutsPage::retranslate()
{
    m_runAll->setText(tr("Run all"));
    m_runSelected->setText(tr("Run selected"));
    m_continue->setText(tr("Continue"));
    m_continue->setToolTip(tr("Goes on where the checks stopped"));
    m_stop->setText(tr("Stop (Esc)"));
    m_progress->setAccessibleName(tr("Progress of the checks"));
    m_checks->view()->setAccessibleName(tr("Checks"));
    m_findings->view()->setAccessibleName(tr("Findings"));
    m_findingsTitle->setText(tr("Findings (Enter opens the voucher, account or order)"));
    m_findingsTitle->setFont(theme().strongFont());
    showRun();
}

void TieOutsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PageWidget::changeEvent(event);
}

void TieOutsPage::open(const Location &location)
{
    m_checks->restoreState(location.state);
    if (!m_run && textOf(location.arguments, "run") == u"all")
        runAll();
    else if (!m_run && !m_offered)
        offerKeptRun();
    showRun();
    setSettled(!m_question.isRunning());
    emit titleChanged(tr("Tie-outs"));
}

Location TieOutsPage::location() const
{
    return {QStringLiteral("tie-outs"), {}, m_checks->saveState(), tr("Tie-outs")};
}

QWidget *TieOutsPage::contentWidget()
{
    return m_checks->view();
}

void TieOutsPage::refresh()
{
    if (!m_question.isRunning())
        begin(m_lastIds);
}

void TieOutsPage::runAll()
{
    begin({});
}

void TieOutsPage::runSelected()
{
    QStringList ids;
    for (const QModelIndex &index : m_checks->view()->selectionModel()->selectedIndexes()) {
        const Line *line = m_checksModel->rowAt(index);
        if (line != nullptr && !ids.contains(line->id))
            ids << line->id;
    }
    if (!ids.isEmpty())
        begin(ids);
}

void TieOutsPage::begin(const QStringList &ids)
{
    if (m_question.isRunning())
        return;
    ledger::TieOutRequest request;
    request.ids = ids;
    Result<std::shared_ptr<ledger::TieOutRun>> run = services().tieOuts().prepare(request);
    if (!run.ok()) {
        m_band->showError(run.error());
        return;
    }
    m_lastIds = ids;
    m_run = *run;
    m_run->keepIn(m_checkpoint);
    m_elapsedMs = 0;
    ask();
}

void TieOutsPage::offerKeptRun()
{
    m_offered = true;
    const Result<ledger::TieOutCheckpoint::Summary> kept = m_checkpoint->summary();
    if (!kept.ok())
        return; // there is none, or none that could be used
    //: %1 a time, %2 checks ("T3, T9"), %3 a number
    m_band->showMessage(
        items::CellSeverity::Info,
        tr("A run was interrupted at %1, in %2 with %3 % done. It can go "
           "on from there.")
            .arg(kept->savedAt.display(), kept->unfinished.join(tr(", ")), QString::number(kept->percent)));
    QToolButton *goOn = m_band->addAction(tr("Go on"));
    connect(goOn, &QToolButton::clicked, this, &TieOutsPage::resume);
    QToolButton *anew = m_band->addAction(tr("Start anew"));
    connect(anew, &QToolButton::clicked, this, [this, ids = kept->request.ids] { begin(ids); });
}

void TieOutsPage::resume()
{
    if (m_question.isRunning())
        return;
    Result<std::shared_ptr<ledger::TieOutRun>> run = services().tieOuts().restore(m_checkpoint);
    if (!run.ok()) {
        m_band->showError(run.error());
        return;
    }
    m_run = *run;
    m_lastIds = m_run->request().ids;
    m_elapsedMs = 0;
    ask();
}

void TieOutsPage::showFailure(const Error &error)
{
    m_band->showError(error);
    if (error.code == u"tieOutStale") {
        if (const Result<Done> removed = m_checkpoint->remove(); !removed.ok())
            emit failed(removed.error());
        m_run.reset();
        m_results.clear();
    }
    if (!error.code.startsWith(u"replica") || services().tieOutServer() != TieOutServer::Replica)
        return;
    QToolButton *onPrimary = m_band->addAction(tr("Run on the ledger's own server"));
    connect(onPrimary, &QToolButton::clicked, this, [this] {
        services().setTieOutServer(TieOutServer::Primary);
        begin(m_lastIds);
    });
}

QString TieOutsPage::whereText() const
{
    if (services().tieOutServer() == TieOutServer::Primary)
        return services().profile().replica ? tr("On the ledger's own server") : QString();
    const std::optional<db::ReplicaState> replica = m_run ? m_run->replica() : std::nullopt;
    if (!replica)
        return tr("On the replica");
    //: %1 milliseconds, %2 a time
    const QString lag = tr("On the replica, %1 ms behind at %2")
                            .arg(replica->lag.count() / 1000)
                            .arg(replica->askedAt.display());
    return replica->replication == db::ReplicaState::Replication::Stopped
               ? tr("%1; its replication is stopped").arg(lag)
               : lag;
}

void TieOutsPage::proceed()
{
    if (m_run && !m_run->isFinished() && !m_question.isRunning())
        ask();
}

void TieOutsPage::ask()
{
    m_band->clear();
    m_poll.start();
    m_timer.start();
    m_question.ask(
        this, [this](std::stop_token ticket) { return services().tieOuts().proceed(m_run, ticket); },
        [this](const Result<QList<ledger::TieOutCheck>> &checks) {
            m_elapsedMs += m_timer.elapsed();
            showRun();
            noteSummary();
            if (!checks.ok()) {
                showFailure(checks.error());
                showRun();
            }
            setSettled(true);
        });
    showRun();
}

void TieOutsPage::noteSummary()
{
    TieOutSummary summary;
    summary.at = Timestamp::now();
    for (const ledger::TieOutCheck &check : m_run->checks()) {
        ++summary.checks;
        summary.findings += check.findings.size();
        summary.unfinished += check.status != Status::Clean && check.status != Status::Found;
    }
    services().noteTieOut(summary);
}

void TieOutsPage::cancel()
{
    if (!m_question.isRunning())
        return;
    m_question.stop();
    m_elapsedMs += m_timer.elapsed();
    // The lanes note within a moment where they stopped.
    m_band->showMessage(items::CellSeverity::Info,
                        tr("Stopped. What was compared so far is kept: Continue goes on from there."));
    showRun();
    setSettled(true);
}

void TieOutsPage::showRun()
{
    int done = 0, total = 0;
    QStringList running;
    for (const ledger::TieOutCheck &check : m_run ? m_run->checks() : QList<ledger::TieOutCheck>()) {
        m_results[check.id] = check;
        done += check.chunks;
        total += check.chunksTotal;
        if (check.status == Status::Running)
            running << check.id;
    }
    const bool moving = !running.isEmpty();
    QList<Line> lines = m_checksModel->rows();
    QList<std::pair<QString, ledger::Finding>> found;
    for (Line &line : lines) {
        const auto known = m_results.constFind(line.id);
        if (known == m_results.cend())
            continue;
        line = lineOf(*known);
        for (const ledger::Finding &finding : known->findings)
            found.emplace_back(line.id, finding);
    }
    m_checksModel->updateRows(lines);
    if (found != m_found) {
        m_found = found;
        QList<items::FindingLine> findings;
        for (const auto &[id, finding] : m_found)
            findings << lineOf(id, finding);
        const QVariantMap state = m_findings->saveState();
        m_findingsModel->setRows(findings);
        m_findings->restoreState(state);
        m_findings->showRows();
    }
    if (!m_question.isRunning()) {
        if (moving)
            m_poll.start(); // a cancelled lane has not come to its end yet
        else
            m_poll.stop();
    }
    const bool ended =
        std::any_of(m_results.cbegin(), m_results.cend(), [](const ledger::TieOutCheck &check) {
            return check.status == Status::Clean || check.status == Status::Found;
        });
    m_findings->setEmptyText(m_question.isRunning() ? tr("Nothing has been found so far.")
                             : ended                ? tr("The checks that were run found nothing.")
                                                    : tr("No check has been run yet."));
    m_progress->setVisible(m_question.isRunning());
    m_progress->setRange(0, std::max(1, total));
    m_progress->setValue(done);
    //: %1 checks ("T1, T2"), %2 of %3 parts of all checks
    m_step->setText(m_question.isRunning()
                        ? tr("%1: %2 of %3").arg(running.join(QStringLiteral(", "))).arg(done).arg(total)
                        : QString());
    m_where->setText(whereText());
    updateButtons();
    updateStatus();
}

void TieOutsPage::updateButtons()
{
    const bool running = m_question.isRunning();
    m_runAll->setEnabled(!running);
    m_runSelected->setEnabled(!running);
    m_stop->setEnabled(running);
    m_continue->setEnabled(!running && m_run && !m_run->isFinished());
}

void TieOutsPage::updateStatus()
{
    PageStatus status;
    status.busy = m_question.isRunning();
    status.rows = tr("%n finding(s)", nullptr, m_findingsModel->rowCount());
    if (m_run) {
        for (const ledger::TieOutCheck &check : m_run->checks()) {
            if (check.snapshotAt.isValid() && (!status.dataAt.isValid() || status.dataAt < check.snapshotAt))
                status.dataAt = check.snapshotAt;
        }
        status.elapsedMs = status.busy ? -1 : m_elapsedMs;
    }
    setStatus(status);
}

void TieOutsPage::openCheck(const QModelIndex &index)
{
    const Line *line = m_checksModel->rowAt(index);
    if (line == nullptr)
        return;
    const QList<items::FindingLine> &findings = m_findingsModel->rows();
    const auto found = std::find_if(findings.cbegin(), findings.cend(),
                                    [line](const items::FindingLine &f) { return f.id == line->id; });
    if (found == findings.cend()) {
        begin({line->id});
        return;
    }
    m_findings->view()->setCurrentIndex(
        m_findingsModel->index(static_cast<int>(found - findings.cbegin()),
                               static_cast<int>(items::FindingsModel::Column::Voucher)));
    m_findings->view()->setFocus();
}

void TieOutsPage::openFinding(const QModelIndex &index)
{
    using Column = items::FindingsModel::Column;
    const items::FindingLine *line = m_findingsModel->rowAt(index);
    if (line == nullptr)
        return;
    const auto column = static_cast<Column>(index.column());
    const auto go = [this](const char *page, const QString &number, QVariantMap arguments = {}) {
        const QString name = QString::fromLatin1(page);
        arguments[name == u"accounts" ? QStringLiteral("subject") : name] = number;
        emit openRequested({name, arguments, {}, number});
    };
    QVariantMap period;
    if (line->date.isValid())
        setRange(period, {line->date, line->date});
    enum class Target { None, Voucher, Account, Order, Subject };
    const auto has = [line](Target target) {
        switch (target) {
        case Target::None:
            return false;
        case Target::Voucher:
            return !line->vouchers.isEmpty();
        case Target::Account:
            return !line->accounts.isEmpty();
        case Target::Order:
            return !line->order.isEmpty();
        case Target::Subject:
            return !line->subject.isEmpty();
        }
        Q_UNREACHABLE();
    };
    // The cell says what is meant; elsewhere the most telling of what there is.
    Target target = column == Column::Account   ? Target::Account
                    : column == Column::Order   ? Target::Order
                    : column == Column::Subject ? Target::Subject
                                                : Target::Voucher;
    for (const Target other : {Target::Voucher, Target::Account, Target::Order, Target::Subject})
        target = has(target) ? target : other;
    switch (has(target) ? target : Target::None) {
    case Target::None:
        break;
    case Target::Voucher:
        go("voucher", line->vouchers.constFirst().text());
        break;
    case Target::Account:
        go("account", line->accounts.constFirst().text(), period);
        break;
    case Target::Order:
        go("order", line->order.text());
        break;
    case Target::Subject:
        if (line->currency.isValid())
            period[QStringLiteral("currency")] = line->currency.code();
        go("accounts", line->subject.text(), period);
        break;
    }
}

} // namespace zf
