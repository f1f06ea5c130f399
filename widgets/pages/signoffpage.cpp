// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/signoffpage.h"

#include "widgets/ledgertable.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/factsheet.h"
#include "widgets/pages/signoffband.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <tuple>

namespace zf {

namespace {

items::SignedDifferenceLine lineOf(const ledger::StatementDifference &one, const ChartOfAccounts &chart)
{
    using Figure = ledger::StatementDifference::Figure;
    using Shown = items::SignedDifferenceLine::Figure;
    items::SignedDifferenceLine line;
    line.subject = one.subject;
    if (const Subject *subject = chart.find(one.subject))
        line.name = subject->displayName();
    line.currency = one.currency;
    switch (one.figure) {
    case Figure::Opening:
        line.figure = Shown::Opening;
        break;
    case Figure::Debit:
        line.figure = Shown::Debit;
        break;
    case Figure::Credit:
        line.figure = Shown::Credit;
        break;
    case Figure::Entries:
        line.figure = Shown::Entries;
        break;
    }
    line.before = one.before;
    line.now = one.now;
    line.byTotals = one.basis == ledger::StatementDifference::Basis::DailyTotals;
    return line;
}

} // namespace

SignoffPage::SignoffPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_band(new SignoffBand(services, this))
    , m_facts(new FactSheet(this))
    , m_differencesTitle(new QLabel(this))
    , m_vouchersTitle(new QLabel(this))
    , m_differences(new LedgerTable(this))
    , m_vouchers(new LedgerTable(this))
    , m_differencesModel(new items::SignedDifferencesModel(this))
    , m_vouchersModel(new items::ExplanationsModel(this))
{
    m_band->setDetailsElsewhere();
    m_differences->setObjectName(QStringLiteral("differences"));
    m_differences->setModel(m_differencesModel);
    m_differences->setColumnChars({13, -22, 9, 10, 19, 19, 17, 14});
    m_vouchers->setObjectName(QStringLiteral("explanations"));
    m_vouchers->setModel(m_vouchersModel);
    m_vouchers->setColumnChars({24, -36, 16, 21});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_facts->setContentsMargins(12, 8, 12, 4);
    layout->addWidget(m_band);
    layout->addWidget(m_facts);
    for (const auto &[title, table, stretch] :
         {std::tuple(m_differencesTitle, m_differences, 3), std::tuple(m_vouchersTitle, m_vouchers, 2)}) {
        title->setTextFormat(Qt::PlainText);
        title->setContentsMargins(12, 10, 12, 6);
        title->setFont(theme().strongFont());
        layout->addWidget(title);
        layout->addWidget(table, stretch);
        connect(table, &LedgerView::retryRequested, this, &SignoffPage::refresh);
        connect(table, &LedgerView::cancelRequested, this, &SignoffPage::cancel);
    }
    connect(m_band, &SignoffBand::answered, this, &SignoffPage::showDay);
    connect(m_differences, &LedgerView::activated, this, [this](const QModelIndex &index) {
        const items::SignedDifferenceLine *line = m_differencesModel->rowAt(index);
        if (line == nullptr)
            return;
        Location there{QStringLiteral("accounts"), {}, {}, line->subject.text()};
        there.arguments[QStringLiteral("subject")] = line->subject.text();
        there.arguments[QStringLiteral("currency")] = line->currency.code();
        setRange(there.arguments, {m_date, m_date});
        emit openRequested(there);
    });
    connect(m_vouchers, &LedgerView::activated, this, [this](const QModelIndex &index) {
        const items::ExplanationLine *line = m_vouchersModel->rowAt(index);
        if (line == nullptr)
            return;
        const QString number = line->voucher.text();
        emit openRequested({QStringLiteral("voucher"), {{QStringLiteral("voucher"), number}}, {}, number});
    });
    retranslate();
}

void SignoffPage::retranslate()
{
    m_differencesTitle->setText(tr("What differs from what was signed"));
    m_vouchersTitle->setText(tr("Vouchers that explain it"));
}

void SignoffPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_band->day())
            showDay();
    }
    PageWidget::changeEvent(event);
}

void SignoffPage::open(const Location &location)
{
    m_date = QDate::fromString(textOf(location.arguments, "date"), Qt::ISODate);
    m_state = location.state;
    m_differencesModel->setRows({});
    m_vouchersModel->setRows({});
    load();
}

Location SignoffPage::location() const
{
    const QString date = m_date.toString(Qt::ISODate);
    return {QStringLiteral("sign-off"),
            {{QStringLiteral("date"), date}},
            m_differences->saveState(),
            //: %1 is a date.
            tr("Sign-off %1").arg(date)};
}

void SignoffPage::refresh()
{
    m_state = m_differences->saveState();
    load();
}

void SignoffPage::cancel()
{
    if (m_band->isAsking())
        m_differences->showError(stoppedByOperator());
    m_band->stop();
    setSettled(true);
    updateStatus();
}

QWidget *SignoffPage::contentWidget()
{
    return m_vouchersModel->rowCount() > 0 ? m_vouchers->view() : m_differences->view();
}

void SignoffPage::load()
{
    setSettled(false);
    m_timer.start();
    if (!m_date.isValid()) {
        m_differences->showRows();
        m_vouchers->showRows();
        setSettled(true);
        return;
    }
    m_differences->showLoading();
    m_band->showDate(m_date);
    updateStatus();
}

void SignoffPage::showDay()
{
    m_elapsedMs = m_timer.elapsed();
    QList<items::SignedDifferenceLine> lines;
    QList<items::ExplanationLine> vouchers;
    QList<Fact> facts;
    if (const std::optional<ledger::SignedDay> &day = m_band->day(); day) {
        for (const ledger::StatementDifference &one : day->differences)
            lines << lineOf(one, day->now.balance.chart());
        for (const ledger::ExplainingVoucher &one : day->vouchers)
            vouchers << items::ExplanationLine{one.voucherNo,
                                               one.reason == ledger::ExplainingVoucher::Reason::PostedAfter,
                                               one.kind, one.postedAt};
        const QLocale english(QLocale::English);
        const ledger::DayStatement &now = day->now.byEntries;
        if (day->signature) {
            const ledger::DaySignature &one = *day->signature;
            facts << Fact{tr("Signed by"), one.login, {}, true}
                  << Fact{tr("Signed on"), one.at.display(), {}, false}
                  << Fact{tr("Revision"), QString::number(one.revision), {}, false}
                  << Fact{tr("Vouchers signed"), english.toString(one.vouchers), {}, false}
                  << Fact{tr("Vouchers now"), english.toString(now.vouchers), {}, false}
                  << Fact{tr("Entries signed"), english.toString(one.entries), {}, false}
                  << Fact{tr("Entries now"), english.toString(now.entries()), {}, false}
                  << Fact{tr("Note"), one.note, {}, false}
                  << Fact{tr("Hash"), one.hash.left(16) + QStringLiteral("…"), {}, false};
        }
    }
    m_facts->setFacts({}, facts, 4);
    const bool isSigned = m_band->day() && m_band->day()->signature;
    m_differences->setEmptyText(isSigned ? tr("Every figure is as it was signed.")
                                         : tr("Nothing is signed of this date."));
    m_vouchers->setEmptyText(isSigned
                                 ? tr("No voucher came after the signature, and no entry disagrees with its "
                                      "journal line.")
                                 : QString());
    m_differencesModel->setRows(lines);
    m_vouchersModel->setRows(vouchers);
    m_differences->restoreState(m_state);
    m_differences->showRows();
    m_vouchers->showRows();
    if (m_vouchersModel->rowCount() > 0)
        m_vouchers->view()->setCurrentIndex(m_vouchersModel->index(0, 0));
    emit titleChanged(location().title);
    updateStatus();
    setSettled(true);
}

void SignoffPage::updateStatus()
{
    PageStatus status;
    status.busy = m_band->isAsking();
    status.elapsedMs = m_elapsedMs;
    if (m_band->day())
        status.dataAt = m_band->day()->now.byEntries.knownAt;
    status.rows = tr("%n difference(s)", nullptr, m_differencesModel->rowCount());
    setStatus(status);
}

} // namespace zf
