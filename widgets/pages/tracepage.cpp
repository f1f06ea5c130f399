// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/tracepage.h"

#include "models/items/words.h"
#include "widgets/ledgertable.h"
#include "widgets/messageband.h"
#include "widgets/pages/arguments.h"
#include "widgets/services.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace zf {

namespace {

constexpr int mostLines = 5000;
constexpr qsizetype longestText = 100'000; ///< of the current line; a 1 MB line would hold up the window

} // namespace

TracePage::TracePage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_band(new MessageBand(this))
    , m_title(new QLabel(this))
    , m_table(new LedgerTable(this))
    , m_text(new QPlainTextEdit(this))
    , m_model(new items::TraceModel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(12, 8, 12, 8);
    m_table->setModel(m_model);
    m_table->setColumnChars({28, 14, 16, 9, 11, -60});
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(theme().identifierFont());
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({520, 110});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_title);
    layout->addWidget(splitter, 1);
    m_band->clear();
    connect(m_table, &LedgerView::currentChanged, this, &TracePage::showLine);
    connect(m_table, &LedgerView::retryRequested, this, &TracePage::refresh);
    connect(m_table, &LedgerView::cancelRequested, this, &TracePage::cancel);
    retranslate();
}

void TracePage::retranslate()
{
    const QString log = textOf(m_arguments, "log");
    m_title->setText(log.isEmpty() ? tr("No log is chosen.") : tr("Log %1").arg(log));
    m_title->setFont(theme().titleFont());
    m_text->setAccessibleName(tr("Text of the current line"));
    m_table->setEmptyText(tr("There is no log line with this number."));
}

void TracePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PageWidget::changeEvent(event);
}

void TracePage::open(const Location &location)
{
    m_arguments = location.arguments;
    m_state = location.state;
    m_model->setRows({});
    m_text->clear();
    retranslate();
    load();
}

Location TracePage::location() const
{
    return {QStringLiteral("trace"), m_arguments, m_table->saveState(), textOf(m_arguments, "log")};
}

void TracePage::refresh()
{
    m_state = m_table->saveState();
    load();
}

void TracePage::cancel()
{
    if (m_question.isRunning())
        m_table->showError(stoppedByOperator());
    m_question.stop();
    updateStatus();
    setSettled(true);
}

QWidget *TracePage::contentWidget()
{
    return m_table->view();
}

void TracePage::load()
{
    setSettled(false);
    m_band->clear();
    const LogId log(textOf(m_arguments, "log"));
    if (services().orders() == nullptr || log.isEmpty()) {
        if (services().orders() == nullptr)
            m_band->showMessage(items::CellSeverity::Info,
                                tr("Log lines are unavailable: the profile “%1” names no payment database.")
                                    .arg(services().profile().name));
        m_table->showRows();
        setSettled(true);
        return;
    }
    m_table->showLoading();
    m_timer.start();
    m_question.ask(
        this,
        [this, log](std::stop_token ticket) { return services().orders()->trace(log, mostLines, ticket); },
        [this](const Result<QList<TraceLine>> &lines) {
            m_elapsedMs = m_timer.elapsed();
            if (lines.ok()) {
                m_model->setRows(*lines);
                m_table->restoreState(m_state);
                m_table->showRows();
                if (const QString line = textOf(m_arguments, "line"); m_state.isEmpty() && !line.isEmpty())
                    m_table->selectKey(line, static_cast<int>(items::TraceModel::Column::Message));
                if (lines->size() == mostLines)
                    m_band->showMessage(
                        items::CellSeverity::Warning,
                        tr("The first %n line(s) are shown; there may be more.", nullptr, mostLines));
                showLine();
            } else {
                m_table->showError(lines.error());
            }
            updateStatus();
            setSettled(true);
        });
    updateStatus();
}

void TracePage::showLine()
{
    const TraceLine *line = m_model->rowAt(m_table->view()->currentIndex());
    m_text->setPlainText(line == nullptr ? QString() : items::visibleText(line->message, longestText));
}

void TracePage::updateStatus()
{
    PageStatus status;
    status.busy = m_question.isRunning();
    status.elapsedMs = m_elapsedMs;
    status.rows = tr("%n log line(s)", nullptr, m_model->rowCount());
    if (!status.busy)
        status.dataAt = Timestamp::now();
    setStatus(status);
}

} // namespace zf
