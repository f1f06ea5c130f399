// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndexList>
#include <QString>

namespace zf::items {

/// A cell as plain text for the clipboard and files, from RawRole: "-1234.56", "2026-07-01", ISO times; NULL
/// is empty. Never the display text, whose grouping and signs other programs misread.
QString plainText(const QModelIndex &index);

/// Rows of `indexes` (any cells of them) in `columns` order as tab-separated lines with "\n". Tabs and line
/// breaks inside a cell become spaces. `headers` empty: no header line.
QString tabSeparated(const QModelIndexList &indexes, const QList<int> &columns,
                     const QStringList &headers = {});

} // namespace zf::items
