// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/vouchers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace zf::ledger {

using namespace std::chrono_literals;

namespace {

constexpr int conflictAttempts = 6; // deadlocks and lock waits, each a new try with the same key
constexpr std::array reconnectPauses{200ms, 600ms, 1500ms, 3000ms}; // before a lost answer is asked for again

void insertText(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// The procedure's JSON (resources/sql/README.md): amounts in minor units, absent members left out.
QString requestJson(const PostingRequest &request)
{
    QJsonObject object{{QStringLiteral("key"), request.idempotencyKey},
                       {QStringLiteral("kind"), request.kind},
                       {QStringLiteral("summary"), request.summary},
                       {QStringLiteral("maker"), request.maker},
                       {QStringLiteral("attachments"), request.attachments}};
    insertText(object, QStringLiteral("date"), request.accountingDate.toString(Qt::ISODate));
    insertText(object, QStringLiteral("order"), request.orderNo.text());
    insertText(object, QStringLiteral("log"), request.logId.text());
    insertText(object, QStringLiteral("checker"), request.checker);
    insertText(object, QStringLiteral("reverses"), request.reverses.text());
    QJsonArray lines;
    for (const PostingLine &line : request.lines) {
        QJsonObject one{{QStringLiteral("account"), line.accountNo.text()},
                        {QStringLiteral("side"), QString(sideCode(line.side))},
                        {QStringLiteral("amount"), line.amount.minorText()},
                        {QStringLiteral("currency"), line.currency.code()}};
        if (!line.subject.isEmpty())
            one.insert(QStringLiteral("subject"), line.subject.text());
        lines << one;
    }
    object.insert(QStringLiteral("lines"), lines);
    return compact(object);
}

/// One procedure that answers (voucher number, repeated). Conflicts are tried again: the key makes that safe.
Result<PostingReceipt> callForReceipt(db::Session &session, const char *procedure, const QVariantList &values)
{
    Error last;
    for (int attempt = 0; attempt < conflictAttempts; ++attempt) {
        const Result<QVariantList> out = session.call(procedure, values, 2);
        if (out.ok())
            return PostingReceipt{VoucherNo(out->at(0).toString()), out->at(1).toString() == u"1"};
        last = out.error();
        if (last.kind != ErrorKind::Conflict)
            break;
    }
    return last;
}

using Question = std::function<Result<PostingReceipt>(db::Session &)>;

/// Asks on the lane, and while the answer got lost with the connection asks again: the same key returns the
/// voucher that the lost call posted, or posts it now.
QFuture<Result<PostingReceipt>> ask(db::Lane &lane, const Question &question, const std::stop_token &ticket,
                                    size_t attempt)
{
    return lane
        .run<PostingReceipt>([question](db::Session &session, std::stop_token) { return question(session); },
                             ticket)
        .then([&lane, question, ticket,
               attempt](Result<PostingReceipt> answer) -> QFuture<Result<PostingReceipt>> {
            if (answer.ok() || !answer.error().outcomeUnknown || attempt >= reconnectPauses.size() ||
                ticket.stop_requested())
                return QtFuture::makeReadyFuture(std::move(answer));
            // On the lane's thread, which has no connection now; a server that restarts needs a moment.
            std::mutex mutex;
            std::condition_variable_any stopped;
            std::unique_lock lock(mutex);
            stopped.wait_for(lock, ticket, reconnectPauses[attempt], [] { return false; });
            return ask(lane, question, ticket, attempt + 1);
        })
        .unwrap();
}

} // namespace

Result<PostingReceipt> Posting::postNow(db::Session &session, const PostingRequest &request)
{
    return callForReceipt(session, "post_voucher", {requestJson(request)});
}

QFuture<Result<PostingReceipt>> Posting::post(PostingRequest request, std::stop_token ticket) const
{
    return ask(
        m_lane, [request = std::move(request)](db::Session &session) { return postNow(session, request); },
        ticket, 0);
}

QFuture<Result<PostingReceipt>> Posting::reverse(VoucherNo original, QDate accountingDate, QString summary,
                                                 QString maker, QString checker, QString idempotencyKey,
                                                 std::stop_token ticket) const
{
    QJsonObject object{{QStringLiteral("key"), idempotencyKey},
                       {QStringLiteral("voucher"), original.text()},
                       {QStringLiteral("maker"), maker}};
    insertText(object, QStringLiteral("date"), accountingDate.toString(Qt::ISODate));
    insertText(object, QStringLiteral("summary"), summary);
    insertText(object, QStringLiteral("checker"), checker);
    const QString json = compact(object);
    return ask(
        m_lane, [json](db::Session &session) { return callForReceipt(session, "reverse_voucher", {json}); },
        ticket, 0);
}

} // namespace zf::ledger
