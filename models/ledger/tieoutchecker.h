// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/boundquery.h"
#include "models/ledger/tieouts.h"

#include <QHash>
#include <QMap>

#include <memory>

namespace zf::ledger::tieout {

/// What all checks of a run are asked.
struct Request {
    QDate date;
    int limit = 100;
    qint64 rowsPerChunk = 0;
    QString paymentDatabase;
    QString paymentMissing;           ///< why T9 cannot run
    db::Lane *paymentApart = nullptr; ///< the payment database, where it is on another server
    enum class Breaks { All, FirstOfAccount } breaks = Breaks::All;
};

/// The lines of a date as a count and a sum of hashes: equal on both sides when the lines are.
struct LinePrint {
    qint64 lines = 0;
    quint64 hash = 0;
};

/// Where a check stands, and all it needs to go on in another session. A value: a chunk that fails leaves the
/// one before it.
struct Progress {
    int stage = 0;
    bool finished = false;
    int waitMs = 0; ///< before the next chunk: something is still in flight
    QString after;  ///< key behind which the next chunk begins
    qint64 afterNumber = 0;
    Amount afterBalance; ///< T3: of the line `after`/`afterNumber`
    bool broken = false; ///< T3: that account has been reported
    qint64 scanned = 0, rows = 0;
    qint64 rowsExpected = 0; ///< by the server's statistics; 0 unknown
    bool viewed = false;     ///< the relations are views: a range costs as much as the whole
    bool more = false;
    QList<Finding> findings;
    QMap<QDate, LinePrint> prints;
    QList<QDate> dates;
    QDate liveFrom; ///< the first date that still takes postings
    QMap<QString, Amount> sums;
    QStringList orders, vouchers; ///< suspects
};

/// A chunk at work: the session, in which a snapshot is open.
struct Chunk {
    db::Session &session;
    std::stop_token stop;
    Timestamp at; ///< the snapshot's
    const Request &request;
    qint64 lagMicros = 0; ///< of the replica that the snapshot is of
};

/// One tie-out, a chunk at a time.
class Checker {
public:
    virtual ~Checker() = default;
    virtual Result<Done> advance(Chunk &chunk, Progress &progress) const = 0;
    /// Relations whose rows it reads, each as often as it does.
    virtual QStringList relations() const = 0;
    virtual qint64 rowsPerChunk(const Request &request) const { return request.rowsPerChunk; }
};

std::unique_ptr<Checker> makeVoucherChecker(); ///< T1
std::unique_ptr<Checker> makeLineChecker();    ///< T2
std::unique_ptr<Checker> makeChainChecker();   ///< T3
std::unique_ptr<Checker> makeRangeChecker(const char *id, const char *relation,
                                          const char *column); ///< T4, T6, T7, T8
std::unique_ptr<Checker> makeTotalChecker();                   ///< T5
std::unique_ptr<Checker> makeOrderChecker();                   ///< T9
std::unique_ptr<Checker> makeIdentityChecker(const char *id);  ///< T12, T13

/// What fills the placeholders of a check's text (resources/sql/README.md, "Tie-outs").
struct Filling {
    QDate date;
    QString paymentDatabase;
    QStringList keys;    ///< empty: all
    QString after, upTo; ///< empty: from the start, to the end
};
/// `section` of the text, which {{stage}} divides.
Result<db::BoundQuery> textQuery(const char *id, int section, const Filling &filling);

/// Runs a check's query and appends what it finds; at the limit the check is finished.
Result<Done> addFindings(Chunk &chunk, Progress &progress, const db::BoundQuery &query);
void addFinding(const Request &request, Progress &progress, Finding finding);
Finding findingOf(const db::Rows &rows, qsizetype row);
std::optional<Amount> amountOf(const QString &minorText);

/// The first accounting date that still takes postings; invalid where nothing says so.
Result<QDate> liveFrom(db::Session &session);
Error cancelled();
/// A hash of the parts that is the same in every process, unlike Qt's.
quint64 stableHash(std::initializer_list<QByteArrayView> parts);

constexpr int chunkTimeMs = 1000; ///< after which a chunk of several questions ends
constexpr int keysAtATime = 1000;

} // namespace zf::ledger::tieout
