// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/auditlog.h"

#include "models/db/boundquery.h"
#include "models/db/rowstream.h"
#include "models/desk/auditchain.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <optional>

namespace zf::desk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AuditLog)
};

/// A statement of verify() reads so many rows: well below any time limit for statements.
constexpr qint64 rowsAStatement = 250'000;

Error usage(const QString &message)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.message = message;
    return error;
}

/// Events with a number beyond `place`, away from the newest (`older`) or towards it.
db::BoundQuery pageQuery(const AuditQuery &query, std::optional<qint64> place, bool older, int limit)
{
    QString sql =
        QStringLiteral("SELECT event_no, %1, login, host, action, object, reason, hash FROM audit_event"
                       " WHERE event_no %2 ?")
            .arg(db::momentText(QStringLiteral("at")), older ? QStringLiteral("<") : QStringLiteral(">"));
    QVariantList values{place.value_or(older ? std::numeric_limits<qint64>::max() : 0)};
    const auto narrow = [&](const char *condition, const QString &value) {
        if (value.isEmpty())
            return;
        sql += QLatin1StringView(condition);
        values << value;
    };
    narrow(" AND login = ?", query.login);
    narrow(" AND action = ?", query.action);
    narrow(" AND object = ?", query.object);
    narrow(" AND at >= ?", query.since.isValid() ? query.since.serverText() : QString());
    narrow(" AND at < ?", query.until.isValid() ? query.until.serverText() : QString());
    sql += older ? QStringLiteral(" ORDER BY event_no DESC LIMIT ")
                 : QStringLiteral(" ORDER BY event_no LIMIT ");
    sql += QString::number(limit);
    return {"audit.page", sql, values};
}

Result<Page<AuditEvent>> loadPage(db::Session &session, const AuditQuery &query, const PageAt &at)
{
    const bool keyed = at.where == PageAt::Where::After || at.where == PageAt::Where::Before;
    const bool older = at.where == PageAt::Where::First || at.where == PageAt::Where::After;
    std::optional<qint64> place;
    if (keyed) {
        bool isNumber = false;
        place = at.key.toLongLong(&isNumber);
        if (!isNumber)
            return usage(Text::tr("“%1” is no key of a page of the audit log.").arg(at.key));
    }
    const Result<db::Rows> rows = pageQuery(query, place, older, at.limit + 1).run(session);
    if (!rows.ok())
        return rows.error();
    Page<AuditEvent> page;
    for (qsizetype row = 0; row < std::min<qsizetype>(rows->size(), at.limit); ++row)
        page.rows << AuditEvent{rows->integer(row, 0), rows->timestamp(row, 1), rows->text(row, 2),
                                rows->text(row, 3),    rows->text(row, 4),      rows->text(row, 5),
                                rows->text(row, 6),    rows->text(row, 7)};
    if (!older)
        std::reverse(page.rows.begin(), page.rows.end());
    if (page.rows.isEmpty())
        return page;
    const qint64 newest = page.rows.first().number, oldest = page.rows.last().number;
    const bool more = rows->size() > at.limit;
    bool moreOtherWay = false;
    if (keyed) {
        const Result<db::Rows> probe = pageQuery(query, older ? newest : oldest, !older, 1).run(session);
        if (!probe.ok())
            return probe.error();
        moreOtherWay = !probe->isEmpty();
    }
    if (older ? more : moreOtherWay)
        page.next = QString::number(oldest);
    if (older ? moreOtherWay : more)
        page.previous = QString::number(newest);
    return page;
}

Result<AuditVerification> recompute(db::Session &session, const QString &anchor, const std::stop_token &stop)
{
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const Result<db::Rows> head =
        session.select({"audit.head", QStringLiteral("SELECT event_no, hash FROM audit_head WHERE id = 1")});
    if (!head.ok())
        return head.error();
    AuditChain chain(anchor.toLower().toLatin1());
    qint64 last = 0;
    for (;;) {
        const QString sql =
            QStringLiteral("SELECT event_no, at, login, host, action, object, reason, prev_hash, hash"
                           " FROM audit_event WHERE event_no > %1 ORDER BY event_no LIMIT %2")
                .arg(last)
                .arg(rowsAStatement);
        const auto take = [&](std::span<const db::RowStream::Cell> cells) {
            last = cells[0].view().toLongLong();
            chain.add({last, cells[1].view(), cells[2].view(), cells[3].view(), cells[4].view(),
                       cells[5].view(), cells[6].view(), cells[7].view(), cells[8].view()});
            return true;
        };
        const Result<qint64> count = db::RowStream::read(session, {"audit.verify", sql}, take, stop);
        if (!count.ok())
            return count.error();
        if (*count < rowsAStatement)
            break;
    }
    if (head->isEmpty())
        return chain.finish(0, {});
    return chain.finish(head->integer(0, 0), head->text(0, 1).toLatin1());
}

} // namespace

QFuture<Result<Page<AuditEvent>>> AuditLog::list(AuditQuery query, PageAt at, std::stop_token ticket) const
{
    return m_lane.run<Page<AuditEvent>>(
        [query = std::move(query), at = std::move(at)](db::Session &session, std::stop_token) {
            return loadPage(session, query, at);
        },
        std::move(ticket));
}

QFuture<Result<AuditVerification>> AuditLog::verify(QString anchor, std::stop_token ticket) const
{
    return m_lane.run<AuditVerification>(
        [anchor = std::move(anchor)](db::Session &session, const std::stop_token &stop) {
            return recompute(session, anchor, stop);
        },
        std::move(ticket));
}

} // namespace zf::desk
