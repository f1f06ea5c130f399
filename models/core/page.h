// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace zf {

/// One keyset page. `next`/`previous` are opaque keys to pass back; empty where there is nothing further.
template <class Row> struct Page {
    QList<Row> rows;
    QString next;
    QString previous;
};

/// Which page of an ordered list: from the start, behind a key, before a key, or the last one.
struct PageAt {
    enum class Where { First, After, Before, Last };
    Where where = Where::First;
    QString key;
    int limit = 200;

    static PageAt first(int limit = 200) { return {Where::First, {}, limit}; }
    static PageAt after(QString key, int limit = 200) { return {Where::After, std::move(key), limit}; }
    static PageAt before(QString key, int limit = 200) { return {Where::Before, std::move(key), limit}; }
    static PageAt last(int limit = 200) { return {Where::Last, {}, limit}; }
};

} // namespace zf
