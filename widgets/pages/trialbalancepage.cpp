// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/trialbalancepage.h"

#include "widgets/ledgertree.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/cellorigin.h"
#include "widgets/pages/historyprogress.h"
#include "widgets/pages/livebadge.h"
#include "widgets/pages/livefigures.h"
#include "widgets/pages/periodpicker.h"
#include "widgets/pages/signoffband.h"
#include "widgets/pages/verdictpanel.h"
#include "widgets/plots/turnoverchart.h"
#include "widgets/services.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace zf {

namespace {

constexpr int trendDays = 30;
constexpr int chartDays = 92;
constexpr int allLevels = 99;
constexpr std::chrono::milliseconds pace{30}; // nobody could read figures faster
using Column = items::TrialBalanceModel::Column;

} // namespace

TrialBalancePage::TrialBalancePage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_period(new PeriodPicker(this))
    , m_book(new QComboBox(this))
    , m_currency(new QComboBox(this))
    , m_level(new QComboBox(this))
    , m_hideZero(new QCheckBox(this))
    , m_deviations(new QToolButton(this))
    , m_liveBadge(new LiveBadge(this))
    , m_verdict(new VerdictPanel(this))
    , m_signoff(new SignoffBand(services, this))
    , m_tree(new LedgerTree(this))
    , m_chartTitle(new QLabel(this))
    , m_chart(new TurnoverChart(this))
    , m_model(new items::TrialBalanceModel(this))
    , m_totals(new items::TotalsModel(static_cast<int>(Column::Count), this))
    , m_live(new LiveFigures(services, m_liveBadge, m_verdict, pace, this))
{
    buildLayout();
    m_tree->setModel(m_model);
    m_tree->setTotalsModel(m_totals);
    fitColumns();
    connect(m_period, &PeriodPicker::rangeChanged, this, [this](const DateRange &range) {
        m_chart->setBrush({});
        m_beforeBrush = {};
        m_range = range;
        load();
    });
    connect(m_chart, &DayChart::brushed, this, &TrialBalancePage::brush);
    connect(m_chart, &DayChart::dayActivated, this, [this](QDate date) {
        const DateRange day{date, date};
        m_chart->setBrush(day);
        brush(day);
    });
    connect(m_book, &QComboBox::activated, this, &TrialBalancePage::apply);
    connect(m_currency, &QComboBox::activated, this, &TrialBalancePage::apply);
    connect(m_level, &QComboBox::activated, this, &TrialBalancePage::applyLevel);
    connect(m_hideZero, &QCheckBox::toggled, this, &TrialBalancePage::apply);
    connect(m_tree, &LedgerView::activated, this, &TrialBalancePage::drill);
    connect(m_tree, &LedgerView::currentChanged, this, &TrialBalancePage::showTurnover);
    connect(m_tree, &LedgerView::retryRequested, this, &TrialBalancePage::refresh);
    connect(m_tree, &LedgerView::cancelRequested, this, &TrialBalancePage::cancel);
    connect(m_tree, &LedgerView::selectionTextChanged, this, &TrialBalancePage::updateStatus);
    m_deviations->setProperty("zfLook", "link");
    connect(m_deviations, &QToolButton::clicked, this, [this] {
        Location there{QStringLiteral("deviations"), {}, {}, tr("Deviations by day")};
        if (currency().isValid())
            there.arguments[QStringLiteral("currency")] = currency().code();
        emit openRequested(there);
    });
    connect(m_chart, &Chart::saveFailed, this, &PageWidget::failed);
    connectLive();
    retranslate();
}

void TrialBalancePage::connectLive()
{
    connect(m_live, &LiveFigures::anchored, this, &TrialBalancePage::showAnchor);
    connect(m_live, &LiveFigures::failed, this, &TrialBalancePage::showFailure);
    connect(m_live, &LiveFigures::readingHistory, this,
            [this](const ledger::HistoryProgress &progress) { showHistoryProgress(*m_tree, progress); });
    connect(m_live, &LiveFigures::moved, this, &TrialBalancePage::showMovement);
    connect(m_live, &LiveFigures::daysChanged, this, &TrialBalancePage::loadDays);
    connect(m_live, &LiveFigures::openRequested, this, &TrialBalancePage::openRequested);
    connect(m_live, &LiveFigures::lateNoted, this, &TrialBalancePage::showSignoff);
    connect(m_verdict, &VerdictPanel::offerTaken, this, &TrialBalancePage::openChanges);
    connect(m_signoff, &SignoffBand::openRequested, this, &PageWidget::openRequested);
    connect(m_live, &LiveFigures::voucherActivated, this, [this](const VoucherNo &voucher) {
        emit openRequested(
            {QStringLiteral("voucher"), {{QStringLiteral("voucher"), voucher.text()}}, {}, voucher.text()});
    });
}

void TrialBalancePage::buildLayout()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->setSpacing(12);
    bar->addWidget(m_period);
    bar->addWidget(m_book);
    bar->addWidget(m_currency);
    bar->addWidget(m_level);
    bar->addWidget(m_hideZero);
    bar->addStretch();
    bar->addWidget(m_deviations);
    bar->addWidget(m_liveBadge);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tree);
    auto *below = new QWidget;
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->setSpacing(0);
    m_chartTitle->setContentsMargins(12, 8, 12, 0);
    m_chartTitle->setTextFormat(Qt::PlainText);
    m_chartTitle->setProperty("zfText", "secondary");
    belowLayout->addWidget(m_chartTitle);
    belowLayout->addWidget(m_chart, 1);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({600, 170});
    m_chart->setMinimumHeight(110);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_verdict);
    layout->addWidget(m_signoff);
    layout->addWidget(splitter, 1);
    for (QComboBox *box : {m_book, m_currency, m_level})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // they are filled when the data is there
    m_book->setObjectName(QStringLiteral("book"));
    m_currency->setObjectName(QStringLiteral("currency"));
    m_level->setObjectName(QStringLiteral("level"));
    m_deviations->setObjectName(QStringLiteral("deviations"));
    m_hideZero->setObjectName(QStringLiteral("hideZero"));
}

void TrialBalancePage::fitColumns()
{
    // Amounts are as wide as the longest one: thirteen columns of the widest amount possible fit no screen.
    constexpr int least = 9;
    // Measured as the widest are painted, bold; commas are narrower than digits.
    const QFontMetrics bold(theme().strongFont());
    const int digit = QFontMetrics(theme().font()).horizontalAdvance(u'0');
    QList<int> chars{15, -8, least, least, least, least, least, least, 4, least, least, 6, 6};
    const auto widen = [&](const QAbstractItemModel &model, const QModelIndex &parent,
                           const auto &self) -> void {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = static_cast<int>(Column::OpeningDebit);
                 column <= static_cast<int>(Column::Entries); ++column) {
                const QString text = model.index(row, column, parent).data().toString();
                chars[column] = std::max(chars[column], (bold.horizontalAdvance(text) + digit - 1) / digit);
            }
            self(model, model.index(row, 0, parent), self);
        }
    };
    widen(*m_model, {}, widen);
    widen(*m_totals, {}, widen);
    if (chars == m_chars)
        return; // widths that the operator chose stay
    m_chars = chars;
    m_tree->setColumnChars(chars);
}

void TrialBalancePage::retranslate()
{
    m_book->setAccessibleName(tr("Book"));
    m_currency->setAccessibleName(tr("Currency"));
    m_level->setAccessibleName(tr("Level"));
    m_hideZero->setText(tr("Hide zero balances"));
    m_hideZero->setToolTip(tr("Hides subjects whose closing balance is zero. Totals stay the same."));
    m_deviations->setText(tr("Deviations"));
    m_deviations->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D); // setText() takes it away
    m_deviations->setToolTip(tr("Which subjects moved unlike themselves, day by day (%1)")
                                 .arg(m_deviations->shortcut().toString(QKeySequence::NativeText)));
    m_verdict->setOffer(tr("What changed since…"));
    fillLevels();
    m_tree->setEmptyText(tr("No subject has a balance or an entry in this period."));
}

void TrialBalancePage::fillLevels()
{
    // Which levels there are is the chart's affair.
    const QVariant chosen = m_level->currentData();
    m_level->clear();
    const int deepest = std::max(1, m_balance.chart().depth());
    for (int level = 1; level < deepest; ++level)
        m_level->addItem(level == 1 ? tr("Level 1") : tr("Levels 1 to %1").arg(level), level);
    m_level->addItem(tr("All levels"), allLevels);
    const int at = m_level->findData(chosen);
    m_level->setCurrentIndex(at < 0 ? m_level->count() - 1 : at);
}

void TrialBalancePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_model->rowCount() > 0)
            showBalance(m_balance);
    }
    PageWidget::changeEvent(event);
}

void TrialBalancePage::open(const Location &location)
{
    m_pendingState = location.state;
    m_wantedBook = textOf(location.arguments, "book");
    m_wantedCurrency = textOf(location.arguments, "currency");
    const DateRange range = rangeOf(location.arguments);
    setSettled(false);
    if (!m_loadedDays)
        loadDays();
    const bool same = m_range.isValid() && (range == m_range || !range.isValid()) && m_model->rowCount() > 0;
    if (range.isValid())
        m_range = range;
    m_period->setRange(m_range);
    m_beforeBrush = {
        QDate::fromString(location.state.value(QStringLiteral("brushFrom")).toString(), Qt::ISODate),
        QDate::fromString(location.state.value(QStringLiteral("brushTo")).toString(), Qt::ISODate)};
    m_chart->setBrush(m_beforeBrush.isValid() ? m_range : DateRange());
    if (same && !location.state.isEmpty()) {
        showBalance(m_balance); // Back: what was there is still there, and moves on from a new reading
        showSignoff();          // it may have been signed meanwhile
        m_live->resume();
        if (!m_loadedTrends)
            loadTrends();
        else if (!m_turnoverQuestion.isRunning())
            setSettled(true);
        return;
    }
    load();
}

Location TrialBalancePage::location() const
{
    Location here{QStringLiteral("trial-balance"), {}, m_tree->saveState(), tr("Trial balance")};
    setRange(here.arguments, m_range);
    if (book() != Book::Single)
        here.arguments[QStringLiteral("book")] = bookCode(book());
    here.arguments[QStringLiteral("currency")] =
        currency().isValid() ? currency().code() : QStringLiteral("all");
    here.state[QStringLiteral("level")] = m_level->currentData();
    here.state[QStringLiteral("hideZero")] = m_hideZero->isChecked();
    if (m_beforeBrush.isValid()) {
        here.state[QStringLiteral("brushFrom")] = m_beforeBrush.from.toString(Qt::ISODate);
        here.state[QStringLiteral("brushTo")] = m_beforeBrush.to.toString(Qt::ISODate);
    }
    return here;
}

void TrialBalancePage::refresh()
{
    keepView();
    loadDays();
    load();
}

/// What is shown next is the same view with newer figures.
void TrialBalancePage::keepView()
{
    m_pendingState = m_tree->saveState();
    m_wantedCurrency = currency().isValid() ? currency().code() : QStringLiteral("all");
    m_wantedBook = book() == Book::Single ? QString() : bookCode(book());
}

void TrialBalancePage::cancel()
{
    if (std::exchange(m_loading, false))
        m_tree->showError(stoppedByOperator());
    m_live->stop();
    m_signoff->stop();
    m_trendQuestion.stop();
    m_turnoverQuestion.stop();
    setSettled(true);
    updateStatus();
}

void TrialBalancePage::focusFilter()
{
    m_period->setFocus();
}

QWidget *TrialBalancePage::contentWidget()
{
    return m_tree->view();
}

Book TrialBalancePage::book() const
{
    const Result<Book> book = bookFromCode(m_book->currentData().toString());
    return book.ok() ? *book : Book::Single;
}

Currency TrialBalancePage::currency() const
{
    const Result<Currency> currency = Currency::fromCode(m_currency->currentData().toString());
    return currency.ok() ? *currency : Currency();
}

void TrialBalancePage::loadDays()
{
    m_daysQuestion.ask(
        this, [this](std::stop_token ticket) { return services().chart().days(ticket); },
        [this](const Result<QList<ledger::AccountingDay>> &days) {
            if (!days.ok() || days->isEmpty())
                return; // the trial balance itself says what is wrong
            const Result<QDate> open = ledger::Chart::openDateOf(*days);
            m_loadedDays = true;
            m_period->setDates(days->constFirst().date, open.ok() ? *open : days->constLast().date);
        });
}

void TrialBalancePage::load()
{
    setSettled(false);
    m_loadedTrends = false;
    m_loading = true;
    m_tree->showLoading();
    m_timer.start();
    m_live->follow(m_range);
    updateStatus();
}

void TrialBalancePage::showAnchor()
{
    const bool wasAsked = std::exchange(m_loading, false);
    const bool wasProvisional = m_balance.provisional;
    if (wasAsked)
        m_elapsedMs = m_timer.elapsed();
    else
        keepView(); // read anew behind the operator's back
    showBalance(m_live->balance());
    if (wasAsked || wasProvisional != m_balance.provisional)
        showSignoff();
    if (!m_loadedTrends)
        loadTrends();
}

void TrialBalancePage::showFailure(const Error &error)
{
    if (!std::exchange(m_loading, false))
        return; // the badge says that the figures stand still, and it is tried again
    m_elapsedMs = m_timer.elapsed();
    m_tree->showError(error);
    setSettled(true);
    updateStatus();
}

/// Only a day that is closed can be signed; of a provisional one there is nothing to say.
void TrialBalancePage::showSignoff()
{
    if (m_balance.range.from == m_balance.range.to && !m_balance.provisional)
        m_signoff->showDate(m_balance.range.from);
    else
        m_signoff->clear();
}

void TrialBalancePage::openChanges()
{
    Location there{QStringLiteral("changes"), {}, {}, {}};
    setRange(there.arguments, m_range);
    if (m_lookedAt.isValid())
        there.arguments[QStringLiteral("since")] = m_lookedAt.iso();
    emit openRequested(there);
}

void TrialBalancePage::leave()
{
    if (m_balance.snapshotAt.isValid())
        m_lookedAt = m_balance.snapshotAt;
    cancel();
}

void TrialBalancePage::showMovement()
{
    m_balance = m_live->balance();
    if (!m_model->updateTrialBalance(book() == Book::Single ? m_balance : m_balance.ofBook(book()))) {
        keepView();
        showBalance(m_balance); // a subject has its first entry
        return;
    }
    m_totals->updateRows(m_model->totals());
    updateStatus();
}

void TrialBalancePage::showBalance(const TrialBalance &balance)
{
    m_balance = balance;
    m_range = balance.range;
    m_period->setRange(m_range);

    const QString book = m_wantedBook.isEmpty() ? m_book->currentData().toString() : m_wantedBook;
    const QString currency =
        m_wantedCurrency.isEmpty() ? m_currency->currentData().toString() : m_wantedCurrency;
    m_book->clear();
    m_book->addItem(tr("All books"), QString());
    if (balance.books().size() > 1) {
        for (const Book one : balance.books())
            m_book->addItem(bookName(one), bookCode(one));
    }
    m_book->setVisible(m_book->count() > 1);
    m_book->setCurrentIndex(std::max(0, m_book->findData(book)));
    m_currency->clear();
    for (const Currency &one : balance.currencies())
        m_currency->addItem(one.code(), one.code());
    if (balance.currencies().size() > 1)
        m_currency->addItem(tr("All currencies"), QStringLiteral("all"));
    // The first choice is the currency with the most entries: the one the company lives in.
    int at = m_currency->findData(currency);
    if (at < 0) {
        qint64 most = -1;
        for (const TrialBalanceRow &row : balance.rows()) {
            if (row.entries > most) {
                most = row.entries;
                at = m_currency->findData(row.currency.code());
            }
        }
    }
    m_currency->setCurrentIndex(at);
    m_wantedBook.clear();
    m_wantedCurrency.clear();

    fillLevels();
    apply();
}

void TrialBalancePage::apply()
{
    // Back and F5 bring the folding back; another book, currency or period starts from the chosen level.
    QVariantMap state = m_pendingState;
    if (state.isEmpty()) {
        state = m_tree->saveState();
        state.remove(QStringLiteral("expanded"));
    }
    if (const QVariant hide = state.value(QStringLiteral("hideZero")); hide.isValid()) {
        const QSignalBlocker quiet(m_hideZero);
        m_hideZero->setChecked(hide.toBool());
    }
    using Zero = items::TrialBalanceModel::ZeroBalances;
    m_model->setTrialBalance(book() == Book::Single ? m_balance : m_balance.ofBook(book()), currency(),
                             m_hideZero->isChecked() ? Zero::Hidden : Zero::Shown);
    m_totals->setRows(m_model->totals());
    fitColumns();
    if (const int level = m_level->findData(state.value(QStringLiteral("level"))); level >= 0)
        m_level->setCurrentIndex(level);
    applyLevel();
    if (!state.value(QStringLiteral("key")).toString().isEmpty())
        m_tree->restoreState(state);
    m_pendingState.clear();
    m_tree->showRows();
    if (!m_tree->view()->currentIndex().isValid() && m_model->rowCount() > 0)
        m_tree->view()->setCurrentIndex(m_model->index(0, static_cast<int>(Column::ClosingDebit)));
    showTurnover();
    emit titleChanged(location().title);
    updateStatus();
}

void TrialBalancePage::applyLevel()
{
    const int below = m_level->currentData().toInt();
    m_tree->expandToLevel(currency().isValid() ? below : below + 1); // a currency's root is one more
}

void TrialBalancePage::loadTrends()
{
    m_trendQuestion.ask(
        this,
        [this](std::stop_token ticket) {
            return services().trialBalances().turnovers(m_range.to, trendDays, ticket);
        },
        [this](const Result<QHash<QString, QList<DayTurnover>>> &turnovers) {
            if (turnovers.ok()) {
                m_model->setTurnovers(*turnovers);
                m_loadedTrends = true;
            }
            if (!m_turnoverQuestion.isRunning())
                setSettled(true);
        });
}

void TrialBalancePage::showTurnover()
{
    const TrialBalanceRow *row = m_model->rowAt(m_tree->view()->currentIndex());
    if (row == nullptr)
        return;
    const SubjectCode subject = row->subject;
    const Subject *named = m_balance.chart().find(subject);
    //: %1 is a subject's code and name, %2 a currency
    m_chartTitle->setText(
        tr("Daily turnover of %1, %2")
            .arg(QString(subject.text() + u' ' + named->displayName()), row->currency.code()));
    const Currency shown = row->currency;
    m_turnoverQuestion.ask(
        this,
        [this, subject, shown](std::stop_token ticket) {
            // Brushed days are a part of the days that the chart shows, which stay.
            const QDate last = m_beforeBrush.isValid() ? m_beforeBrush.to : m_range.to;
            return services().trialBalances().turnover(subject, shown, last, chartDays, ticket);
        },
        [this, shown](const Result<QList<DayTurnover>> &days) {
            m_chart->setDays(days.ok() ? *days : QList<DayTurnover>(), shown);
            if (!m_loading && !m_trendQuestion.isRunning())
                setSettled(true);
        });
}

/// The period follows the days that are brushed in the chart, and comes back when they are cleared.
void TrialBalancePage::brush(const DateRange &range)
{
    if (!m_beforeBrush.isValid() && range.isValid())
        m_beforeBrush = m_range;
    m_range = range.isValid() ? range : m_beforeBrush;
    if (!range.isValid())
        m_beforeBrush = {};
    m_period->setRange(m_range);
    keepView();
    load();
}

void TrialBalancePage::drill(const QModelIndex &index)
{
    const TrialBalanceRow *row = m_model->rowAt(index);
    if (row == nullptr) {
        m_tree->tree()->setExpanded(index.siblingAtColumn(0),
                                    !m_tree->tree()->isExpanded(index.siblingAtColumn(0)));
        return;
    }
    emit openRequested(
        cellOrigin(m_balance.chart(), *row, static_cast<Column>(index.column()), m_range, book()));
}

void TrialBalancePage::updateStatus()
{
    PageStatus status;
    status.busy = m_loading;
    status.elapsedMs = m_elapsedMs;
    const Timestamp liveAt = m_live->status().dataAt;
    status.dataAt = !m_live->isHeld() && liveAt.isValid() ? liveAt : m_balance.snapshotAt;
    status.rows = tr("%n row(s)", nullptr, static_cast<int>(m_balance.rows().size()));
    status.selection = m_tree->selectionText();
    setStatus(status);
}

} // namespace zf
