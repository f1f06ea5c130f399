// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/reviewqueue.h"

#include "models/db/boundquery.h"

#include <QCoreApplication>

namespace zf::desk {

namespace {

db::BoundQuery summaryQuery()
{
    return {"review.summary",
            QString(QStringLiteral("SELECT waiting, claimed, second, overdue, ") +
                    db::momentText(QStringLiteral("next_due_at")) +
                    QStringLiteral(" FROM review_queue_summary")),
            {}};
}

} // namespace

QFuture<Result<ReviewSummary>> ReviewQueue::summary(std::stop_token ticket) const
{
    return m_lane.run<ReviewSummary>(
        [](db::Session &session, std::stop_token) -> Result<ReviewSummary> {
            const Result<db::Rows> rows = summaryQuery().run(session);
            if (!rows.ok() && db::isMissingRelation(rows.error())) {
                Error error;
                error.kind = ErrorKind::ContractNotMet;
                error.code = QStringLiteral("reviewQueue");
                error.message =
                    QCoreApplication::translate("ReviewQueue", "This desk database has no review queue.");
                error.remedy = QCoreApplication::translate(
                    "ReviewQueue", "Bring it up to date: zhangfangctl schema upgrade --database desk");
                return error;
            }
            if (!rows.ok())
                return rows.error();
            ReviewSummary summary;
            if (rows->isEmpty())
                return summary;
            summary.waiting = rows->integer(0, 0);
            summary.claimed = rows->integer(0, 1);
            summary.second = rows->integer(0, 2);
            summary.overdue = rows->integer(0, 3);
            summary.nextDueAt = rows->timestamp(0, 4);
            return summary;
        },
        std::move(ticket));
}

} // namespace zf::desk
