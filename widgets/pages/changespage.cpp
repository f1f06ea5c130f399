// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/changespage.h"

#include "widgets/ledgertable.h"
#include "widgets/pages/arguments.h"
#include "widgets/services.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace zf {

namespace {

constexpr int mostVouchers = 500;
constexpr qint64 hour = 3600LL * 1'000'000; // in µs
constexpr qint64 chinaOffset = 8 * hour;    // one zone, no summer time since 1991

/// An edit holds China's wall clock, as every time on the screen; for Qt it is UTC, so that nothing is
/// shifted.
QDateTime wallClock(const Timestamp &at)
{
    return QDateTime::fromMSecsSinceEpoch((at.micros() + chinaOffset) / 1000, Qt::UTC);
}

Timestamp momentOf(const QDateTime &wallClock)
{
    return Timestamp::fromMicros(wallClock.toMSecsSinceEpoch() * 1000 - chinaOffset);
}

QDateTimeEdit *momentEdit(const char *name, QWidget *parent)
{
    auto *edit = new QDateTimeEdit(parent);
    edit->setObjectName(QLatin1StringView(name));
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    edit->setCalendarPopup(true);
    return edit;
}

} // namespace

ChangesPage::ChangesPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_title(new QLabel(this))
    , m_sinceLabel(new QLabel(this))
    , m_untilLabel(new QLabel(this))
    , m_since(momentEdit("since", this))
    , m_until(momentEdit("until", this))
    , m_now(new QCheckBox(this))
    , m_compare(new QPushButton(this))
    , m_table(new LedgerTable(this))
    , m_vouchers(new LedgerTable(this))
    , m_vouchersTitle(new QLabel(this))
    , m_model(new items::ChangesModel(this))
    , m_vouchersModel(new items::ChangeVouchersModel(this))
{
    buildLayout();
    connect(m_now, &QCheckBox::toggled, m_until, &QWidget::setDisabled);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        takeMoments();
        load();
    });
    connect(m_table, &LedgerView::retryRequested, this, &ChangesPage::refresh);
    connect(m_table, &LedgerView::cancelRequested, this, &ChangesPage::cancel);
    connect(m_table, &LedgerView::currentChanged, this, &ChangesPage::loadVouchers);
    connect(m_table, &LedgerView::activated, this, [this] { m_vouchers->view()->setFocus(); });
    connect(m_vouchers, &LedgerView::retryRequested, this, &ChangesPage::loadVouchers);
    connect(m_vouchers, &LedgerView::activated, this, [this](const QModelIndex &index) {
        const items::ChangeVoucherLine *line = m_vouchersModel->rowAt(index);
        if (line == nullptr)
            return;
        const QString number = line->voucher.text();
        emit openRequested({QStringLiteral("voucher"), {{QStringLiteral("voucher"), number}}, {}, number});
    });
    retranslate();
}

void ChangesPage::buildLayout()
{
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setModel(m_model);
    m_table->setColumnChars({11, -16, 9, 13, 13, 13, 13, 14, 14, 13, 10});
    m_vouchers->setObjectName(QStringLiteral("vouchers"));
    m_vouchers->setModel(m_vouchersModel);
    m_vouchers->setColumnChars({-24, 21, 12, 18, 17, 17});
    m_now->setObjectName(QStringLiteral("now"));
    m_compare->setObjectName(QStringLiteral("compare"));
    m_title->setTextFormat(Qt::PlainText);
    m_sinceLabel->setBuddy(m_since);
    m_untilLabel->setBuddy(m_until);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->setSpacing(8);
    bar->addWidget(m_title);
    bar->addSpacing(12);
    bar->addWidget(m_sinceLabel);
    bar->addWidget(m_since);
    bar->addWidget(m_untilLabel);
    bar->addWidget(m_until);
    bar->addWidget(m_now);
    bar->addWidget(m_compare);
    bar->addStretch();
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_vouchersTitle->setTextFormat(Qt::PlainText);
    m_vouchersTitle->setContentsMargins(12, 8, 12, 6);
    m_vouchersTitle->setFont(theme().strongFont());
    column->addWidget(m_vouchersTitle);
    column->addWidget(m_vouchers, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({420, 260});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
}

void ChangesPage::retranslate()
{
    m_title->setFont(theme().strongFont());
    const DateRange &range = m_query.range;
    const QString from = range.from.toString(Qt::ISODate), to = range.to.toString(Qt::ISODate);
    m_title->setText(!range.isValid()         ? tr("Open accounting date")
                     : range.from == range.to ? from
                                              //: two dates
                                              : tr("%1 to %2").arg(from, to));
    m_sinceLabel->setText(tr("&Since"));
    m_untilLabel->setText(tr("&Until"));
    m_now->setText(tr("Now"));
    m_compare->setText(tr("Compare"));
    m_table->setEmptyText(tr("Nothing was posted between the two moments that touches these dates."));
    m_vouchers->setEmptyText(tr("No voucher was posted in between."));
    const items::ChangeLine *line = m_model->rowAt(m_table->view()->currentIndex());
    m_vouchersTitle->setText(
        line == nullptr ? tr("Vouchers posted in between")
                        //: %1 is a subject's code and name, %2 a currency
                        : tr("Vouchers posted in between: %1, %2")
                              .arg(QString(line->subject.text() + u' ' + line->name), line->currency.code()));
}

void ChangesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PageWidget::changeEvent(event);
}

void ChangesPage::open(const Location &location)
{
    m_state = location.state;
    m_query.range = rangeOf(location.arguments);
    const Result<Timestamp> since = Timestamp::fromIso(textOf(location.arguments, "since"));
    const Result<Timestamp> until = Timestamp::fromIso(textOf(location.arguments, "until"));
    m_query.since = since.ok() ? *since : Timestamp::fromMicros(Timestamp::now().micros() - hour);
    m_query.until = until.ok() ? *until : Timestamp();
    m_since->setDateTime(wallClock(m_query.since));
    m_until->setDateTime(wallClock(until.ok() ? *until : Timestamp::now()));
    m_now->setChecked(!until.ok());
    m_model->setRows({});
    m_vouchersModel->setRows({});
    load();
}

Location ChangesPage::location() const
{
    Location here{QStringLiteral("changes"), {}, m_table->saveState(), tr("What changed")};
    setRange(here.arguments, m_query.range);
    here.arguments[QStringLiteral("since")] = m_query.since.iso();
    if (m_query.until.isValid())
        here.arguments[QStringLiteral("until")] = m_query.until.iso();
    return here;
}

void ChangesPage::takeMoments()
{
    m_query.since = momentOf(m_since->dateTime());
    m_query.until = m_now->isChecked() ? Timestamp() : momentOf(m_until->dateTime());
}

void ChangesPage::refresh()
{
    m_state = m_table->saveState();
    load();
}

void ChangesPage::cancel()
{
    if (m_question.isRunning())
        m_table->showError(stoppedByOperator());
    else if (m_vouchersQuestion.isRunning())
        m_vouchers->showError(stoppedByOperator());
    m_question.stop();
    m_vouchersQuestion.stop();
    setSettled(true);
    updateStatus();
}

void ChangesPage::focusFilter()
{
    m_since->setFocus();
}

QWidget *ChangesPage::contentWidget()
{
    return m_table->view();
}

void ChangesPage::load()
{
    setSettled(false);
    m_vouchersQuestion.stop();
    m_vouchersModel->setRows({});
    m_table->showLoading();
    m_timer.start();
    retranslate();
    m_question.ask(
        this, [this](std::stop_token ticket) { return services().changes().between(m_query, ticket); },
        [this](const Result<ledger::BalanceChanges> &changes) {
            m_elapsedMs = m_timer.elapsed();
            if (changes.ok()) {
                showChanges(*changes);
                return;
            }
            m_table->showError(changes.error());
            m_vouchers->showRows();
            setSettled(true);
            updateStatus();
        });
    updateStatus();
}

void ChangesPage::showChanges(const ledger::BalanceChanges &changes)
{
    m_query.range = changes.range;
    m_dataAt = changes.until;
    QList<items::ChangeLine> lines;
    for (const ledger::SubjectChange &one : changes.subjects) {
        const Subject *subject = changes.chart.find(one.subject);
        lines << items::ChangeLine{one.subject,  subject == nullptr ? QString() : subject->displayName(),
                                   one.currency, one.before,
                                   one.after,    one.vouchers};
    }
    m_model->setRows(lines);
    m_table->restoreState(m_state);
    m_table->showRows();
    if (lines.isEmpty())
        m_vouchers->showRows();
    else if (!m_table->view()->currentIndex().isValid())
        m_table->view()->setCurrentIndex(
            m_model->index(0, static_cast<int>(items::ChangesModel::Column::Difference)));
    retranslate();
    emit titleChanged(location().title);
    updateStatus();
    setSettled(!m_vouchersQuestion.isRunning());
}

void ChangesPage::loadVouchers()
{
    retranslate();
    const items::ChangeLine *line = m_model->rowAt(m_table->view()->currentIndex());
    if (line == nullptr)
        return;
    m_vouchers->showLoading();
    m_vouchersQuestion.ask(
        this,
        [this, subject = line->subject, currency = line->currency](std::stop_token ticket) {
            return services().changes().vouchers(m_query, subject, currency, mostVouchers, ticket);
        },
        [this](const Result<QList<ledger::ChangingVoucher>> &vouchers) {
            if (vouchers.ok()) {
                QList<items::ChangeVoucherLine> lines;
                for (const ledger::ChangingVoucher &one : *vouchers)
                    lines << items::ChangeVoucherLine{one.voucherNo, one.kind,     one.accountingDate,
                                                      one.postedAt,  one.currency, one.debit,
                                                      one.credit};
                m_vouchersModel->setRows(lines);
                m_vouchers->showRows();
            } else {
                m_vouchers->showError(vouchers.error());
            }
            if (!m_question.isRunning())
                setSettled(true);
        });
}

void ChangesPage::updateStatus()
{
    PageStatus status;
    status.busy = m_question.isRunning();
    status.elapsedMs = m_elapsedMs;
    status.dataAt = m_dataAt;
    status.rows = tr("%n subject(s) changed", nullptr, m_model->rowCount());
    setStatus(status);
}

} // namespace zf
