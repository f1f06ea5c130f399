// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/tieoutsmodel.h"

#include "models/items/tracemodel.h"

#include <array>
#include <utility>

namespace zf::items {

QString TieOutsModel::title(const QString &id)
{
    static constexpr std::array<std::pair<const char *, const char *>, 11> titles{{
        {"T1", QT_TR_NOOP("Each voucher balances, per currency and book")},
        {"T2", QT_TR_NOOP("Journal lines and voucher entries are the same lines")},
        {"T3", QT_TR_NOOP("Each account's journal is a chain without gaps")},
        {"T4", QT_TR_NOOP("Each balance is what its journal ends with")},
        {"T5", QT_TR_NOOP("Accounts and daily totals equal the entries")},
        {"T6", QT_TR_NOOP("Groups are the sums of their children")},
        {"T7", QT_TR_NOOP("Each day opens as the day before closed")},
        {"T8", QT_TR_NOOP("Open freezes equal frozen amounts; nothing is overdrawn")},
        {"T9", QT_TR_NOOP("Orders have the vouchers that are due, vouchers their orders")},
        {"T12", QT_TR_NOOP("Mirrors: what one book is due, the other owes")},
        {"T13", QT_TR_NOOP("Reserve identity: customers' money is covered")},
    }};
    for (const auto &[name, text] : titles) {
        if (id == QLatin1StringView(name))
            return tr(text);
    }
    return id;
}

QList<Head> TieOutsModel::heads() const
{
    return {
        {tr("Check"), CellKind::Identifier, {}}, {tr("What must hold"), CellKind::Text, {}},
        {tr("State"), CellKind::Status, {}},     {tr("Rows compared"), CellKind::Count, {}},
        {tr("Findings"), CellKind::Count, {}},   {tr("Took"), CellKind::Text, {}},
        {tr("Snapshot at"), CellKind::Time, {}},
    };
}

namespace {

bool hasEnded(const TieOutLine &row)
{
    return row.state == TieOutLine::State::Clean || row.state == TieOutLine::State::Found;
}

} // namespace

Cell TieOutsModel::cell(const TieOutLine &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Id:
        return Cell::ofText(row.id, CellKind::Identifier);
    case Column::What:
        return Cell::ofText(title(row.id));
    case Column::State:
        switch (row.state) {
        case TieOutLine::State::NotRun:
            return Cell::ofStatus(tr("Not run"), CellSeverity::None);
        case TieOutLine::State::Waiting:
            return Cell::ofStatus(tr("Waiting"), CellSeverity::None);
        case TieOutLine::State::Running:
            //: %1 of %2 parts of a check are done
            return Cell::ofStatus(tr("Running, %1 of %2").arg(row.chunks).arg(row.chunksTotal),
                                  CellSeverity::Info);
        case TieOutLine::State::Stopped:
            return Cell::ofStatus(tr("Stopped after %1 of %2").arg(row.chunks).arg(row.chunksTotal),
                                  CellSeverity::Warning);
        case TieOutLine::State::Clean:
            return Cell::ofStatus(tr("Clean"), CellSeverity::Ok);
        case TieOutLine::State::Found:
            return Cell::ofStatus(row.more ? tr("More than %n finding(s)", nullptr, int(row.findings))
                                           : tr("%n finding(s)", nullptr, int(row.findings)),
                                  CellSeverity::Error);
        case TieOutLine::State::Unavailable: {
            Cell cell = Cell::ofStatus(tr("Could not run: %1").arg(row.reason), CellSeverity::Warning);
            cell.tip = row.reason;
            return cell;
        }
        }
        break;
    case Column::Scanned:
        return row.scanned > 0 ? Cell::ofCount(row.scanned) : Cell::blank();
    case Column::Findings:
        return hasEnded(row) || row.findings > 0 ? Cell::ofCount(row.findings) : Cell::blank();
    case Column::Took:
        return row.milliseconds > 0 ? Cell::ofText(durationText(row.milliseconds * 1000)) : Cell::blank();
    case Column::At:
        return row.at.isValid() ? Cell::ofTime(row.at) : Cell::blank();
    case Column::Count:
        break;
    }
    return Cell::blank();
}

QString FindingsModel::kindWord(const QString &kind)
{
    static constexpr std::array<std::pair<const char *, const char *>, 31> words{{
        {"unbalanced", QT_TR_NOOP("Debits and credits differ")},
        {"voucherWithoutEntries", QT_TR_NOOP("Voucher without entries")},
        {"malformedVoucher", QT_TR_NOOP("Malformed voucher")},
        {"entryWithoutVoucher", QT_TR_NOOP("Entry without a voucher")},
        {"journalLineMissing", QT_TR_NOOP("Entry without its journal line")},
        {"entryMissing", QT_TR_NOOP("Journal line without its entry")},
        {"gap", QT_TR_NOOP("Journal lines missing")},
        {"brokenChain", QT_TR_NOOP("Line does not begin where the one before ended")},
        {"wrongStep", QT_TR_NOOP("Balance does not move by the amount")},
        {"balanceDiffers", QT_TR_NOOP("Balance is not what the journal ends with")},
        {"accountMissing", QT_TR_NOOP("Journal of an account that does not exist")},
        {"accountsDiffer", QT_TR_NOOP("Accounts do not add up to the entries")},
        {"dailyTotalDiffers", QT_TR_NOOP("Daily total is not what the entries add up to")},
        {"parentDiffers", QT_TR_NOOP("Group is not the sum of its children")},
        {"subjectUnknown", QT_TR_NOOP("Daily total of an unknown subject")},
        {"parentMissing", QT_TR_NOOP("Parent subject does not exist")},
        {"leafWithChildren", QT_TR_NOOP("Leaf with children")},
        {"levelDiffers", QT_TR_NOOP("Level does not follow from the parent")},
        {"accountsOfNonLeaf", QT_TR_NOOP("Accounts of a subject that is no leaf")},
        {"wrongClosing", QT_TR_NOOP("Closing does not follow from opening and movements")},
        {"openingDiffers", QT_TR_NOOP("Opening is not the closing of the day before")},
        {"frozenDiffers", QT_TR_NOOP("Frozen amount is not the sum of open freezes")},
        {"freezeMalformed", QT_TR_NOOP("Freeze holds what it cannot")},
        {"overdrawn", QT_TR_NOOP("Less than nothing available")},
        {"voucherMissing", QT_TR_NOOP("Order without the voucher that is due")},
        {"voucherTwice", QT_TR_NOOP("Order with more vouchers than are due")},
        {"kindUnknown", QT_TR_NOOP("Voucher of an unknown kind")},
        {"orderMissing", QT_TR_NOOP("Voucher without its order")},
        {"voucherNotDue", QT_TR_NOOP("Voucher that its order does not call for")},
        {"T12a", QT_TR_NOOP("Receivable from the other book does not match")},
        {"T12b", QT_TR_NOOP("Payable to the other book does not match")},
    }};
    for (const auto &[name, text] : words) {
        if (kind == QLatin1StringView(name))
            return tr(text);
    }
    return kind == u"T13" ? tr("Customers' money is not covered") : kind;
}

QList<Head> FindingsModel::heads() const
{
    return {
        {tr("Check"), CellKind::Identifier, {}},   {tr("Finding"), CellKind::Text, {}},
        {tr("Voucher"), CellKind::Identifier, {}}, {tr("Account"), CellKind::Identifier, {}},
        {tr("Subject"), CellKind::Identifier, {}}, {tr("Order"), CellKind::Identifier, {}},
        {tr("Date"), CellKind::Date, {}},          {tr("Amount"), CellKind::SignedMoney, {}},
        {tr("Expected"), CellKind::Text, {}},      {tr("Actual"), CellKind::Text, {}},
    };
}

QString FindingsModel::key(const FindingLine &row) const
{
    return QStringList{row.id, row.kind, row.where, row.date.toString(Qt::ISODate)}.join(u'/');
}

namespace {

/// The first of several numbers as a link, and that there are more.
template <class Tag> Cell first(const QList<Id<Tag>> &numbers)
{
    if (numbers.isEmpty())
        return Cell::blank();
    Cell cell = Cell::ofLink(numbers.constFirst().text());
    if (numbers.size() > 1) {
        QStringList all;
        for (const Id<Tag> &number : numbers)
            all << number.text();
        cell.text = QString(cell.text + QStringLiteral(" +%1").arg(numbers.size() - 1));
        cell.tip = all.join(u'\n');
    }
    return cell;
}

/// Minor units as money; several of them and a count are divided by "/".
QString shown(const FindingLine &row, const QString &value)
{
    const bool counted = row.id == u"T2" || row.id == u"T9" || row.kind == u"gap";
    if (!row.currency.isValid() || counted)
        return value;
    QStringList parts = value.split(u'/');
    const qsizetype amounts = parts.size() == 1 ? 1 : parts.size() - 1; // the last one counts entries
    for (qsizetype i = 0; i < amounts; ++i) {
        const Result<Amount> amount = Amount::fromMinorText(parts[i]);
        if (!amount.ok())
            return value;
        parts[i] = amount->display(row.currency.exponent());
    }
    return parts.join(QStringLiteral(" / "));
}

} // namespace

Cell FindingsModel::cell(const FindingLine &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case Column::Id:
        return Cell::ofText(row.id, CellKind::Identifier);
    case Column::Kind: {
        Cell cell = Cell::ofText(kindWord(row.kind));
        cell.tip = row.where;
        return cell;
    }
    case Column::Voucher:
        return first(row.vouchers);
    case Column::Account:
        return first(row.accounts);
    case Column::Subject:
        return row.subject.isEmpty() ? Cell::blank() : Cell::ofLink(row.subject.text());
    case Column::Order:
        return row.order.isEmpty() ? Cell::blank() : Cell::ofLink(row.order.text());
    case Column::Date:
        return row.date.isValid() ? Cell::ofDate(row.date) : Cell::blank();
    case Column::Amount:
        return row.amount && row.currency.isValid() ? Cell::ofSigned(*row.amount, row.currency)
                                                    : Cell::blank();
    case Column::Expected:
        return Cell::ofText(shown(row, row.expected));
    case Column::Actual:
        return Cell::ofText(shown(row, row.actual));
    case Column::Count:
        break;
    }
    return Cell::blank();
}

} // namespace zf::items
