// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sql/books.h"

#include "models/ledger/tieouts.h"

#include <QJsonDocument>
#include <QTest>

namespace zf::test {

namespace {

Answer call(db::Session &session, const char *procedure, const QString &json)
{
    const Result<QVariantList> out = session.call(procedure, {json}, 2);
    if (out.ok())
        return {out->at(0).toString(), out->at(1).toString() == u"1", {}, {}};
    const Error &error = out.error();
    const QString word = error.code.isEmpty() ? QStringLiteral("error %1").arg(error.nativeCode) : error.code;
    return {{}, false, word, error.message};
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QJsonObject line(const QString &text)
{
    const QStringList part = text.simplified().split(u' ');
    return {{QStringLiteral("account"), part.value(0)},
            {QStringLiteral("side"), part.value(1)},
            {QStringLiteral("amount"), part.value(2)},
            {QStringLiteral("currency"), part.value(3, QStringLiteral("CNY"))}};
}

QJsonObject request(const QString &key, const QString &lines)
{
    QJsonArray array;
    for (const QString &one : lines.split(u',', Qt::SkipEmptyParts))
        array << line(one);
    return {{QStringLiteral("key"), key},
            {QStringLiteral("kind"), QStringLiteral("manual")},
            {QStringLiteral("summary"), QStringLiteral("测试凭证")},
            {QStringLiteral("maker"), QStringLiteral("tester")},
            {QStringLiteral("lines"), array}};
}

Answer postNow(db::Session &session, const QJsonObject &request)
{
    return call(session, "post_voucher", compact(request));
}

Answer postText(db::Session &session, const QString &json)
{
    return call(session, "post_voucher", json);
}

Answer reverseNow(db::Session &session, const QJsonObject &request)
{
    return call(session, "reverse_voucher", compact(request));
}

Books::Books()
    : m_server(Contents::Schema)
{
    if (!isUp())
        return;
    change(QStringLiteral(
        "INSERT INTO accounting_day (accounting_date, state) VALUES ('2026-09-28', 'cutting'), "
        "('2026-09-29', 'open')"));
    const QString overdraft = QStringLiteral("allow_overdraft = 1");
    for (int i = 1; i <= 20; ++i)
        addAccount(QStringLiteral("U%1").arg(i), QStringLiteral("224101"), QStringLiteral("CNY"));
    for (int i = 1; i <= 5; ++i)
        addAccount(QStringLiteral("S%1").arg(i), QStringLiteral("224102"), QStringLiteral("CNY"));
    for (int i = 1; i <= 4; ++i)
        addAccount(QStringLiteral("M%1").arg(i), QStringLiteral("30010%1").arg(i), QStringLiteral("CNY"));
    addAccount(QStringLiteral("C1"), QStringLiteral("11220101"), QStringLiteral("CNY"), overdraft);
    addAccount(QStringLiteral("B1"), QStringLiteral("10020101"), QStringLiteral("CNY"), overdraft);
    addAccount(QStringLiteral("O1"), QStringLiteral("100202"), QStringLiteral("CNY"), overdraft);
    addAccount(QStringLiteral("F1"), QStringLiteral("602101"), QStringLiteral("CNY"), overdraft);
    addAccount(QStringLiteral("U1USD"), QStringLiteral("224101"), QStringLiteral("USD"));
    addAccount(QStringLiteral("C1USD"), QStringLiteral("11220103"), QStringLiteral("USD"), overdraft);
}

std::unique_ptr<db::Session> Books::poster()
{
    return m_server.openAs(QStringLiteral("zf_posting"), db::Database::Ledger, db::SessionMode::Calling);
}

void Books::addAccount(const QString &no, const QString &subject, const QString &currency,
                       const QString &more)
{
    change(QStringLiteral(
               "INSERT INTO account SET account_no = '%1', subject_code = '%2', owner_kind = 'internal', "
               "owner_no = '%1', owner_name = '测试', currency = '%3', opened_at = UTC_TIMESTAMP(6), "
               "updated_at = UTC_TIMESTAMP(6)%4")
               .arg(no, subject, currency, more.isEmpty() ? QString() : QString(u", " + more)));
}

QString Books::fingerprint()
{
    return value(QStringLiteral(
        "SELECT CONCAT_WS('/', (SELECT COUNT(*) FROM posting_request), (SELECT COUNT(*) FROM voucher), "
        "(SELECT COUNT(*) FROM voucher_entry), "
        "(SELECT COUNT(*) FROM account_journal), (SELECT SUM(CRC32(CONCAT_WS('|', account_no, balance, "
        "frozen, last_seq, updated_at))) FROM account), "
        "(SELECT SUM(CRC32(CONCAT_WS('|', accounting_date, state, hash))) FROM accounting_day))"));
}

QString Books::tieOuts()
{
    db::Lane lane(m_server.root(), db::Database::Ledger, db::SessionMode::Reading,
                  [](const db::Profile &) { return Result<QString>(QString()); });
    QStringList ids;
    for (int i = 1; i <= 8; ++i)
        ids << QStringLiteral("T%1").arg(i);
    const auto checks = ledger::TieOuts(lane, nullptr).run(ids, {}).result();
    if (!checks.ok())
        return checks.error().message;
    QStringList found;
    for (const ledger::TieOutCheck &check : *checks) {
        if (!check.ok)
            found << check.id + u' ' + check.unavailable;
        for (const ledger::Finding &finding : check.findings)
            found << QStringLiteral("%1 %2 %3: expected %4, actual %5")
                         .arg(check.id, finding.kind, finding.key, finding.expected, finding.actual);
    }
    return found.join(u'\n');
}

} // namespace zf::test
