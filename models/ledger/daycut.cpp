// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/vouchers.h"

namespace zf::ledger {

namespace {

constexpr int conflictAttempts = 4;

/// One step of the day cut. A step refused for a conflict has changed nothing and is tried again; one whose
/// answer is lost is not: the day's state tells whether it happened.
Result<Done> step(db::Session &session, const char *procedure, const QVariantList &values)
{
    Error last;
    for (int attempt = 0; attempt < conflictAttempts; ++attempt) {
        const Result<QVariantList> called = session.call(procedure, values, 0);
        if (called.ok())
            return Done{};
        last = called.error();
        if (last.kind != ErrorKind::Conflict)
            break;
    }
    return last;
}

} // namespace

QFuture<Result<Done>> DayCut::cut(QDate date, std::stop_token ticket) const
{
    return m_lane.run<Done>(
        [date](db::Session &session, std::stop_token) { return step(session, "cut_day", {date}); },
        std::move(ticket));
}

QFuture<Result<Done>> DayCut::drain(QDate date, std::stop_token ticket) const
{
    return m_lane.run<Done>(
        [date](db::Session &session, std::stop_token) { return step(session, "drain_day", {date}); },
        std::move(ticket));
}

QFuture<Result<Done>> DayCut::close(QDate date, std::stop_token ticket) const
{
    // The account that signs in is who signs.
    const std::optional<db::Endpoint> endpoint = m_lane.profile().endpoint(db::Database::Ledger);
    const QString signer = endpoint ? endpoint->user : QString();
    return m_lane.run<Done>(
        [date, signer](db::Session &session, std::stop_token) {
            return step(session, "close_day", {date, signer});
        },
        std::move(ticket));
}

} // namespace zf::ledger
