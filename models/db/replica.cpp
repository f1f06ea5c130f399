// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/replica.h"

#include "models/db/boundquery.h"
#include "models/db/logposition.h"

#include <QCoreApplication>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Replica)
};

Error unfit(const char *code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::ContractNotMet;
    error.code = QString::fromLatin1(code);
    error.message = message;
    error.remedy = Text::tr("Mend the replication, or let the checks run on the ledger's own server.");
    return error;
}

/// The moment, the server's number and, of MariaDB, how far its history has come.
Statement markStatement(bool isMariaDb, const char *position)
{
    return {"replica.mark",
            QStringLiteral("SELECT CAST(UTC_TIMESTAMP(6) AS CHAR), CAST(@@GLOBAL.server_id AS CHAR), %1")
                .arg(isMariaDb ? QString::fromLatin1(position) : QStringLiteral("''"))};
}

using Sequences = QMap<quint32, quint64>;

Result<Sequences> sequencesOf(const QString &gtid)
{
    const Result<GtidState> state = GtidState::fromPosition({gtid});
    return state.ok() ? Result<Sequences>(state->sequences()) : state.error();
}

/// Whether `reached` has all of `wanted`.
bool covers(const Sequences &reached, const Sequences &wanted)
{
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (reached.value(it.key()) < it.value())
            return false;
    }
    return true;
}

/// The transactions of `replica` must all be of the primary's history, as far as they are of its domains.
bool isOfHistory(const Sequences &replica, const Sequences &primary)
{
    bool shared = false;
    for (auto it = replica.cbegin(); it != replica.cend(); ++it) {
        const auto known = primary.constFind(it.key());
        if (known == primary.cend())
            continue; // another source of the same replica
        shared = true;
        if (it.value() > *known)
            return false;
    }
    return shared;
}

ReplicaState::Replication replicationOf(Session &replica)
{
    using Replication = ReplicaState::Replication;
    const Result<Rows> rows =
        replica.select({"replica.status", QStringLiteral("SHOW GLOBAL STATUS WHERE Variable_name IN "
                                                         "('Slave_running', 'Slaves_running')")});
    if (!rows.ok() || rows->isEmpty())
        return Replication::Unknown;
    bool running = false;
    qint64 appliers = 0;
    for (qsizetype row = 0; row < rows->size(); ++row) {
        if (rows->text(row, 0).compare(u"Slave_running", Qt::CaseInsensitive) == 0)
            running = rows->text(row, 1) == u"ON"; // of the connection without a name
        else
            appliers = rows->integer(row, 1); // of all connections
    }
    if (running)
        return Replication::Running;
    return appliers > 0 ? Replication::Unknown : Replication::Stopped;
}

struct Newest {
    QString voucherNo, postedAt, kind, date;
    friend bool operator==(const Newest &, const Newest &) = default;
};

const QString newestColumns =
    QStringLiteral("SELECT voucher_no, CAST(posted_at AS CHAR), kind, CAST(accounting_date AS CHAR)"
                   " FROM voucher ");

std::optional<Newest> firstOf(const Rows &rows)
{
    if (rows.isEmpty())
        return std::nullopt;
    return Newest{rows.text(0, 0), rows.text(0, 1), rows.text(0, 2), rows.text(0, 3)};
}

/// How old what the replica lacks is. Its newest voucher must be the primary's too, or it is another ledger.
Result<std::chrono::microseconds> missingSince(const PrimaryQuestion &primary, Session &replica,
                                               const Timestamp &now)
{
    const Result<Rows> rows =
        replica.select({"replica.newest",
                        newestColumns + QStringLiteral("ORDER BY posted_at DESC, voucher_no DESC LIMIT 1")});
    if (!rows.ok())
        return rows.error();
    const std::optional<Newest> newest = firstOf(*rows);
    if (newest) {
        const Result<Rows> same = primary(
            {"replica.same", newestColumns + QStringLiteral("WHERE voucher_no = ?")}, {newest->voucherNo});
        if (!same.ok())
            return same.error();
        if (firstOf(*same) != newest)
            return unfit("replicaOfAnother",
                         Text::tr("The replica holds another ledger: its voucher %1 is not the ledger's.")
                             .arg(newest->voucherNo));
    }
    const Result<Rows> missing =
        primary({"replica.missing",
                 QStringLiteral("SELECT CAST(MIN(posted_at) AS CHAR) FROM voucher WHERE posted_at > ?")},
                {newest ? newest->postedAt : QStringLiteral("1000-01-01 00:00:00")});
    if (!missing.ok())
        return missing.error();
    if (missing->isNull(0, 0))
        return std::chrono::microseconds(0);
    return std::chrono::microseconds(std::max<qint64>(0, now.micros() - missing->timestamp(0, 0).micros()));
}

} // namespace

Result<ReplicaState> examineReplica(const PrimaryQuestion &primary, Session &replica,
                                    std::chrono::seconds limit)
{
    // First the primary, then the replica, then the primary again: what the replica has reached meanwhile is
    // in its favour, and it cannot have what the primary had not.
    const Statement primaryMark = markStatement(replica.isMariaDb(), "@@GLOBAL.gtid_binlog_pos");
    const Result<Rows> before = primary(primaryMark, {});
    if (!before.ok())
        return before.error();
    const Result<Rows> here = replica.select(markStatement(replica.isMariaDb(), "@@GLOBAL.gtid_slave_pos"));
    if (!here.ok())
        return here.error();
    if (before->text(0, 1) == here->text(0, 1))
        return unfit(
            "replicaIsPrimary",
            Text::tr("The replica has the ledger's own server number (%1): it is the same server, or "
                     "cannot replicate it.")
                .arg(here->text(0, 1)));
    ReplicaState state;
    state.askedAt = before->timestamp(0, 0);
    state.position = here->text(0, 2);
    state.primaryPosition = before->text(0, 2);
    state.replication = replicationOf(replica);
    bool complete = false;
    if (replica.isMariaDb()) {
        if (state.position.isEmpty())
            return unfit("replicaOfNone", Text::tr("The server named as replica replicates nothing."));
        const Result<Rows> after = primary(primaryMark, {});
        if (!after.ok())
            return after.error();
        const Result<Sequences> reached = sequencesOf(state.position),
                                wanted = sequencesOf(state.primaryPosition),
                                known = sequencesOf(after->text(0, 2));
        for (const Result<Sequences> *one : {&reached, &wanted, &known}) {
            if (!one->ok())
                return one->error();
        }
        if (!isOfHistory(*reached, *known))
            return unfit(
                "replicaOfAnother",
                Text::tr("The replica follows another server: it is at %1, the ledger's server at %2.")
                    .arg(state.position, after->text(0, 2)));
        complete = covers(*reached, *wanted);
    }
    const Result<std::chrono::microseconds> lag = missingSince(primary, replica, state.askedAt);
    if (!lag.ok())
        return lag.error();
    if (!complete)
        state.lag = *lag;
    if (state.lag > limit)
        return unfit("replicaLags",
                     Text::tr("The replica is %1 s behind the ledger; the limit is %2 s.")
                         .arg(std::chrono::duration_cast<std::chrono::seconds>(state.lag).count())
                         .arg(limit.count()));
    return state;
}

Result<ReplicaState> examineReplica(Lane &primary, Session &replica, const std::stop_token &stop)
{
    return examineReplica(
        [&](const Statement &statement, const QVariantList &values) {
            return primary
                .run<Rows>(
                    [statement, values](Session &session, const std::stop_token &) {
                        return session.select(statement, values);
                    },
                    stop)
                .takeResult();
        },
        replica, std::chrono::seconds(primary.profile().replicaLagLimitSeconds));
}

} // namespace zf::db
