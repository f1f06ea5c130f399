// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/clearingpage.h"

#include "widgets/ledgertable.h"
#include "widgets/messageband.h"
#include "widgets/moneytext.h"
#include "widgets/pages/arguments.h"
#include "widgets/services.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace zf {

namespace {

using Column = items::SettlementDaysModel::Column;

QString dayText(const SettlementDay &day)
{
    return QString(day.channel + u' ' + day.currency.code() + u' ' + day.day.toString(Qt::ISODate));
}

} // namespace

ClearingPage::ClearingPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_band(new MessageBand(this))
    , m_onlyResiduals(new QCheckBox(this))
    , m_days(new LedgerTable(this))
    , m_itemsTitle(new QLabel(this))
    , m_items(new LedgerTable(this))
    , m_daysModel(new items::SettlementDaysModel(this))
    , m_itemsModel(new items::UnclearedItemsModel(this))
    , m_question(new ClearingQuestion(services, this))
{
    m_band->setObjectName(QStringLiteral("verdict"));
    m_onlyResiduals->setObjectName(QStringLiteral("onlyResiduals"));
    m_days->setObjectName(QStringLiteral("days"));
    m_items->setObjectName(QStringLiteral("items"));
    m_days->setModel(m_daysModel);
    m_days->setColumnChars({-16, 15, 10, 9, 15, 13, 15, 14, 9, 12, 19});
    m_items->setModel(m_itemsModel);
    m_items->setColumnChars({24, 10, 15, 16, 9, 20, 9, -34});
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->addWidget(m_onlyResiduals);
    bar->addStretch();
    auto *below = new QWidget;
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->setSpacing(0);
    m_itemsTitle->setContentsMargins(12, 8, 12, 4);
    m_itemsTitle->setTextFormat(Qt::PlainText);
    belowLayout->addWidget(m_itemsTitle);
    belowLayout->addWidget(m_items, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_days);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({520, 220});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
    m_band->clear();
    connect(m_question, &ClearingQuestion::answered, this, &ClearingPage::take);
    connect(m_onlyResiduals, &QCheckBox::toggled, this, &ClearingPage::fill);
    connect(m_days, &LedgerView::activated, this, &ClearingPage::openDay);
    connect(m_days, &LedgerView::currentChanged, this, &ClearingPage::loadItems);
    connect(m_days, &LedgerView::cancelRequested, this, &ClearingPage::cancel);
    connect(m_days, &LedgerView::retryRequested, this, &ClearingPage::refresh);
    connect(m_days, &LedgerView::selectionTextChanged, this, &ClearingPage::updateStatus);
    connect(m_items, &LedgerView::activated, this, &ClearingPage::openItem);
    connect(m_items, &LedgerView::retryRequested, this, &ClearingPage::loadItems);
    retranslate();
}

void ClearingPage::retranslate()
{
    m_onlyResiduals->setText(tr("Only days with a residual"));
    m_days->view()->setAccessibleName(tr("Settlement days"));
    m_items->view()->setAccessibleName(tr("Uncleared items"));
    m_itemsTitle->setFont(theme().strongFont());
    m_days->setEmptyText(m_onlyResiduals->isChecked()
                             ? tr("Every settlement day that is due nets to zero.")
                             : tr("No clearing account has moved, nor has one a balance."));
}

void ClearingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_all.isEmpty()) {
            judge();
            fill();
        }
    }
    PageWidget::changeEvent(event);
}

void ClearingPage::open(const Location &location)
{
    m_pendingState = location.state;
    {
        const QSignalBlocker quiet(m_onlyResiduals);
        m_onlyResiduals->setChecked(location.state.value(QStringLiteral("onlyResiduals")).toBool());
    }
    refresh();
}

Location ClearingPage::location() const
{
    Location here{QStringLiteral("clearing"), {}, m_days->saveState(), tr("Channel clearing")};
    here.state[QStringLiteral("onlyResiduals")] = m_onlyResiduals->isChecked();
    return here;
}

void ClearingPage::refresh()
{
    setSettled(false);
    if (m_daysModel->rowCount() > 0)
        m_pendingState = m_days->saveState();
    m_days->showLoading();
    m_timer.start();
    m_question->ask();
    updateStatus();
}

void ClearingPage::cancel()
{
    if (m_question->isRunning())
        m_days->showError(stoppedByOperator());
    m_question->stop();
    m_itemsQuestion.stop();
    setSettled(true);
    updateStatus();
}

void ClearingPage::focusFilter()
{
    m_onlyResiduals->setFocus();
}

QWidget *ClearingPage::contentWidget()
{
    return m_days->view();
}

void ClearingPage::take(const Result<QList<SettlementDay>> &days)
{
    m_elapsedMs = m_timer.elapsed();
    if (!days.ok()) {
        m_band->clear();
        m_days->showError(days.error());
        setSettled(true);
        updateStatus();
        return;
    }
    m_dataAt = Timestamp::now();
    m_all = *days;
    std::stable_sort(m_all.begin(), m_all.end(), [](const SettlementDay &a, const SettlementDay &b) {
        const auto rank = [](const SettlementDay &d) {
            return std::tuple(!d.isFinding(), d.channel, d.currency.code(), -d.day.toJulianDay());
        };
        return rank(a) < rank(b);
    });
    judge();
    fill();
}

void ClearingPage::judge()
{
    const ClearingSummary summary = ClearingSummary::of(m_all);
    if (summary.findings == 0)
        m_band->showMessage(items::CellSeverity::Ok,
                            tr("Every channel's settlement days net to zero as far as they are due."));
    else
        //: %1 is a list of amounts, %2 a number of days
        m_band->showMessage(items::CellSeverity::Error,
                            tr("%n settlement day(s) do not net to zero: %1; the oldest is %2 days old.",
                               nullptr, static_cast<int>(summary.findings))
                                .arg(summary.sums)
                                .arg(summary.oldestDays));
}

void ClearingPage::fill()
{
    QList<SettlementDay> shown;
    for (const SettlementDay &day : std::as_const(m_all)) {
        if (day.isFinding() || !m_onlyResiduals->isChecked())
            shown << day;
    }
    retranslate();
    const QVariantMap state = m_pendingState.isEmpty() ? m_days->saveState() : m_pendingState;
    m_pendingState.clear();
    m_daysModel->setRows(shown);
    m_days->restoreState(state);
    m_days->showRows();
    if (!m_days->view()->currentIndex().isValid() && !shown.isEmpty())
        m_days->view()->setCurrentIndex(m_daysModel->index(0, static_cast<int>(Column::Residual)));
    loadItems();
    updateStatus();
}

void ClearingPage::loadItems()
{
    const SettlementDay *current = m_daysModel->rowAt(m_days->view()->currentIndex());
    if (current == nullptr || !current->isFinding()) {
        m_itemsQuestion.stop();
        m_itemsModel->setRows({});
        m_items->setEmptyText(current == nullptr ? QString()
                              : current->state == SettlementDay::State::NotDue
                                  ? tr("The settlement of this day is still to come.")
                                  : tr("This day is settled: nothing is uncleared."));
        m_itemsTitle->setText(tr("Uncleared items"));
        m_items->showRows();
        setSettled(!m_question->isRunning());
        return;
    }
    const SettlementDay day = *current;
    //: %1 is a channel, currency and date
    m_itemsTitle->setText(tr("Uncleared items of %1 (Enter opens the order)").arg(dayText(day)));
    m_items->showLoading();
    m_itemsQuestion.ask(
        this,
        [this, day](std::stop_token ticket) { return services().channels()->uncleared(day, 500, ticket); },
        [this, day](const Result<UnclearedItems> &items) { showItems(day, items); });
}

void ClearingPage::showItems(const SettlementDay &day, const Result<UnclearedItems> &items)
{
    setSettled(!m_question->isRunning());
    if (!items.ok()) {
        m_items->showError(items.error());
        return;
    }
    m_itemsModel->setRows(items->items);
    m_items->setEmptyText(
        items->hasFile
            ? tr("The channel's files name every order of this day: the difference is in the settlement "
                 "itself or in a voucher without an order.")
            : tr("There is no clearing file of the channel for this day, so that its orders cannot be told "
                 "apart. Enter on the day opens its clearing account."));
    Amount named;
    for (const UnclearedItem &item : items->items)
        named += item.money.amount;
    const Amount unexplained = day.residual() - named;
    if (!items->items.isEmpty() && (items->more || !unexplained.isZero()))
        //: %1 is a channel, currency and date, %2 an amount
        m_itemsTitle->setText(tr("Uncleared items of %1; they leave %2 of the residual unexplained")
                                  .arg(dayText(day), moneyWithCode({unexplained, day.currency})));
    m_items->showRows();
    if (!items->items.isEmpty())
        m_items->view()->setCurrentIndex(m_itemsModel->index(0, 0));
}

void ClearingPage::openDay(const QModelIndex &index)
{
    const SettlementDay *day = m_daysModel->rowAt(index);
    if (day == nullptr)
        return;
    Location there{QStringLiteral("account"),
                   {{QStringLiteral("account"), day->accountNo.text()}},
                   {},
                   day->accountNo.text()};
    if (!day->andBefore && static_cast<Column>(index.column()) != Column::Account)
        setRange(there.arguments, {day->day, day->day});
    emit openRequested(there);
}

void ClearingPage::openItem(const QModelIndex &index)
{
    const UnclearedItem *item = m_itemsModel->rowAt(index);
    if (item != nullptr && !item->orderNo.isEmpty())
        emit openRequested({QStringLiteral("order"),
                            {{QStringLiteral("order"), item->orderNo.text()}},
                            {},
                            item->orderNo.text()});
}

void ClearingPage::updateStatus()
{
    PageStatus status;
    status.busy = m_question->isRunning();
    status.elapsedMs = m_elapsedMs;
    status.dataAt = m_dataAt;
    status.rows = tr("%n row(s)", nullptr, m_daysModel->rowCount());
    status.selection = m_days->selectionText();
    setStatus(status);
}

} // namespace zf
