// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"
#include "models/ledger/history.h"
#include "models/ledger/ledgertail.h"
#include "models/ledger/storedtotals.h"
#include "models/ledger/trialbalances.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <future>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace zf::ledger {

class EntryPoll;
class FeedTail;
class LogTail;

/// Where the live figures stand.
struct LiveStatus {
    bool anchored = false;   ///< there are figures
    bool anchoring = false;  ///< they are being read (again)
    HistoryProgress history; ///< of the pass over all entries that an anchor waits for
    TailStatus tail;
    Timestamp dataAt; ///< the newest time for which the figures are known to hold
};

/// A figure that a new reading of the ledger found to be another than the live one: something changed entries
/// in a way that the tail could not see.
struct LiveDifference {
    SubjectCode subject;
    Currency currency;
    Amount shown, actual; ///< closing, signed
};

/// A trial balance that moves with the books: read once in a snapshot (the anchor), then kept by what commits
/// after it, exactly. Lives on its owner's thread and never blocks it; at most one change is told in `frame`.
class LiveTrialBalance : public QObject {
    Q_OBJECT

public:
    /// Best: the log, or where the account may not read it the feed, or where none is alive polling.
    enum class Source { Best, Polling };
    Q_ENUM(Source)

    /// `history` may be null: see TrialBalances.
    LiveTrialBalance(db::Profile profile, db::PasswordSource password, std::shared_ptr<History> history = {},
                     QObject *parent = nullptr);
    ~LiveTrialBalance() override;

    /// Follows from now on; an invalid range is the open accounting date, whichever that becomes.
    void follow(const TrialBalanceQuery &query, Source source = Source::Best);
    void stop(); ///< the figures stay as they are
    /// Dates that operators have signed: an entry to one is late, whatever the day cut says of it.
    void setSignedDates(const QList<QDate> &dates);
    void reanchor(); ///< reads the figures anew, and compares

    const TrialBalance &balance() const { return m_balance; }
    const LiveStatus &status() const { return m_status; }
    /// What the stored totals behind balance() say of each other: judged at each anchor, which the day cut
    /// brings about too, and once a minute, since no tail tells of a total that somebody changed.
    const StoredTotalsReport &storedTotals() const { return m_stored; }
    /// Vouchers posted in each of the last seconds, the newest last; at most 120.
    const QList<qint64> &postings() const { return m_postings; }

signals:
    void anchored();                                       ///< balance() is new
    void changed(const zf::TrialBalanceChange &change);    ///< balance() has moved
    void unbalanced(const QList<zf::VoucherNo> &vouchers); ///< these broke an equality
    /// These went into a date that is closed or signed.
    void late(const QList<zf::ledger::LateVoucher> &vouchers);
    void daysChanged();        ///< the day cut moved a date
    void storedTotalsJudged(); ///< storedTotals() is new
    void statusChanged();
    void failed(const zf::Error &error); ///< the figures could not be read; tried again in a while
    void differs(const QList<zf::ledger::LiveDifference> &differences);
    void secondPassed(); ///< postings() has a new second

private:
    struct Anchor;
    void anchor();
    void take(const Anchor &anchor);
    void startTail(const Anchor &anchor);
    void startLog(const Anchor &anchor);
    void startFeed(const Anchor &anchor);
    void startPolling();
    void poll();
    void pullLog();
    void apply(const TailBatch &batch);
    void reportTail(const TailStatus &status);
    void endTails();
    void retryLater(const Error &error);
    void judgeStoredTotals();
    void setStatus(const LiveStatus &status);
    void showHistory();
    void heedCheck();

    /// What an anchor is read for: the best source still thought possible.
    enum class Wish { Log, Feed, Polling };
    static Result<std::shared_ptr<Anchor>> readAnchor(db::Session &session, History *history,
                                                      const TrialBalanceQuery &query,
                                                      const QSet<qint64> &signedOff, Wish wish,
                                                      EntryPoll *before, const std::stop_token &stop);
    QList<LateVoucher> lateOf(const TailBatch &batch) const;

    const db::Profile m_profile;
    const db::PasswordSource m_password;
    const std::shared_ptr<History> m_history; ///< may be null
    int m_historyRevision = 0;
    TrialBalanceQuery m_query;
    Source m_source = Source::Best;
    bool m_logRefused = false;
    bool m_feedEnded =
        false; ///< the next anchor is for polling, so that figures move on; later ones ask again
    bool m_reanchorWanted = false; ///< with a comparison, once the poll that runs has ended
    QSet<qint64> m_signedOff;      ///< Julian days
    TrialBalance m_balance;
    StoredTotalsReport m_stored;
    LiveStatus m_status;
    QList<qint64> m_postings;
    qint64 m_postedThisSecond = 0;
    quint64 m_generation = 0; ///< of the tail: what an older one still says is void
    std::stop_source m_stop{std::nostopstate};
    QTimer m_pollTimer, m_frameTimer, m_retryTimer, m_reanchorTimer, m_secondTimer, m_storedTimer,
        m_historyTimer;
    QElapsedTimer m_sinceFrame;
    std::shared_ptr<Anchor> m_anchor;
    std::shared_ptr<EntryPoll> m_poll;
    std::unique_ptr<db::Lane> m_lane;
    std::unique_ptr<db::Lane> m_desk; ///< from the first feed on
    std::unique_ptr<LogTail> m_log;
    std::unique_ptr<FeedTail> m_feed;
    std::vector<std::future<void>> m_ending; ///< logs that end: at a silent server that takes its seconds
};

} // namespace zf::ledger
