// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/screenshooter.h"

#include "widgets/mainwindow.h"

#include <QDir>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace zf {

namespace {

constexpr int MostVouchersTried = 20; ///< until one with an order and a log is found

Location at(const QString &page, const QVariantMap &arguments)
{
    return Location{page, arguments, {}, {}};
}

} // namespace

Screenshooter::Screenshooter(MainWindow &window, QString directory, QString suffix, QString onlyPage,
                             QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_directory(std::move(directory))
    , m_suffix(std::move(suffix))
    , m_onlyPage(std::move(onlyPage))
{
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(TimeoutMs);
    connect(&m_timeout, &QTimer::timeout, this,
            [this] { fail(tr("Nothing came for %1 s while: %2").arg(TimeoutMs / 1000).arg(m_step)); });
}

void Screenshooter::start()
{
    if (!QDir().mkpath(m_directory)) {
        fail(tr("The directory %1 cannot be made.").arg(m_directory));
        return;
    }
    m_timeout.start();
    findSubject();
}

void Screenshooter::findSubject()
{
    m_step = tr("asking for the trial balance");
    m_todo << at(QStringLiteral("overview"), {});
    m_todo << at(QStringLiteral("trial-balance"), {});
    m_todo << at(QStringLiteral("deviations"), {});
    m_todo << at(QStringLiteral("tie-outs"), {{QStringLiteral("run"), QStringLiteral("all")}});
    m_todo << at(QStringLiteral("clearing"), {});
    m_todo << at(QStringLiteral("bin"), {{QStringLiteral("bin"), QStringLiteral("62220212")}});
    m_question.ask(
        this,
        [this](const std::stop_token &ticket) {
            return m_window.services()->trialBalances().load({}, ticket);
        },
        [this](const Result<TrialBalance> &balance) {
            if (!balance.ok()) {
                fail(balance.error().message);
                return;
            }
            // The busiest leaf: its page shows most.
            const TrialBalanceRow *busiest = nullptr;
            for (const TrialBalanceRow &row : balance->rows()) {
                const Subject *subject = balance->chart().find(row.subject);
                if (subject && subject->isLeaf && (!busiest || row.entries > busiest->entries))
                    busiest = &row;
            }
            if (!busiest) {
                shootNext();
                return;
            }
            m_range = {{QStringLiteral("from"), balance->range.from.toString(Qt::ISODate)},
                       {QStringLiteral("to"), balance->range.to.toString(Qt::ISODate)}};
            QVariantMap arguments = m_range;
            arguments[QStringLiteral("subject")] = busiest->subject.text();
            arguments[QStringLiteral("currency")] = busiest->currency.code();
            // What came in since noon, China's time.
            QVariantMap changes = m_range;
            changes[QStringLiteral("since")] =
                QString(balance->range.to.toString(Qt::ISODate) + QStringLiteral("T12:00:00+08:00"));
            m_todo << at(QStringLiteral("changes"), changes);
            findSignature(at(QStringLiteral("accounts"), arguments));
        });
}

void Screenshooter::findSignature(const Location &accounts)
{
    if (m_window.services()->signoffs() == nullptr) {
        findAccount(accounts);
        return;
    }
    m_step = tr("looking for a signed day");
    m_question.ask(
        this, [this](const std::stop_token &ticket) { return m_window.services()->signoffs()->list(ticket); },
        [this, accounts](const Result<QList<ledger::DaySignature>> &signatures) {
            if (signatures.ok() && !signatures->isEmpty()) // else there is no picture of that page
                m_todo << at(QStringLiteral("sign-off"),
                             {{QStringLiteral("date"), signatures->constFirst().date.toString(Qt::ISODate)}});
            findAccount(accounts);
        });
}

void Screenshooter::findAccount(const Location &accounts)
{
    m_step = tr("looking for an account with movement");
    m_todo << accounts;
    ledger::AccountQuery query;
    query.subject = SubjectCode(accounts.arguments.value(QStringLiteral("subject")).toString());
    if (const auto currency =
            Currency::fromCode(accounts.arguments.value(QStringLiteral("currency")).toString());
        currency.ok())
        query.currency = *currency;
    query.movedOnly = true;
    query.moved = {m_range.value(QStringLiteral("from")).toDate(),
                   m_range.value(QStringLiteral("to")).toDate()};
    m_question.ask(
        this,
        [this, query](const std::stop_token &ticket) {
            return m_window.services()->accounts().list(query, PageAt::first(), ticket);
        },
        [this](const Result<Page<ledger::AccountRow>> &page) {
            if (!page.ok()) {
                fail(page.error().message);
                return;
            }
            if (page->rows.isEmpty()) {
                shootNext();
                return;
            }
            const auto &rows = page->rows;
            const auto most = std::max_element(rows.cbegin(), rows.cend(), [](const auto &a, const auto &b) {
                return a.debit.abs() + a.credit.abs() < b.debit.abs() + b.credit.abs();
            });
            findVoucher(most->account.accountNo.text());
        });
}

void Screenshooter::findVoucher(const QString &accountNo)
{
    m_step = tr("reading an account's journal");
    m_todo << at(QStringLiteral("account"), {{QStringLiteral("account"), accountNo}});
    m_todo << at(QStringLiteral("vouchers"), {});
    ledger::JournalQuery query;
    query.accountNo = AccountNo(accountNo);
    m_question.ask(
        this,
        [this, query](const std::stop_token &ticket) {
            return m_window.services()->journals().page(query, PageAt::last(), ticket);
        },
        [this](const Result<Page<JournalLine>> &page) {
            if (!page.ok()) {
                fail(page.error().message);
                return;
            }
            QStringList candidates;
            for (auto line = page->rows.crbegin();
                 line != page->rows.crend() && candidates.size() < MostVouchersTried; ++line)
                candidates << line->voucherNo.text();
            examineVouchers(candidates);
        });
}

void Screenshooter::examineVouchers(QStringList candidates)
{
    if (candidates.isEmpty()) {
        shootNext();
        return;
    }
    m_step = tr("looking for a voucher with an order");
    const QString one = candidates.takeFirst();
    m_question.ask(
        this,
        [this, one](const std::stop_token &ticket) {
            return m_window.services()->vouchers().find(VoucherNo(one), ticket);
        },
        [this, candidates](const Result<VoucherDetail> &detail) {
            if (!detail.ok()) {
                fail(detail.error().message);
                return;
            }
            const Voucher &voucher = detail->voucher;
            if (voucher.orderNo.isEmpty() && !candidates.isEmpty())
                examineVouchers(candidates);
            else
                addVoucher(voucher.voucherNo.text(), voucher.orderNo.text(), voucher.logId.text());
        });
}

void Screenshooter::addVoucher(const QString &voucherNo, const QString &orderNo, const QString &logId)
{
    m_todo << at(QStringLiteral("voucher"), {{QStringLiteral("voucher"), voucherNo}});
    if (!orderNo.isEmpty())
        m_todo << at(QStringLiteral("order"), {{QStringLiteral("order"), orderNo}});
    if (!logId.isEmpty())
        m_todo << at(QStringLiteral("trace"),
                     {{QStringLiteral("log"), logId}, {QStringLiteral("order"), orderNo}});
    shootNext();
}

void Screenshooter::shootNext()
{
    const QList<PageEntry> entries = pageEntries();
    while (!m_todo.isEmpty()) {
        const Location location = m_todo.takeFirst();
        const bool exists = std::any_of(entries.cbegin(), entries.cend(),
                                        [&](const PageEntry &e) { return e.name == location.page; });
        if (!exists || (!m_onlyPage.isEmpty() && m_onlyPage != location.page))
            continue;
        m_step = tr("waiting for the page %1").arg(location.page);
        m_window.openLocation(location);
        PageWidget *page = m_window.currentPage();
        if (!page) {
            fail(tr("The page %1 did not open.").arg(location.page));
            return;
        }
        m_waiting = location.page;
        connect(page, &PageWidget::settled, this, &Screenshooter::shootWhenSettled, Qt::UniqueConnection);
        connect(page, &PageWidget::statusChanged, this, &Screenshooter::shootWhenSettled,
                Qt::UniqueConnection);
        shootWhenSettled();
        return;
    }
    m_timeout.stop();
    emit finished();
}

void Screenshooter::shootWhenSettled()
{
    // Two turns of the loop later, for plots and layouts that were queued, and for further rows that those
    // ask for.
    const auto settled = [this] {
        const PageWidget *page = m_window.currentPage();
        return !m_waiting.isEmpty() && page && page->isSettled() && !page->status().busy;
    };
    if (!settled())
        return;
    QTimer::singleShot(0, this, [this, settled] {
        QTimer::singleShot(0, this, [this, settled] {
            if (settled())
                shoot(std::exchange(m_waiting, {}));
        });
    });
}

void Screenshooter::shoot(const QString &name)
{
    const QString file = QDir(m_directory).filePath(QStringLiteral("%1_%2.png").arg(name, m_suffix));
    if (!m_window.grab().save(file)) {
        fail(tr("The picture %1 could not be written.").arg(file));
        return;
    }
    qInfo("%ls", qUtf16Printable(file));
    shootNext();
}

void Screenshooter::fail(const QString &reason)
{
    m_timeout.stop();
    m_question.stop();
    emit failed(reason);
}

} // namespace zf
