// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/cell.h"

#include <QLocale>

namespace zf::items {

namespace {

bool isMoney(CellKind kind)
{
    return kind == CellKind::Money || kind == CellKind::SignedMoney;
}

QString displayText(const Cell &cell)
{
    if (!cell.text.isEmpty() || !cell.raw.isValid())
        return cell.text;
    switch (cell.kind) {
    case CellKind::Money:
    case CellKind::SignedMoney: {
        const Amount amount = cell.raw.value<Amount>();
        const bool blank =
            cell.kind == CellKind::Money && amount.isZero() && cell.emphasis != CellEmphasis::Total;
        return blank ? QString() : amount.display(cell.currency.exponent());
    }
    case CellKind::Count:
        return QLocale(QLocale::English).toString(cell.raw.toLongLong());
    case CellKind::Date:
        return cell.raw.toDate().toString(Qt::ISODate);
    case CellKind::Time:
        return cell.raw.value<Timestamp>().display();
    case CellKind::Side:
        return sideName(cell.raw.value<Side>());
    case CellKind::Text:
    case CellKind::Identifier:
    case CellKind::Status:
    case CellKind::Sparkline:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

Cell Cell::ofText(const QString &text, CellKind kind)
{
    Cell cell;
    cell.kind = kind;
    cell.raw = text;
    cell.text = text;
    return cell;
}

Cell Cell::ofLink(const QString &text, CellKind kind)
{
    Cell cell = text.isEmpty() ? blank() : ofText(text, kind);
    cell.kind = kind;
    cell.link = !text.isEmpty();
    return cell;
}

Cell Cell::ofMoney(Amount amount, const Currency &currency)
{
    Cell cell;
    cell.kind = CellKind::Money;
    cell.raw = QVariant::fromValue(amount);
    cell.currency = currency;
    return cell;
}

Cell Cell::ofSigned(Amount amount, const Currency &currency)
{
    Cell cell = ofMoney(amount, currency);
    cell.kind = CellKind::SignedMoney;
    return cell;
}

Cell Cell::ofCount(qint64 count)
{
    Cell cell;
    cell.kind = CellKind::Count;
    cell.raw = count;
    return cell;
}

Cell Cell::ofDate(QDate date)
{
    Cell cell;
    cell.kind = CellKind::Date;
    cell.raw = date.isValid() ? QVariant(date) : QVariant();
    return cell;
}

Cell Cell::ofTime(const Timestamp &at)
{
    Cell cell;
    cell.kind = CellKind::Time;
    cell.raw = at.isValid() ? QVariant::fromValue(at) : QVariant();
    return cell;
}

Cell Cell::ofSide(Side side)
{
    Cell cell;
    cell.kind = CellKind::Side;
    cell.raw = QVariant::fromValue(side);
    return cell;
}

Cell Cell::ofStatus(const QString &word, CellSeverity severity)
{
    Cell cell = ofText(word, CellKind::Status);
    cell.severity = severity;
    return cell;
}

Cell Cell::blank()
{
    Cell cell;
    cell.raw = QString(); // a value, and an empty one
    return cell;
}

QVariant cellData(const Cell &cell, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(cell);
    case Qt::ToolTipRole:
        if (!cell.tip.isEmpty())
            return cell.tip;
        return cell.raw.isValid() ? QVariant() : QVariant(QStringLiteral("NULL"));
    case RawRole:
        return cell.raw;
    case KindRole:
        return QVariant::fromValue(cell.kind);
    case ExponentRole:
        return isMoney(cell.kind) ? QVariant(cell.currency.exponent()) : QVariant();
    case CurrencyRole:
        return isMoney(cell.kind) ? QVariant(cell.currency.code()) : QVariant();
    case SideRole:
        return cell.kind == CellKind::Side ? cell.raw : QVariant();
    case SeverityRole:
        return QVariant::fromValue(cell.severity);
    case LinkRole:
        return cell.link;
    case EmphasisRole:
        return QVariant::fromValue(cell.emphasis);
    case SeriesRole:
        return cell.kind == CellKind::Sparkline ? QVariant::fromValue(cell.series) : QVariant();
    default:
        return {};
    }
}

QVariant headData(const Head &head, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return head.title;
    case KindRole:
        return QVariant::fromValue(head.kind);
    case GroupTitleRole:
        return head.group.isEmpty() ? QVariant() : QVariant(head.group);
    default:
        return {};
    }
}

QString accessibleText(const Head &head, const Cell &cell)
{
    QStringList words;
    if (!head.group.isEmpty())
        words << head.group;
    words << head.title << displayText(cell);
    if (isMoney(cell.kind))
        words << cell.currency.code();
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace zf::items
