// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/voucherspage.h"

#include "widgets/ledgertable.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/filterline.h"
#include "widgets/pages/periodpicker.h"
#include "widgets/services.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zf {

VouchersPage::VouchersPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_filter(new FilterLine(ledger::Vouchers::filterFields(), this))
    , m_period(new PeriodPicker(this))
    , m_table(new LedgerTable(this))
    , m_model(new items::VouchersModel(this))
    , m_list(m_table, m_model, [](const Voucher &voucher) { return voucher; })
{
    m_period->allowAnyDate();
    m_table->setModel(m_model);
    m_table->setColumnChars({20, 11, 18, -24, 26, 12, 12, 20});
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->setSpacing(12);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_period, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    m_list.setAnswered([this] {
        updateStatus();
        setSettled(true);
    });
    connect(m_filter, &FilterLine::filterChanged, this, [this] {
        load(PageAt::first());
        m_table->view()->setFocus();
    });
    connect(m_period, &PeriodPicker::rangeChanged, this, [this](const DateRange &range) {
        m_range = range;
        load(PageAt::first());
    });
    connect(m_table, &LedgerView::emptyActionTriggered, m_filter, &FilterLine::clear);
    connect(m_table, &LedgerView::cancelRequested, this, &VouchersPage::cancel);
    connect(m_table, &LedgerView::retryRequested, this, &VouchersPage::refresh);
    connect(m_table, &LedgerView::selectionTextChanged, this, &VouchersPage::updateStatus);
    connect(m_table, &LedgerView::activated, this, [this](const QModelIndex &index) {
        const Voucher *voucher = m_model->rowAt(index);
        if (voucher == nullptr)
            return;
        if (index.column() == static_cast<int>(items::VouchersModel::Column::OrderNo) &&
            !voucher->orderNo.isEmpty())
            emit openRequested({QStringLiteral("order"),
                                {{QStringLiteral("order"), voucher->orderNo.text()}},
                                {},
                                voucher->orderNo.text()});
        else
            emit openRequested({QStringLiteral("voucher"),
                                {{QStringLiteral("voucher"), voucher->voucherNo.text()}},
                                {},
                                voucher->voucherNo.text()});
    });
    loadDays();
    retranslate();
}

void VouchersPage::retranslate()
{
    if (m_filter->filter().isEmpty())
        m_table->setEmptyText(tr("There is no voucher in this period."));
    else
        m_table->setEmptyText(tr("No voucher matches the filter."), tr("Clear the filter"));
}

void VouchersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PageWidget::changeEvent(event);
}

void VouchersPage::open(const Location &location)
{
    if (!location.sameView(this->location()))
        m_model->setRows({}); // rows of another question, whose keys mean nothing here
    m_range = rangeOf(location.arguments);
    m_period->setRange(m_range);
    m_filter->setText(textOf(location.arguments, "filter"));
    load(PagedList<Voucher>::pageOf(location.state), location.state);
}

Location VouchersPage::location() const
{
    Location here{QStringLiteral("vouchers"), {}, m_list.saveState(), tr("Vouchers")};
    setRange(here.arguments, m_range);
    if (!m_filter->filter().isEmpty())
        here.arguments[QStringLiteral("filter")] = m_filter->text();
    return here;
}

void VouchersPage::load(const PageAt &at, const QVariantMap &state)
{
    setSettled(false);
    retranslate();
    m_list.load(
        [this](PageAt page, std::stop_token ticket) {
            return services().vouchers().list({m_range, m_filter->filter()}, page, ticket);
        },
        at, state);
    updateStatus();
}

void VouchersPage::loadDays()
{
    m_daysQuestion.ask(
        this, [this](std::stop_token ticket) { return services().chart().days(ticket); },
        [this](const Result<QList<ledger::AccountingDay>> &days) {
            if (!days.ok() || days->isEmpty())
                return; // the list works without presets
            const Result<QDate> open = ledger::Chart::openDateOf(*days);
            m_period->setDates(days->constFirst().date, open.ok() ? *open : days->constLast().date);
        });
}

void VouchersPage::refresh()
{
    setSettled(false);
    m_list.reload();
}

void VouchersPage::cancel()
{
    m_list.stop();
    updateStatus();
    setSettled(true);
}

void VouchersPage::focusFilter()
{
    m_filter->focus();
}

QWidget *VouchersPage::contentWidget()
{
    return m_table->view();
}

void VouchersPage::updateStatus()
{
    PageStatus status;
    status.busy = m_list.isRunning();
    status.elapsedMs = m_list.elapsedMs();
    status.rows = m_list.countText();
    status.selection = m_table->selectionText();
    status.dataAt = m_list.answeredAt();
    setStatus(status);
}

} // namespace zf
