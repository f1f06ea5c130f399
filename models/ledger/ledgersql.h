// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"
#include "models/core/currency.h"
#include "models/core/ids.h"
#include "models/core/side.h"
#include "models/db/boundquery.h"

namespace zf::ledger {

/// Conditions on one column that several questions share, as text and values.
struct SqlCondition {
    QString text;
    QVariantList values;
};

/// `column` in any of the ranges: "(c BETWEEN ? AND ? OR …)". Ranges must not be empty.
SqlCondition inRanges(const QString &column, const QList<DateRange> &ranges);
/// "column IN (?, …)"; for an empty list a condition that never holds.
SqlCondition inSubjects(const QString &column, const QList<SubjectCode> &subjects);
SqlCondition inDates(const QString &column, const QList<QDate> &dates);

/// The currency of a stored code; DataInvalid names the relation that holds an unknown one.
Result<Currency> storedCurrency(const QString &code, const char *relation);
Result<Side> storedSide(const QString &code, const char *relation);
/// A stored value that breaks a rule of the contract.
Error invalidData(const QString &message);
Error notFound(const char *code, const QString &message);

} // namespace zf::ledger
