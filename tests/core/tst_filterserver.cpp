// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/filter.h"
#include "models/db/session.h"
#include "tests/core/filterfixture.h"
#include "tests/core/filtergenerator.h"
#include "tests/support/fixture.h"

#include <QSet>
#include <QTest>

using namespace zf;

namespace {

const FilterFields fields = test::voucherFields();

struct Row {
    int id;
    const char *voucher, *order, *summary, *amount, *currency, *status, *kind, *date, *posted;
};

// Amounts in minor units; null means NULL. debit repeats amount, credit is 100 throughout.
constexpr Row rows[]{
    {1, "V1", "O1", "退汇（全额）", "100", "CNY", "P", "red", "2025-01-01", "2024-12-31 16:00:00.000000"},
    {2, "V2", "", "退汇(全额)", "100", "JPY", "P", "top up", "2025-01-31", "2024-12-31 15:59:59.999999"},
    {3, "V3", nullptr, "50% off_", "1250", "KWD", "R", "red", "2025-02-01", "2025-01-01 15:59:59.999999"},
    {4, "V4", "O4", "500 offx", "-1", "CNY", "R", nullptr, "2025-02-28", "2025-01-01 16:00:00.000000"},
    {5, "V5", "O5", nullptr, "9223372036854775807", "CNY", "P", "red", nullptr, nullptr},
    {6, "V6", "O6", "back\\slash 'quote' \"", "-9223372036854775808", "JPY", nullptr, "red", "2024-12-31",
     "2025-06-01 00:00:00.000000"},
    {7, "W7", "O7", "", nullptr, "CNY", "P", "red", "2025-01-15", "2025-01-15 00:00:00.000000"},
    {8, "W8", "W8", "9007199254740993", "9007199254740993", "CNY", "P", "red", "2025-01-15",
     "2025-01-15 00:00:00.000000"},
};

} // namespace

/// Compiled filters on a real server: what they find, and that a condition and its negation share out the
/// rows.
class TestFilterServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void filter_example_findsRows_data();
    void filter_example_findsRows();
    void filter_negated_findsTheOthers();
    void filter_random_isAccepted();

private:
    Result<QSet<int>> find(const QString &text);

    test::FixtureServer m_server{test::Contents::Nothing};
    std::unique_ptr<db::Session> m_session;
};

void TestFilterServer::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    db::Profile profile = m_server.root();
    profile.ledger.database = QStringLiteral("mysql");
    const auto open = [&profile] {
        return db::Session::open(profile, db::Database::Ledger, db::SessionMode::Maintenance, {});
    };
    Result<std::unique_ptr<db::Session>> session = open();
    QVERIFY2(session.ok(), qPrintable(session.ok() ? QString() : session.error().message));
    QVERIFY((*session)
                ->execute({"create", QStringLiteral("CREATE DATABASE filters CHARACTER SET utf8mb4")})
                .ok());
    profile.ledger.database = QStringLiteral("filters");
    session = open();
    QVERIFY(session.ok());
    m_session = std::move(*session);
    QVERIFY(m_session
                ->execute({"create",
                           QStringLiteral("CREATE TABLE v (id INT PRIMARY KEY, voucher_no VARCHAR(40), "
                                          "order_no VARCHAR(40), summary VARCHAR(200), status CHAR(1), "
                                          "kind VARCHAR(20), accounting_date DATE, posted_at DATETIME(6))")})
                .ok());
    QVERIFY(m_session
                ->execute({"create",
                           QStringLiteral("CREATE TABLE e (id INT PRIMARY KEY, amount BIGINT, debit BIGINT, "
                                          "credit BIGINT, currency CHAR(3))")})
                .ok());
    const auto value = [](const char *text) {
        return text == nullptr ? QVariant() : QVariant(QString::fromUtf8(text));
    };
    const auto minor = [](const char *text) {
        return text == nullptr ? QVariant() : QVariant(QByteArray(text).toLongLong());
    };
    for (const Row &row : rows) {
        const auto first =
            m_session->execute({"insert", QStringLiteral("INSERT INTO v VALUES (?, ?, ?, ?, ?, ?, ?, ?)")},
                               {row.id, value(row.voucher), value(row.order), value(row.summary),
                                value(row.status), value(row.kind), value(row.date), value(row.posted)});
        QVERIFY2(first.ok(), qPrintable(first.ok() ? QString() : first.error().message));
        const auto second =
            m_session->execute({"insert", QStringLiteral("INSERT INTO e VALUES (?, ?, ?, 100, ?)")},
                               {row.id, minor(row.amount), minor(row.amount), value(row.currency)});
        QVERIFY2(second.ok(), qPrintable(second.ok() ? QString() : second.error().message));
    }
}

Result<QSet<int>> TestFilterServer::find(const QString &text)
{
    const Result<Filter> filter = Filter::parse(text, fields);
    if (!filter.ok())
        return filter.error();
    const Result<Filter::Sql> sql = filter->toSql(fields);
    if (!sql.ok())
        return sql.error();
    QString statement = QStringLiteral("SELECT v.id FROM v JOIN e ON e.id = v.id");
    if (!sql->where.isEmpty())
        statement += QStringLiteral(" WHERE ") + sql->where;
    const Result<db::Rows> found = m_session->select({"find", statement}, sql->values);
    if (!found.ok())
        return found.error();
    QSet<int> ids;
    for (qsizetype i = 0; i < found->size(); ++i)
        ids << int(found->integer(i, 0));
    return ids;
}

void TestFilterServer::filter_example_findsRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("ids");
    const auto row = [](const char *text, const QList<int> &ids) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << ids;
    };
    row("", {1, 2, 3, 4, 5, 6, 7, 8});
    row("amount:1", {1});
    row("amount:100", {2});
    row("amount:1.25", {3});
    row("amount:1.250", {3});
    row("amount<=0.005", {4, 6}); // one fils more than KWD 0.005 would be; cents and yen stay below
    row("amount>=1 amount<2", {1, 3});
    row("amount>1", {2, 3, 5, 8});
    row("amount<0", {4, 6});
    row("-amount<0", {1, 2, 3, 5, 7, 8});
    row("amount:92233720368547758.07", {5});
    row("amount:-9223372036854775808", {6});
    row("amount>=9223372036854775807", {});
    row("amount:90071992547409.93", {8}); // not its neighbour, as a double would have it
    row("amount:90071992547409.92", {});
    row("currency:JPY amount:100", {2});
    row("currency:KWD amount:1.25", {3});
    row("debit=credit", {1, 2});
    row("debit!=credit", {3, 4, 5, 6, 8});
    row("-debit=credit", {3, 4, 5, 6, 7, 8});
    row("has:amount", {1, 2, 3, 4, 5, 6, 8});
    row("has:order", {1, 4, 5, 6, 7, 8});
    row("-has:order", {2, 3});
    row("has:summary", {1, 2, 3, 4, 6, 8});
    row("voucher=order", {8});
    row("status:posted", {1, 2, 5, 7, 8});
    row("-status:posted", {3, 4, 6}); // the row without a status too
    row("-status:posted,reversed", {6});
    row("-kind:red", {2, 4});
    row("kind:\"top up\"", {2});
    row("summary~50%", {3});
    row("summary~f_", {3});
    row("summary~\\", {6});
    row("summary~\"'quote' \\\"\"", {6});
    row("summary~退汇（", {1, 2}); // as typed and in half width
    row("-summary~退汇", {3, 4, 5, 6, 7, 8});
    row("date:2025-01", {1, 2, 7, 8});
    row("date>2025-01", {3, 4});
    row("-date:2025-01", {3, 4, 5, 6});
    row("posted:2025-01-01", {1, 3});
    row("posted<2025-01-01", {2});
    row("posted>2025-01-01", {4, 6, 7, 8});
    row("posted<=2025-01-01", {1, 2, 3});
    row("-has:posted", {5});
    row("W", {7, 8});
    row("V1", {1});
    row("voucher:V1..V3", {1, 2, 3});
    row("voucher:V1,W7", {1, 7});
}

void TestFilterServer::filter_example_findsRows()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, ids);
    const Result<QSet<int>> found = find(text);
    QVERIFY2(found.ok(), qPrintable(found.ok() ? QString() : found.error().message));
    QList<int> sorted = found->values();
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(sorted, ids);
}

void TestFilterServer::filter_negated_findsTheOthers()
{
    for (const char *text :
         {"amount>=1", "amount:1", "amount:1..100", "status:posted", "status:posted,reversed", "kind:red",
          "date:2025-01", "posted:2025-01", "posted>2025-01-01", "debit=credit", "debit<credit", "has:order",
          "has:amount", "has:date", "summary~o", "summary:\"\"", "voucher<\"V4\"", "退汇", "posted"}) {
        const QString plain = QString::fromUtf8(text);
        const Result<QSet<int>> those = find(plain);
        const Result<QSet<int>> others = find(QString(u'-' + plain));
        QVERIFY2(those.ok() && others.ok(), text);
        QVERIFY2(!those->intersects(*others), text);
        QCOMPARE(those->size() + others->size(), qsizetype(std::size(rows)));
    }
}

void TestFilterServer::filter_random_isAccepted()
{
    test::FilterGenerator generator(7);
    int asked = 0;
    for (int i = 0; i < 1500; ++i) {
        const QString text = generator.filter();
        if (!Filter::parse(text, fields).ok())
            continue;
        const Result<QSet<int>> found = find(text);
        QVERIFY2(found.ok(),
                 qPrintable(found.ok() ? QString() : QString(text + u'\n' + found.error().message)));
        ++asked;
    }
    QVERIFY(asked > 1000);
}

QTEST_GUILESS_MAIN(TestFilterServer)
#include "tst_filterserver.moc"
