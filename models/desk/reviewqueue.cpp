// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/reviewqueue.h"

#include "models/db/boundquery.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace zf::desk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewQueue)
};

constexpr int mostConflicts = 5; ///< deadlocks of one call before it is given up

Error error(ErrorKind kind, const QString &message)
{
    Error made;
    made.kind = kind;
    made.message = message;
    return made;
}

/// A procedure again after a deadlock or lock wait, which changed nothing. More often than a refusal, it is
/// what the loser of a race meets first.
Result<QVariantList> callSurely(db::Session &session, const char *procedure, const QVariantList &in,
                                int outCount)
{
    Result<QVariantList> out = session.call(procedure, in, outCount);
    for (int i = 0; i < mostConflicts && !out.ok() && out.error().kind == ErrorKind::Conflict; ++i)
        out = session.call(procedure, in, outCount);
    return out;
}

Timestamp moment(const QVariant &value)
{
    const Result<Timestamp> at = Timestamp::fromServerText(value.toString());
    return at.ok() ? *at : Timestamp();
}

QString caseColumns()
{
    const auto at = [](const char *column) { return db::momentText(QLatin1String(column)); };
    return QStringLiteral("case_no, ref, kind, skill, country, people, state, COALESCE(claimant, ''), %1, "
                          "revision, version,"
                          " content_hash, %2, %3, %4, %5, decisions, pages")
        .arg(at("lease_until"), at("submitted_at"), at("due_at"), at("answer_by"), at("closed_at"));
}

ReviewCase caseOf(const db::Rows &rows, qsizetype row)
{
    ReviewCase one;
    one.number = rows.integer(row, 0);
    one.ref = rows.text(row, 1);
    one.kind = rows.text(row, 2);
    one.skill = rows.text(row, 3);
    one.country = rows.text(row, 4);
    one.people = static_cast<int>(rows.integer(row, 5));
    one.state = rows.text(row, 6);
    one.claimant = rows.text(row, 7);
    one.leaseUntil = rows.timestamp(row, 8);
    one.revision = static_cast<int>(rows.integer(row, 9));
    one.version = static_cast<int>(rows.integer(row, 10));
    one.contentHash = rows.text(row, 11);
    one.submittedAt = rows.timestamp(row, 12);
    one.dueAt = rows.timestamp(row, 13);
    one.answerBy = rows.timestamp(row, 14);
    one.closedAt = rows.timestamp(row, 15);
    one.decisions = static_cast<int>(rows.integer(row, 16));
    one.pages = static_cast<int>(rows.integer(row, 17));
    return one;
}

/// A place in the order of due times, where no due time comes last: "2026-11-25 09:00:00.000000|8812".
QString dueText(const ReviewCase &one)
{
    return one.dueAt.isValid() ? one.dueAt.serverText() : QStringLiteral("9999-12-31 23:59:59.999999");
}

Result<Page<ReviewCase>> loadPage(db::Session &session, const QString &state, const PageAt &at)
{
    if (at.where == PageAt::Where::Before || at.where == PageAt::Where::Last)
        return error(ErrorKind::Usage, Text::tr("The queue is listed forwards only."));
    const QString due = QStringLiteral("COALESCE(due_at, '9999-12-31 23:59:59.999999')");
    QString sql = QStringLiteral("SELECT %1 FROM review_queue WHERE state IN (%2)");
    QVariantList values{state};
    if (state.isEmpty())
        values = {QStringLiteral("submitted"), QStringLiteral("firstDecided"), QStringLiteral("disputed")};
    sql = sql.arg(caseColumns(), db::placeholders(values.size()));
    if (at.where == PageAt::Where::After) {
        const QString dueAt = at.key.section(u'|', 0, 0), number = at.key.section(u'|', 1);
        if (!Timestamp::fromServerText(dueAt).ok() || number.toLongLong() == 0)
            return error(ErrorKind::Usage, Text::tr("“%1” is no key of a page of the queue.").arg(at.key));
        sql += QStringLiteral(" AND (%1 > ? OR (%1 = ? AND case_no > ?))").arg(due);
        values << dueAt << dueAt << number.toLongLong();
    }
    sql += QStringLiteral(" ORDER BY %1, case_no LIMIT %2").arg(due).arg(at.limit + 1);
    const Result<db::Rows> rows = session.select({"review.page", sql}, values);
    if (!rows.ok())
        return rows.error();
    Page<ReviewCase> page;
    for (qsizetype row = 0; row < std::min<qsizetype>(rows->size(), at.limit); ++row)
        page.rows << caseOf(*rows, row);
    if (rows->size() > at.limit)
        page.next = dueText(page.rows.last()) + u'|' + QString::number(page.rows.last().number);
    return page;
}

Result<ReviewDetail> loadDetail(db::Session &session, qint64 number)
{
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const auto ask = [&](const char *name, const QString &sql) {
        return session.select({name, sql}, {number});
    };
    const Result<db::Rows> found = ask(
        "review.case", QStringLiteral("SELECT %1 FROM review_queue WHERE case_no = ?").arg(caseColumns()));
    if (!found.ok())
        return found.error();
    if (found->isEmpty())
        return error(ErrorKind::NotFound, Text::tr("There is no case %1.").arg(number));
    ReviewDetail detail;
    detail.reviewCase = caseOf(*found, 0);
    const int revision = detail.reviewCase.revision;

    const Result<db::Rows> fields =
        ask("review.fields", QStringLiteral("SELECT field, source, masked FROM review_case_field"
                                            " WHERE case_no = ? AND revision = %1 ORDER BY field, source")
                                 .arg(revision));
    if (!fields.ok())
        return fields.error();
    for (qsizetype i = 0; i < fields->size(); ++i)
        detail.fields << ReviewField{fields->text(i, 0), fields->text(i, 1), fields->text(i, 2)};

    const Result<db::Rows> pages =
        ask("review.pages",
            QStringLiteral("SELECT page, media_type, width, height, bytes, sha256 FROM review_case_document"
                           " WHERE case_no = ? AND revision = %1 ORDER BY page")
                .arg(revision));
    if (!pages.ok())
        return pages.error();
    for (qsizetype i = 0; i < pages->size(); ++i)
        detail.pages << ReviewPage{static_cast<int>(pages->integer(i, 0)),
                                   pages->text(i, 1),
                                   static_cast<int>(pages->integer(i, 2)),
                                   static_cast<int>(pages->integer(i, 3)),
                                   pages->integer(i, 4),
                                   pages->text(i, 5)};

    const Result<db::Rows> verdicts =
        ask("review.verdicts",
            QStringLiteral(
                "SELECT login, %1, COALESCE(verdict, ''), COALESCE(reason_code, ''), COALESCE(note, '')"
                " FROM review_case_decision WHERE case_no = ? ORDER BY ordinal")
                .arg(db::momentText(QStringLiteral("decided_at"))));
    if (!verdicts.ok())
        return verdicts.error();
    for (qsizetype i = 0; i < verdicts->size(); ++i)
        detail.verdicts << ReviewVerdict{verdicts->text(i, 0), verdicts->timestamp(i, 1),
                                         verdicts->text(i, 2), verdicts->text(i, 3), verdicts->text(i, 4)};

    const Result<db::Rows> events =
        ask("review.events",
            QStringLiteral("SELECT %1, login, action, detail FROM review_case_event WHERE case_no = ?"
                           " ORDER BY event_no DESC LIMIT 500")
                .arg(db::momentText(QStringLiteral("at"))));
    if (!events.ok())
        return events.error();
    for (qsizetype i = 0; i < events->size(); ++i)
        detail.events << ReviewEvent{events->timestamp(i, 0), events->text(i, 1), events->text(i, 2),
                                     events->text(i, 3)};
    return detail;
}

/// A procedure whose one OUT value is the end of the lease.
QFuture<Result<ReviewLease>> lease(db::Lane &lane, const char *procedure, qint64 number, QVariantList more,
                                   std::stop_token ticket)
{
    return lane.run<ReviewLease>(
        [procedure, number, more = std::move(more)](db::Session &session,
                                                    std::stop_token) -> Result<ReviewLease> {
            const Result<QVariantList> out = callSurely(session, procedure, QVariantList{number} + more, 1);
            if (!out.ok())
                return out.error();
            return ReviewLease{number, moment(out->at(0))};
        },
        std::move(ticket));
}

Result<ReviewImage> openPage(db::Session &session, qint64 number, int page)
{
    const Result<QVariantList> out = callSurely(session, "review_page", {number, page}, 3);
    if (!out.ok())
        return out.error();
    ReviewImage image{out->at(0).toString(), QByteArray::fromBase64(out->at(2).toString().toLatin1())};
    const QByteArray sum = QCryptographicHash::hash(image.content, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(sum) != out->at(1).toString())
        return error(ErrorKind::DataInvalid,
                     Text::tr("Page %1 is not what was submitted: its check sum differs.").arg(page));
    return image;
}

} // namespace

QFuture<Result<ReviewSummary>> ReviewQueue::summary(std::stop_token ticket) const
{
    return m_lane.run<ReviewSummary>(
        [](db::Session &session, std::stop_token) -> Result<ReviewSummary> {
            const Result<db::Rows> rows = session.select(
                {"review.summary",
                 QStringLiteral("SELECT waiting, claimed, second, overdue, %1 FROM review_queue_summary")
                     .arg(db::momentText(QStringLiteral("next_due_at")))});
            if (!rows.ok() && db::isMissingRelation(rows.error())) {
                Error error;
                error.kind = ErrorKind::ContractNotMet;
                error.code = QStringLiteral("reviewQueue");
                error.message = Text::tr("This desk database has no review queue.");
                error.remedy = Text::tr("Bring it up to date: zhangfangctl schema upgrade --database desk");
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

QFuture<Result<QList<ReviewReason>>> ReviewQueue::reasons(std::stop_token ticket) const
{
    return m_lane.run<QList<ReviewReason>>(
        [](db::Session &session, std::stop_token) -> Result<QList<ReviewReason>> {
            const Result<db::Rows> rows = session.select(
                {"review.reasons",
                 QStringLiteral("SELECT code, verdict, name, name_en, needs_note FROM review_reason"
                                " WHERE enabled = 1 ORDER BY verdict, needs_note, code")});
            if (!rows.ok())
                return rows.error();
            QList<ReviewReason> reasons;
            for (qsizetype i = 0; i < rows->size(); ++i)
                reasons << ReviewReason{rows->text(i, 0), rows->text(i, 1), rows->text(i, 2),
                                        rows->text(i, 3), rows->integer(i, 4) != 0};
            return reasons;
        },
        std::move(ticket));
}

QFuture<Result<Page<ReviewCase>>> ReviewQueue::list(QString state, PageAt at, std::stop_token ticket) const
{
    return m_lane.run<Page<ReviewCase>>(
        [state = std::move(state), at = std::move(at)](db::Session &session, std::stop_token) {
            return loadPage(session, state, at);
        },
        std::move(ticket));
}

QFuture<Result<ReviewDetail>> ReviewQueue::find(qint64 number, std::stop_token ticket) const
{
    return m_lane.run<ReviewDetail>(
        [number](db::Session &session, std::stop_token) { return loadDetail(session, number); },
        std::move(ticket));
}

QFuture<Result<ReviewLease>> ReviewQueue::claim(qint64 number, std::stop_token ticket) const
{
    return lease(m_lane, "review_claim", number, {}, std::move(ticket));
}

QFuture<Result<ReviewLease>> ReviewQueue::claimNext(std::stop_token ticket) const
{
    return m_lane.run<ReviewLease>(
        [](db::Session &session, std::stop_token) -> Result<ReviewLease> {
            const Result<QVariantList> out = callSurely(session, "review_claim_next", {}, 2);
            if (!out.ok())
                return out.error();
            return ReviewLease{out->at(0).toLongLong(), moment(out->at(1))};
        },
        std::move(ticket));
}

QFuture<Result<ReviewLease>> ReviewQueue::renew(qint64 number, std::stop_token ticket) const
{
    return lease(m_lane, "review_renew", number, {}, std::move(ticket));
}

QFuture<Result<ReviewLease>> ReviewQueue::takeOver(qint64 number, QString reason,
                                                   std::stop_token ticket) const
{
    return lease(m_lane, "review_take_over", number, {std::move(reason)}, std::move(ticket));
}

QFuture<Result<Done>> ReviewQueue::release(qint64 number, std::stop_token ticket) const
{
    return m_lane.run<Done>(
        [number](db::Session &session, std::stop_token) -> Result<Done> {
            const Result<QVariantList> out = callSurely(session, "review_release", {number}, 0);
            return out.ok() ? Result<Done>(Done{}) : out.error();
        },
        std::move(ticket));
}

QFuture<Result<RevealedValue>> ReviewQueue::reveal(qint64 number, QString field, QString source,
                                                   QString reason, std::stop_token ticket) const
{
    return m_lane.run<RevealedValue>(
        [number, field = std::move(field), source = std::move(source),
         reason = std::move(reason)](db::Session &session, std::stop_token) -> Result<RevealedValue> {
            const Result<QVariantList> out =
                callSurely(session, "review_reveal", {number, field, source, reason}, 1);
            if (!out.ok())
                return out.error();
            return RevealedValue{out->at(0).toString()};
        },
        std::move(ticket));
}

QFuture<Result<ReviewImage>> ReviewQueue::page(qint64 number, int page, std::stop_token ticket) const
{
    return m_lane.run<ReviewImage>(
        [number, page](db::Session &session, std::stop_token) { return openPage(session, number, page); },
        std::move(ticket));
}

QFuture<Result<ReviewReceipt>> ReviewQueue::decide(ReviewDecision decision, std::stop_token ticket) const
{
    return m_lane.run<ReviewReceipt>(
        [decision = std::move(decision)](db::Session &session, std::stop_token) -> Result<ReviewReceipt> {
            const Result<QVariantList> out =
                callSurely(session, "review_decide",
                           {decision.token, decision.number, decision.verdict, decision.reason, decision.note,
                            decision.contentHash},
                           2);
            if (!out.ok())
                return out.error();
            return ReviewReceipt{decision.number, out->at(0).toString(), out->at(1).toInt() != 0};
        },
        std::move(ticket));
}

QFuture<Result<ReviewReceipt>> ReviewQueue::outcome(QString token, std::stop_token ticket) const
{
    return m_lane.run<ReviewReceipt>(
        [token = std::move(token)](db::Session &session, std::stop_token) -> Result<ReviewReceipt> {
            const Result<QVariantList> out = callSurely(session, "review_outcome", {token}, 2);
            if (!out.ok())
                return out.error();
            return ReviewReceipt{out->at(0).toLongLong(), out->at(1).toString(), true};
        },
        std::move(ticket));
}

QString ReviewQueue::newToken()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace zf::desk
