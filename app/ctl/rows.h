// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/document.h"
#include "models/core/account.h"
#include "models/core/order.h"
#include "models/core/page.h"
#include "models/core/trialbalance.h"
#include "models/core/voucher.h"

namespace zf::ctl {

// Columns and rows of the lists, the same on the screen, in JSON and in exported files.

QList<TableColumn> trialBalanceColumns();
TableRow trialBalanceRow(const TrialBalance &balance, const TrialBalanceRow &row);
/// Which rows of a trial balance --level and --currency leave.
struct RowChoice {
    int greatestLevel = 99;
    bool leavesOnly = false;
    Currency currency; ///< invalid: all

    static Result<RowChoice> from(const Arguments &arguments);
    bool takes(const TrialBalance &balance, const TrialBalanceRow &row) const;
    bool takes(const Currency &c) const { return !currency.isValid() || c == currency; }
};

QList<TableColumn> subjectColumns();
TableRow subjectRow(const Subject &subject);

QList<TableColumn> accountColumns();
TableRow accountRow(const Account &account);

QList<TableColumn> journalColumns();
TableRow journalRow(const JournalLine &line, const Currency &currency);

QList<TableColumn> voucherColumns();
TableRow voucherRow(const Voucher &voucher);

QList<TableColumn> entryColumns();
TableRow entryRow(const VoucherEntry &entry);

QList<TableColumn> orderColumns();
TableRow orderRow(const Order &order);

/// The same row as labelled fields, for a command about one thing.
QList<Field> fieldsOf(const QList<TableColumn> &columns, const TableRow &row);

/// --after, --before, --last and --limit; refuses two places at once.
Result<PageAt> pageAt(const Arguments &arguments);
/// --from and --to: invalid when neither is given; refuses an end before its beginning.
Result<DateRange> dateRange(const Arguments &arguments);
/// "next" and "previous" of a page as JSON members.
QJsonObject pageKeys(const QString &next, const QString &previous);

} // namespace zf::ctl
