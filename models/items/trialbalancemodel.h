// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/trialbalance.h"
#include "models/items/cell.h"

#include <QAbstractItemModel>
#include <QSet>

#include <memory>
#include <optional>

namespace zf::items {

/// The trial balance (试算平衡表) as a tree of subjects. Of one currency the roots are the subjects of level
/// 1; of several, one root a currency stands above them, because amounts of different currencies never add
/// up.
class TrialBalanceModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Column {
        Code,
        Name,
        OpeningDebit,
        OpeningCredit,
        Debit,
        Credit,
        YtdDebit,
        YtdCredit,
        Direction,
        ClosingDebit,
        ClosingCredit,
        Entries,
        Trend,
        Count
    };
    Q_ENUM(Column)

    enum class ZeroBalances { Shown, Hidden };

    explicit TrialBalanceModel(QObject *parent = nullptr);
    ~TrialBalanceModel() override;

    /// Rows of `currency` only, or of all when it is not valid. Hidden: without leaves whose closing balance
    /// is zero, and groups of nothing else; totals are those of all leaves either way.
    void setTrialBalance(const TrialBalance &balance, const Currency &currency,
                         ZeroBalances zero = ZeroBalances::Shown);
    /// New figures in the same rows: only cells that differ are told of, so that selection, folding and
    /// scroll stay. False, and nothing done, when rows came or went.
    bool updateTrialBalance(const TrialBalance &balance);
    /// Turnovers by "code|CUR" of leaf subjects; groups add their leaves.
    void setTurnovers(const QHash<QString, QList<DayTurnover>> &turnovers);

    const TrialBalance &trialBalance() const { return m_balance; }
    const TrialBalanceRow *rowAt(const QModelIndex &index) const; ///< null on a currency's root
    static QString keyOf(const TrialBalanceRow &row);
    /// Sums of leaf rows, a row of cells a currency, for the totals beneath.
    QList<QList<Cell>> totals() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    Node *nodeOf(const QModelIndex &index) const;
    Cell cell(const Node &node, Column column) const;
    Cell amountCell(const TrialBalanceRow &row, Column column) const;
    QList<Amount> series(const TrialBalanceRow &row) const;
    static QList<Head> heads();

    QSet<QString> keysWithBalance() const;

    TrialBalance m_balance;
    Currency m_currency;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node *> m_nodes; ///< by key of the row
    qsizetype m_hiddenRows = 0;     ///< of the currency, with a zero balance
    QHash<QString, QList<DayTurnover>> m_turnovers;
};

} // namespace zf::items
