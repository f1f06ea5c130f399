// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/doctor.h"

#include "tests/db/dbtest.h"

#include <QSet>

using namespace zf;
using namespace zf::db;
using namespace zf::test;

namespace {

const Check *find(const QList<Check> &checks, const QString &id)
{
    for (const Check &check : checks) {
        if (check.id == id)
            return &check;
    }
    return nullptr;
}

QByteArray listed(const QList<Check> &checks)
{
    QByteArray text;
    for (const Check &check : checks)
        text += check.id.toUtf8() + (check.ok ? " ok: " : " NOT ok: ") + check.detail.toUtf8() + '\n';
    return text;
}

} // namespace

class TestDoctor : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();

    void examine_ofSchemaAsOperator_findsNothingWrong();
    void examine_ofRoot_namesPrivilegesThatAreTooMany();
    void examine_ofAbsentServer_stopsAtTheSocket();
    void examine_ofBadProfile_stopsAtTheProfile();
    void examine_whenStopped_ends();
    void contract_namesEachColumnOnce();
    void relation_thatIsMissing_isAnError();
    void relation_overAView_isAsGood();
    void column_thatIsMissing_isNamed();
    void column_ofFloatingMoney_isAnError();
    void money_belowTheMinorUnit_isAnErrorWithAnExample();
    void money_ofWholeDecimals_isFine();
    void plan_thatScansALargeTable_namesIt();
    void plan_thatGoesByAnIndex_isFine();
    void plan_thatScansASmallTable_isFine();
    void variables_thatAreDangerous_areFindings();
    void capabilities_ofSchema_knowRelationsAndColumns();

private:
    QList<Check> examine(const QList<PlannedQuery> &queries = {})
    {
        Profile profile = m_server.root();
        profile.payment.reset();
        return Doctor::examine(profile, {}, queries);
    }
    /// A contract relation replaced by a view over it, until restore().
    bool replace(const QString &relation, const QString &select)
    {
        return m_server.change(QStringLiteral("RENAME TABLE %1 TO %1_kept").arg(relation)) >= 0 &&
               m_server.change(QStringLiteral("CREATE VIEW %1 AS %2").arg(relation, select)) >= 0;
    }
    bool restore(const QString &relation)
    {
        return m_server.change(QStringLiteral("DROP VIEW IF EXISTS ") + relation) >= 0 &&
               m_server.change(QStringLiteral("RENAME TABLE %1_kept TO %1").arg(relation)) >= 0;
    }

    FixtureServer m_server{Contents::Schema};
};

void TestDoctor::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
}

void TestDoctor::examine_ofSchemaAsOperator_findsNothingWrong()
{
    const QList<Check> checks = Doctor::examine(m_server.profile(QStringLiteral("zf_finance")), {}, {});
    QSet<QString> ids;
    for (const Check &check : checks) {
        QVERIFY2(check.severity != Severity::Error && !check.id.isEmpty() && !check.detail.isEmpty(),
                 listed(checks).constData());
        ids.insert(check.id);
    }
    for (const char *id : {"socket", "signIn", "privileges", "variable:sql_mode", "variable:time_zone",
                           "relation:subject", "relation:account", "relation:account_journal",
                           "relation:voucher", "relation:voucher_entry", "relation:pay_order", "subCent"})
        QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
    const Check *privileges = find(checks, QStringLiteral("privileges"));
    QVERIFY2(privileges->ok, qPrintable(privileges->detail));
}

void TestDoctor::examine_ofRoot_namesPrivilegesThatAreTooMany()
{
    const QList<Check> checks = examine();
    const Check *privileges = find(checks, QStringLiteral("privileges"));
    QVERIFY(privileges);
    QVERIFY(!privileges->ok);
    QVERIFY(privileges->detail.contains(u"ALL PRIVILEGES"));
    QVERIFY(privileges->detail.contains(u"GRANT OPTION"));
    QVERIFY(!privileges->remedy.isEmpty());
}

void TestDoctor::examine_ofAbsentServer_stopsAtTheSocket()
{
    Profile profile = m_server.root();
    profile.ledger.socketPath = QStringLiteral("/tmp/zf-no-such-socket");
    const QList<Check> checks = Doctor::examine(profile, {}, {});
    QCOMPARE(checks.size(), 1);
    QCOMPARE(checks[0].id, QStringLiteral("socket"));
    QVERIFY(!checks[0].ok);
    QVERIFY(!checks[0].remedy.isEmpty());
}

void TestDoctor::examine_ofBadProfile_stopsAtTheProfile()
{
    Profile profile = m_server.root();
    profile.ledger.user = QStringLiteral("a;b");
    const QList<Check> checks = Doctor::examine(profile, {}, {});
    QCOMPARE(checks.size(), 1);
    QCOMPARE(checks[0].id, QStringLiteral("profile"));
}

void TestDoctor::examine_whenStopped_ends()
{
    const auto stop =
        std::make_unique<std::stop_source>(); // GCC 12 takes one on the stack for uninitialized here
    stop->request_stop();
    const QList<Check> checks = Doctor::examine(m_server.root(), {}, {}, stop->get_token());
    QVERIFY(!find(checks, QStringLiteral("relation:voucher")));
}

void TestDoctor::contract_namesEachColumnOnce()
{
    QSet<QString> seen;
    for (const ContractRelation &relation : contract()) {
        for (const ContractRelation::Column &column : relation.columns) {
            const QString name = QStringLiteral("%1.%2.%3")
                                     .arg(int(relation.database))
                                     .arg(QLatin1StringView(relation.name), QLatin1StringView(column.name));
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen.insert(name);
        }
    }
    QVERIFY(seen.contains(QStringLiteral("0.account_journal.balance_after")));
    QVERIFY(seen.contains(QStringLiteral("0.voucher_entry.amount")));
}

void TestDoctor::relation_thatIsMissing_isAnError()
{
    QVERIFY(m_server.change(QStringLiteral("RENAME TABLE voucher TO voucher_kept")) >= 0);
    const QList<Check> checks =
        examine({{Database::Ledger, "test.query", QStringLiteral("SELECT 1 FROM voucher"), {}}});
    QVERIFY(m_server.change(QStringLiteral("RENAME TABLE voucher_kept TO voucher")) >= 0);
    const Check *relation = find(checks, QStringLiteral("relation:voucher"));
    QVERIFY(relation);
    QVERIFY(!relation->ok);
    QCOMPARE(relation->severity, Severity::Error);
    QVERIFY(relation->detail.contains(u"voucher"));
    QVERIFY(!find(checks, QStringLiteral("plan:test.query"))); // would only repeat it
}

void TestDoctor::relation_overAView_isAsGood()
{
    QVERIFY(replace(QStringLiteral("voucher"), QStringLiteral("SELECT * FROM voucher_kept")));
    const QList<Check> checks = examine();
    QVERIFY(restore(QStringLiteral("voucher")));
    const Check *relation = find(checks, QStringLiteral("relation:voucher"));
    QVERIFY2(relation && relation->ok, listed(checks).constData());
}

void TestDoctor::column_thatIsMissing_isNamed()
{
    QVERIFY(replace(
        QStringLiteral("voucher"),
        QStringLiteral("SELECT voucher_no, kind, order_no, log_id, accounting_date, posted_at, summary"
                       " FROM voucher_kept")));
    const QList<Check> checks = examine();
    QVERIFY(restore(QStringLiteral("voucher")));
    const Check *relation = find(checks, QStringLiteral("relation:voucher"));
    QVERIFY(relation);
    QCOMPARE(relation->severity, Severity::Error);
    QVERIFY2(relation->detail.contains(u"maker") && !relation->detail.contains(u"summary"),
             qPrintable(relation->detail));
}

void TestDoctor::column_ofFloatingMoney_isAnError()
{
    QVERIFY(
        replace(QStringLiteral("account"),
                QStringLiteral(
                    "SELECT account_no, subject_code, owner_kind, owner_no, owner_name, currency,"
                    " balance * 1e0 AS balance, frozen, status, opened_at, updated_at FROM account_kept")));
    const QList<Check> checks = examine();
    QVERIFY(restore(QStringLiteral("account")));
    const Check *relation = find(checks, QStringLiteral("relation:account"));
    QVERIFY(relation);
    QCOMPARE(relation->severity, Severity::Error);
    QVERIFY2(relation->detail.contains(u"balance double"), qPrintable(relation->detail));
}

void TestDoctor::money_belowTheMinorUnit_isAnErrorWithAnExample()
{
    QVERIFY(replace(
        QStringLiteral("account"),
        QStringLiteral(
            "SELECT 'A1' account_no, '1001' subject_code, 'bank' owner_kind, 'B' owner_no, 'B' owner_name,"
            " 'CNY' currency, CAST(1050.005 AS DECIMAL(20,3)) balance, 0 frozen, 'active' status,"
            " CAST('2026-01-01' AS DATETIME(6)) opened_at, CAST('2026-01-01' AS DATETIME(6)) updated_at")));
    const QList<Check> checks = examine();
    QVERIFY(restore(QStringLiteral("account")));
    const Check *money = find(checks, QStringLiteral("subCent:account.balance"));
    QVERIFY2(money, listed(checks).constData());
    QCOMPARE(money->severity, Severity::Error);
    QVERIFY(money->detail.contains(u"1050.005"));
}

void TestDoctor::money_ofWholeDecimals_isFine()
{
    QVERIFY(replace(
        QStringLiteral("account"),
        QStringLiteral(
            "SELECT 'A1' account_no, '1001' subject_code, 'bank' owner_kind, 'B' owner_no, 'B' owner_name,"
            " 'CNY' currency, CAST(-1050 AS DECIMAL(20,3)) balance, 0 frozen, 'active' status,"
            " CAST('2026-01-01' AS DATETIME(6)) opened_at, CAST('2026-01-01' AS DATETIME(6)) updated_at")));
    const QList<Check> checks = examine();
    QVERIFY(restore(QStringLiteral("account")));
    QVERIFY(!find(checks, QStringLiteral("subCent:account.balance")));
    const Check *money = find(checks, QStringLiteral("subCent"));
    QVERIFY(money && money->ok);
    const Check *relation = find(checks, QStringLiteral("relation:account"));
    QVERIFY2(relation && relation->ok, listed(checks).constData());
}

void TestDoctor::plan_thatScansALargeTable_namesIt()
{
    QVERIFY(m_server.change(QStringLiteral(
                "CREATE OR REPLACE TABLE big (id BIGINT PRIMARY KEY, name VARCHAR(20), KEY (name))"
                " ENGINE=InnoDB")) >= 0);
    QVERIFY(m_server.change(
                QStringLiteral("INSERT INTO big SELECT seq, CONCAT('n', seq) FROM seq_1_to_200000")) >= 0);
    m_server.sql(QStringLiteral("ANALYZE TABLE big"));
    const QList<Check> checks =
        examine({{Database::Ledger,
                  "test.scan",
                  QStringLiteral("SELECT COUNT(*) FROM big WHERE name LIKE ?"),
                  {QStringLiteral("%7")}},
                 {Database::Ledger,
                  "test.view",
                  QStringLiteral("SELECT MAX(name) FROM (SELECT * FROM big WHERE id + 1 > ?) b"),
                  {5}},
                 {Database::Payment, "test.elsewhere", QStringLiteral("SELECT 1 FROM big"), {}}});
    for (const char *id : {"plan:test.scan", "plan:test.view"}) {
        const Check *plan = find(checks, QString::fromLatin1(id));
        QVERIFY2(plan, id);
        QVERIFY2(plan->severity == Severity::Error && plan->detail.contains(u"big") &&
                     !plan->remedy.isEmpty(),
                 qPrintable(plan->detail));
    }
    QVERIFY(!find(checks, QStringLiteral("plan:test.elsewhere"))); // of a database that was not examined
}

void TestDoctor::plan_thatGoesByAnIndex_isFine()
{
    const QList<Check> checks = examine(
        {{Database::Ledger, "test.point", QStringLiteral("SELECT name FROM big WHERE id = ?"), {77}},
         {Database::Ledger,
          "test.page",
          QStringLiteral("SELECT id FROM big WHERE id > ? ORDER BY id LIMIT 50"),
          {1000}},
         {Database::Ledger,
          "test.page",
          QStringLiteral("SELECT id FROM big WHERE id < ? ORDER BY id DESC LIMIT 50"),
          {1000}},
         {Database::Ledger, "test.absent", QStringLiteral("SELECT 1 FROM not_there WHERE id = ?"), {1}}});
    for (const char *id : {"plan:test.point", "plan:test.page", "plan:test.page#2"}) {
        const Check *plan = find(checks, QString::fromLatin1(id));
        QVERIFY2(plan, id);
        QVERIFY2(plan->ok && plan->severity == Severity::Ok, qPrintable(plan->detail));
    }
    const Check *absent = find(checks, QStringLiteral("plan:test.absent"));
    QVERIFY(absent && absent->ok);
    QCOMPARE(absent->severity, Severity::Info);
}

void TestDoctor::plan_thatScansASmallTable_isFine()
{
    const QList<Check> checks =
        examine({{Database::Ledger, "test.small", QStringLiteral("SELECT COUNT(name) FROM subject"), {}}});
    const Check *plan = find(checks, QStringLiteral("plan:test.small"));
    QVERIFY(plan);
    QVERIFY2(plan->ok, qPrintable(plan->detail));
}

void TestDoctor::variables_thatAreDangerous_areFindings()
{
    QVERIFY(m_server.change(QStringLiteral("SET GLOBAL sql_mode = '', GLOBAL local_infile = 1")) >= 0);
    const QList<Check> checks = examine();
    QVERIFY(m_server.change(QStringLiteral("SET GLOBAL sql_mode = DEFAULT, GLOBAL local_infile = 0")) >= 0);
    const Check *mode = find(checks, QStringLiteral("variable:sql_mode"));
    QVERIFY(mode);
    QCOMPARE(mode->severity, Severity::Warning);
    const Check *infile = find(checks, QStringLiteral("variable:local_infile"));
    QVERIFY(infile);
    QVERIFY(!infile->ok);
    QVERIFY(!infile->remedy.isEmpty());
}

void TestDoctor::capabilities_ofSchema_knowRelationsAndColumns()
{
    const std::unique_ptr<Session> session = m_server.open();
    QVERIFY(session);
    const Result<Capabilities> known = Capabilities::read(*session, Database::Ledger);
    ZF_OK(known);
    QVERIFY(known->has(Database::Ledger, QStringLiteral("voucher_entry")));
    QVERIFY(!known->has(Database::Payment, QStringLiteral("voucher_entry")));
    QVERIFY(!known->has(Database::Ledger, QStringLiteral("nonsense")));
    QVERIFY(known->columns.contains(QStringLiteral("ledger.account.balance")));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
