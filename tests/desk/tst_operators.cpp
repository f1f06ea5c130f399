// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/operators.h"
#include "tests/desk/reviewdesk.h"

#include <QElapsedTimer>
#include <QTest>

using namespace zf;
using namespace zf::test;

namespace {

template <class T> Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

} // namespace

/// Accounts come with a role and go with their sessions.
class TestOperators : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_desk.isUp(), qPrintable(m_desk.problem()));
        m_lane = std::make_unique<db::Lane>(m_desk.server().root(), db::Database::Desk,
                                            db::SessionMode::Maintenance,
                                            [](const db::Profile &) -> Result<QString> { return QString(); });
    }
    void cleanupTestCase() { m_lane.reset(); }

    void add_givesAnAccountThatWorks()
    {
        const auto password =
            wait(desk::Operators(*m_lane).add(reviewer("wang.lei"), QStringLiteral("localhost")));
        QVERIFY2(password.ok(), password.ok() ? "" : qPrintable(password.error().message));
        QCOMPARE(password->text.size(), 24);
        const auto session = signIn(QStringLiteral("wang.lei"), password->text);
        QVERIFY(session);
        const qint64 number = m_desk.submit(QStringLiteral("residentId"), QStringLiteral("operators-1"));
        QVERIFY(call(*session, "review_claim", {number}, 1).ok());
        QVERIFY(!signIn(QStringLiteral("wang.lei"), QStringLiteral("wrong")));
        QVERIFY(!signIn(QStringLiteral("wang.lei"), {}));
        QCOMPARE(m_desk.value(QStringLiteral(
                     "SELECT CONCAT(login, ' ', action, ' ', object, ' ', reason) FROM audit_event"
                     " WHERE action = 'operator.add' ORDER BY event_no DESC LIMIT 1")),
                 QStringLiteral("root operator.add operator:wang.lei zf_compliance"));
    }

    void add_ofTheWrongKind_isRefused_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("host");
        QTest::newRow("quote") << "o'neill"
                               << "zf_support"
                               << "localhost";
        QTest::newRow("empty") << ""
                               << "zf_support"
                               << "localhost";
        QTest::newRow("capitals") << "Root"
                                  << "zf_support"
                                  << "localhost";
        QTest::newRow("role") << "chen"
                              << "zf_feed"
                              << "localhost";
        QTest::newRow("role with more") << "chen"
                                        << "zf_support, zf_auditor"
                                        << "localhost";
        QTest::newRow("host") << "chen"
                              << "zf_support"
                              << "%' REQUIRE NONE --";
    }

    void add_ofTheWrongKind_isRefused()
    {
        QFETCH(QString, login);
        QFETCH(QString, role);
        QFETCH(QString, host);
        const auto refused =
            wait(desk::Operators(*m_lane).add({login, QStringLiteral("陈"), role, true, {}}, host));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::Usage);
        QCOMPARE(m_desk.value(QStringLiteral("SELECT COUNT(*) FROM mysql.user WHERE user = 'chen'")),
                 QStringLiteral("0"));
    }

    void add_thatFailsHalfway_leavesNoAccount()
    {
        desk::Operator who = reviewer("half");
        who.skills = {QString(100, u'x')}; // longer than its column
        QVERIFY(!wait(desk::Operators(*m_lane).add(who, QStringLiteral("localhost"))).ok());
        QCOMPARE(m_desk.value(QStringLiteral("SELECT COUNT(*) FROM mysql.user WHERE user = 'half'")),
                 QStringLiteral("0"));
        QCOMPARE(m_desk.value(QStringLiteral("SELECT COUNT(*) FROM operator WHERE login = 'half'")),
                 QStringLiteral("0"));
    }

    void rotate_endsTheOldPassword()
    {
        const auto first = wait(desk::Operators(*m_lane).add(reviewer("li.na"), QStringLiteral("localhost")));
        QVERIFY(first.ok());
        const auto second = wait(desk::Operators(*m_lane).rotate(QStringLiteral("li.na")));
        QVERIFY(second.ok());
        QVERIFY(second->text != first->text);
        QVERIFY(!signIn(QStringLiteral("li.na"), first->text));
        QVERIFY(signIn(QStringLiteral("li.na"), second->text));
        QCOMPARE(wait(desk::Operators(*m_lane).rotate(QStringLiteral("nobody"))).error().kind,
                 ErrorKind::NotFound);
    }

    void passwords_areNowhereInTheBinaryLog()
    {
        const auto password =
            wait(desk::Operators(*m_lane).add(reviewer("canary"), QStringLiteral("localhost")));
        QVERIFY(password.ok());
        const db::Rows logs = m_desk.server().sql(QStringLiteral("SHOW BINARY LOGS"), db::Database::Desk);
        bool seen = false;
        for (qsizetype i = 0; i < logs.size(); ++i) {
            const db::Rows events = m_desk.server().sql(
                QStringLiteral("SHOW BINLOG EVENTS IN '%1'").arg(logs.text(i, 0)), db::Database::Desk);
            for (qsizetype j = 0; j < events.size(); ++j) {
                seen = seen || events.text(j, 5).contains(u"canary");
                QVERIFY(!events.text(j, 5).contains(password->text));
            }
        }
        QVERIFY(seen); // it is the log of what was done
    }

    void revoke_endsOpenSessionsWithinSeconds()
    {
        const auto password =
            wait(desk::Operators(*m_lane).add(reviewer("zhao"), QStringLiteral("localhost")));
        QVERIFY(password.ok());
        const auto first = signIn(QStringLiteral("zhao"), password->text),
                   second = signIn(QStringLiteral("zhao"), password->text);
        QVERIFY(first && second);
        QVERIFY(first->select({"test", QStringLiteral("SELECT COUNT(*) FROM review_queue")}).ok());
        QElapsedTimer timer;
        timer.start();
        const auto ended = wait(desk::Operators(*m_lane).revoke(QStringLiteral("zhao")));
        QVERIFY2(ended.ok(), ended.ok() ? "" : qPrintable(ended.error().message));
        qInfo("revoked in %lld ms", timer.elapsed());
        QCOMPARE(*ended, 2);
        for (const auto &session : {first.get(), second.get()}) {
            const auto refused =
                session->select({"test", QStringLiteral("SELECT COUNT(*) FROM review_queue")});
            QVERIFY(!refused.ok());
            QVERIFY(session->isBroken());
        }
        QVERIFY(!signIn(QStringLiteral("zhao"), password->text));
        QCOMPARE(m_desk.value(QStringLiteral("SELECT COUNT(*) FROM mysql.roles_mapping WHERE user = 'zhao'")),
                 QStringLiteral("0"));
        const auto listed = wait(desk::Operators(*m_lane).list());
        QVERIFY(listed.ok());
        for (const desk::Operator &one : *listed)
            QCOMPARE(one.enabled, one.login != u"zhao");
    }

private:
    static desk::Operator reviewer(const char *login)
    {
        return {QString::fromLatin1(login),
                QStringLiteral("王磊"),
                QStringLiteral("zf_compliance"),
                true,
                {QStringLiteral("*")}};
    }

    std::unique_ptr<db::Session> signIn(const QString &login, const QString &password)
    {
        db::Profile profile = m_desk.server().profile(login);
        profile.authentication = db::Authentication::Ask;
        auto session = db::Session::open(profile, db::Database::Desk, db::SessionMode::Calling, password);
        return session.ok() ? std::move(*session) : nullptr;
    }

    ReviewDesk m_desk;
    std::unique_ptr<db::Lane> m_lane;
};

QTEST_GUILESS_MAIN(TestOperators)
#include "tst_operators.moc"
