// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/trialbalances.h"

#include "models/ledger/chart.h"
#include "tests/ledger/ledgertest.h"

#include <QMap>
#include <QSet>

using namespace zf;
using namespace zf::test;

class TestTrialBalances : public QObject {
    Q_OBJECT

private:
    struct Figures {
        Amount opening, debit, credit, ytdDebit, ytdCredit;
        qint64 entries = 0;
        bool moves() const
        {
            return !opening.isZero() || !debit.isZero() || !credit.isZero() || !ytdDebit.isZero() ||
                   !ytdCredit.isZero() || entries > 0;
        }
    };
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_lane;
    QList<RawTurnover> m_raw;
    QHash<QString, QString> m_parent;
    QSet<QString> m_groups;
    QDate m_firstDay, m_lastClosed, m_open;

    /// Every row that must be there, "subject|currency", summed up the tree from the raw entries.
    QMap<QString, Figures> expected(const QList<RawTurnover> &raw, const DateRange &range) const
    {
        QMap<QString, Figures> rows;
        for (const RawTurnover &t : raw) {
            if (t.date > range.to)
                continue;
            for (QString code = t.subject; !code.isEmpty(); code = m_parent.value(code)) {
                Figures &f = rows[QString(code + u'|' + t.currency)];
                if (t.date < range.from) {
                    f.opening += t.debit - t.credit;
                } else {
                    f.debit += t.debit;
                    f.credit += t.credit;
                    f.entries += t.entries;
                }
                if (t.date >= QDate(range.to.year(), 1, 1)) {
                    f.ytdDebit += t.debit;
                    f.ytdCredit += t.credit;
                }
            }
        }
        // A subject has a row when a leaf under it moves, even where its leaves cancel each other out.
        QSet<QString> moving;
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            const qsizetype bar = it.key().indexOf(u'|');
            if (m_groups.contains(it.key().left(bar)) || !it->moves())
                continue;
            for (QString code = it.key().left(bar); !code.isEmpty(); code = m_parent.value(code))
                moving.insert(QString(code + it.key().mid(bar)));
        }
        for (auto it = rows.begin(); it != rows.end();)
            it = moving.contains(it.key()) ? std::next(it) : rows.erase(it);
        return rows;
    }

    void compare(const TrialBalance &balance, const QMap<QString, Figures> &rows)
    {
        QCOMPARE(balance.rows().size(), rows.size());
        for (const TrialBalanceRow &row : balance.rows()) {
            const QString key = row.subject.text() + u'|' + row.currency.code();
            QVERIFY2(rows.contains(key), qPrintable(key));
            const Figures &f = rows[key];
            const auto text = [](const Figures &g) {
                return QStringLiteral("%1 %2 %3 %4 %5 %6")
                    .arg(g.opening.minorText(), g.debit.minorText(), g.credit.minorText(),
                         g.ytdDebit.minorText(), g.ytdCredit.minorText())
                    .arg(g.entries);
            };
            QCOMPARE(
                QString(key + u' ' +
                        text({row.opening, row.debit, row.credit, row.ytdDebit, row.ytdCredit, row.entries})),
                QString(key + u' ' + text(f)));
        }
    }

    TrialBalance load(const ledger::TrialBalanceQuery &query)
    {
        const Result<TrialBalance> balance = ledger::TrialBalances(*m_lane).load(query).result();
        if (!balance.ok())
            qWarning("%s", errorOf(balance).constData());
        return balance.ok() ? *balance : TrialBalance();
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_lane = ledgerLane(*m_server);
        m_raw = rawTurnover(*m_server);
        QVERIFY(m_raw.size() > 1000);
        const db::Rows subjects =
            m_server->sql(QStringLiteral("SELECT code, COALESCE(parent_code, '') FROM subject"));
        for (qsizetype row = 0; row < subjects.size(); ++row)
            m_parent.insert(subjects.text(row, 0), subjects.text(row, 1));
        for (const QString &parent : std::as_const(m_parent))
            m_groups.insert(parent);
        m_firstDay = QDate::fromString(
            m_server->value(QStringLiteral("SELECT MIN(accounting_date) FROM accounting_day")), Qt::ISODate);
        m_lastClosed =
            QDate::fromString(m_server->value(QStringLiteral(
                                  "SELECT MAX(accounting_date) FROM accounting_day WHERE state = 'closed'")),
                              Qt::ISODate);
        m_open =
            QDate::fromString(m_server->value(QStringLiteral(
                                  "SELECT MIN(accounting_date) FROM accounting_day WHERE state <> 'closed'")),
                              Qt::ISODate);
        QVERIFY(m_firstDay.isValid() && m_lastClosed.isValid() && m_open.isValid());
    }

    void load_anyRange_equalsTheRawEntriesRowByRow_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("open day") << m_open << m_open;
        QTest::newRow("last closed day") << m_lastClosed << m_lastClosed;
        QTest::newRow("first day") << m_firstDay << m_firstDay;
        QTest::newRow("everything") << m_firstDay << m_open;
        QTest::newRow("a month of closed days") << m_firstDay.addDays(1) << m_firstDay.addDays(31);
        QTest::newRow("closed days into the open one") << m_lastClosed.addDays(-10) << m_open;
        QTest::newRow("before there was anything") << m_firstDay.addDays(-40) << m_firstDay.addDays(-10);
        QTest::newRow("from before the first day") << m_firstDay.addDays(-400) << m_firstDay.addDays(20);
        QTest::newRow("after the last day") << m_open.addDays(1) << m_open.addDays(30);
        QTest::newRow("the year") << QDate(m_open.year(), 1, 1) << QDate(m_open.year(), 12, 31);
        QTest::newRow("next year") << QDate(m_open.year() + 1, 1, 1) << QDate(m_open.year() + 1, 3, 31);
        for (int i = 0; i < 10; ++i) {
            const QDate from = m_firstDay.addDays(i * 9);
            QTest::addRow("range %d", i) << from << from.addDays(i * i % 23);
        }
    }
    void load_anyRange_equalsTheRawEntriesRowByRow()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const DateRange range{from, to};
        const QMap<QString, Figures> rows = expected(m_raw, range);
        const TrialBalance fast = load({range, {}, false});
        compare(fast, rows);
        const TrialBalance exact = load({range, {}, true});
        compare(exact, rows);
        QCOMPARE(fast.range, range);
        QVERIFY(fast.balanced());
        QVERIFY(exact.balanced());
        QCOMPARE(fast.provisional, to > m_lastClosed);
    }

    void load_withoutRange_takesTheOpenDate()
    {
        const TrialBalance balance = load({});
        QCOMPARE(balance.range, (DateRange{m_open, m_open}));
        QVERIFY(balance.provisional);
        QVERIFY(balance.snapshotAt.isValid());
    }

    void load_rangeReversed_isRefused()
    {
        const Result<TrialBalance> balance =
            ledger::TrialBalances(*m_lane).load({{m_open, m_firstDay}, {}, false}).result();
        QVERIFY(!balance.ok());
        QCOMPARE(balance.error().kind, ErrorKind::Usage);
    }

    void load_asKnownAt_leavesLaterVouchersOut()
    {
        const QString middle = m_server->value(
            QStringLiteral("SELECT DATE_FORMAT(posted_at, '%Y-%m-%d %H:%i:%s.%f') FROM voucher"
                           " ORDER BY posted_at LIMIT 1 OFFSET 20000"));
        const Result<Timestamp> at = Timestamp::fromServerText(middle);
        REQUIRE(at);
        const QList<RawTurnover> raw =
            rawTurnover(*m_server, QStringLiteral("v.posted_at <= '%1'").arg(middle));
        QVERIFY(raw.size() < m_raw.size());
        for (const DateRange &range :
             {DateRange{m_firstDay, m_open}, DateRange{m_firstDay.addDays(10), m_firstDay.addDays(60)}}) {
            compare(load({range, *at, false}), expected(raw, range));
            compare(load({range, *at, true}), expected(raw, range));
        }
    }

    void load_everyEquality_isShownPerBookAndCurrency()
    {
        const TrialBalance balance = load({{m_firstDay, m_open}, {}, false});
        QCOMPARE(balance.books().size(), 2);
        for (const Equality &equality : balance.equalities()) {
            Amount debit, credit;
            const db::Rows rows = m_server->sql(
                QStringLiteral("SELECT CAST(SUM(CASE e.side WHEN 'D' THEN e.amount ELSE 0 END) AS CHAR), "
                               "CAST(SUM(CASE e.side WHEN 'C' THEN e.amount ELSE 0 END) AS CHAR)"
                               " FROM voucher_entry e JOIN subject s ON s.code = e.subject_code WHERE s.book "
                               "= '%1' AND e.currency = '%2'")
                    .arg(bookCode(equality.book), equality.currency.code()));
            QCOMPARE(equality.debit.minorText(), rows.text(0, 0));
            QCOMPARE(equality.credit.minorText(), rows.text(0, 1));
            QVERIFY(equality.holds());
        }
        QVERIFY(!balance.identities().isEmpty());
        for (const IdentityCheck &identity : balance.identities())
            QVERIFY2(identity.holds(), qPrintable(QString(identity.id + u' ' + identity.currency.code())));
    }

    void load_oneFenTooMuch_namesTheVoucher()
    {
        const db::Rows entry =
            m_server->sql(QStringLiteral("SELECT entry_id, voucher_no FROM voucher_entry WHERE "
                                         "accounting_date = '%1' ORDER BY entry_id DESC LIMIT 1")
                              .arg(m_open.toString(Qt::ISODate)));
        QCOMPARE(m_server->change(
                     QStringLiteral("UPDATE voucher_entry SET amount = amount + 1 WHERE entry_id = %1")
                         .arg(entry.text(0, 0))),
                 1);
        const TrialBalance balance = load({});
        const Result<QList<VoucherNo>> broken =
            ledger::TrialBalances(*m_lane).unbalancedVouchers({m_firstDay, m_open}).result();
        QCOMPARE(m_server->change(
                     QStringLiteral("UPDATE voucher_entry SET amount = amount - 1 WHERE entry_id = %1")
                         .arg(entry.text(0, 0))),
                 1);
        QVERIFY(!balance.balanced());
        REQUIRE(broken);
        QCOMPARE(*broken, QList<VoucherNo>{VoucherNo(entry.text(0, 1))});
        QVERIFY(load({}).balanced());
    }

    void unbalancedVouchers_crossingBooks_areNamed()
    {
        // Balanced in total, and yet one line has left its book.
        const db::Rows entry =
            m_server->sql(QStringLiteral("SELECT e.entry_id, e.voucher_no, e.subject_code FROM voucher_entry "
                                         "e JOIN subject s ON s.code = e.subject_code"
                                         " WHERE s.book = 'reserve' AND e.accounting_date = '%1' LIMIT 1")
                              .arg(m_open.toString(Qt::ISODate)));
        const QString own = m_server->value(
            QStringLiteral("SELECT code FROM subject WHERE book = 'own' AND is_leaf = 1 LIMIT 1"));
        const QString update =
            QStringLiteral("UPDATE voucher_entry SET subject_code = '%1' WHERE entry_id = %2");
        QCOMPARE(m_server->change(update.arg(own, entry.text(0, 0))), 1);
        const TrialBalance balance = load({});
        const Result<QList<VoucherNo>> broken =
            ledger::TrialBalances(*m_lane).unbalancedVouchers({m_open, m_open}).result();
        QCOMPARE(m_server->change(update.arg(entry.text(0, 2), entry.text(0, 0))), 1);
        REQUIRE(broken);
        QCOMPARE(*broken, QList<VoucherNo>{VoucherNo(entry.text(0, 1))});
        QVERIFY(!balance.balanced());
    }

    void load_withoutDailyTotals_readsTheEntries()
    {
        const DateRange range{m_firstDay.addDays(5), m_open};
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE daily_total TO daily_total_away")) >= 0);
        const TrialBalance balance = load({range, {}, false});
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE daily_total_away TO daily_total")) >= 0);
        compare(balance, expected(m_raw, range));
    }

    void load_withoutDayCut_opensTheLatestDateWithEntries()
    {
        const QDate latest = QDate::fromString(
            m_server->value(QStringLiteral("SELECT MAX(accounting_date) FROM voucher_entry")), Qt::ISODate);
        QVERIFY(
            m_server->change(QStringLiteral(
                "RENAME TABLE accounting_day TO accounting_day_away, identity_term TO identity_term_away")) >=
            0);
        const TrialBalance balance = load({});
        QVERIFY(
            m_server->change(QStringLiteral(
                "RENAME TABLE accounting_day_away TO accounting_day, identity_term_away TO identity_term")) >=
            0);
        QCOMPARE(balance.range, (DateRange{latest, latest}));
        QVERIFY(balance.identities().isEmpty());
        compare(balance, expected(m_raw, {latest, latest}));
    }

    void load_closedDayWithoutTotals_readsItsEntries()
    {
        const QDate gap = m_firstDay.addDays(30);
        const QString date = gap.toString(Qt::ISODate);
        QVERIFY(
            m_server->change(
                QStringLiteral("CREATE TABLE kept AS SELECT * FROM daily_total WHERE accounting_date = '%1'")
                    .arg(date)) >= 0);
        QVERIFY(m_server->change(
                    QStringLiteral("DELETE FROM daily_total WHERE accounting_date = '%1'").arg(date)) > 0);
        const TrialBalance later = load({{gap.addDays(5), gap.addDays(10)}, {}, false});
        const TrialBalance across = load({{gap.addDays(-5), gap.addDays(5)}, {}, false});
        QVERIFY(m_server->change(QStringLiteral("INSERT INTO daily_total SELECT * FROM kept")) > 0);
        QVERIFY(m_server->change(QStringLiteral("DROP TABLE kept")) >= 0);
        compare(later, expected(m_raw, {gap.addDays(5), gap.addDays(10)}));
        compare(across, expected(m_raw, {gap.addDays(-5), gap.addDays(5)}));
    }

    void load_entryOfUnknownSubject_isAnError()
    {
        const QString id = m_server->value(
            QStringLiteral("SELECT entry_id FROM voucher_entry WHERE accounting_date = '%1' LIMIT 1")
                .arg(m_open.toString(Qt::ISODate)));
        const QString subject = m_server->value(
            QStringLiteral("SELECT subject_code FROM voucher_entry WHERE entry_id = %1").arg(id));
        QCOMPARE(
            m_server->change(
                QStringLiteral("UPDATE voucher_entry SET subject_code = '9999' WHERE entry_id = %1").arg(id)),
            1);
        const Result<TrialBalance> balance = ledger::TrialBalances(*m_lane).load({}).result();
        QCOMPARE(m_server->change(
                     QStringLiteral("UPDATE voucher_entry SET subject_code = '%1' WHERE entry_id = %2")
                         .arg(subject, id)),
                 1);
        QVERIFY(!balance.ok());
        QCOMPARE(balance.error().kind, ErrorKind::DataInvalid);
        QVERIFY(balance.error().message.contains(u"9999"));
    }

    void turnovers_everyLeafAndDay_equalTheRawEntries()
    {
        const int days = 30;
        const auto turnovers = ledger::TrialBalances(*m_lane).turnovers(m_open, days).result();
        REQUIRE(turnovers);
        QVERIFY(turnovers->size() > 20);
        const db::Rows dates =
            m_server->sql(QStringLiteral("SELECT accounting_date FROM accounting_day WHERE accounting_date "
                                         "<= '%1' ORDER BY accounting_date DESC LIMIT %2")
                              .arg(m_open.toString(Qt::ISODate))
                              .arg(days));
        for (auto it = turnovers->begin(); it != turnovers->end(); ++it) {
            QCOMPARE(it->size(), dates.size());
            for (qsizetype i = 0; i < it->size(); ++i) {
                const QDate date = dates.date(dates.size() - 1 - i, 0);
                Amount debit, credit, closing;
                for (const RawTurnover &t : m_raw) {
                    if (QString(t.subject + u'|' + t.currency) != it.key() || t.date > date)
                        continue;
                    closing += t.debit - t.credit;
                    if (t.date == date) {
                        debit += t.debit;
                        credit += t.credit;
                    }
                }
                const DayTurnover &turnover = it->at(i);
                QCOMPARE(turnover.date, date);
                QCOMPARE(turnover.debit.minorText(), debit.minorText());
                QCOMPARE(turnover.credit.minorText(), credit.minorText());
                QCOMPARE(turnover.closing.minorText(), closing.minorText());
            }
        }
    }

    void turnover_ofGroup_sumsItsLeaves()
    {
        const QString group =
            m_server->value(QStringLiteral("SELECT parent_code FROM subject WHERE is_leaf = 1 AND level > 1 "
                                           "AND code IN (SELECT subject_code FROM voucher_entry) LIMIT 1"));
        const auto turnover = ledger::TrialBalances(*m_lane)
                                  .turnover(SubjectCode(group), currency("CNY"), m_lastClosed, 20)
                                  .result();
        REQUIRE(turnover);
        QCOMPARE(turnover->size(), 20);
        const QMap<QString, Figures> rows = expected(m_raw, {turnover->last().date, turnover->last().date});
        const Figures last = rows.value(QString(group + QStringLiteral("|CNY")));
        QCOMPARE(turnover->last().debit.minorText(), last.debit.minorText());
        QCOMPARE(turnover->last().credit.minorText(), last.credit.minorText());
        QCOMPARE(turnover->last().closing.minorText(), (last.opening + last.debit - last.credit).minorText());
    }

    void turnover_ofUnknownSubject_isNotFound()
    {
        const auto turnover = ledger::TrialBalances(*m_lane)
                                  .turnover(SubjectCode(QStringLiteral("0000")), currency("CNY"), m_open, 5)
                                  .result();
        QVERIFY(!turnover.ok());
        QCOMPARE(turnover.error().kind, ErrorKind::NotFound);
    }

    void plannedQueries_allRun()
    {
        const std::unique_ptr<db::Session> session = m_server->open();
        QVERIFY(session != nullptr);
        for (const db::PlannedQuery &query : ledger::TrialBalances::plannedQueries()) {
            const Result<db::Rows> plan =
                session->select({query.name, QString(QStringLiteral("EXPLAIN ") + query.sql)}, query.sample);
            QVERIFY2(plan.ok(), query.name);
        }
    }
};

QTEST_GUILESS_MAIN(TestTrialBalances)
#include "tst_trialbalances.moc"
