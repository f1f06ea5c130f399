// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/session.h"

namespace zf::db {

Amount Rows::amount(qsizetype row, int column) const
{
    const QVariant &cell = m_rows[row][column];
    if (cell.isNull())
        return {};
    const Result<Amount> amount = Amount::fromMinorText(cell.toString());
    Q_ASSERT_X(amount.ok(), "Rows::amount", "the statement must select a whole number");
    return amount.ok() ? *amount : Amount();
}

QDate Rows::date(qsizetype row, int column) const
{
    const QVariant &cell = m_rows[row][column];
    return cell.typeId() == QMetaType::QDate ? cell.toDate()
                                             : QDate::fromString(cell.toString().left(10), Qt::ISODate);
}

Timestamp Rows::timestamp(qsizetype row, int column) const
{
    const Result<Timestamp> at = Timestamp::fromServerText(m_rows[row][column].toString());
    return at.ok() ? *at : Timestamp();
}

} // namespace zf::db
