// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/bintablebuilder.h"
#include "models/items/binmodels.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace zf;
using namespace zf::items;

namespace {

std::shared_ptr<const BinTable> table()
{
    BinTableBuilder builder;
    BinRecord record{QStringLiteral("622202"),
                     QStringLiteral("622202"),
                     cardLengthBit(19),
                     QStringLiteral("ICBC"),
                     QStringLiteral("工商\u202e银行"), // a name that would turn the line around
                     QStringLiteral("CN"),
                     CardType::Debit,
                     CardScheme::UnionPay};
    const bool first = builder.add(record).ok();
    record.from = record.to = QStringLiteral("622848");
    record.bankCode = record.bankName = QStringLiteral("ABC");
    if (!first || !builder.add(record).ok())
        qFatal("a row of the test is wrong");
    return *BinTable::fromBytes(
        builder.build({QStringLiteral("t"), QStringLiteral("T"), {}, QDate(2026, 7, 1), {}}));
}

template <class Model> QModelIndex at(const Model &model, int row, typename Model::Column column)
{
    return model.index(row, static_cast<int>(column));
}

} // namespace

class TestBinModels : public QObject {
    Q_OBJECT

private slots:
    void statements_answerAndContradiction_areTold()
    {
        BinStatementsModel model;
        const QAbstractItemModelTester tester(&model);
        BinDirectory directory;
        directory.add(table());
        const BinAnswer answer = directory.look(CardNumber::parse(QByteArrayView("6222021234567890123")));
        model.setRows(
            {{*answer.best(), {}}, {*answer.best(), {QStringLiteral("bank"), QStringLiteral("length")}}});
        using Column = BinStatementsModel::Column;
        QCOMPARE(at(model, 0, Column::Prefix).data().toString(), QStringLiteral("622202"));
        QVERIFY(!at(model, 0, Column::Bank).data().toString().contains(QChar(0x202e)));
        QCOMPARE(at(model, 0, Column::Differs).data(SeverityRole).value<CellSeverity>(), CellSeverity::None);
        QCOMPARE(at(model, 1, Column::Differs).data().toString(), QStringLiteral("bank, length"));
        QCOMPARE(at(model, 1, Column::Differs).data(SeverityRole).value<CellSeverity>(),
                 CellSeverity::Warning);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sources_withAProblem_areLeftOut()
    {
        BinSourcesModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRows(
            {{table()->info(), 2, {}},
             {{QStringLiteral("old"), QStringLiteral("old"), {}, {}, {}}, 0, QStringLiteral("damaged")}});
        using Column = BinSourcesModel::Column;
        QCOMPARE(at(model, 0, Column::State).data(SeverityRole).value<CellSeverity>(), CellSeverity::Ok);
        QCOMPARE(at(model, 1, Column::State).data(SeverityRole).value<CellSeverity>(), CellSeverity::Error);
        QCOMPARE(at(model, 1, Column::State).data(Qt::ToolTipRole).toString(), QStringLiteral("damaged"));
    }

    void batch_rowsAndCounts()
    {
        BinDirectory directory;
        directory.add(table());
        auto batch = std::make_shared<BinBatch>(directory);
        for (const char *digits :
             {"6222021234567890123", "6228481234567890123", "6228489999999999999", "62220"})
            QVERIFY(batch->add(CardNumber::parse(QByteArrayView(digits)), 1));
        BinBatchModel model;
        const QAbstractItemModelTester tester(&model);
        model.setBatch(batch);
        using Column = BinBatchModel::Column;
        QCOMPARE(at(model, 0, Column::Card).data().toString(), QStringLiteral("622202*********0123"));
        QCOMPARE(at(model, 1, Column::Bank).data().toString(), QStringLiteral("ABC"));
        QCOMPARE(at(model, 3, Column::Result).data(SeverityRole).value<CellSeverity>(), CellSeverity::Error);
        // No role of any cell has more of a number than its mask.
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                for (int role = 0; role < Qt::UserRole + 20; ++role)
                    QVERIFY(!model.index(row, column)
                                 .data(role)
                                 .toString()
                                 .contains(QStringLiteral("1234567890")));
            }
        }
        QStringList counts;
        for (const BinCount &count : binCounts(*batch))
            counts << QStringLiteral("%1 %2 %3").arg(count.what, count.value).arg(count.count);
        QVERIFY(counts.contains(QStringLiteral("Bank ABC 2")));
        QCOMPARE(counts.front(), QStringLiteral("Result Found 3"));
        BinCountsModel countsModel;
        const QAbstractItemModelTester countsTester(&countsModel);
        countsModel.setRows(binCounts(*batch));
        QCOMPARE(countsModel.rowCount(), counts.size());
        model.setBatch(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBinModels)
#include "tst_binmodels.moc"
