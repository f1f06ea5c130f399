// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/cell.h"

#include <QAbstractTableModel>

namespace zf::items {

/// A flat list of values of one kind. A model says its heads, and for a row its key and cells; no other class
/// of models/items answers roles.
template <class Row> class RowsModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    const QList<Row> &rows() const { return m_rows; }
    const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
    }
    void setRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    /// The same rows with other values, in place: selection and focus stay.
    void updateRows(QList<Row> rows)
    {
        if (rows.size() != m_rows.size()) {
            setRows(std::move(rows));
            return;
        }
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            emit this->dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1));
    }
    void appendRows(const QList<Row> &rows) { insert(m_rows.size(), rows); }
    void prependRows(const QList<Row> &rows) { insert(0, rows); }
    void dropFirst(qsizetype count) { remove(0, count); }
    void dropLast(qsizetype count) { remove(m_rows.size() - count, count); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(heads().size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
        const Row &row = m_rows[index.row()];
        if (role == KeyRole)
            return key(row);
        const Cell shown = cell(row, index.column());
        return role == Qt::AccessibleTextRole ? accessibleText(heads()[index.column()], shown)
                                              : cellData(shown, role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && section >= 0 && section < columnCount())
            return headData(heads()[section], role);
        return QAbstractTableModel::headerData(section, orientation, role);
    }

protected:
    virtual QList<Head> heads() const = 0; ///< translated anew each time
    virtual QString key(const Row &row) const = 0;
    virtual Cell cell(const Row &row, int column) const = 0;

private:
    void insert(qsizetype at, const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + rows.size() - 1));
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_rows.insert(at + i, rows[i]);
        endInsertRows();
    }
    void remove(qsizetype at, qsizetype count)
    {
        if (count <= 0)
            return;
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at + count - 1));
        m_rows.remove(at, count);
        endRemoveRows();
    }

    QList<Row> m_rows;
};

/// Rows of finished cells: totals beneath a list, whose columns they follow.
class TotalsModel final : public RowsModel<QList<Cell>> {
    Q_OBJECT

public:
    explicit TotalsModel(int columns, QObject *parent = nullptr)
        : RowsModel(parent)
        , m_columns(columns)
    {
    }

protected:
    QList<Head> heads() const override { return QList<Head>(m_columns); }
    QString key(const QList<Cell> &row) const override { return row.value(0).text; }
    Cell cell(const QList<Cell> &row, int column) const override { return row.value(column, Cell::blank()); }

private:
    int m_columns;
};

/// A row of totals with a label in the first column and blank cells elsewhere, to be filled in.
QList<Cell> totalsRow(int columns, const QString &label);
/// The same cell as part of a total: bold, zero shown as 0.00.
Cell asTotal(Cell cell);

} // namespace zf::items
