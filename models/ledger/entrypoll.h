// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/boundquery.h"
#include "models/db/session.h"
#include "models/ledger/deltasum.h"
#include "models/ledger/entrywindow.h"

namespace zf::ledger {

/// Reads what has been posted since, by the numbers of the entries. Used by one thread at a time.
class EntryPoll {
public:
    /// Begins at the snapshot that is open in `session`: what it shows counts as read. Nothing, where entries
    /// have no numbers that grow (a foreign ledger's view).
    static Result<std::optional<EntryPoll>>
    beginInSnapshot(db::Session &session, const ChartOfAccounts &chart, const SealedDates &sealed);

    /// What committed since the last call, all of one snapshot. An error leaves everything as it was, so that
    /// the same may be asked again. Entries that vanished are an error with the code "vanished": the figures
    /// must be read anew.
    Result<TailBatch> read(db::Session &session);
    /// The same in a snapshot that is open already, and entries that vanished are nobody's affair: whoever
    /// asks compares the figures with a new reading of the same snapshot.
    Result<TailBatch> readForComparison(db::Session &session);

    static QList<db::PlannedQuery> plannedQueries();

private:
    EntryPoll(const ChartOfAccounts &chart, const SealedDates &sealed, qint64 settled)
        : m_sum(chart, sealed)
        , m_window(settled)
    {
    }
    struct Row {
        qint64 id = 0;
        QByteArray voucherNo, subject, currency;
        int lineNo = 0;
        bool debit = true;
        qint64 amount = 0;
        qint64 julianDay = 0;
    };
    enum class Vanished { IsAnError, IsIgnored };
    Result<TailBatch> readInSnapshot(db::Session &session, Vanished vanished);
    Result<Done> readMissing(db::Session &session, const QList<EntryWindow::Due> &due, Vanished vanished,
                             QList<Row> &rows) const;
    Result<Done> readNew(db::Session &session, QList<Row> &rows) const;
    static Result<Done> readRows(db::Session &session, const db::BoundQuery &query, QList<Row> &rows);
    static Result<QString> openDays(db::Session &session);

    DeltaSum m_sum;
    EntryWindow m_window;
    QString m_days; ///< the dates that are not closed, with their states
};

} // namespace zf::ledger
