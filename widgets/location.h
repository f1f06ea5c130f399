// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariantMap>

namespace zf {

/// Where the operator is: a page, what it shows, and how he left it. History entries and drill-downs are
/// Locations; everything in them is plain text, so that a view can be stored and shared.
struct Location {
    QString page; ///< "trial-balance", "accounts", "account", "vouchers", "voucher", "order", "trace"
    QVariantMap arguments; ///< what to show: subject, currency, book, from, to, account, voucher, order, log,
                           ///< filter, expect…
    QVariantMap state;     ///< how it was left: current row's key, column, scroll position, expanded groups
    QString title;         ///< breadcrumb text, filled in by the page

    bool sameView(const Location &other) const { return page == other.page && arguments == other.arguments; }
};

} // namespace zf
