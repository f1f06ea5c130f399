// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace zf::items {

Q_NAMESPACE

/// What an item model says of a cell besides its text. A model states meaning; how that looks is the view's
/// part.
enum Role : int {
    RawRole =
        Qt::UserRole + 1, ///< typed value: Amount, QDate, Timestamp, QString, qint64; invalid QVariant: NULL
    KindRole, ///< CellKind; also of headerData(section, Qt::Horizontal): aligns the header with its column
    ExponentRole, ///< int, decimal digits of an Amount
    CurrencyRole, ///< QString, ISO code of an Amount: sums are kept apart by it
    SideRole,     ///< zf::Side of a CellKind::Side cell
    SeverityRole, ///< CellSeverity of a status cell or of a row (column 0): icon beside the word
    KeyRole,      ///< QString, column 0: the row's stable key, by which selection and scroll come back
    LinkRole,     ///< bool: Enter or double-click leads somewhere from this cell
    EmphasisRole, ///< CellEmphasis
    SeriesRole,   ///< QList<Amount>, oldest first, of a CellKind::Sparkline cell
    GroupTitleRole, ///< QString, of headerData: neighbours with the same title stand under one (期初余额 over
                    ///< 借方, 贷方)
};
Q_ENUM_NS(Role)

enum class CellKind {
    Text,
    Identifier, ///< numbers of vouchers, accounts, subjects: monospaced, never grouped
    Money, ///< amount of one side: zero is the empty side, shown blank (0.00 where CellEmphasis is Total)
    SignedMoney, ///< may be negative: red with a minus (or parentheses); zero is 0.00
    Count,       ///< integer with grouping, right-aligned
    Date,
    Time,
    Side,   ///< 借 / 贷, the letter tinted
    Status, ///< icon and word
    Sparkline,
};
Q_ENUM_NS(CellKind)

enum class CellSeverity { None, Ok, Info, Warning, Error };
Q_ENUM_NS(CellSeverity)

enum class CellEmphasis { Normal, Group, Total, Muted };
Q_ENUM_NS(CellEmphasis)

} // namespace zf::items
