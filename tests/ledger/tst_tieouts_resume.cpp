// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieoutcheckpoint.h"

#include "tests/ledger/ledgertest.h"

#include <QFile>
#include <QMutex>
#include <QTemporaryDir>

using namespace zf;
using namespace zf::test;

namespace {

QStringList words(const QList<ledger::TieOutCheck> &checks)
{
    QStringList result;
    for (const ledger::TieOutCheck &check : checks) {
        for (const ledger::Finding &f : check.findings)
            result << QStringList{check.id,
                                  f.kind,
                                  f.key,
                                  f.expected,
                                  f.actual,
                                  f.vouchers.value(0).text(),
                                  f.date.toString(Qt::ISODate)}
                          .join(u' ');
        if (!check.unavailable.isEmpty())
            result << QString(check.id + u' ' + check.unavailable);
    }
    result.sort();
    return result;
}

} // namespace

/// Runs of tie-outs that another process goes on with: lanes and services are made anew for each.
class TestTieOutsResume : public QObject {
    Q_OBJECT

private:
    struct Process {
        std::unique_ptr<db::Lane> ledger, payment;
        std::unique_ptr<ledger::TieOuts> tieOuts;
    };
    std::unique_ptr<FixtureServer> m_server;
    QTemporaryDir m_directory;

    Process begin() const
    {
        Process process;
        process.ledger = ledgerLane(*m_server);
        process.payment = std::make_unique<db::Lane>(m_server->root(), db::Database::Payment,
                                                     db::SessionMode::Reading, noPassword());
        process.tieOuts = std::make_unique<ledger::TieOuts>(*process.ledger, process.payment.get());
        return process;
    }
    std::shared_ptr<ledger::TieOutCheckpoint> checkpoint(const QString &name = QStringLiteral("books")) const
    {
        return std::make_shared<ledger::TieOutCheckpoint>(name, m_directory.path());
    }
    QString pathOf(const QString &name) const { return m_directory.filePath(QString(name + u".run")); }
    /// Stops a run of T3 in small chunks after some of them.
    void keepARun(const QString &name)
    {
        const Process process = begin();
        const auto run = process.tieOuts->prepare({{QStringLiteral("T3")}, {}, 7, 20'000});
        REQUIRE(run);
        (*run)->keepIn(checkpoint(name));
        std::stop_source stop;
        (*run)->observe([&stop](const ledger::TieOutCheck &check) {
            if (check.chunks == 3)
                stop.request_stop();
        });
        const auto stopped = process.tieOuts->proceed(*run, stop.get_token()).result();
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QTRY_COMPARE((*run)->checks().first().status, ledger::TieOutStatus::Stopped);
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
    }

    void summary_saysWhereItStopped()
    {
        const QString name = QStringLiteral("stopped");
        keepARun(name);
        const auto kept = checkpoint(name)->summary();
        REQUIRE(kept);
        QCOMPARE(kept->request.ids, QStringList{QStringLiteral("T3")});
        QCOMPARE(kept->request.limit, 7);
        QCOMPARE(kept->unfinished, QStringList{QStringLiteral("T3")});
        QVERIFY(kept->percent > 0 && kept->percent < 100);
        const QFileDevice::Permissions all = QFile::permissions(pathOf(name));
        QVERIFY(!(all & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        const Process process = begin();
        const auto run = process.tieOuts->restore(checkpoint(name));
        REQUIRE(run);
        const int before = (*run)->checks().first().chunks;
        QCOMPARE(before, 3);
        const auto checks = process.tieOuts->proceed(*run).result();
        REQUIRE(checks);
        const auto whole = process.tieOuts->run({QStringLiteral("T3")}, {}).result();
        REQUIRE(whole);
        QCOMPARE(checks->first().status, ledger::TieOutStatus::Clean);
        QCOMPARE(checks->first().scanned, whole->first().scanned);
    }

    void restore_ofNothingOrDamage_isRefused()
    {
        const Process process = begin();
        QCOMPARE(process.tieOuts->restore(checkpoint(QStringLiteral("none"))).error().kind,
                 ErrorKind::NotFound);
        const QString name = QStringLiteral("damaged");
        keepARun(name);
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const auto refused = [&](const QByteArray &content) {
            QFile written(pathOf(name));
            if (!written.open(QIODevice::WriteOnly | QIODevice::Truncate))
                return false;
            written.write(content);
            written.close();
            const auto run = process.tieOuts->restore(checkpoint(name));
            return !run.ok() && run.error().code == u"tieOutStale";
        };
        QByteArray one = good;
        one[one.size() / 2] = static_cast<char>(one[one.size() / 2] ^ 1);
        QVERIFY(refused(one));
        QVERIFY(refused(good.first(good.size() - 5)));
        QVERIFY(refused({}));
        QVERIFY(refused(QByteArray(good).replace("tie-outs 1 ", "tie-outs 9 ")));
        QVERIFY(!refused(good));
    }

    void restore_onAnotherDatabase_isRefused()
    {
        const QString name = QStringLiteral("moved");
        keepARun(name);
        const QString first = m_server->value(QStringLiteral("SELECT MIN(voucher_no) FROM voucher"));
        const auto move = [&](const char *by) {
            return m_server->change(
                QStringLiteral(
                    "UPDATE voucher SET posted_at = posted_at %1 INTERVAL 1 SECOND WHERE voucher_no = '%2'")
                    .arg(QLatin1StringView(by), first));
        };
        QCOMPARE(move("+"), 1); // a ledger that begins with another voucher
        const Process process = begin();
        const auto run = process.tieOuts->restore(checkpoint(name));
        REQUIRE(run);
        const auto checks = process.tieOuts->proceed(*run).result();
        QCOMPARE(move("-"), 1);
        QVERIFY(!checks.ok());
        QCOMPARE(checks.error().code, QStringLiteral("tieOutStale"));
    }

    /// Last: the fixture's own session goes with the server.
    void killedInEveryPhase_goesOn_andFindsTheSame()
    {
        // Damage makes T2 compare vouchers, and T13 look for those that broke it.
        const QString closed = m_server->value(
            QStringLiteral("SELECT MAX(accounting_date) FROM accounting_day WHERE state = 'closed'"));
        const db::Rows line = m_server->sql(
            QStringLiteral(
                "SELECT account_no, voucher_no FROM account_journal WHERE seq = 5 AND accounting_date <"
                " '%1' ORDER BY account_no LIMIT 1 OFFSET 3")
                .arg(closed));
        const QString at = QStringLiteral(" WHERE account_no = '%1' AND seq = 5").arg(line.text(0, 0));
        QCOMPARE(m_server->change(QStringLiteral("UPDATE account_journal SET voucher_no = 'ZZ-1'") + at), 1);
        const QString wallet = m_server->value(
            QStringLiteral("SELECT MIN(account_no) FROM account WHERE subject_code = '224101'"));
        QCOMPARE(m_server->change(
                     QStringLiteral("UPDATE account SET balance = balance + 1 WHERE account_no = '%1'")
                         .arg(wallet)),
                 1);
        const auto whole = begin().tieOuts->run({}, {}).result();
        REQUIRE(whole);

        QStringList killed;
        QMutex mutex;
        const auto kill = [&](const ledger::TieOutCheck &check) {
            const QString phase = QStringLiteral("%1.%2").arg(check.id).arg(check.phase);
            const QMutexLocker lock(&mutex);
            if (killed.contains(phase))
                return;
            killed << phase;
            QVERIFY(m_server->server().kill().ok());
            if (killed.size() % 2 == 0) // the lane finds it up again by itself
                QVERIFY(m_server->server().start().ok());
        };
        Result<QList<ledger::TieOutCheck>> checks = QList<ledger::TieOutCheck>();
        int processes = 0;
        do {
            QVERIFY(m_server->server().start().ok());
            const Process process = begin();
            const auto run = processes++ == 0 ? process.tieOuts->prepare({{}, {}, 100, 150'000})
                                              : process.tieOuts->restore(checkpoint());
            REQUIRE(run);
            (*run)->keepIn(checkpoint());
            (*run)->observe(kill);
            checks = process.tieOuts->proceed(*run).result();
            if (!checks.ok())
                QCOMPARE(checks.error().kind, ErrorKind::Unreachable);
        } while (!checks.ok() && processes < 40);
        const auto repair = m_server->open(); // the fixture's own session went with the server
        QVERIFY(repair != nullptr);
        for (const QString &statement :
             {QString(QStringLiteral("UPDATE account_journal SET voucher_no = '%1'").arg(line.text(0, 1)) +
                      at),
              QStringLiteral("UPDATE account SET balance = balance - 1 WHERE account_no = '%1'")
                  .arg(wallet)}) {
            const auto repaired = repair->execute({"test", statement});
            REQUIRE(repaired);
            QCOMPARE(*repaired, 1);
        }
        REQUIRE(checks);
        QVERIFY(words(*whole).size() >= 4);
        QCOMPARE(words(*checks).join(u'\n'), words(*whole).join(u'\n'));
        for (qsizetype i = 0; i < whole->size(); ++i)
            QVERIFY2(checks->at(i).scanned == whole->at(i).scanned, qPrintable(whole->at(i).id));
        killed.sort();
        const QString all =
            QStringLiteral("T1.0 T1.1 T12.0 T13.0 T13.1 T2.0 T2.1 T2.2 T2.3 T2.4 T2.5 T3.0 T4.0 T5.0 "
                           "T5.1 T5.2 T6.0 T7.0 T8.0 T9.0 T9.1");
        QCOMPARE(killed.join(u' '), all);
        QVERIFY(processes > 10);
        QVERIFY(!QFile::exists(pathOf(QStringLiteral("books")))); // finished: nothing is left to go on with
    }
};

QTEST_GUILESS_MAIN(TestTieOutsResume)
#include "tst_tieouts_resume.moc"
