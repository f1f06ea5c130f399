// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/tieoutsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zf;
using namespace zf::items;

namespace {

QString textAt(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data(Qt::DisplayRole).toString();
}

FindingLine finding(const char *id, const char *kind)
{
    FindingLine line;
    line.id = QString::fromLatin1(id);
    line.kind = QString::fromLatin1(kind);
    line.currency = *Currency::fromCode(u"CNY");
    return line;
}

} // namespace

class TestTieOutsModel : public QObject {
    Q_OBJECT

private slots:
    void checks_everyState_isAWordWithSeverity()
    {
        TieOutsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QList<TieOutLine> lines;
        for (const auto state :
             {TieOutLine::State::NotRun, TieOutLine::State::Waiting, TieOutLine::State::Running,
              TieOutLine::State::Stopped, TieOutLine::State::Clean, TieOutLine::State::Found,
              TieOutLine::State::Unavailable}) {
            TieOutLine line;
            line.id = QStringLiteral("T%1").arg(lines.size() + 1);
            line.state = state;
            line.chunks = 3;
            line.chunksTotal = 12;
            line.findings = state == TieOutLine::State::Found ? 2 : 0;
            line.reason = QStringLiteral("no such table");
            lines << line;
        }
        model.setRows(lines);
        constexpr int state = static_cast<int>(TieOutsModel::Column::State);
        const QList<CellSeverity> severities{CellSeverity::None,    CellSeverity::None, CellSeverity::Info,
                                             CellSeverity::Warning, CellSeverity::Ok,   CellSeverity::Error,
                                             CellSeverity::Warning};
        QStringList words;
        for (int row = 0; row < model.rowCount(); ++row) {
            words << textAt(model, row, state);
            QCOMPARE(model.index(row, state).data(SeverityRole).value<CellSeverity>(), severities.at(row));
            QVERIFY(!textAt(model, row, static_cast<int>(TieOutsModel::Column::What)).isEmpty());
        }
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
        QVERIFY(words.at(2).contains(QStringLiteral("3 of 12")));
        QVERIFY(words.at(6).contains(QStringLiteral("no such table")));

        // Progress changes values, not rows: the selection stays.
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset),
            changed(&model, &QAbstractItemModel::dataChanged);
        lines[2].chunks = 4;
        model.updateRows(lines);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QVERIFY(textAt(model, 2, state).contains(QStringLiteral("4 of 12")));
    }

    void findings_amountsAndLinks_areTyped()
    {
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FindingLine broken = finding("T3", "brokenChain");
        broken.vouchers = {VoucherNo(QStringLiteral("V1")), VoucherNo(QStringLiteral("V2"))};
        broken.accounts = {AccountNo(QStringLiteral("A1"))};
        broken.expected = QStringLiteral("123456");
        broken.actual = QStringLiteral("-5");
        broken.amount = Amount::fromMinor(-123461);
        FindingLine total = finding("T5", "dailyTotalDiffers");
        total.expected = QStringLiteral("100/200/3");
        total.actual = QStringLiteral("101/200/3");
        FindingLine counted = finding("T2", "entryMissing");
        counted.expected = QStringLiteral("100");
        model.setRows({broken, total, counted});
        using Column = FindingsModel::Column;
        const auto at = [&model](int row, Column column) {
            return textAt(model, row, static_cast<int>(column));
        };
        QCOMPARE(at(0, Column::Voucher), QStringLiteral("V1 +1"));
        QVERIFY(model.index(0, static_cast<int>(Column::Account)).data(LinkRole).toBool());
        QCOMPARE(at(0, Column::Expected), QStringLiteral("1,234.56"));
        QCOMPARE(model.index(0, static_cast<int>(Column::Amount)).data(RawRole).value<Amount>(),
                 Amount::fromMinor(-123461));
        QCOMPARE(at(1, Column::Expected), QStringLiteral("1.00 / 2.00 / 3"));
        QCOMPARE(at(2, Column::Expected), QStringLiteral("100")); // lines, not money
        QVERIFY(at(0, Column::Kind) != at(1, Column::Kind));
        QCOMPARE(FindingsModel::kindWord(QStringLiteral("neverSeen")), QStringLiteral("neverSeen"));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTieOutsModel)
#include "tst_tieoutsmodel.moc"
