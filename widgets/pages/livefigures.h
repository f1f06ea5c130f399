// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/livetrialbalance.h"
#include "widgets/location.h"
#include "widgets/question.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace zf {

class LiveBadge;
class Services;
class VerdictPanel;

/// What every page of live figures does with them: follows the books until the badge holds them, keeps the
/// verdict up, names the vouchers that break an equality, and tells the desktop when that happens.
class LiveFigures : public QObject {
    Q_OBJECT

public:
    /// `pace`: how long a movement waits for the next ones before the page is told of them together.
    LiveFigures(Services &services, LiveBadge *badge, VerdictPanel *verdict, std::chrono::milliseconds pace,
                QObject *parent);
    ~LiveFigures() override;

    /// A new question: the badge is let go. An invalid range is the open accounting date.
    void follow(const DateRange &range);
    void resume(); ///< the same range from a new reading, unless the badge holds it
    void stop();   ///< the figures stay as they are
    bool isHeld() const;

    const TrialBalance &balance() const { return m_live->balance(); }
    const ledger::LiveStatus &status() const { return m_live->status(); }
    const QList<qint64> &postings() const { return m_live->postings(); }
    bool wasBalanced() const { return m_wasBalanced; } ///< at the last reading or movement
    /// Since when the verdict has been what it is, as far as this window saw.
    Timestamp sameSince() const { return m_sameSince; }

signals:
    void anchored();                     ///< balance() is new; the verdict shows it already
    void moved();                        ///< balance() or the age of the data has moved; likewise
    void failed(const zf::Error &error); ///< no figures; they are tried again in a while
    /// Figures wait for the first reading of all entries: how far it is.
    void readingHistory(const zf::ledger::HistoryProgress &progress);
    void daysChanged();
    void lateNoted(); ///< the verdict names vouchers that went into a closed or signed day
    void secondPassed();
    void voucherActivated(const zf::VoucherNo &voucher);
    void openRequested(const zf::Location &location); ///< the subject of a stored total that differs

private:
    void takeAnchor();
    void moveSoon();
    void move();
    void hold();
    bool noteFlip(const Timestamp &at); ///< whether the verdict is another now
    void noteLate(const QList<ledger::LateVoucher> &vouchers);
    void showLate();
    void loadSignedDates();
    void noteUnbalanced(const QList<VoucherNo> &vouchers);
    void noteStoredTotals();
    void openFinding(const ledger::Finding &finding);
    void noteDifferences(const QList<ledger::LiveDifference> &differences);
    void nameBrokenVouchers();

    Services &m_services;
    LiveBadge *m_badge;
    VerdictPanel *m_verdict;
    std::unique_ptr<ledger::LiveTrialBalance> m_live;
    QTimer m_movement;
    DateRange m_range;
    QList<VoucherNo> m_broken;
    QList<ledger::LateVoucher> m_late; ///< since the last new question
    Question m_brokenQuestion, m_signedQuestion;
    Timestamp m_sameSince;
    bool m_wasBalanced = true;
    bool m_storedHeld = true; ///< stored totals agreed when they were judged last
    bool m_waiting = true;    ///< balance() is still that of another question, or none
};

} // namespace zf
