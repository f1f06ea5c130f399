// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/selectionsums.h"

#include "models/core/amount.h"
#include "models/items/roles.h"
#include "widgets/ledgerdelegate.h"
#include "widgets/moneytext.h"

#include <QCoreApplication>
#include <QMap>

namespace zf {

namespace {

constexpr int MostColumns = 3;

struct Sum {
    Amount amount;
    int exponent = 0;
};

bool isMoney(const QModelIndex &index)
{
    const items::CellKind kind = LedgerDelegate::kindOf(index);
    return kind == items::CellKind::Money || kind == items::CellKind::SignedMoney;
}

QString sumText(const QModelIndexList &rows, int column)
{
    QMap<QString, Sum> sums;
    for (const QModelIndex &row : rows) {
        const QModelIndex cell = row.siblingAtColumn(column);
        const QVariant raw = cell.data(items::RawRole);
        if (raw.metaType() == QMetaType::fromType<Money>()) {
            const auto money = raw.value<Money>();
            Sum &sum = sums[money.currency.code()];
            sum.amount += money.amount;
            sum.exponent = money.currency.exponent();
        } else if (raw.metaType() == QMetaType::fromType<Amount>()) {
            Sum &sum = sums[cell.data(items::CurrencyRole).toString()];
            sum.amount += raw.value<Amount>();
            sum.exponent = cell.data(items::ExponentRole).toInt();
        }
    }
    QStringList parts;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        parts << QString(moneyText(it->amount, it->exponent) + u' ' + it.key()).trimmed();
    return parts.join(QStringLiteral(" + "));
}

QString columnTitle(const QAbstractItemModel &model, int column)
{
    const QString group = model.headerData(column, Qt::Horizontal, items::GroupTitleRole).toString();
    const QString title = model.headerData(column, Qt::Horizontal).toString();
    return group.isEmpty() ? title : QString(group + u' ' + title);
}

} // namespace

QString selectionSums(const QModelIndexList &rows, const QModelIndex &current, const QList<int> &visible)
{
    if (rows.size() < 2)
        return {};
    QStringList parts{
        QCoreApplication::translate("zf::LedgerView", "%n rows selected", nullptr, int(rows.size()))};
    const QAbstractItemModel &model = *rows.first().model();
    QList<int> columns;
    if (current.isValid() && isMoney(current)) {
        columns << current.column();
    } else {
        for (const int column : visible) {
            if (columns.size() < MostColumns && isMoney(rows.first().siblingAtColumn(column)))
                columns << column;
        }
    }
    for (const int column : columns)
        parts << QString(columnTitle(model, column) + u' ' + sumText(rows, column));
    return parts.join(QStringLiteral(" · "));
}

} // namespace zf
