// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sql/books.h"

#include <QCryptographicHash>
#include <QMap>
#include <QTest>

using namespace zf;
using namespace zf::test;

/// cut_day, drain_day, close_day: the states, the totals, and that damaged books are not closed.
class TestDayCut : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Books> m_books;
    std::unique_ptr<db::Session> m_poster;
    int m_keys = 0;
    bool m_repaired = false; ///< the books at hand were damaged and repaired

    QString post(const QString &lines, const QString &date = {})
    {
        QJsonObject asked = request(QStringLiteral("k%1").arg(++m_keys), lines);
        if (!date.isEmpty())
            asked.insert(QStringLiteral("date"), date);
        const Answer answer = postNow(*m_poster, asked);
        return answer.posted() ? answer.voucherNo : answer.refusal;
    }
    /// "" or the refusal with its detail.
    QString step(const char *procedure, const QVariantList &values)
    {
        const auto done = m_poster->call(procedure, values, 0);
        if (done.ok())
            return {};
        return done.error().code.isEmpty() ? QStringLiteral("error %1").arg(done.error().nativeCode)
                                           : QString(done.error().code + u' ' + done.error().message);
    }
    QString cut(const char *date)
    {
        return step("cut_day", {QDate::fromString(QLatin1StringView(date), Qt::ISODate)});
    }
    QString drain(const char *date)
    {
        return step("drain_day", {QDate::fromString(QLatin1StringView(date), Qt::ISODate)});
    }
    QString close(const char *date)
    {
        return step("close_day",
                    {QDate::fromString(QLatin1StringView(date), Qt::ISODate), QStringLiteral("finance")});
    }
    QString state(const char *date)
    {
        return m_books->value(QStringLiteral("SELECT state FROM accounting_day WHERE accounting_date = '%1'")
                                  .arg(QLatin1StringView(date)));
    }

    struct Total {
        qint64 opening = 0, debit = 0, credit = 0, entries = 0;
    };

    /// What daily_total must hold for a date, added up here from the raw entries and the chart.
    QStringList expectedTotals(const QString &date)
    {
        QMap<QString, QString> parent;
        const db::Rows subjects =
            m_books->server().sql(QStringLiteral("SELECT code, parent_code FROM subject"));
        for (qsizetype i = 0; i < subjects.size(); ++i)
            parent.insert(subjects.text(i, 0), subjects.text(i, 1));
        QMap<std::pair<QString, QString>, Total> totals;
        const db::Rows entries = m_books->server().sql(
            QStringLiteral("SELECT subject_code, currency, side, CAST(amount AS CHAR), accounting_date = "
                           "'%1' FROM voucher_entry WHERE accounting_date <= '%1'")
                .arg(date));
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const bool debit = entries.text(i, 2) == u"D";
            const qint64 amount = entries.text(i, 3).toLongLong();
            for (QString code = entries.text(i, 0); !code.isEmpty(); code = parent.value(code)) {
                Total &total = totals[{code, entries.text(i, 1)}];
                if (entries.integer(i, 4) == 0) {
                    total.opening += debit ? amount : -amount;
                } else {
                    (debit ? total.debit : total.credit) += amount;
                    ++total.entries;
                }
            }
        }
        QStringList rows;
        for (auto at = totals.cbegin(); at != totals.cend(); ++at) {
            const qint64 closing = at->opening + at->debit - at->credit;
            if (at->opening != 0 || at->entries != 0 || closing != 0)
                rows << QStringLiteral("%1|%2|%3|%4|%5|%6|%7")
                            .arg(at.key().first, at.key().second)
                            .arg(at->opening)
                            .arg(at->debit)
                            .arg(at->credit)
                            .arg(closing)
                            .arg(at->entries);
        }
        return rows;
    }

    QStringList storedTotals(const QString &date)
    {
        QStringList rows;
        const db::Rows stored = m_books->server().sql(
            QStringLiteral(
                "SELECT CONCAT_WS('|', subject_code, currency, opening, debit, credit, closing, entries) "
                "FROM daily_total WHERE accounting_date = '%1' ORDER BY subject_code, currency")
                .arg(date));
        for (qsizetype i = 0; i < stored.size(); ++i)
            rows << stored.text(i, 0);
        return rows;
    }

private slots:
    void init()
    {
        // The damaged books are repaired each time, and closed at last.
        const QByteArray function = QTest::currentTestFunction();
        if (m_repaired &&
            (function == "close_damagedBooks_isRefused" || function == "close_repairedBooks_succeeds"))
            return;
        m_repaired = false;
        m_books = std::make_unique<Books>();
        QVERIFY2(m_books->isUp(), qPrintable(m_books->problem()));
        m_poster = m_books->poster();
        QVERIFY(m_poster);
        // Two dates of business, in two currencies and both books.
        QVERIFY(post(QStringLiteral("C1 D 100000,U1 C 100000"), QStringLiteral("2026-09-28"))
                    .startsWith(u"2026"));
        QVERIFY(post(QStringLiteral("C1USD D 700 USD,U1USD C 700 USD"), QStringLiteral("2026-09-28"))
                    .startsWith(u"2026"));
        QVERIFY(post(QStringLiteral("U1 D 1000,M1 D 6,S1 C 994,M4 C 6,F1 C 6")).startsWith(u"2026"));
        QVERIFY(post(QStringLiteral("U1 D 500,U2 C 500")).startsWith(u"2026"));
    }

    void steps_inOrder_closeTheDay()
    {
        QCOMPARE(drain("2026-09-28"), QString());
        QCOMPARE(post(QStringLiteral("C1 D 1,U1 C 1"), QStringLiteral("2026-09-28")),
                 QStringLiteral("closedDate"));
        QCOMPARE(close("2026-09-28"), QString());
        QCOMPARE(state("2026-09-28"), QStringLiteral("closed"));
        QCOMPARE(m_books->value(QStringLiteral(
                     "SELECT signed_by FROM accounting_day WHERE accounting_date = '2026-09-28' AND "
                     "ABS(TIMESTAMPDIFF(SECOND, closed_at, UTC_TIMESTAMP(6))) < 60")),
                 QStringLiteral("finance"));

        QCOMPARE(cut("2026-09-29"), QString());
        QCOMPARE(state("2026-09-29"), QStringLiteral("cutting"));
        QCOMPARE(state("2026-09-30"), QStringLiteral("open"));
        QVERIFY(post(QStringLiteral("C1 D 1,U1 C 1")).startsWith(u"20260930-")); // new business
        QVERIFY(post(QStringLiteral("C1 D 2,U1 C 2"), QStringLiteral("2026-09-29"))
                    .startsWith(u"20260929-")); // in flight
        QCOMPARE(drain("2026-09-29"), QString());
        QCOMPARE(close("2026-09-29"), QString()); // although the next date has business already

        for (const char *date : {"2026-09-28", "2026-09-29"}) {
            const QStringList stored = storedTotals(QString::fromLatin1(date));
            QCOMPARE(stored, expectedTotals(QString::fromLatin1(date)));
            QVERIFY(stored.size() > 8);
            const QByteArray signedText =
                (QString(QLatin1StringView(date) + u'\n') + stored.join(u'\n')).toUtf8();
            QCOMPARE(
                m_books->value(QStringLiteral("SELECT hash FROM accounting_day WHERE accounting_date = '%1'")
                                   .arg(QLatin1StringView(date))),
                QString::fromLatin1(
                    QCryptographicHash::hash(signedText, QCryptographicHash::Sha256).toHex()));
        }
        QVERIFY(storedTotals(QStringLiteral("2026-09-30")).isEmpty());
        QCOMPARE(m_books->tieOuts(), QString());

        // What was written day by day is what one pass over everything writes; a signed hash is kept.
        const std::unique_ptr<db::Session> root = m_books->server().open();
        const QString before = m_books->fingerprint();
        QCOMPARE(m_books->change(QStringLiteral("CREATE TABLE kept AS SELECT * FROM daily_total")) >= 0,
                 true);
        QVERIFY(root->call("rebuild_daily_totals", {}, 0).ok());
        QCOMPARE(
            m_books->value(QStringLiteral(
                "SELECT (SELECT COUNT(*) FROM kept) - (SELECT COUNT(*) FROM kept NATURAL JOIN daily_total)")),
            QStringLiteral("0"));
        QCOMPARE(m_books->value(QStringLiteral(
                     "SELECT (SELECT COUNT(*) FROM kept) - (SELECT COUNT(*) FROM daily_total)")),
                 QStringLiteral("0"));
        QCOMPARE(m_books->fingerprint(), before);
        QVERIFY(m_books->change(QStringLiteral("DROP TABLE kept")) >= 0);
        QVERIFY(m_books->change(QStringLiteral(
                    "UPDATE accounting_day SET hash = NULL WHERE accounting_date = '2026-09-29'")) == 1);
        QVERIFY(root->call("rebuild_daily_totals", {}, 0).ok());
        QCOMPARE(m_books->fingerprint(), before);
    }

    void steps_outOfOrder_areRefused()
    {
        QVERIFY(cut("2026-09-28").startsWith(u"dayState")); // cutting already
        QVERIFY(cut("2026-10-01").startsWith(u"dayState")); // unknown
        QVERIFY(drain("2026-09-29").startsWith(u"dayState"));
        QVERIFY(drain("2026-10-01").startsWith(u"dayState"));
        QVERIFY(close("2026-09-28").startsWith(u"dayState"));
        QVERIFY(close("2026-10-01").startsWith(u"dayState"));
        QCOMPARE(step("close_day", {QDate(2026, 9, 28), QString()}).section(u' ', 0, 0),
                 QStringLiteral("malformed"));
        QCOMPARE(cut("2026-09-29"), QString());
        QCOMPARE(drain("2026-09-29"), QString());
        QVERIFY(close("2026-09-29").startsWith(u"dayState")); // the day before is not closed
        QCOMPARE(drain("2026-09-28"), QString());
        QCOMPARE(close("2026-09-28"), QString());
        QVERIFY(close("2026-09-28").startsWith(u"dayState"));
        QVERIFY(drain("2026-09-28").startsWith(u"dayState"));
        QCOMPARE(close("2026-09-29"), QString());
        QVERIFY(m_books->change(QStringLiteral(
                    "INSERT INTO accounting_day (accounting_date, state) VALUES ('2026-10-01', 'open')")) ==
                1);
        QVERIFY(cut("2026-10-01").startsWith(u"dayState")); // an earlier one is open
        // Inside a transaction each step leaves it alone.
        const std::unique_ptr<db::Session> root = m_books->server().open();
        QVERIFY(root->execute({"test", QStringLiteral("START TRANSACTION")}).ok());
        for (const char *procedure : {"cut_day", "drain_day"})
            QCOMPARE(root->call(procedure, {QDate(2026, 9, 30)}, 0).error().code,
                     QStringLiteral("nestedTransaction"));
        QCOMPARE(root->call("close_day", {QDate(2026, 9, 30), QStringLiteral("x")}, 0).error().code,
                 QStringLiteral("nestedTransaction"));
    }

    void drain_waitsForPostingsInFlight()
    {
        // As a posting holds its date until it commits.
        const std::unique_ptr<db::Session> root = m_books->server().open();
        QVERIFY(root->execute({"test", QStringLiteral("START TRANSACTION")}).ok());
        QVERIFY(root->select({"test", QStringLiteral("SELECT state FROM accounting_day WHERE accounting_date "
                                                     "= '2026-09-28' LOCK IN SHARE MODE")})
                    .ok());
        QVERIFY(m_poster->execute({"test", QStringLiteral("SET SESSION innodb_lock_wait_timeout = 1")}).ok());
        QCOMPARE(drain("2026-09-28"), QStringLiteral("error 1205"));
        QCOMPARE(state("2026-09-28"), QStringLiteral("cutting"));
        QVERIFY(root->execute({"test", QStringLiteral("COMMIT")}).ok());
        QCOMPARE(drain("2026-09-28"), QString());
    }

    void close_damagedBooks_isRefused_data()
    {
        QTest::addColumn<QString>("failed");
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("repair");
        const auto row = [](const char *name, const char *failed, const char *damage, const char *repair) {
            QTest::newRow(name) << QString::fromLatin1(failed) << QString::fromUtf8(damage)
                                << QString::fromUtf8(repair);
        };
        // The date to close is 2026-09-29; its vouchers are the third and fourth. 2026-09-28 is closed.
        row("entry one more", "T1,T2,T5",
            "UPDATE voucher_entry SET amount = amount + 1 WHERE account_no = 'S1'",
            "UPDATE voucher_entry SET amount = amount - 1 WHERE account_no = 'S1'");
        row("entry on the other side", "T1,T2,T5",
            "UPDATE voucher_entry SET side = 'D' WHERE account_no = 'U2'",
            "UPDATE voucher_entry SET side = 'C' WHERE account_no = 'U2'");
        row("voucher of another date", "T1",
            "UPDATE voucher SET accounting_date = '2026-09-30' WHERE accounting_date = '2026-09-29' AND "
            "voucher_no LIKE '%3'",
            "UPDATE voucher SET accounting_date = '2026-09-29' WHERE accounting_date = '2026-09-30'");
        row("voucher without entries", "T1",
            "INSERT INTO voucher SELECT 'empty', kind, NULL, NULL, '2026-09-29', posted_at, summary, NULL, "
            "maker, NULL, 0 FROM voucher LIMIT 1",
            "DELETE FROM voucher WHERE voucher_no = 'empty'");
        row("subjects crossed over", "T1,T5",
            "UPDATE voucher_entry SET subject_code = '300102' WHERE account_no = 'M1'",
            "UPDATE voucher_entry SET subject_code = '300101' WHERE account_no = 'M1'");
        row("journal line of another voucher", "T2",
            "UPDATE account_journal SET voucher_no = 'other' WHERE account_no = 'S1'",
            "UPDATE account_journal SET voucher_no = (SELECT voucher_no FROM voucher_entry WHERE account_no "
            "= 'S1') WHERE account_no = 'S1'");
        row("one-sided: a journal line more", "T2,T4",
            "INSERT INTO account_journal (account_no, seq, voucher_no, side, amount, balance_before, "
            "balance_after, accounting_date, posted_at) VALUES ('S1', 2, 'x', 'C', 5, 994, 999, "
            "'2026-09-29', NOW(6))",
            "DELETE FROM account_journal WHERE voucher_no = 'x'");
        row("line begins elsewhere", "T3",
            "UPDATE account_journal SET balance_before = balance_before + 1 WHERE account_no = 'S1'",
            "UPDATE account_journal SET balance_before = balance_before - 1 WHERE account_no = 'S1'");
        row("gap in the sequence", "T3", "UPDATE account_journal SET seq = 7 WHERE account_no = 'S1'",
            "UPDATE account_journal SET seq = 1 WHERE account_no = 'S1'");
        row("line ends elsewhere", "T3,T4",
            "UPDATE account_journal SET balance_after = balance_after + 1 WHERE account_no = 'S1'",
            "UPDATE account_journal SET balance_after = balance_after - 1 WHERE account_no = 'S1'");
        row("balance of an account touched", "T4,T5",
            "UPDATE account SET balance = balance + 1 WHERE account_no = 'S1'",
            "UPDATE account SET balance = balance - 1 WHERE account_no = 'S1'");
        row("balance of an account not touched", "T5",
            "UPDATE account SET balance = balance + 1 WHERE account_no = 'U9'",
            "UPDATE account SET balance = balance - 1 WHERE account_no = 'U9'");
        row("leaf that became a group", "T6", "UPDATE subject SET is_leaf = 0 WHERE code = '602101'",
            "UPDATE subject SET is_leaf = 1 WHERE code = '602101'");
        row("parent that does not exist", "T6",
            "UPDATE subject SET parent_code = '7777' WHERE code = '660205'",
            "UPDATE subject SET parent_code = '6602' WHERE code = '660205'");
        row("group of the day before", "T6,T7",
            "UPDATE daily_total SET debit = debit + 1, closing = closing + 1 WHERE subject_code = '1122' AND "
            "currency = 'CNY'",
            "UPDATE daily_total SET debit = debit - 1, closing = closing - 1 WHERE subject_code = '1122' AND "
            "currency = 'CNY'");
        row("signed totals altered and consistent", "T7",
            "UPDATE daily_total SET entries = entries + 1 WHERE currency = 'USD'",
            "UPDATE daily_total SET entries = entries - 1 WHERE currency = 'USD'");
        row("frozen without a freeze", "T8", "UPDATE account SET frozen = 5 WHERE account_no = 'U1'",
            "UPDATE account SET frozen = 0 WHERE account_no = 'U1'");
        row("freeze without frozen", "T8",
            "INSERT INTO account_freeze (account_no, amount, remaining, state, reason, created_at, "
            "updated_at) VALUES ('U1', 5, 5, 'open', '', NOW(6), NOW(6))",
            "DELETE FROM account_freeze");
        row("overdrawn", "T8", "UPDATE account SET allow_overdraft = 0, frozen = 0 WHERE account_no = 'NEG'",
            "UPDATE account SET allow_overdraft = 1 WHERE account_no = 'NEG'");
    }
    void close_damagedBooks_isRefused()
    {
        QFETCH(QString, failed);
        QFETCH(QString, damage);
        QFETCH(QString, repair);
        if (!m_repaired) {
            m_books->addAccount(QStringLiteral("NEG"), QStringLiteral("224102"), QStringLiteral("CNY"),
                                QStringLiteral("allow_overdraft = 1"));
            QVERIFY(post(QStringLiteral("NEG D 7,U3 C 7")).startsWith(u"2026"));
            QCOMPARE(drain("2026-09-28"), QString());
            QCOMPARE(close("2026-09-28"), QString());
            QCOMPARE(cut("2026-09-29"), QString());
            QCOMPARE(drain("2026-09-29"), QString());
        }
        m_repaired = false;
        const QString before = m_books->fingerprint();
        QVERIFY(m_books->change(damage) > 0);
        const QString damaged = m_books->fingerprint();
        const QString answer = close("2026-09-29");
        QVERIFY2(answer.startsWith(u"checksFailed") && answer.contains(QString(u'(' + failed + u')')),
                 qPrintable(answer));
        QCOMPARE(m_books->fingerprint(), damaged);
        QVERIFY(storedTotals(QStringLiteral("2026-09-29")).isEmpty());
        // The reports see each of them too.
        const QString reported = m_books->tieOuts();
        if (!failed.contains(u"T7")) // a signed hash is known to closing alone
            for (const QString &id : failed.split(u','))
                QVERIFY2(reported.contains(id), qPrintable(id + u": " + reported));
        QVERIFY(m_books->change(repair) > 0);
        QCOMPARE(m_books->fingerprint(), before);
        QCOMPARE(m_books->tieOuts(), QString());
        m_repaired = true;
    }

    void close_repairedBooks_succeeds()
    {
        QVERIFY(m_repaired);
        QCOMPARE(close("2026-09-29"), QString());
        QCOMPARE(m_books->tieOuts(), QString());
    }

    void reversal_inALaterPeriod_netsThere()
    {
        const QString original = post(QStringLiteral("C1 D 40,U5 C 40"), QStringLiteral("2026-09-28"));
        QCOMPARE(drain("2026-09-28"), QString());
        QCOMPARE(close("2026-09-28"), QString());
        const Answer red = reverseNow(*m_poster, {{QStringLiteral("key"), QStringLiteral("r")},
                                                  {QStringLiteral("voucher"), original},
                                                  {QStringLiteral("maker"), QStringLiteral("m")}});
        QVERIFY(red.voucherNo.startsWith(u"20260929-")); // the open date, since its own is closed
        QCOMPARE(cut("2026-09-29"), QString());
        QCOMPARE(drain("2026-09-29"), QString());
        QCOMPARE(close("2026-09-29"), QString());
        QCOMPARE(m_books->value(QStringLiteral(
                     "SELECT CONCAT_WS('|', debit, credit, closing) FROM daily_total WHERE accounting_date = "
                     "'2026-09-29' AND subject_code = '11220101' AND currency = 'CNY'")),
                 QStringLiteral("-40|0|100000"));
    }
};

QTEST_GUILESS_MAIN(TestDayCut)
#include "tst_daycut.moc"
