// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndexList>
#include <QString>

namespace zf {

/// What the status bar says of selected rows: how many, and the exact sums of their money columns, each
/// currency apart. Only the current column when that is money, else the first three that are. Empty below two
/// rows.
/// `visible`: the columns on screen; hidden ones are not summed.
QString selectionSums(const QModelIndexList &rows, const QModelIndex &current, const QList<int> &visible);

} // namespace zf
