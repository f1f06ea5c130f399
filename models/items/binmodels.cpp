// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/binmodels.h"

#include "models/items/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf::items {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BinWords)
};

/// What a table of another origin calls a bank is shown like any text from outside.
QString bankText(const BinRecord &record)
{
    return visibleText(record.bankName.isEmpty() ? record.bankCode : record.bankName);
}

} // namespace

CellSeverity binSeverity(BinStatus status)
{
    switch (status) {
    case BinStatus::Found:
        return CellSeverity::Ok;
    case BinStatus::NotFound:
        return CellSeverity::Info;
    case BinStatus::WrongLength:
    case BinStatus::Ambiguous:
        return CellSeverity::Warning;
    case BinStatus::Invalid:
        break;
    }
    return CellSeverity::Error;
}

QString luhnWord(LuhnCheck check)
{
    switch (check) {
    case LuhnCheck::Passed:
        return Text::tr("right");
    case LuhnCheck::Warning:
        return Text::tr("does not fit, which this scheme permits");
    case LuhnCheck::Failed:
        return Text::tr("wrong: a digit is mistyped");
    case LuhnCheck::NotComplete:
        break;
    }
    return {};
}

CellSeverity luhnSeverity(LuhnCheck check)
{
    switch (check) {
    case LuhnCheck::Passed:
        return CellSeverity::Ok;
    case LuhnCheck::Warning:
        return CellSeverity::Warning;
    case LuhnCheck::Failed:
        return CellSeverity::Error;
    case LuhnCheck::NotComplete:
        break;
    }
    return CellSeverity::None;
}

QString binDifferenceWord(const QString &code)
{
    if (code == u"bank")
        return Text::tr("bank");
    if (code == u"cardType")
        return Text::tr("card type");
    if (code == u"scheme")
        return Text::tr("scheme");
    if (code == u"country")
        return Text::tr("country");
    return Text::tr("length");
}

QList<Head> BinStatementsModel::heads() const
{
    return {
        {tr("Prefix"), CellKind::Identifier, {}},
        {tr("Digits"), CellKind::Text, {}},
        {tr("Bank"), CellKind::Text, {}},
        {tr("Card type"), CellKind::Text, {}},
        {tr("Scheme"), CellKind::Text, {}},
        {tr("Source"), CellKind::Text, {}},
        {tr("Contradicts in"), CellKind::Status, {}},
        {tr("As of"), CellKind::Date, {}},
        {tr("Bank code"), CellKind::Identifier, {}},
        {tr("Country"), CellKind::Identifier, {}},
    };
}

QString BinStatementsModel::key(const BinStatement &row) const
{
    const BinRecord &record = row.candidate.record;
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(row.candidate.source.id, record.from)
        .arg(record.lengths)
        .arg(record.bankCode, record.bankName);
}

Cell BinStatementsModel::cell(const BinStatement &row, int column) const
{
    const BinRecord &record = row.candidate.record;
    switch (static_cast<Column>(column)) {
    case Column::Prefix:
        return Cell::ofText(record.from == record.to ? record.from : QString(record.from + u'–' + record.to),
                            CellKind::Identifier);
    case Column::Lengths:
        return Cell::ofText(cardLengthsText(record.lengths));
    case Column::Bank:
        return Cell::ofText(visibleText(record.bankName));
    case Column::BankCode:
        return Cell::ofText(visibleText(record.bankCode), CellKind::Identifier);
    case Column::Type:
        return Cell::ofText(cardTypeName(record.type));
    case Column::Scheme:
        return Cell::ofText(schemeName(record.scheme));
    case Column::Country:
        return Cell::ofText(visibleText(record.country), CellKind::Identifier);
    case Column::Source:
        return Cell::ofText(visibleText(binSourceTitle(row.candidate.source)));
    case Column::AsOf:
        return Cell::ofDate(row.candidate.source.asOf);
    case Column::Differs: {
        if (row.differs.isEmpty())
            return Cell::blank();
        QStringList words;
        for (const QString &code : row.differs)
            words << binDifferenceWord(code);
        return Cell::ofStatus(words.join(tr(", ")), CellSeverity::Warning);
    }
    case Column::Count:
        break;
    }
    return Cell::blank();
}

QList<Head> BinSourcesModel::heads() const
{
    return {
        {tr("Source"), CellKind::Text, {}},
        {tr("Prefixes"), CellKind::Count, {}},
        {tr("As of"), CellKind::Date, {}},
        {tr("State"), CellKind::Status, {}},
    };
}

Cell BinSourcesModel::cell(const BinSourceRow &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Source: {
        Cell cell = Cell::ofText(visibleText(binSourceTitle(row.info)));
        cell.tip = row.info.licence.isEmpty() ? visibleText(row.info.title)
                                              : tr("%1; licence: %2").arg(row.info.title, row.info.licence);
        return cell;
    }
    case Column::Prefixes:
        return row.problem.isEmpty() ? Cell::ofCount(row.prefixes) : Cell::blank();
    case Column::AsOf:
        return row.info.asOf.isValid() ? Cell::ofDate(row.info.asOf) : Cell::blank();
    case Column::State: {
        Cell cell = row.problem.isEmpty() ? Cell::ofStatus(tr("in use"), CellSeverity::Ok)
                                          : Cell::ofStatus(tr("left out"), CellSeverity::Error);
        cell.tip = row.problem;
        return cell;
    }
    case Column::Count:
        break;
    }
    return Cell::blank();
}

void BinBatchModel::setBatch(std::shared_ptr<const BinBatch> batch)
{
    m_batch = std::move(batch);
    setRows(m_batch ? m_batch->rows() : QList<BinBatchRow>());
}

QList<Head> BinBatchModel::heads() const
{
    return {
        {tr("Line"), CellKind::Count, {}},         {tr("Card"), CellKind::Identifier, {}},
        {tr("Result"), CellKind::Status, {}},      {tr("Bank"), CellKind::Text, {}},
        {tr("Card type"), CellKind::Text, {}},     {tr("Scheme"), CellKind::Text, {}},
        {tr("Check digit"), CellKind::Status, {}}, {tr("Source"), CellKind::Text, {}},
    };
}

QString BinBatchModel::key(const BinBatchRow &row) const
{
    return QStringLiteral("%1 %2").arg(row.line).arg(row.masked);
}

Cell BinBatchModel::cell(const BinBatchRow &row, int column) const
{
    const bool known = row.table >= 0 && row.status == BinStatus::Found;
    switch (static_cast<Column>(column)) {
    case Column::Line:
        return Cell::ofCount(row.line);
    case Column::Card:
        return Cell::ofText(row.masked, CellKind::Identifier);
    case Column::Result:
        return Cell::ofStatus(binStatusName(row.status), binSeverity(row.status));
    case Column::Bank:
        return known ? Cell::ofText(bankText(m_batch->candidate(row).record)) : Cell::blank();
    case Column::Type:
        return known ? Cell::ofText(cardTypeName(m_batch->candidate(row).record.type)) : Cell::blank();
    case Column::Scheme:
        return Cell::ofText(schemeName(row.scheme));
    case Column::CheckDigit:
        return row.luhn == LuhnCheck::NotComplete
                   ? Cell::blank()
                   : Cell::ofStatus(luhnWord(row.luhn), luhnSeverity(row.luhn));
    case Column::Source:
        return known ? Cell::ofText(visibleText(binSourceTitle(m_batch->candidate(row).source)))
                     : Cell::blank();
    case Column::Count:
        break;
    }
    return Cell::blank();
}

QList<BinCount> binCounts(const BinBatch &batch)
{
    QList<BinCount> counts;
    const auto add = [&](const QString &what, const BinBatch::Counts &by, auto name) {
        QList<BinCount> group;
        for (auto it = by.begin(); it != by.end(); ++it)
            group << BinCount{what, name(it.key()), it.value()};
        std::stable_sort(group.begin(), group.end(),
                         [](const BinCount &a, const BinCount &b) { return a.count > b.count; });
        counts << group;
    };
    add(Text::tr("Result"), batch.byStatus(), [](const QString &code) {
        for (const BinStatus status : {BinStatus::Found, BinStatus::NotFound, BinStatus::WrongLength,
                                       BinStatus::Ambiguous, BinStatus::Invalid}) {
            if (code == binStatusCode(status))
                return binStatusName(status);
        }
        return code;
    });
    add(Text::tr("Scheme"), batch.byScheme(),
        [](const QString &code) { return schemeName(schemeFromCode(code)); });
    add(Text::tr("Card type"), batch.byType(),
        [](const QString &code) { return cardTypeName(cardTypeFromText(code)); });
    add(Text::tr("Bank"), batch.byBank(), [](const QString &name) { return visibleText(name); });
    return counts;
}

QList<Head> BinCountsModel::heads() const
{
    return {
        {tr("By"), CellKind::Text, {}},
        {tr("Value"), CellKind::Text, {}},
        {tr("Numbers"), CellKind::Count, {}},
    };
}

Cell BinCountsModel::cell(const BinCount &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::What:
        return Cell::ofText(row.what);
    case Column::Value:
        return Cell::ofText(row.value.isEmpty() ? tr("unknown") : row.value);
    case Column::Numbers:
        return Cell::ofCount(row.count);
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
