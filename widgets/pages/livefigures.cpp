// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/livefigures.h"

#include "widgets/desktopnotifier.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/livebadge.h"
#include "widgets/pages/verdictpanel.h"
#include "widgets/services.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace zf {

namespace {

constexpr int mostAsked = 50; ///< unbalanced vouchers that are fetched to be named
constexpr qsizetype mostNamed = 5;

} // namespace

LiveFigures::LiveFigures(Services &services, LiveBadge *badge, VerdictPanel *verdict,
                         std::chrono::milliseconds pace, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_badge(badge)
    , m_verdict(verdict)
    , m_live(services.makeLiveTrialBalance())
{
    using ledger::LiveTrialBalance;
    m_movement.setSingleShot(true);
    m_movement.setInterval(pace);
    connect(&m_movement, &QTimer::timeout, this, &LiveFigures::move);
    connect(m_live.get(), &LiveTrialBalance::anchored, this, &LiveFigures::takeAnchor);
    connect(m_live.get(), &LiveTrialBalance::changed, this, &LiveFigures::moveSoon);
    connect(m_live.get(), &LiveTrialBalance::statusChanged, this, [this] {
        m_badge->setStatus(m_live->status());
        if (m_live->status().anchoring)
            emit readingHistory(m_live->status().history);
        moveSoon(); // the age of the data
    });
    connect(m_live.get(), &LiveTrialBalance::unbalanced, this, &LiveFigures::noteUnbalanced);
    connect(m_live.get(), &LiveTrialBalance::late, this, &LiveFigures::noteLate);
    connect(m_live.get(), &LiveTrialBalance::differs, this, &LiveFigures::noteDifferences);
    connect(m_live.get(), &LiveTrialBalance::storedTotalsJudged, this, &LiveFigures::noteStoredTotals);
    connect(m_live.get(), &LiveTrialBalance::failed, this, &LiveFigures::failed);
    connect(m_live.get(), &LiveTrialBalance::daysChanged, this, &LiveFigures::daysChanged);
    connect(m_live.get(), &LiveTrialBalance::secondPassed, this, &LiveFigures::secondPassed);
    connect(m_badge, &LiveBadge::toggled, this, &LiveFigures::hold);
    connect(m_verdict, &VerdictPanel::voucherActivated, this, &LiveFigures::voucherActivated);
    connect(m_verdict, &VerdictPanel::findingActivated, this, &LiveFigures::openFinding);
}

LiveFigures::~LiveFigures() = default;

void LiveFigures::follow(const DateRange &range)
{
    {
        const QSignalBlocker quiet(m_badge); // a new question is answered with figures that move
        m_badge->setChecked(false);
    }
    m_badge->setStatus(m_live->status());
    m_broken.clear();
    m_verdict->setStoredTotals({});
    m_late.clear();
    showLate();
    loadSignedDates();
    m_waiting = true;
    m_range = range;
    m_live->follow({m_range, {}, false});
}

void LiveFigures::resume()
{
    if (!isHeld())
        m_live->follow({m_range, {}, false});
}

void LiveFigures::stop()
{
    m_live->stop();
    m_movement.stop();
    m_brokenQuestion.stop();
    m_signedQuestion.stop();
}

bool LiveFigures::isHeld() const
{
    return m_badge->isHeld();
}

void LiveFigures::hold()
{
    if (isHeld()) {
        m_live->stop();
        m_movement.stop();
    } else {
        resume();
    }
}

void LiveFigures::takeAnchor()
{
    m_waiting = false;
    if (!m_sameSince.isValid())
        m_sameSince = balance().snapshotAt;
    noteFlip(balance().snapshotAt);
    m_verdict->setTrialBalance(balance());
    m_broken.clear();
    if (!m_wasBalanced)
        nameBrokenVouchers();
    emit anchored();
}

void LiveFigures::moveSoon()
{
    if (!m_movement.isActive())
        m_movement.start();
}

void LiveFigures::move()
{
    if (m_waiting || !m_live->status().anchored)
        return;
    m_verdict->updateTrialBalance(balance());
    if (noteFlip(Timestamp::now())) {
        if (m_wasBalanced) {
            m_broken.clear();
        } else {
            notifyDesktop(tr("The books do not balance"),
                          tr("An equality of the trial balance has just been broken. The trial balance "
                             "names the voucher."));
            nameBrokenVouchers();
        }
    }
    emit moved();
}

bool LiveFigures::noteFlip(const Timestamp &at)
{
    if (m_wasBalanced == balance().balanced())
        return false;
    m_wasBalanced = balance().balanced();
    m_sameSince = at;
    return true;
}

void LiveFigures::noteUnbalanced(const QList<VoucherNo> &vouchers)
{
    for (const VoucherNo &voucher : vouchers) {
        if (!m_broken.contains(voucher))
            m_broken << voucher;
    }
    move();
    m_verdict->setUnbalancedVouchers(m_broken);
}

void LiveFigures::noteStoredTotals()
{
    const ledger::StoredTotalsReport &report = m_live->storedTotals();
    m_verdict->setStoredTotals(report);
    const bool held = std::exchange(m_storedHeld, report.holds());
    if (held && !m_storedHeld)
        notifyDesktop(tr("Stored totals contradict each other"),
                      tr("A total that the day cut wrote is not what it should be. The trial balance names "
                         "the subject and the date."));
}

void LiveFigures::openFinding(const ledger::Finding &finding)
{
    Location there{QStringLiteral("accounts"), {}, {}, finding.subject.text()};
    setRange(there.arguments, {finding.date, finding.date});
    there.arguments[QStringLiteral("subject")] = finding.subject.text();
    if (finding.currency.isValid())
        there.arguments[QStringLiteral("currency")] = finding.currency.code();
    emit openRequested(there);
}

/// Which dates are signed; without desk, or where it does not tell, the day cut alone says what is closed.
void LiveFigures::loadSignedDates()
{
    if (m_services.signoffs() == nullptr)
        return;
    m_signedQuestion.ask(
        this, [this](std::stop_token ticket) { return m_services.signoffs()->list(ticket); },
        [this](const Result<QList<ledger::DaySignature>> &signatures) {
            QList<QDate> dates;
            if (signatures.ok()) {
                for (const ledger::DaySignature &one : *signatures)
                    dates << one.date;
            }
            m_live->setSignedDates(dates);
        });
}

void LiveFigures::noteLate(const QList<ledger::LateVoucher> &vouchers)
{
    QStringList newDays;
    for (const ledger::LateVoucher &one : vouchers) {
        if (m_late.contains(one) || m_late.size() >= mostAsked)
            continue;
        const auto isSameDay = [&one](const ledger::LateVoucher &other) { return other.date == one.date; };
        if (std::none_of(m_late.begin(), m_late.end(), isSameDay))
            newDays << one.date.toString(Qt::ISODate);
        m_late << one;
    }
    move(); // the figures that the vouchers moved first
    showLate();
    // A day once: somebody who posts a thousand vouchers into it does not fill the desktop.
    if (!newDays.isEmpty())
        notifyDesktop(
            tr("Entries into a closed day"),
            //: %1 is a date, or several
            tr("A voucher went into a day that is closed or signed: %1. The trial balance names the "
               "voucher.")
                .arg(newDays.join(tr(", "))));
    emit lateNoted();
}

void LiveFigures::showLate()
{
    QStringList days;
    QList<VoucherNo> vouchers;
    for (const ledger::LateVoucher &one : std::as_const(m_late)) {
        if (const QString day = one.date.toString(Qt::ISODate); !days.contains(day))
            days << day;
        if (!one.voucher.isEmpty() && !vouchers.contains(one.voucher))
            vouchers << one.voucher;
    }
    m_verdict->setLate(days.isEmpty() ? QString()
                                      //: %1 is a date, or several; %n counts vouchers
                                      : tr("%n voucher(s) went into a closed or signed day: %1.", nullptr,
                                           static_cast<int>(m_late.size()))
                                            .arg(days.join(tr(", "))),
                       vouchers);
}

void LiveFigures::nameBrokenVouchers()
{
    m_brokenQuestion.ask(
        this,
        [this, range = balance().range](std::stop_token ticket) {
            return m_services.trialBalances().unbalancedVouchers(range, mostAsked, ticket);
        },
        [this](const Result<QList<VoucherNo>> &vouchers) {
            if (!vouchers.ok() || vouchers->isEmpty())
                return; // what was seen to break stays named
            m_broken = *vouchers;
            m_verdict->setUnbalancedVouchers(m_broken);
        });
}

void LiveFigures::noteDifferences(const QList<ledger::LiveDifference> &differences)
{
    QStringList subjects;
    for (const ledger::LiveDifference &one : differences.first(std::min(mostNamed, differences.size())))
        subjects << QString(one.subject.text() + u' ' + one.currency.code());
    if (differences.size() > mostNamed)
        subjects << QStringLiteral("…");
    //: %1 is a list of subjects
    m_verdict->setNotice(
        tr("Read anew, the ledger says something else than its entries did before: %1. Entries were "
           "changed or removed.")
            .arg(subjects.join(tr(", "))));
}

} // namespace zf
