// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/auditlog.h"
#include "models/desk/reviewqueue.h"
#include "tests/desk/reviewdesk.h"
#include "tests/desk/reviewmodel.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <barrier>
#include <random>
#include <thread>

using namespace zf;
using namespace zf::test;

namespace {

QString reasonOf(const QString &verdict)
{
    return verdict == u"approve"  ? QStringLiteral("allMatch")
           : verdict == u"reject" ? QStringLiteral("nameMismatch")
                                  : QStringLiteral("imageUnclear");
}

} // namespace

/// Claims, decisions and their order: one winner, nothing twice, nobody alone.
class TestReviewQueue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_desk.isUp(), qPrintable(m_desk.problem()));
        for (int i = 1; i <= 20; ++i)
            m_desk.addOperator(QStringLiteral("r%1").arg(i), QStringLiteral("zf_compliance"));
        m_desk.addOperator(QStringLiteral("l1"), QStringLiteral("zf_compliance_lead"));
        m_desk.addOperator(QStringLiteral("l2"), QStringLiteral("zf_compliance_lead"));
        m_desk.addOperator(QStringLiteral("cards"), QStringLiteral("zf_compliance"),
                           QStringLiteral("resident"));
    }

    void cleanup()
    {
        m_desk.change(QStringLiteral("UPDATE review_case SET state = 'withdrawn', claimant = NULL,"
                                     " lease_until = NULL WHERE closed_at IS NULL"));
    }

    void claimNext_byTwentyClientsOnTwentyCases_hasTwentyWinners()
    {
        for (int i = 0; i < 20; ++i)
            QVERIFY(m_desk.submit(QStringLiteral("residentId"), QStringLiteral("race-%1").arg(i)) != 0);
        std::barrier together(20);
        std::array<Called, 20> answers;
        std::vector<std::thread> clients;
        for (size_t i = 0; i < 20; ++i) {
            clients.emplace_back([&, i] {
                const auto session = m_desk.open(QStringLiteral("r%1").arg(i + 1));
                together.arrive_and_wait();
                do // a deadlock changed nothing: the same call again
                    answers[i] = call(*session, "review_claim_next", {}, 2);
                while (answers[i].refusal == u"error 1213");
            });
        }
        for (std::thread &client : clients)
            client.join();
        QSet<QString> won;
        for (const Called &answer : answers) {
            QVERIFY2(answer.ok(), qPrintable(answer.refusal));
            won << answer.out[0];
        }
        QCOMPARE(won.size(), 20);
        QVERIFY(!won.contains(QString()));
        QCOMPARE(m_desk.value(
                     QStringLiteral("SELECT COUNT(DISTINCT claimant) FROM review_case WHERE claimant <> ''")),
                 QStringLiteral("20"));
        QCOMPARE(m_desk.value(QStringLiteral("SELECT claimed FROM review_queue_summary")),
                 QStringLiteral("20"));
        // Nothing is left for anybody.
        QCOMPARE(call(*m_desk.session(QStringLiteral("r1")), "review_claim_next", {}, 2).out[0], QString());
    }

    void claim_byTwentyClientsOfOneCase_hasOneWinner()
    {
        const qint64 number = m_desk.submit(QStringLiteral("residentId"), QStringLiteral("one"));
        std::barrier together(20);
        std::array<Called, 20> answers;
        std::vector<std::thread> clients;
        for (size_t i = 0; i < 20; ++i) {
            clients.emplace_back([&, i] {
                const auto session = m_desk.open(QStringLiteral("r%1").arg(i + 1));
                together.arrive_and_wait();
                do
                    answers[i] = call(*session, "review_claim", {number}, 1);
                while (answers[i].refusal == u"error 1213");
            });
        }
        for (std::thread &client : clients)
            client.join();
        int winners = 0;
        for (const Called &answer : answers) {
            winners += answer.ok() ? 1 : 0;
            QVERIFY2(answer.ok() || answer.refusal == u"taken", qPrintable(answer.refusal));
        }
        QCOMPARE(winners, 1);
    }

    void claimNext_goesByDueTimeAndSkill()
    {
        const qint64 passport = m_desk.submit(QStringLiteral("passport"), QStringLiteral("skill-1"));
        const qint64 later = m_desk.submit(QStringLiteral("residentId"), QStringLiteral("skill-2"));
        const qint64 sooner = m_desk.submit(QStringLiteral("residentId"), QStringLiteral("skill-3"));
        const qint64 unknown = m_desk.submit(QStringLiteral("residentId"), QStringLiteral("skill-4"));
        m_desk.change(
            QStringLiteral("UPDATE review_case SET due_at = '2026-01-01' WHERE case_no = %1").arg(sooner));
        m_desk.change(QStringLiteral("UPDATE review_case SET due_at = NULL WHERE case_no = %1").arg(unknown));
        db::Session &cards = *m_desk.session(QStringLiteral("cards"));
        for (const qint64 expected : {sooner, later, unknown})
            QCOMPARE(call(cards, "review_claim_next", {}, 2).out[0].toLongLong(), expected);
        QCOMPARE(call(cards, "review_claim_next", {}, 2).out[0], QString());
        QCOMPARE(call(cards, "review_claim", {passport}, 1).refusal, QStringLiteral("noSkill"));
    }

    void decide_byTwoSessionsWithOneToken_isDoneOnce()
    {
        const qint64 number = m_desk.submit(QStringLiteral("residentId"), QStringLiteral("token"));
        QVERIFY(call(*m_desk.session(QStringLiteral("r1")), "review_claim", {number}, 1).ok());
        const QVariantList request{QStringLiteral("token-race-1"), number,
                                   QStringLiteral("approve"),      QStringLiteral("allMatch"),
                                   QString(QLatin1String("")),     m_desk.hashOf(number)};
        std::barrier together(4);
        std::array<Called, 4> answers;
        std::vector<std::thread> clients;
        for (Called &answer : answers) {
            clients.emplace_back([&, to = &answer] {
                const auto session = m_desk.open(QStringLiteral("r1"));
                together.arrive_and_wait();
                do
                    *to = call(*session, "review_decide", request, 2);
                while (to->refusal == u"error 1213");
            });
        }
        for (std::thread &client : clients)
            client.join();
        int first = 0;
        for (const Called &answer : answers) {
            QVERIFY2(answer.ok(), qPrintable(answer.refusal));
            QCOMPARE(answer.out[0], QStringLiteral("approved"));
            first += answer.out[1] == u"0" ? 1 : 0;
        }
        QCOMPARE(first, 1);
        const auto count = [&](const char *from) {
            return m_desk.value(
                QStringLiteral("SELECT COUNT(*) FROM %1%2").arg(QLatin1String(from)).arg(number));
        };
        QCOMPARE(count("review_decision WHERE case_no = "), QStringLiteral("1"));
        QCOMPARE(count("review_outbox WHERE case_no = "), QStringLiteral("1"));
        QCOMPARE(m_desk.value(QStringLiteral("SELECT COUNT(*) FROM audit_event WHERE action = 'review.decide'"
                                             " AND object = 'case:%1'")
                                  .arg(number)),
                 QStringLiteral("1"));
    }

    void outcome_tellsWhatBecameOfALostAnswer()
    {
        const qint64 number = m_desk.submit(QStringLiteral("residentId"), QStringLiteral("lost"));
        db::Session &r1 = *m_desk.session(QStringLiteral("r1"));
        QVERIFY(call(r1, "review_claim", {number}, 1).ok());
        QCOMPARE(call(r1, "review_outcome", {QStringLiteral("token-lost-1")}, 2).out[1], QString());
        QVERIFY(decide(QStringLiteral("r1"), number, QStringLiteral("reject"), QStringLiteral("token-lost-1"))
                    .ok());
        const Called outcome = call(r1, "review_outcome", {QStringLiteral("token-lost-1")}, 2);
        QCOMPARE(outcome.out, (QStringList{QString::number(number), QStringLiteral("rejected")}));
        // Somebody else's token says nothing, and cannot be used.
        db::Session &r2 = *m_desk.session(QStringLiteral("r2"));
        QCOMPARE(call(r2, "review_outcome", {QStringLiteral("token-lost-1")}, 2).out[1], QString());
        QCOMPARE(
            decide(QStringLiteral("r2"), number, QStringLiteral("reject"), QStringLiteral("token-lost-1"))
                .refusal,
            QStringLiteral("keyReused"));
        QCOMPARE(
            decide(QStringLiteral("r1"), number, QStringLiteral("approve"), QStringLiteral("token-lost-1"))
                .refusal,
            QStringLiteral("keyReused"));
    }

    void due_isInWorkingDays_data()
    {
        QTest::addColumn<QString>("from"); // China time
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("due");
        QTest::newRow("over National Day") << "2017-09-29 17:00:00" << 2 << "2017-10-09 17:00:00";
        QTest::newRow("make-up Saturday") << "2017-09-29 17:00:00" << 1 << "2017-09-30 17:00:00";
        QTest::newRow("from a day off") << "2017-10-01 08:00:00" << 1 << "2017-10-09 08:00:00";
        QTest::newRow("late in the evening") << "2026-03-06 23:30:00" << 1 << "2026-03-09 23:30:00";
        QTest::newRow("early in the morning") << "2026-03-06 01:30:00" << 1 << "2026-03-09 01:30:00";
        QTest::newRow("into an unpublished year") << "2026-12-31 10:00:00" << 1 << "";
        QTest::newRow("before all notices") << "2015-06-01 10:00:00" << 1 << "";
    }

    void due_isInWorkingDays()
    {
        QFETCH(QString, from);
        QFETCH(int, days);
        QFETCH(QString, due);
        const auto root = m_desk.server().open(db::Database::Desk);
        const auto utc = m_desk.value(QStringLiteral("SELECT '%1' - INTERVAL 8 HOUR").arg(from));
        const Called called = call(*root, "work_due", {utc, days}, 1);
        QVERIFY2(called.ok(), qPrintable(called.refusal));
        const QString china =
            called.out[0].isEmpty()
                ? QString()
                : m_desk.value(QStringLiteral("SELECT '%1' + INTERVAL 8 HOUR").arg(called.out[0]));
        QCOMPARE(china.left(19), due);
    }

    void due_isPausedWhileTheApplicantIsAsked()
    {
        const qint64 number = m_desk.submit(QStringLiteral("residentId"), QStringLiteral("pause-1"));
        QVERIFY(call(*m_desk.session(QStringLiteral("r1")), "review_claim", {number}, 1).ok());
        QVERIFY(decide(QStringLiteral("r1"), number, QStringLiteral("return")).ok());
        QCOMPARE(
            m_desk.value(QStringLiteral("SELECT due_at IS NULL AND paused_at IS NOT NULL FROM review_case"
                                        " WHERE case_no = %1")
                             .arg(number)),
            QStringLiteral("1"));
        // Asked on a Friday at 18:00 when it was due on Monday at 17:00: one working day less an hour is
        // left.
        m_desk.change(QStringLiteral("UPDATE review_case SET pause_days = 1, pause_us = -3600000000"
                                     " WHERE case_no = %1")
                          .arg(number));
        const QString before = m_desk.hashOf(number);
        QCOMPARE(m_desk.submit(QStringLiteral("residentId"), QStringLiteral("pause-2"), number), number);
        QVERIFY(m_desk.hashOf(number) != before);
        const auto root = m_desk.server().open(db::Database::Desk);
        const QString now = m_desk.value(QStringLiteral("SELECT UTC_TIMESTAMP(6)"));
        const QString full = call(*root, "work_due", {now, 1}, 1).out[0];
        if (full.isEmpty())
            QSKIP("the calendar of the next working day is not published");
        QCOMPARE(m_desk.value(
                     QStringLiteral("SELECT ABS(TIMESTAMPDIFF(SECOND, due_at, '%1' - INTERVAL 1 HOUR)) < 60"
                                    " FROM review_case WHERE case_no = %2")
                         .arg(full)
                         .arg(number)),
                 QStringLiteral("1"));
        // The same answer again is the same answer; another one is not asked for.
        QCOMPARE(m_desk.submit(QStringLiteral("residentId"), QStringLiteral("pause-2"), number), number);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("caseState")));
        QCOMPARE(m_desk.submit(QStringLiteral("residentId"), QStringLiteral("pause-3"), number), 0);
    }

    void outbox_comesAgainUntilAcknowledged()
    {
        db::Session &intake = *m_desk.session(QStringLiteral("intake"));
        m_desk.change(QStringLiteral("UPDATE review_outbox SET acknowledged_at = UTC_TIMESTAMP(6)"));
        const qint64 number = m_desk.submit(QStringLiteral("residentId"), QStringLiteral("outbox"));
        QVERIFY(call(intake, "review_withdraw", {number, QStringLiteral("-")}, 1).ok());
        QVERIFY(call(intake, "review_withdraw", {number, QStringLiteral("-")}, 1).ok());
        const auto pick = [&] {
            return QJsonDocument::fromJson(call(intake, "review_outbox_pick", {10}, 1).out[0].toUtf8())
                .array();
        };
        const QJsonArray first = pick();
        QCOMPARE(first.size(), 1);
        const QString key = first[0].toObject().value(QStringLiteral("key")).toString();
        QCOMPARE(key, QStringLiteral("%1-1-withdrawn").arg(number));
        QCOMPARE(pick().size(), 0); // somebody has it
        m_desk.change(QStringLiteral("UPDATE review_outbox SET picked_at = picked_at - INTERVAL 2 MINUTE"));
        QCOMPARE(pick(), first); // and did not say that it is done
        QVERIFY(call(intake, "review_outbox_acknowledge", {key}, 0).ok());
        QVERIFY(call(intake, "review_outbox_acknowledge", {key}, 0).ok());
        m_desk.change(QStringLiteral("UPDATE review_outbox SET picked_at = picked_at - INTERVAL 2 MINUTE"));
        QCOMPARE(pick().size(), 0);
    }

    void service_givesPageRevealAndOutcome()
    {
        const qint64 number = m_desk.submit(QStringLiteral("passport"), QStringLiteral("service"));
        db::Lane lane(m_desk.server().profile(QStringLiteral("r5")), db::Database::Desk,
                      db::SessionMode::Calling,
                      [](const db::Profile &) -> Result<QString> { return QString(); });
        const desk::ReviewQueue queue(lane);
        QCOMPARE(answer(queue.page(number, 1)).error().code, QStringLiteral("notClaimed"));
        QVERIFY(answer(queue.claim(number)).ok());
        const auto renewed = answer(queue.renew(number));
        QVERIFY(renewed.ok() && renewed->until.isValid());
        const auto page = answer(queue.page(number, 1));
        QVERIFY(page.ok());
        QCOMPARE(page->mediaType, QStringLiteral("image/png"));
        QVERIFY(page->content.startsWith("\x89PNG") && page->content.endsWith("service"));
        const auto value = answer(
            queue.reveal(number, QStringLiteral("phone"), QStringLiteral("typed"), QStringLiteral("test")));
        QVERIFY(value.ok());
        QCOMPARE(value->text, QLatin1String(ReviewDesk::secretPhone));
        const auto detail = answer(queue.find(number));
        QVERIFY(detail.ok());
        QCOMPARE(detail->reviewCase.claimant, QStringLiteral("r5"));
        QCOMPARE(answer(queue.summary())->claimed, 1);
        QVERIFY(answer(queue.reasons())->size() > 10);
        const desk::ReviewDecision decision{
            desk::ReviewQueue::newToken(),  number, QStringLiteral("reject"),
            QStringLiteral("nameMismatch"), {},     detail->reviewCase.contentHash};
        QVERIFY(answer(queue.outcome(decision.token))->state.isEmpty());
        QCOMPARE(answer(queue.decide(decision))->state, QStringLiteral("firstDecided"));
        QCOMPARE(answer(queue.outcome(decision.token))->state, QStringLiteral("firstDecided"));
        QCOMPARE(answer(queue.takeOver(number, QStringLiteral("x"))).error().kind, ErrorKind::Refused);
    }

    /// Random calls of seven people, leases that run out, applicants that answer or do not: each answer and
    /// every state must be the model's.
    void randomCalls_areAnsweredAsTheModelSays()
    {
        const QStringList people{QStringLiteral("r1"), QStringLiteral("r2"), QStringLiteral("r3"),
                                 QStringLiteral("r4"), QStringLiteral("l1"), QStringLiteral("l2")};
        const unsigned seed = qEnvironmentVariableIsSet("ZF_SEED")
                                  ? static_cast<unsigned>(qEnvironmentVariableIntValue("ZF_SEED"))
                                  : 20260929;
        std::mt19937 random(seed);
        const auto number = [&random](int to) {
            return std::uniform_int_distribution<int>(0, to - 1)(random);
        };
        int made = 0;
        const auto fresh = [&] {
            ModelCase one;
            const bool two = number(2) == 0;
            one.number = m_desk.submit(two ? QStringLiteral("passport") : QStringLiteral("residentId"),
                                       QStringLiteral("model-%1").arg(++made));
            one.people = two ? 2 : 1;
            one.hash = m_desk.hashOf(one.number);
            return one;
        };
        QList<ModelCase> cases, closed;
        while (cases.size() < 5)
            cases << fresh();
        QString disabled; ///< one of them, or nobody
        struct Sent {
            QString who;
            QVariantList request;
            QString state;
        };
        QList<Sent> done;
        QMap<QString, int> tally;
        QElapsedTimer timer;
        timer.start();
        // ZF_STEPS=5000 and other seeds take longer than a test may.
        const int steps =
            qEnvironmentVariableIsSet("ZF_STEPS") ? qEnvironmentVariableIntValue("ZF_STEPS") : 1200;
        for (int step = 0; step < steps; ++step) {
            ModelCase &one = cases[number(static_cast<int>(cases.size()))];
            // Half of the time he who holds it acts, or nothing would ever be decided.
            const QString who = !one.claimant.isEmpty() && number(2) == 0
                                    ? one.claimant
                                    : people[number(static_cast<int>(people.size()))];
            const bool lead = who.startsWith(u'l');
            db::Session &session = *m_desk.session(who);
            const auto allowed = [&](QString otherwise) {
                return who == disabled ? QStringLiteral("notOperator") : otherwise;
            };
            const bool may = who != disabled;
            QString what, said, expected;
            switch (number(14)) {
            case 0:
            case 1:
            case 2:
                what = QStringLiteral("claim");
                said = call(session, "review_claim", {one.number}, 1).refusal;
                expected = may ? one.claim(who, lead, false) : allowed({});
                break;
            case 3: {
                what = QStringLiteral("next");
                const Called next = call(session, "review_claim_next", {}, 2);
                said = next.ok() ? next.out[0] : next.refusal;
                expected = may ? claimNext(cases, who, lead) : allowed({});
                break;
            }
            case 4:
                what = QStringLiteral("renew");
                said = call(session, "review_renew", {one.number}, 1).refusal;
                expected = allowed(one.refusesActing(who, lead));
                break;
            case 5:
                what = QStringLiteral("release");
                said = call(session, "review_release", {one.number}, 0).refusal;
                expected = allowed(one.refusesActing(who, lead));
                if (expected.isEmpty())
                    one.release();
                break;
            case 6:
                what = QStringLiteral("takeOver");
                said = call(session, "review_take_over", {one.number, QStringLiteral("test")}, 1).refusal;
                expected = !lead ? QStringLiteral("error 1370")
                           : may ? one.claim(who, lead, true)
                                 : allowed({});
                break;
            case 7:
                what = QStringLiteral("lease ends");
                m_desk.change(
                    QStringLiteral("UPDATE review_case SET lease_until = lease_until - INTERVAL 1 DAY"
                                   " WHERE case_no = %1")
                        .arg(one.number));
                one.live = false;
                break;
            case 8:
                what = QStringLiteral("operator");
                m_desk.change(QStringLiteral("UPDATE operator SET enabled = 1"));
                disabled = number(4) == 0 ? who : QString();
                m_desk.change(
                    QStringLiteral("UPDATE operator SET enabled = 0 WHERE login = '%1'").arg(disabled));
                break;
            case 9:
                if (done.isEmpty() || number(2) == 0) {
                    // Where everybody has decided already, only this ends it.
                    if (number(4) != 0)
                        break;
                    what = QStringLiteral("withdraw");
                    said = call(*m_desk.session(QStringLiteral("intake")), "review_withdraw",
                                {one.number, QStringLiteral("-")}, 1)
                               .out.value(0);
                    expected = one.state = QStringLiteral("withdrawn");
                    one.release();
                    one.told << one.state + one.hash;
                    break;
                }
                what = QStringLiteral("again");
                {
                    const Sent &sent = done[number(static_cast<int>(done.size()))];
                    const Called again = call(*m_desk.session(sent.who), "review_decide", sent.request, 2);
                    said = again.ok() ? again.out.join(u' ') : again.refusal;
                    expected = sent.who == disabled ? QStringLiteral("notOperator")
                                                    : sent.state + QStringLiteral(" 1");
                }
                break;
            default: {
                what = QStringLiteral("decide");
                const QString verdict = number(6) == 0   ? QStringLiteral("return")
                                        : number(2) == 0 ? QStringLiteral("approve")
                                                         : QStringLiteral("reject");
                const QString shown = number(10) == 0 ? QString(64, u'0') : one.hash;
                const QVariantList request{QStringLiteral("token-%1").arg(step, 8, 10, QLatin1Char('0')),
                                           one.number,
                                           verdict,
                                           reasonOf(verdict),
                                           QStringLiteral("-"),
                                           shown};
                const Called answer = call(session, "review_decide", request, 2);
                said = answer.ok() ? answer.out[0] : answer.refusal;
                expected = may ? one.decide(who, lead, verdict, shown) : allowed({});
                if (expected.isEmpty()) {
                    expected = one.state;
                    done << Sent{who, request, one.state};
                }
            }
            }
            QVERIFY2(said == expected,
                     qPrintable(QStringLiteral("seed %1, step %2, %3 of %4 by %5: %6 instead of %7")
                                    .arg(seed)
                                    .arg(step)
                                    .arg(what)
                                    .arg(one.number)
                                    .arg(who, said, expected)));
            ++tally[what + u' ' + (expected.toLongLong() > 0 ? QStringLiteral("some") : expected)];
            if (one.state == u"returned") {
                if (number(3) == 0) {
                    m_desk.change(
                        QStringLiteral("UPDATE review_case SET answer_by = answer_by - INTERVAL 1 YEAR"
                                       " WHERE case_no = %1")
                            .arg(one.number));
                    QCOMPARE(call(*m_desk.session(QStringLiteral("intake")), "review_expire", {}, 1).out[0],
                             QStringLiteral("1"));
                    one.state = QStringLiteral("expired");
                    one.told << one.state + one.hash;
                } else {
                    QCOMPARE(m_desk.submit(one.people == 2 ? QStringLiteral("passport")
                                                           : QStringLiteral("residentId"),
                                           QStringLiteral("model-%1").arg(++made), one.number),
                             one.number);
                    one.state = QStringLiteral("submitted");
                    one.first.clear();
                    one.hash = m_desk.hashOf(one.number);
                }
            }
            if (!one.isOpen()) {
                closed << one;
                one = fresh();
            }
            if (step % 200 == 199)
                compareAll(cases + closed);
        }
        qInfo("seed %u: %d calls on %d cases in %lld ms", seed, steps, int(cases.size() + closed.size()),
              timer.elapsed());
        for (auto it = tally.constBegin(); it != tally.constEnd(); ++it)
            qInfo("%5d %s", it.value(), qPrintable(it.key()));
        compareAll(cases + closed);
        m_desk.change(QStringLiteral("UPDATE operator SET enabled = 1"));

        // Four eyes, by SQL: nothing that needs two people was closed by one.
        QCOMPARE(m_desk.value(QStringLiteral(
                     "SELECT COUNT(*) FROM review_case c WHERE c.people = 2 AND c.state IN ('approved', "
                     "'rejected') AND"
                     " (SELECT COUNT(DISTINCT d.login) FROM review_decision d WHERE d.case_no = c.case_no"
                     "  AND d.revision = c.revision AND d.content_hash = c.content_hash) < 2")),
                 QStringLiteral("0"));
        QCOMPARE(m_desk.value(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM review_decision"
                                             " GROUP BY case_no, login HAVING COUNT(*) > 1) t")),
                 QStringLiteral("0"));
        // Every answered call has its one audit row, and the chain holds.
        QCOMPARE(m_desk.value(QStringLiteral("SELECT COUNT(*) FROM review_token t WHERE (SELECT COUNT(*) FROM"
                                             " review_case c WHERE c.case_no = t.case_no) <> 1")),
                 QStringLiteral("0"));
        QCOMPARE(m_desk.value(
                     QStringLiteral("SELECT (SELECT COUNT(*) FROM review_token) ="
                                    " (SELECT COUNT(*) FROM audit_event WHERE action = 'review.decide')")),
                 QStringLiteral("1"));
        db::Lane lane(m_desk.server().profile(QStringLiteral("zf_auditor")), db::Database::Desk,
                      db::SessionMode::Reading,
                      [](const db::Profile &) -> Result<QString> { return QString(); });
        auto verified = desk::AuditLog(lane).verify({});
        verified.waitForFinished();
        QVERIFY(verified.result().ok() && verified.result()->ok());
    }

private:
    template <class T> static Result<T> answer(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.takeResult();
    }

    Called decide(const QString &who, qint64 number, const QString &verdict, const QString &token = {})
    {
        return call(*m_desk.session(who), "review_decide",
                    {token.isEmpty() ? QStringLiteral("token-of-%1-%2").arg(number).arg(who) : token, number,
                     verdict, reasonOf(verdict), QStringLiteral("-"), m_desk.hashOf(number)},
                    2);
    }

    /// The number of the case that the model says is next, by the due times in the database; "" for none.
    QString claimNext(QList<ModelCase> &cases, const QString &who, bool lead)
    {
        QStringList eligible;
        for (const ModelCase &one : cases) {
            if (one.refusesBoth(who, lead).isEmpty() && !one.live)
                eligible << QString::number(one.number);
        }
        if (eligible.isEmpty())
            return {};
        const QString first =
            m_desk.value(QStringLiteral("SELECT case_no FROM review_case WHERE case_no IN (%1)"
                                        " ORDER BY due_at IS NULL, due_at, case_no LIMIT 1")
                             .arg(eligible.join(u',')));
        for (ModelCase &one : cases) {
            if (QString::number(one.number) == first)
                one.claim(who, lead, false);
        }
        return first;
    }

    void compareAll(const QList<ModelCase> &cases)
    {
        for (const ModelCase &one : cases) {
            const db::Rows row = m_desk.server().sql(
                QStringLiteral(
                    "SELECT state, COALESCE(claimant, ''), COALESCE(lease_until > UTC_TIMESTAMP(6), 0),"
                    " (SELECT COUNT(*) FROM review_decision d WHERE d.case_no = c.case_no),"
                    " (SELECT COUNT(*) FROM review_outbox o WHERE o.case_no = c.case_no), content_hash"
                    " FROM review_case c WHERE case_no = %1")
                    .arg(one.number),
                db::Database::Desk);
            QCOMPARE(row.text(0, 0), one.state);
            if (one.isOpen())
                QCOMPARE(row.text(0, 1), one.claimant);
            QCOMPARE(row.integer(0, 2) == 1, one.live);
            QCOMPARE(row.integer(0, 3), one.deciders.size());
            QCOMPARE(row.integer(0, 4), one.told.size());
            QCOMPARE(row.text(0, 5), one.hash);
        }
    }

    ReviewDesk m_desk;
};

QTEST_GUILESS_MAIN(TestReviewQueue)
#include "tst_reviewqueue.moc"
