// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/ids.h"
#include "models/items/rowsmodel.h"

#include <optional>

namespace zf::items {

/// How a tie-out stands, as the list shows it.
struct TieOutLine {
    enum class State { NotRun, Waiting, Running, Stopped, Clean, Found, Unavailable };
    QString id; ///< T1 … T13
    State state = State::NotRun;
    int chunks = 0, chunksTotal = 0;
    qint64 scanned = 0;
    qsizetype findings = 0;
    bool more = false; ///< only the first findings are known
    QString reason;    ///< why it could not run
    Timestamp at;      ///< of the latest snapshot
    qint64 milliseconds = 0;
};

/// The checks of the books against each other.
class TieOutsModel final : public RowsModel<TieOutLine> {
    Q_OBJECT

public:
    enum class Column { Id, What, State, Scanned, Findings, Took, At, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;
    static QString title(const QString &id); ///< what the check says, in one line

protected:
    QList<Head> heads() const override;
    QString key(const TieOutLine &row) const override { return row.id; }
    Cell cell(const TieOutLine &row, int column) const override;
};

/// One finding of a tie-out.
struct FindingLine {
    QString id;   ///< of the check
    QString kind; ///< the check's word for it
    QString where;
    QString expected, actual; ///< amounts among them in minor units of `currency`
    QList<VoucherNo> vouchers;
    QList<AccountNo> accounts;
    SubjectCode subject;
    OrderNo order;
    QDate date;
    Currency currency;
    std::optional<Amount> amount;
};

class FindingsModel final : public RowsModel<FindingLine> {
    Q_OBJECT

public:
    enum class Column { Id, Kind, Voucher, Account, Subject, Order, Date, Amount, Expected, Actual, Count };
    Q_ENUM(Column)

    using RowsModel::RowsModel;
    static QString kindWord(const QString &kind); ///< in the operator's language; unknown ones as they are

protected:
    QList<Head> heads() const override;
    QString key(const FindingLine &row) const override;
    Cell cell(const FindingLine &row, int column) const override;
};

} // namespace zf::items
