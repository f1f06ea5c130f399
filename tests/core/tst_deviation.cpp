// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/deviation.h"

#include <QTest>

#include <limits>

using namespace zf;
using Kind = DayDeviation::Kind;

namespace {

/// Days from Tuesday 2026-09-01 on; zero: without business.
QList<DayTurnover> daysOf(const QList<qint64> &debits)
{
    QList<DayTurnover> days;
    for (qsizetype i = 0; i < debits.size(); ++i) {
        DayTurnover day;
        day.date = QDate(2026, 9, 1).addDays(i);
        day.debit = Amount::fromMinor(debits[i]);
        days << day;
    }
    return days;
}

} // namespace

class TestDeviation : public QObject {
    Q_OBJECT

private slots:
    void workdays_areJudgedByMedianAndSpread()
    {
        // Tu We Th Fr | Sa Su | Mo Tu We: median of 100 90 110 100 120 80 300 = 100; distances 0 10 10 0 20
        // 20 200 → 10; spread 14 (14.826 cut down to the minor unit).
        const auto result = deviations(daysOf({100, 90, 110, 100, 7, 7, 120, 80, 300}));
        QCOMPARE(result.size(), 9);
        QCOMPARE(result[0].usual.minorText(), QStringLiteral("100"));
        QCOMPARE(result[0].spread.minorText(), QStringLiteral("14"));
        QCOMPARE(result[0].perMille, 0);
        QCOMPARE(result[2].perMille, 714);
        QCOMPARE(result[7].perMille, -1428);
        QCOMPARE(result[8].perMille, 14'285);
        QCOMPARE(result[8].step(), 3);
        QVERIFY(result[8].isOutlier());
        QCOMPARE(result[7].step(), 0);
        QCOMPARE(result[4].kind, Kind::TooFew); // two days at a weekend are no usual
        QCOMPARE(result[4].step(), 0);
    }

    void dayWithoutBusiness_isNoZeroAndNoUsual()
    {
        const auto result = deviations(daysOf({100, 0, 100, 100, 0, 0, 100, 0, 100}));
        QCOMPARE(result[1].kind, Kind::NoBusiness);
        QCOMPARE(result[0].kind, Kind::Judged);
        QCOMPARE(result[0].usual.minorText(), QStringLiteral("100")); // the idle days do not pull it down
        QCOMPARE(result[0].spread.minorText(), QStringLiteral("5"));  // never below a twentieth
    }

    void bothSides_andRedLetters_countByTheirSize()
    {
        QList<DayTurnover> days = daysOf({100});
        days[0].debit = Amount::fromMinor(-40);
        days[0].credit = Amount::fromMinor(60);
        QCOMPARE(deviations(days).first().turnover.minorText(), QStringLiteral("100"));
    }

    void step_atTheBounds()
    {
        DayDeviation one;
        one.kind = Kind::Judged;
        for (const auto &[perMille, step] :
             {std::pair(0, 0), std::pair(1'999, 0), std::pair(2'000, 1), std::pair(3'499, 1),
              std::pair(3'500, 2), std::pair(7'000, 3), std::pair(-1'999, 0), std::pair(-2'000, -1),
              std::pair(-3'500, -2), std::pair(-99'999, -3)}) {
            one.perMille = perMille;
            QCOMPARE(one.step(), step);
        }
        one.kind = Kind::TooFew;
        QCOMPARE(one.step(), 0);
    }

    void hugeAmounts_doNotOverflow()
    {
        constexpr qint64 huge = std::numeric_limits<qint64>::max();
        const auto result = deviations(daysOf({huge, huge, huge, 1, 0, 0, huge, huge, huge}));
        QCOMPARE(result[3].perMille, -20'000); // twenty spreads of a twentieth below
        QCOMPARE(result[0].perMille, 0);
    }

    void tinyUsual_isCapped()
    {
        const auto result = deviations(daysOf({1, 1, 1, 1, 0, 0, 1, 1, 1'000'000'000}));
        QCOMPARE(result[8].perMille, DayDeviation::Most);
    }

    void nothing_isNothing() { QVERIFY(deviations({}).isEmpty()); }
};

QTEST_APPLESS_MAIN(TestDeviation)
#include "tst_deviation.moc"
