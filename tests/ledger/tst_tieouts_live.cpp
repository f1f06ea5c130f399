// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieouts.h"

#include "app/sandbox/sandbox.h"
#include "app/sandbox/traffic.h"
#include "tests/ledger/ledgertest.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <optional>
#include <thread>

using namespace zf;
using namespace zf::test;

/// Tie-outs over books that move: orders and vouchers are committed apart from each other all the while.
class TestTieOutsLive : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    QString m_where;
    db::Profile m_profile;

private slots:
    void initTestCase()
    {
        m_where = m_directory.filePath(QStringLiteral("sandbox"));
        const Result<sandbox::Info> started = sandbox::Sandbox::start({m_where, {}, {}, {}});
        REQUIRE(started);
        m_profile = started->profile(QStringLiteral("root"));
    }
    void cleanupTestCase() { QVERIFY(sandbox::Sandbox::stop(m_where).ok()); }

    void run_whileTrafficRuns_findsNothing()
    {
        db::Lane ledger(m_profile, db::Database::Ledger, db::SessionMode::Reading, noPassword());
        db::Lane second(m_profile, db::Database::Ledger, db::SessionMode::Reading, noPassword());
        db::Lane payment(m_profile, db::Database::Payment, db::SessionMode::Reading, noPassword());
        std::optional<Result<sandbox::TrafficReport>> report;
        std::jthread traffic([&](const std::stop_token &stop) {
            report.emplace(sandbox::runTraffic({m_where, 400, 5, 0}, stop));
        });
        const auto vouchers = [&] {
            return ledger
                .run<qint64>([](db::Session &session, const std::stop_token &) -> Result<qint64> {
                    const auto rows =
                        session.select({"test", QStringLiteral("SELECT COUNT(*) FROM voucher")});
                    return rows.ok() ? Result<qint64>(rows->integer(0, 0)) : rows.error();
                })
                .result();
        };
        const auto before = vouchers();
        REQUIRE(before);
        QTRY_VERIFY_WITH_TIMEOUT(*vouchers() > *before + 50, 20'000);
        const ledger::TieOuts tieOuts(ledger, &payment, &second);
        QElapsedTimer timer;
        timer.start();
        QStringList found;
        int runs = 0;
        for (; timer.elapsed() < 12'000 && found.isEmpty(); ++runs) {
            const auto checks = tieOuts.run({}, {}).result();
            REQUIRE(checks);
            for (const ledger::TieOutCheck &check : *checks) {
                if (!check.unavailable.isEmpty())
                    found << check.id + u' ' + check.unavailable;
                for (const ledger::Finding &f : check.findings)
                    found << QStringList{check.id, f.kind, f.key, f.expected, f.actual}.join(u' ');
            }
        }
        traffic.request_stop();
        traffic.join();
        QVERIFY(report && report->ok());
        QVERIFY((*report)->posted > 200);
        QCOMPARE(found.join(u'\n'), QString());
        qInfo("%d runs while %lld vouchers were posted", runs, static_cast<long long>((*report)->posted));
    }
};

QTEST_GUILESS_MAIN(TestTieOutsLive)
#include "tst_tieouts_live.moc"
