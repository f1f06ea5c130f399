// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/account.h"
#include "models/items/roles.h"

#include <QVariant>

namespace zf::items {

/// What a model means by one cell; cellData() answers the roles of roles.h from it.
struct Cell {
    CellKind kind = CellKind::Text;
    QVariant raw;      ///< invalid: NULL
    QString text;      ///< of Text, Identifier and Status cells
    Currency currency; ///< of money
    CellSeverity severity = CellSeverity::None;
    CellEmphasis emphasis = CellEmphasis::Normal;
    QList<Amount> series;
    QString tip; ///< plain text
    bool link = false;

    static Cell ofText(const QString &text, CellKind kind = CellKind::Text);
    static Cell ofLink(const QString &text, CellKind kind = CellKind::Identifier);
    /// One side's amount; blank when zero.
    static Cell ofMoney(Amount amount, const Currency &currency);
    /// An amount that may be negative.
    static Cell ofSigned(Amount amount, const Currency &currency);
    static Cell ofCount(qint64 count);
    static Cell ofDate(QDate date);
    static Cell ofTime(const Timestamp &at);
    static Cell ofSide(Side side);
    static Cell ofStatus(const QString &word, CellSeverity severity);
    /// Nothing can stand here (unlike NULL, which is shown as a dash).
    static Cell blank();
};

/// A column's head.
struct Head {
    QString title;
    CellKind kind = CellKind::Text;
    QString group; ///< title over it and its neighbours
};

QVariant cellData(const Cell &cell, int role);
QVariant headData(const Head &head, int role);
/// "Debit 318,082.03 CNY", for screen readers.
QString accessibleText(const Head &head, const Cell &cell);

} // namespace zf::items
