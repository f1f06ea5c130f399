// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/orderpage.h"

#include "models/items/words.h"
#include "widgets/ledgertable.h"
#include "widgets/messageband.h"
#include "widgets/moneytext.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/factsheet.h"
#include "widgets/services.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace zf {

namespace {

constexpr int mostLines = 500; ///< of the log here; the trace page has them all

/// A titled list, for a splitter.
QWidget *section(QLabel *title, QWidget *list)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    title->setContentsMargins(12, 8, 12, 0);
    title->setProperty("zfText", "secondary");
    layout->addWidget(title);
    layout->addWidget(list, 1);
    return box;
}

} // namespace

OrderPage::OrderPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_band(new MessageBand(this))
    , m_facts(new FactSheet(this))
    , m_vouchersTitle(new QLabel(this))
    , m_vouchers(new LedgerTable(this))
    , m_traceTitle(new QLabel(this))
    , m_trace(new LedgerTable(this))
    , m_vouchersModel(new items::VouchersModel(this))
    , m_traceModel(new items::TraceModel(this))
{
    m_vouchers->setModel(m_vouchersModel);
    m_vouchers->setColumnChars({22, 12, 20, -30, 26, 16, 16, 21});
    m_trace->setModel(m_traceModel);
    m_trace->setColumnChars({28, 14, 16, 9, 11, -60});
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(m_facts);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(section(m_vouchersTitle, m_vouchers));
    splitter->addWidget(section(m_traceTitle, m_trace));
    splitter->setSizes({150, 420});
    // The order is this one in every row.
    m_vouchers->header()->setSectionHidden(static_cast<int>(items::VouchersModel::Column::OrderNo), true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addLayout(head);
    layout->addWidget(splitter, 1);
    m_band->clear();
    connect(m_band, &MessageBand::retryRequested, this, &OrderPage::refresh);
    connect(m_vouchers, &LedgerView::retryRequested, this, &OrderPage::refresh);
    connect(m_trace, &LedgerView::retryRequested, this, &OrderPage::refresh);
    connect(m_vouchers, &LedgerView::activated, this, [this](const QModelIndex &index) {
        if (const Voucher *voucher = m_vouchersModel->rowAt(index))
            emit openRequested({QStringLiteral("voucher"),
                                {{QStringLiteral("voucher"), voucher->voucherNo.text()}},
                                {},
                                voucher->voucherNo.text()});
    });
    connect(m_trace, &LedgerView::activated, this, [this](const QModelIndex &index) {
        if (const TraceLine *line = m_traceModel->rowAt(index))
            emit openRequested({QStringLiteral("trace"),
                                {{QStringLiteral("log"), line->logId.text()},
                                 {QStringLiteral("line"), QString::number(line->seq)}},
                                {},
                                line->logId.text()});
    });
    connect(m_facts, &FactSheet::activated, this, [this](const QString &link) {
        const QString kind = link.section(u':', 0, 0), target = link.section(u':', 1);
        emit openRequested({kind == u"log" ? QStringLiteral("trace") : kind, {{kind, target}}, {}, target});
    });
    retranslate();
}

void OrderPage::retranslate()
{
    m_vouchersTitle->setText(tr("Vouchers of this order"));
    m_traceTitle->setText(tr("Log lines, in time order (Enter opens the whole trace)"));
    m_vouchers->setEmptyText(tr("This order made no voucher."));
    m_trace->setEmptyText(tr("There is no log line for this order."));
    if (m_order)
        showOrder();
}

void OrderPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PageWidget::changeEvent(event);
}

void OrderPage::open(const Location &location)
{
    m_arguments = location.arguments;
    m_state = location.state;
    m_order.reset();
    m_facts->setFacts(textOf(m_arguments, "order"), {});
    m_vouchersModel->setRows({});
    m_traceModel->setRows({});
    load();
}

Location OrderPage::location() const
{
    return {QStringLiteral("order"), m_arguments, m_trace->saveState(), textOf(m_arguments, "order")};
}

void OrderPage::refresh()
{
    m_state = m_trace->saveState();
    load();
}

void OrderPage::cancel()
{
    if (m_vouchersQuestion.isRunning())
        m_vouchers->showError(stoppedByOperator());
    if (m_orderQuestion.isRunning() || m_traceQuestion.isRunning())
        m_trace->showError(stoppedByOperator());
    m_orderQuestion.stop();
    m_vouchersQuestion.stop();
    m_traceQuestion.stop();
    settleIfDone();
}

QWidget *OrderPage::contentWidget()
{
    return m_trace->view();
}

void OrderPage::load()
{
    setSettled(false);
    m_band->clear();
    const OrderNo number(textOf(m_arguments, "order"));
    if (number.isEmpty()) {
        m_facts->setFacts({}, {});
        m_band->showMessage(items::CellSeverity::Info,
                            tr("Type or paste an order number into the box above (Ctrl+K)."));
        m_vouchers->showRows();
        m_trace->showRows();
        setSettled(true);
        return;
    }
    m_vouchers->showLoading();
    m_vouchersQuestion.ask(
        this,
        [this, number](std::stop_token ticket) { return services().vouchers().ofOrder(number, ticket); },
        [this](const Result<QList<Voucher>> &vouchers) {
            if (vouchers.ok()) {
                m_vouchersModel->setRows(*vouchers);
                m_vouchers->showRows();
            } else {
                m_vouchers->showError(vouchers.error());
            }
            settleIfDone();
        });
    if (services().orders() == nullptr) {
        m_facts->setFacts(number.text(), {});
        m_band->showMessage(
            items::CellSeverity::Info,
            tr("Orders and log lines are unavailable: the profile “%1” names no payment database.")
                .arg(services().profile().name));
        m_trace->showRows();
        settleIfDone();
        return;
    }
    m_trace->showLoading();
    m_orderQuestion.ask(
        this, [this, number](std::stop_token ticket) { return services().orders()->find(number, ticket); },
        [this](const Result<Order> &order) {
            if (order.ok()) {
                m_order = *order;
                showOrder();
                loadTrace();
            } else {
                m_facts->setFacts(textOf(m_arguments, "order"), {});
                m_band->showError(order.error());
                m_trace->showRows();
            }
            settleIfDone();
        });
}

void OrderPage::loadTrace()
{
    if (m_order->logId.isEmpty()) {
        m_trace->showRows();
        return;
    }
    m_traceQuestion.ask(
        this,
        [this, log = m_order->logId](std::stop_token ticket) {
            return services().orders()->trace(log, mostLines, ticket);
        },
        [this](const Result<QList<TraceLine>> &lines) {
            if (lines.ok()) {
                m_traceModel->setRows(*lines);
                m_trace->restoreState(m_state);
                m_trace->showRows();
                if (m_state.isEmpty() && !lines->isEmpty())
                    m_trace->selectKey(QString::number(lines->constFirst().seq),
                                       static_cast<int>(items::TraceModel::Column::Message));
            } else {
                m_trace->showError(lines.error());
            }
            settleIfDone();
        });
}

void OrderPage::showOrder()
{
    const Order &o = *m_order;
    const auto link = [](const char *kind, const QString &target) {
        return target.isEmpty() ? QString() : QString(QLatin1StringView(kind) + u':' + target);
    };
    const auto named = [](const QString &name, const QString &code) {
        return name.isEmpty() ? code : code.isEmpty() ? name : QString(name + QStringLiteral(" · ") + code);
    };
    const QList<Fact> facts{
        {tr("State"), items::orderStateWord(o.state), {}, true},
        {tr("Amount"), moneyWithCode({o.amount, o.currency}), {}, true},
        {tr("Fee"), moneyWithCode({o.fee, o.currency}), {}, false},
        {tr("Kind"), items::orderKindWord(o.kind), {}, false},
        {tr("For"), items::visibleText(o.subjectText), {}, false},
        {tr("Payer"), items::visibleText(o.payer), {}, false},
        {tr("Merchant"), named(items::visibleText(o.merchantName), o.merchantNo), {}, false},
        {tr("Channel"), o.channelCode, {}, false},
        {tr("Payer's account"), o.payerAccount, link("account", o.payerAccount), false},
        {tr("Payee's account"), o.payeeAccount, link("account", o.payeeAccount), false},
        {tr("Card"), o.cardMasked, link("bin", o.cardMasked), false},
        {tr("Phone"), o.phoneMasked, {}, false},
        {tr("Created"), o.createdAt.display(), {}, false},
        {tr("Paid"), o.paidAt.display(), {}, false},
        {tr("Finished"), o.finishedAt.display(), {}, false},
        {tr("Accounting date"), o.accountingDate.toString(Qt::ISODate), {}, false},
        {tr("Merchant's order"), o.merchantOrderNo, {}, false},
        {tr("Channel's trade"), o.channelTradeNo, {}, false},
        {tr("Log"), o.logId.text(), link("log", o.logId.text()), false},
    };
    m_facts->setFacts(o.orderNo.text(), facts, 5);
    emit titleChanged(location().title);
}

void OrderPage::settleIfDone()
{
    if (m_orderQuestion.isRunning() || m_vouchersQuestion.isRunning() || m_traceQuestion.isRunning())
        return;
    PageStatus status;
    status.rows = tr("%n log line(s)", nullptr, m_traceModel->rowCount());
    status.dataAt = Timestamp::now();
    setStatus(status);
    setSettled(true);
}

} // namespace zf
