// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/installation.h"
#include "tests/desk/plainclient.h"
#include "tests/desk/reviewdesk.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace zf;
using namespace zf::test;

namespace {

/// The server's ways to say that somebody may not.
const QList<int> denials{1044, 1142, 1143, 1227, 1370};

} // namespace

/// Everything that an operator may not, tried with the plain client, as the operator: the databases refuse
/// it, not the console.
class TestReviewAuthority : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_desk.isUp(), qPrintable(m_desk.problem()));
        m_socket = m_desk.server().server().socketPath();
        m_desk.addOperator(QStringLiteral("second"), QStringLiteral("zf_compliance"));
        m_desk.addOperator(QStringLiteral("lead2"), QStringLiteral("zf_compliance_lead"));
        m_mine = m_desk.submit(QStringLiteral("passport"), QStringLiteral("authority-1"));
        m_others = m_desk.submit(QStringLiteral("passport"), QStringLiteral("authority-2"));
        m_free = m_desk.submit(QStringLiteral("passport"), QStringLiteral("authority-3"));
        QVERIFY(m_mine != 0 && m_others != 0 && m_free != 0);
        QVERIFY(call(*m_desk.session(QStringLiteral("second")), "review_claim", {m_others}, 1).ok());
    }

    /// Roles × relations × verbs, and roles × routines, against the list that is checked in.
    void grants_areThoseOfTheList()
    {
        QStringList found;
        const QMap<QString, QString> accounts = sandbox::roleAccounts();
        for (auto account = accounts.begin(); account != accounts.end(); ++account) {
            if (account.key() != u"root")
                found += allowed(account.key(), account.value());
        }
        found.sort();
        QFile file(QStringLiteral(ZF_SOURCE_DIR "/tests/desk/grants.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList expected;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#'))
                expected << line;
        }
        expected.sort();
        QStringList more, less;
        std::set_difference(found.begin(), found.end(), expected.begin(), expected.end(),
                            std::back_inserter(more));
        std::set_difference(expected.begin(), expected.end(), found.begin(), found.end(),
                            std::back_inserter(less));
        QVERIFY2(more.isEmpty() && less.isEmpty(),
                 qPrintable(QStringLiteral("may, but should not:\n%1\nshould, but may not:\n%2")
                                .arg(more.join(u'\n'), less.join(u'\n'))));
    }

    void statement_isRefused_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<int>("error");

        const auto row = [](const char *name, const char *login, const char *statement, int error) {
            QTest::newRow(name) << QString::fromLatin1(login) << QString::fromUtf8(statement) << error;
        };
        // MINE, OTHERS and FREE are cases: held by the operator compliance, by another, by nobody.
        row("claim by support", "support", "CALL review_claim(FREE, @u)", 1370);
        row("claim by finance", "finance", "CALL review_claim(FREE, @u)", 1370);
        row("reveal by auditor", "auditor", "CALL review_reveal(MINE, 'documentNumber', 'typed', 'x', @v)",
            1370);
        row("take over by reviewer", "compliance", "CALL review_take_over(OTHERS, 'x', @u)", 1370);
        row("submit by reviewer", "compliance", "CALL review_submit('{}', @c, @r)", 1370);
        row("claim by payment system", "intake", "CALL review_claim(FREE, @u)", 1370);
        row("claim of another's", "compliance", "CALL review_claim(OTHERS, @u)", 31134);
        row("release of another's", "compliance", "CALL review_release(OTHERS)", 31134);
        row("renewal of another's", "compliance", "CALL review_renew(OTHERS, @u)", 31134);
        row("image of another's case", "compliance", "CALL review_page(OTHERS, 1, @t, @s, @c)", 31134);
        row("image of a free case", "compliance", "CALL review_page(FREE, 1, @t, @s, @c)", 31135);
        row("no such image", "compliance", "CALL review_page(MINE, 2, @t, @s, @c)", 31142);
        row("value of another's case", "compliance", "CALL review_reveal(OTHERS, 'phone', 'typed', 'x', @v)",
            31134);
        row("value of a free case", "compliance", "CALL review_reveal(FREE, 'phone', 'typed', 'x', @v)",
            31135);
        row("value without reason", "compliance", "CALL review_reveal(MINE, 'phone', 'typed', ' ', @v)",
            31141);
        row("no such value", "compliance", "CALL review_reveal(MINE, 'phone', 'bank', 'x', @v)", 31142);
        row("value of no case", "compliance", "CALL review_reveal(4711, 'phone', 'typed', 'x', @v)", 31132);
        row("decision on another's", "compliance",
            "CALL review_decide('token-a1', OTHERS, 'approve', 'allMatch', '', HASH, @s, @r)", 31134);
        row("decision on a free one", "compliance",
            "CALL review_decide('token-a2', FREE, 'approve', 'allMatch', '', HASH, @s, @r)", 31135);
        row("stale content", "compliance",
            "CALL review_decide('token-a3', MINE, 'approve', 'allMatch', '', REPEAT('0', 64), @s, @r)",
            31139);
        row("no content", "compliance",
            "CALL review_decide('token-a4', MINE, 'approve', 'allMatch', '', NULL, @s, @r)", 31100);
        row("reason of another verdict", "compliance",
            "CALL review_decide('token-a5', MINE, 'approve', 'forged', 'x', HASH, @s, @r)", 31141);
        row("note missing", "compliance",
            "CALL review_decide('token-a6', MINE, 'reject', 'forged', ' ', HASH, @s, @r)", 31141);
        row("no such verdict", "compliance",
            "CALL review_decide('token-a7', MINE, 'approved', 'allMatch', '', HASH, @s, @r)", 31100);
        row("answer to nothing asked", "intake",
            "CALL review_submit('{\"key\":\"a1\",\"ref\":\"order-1\",\"kind\":\"passport\",\"answers\":FREE,"
            "\"fields\":[{\"field\":\"name\",\"source\":\"typed\",\"value\":\"x\"}]}', @c, @r)",
            31133);
        row("case without a page", "intake",
            "CALL review_submit('{\"key\":\"a2\",\"ref\":\"order-1\",\"kind\":\"passport\","
            "\"fields\":[{\"field\":\"name\",\"source\":\"typed\",\"value\":\"x\"}]}', @c, @r)",
            31140);
        row("password as a field", "intake",
            "CALL review_submit('{\"key\":\"a3\",\"ref\":\"order-1\",\"kind\":\"passport\","
            "\"fields\":[{\"field\":\"cvn2\",\"source\":\"typed\",\"value\":\"123\"}]}', @c, @r)",
            31100);
        row("page of another type", "intake",
            "CALL review_attach('a4', 1, 'image/jpeg', 10, 10, CONCAT(0x89504E470D0A1A0A, REPEAT('x', 50)), "
            "@s)",
            31140);
        row("page of no type", "intake",
            "CALL review_attach('a4', 1, 'image/gif', 10, 10, REPEAT('GIF89a', 9), @s)", 31140);
        row("too many pixels", "intake",
            "CALL review_attach('a4', 1, 'image/png', 20000, 20000, CONCAT(0x89504E470D0A1A0A, REPEAT('x', "
            "50)), @s)",
            31140);
        row("page after the case", "intake",
            "CALL review_attach('authority-1', 2, 'image/png', 10, 10, CONCAT(0x89504E470D0A1A0A, "
            "REPEAT('x', 50)), @s)",
            31114);
        // Forging: the account is the operator, whatever it says.
        row("internal claim for another", "compliance", "CALL review_take(FREE, 'second', 0, @b, @u, @t)",
            1370);
        row("audit row for another", "compliance", "CALL audit_append('review.decide', 'case:1', 'x')", 1370);
        row("operator made", "compliance_lead",
            "INSERT INTO operator VALUES ('x', 'x', 'zf_compliance_lead', 1, NOW())", 1142);
        row("own role raised", "compliance", "UPDATE operator SET role = 'zf_compliance_lead'", 1142);
        row("another's role", "compliance", "SET ROLE zf_compliance_lead", 1959);
        row("own skill", "compliance", "INSERT INTO review_skill VALUES ('compliance', '*')", 1142);
        // What others do.
        row("performance_schema", "compliance", "SELECT * FROM performance_schema.threads", 1142);
        row("innodb_trx", "compliance", "SELECT * FROM information_schema.innodb_trx", 1227);
        row("general log", "compliance", "SELECT * FROM mysql.general_log", 1142);
        row("accounts", "compliance", "SELECT * FROM mysql.global_priv", 1142);
        row("binary log", "compliance", "SHOW BINLOG EVENTS", 1227);
        row("view's text", "compliance", "SHOW CREATE VIEW review_queue", 1142);
        row("view's plan", "compliance", "EXPLAIN SELECT * FROM review_case_field", 1345);
        row("statistics of a base table", "compliance", "SHOW INDEX FROM review_field", 1142);
        row("temporary table", "compliance", "CREATE TEMPORARY TABLE review_field (a INT)", 1044);
        row("files", "compliance", "SELECT * FROM review_queue INTO OUTFILE '/tmp/x'", 1227);
        // Inside somebody's own transaction.
        row("reveal in a transaction", "compliance",
            "BEGIN;\nCALL review_reveal(MINE, 'phone', 'typed', 'nested', @v);\nROLLBACK;\nSELECT @v", 31118);
        row("reveal in an XA transaction", "compliance",
            "XA START 'x';\nCALL review_reveal(MINE, 'phone', 'typed', 'nested', @v);\nXA END 'x';\nXA "
            "ROLLBACK 'x';\nSELECT @v",
            31118);
        row("reveal after a read without autocommit", "compliance",
            "SET autocommit = 0;\nSELECT COUNT(*) FROM review_queue;\n"
            "CALL review_reveal(MINE, 'phone', 'typed', 'nested', @v);\nROLLBACK;\nSELECT @v",
            31118);
        row("page in a transaction", "compliance",
            "BEGIN;\nCALL review_page(MINE, 1, @t, @s, @c);\nROLLBACK;\nSELECT @c", 31118);
        row("decision in a transaction", "compliance",
            "BEGIN;\nCALL review_decide('token-a8', MINE, 'approve', 'allMatch', '', HASH, @s, "
            "@r);\nROLLBACK",
            31118);
        row("forged number", "compliance", "SET insert_id = 7;\nCALL review_claim(FREE, @u)", 31100);
    }

    void statement_isRefused()
    {
        QFETCH(QString, login);
        QFETCH(QString, statement);
        QFETCH(int, error);
        QVERIFY(call(*m_desk.session(QStringLiteral("compliance")), "review_claim", {m_mine}, 1).ok());
        const QString before = fingerprint();
        const Spoken spoken = speak(m_socket, login, {filledIn(statement)});
        QVERIFY2(spoken.error() == error, qPrintable(spoken.everything));
        QVERIFY2(!leaks(spoken.everything), qPrintable(spoken.everything));
        QCOMPARE(fingerprint(), before);
    }

    /// Nobody sees more of a value than its mask by what errors and warnings quote.
    void views_quoteNoHiddenValue()
    {
        const QStringList expressions{QStringLiteral("CAST(CONCAT('x', %1) AS SIGNED)"),
                                      QStringLiteral("CAST(CONCAT('x', %1) AS DATE)"),
                                      QStringLiteral("CAST(%1 AS UUID)"),
                                      QStringLiteral("JSON_VALUE(%1, '$.x')"),
                                      QStringLiteral("1 / %1"),
                                      QStringLiteral("EXP(%1)"),
                                      QStringLiteral("CAST(%1 AS INET6)"),
                                      QStringLiteral("STR_TO_DATE(%1, '%Y')"),
                                      QStringLiteral("EXTRACTVALUE(%1, '/x')"),
                                      QStringLiteral("INET_ATON(%1)")};
        const db::Rows columns = m_desk.server().sql(QStringLiteral(
            "SELECT table_name, column_name FROM information_schema.columns c WHERE table_schema = 'zf_desk' "
            "AND"
            " EXISTS (SELECT 1 FROM information_schema.views v WHERE v.table_schema = 'zf_desk'"
            " AND v.table_name = c.table_name) ORDER BY 1, 2"));
        QVERIFY(columns.size() > 50);
        QStringList statements;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString view = columns.text(i, 0), column = QStringLiteral("v.") + columns.text(i, 1);
            for (const QString &expression : expressions)
                statements << QStringLiteral("SELECT COUNT(*) FROM %1 v WHERE %2")
                                  .arg(view, QString(expression).replace(QStringLiteral("%1"), column));
            statements << QStringLiteral("SELECT %2, COUNT(*) FROM %1 v GROUP BY %2").arg(view, column);
        }
        for (const char *login :
             {"finance", "compliance", "compliance_lead", "support", "auditor", "intake"}) {
            const Spoken spoken = speak(m_socket, QString::fromLatin1(login),
                                        QStringList{QStringLiteral("SET sql_mode = ''")} + statements);
            QVERIFY2(!leaks(spoken.everything), login);
        }
        // The search itself finds something where there is something to find.
        QVERIFY(
            leaks(speak(m_socket, QStringLiteral("root"), {QStringLiteral("SELECT value FROM review_field")})
                      .everything));
    }

    void otherSessions_areNotSeen()
    {
        const Spoken spoken =
            speak(m_socket, QStringLiteral("compliance_lead"),
                  {QStringLiteral("SHOW FULL PROCESSLIST"),
                   QStringLiteral("SELECT user FROM information_schema.processlist"),
                   QStringLiteral("SELECT routine_definition FROM information_schema.routines"
                                  " WHERE routine_definition IS NOT NULL AND routine_schema = 'zf_desk'")});
        QVERIFY2(spoken.errors.isEmpty(), qPrintable(spoken.everything));
        QVERIFY2(!spoken.output.contains(u"root") && !spoken.output.contains(u"second"),
                 qPrintable(spoken.output));
    }

    /// Session variables that have bent results before: the answer and its record are as without them.
    void forgedSession_getsTheSameAnswer_data()
    {
        QTest::addColumn<QString>("setting");
        for (const char *setting : {"timestamp = 1000000000",
                                    "time_zone = '+13:00'",
                                    "check_constraint_checks = 0",
                                    "foreign_key_checks = 0",
                                    "unique_checks = 0",
                                    "sql_mode = ''",
                                    "sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES'",
                                    "sql_select_limit = 0",
                                    "group_concat_max_len = 4",
                                    "tx_isolation = 'READ-UNCOMMITTED'",
                                    "tx_isolation = 'SERIALIZABLE'",
                                    "character_set_connection = 'binary'",
                                    "collation_connection = 'latin1_swedish_ci'",
                                    "old_mode = ''",
                                    "completion_type = 1",
                                    "autocommit = 0",
                                    "max_error_count = 0",
                                    "sql_safe_updates = 1",
                                    "max_join_size = 1",
                                    "max_sort_length = 4",
                                    "skip_replication = 1",
                                    "auto_increment_increment = 100",
                                    "auto_increment_offset = 50",
                                    "sql_auto_is_null = 1",
                                    "lc_time_names = 'de_DE'",
                                    "div_precision_increment = 0"})
            QTest::newRow(setting) << QString::fromLatin1(setting);
    }

    void forgedSession_getsTheSameAnswer()
    {
        QFETCH(QString, setting);
        const QString events = QStringLiteral("SELECT COUNT(*) FROM audit_event");
        const qint64 before = m_desk.value(events).toLongLong();
        const Spoken spoken = speak(
            m_socket, QStringLiteral("compliance"),
            {filledIn(QStringLiteral("SET SESSION ") + setting),
             filledIn(QStringLiteral("CALL review_claim(MINE, @u)")),
             filledIn(QStringLiteral("CALL review_reveal(MINE, 'documentNumber', 'typed', 'compare', @v)")),
             QStringLiteral("ROLLBACK"), QStringLiteral("SET sql_select_limit = DEFAULT"),
             QStringLiteral("SELECT @v"),
             filledIn(QStringLiteral("CALL review_decide('token-f1', MINE, 'approve', 'allMatch', '', "
                                     "REPEAT('0', 64), @s, @r)"))});
        QVERIFY2(spoken.errors.size() == 1 && spoken.errors.value(7) == 31139, qPrintable(spoken.everything));
        QVERIFY2(spoken.output.contains(QLatin1String(ReviewDesk::secretNumber)),
                 qPrintable(spoken.everything));
        QCOMPARE(m_desk.value(events).toLongLong(), before + 2);
        QCOMPARE(m_desk.value(
                     QStringLiteral("SELECT GROUP_CONCAT(CONCAT(login, ' ', action, ' ', "
                                    "ABS(TIMESTAMPDIFF(SECOND, at, UTC_TIMESTAMP())) < 60)"
                                    " ORDER BY event_no SEPARATOR ', ') FROM audit_event WHERE event_no > %1")
                         .arg(before)),
                 QStringLiteral("compliance review.claim 1, compliance review.reveal 1"));
        QCOMPARE(m_desk.value(
                     QStringLiteral(
                         "SELECT lease_until BETWEEN UTC_TIMESTAMP() AND UTC_TIMESTAMP() + INTERVAL 20 MINUTE"
                         " FROM review_case WHERE case_no = %1")
                         .arg(m_mine)),
                 QStringLiteral("1"));
        QCOMPARE(
            m_desk.value(QStringLiteral("SELECT reason FROM audit_event ORDER BY event_no DESC LIMIT 1")),
            QStringLiteral("documentNumber.typed: compare"));
    }

    void secondDecision_needsASecondPerson()
    {
        const qint64 number = m_desk.submit(QStringLiteral("passport"), QStringLiteral("four-eyes"));
        const auto decide = [&](const char *token, const char *verdict) {
            return filledIn(QStringLiteral("CALL review_decide('%1', %2, '%3', '%4', '', '%5', @s, @r)")
                                .arg(QLatin1String(token))
                                .arg(number)
                                .arg(QLatin1String(verdict),
                                     QLatin1String(*verdict == 'a' ? "allMatch" : "nameMismatch"),
                                     m_desk.hashOf(number)));
        };
        const auto said = [&](const char *login, const QStringList &statements) {
            return speak(m_socket, QString::fromLatin1(login), statements).error();
        };
        const QString claim = QStringLiteral("CALL review_claim(%1, @u)").arg(number);
        const QString takeOver = QStringLiteral("CALL review_take_over(%1, 'x', @u)").arg(number);
        // A lead decides first, and is no exception: neither by claiming nor by taking over, nor with checks
        // off.
        QCOMPARE(said("compliance_lead", {claim, decide("token-e1", "approve")}), 0);
        QCOMPARE(said("compliance_lead", {claim}), 31136);
        QCOMPARE(said("compliance", {claim}), 0);
        QCOMPARE(said("compliance_lead",
                      {QStringLiteral(
                           "SET check_constraint_checks = 0, unique_checks = 0, foreign_key_checks = 0"),
                       takeOver}),
                 31136);
        QCOMPARE(said("compliance_lead", {decide("token-e2", "approve")}), 31136);
        // What the first one said is not shown to the second.
        const Spoken seen =
            speak(m_socket, QStringLiteral("compliance"),
                  {QStringLiteral("SELECT * FROM review_case_decision WHERE case_no = %1").arg(number),
                   QStringLiteral("SELECT * FROM review_case_event WHERE case_no = %1").arg(number),
                   QStringLiteral("SELECT * FROM review_queue WHERE case_no = %1").arg(number)});
        QVERIFY2(!seen.output.contains(u"approve") && !seen.output.contains(u"allMatch"),
                 qPrintable(seen.output));
        // The second one differs: a lead who has not decided settles it.
        QCOMPARE(said("compliance", {decide("token-e3", "reject")}), 0);
        QCOMPARE(said("second", {claim}), 31137);
        QCOMPARE(said("compliance_lead", {claim}), 31136);
        QCOMPARE(said("lead2", {claim, decide("token-e4", "approve")}), 0);
        QCOMPARE(m_desk.value(QStringLiteral("SELECT state FROM review_case WHERE case_no = %1").arg(number)),
                 QStringLiteral("approved"));
        QCOMPARE(said("second", {claim}), 31133);
        QCOMPARE(said("lead2", {decide("token-e5", "approve")}), 31133);
    }

    void disabledOperator_isRefusedAtOnce()
    {
        const auto session = m_desk.open(QStringLiteral("second"));
        QVERIFY(call(*session, "review_renew", {m_others}, 1).ok());
        m_desk.change(QStringLiteral("UPDATE operator SET enabled = 0 WHERE login = 'second'"));
        QCOMPARE(call(*session, "review_renew", {m_others}, 1).refusal, QStringLiteral("notOperator"));
        m_desk.change(
            QStringLiteral("UPDATE operator SET enabled = 1, role = 'zf_support' WHERE login = 'second'"));
        QCOMPARE(call(*session, "review_renew", {m_others}, 1).refusal, QStringLiteral("notOperator"));
        m_desk.change(QStringLiteral("UPDATE operator SET role = 'zf_compliance' WHERE login = 'second'"));
        QVERIFY(call(*session, "review_renew", {m_others}, 1).ok());
    }

private:
    QString filledIn(QString statement)
    {
        return statement.replace(QStringLiteral("MINE"), QString::number(m_mine))
            .replace(QStringLiteral("OTHERS"), QString::number(m_others))
            .replace(QStringLiteral("FREE"), QString::number(m_free))
            .replace(QStringLiteral("HASH"), QString(u'\'' + m_desk.hashOf(m_mine) + u'\''));
    }

    static bool leaks(const QString &text)
    {
        return text.contains(QLatin1String(ReviewDesk::secretNumber)) ||
               text.contains(QString::fromUtf8(ReviewDesk::secretName)) ||
               text.contains(QLatin1String(ReviewDesk::secretPhone));
    }

    /// Everything that a refused statement could have changed.
    QString fingerprint()
    {
        return m_desk.value(QStringLiteral(
            "SELECT CONCAT_WS('|', (SELECT hash FROM audit_head), (SELECT COUNT(*) FROM review_decision),"
            " (SELECT GROUP_CONCAT(state, version, COALESCE(claimant, '') ORDER BY case_no) FROM "
            "review_case),"
            " (SELECT COUNT(*) FROM review_token), (SELECT COUNT(*) FROM review_submission), (SELECT "
            "COUNT(*) FROM review_document),"
            " (SELECT GROUP_CONCAT(login, role, enabled) FROM operator), (SELECT COUNT(*) FROM "
            "review_skill))"));
    }

    /// "role VERB database.relation" and "role CALL routine" for what the client is not denied.
    QStringList allowed(const QString &role, const QString &login)
    {
        QList<std::pair<QString, QString>> tries; ///< name, statement
        QMap<QString, int> relations;             ///< of a database
        const db::Rows rows = m_desk.server().sql(QStringLiteral(
            "SELECT c.table_schema, c.table_name, MIN(c.column_name) FROM information_schema.columns c"
            " WHERE c.table_schema IN ('zf_ledger', 'zf_payment', 'zf_desk') GROUP BY 1, 2"));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString name = rows.text(i, 0) + u'.' + rows.text(i, 1);
            ++relations[rows.text(i, 0)];
            tries << std::pair{QStringLiteral("SELECT ") + name,
                               QStringLiteral("SELECT 1 FROM %1 LIMIT 0").arg(name)};
            tries << std::pair{QStringLiteral("INSERT ") + name,
                               QStringLiteral("INSERT INTO %1 () VALUES ()").arg(name)};
            tries << std::pair{
                QStringLiteral("UPDATE ") + name,
                QStringLiteral("UPDATE %1 SET `%2` = 1 WHERE 1 = 0").arg(name, rows.text(i, 2))};
            tries << std::pair{QStringLiteral("DELETE ") + name,
                               QStringLiteral("DELETE FROM %1 WHERE 1 = 0").arg(name)};
            tries << std::pair{QStringLiteral("TRUNCATE ") + name,
                               QStringLiteral("TRUNCATE TABLE %1").arg(name)};
        }
        const db::Rows routines = m_desk.server().sql(
            QStringLiteral("SELECT routine_schema, routine_name FROM information_schema.routines"
                           " WHERE routine_schema IN ('zf_ledger', 'zf_payment', 'zf_desk')"));
        for (qsizetype i = 0; i < routines.size(); ++i) {
            const QString name = routines.text(i, 0) + u'.' + routines.text(i, 1);
            // A wrong number of arguments is complained of only to those who may call.
            tries << std::pair{
                QStringLiteral("CALL ") + name,
                QStringLiteral("CALL %1(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20)").arg(name)};
        }
        QStringList statements;
        for (const auto &one : tries)
            statements << one.second;
        // Not every role may enter desk at all.
        const Spoken spoken = speak(m_socket, login, statements, QStringLiteral("information_schema"));
        if (spoken.errors.contains(0))
            return {role + QStringLiteral(" cannot sign in")};
        QStringList result;
        QMap<QString, QStringList> readable;
        for (int i = 0; i < tries.size(); ++i) {
            if (denials.contains(spoken.errors.value(i + 1)))
                continue;
            const QString name = tries[i].first;
            if (name.startsWith(u"SELECT "))
                readable[name.section(u' ', 1).section(u'.', 0, 0)] << name;
            else
                result << role + u' ' + name;
        }
        for (auto it = readable.begin(); it != readable.end(); ++it) {
            if (it->size() == relations.value(it.key()))
                *it = {QStringLiteral("SELECT ") + it.key() + QStringLiteral(".*")};
            for (const QString &name : *it)
                result << role + u' ' + name;
        }
        return result;
    }

    ReviewDesk m_desk;
    QString m_socket;
    qint64 m_mine = 0, m_others = 0, m_free = 0;
};

QTEST_GUILESS_MAIN(TestReviewAuthority)
#include "tst_reviewauthority.moc"
