// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/doctor.h"
#include "models/db/replica.h"
#include "models/ledger/tieouts.h"

#include "tests/ledger/ledgertest.h"

#include <QFile>
#include <QTemporaryDir>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace zf;
using namespace zf::test;
using Replication = db::ReplicaState::Replication;

namespace {

/// A port of the loopback interface that nobody listens at, or 0.
int freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(fd, reinterpret_cast<const sockaddr *>(&address), size) == 0 &&
                       ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(fd);
    return bound ? ntohs(address.sin_port) : 0;
}

} // namespace

/// Tie-outs on a replica: two servers, one of which really replicates the other.
class TestTieOutsReplica : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_primary, m_replica;
    QTemporaryDir m_directory;

    /// Root's profile of the primary, with the replica.
    db::Profile profile(int limitSeconds = 300) const
    {
        db::Profile profile = m_primary->root();
        profile.replica = m_replica->root().ledger;
        profile.replica->user.clear();
        profile.replica->database.clear();
        profile.replicaLagLimitSeconds = limitSeconds;
        return profile;
    }
    static std::unique_ptr<db::Lane> lane(const db::Profile &profile,
                                          db::Database database = db::Database::Ledger)
    {
        return std::make_unique<db::Lane>(profile, database, db::SessionMode::Reading, noPassword());
    }
    static Result<db::ReplicaState> examine(const db::Profile &profile)
    {
        const auto primary = lane(profile), replica = lane(profile.onReplica());
        return replica
            ->run<db::ReplicaState>([&primary](db::Session &session, const std::stop_token &stop) {
                return db::examineReplica(*primary, session, stop);
            })
            .result();
    }
    struct Checked {
        Result<QList<ledger::TieOutCheck>> checks;
        std::optional<db::ReplicaState> replica;
    };
    static Checked tieOut(const db::Profile &profile, const QStringList &ids)
    {
        const auto primary = lane(profile), replica = lane(profile.onReplica()),
                   payment = lane(profile.onReplica(), db::Database::Payment);
        const ledger::TieOuts tieOuts(*replica, payment.get(), nullptr, primary.get());
        const auto run = tieOuts.prepare({ids});
        if (!run.ok())
            return {run.error(), {}};
        auto checks = tieOuts.proceed(*run).result();
        return {checks, (*run)->replica()};
    }
    void onPrimary(const QString &statement, db::Database database = db::Database::Ledger)
    {
        QVERIFY2(m_primary->change(statement, database) >= 0, qPrintable(statement));
    }
    void onReplica(const QString &statement)
    {
        QVERIFY2(m_replica->change(statement) >= 0, qPrintable(statement));
    }
    QString primaryPosition() { return m_primary->value(QStringLiteral("SELECT @@GLOBAL.gtid_binlog_pos")); }
    /// Until the replica has all that the primary has now.
    bool catchUp()
    {
        return m_replica->value(QStringLiteral("SELECT MASTER_GTID_WAIT('%1', 20)").arg(primaryPosition())) ==
               u"0";
    }
    void postVoucher(const QString &number, int secondsAgo, const QString &order = QStringLiteral("NULL"))
    {
        onPrimary(
            QStringLiteral("INSERT INTO voucher (voucher_no, kind, order_no, accounting_date, posted_at,"
                           " summary, maker) VALUES ('%1', 'topup', %3, '2026-09-29',"
                           " UTC_TIMESTAMP(6) - INTERVAL %2 SECOND, 'x', 'x')")
                .arg(number, QString::number(secondsAgo), order));
    }
    void removeVoucher(const QString &number)
    {
        onPrimary(QStringLiteral("DELETE FROM voucher WHERE voucher_no = '%1'").arg(number));
    }
    static QString checkOf(const QList<db::Check> &checks, const QString &id)
    {
        for (const db::Check &check : checks) {
            if (check.id == id)
                return QString((check.ok ? u"ok: " : u"not: ") + check.detail);
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        const int port = freePort();
        QVERIFY(port > 0);
        m_primary = std::make_unique<FixtureServer>(
            Contents::Sandbox,
            QStringList{QStringLiteral("--port=%1").arg(port), QStringLiteral("--bind-address=127.0.0.1")});
        QVERIFY2(m_primary->isUp(), qPrintable(m_primary->problem()));
        m_replica = std::make_unique<FixtureServer>(Contents::Sandbox,
                                                    QStringList{QStringLiteral("--server-id=2"),
                                                                QStringLiteral("--relay-log=relay"),
                                                                QStringLiteral("--secure-timestamp=NO")});
        QVERIFY2(m_replica->isUp(), qPrintable(m_replica->problem()));
        // Both began as the same copy: the replica stands where the primary's log ends now.
        const QString position = primaryPosition();
        onPrimary(QStringLiteral("CREATE USER copier@'127.0.0.1' IDENTIFIED BY 'only-here'"));
        onPrimary(QStringLiteral("GRANT REPLICATION SLAVE ON *.* TO copier@'127.0.0.1'"));
        onReplica(QStringLiteral("RESET MASTER"));
        onReplica(QStringLiteral("SET GLOBAL gtid_slave_pos = '%1'").arg(position));
        onReplica(
            QStringLiteral("CHANGE MASTER TO MASTER_HOST = '127.0.0.1', MASTER_PORT = %1, MASTER_USER = "
                           "'copier', MASTER_PASSWORD = 'only-here', MASTER_USE_GTID = slave_pos,"
                           " MASTER_CONNECT_RETRY = 1")
                .arg(port));
        onReplica(QStringLiteral("START SLAVE"));
        QVERIFY(catchUp());
    }

    void examine_followingReplica_hasNoLag()
    {
        const auto state = examine(profile());
        REQUIRE(state);
        QCOMPARE(state->replication, Replication::Running);
        QCOMPARE(state->lag.count(), 0);
        QVERIFY(!state->position.isEmpty());
        QCOMPARE(state->position, state->primaryPosition);
        QVERIFY(state->askedAt.isValid());
        // An account that can only read finds out as much.
        db::Profile reader = m_primary->profile();
        reader.replica = profile().replica;
        const auto byReader = examine(reader);
        REQUIRE(byReader);
        QCOMPARE(byReader->replication, Replication::Running);
        QCOMPARE(byReader->position, state->position);
        QVERIFY(checkOf(db::Doctor::examine(profile(), noPassword(), {}), QStringLiteral("replica"))
                    .startsWith(QStringLiteral("ok: ")));
    }

    void tieOut_onReplica_readsThere()
    {
        // Damage of the replica alone is found: it is really read, and the primary is not.
        onReplica(QStringLiteral("SET SESSION sql_log_bin = 0"));
        const QString at = QStringLiteral(" WHERE seq = 7 ORDER BY account_no LIMIT 1");
        onReplica(QStringLiteral("UPDATE account_journal SET balance_before = balance_before + 1") + at);
        const Checked damaged = tieOut(profile(), {QStringLiteral("T3")});
        onReplica(QStringLiteral("UPDATE account_journal SET balance_before = balance_before - 1") + at);
        REQUIRE(damaged.checks);
        QCOMPARE(damaged.checks->first().findings.size(), 1);
        const Checked clean = tieOut(profile(), {});
        REQUIRE(clean.checks);
        for (const ledger::TieOutCheck &check : *clean.checks)
            QVERIFY2(check.ok, qPrintable(QString(check.id + check.unavailable)));
        QVERIFY(clean.replica);
        QCOMPARE(clean.replica->lag.count(), 0);
    }

    void examine_pausedApplier_showsTheLag()
    {
        const auto holder = m_replica->open();
        QVERIFY(holder->execute({"test", QStringLiteral("FLUSH TABLES WITH READ LOCK")}).ok());
        postVoucher(QStringLiteral("ZZ-LATE"), 40);
        const auto lagging = examine(profile());
        const auto refused = examine(profile(30));
        const Checked notRun = tieOut(profile(30), {QStringLiteral("T4")});
        const Checked run = tieOut(profile(), {QStringLiteral("T4")});
        QVERIFY(holder->execute({"test", QStringLiteral("UNLOCK TABLES")}).ok());
        QVERIFY(catchUp());
        const auto caughtUp = examine(profile());
        removeVoucher(QStringLiteral("ZZ-LATE"));
        QVERIFY(catchUp());
        REQUIRE(lagging);
        QCOMPARE(lagging->replication, Replication::Running);
        QVERIFY2(lagging->lag >= std::chrono::seconds(40) && lagging->lag < std::chrono::seconds(80),
                 qPrintable(QString::number(lagging->lag.count())));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, QStringLiteral("replicaLags"));
        QVERIFY(!notRun.checks.ok()); // and not on the primary instead
        QCOMPARE(notRun.checks.error().code, QStringLiteral("replicaLags"));
        REQUIRE(run.checks);
        QVERIFY(run.replica && run.replica->lag >= std::chrono::seconds(40));
        REQUIRE(caughtUp);
        QCOMPARE(caughtUp->lag.count(), 0);
    }

    void orders_onLaggingReplica_voucherOnItsWayIsNoFinding()
    {
        onPrimary(
            QStringLiteral("INSERT INTO pay_order (order_no, kind, state, amount, currency, accounting_date,"
                           " created_at, paid_at, finished_at) VALUES ('ZZ-WAY', 'topup', 'success', 100,"
                           " 'CNY', '2026-09-29', UTC_TIMESTAMP(6) - INTERVAL 90 SECOND,"
                           " UTC_TIMESTAMP(6) - INTERVAL 30 SECOND, UTC_TIMESTAMP(6) - INTERVAL 30 SECOND)"),
            db::Database::Payment);
        QVERIFY(catchUp());
        const auto holder = m_replica->open();
        QVERIFY(holder->execute({"test", QStringLiteral("FLUSH TABLES WITH READ LOCK")}).ok());
        postVoucher(QStringLiteral("ZZ-WAY-V"), 29, QStringLiteral("'ZZ-WAY'"));
        const auto primary = lane(profile()), replica = lane(profile().onReplica()),
                   payment = lane(profile().onReplica(), db::Database::Payment);
        const ledger::TieOuts tieOuts(*replica, payment.get(), nullptr, primary.get());
        const auto run = tieOuts.prepare({{QStringLiteral("T9")}});
        REQUIRE(run);
        auto future = tieOuts.proceed(*run);
        QTRY_VERIFY_WITH_TIMEOUT((*run)->checks().first().chunks >= 3 || future.isFinished(), 20'000);
        const bool awaited = !future.isFinished();
        QVERIFY(holder->execute({"test", QStringLiteral("UNLOCK TABLES")}).ok());
        const auto checks = future.result();
        removeVoucher(QStringLiteral("ZZ-WAY-V"));
        onPrimary(QStringLiteral("DELETE FROM pay_order WHERE order_no = 'ZZ-WAY'"), db::Database::Payment);
        QVERIFY(catchUp());
        REQUIRE(checks);
        QVERIFY(awaited);
        QVERIFY(checks->first().findings.isEmpty());
    }

    void examine_stoppedReplica_saysSo()
    {
        onReplica(QStringLiteral("STOP SLAVE SQL_THREAD"));
        const auto complete = examine(profile());
        postVoucher(QStringLiteral("ZZ-STOP"), 5);
        const auto stopped = examine(profile());
        const auto refused = examine(profile(4));
        const QString told =
            checkOf(db::Doctor::examine(profile(), noPassword(), {}), QStringLiteral("replica"));
        onReplica(QStringLiteral("START SLAVE SQL_THREAD"));
        removeVoucher(QStringLiteral("ZZ-STOP"));
        QVERIFY(catchUp());
        REQUIRE(complete); // it lacks nothing yet
        QCOMPARE(complete->replication, Replication::Stopped);
        QCOMPARE(complete->lag.count(), 0);
        REQUIRE(stopped);
        QCOMPARE(stopped->replication, Replication::Stopped);
        QVERIFY(stopped->lag >= std::chrono::seconds(5));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, QStringLiteral("replicaLags"));
        QVERIFY2(told.startsWith(QStringLiteral("not: ")) && told.contains(QStringLiteral("stopped")),
                 qPrintable(told));
    }

    void examine_whatIsNoReplica_isRefused()
    {
        const auto codeOf = [](const Result<db::ReplicaState> &state) {
            return state.ok() ? QStringLiteral("none") : state.error().code;
        };
        // The primary by another name.
        db::Profile itself = profile();
        itself.replica->socketPath = m_directory.filePath(QStringLiteral("s"));
        QVERIFY(QFile::link(m_primary->root().ledger.socketPath, itself.replica->socketPath));
        QCOMPARE(codeOf(examine(itself)), QStringLiteral("replicaIsPrimary"));
        itself.replica->socketPath = m_primary->root().ledger.socketPath;
        QVERIFY(!itself.validate().ok());
        // A voucher that the ledger does not have.
        onReplica(QStringLiteral(
            "INSERT INTO voucher (voucher_no, kind, accounting_date, posted_at, summary, maker)"
            " VALUES ('ZZ-OTHER', 'manual', '2026-09-29', UTC_TIMESTAMP(6), 'x', 'x')"));
        QCOMPARE(codeOf(examine(profile())), QStringLiteral("replicaOfAnother"));
        onReplica(QStringLiteral("DELETE FROM voucher WHERE voucher_no = 'ZZ-OTHER'"));
        QCOMPARE(codeOf(examine(profile())), QStringLiteral("none"));
        // A history that the primary never had.
        onReplica(QStringLiteral("STOP SLAVE"));
        onReplica(QStringLiteral("SET GLOBAL gtid_slave_pos = '0-1-99999999'"));
        QCOMPARE(codeOf(examine(profile())), QStringLiteral("replicaOfAnother"));
        // None at all, and no server at all.
        onReplica(QStringLiteral("RESET SLAVE ALL"));
        onReplica(QStringLiteral("SET GLOBAL gtid_slave_pos = ''"));
        QCOMPARE(codeOf(examine(profile())), QStringLiteral("replicaOfNone"));
        const Checked notRun = tieOut(profile(), {QStringLiteral("T4")});
        QVERIFY(!notRun.checks.ok());
        QCOMPARE(notRun.checks.error().code, QStringLiteral("replicaOfNone"));
        QVERIFY(m_replica->server().kill().ok());
        const Checked gone = tieOut(profile(), {QStringLiteral("T4")});
        QVERIFY(!gone.checks.ok());
        QCOMPARE(gone.checks.error().kind, ErrorKind::Unreachable);
        const QList<db::Check> doctor = db::Doctor::examine(profile(), noPassword(), {});
        QVERIFY(checkOf(doctor, QStringLiteral("socket:replica")).startsWith(QStringLiteral("not: ")));
    }
};

QTEST_GUILESS_MAIN(TestTieOutsReplica)
#include "tst_tieouts_replica.moc"
