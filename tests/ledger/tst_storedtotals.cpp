// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/storedtotals.h"

#include "tests/ledger/ledgertest.h"

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
                                  f.subject.text(),
                                  f.date.toString(Qt::ISODate),
                                  f.currency.isValid() ? f.currency.code() : QString(),
                                  f.amount ? f.amount->minorText() : QString()}
                          .join(u' ');
    }
    result.sort();
    return result;
}

} // namespace

/// What is judged of the stored totals with every reading of the figures, beside the tie-outs T6 and T7.
class TestStoredTotals : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<db::Lane> m_ledger;
    QDate m_open, m_closed, m_before,
        m_early; ///< the open date, the last two closed ones, and one long before

    Result<ledger::StoredTotalsReport> check(QDate from, QDate to)
    {
        return ledger::StoredTotals(*m_ledger).check({from, to}).result();
    }
    QStringList tieOuts()
    {
        const auto checks = ledger::TieOuts(*m_ledger, nullptr)
                                .run({QStringLiteral("T6"), QStringLiteral("T7")}, {})
                                .result();
        return checks.ok() ? words(*checks) : QStringList{checks.error().message};
    }
    QDate date(const QString &select) { return QDate::fromString(m_server->value(select), Qt::ISODate); }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<FixtureServer>(Contents::Sandbox);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        m_ledger = ledgerLane(*m_server);
        const auto closed = [this](int back) {
            return date(QStringLiteral("SELECT accounting_date FROM accounting_day WHERE state = 'closed'"
                                       " ORDER BY accounting_date DESC LIMIT 1 OFFSET %1")
                            .arg(back));
        };
        m_open =
            date(QStringLiteral("SELECT MIN(accounting_date) FROM accounting_day WHERE state <> 'closed'"));
        m_closed = closed(0);
        m_before = closed(1);
        m_early = closed(5);
        QVERIFY(m_open.isValid() && m_early.isValid());
    }

    void check_cleanBooks_holds()
    {
        const auto report = check(m_open, m_open);
        REQUIRE(report);
        QVERIFY(report->holds());
        QCOMPARE(report->dates.from, m_closed); // what the open date opens with
        QCOMPARE(report->dates.to, m_closed);
        QVERIFY(report->snapshotAt.isValid());
        QCOMPARE(report->checks.size(), 3);
        QVERIFY(!report->checks[0].unavailable.isEmpty()); // T5 says why it is not judged
        QVERIFY(report->checks[1].ok && report->checks[2].ok);
        const qint64 ofTwoDates = report->checks[1].scanned;
        QCOMPARE(QString::number(ofTwoDates),
                 m_server->value(
                     QStringLiteral("SELECT COUNT(*) FROM daily_total WHERE accounting_date IN ('%1', '%2')")
                         .arg(m_closed.toString(Qt::ISODate), m_before.toString(Qt::ISODate))));
        const auto longer = check(m_early, m_open);
        REQUIRE(longer);
        QVERIFY(longer->holds());
        QVERIFY(longer->dates.from < m_early);
        QVERIFY(longer->checks[1].scanned > ofTwoDates);
        const auto endless = check(QDate(1000, 1, 1), m_open);
        REQUIRE(endless);
        QVERIFY(endless->holds());
        QVERIFY(endless->dates.from.daysTo(endless->dates.to) <= ledger::StoredTotals::mostDays);
    }

    void check_plantedDamage_isWhatTheTieOutsFind_data()
    {
        QTest::addColumn<QStringList>("damage");
        QTest::addColumn<QStringList>("repair");
        QTest::addColumn<QString>("first"); ///< beginning of one of the findings
        const QString day = m_closed.toString(Qt::ISODate);
        const db::Rows leaf = m_server->sql(
            QStringLiteral(
                "SELECT t.subject_code, t.opening, t.debit, t.credit, t.closing, t.entries FROM daily_total t"
                " JOIN subject s ON s.code = t.subject_code WHERE t.accounting_date = '%1' AND t.currency ="
                " 'CNY' AND s.is_leaf = 1 AND s.level > 2 AND t.debit > 0 ORDER BY 1 LIMIT 1")
                .arg(day));
        const QString code = leaf.text(0, 0), top = code.left(4);
        const auto change = [&day](const QString &set, const QString &subjects) {
            return QStringList{
                QStringLiteral(
                    "UPDATE daily_total SET %1 WHERE accounting_date = '%2' AND currency = 'CNY' AND %3")
                    .arg(set, day, subjects)};
        };
        const QString lineage = QStringLiteral("'%1' LIKE CONCAT(subject_code, '%')").arg(code);
        const QString ofTop = QStringLiteral("subject_code = '%1'").arg(top);
        QTest::newRow("a parent that is not the sum of its children")
            << change(QStringLiteral("debit = debit + 3, credit = credit + 3"), ofTop)
            << change(QStringLiteral("debit = debit - 3, credit = credit - 3"), ofTop)
            << QStringLiteral("T6 parentDiffers %1|%2|CNY ").arg(day, top);
        QTest::newRow("an opening that is not the closing before")
            << change(QStringLiteral("opening = opening + 4, closing = closing + 4"), lineage)
            << change(QStringLiteral("opening = opening - 4, closing = closing - 4"), lineage)
            << QStringLiteral("T7 openingDiffers %1|%2|CNY %3 %4")
                   .arg(day, code)
                   .arg(leaf.integer(0, 1))
                   .arg(leaf.integer(0, 1) + 4);
        QTest::newRow("a closing that its figures do not make")
            << change(QStringLiteral("closing = closing + 5"), lineage)
            << change(QStringLiteral("closing = closing - 5"), lineage)
            << QStringLiteral("T7 wrongClosing %1|%2|CNY ").arg(day, code);
        QTest::newRow("a number of entries") << change(QStringLiteral("entries = entries + 1"), ofTop)
                                             << change(QStringLiteral("entries = entries - 1"), ofTop)
                                             << QStringLiteral("T6 parentDiffers %1|%2|CNY ").arg(day, top);
        QTest::newRow("a row that is gone")
            << change(QStringLiteral("currency = 'XTS'"), ofTop)
            << QStringList{QStringLiteral("UPDATE daily_total SET currency = 'CNY' WHERE currency = 'XTS'")}
            << QStringLiteral("T6 parentDiffers %1|%2|CNY ").arg(day, top);
        QTest::newRow("a subject that the chart does not have")
            << change(QStringLiteral("subject_code = 'ZZ'"), QStringLiteral("subject_code = '%1'").arg(code))
            << QStringList{QStringLiteral(
                               "UPDATE daily_total SET subject_code = '%1' WHERE subject_code = 'ZZ'")
                               .arg(code)}
            << QStringLiteral("T6 subjectUnknown %1|ZZ|CNY ").arg(day);
    }
    void check_plantedDamage_isWhatTheTieOutsFind()
    {
        QFETCH(QStringList, damage);
        QFETCH(QStringList, repair);
        QFETCH(QString, first);
        for (const QString &statement : damage)
            QVERIFY2(m_server->change(statement) > 0, qPrintable(statement));
        const auto live = check(m_open, m_open);
        const auto earlier = check(m_early, m_before);
        const QStringList expected = tieOuts();
        for (const QString &statement : repair)
            QVERIFY2(m_server->change(statement) > 0, qPrintable(statement));
        REQUIRE(live);
        REQUIRE(earlier);
        QVERIFY(!live->holds());
        const QStringList found = words(live->checks);
        QCOMPARE(found.join(u'\n'), expected.join(u'\n'));
        QVERIFY2(
            std::any_of(found.begin(), found.end(), [&](const QString &w) { return w.startsWith(first); }),
            qPrintable(found.join(u'\n')));
        QVERIFY(earlier->holds()); // dates that are not behind what is shown are not judged
    }

    void check_withoutTheRelation_saysSo()
    {
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE daily_total TO daily_away")) >= 0);
        const auto report = check(m_open, m_open);
        QVERIFY(m_server->change(QStringLiteral("RENAME TABLE daily_away TO daily_total")) >= 0);
        REQUIRE(report);
        QVERIFY(report->holds());
        QVERIFY(!report->checks[1].ok && !report->checks[1].unavailable.isEmpty());
        QCOMPARE(report->checks[2].status, ledger::TieOutStatus::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestStoredTotals)
#include "tst_storedtotals.moc"
