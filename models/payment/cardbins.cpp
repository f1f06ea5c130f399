// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/cardbins.h"

#include "models/core/bindirectory.h"
#include "models/core/bintablebuilder.h"
#include "models/db/boundquery.h"
#include "models/db/rowstream.h"

namespace zf::payment {

namespace {

using Table = std::shared_ptr<const BinTable>;

/// When the reference schema's rows were last true; today where the relation has no such column.
Result<QDate> asOf(db::Session &session)
{
    const Result<db::Rows> rows =
        session.select({"cardbins.as-of", QStringLiteral("SELECT MAX(as_of) FROM card_bin")});
    if (!rows.ok())
        return db::isMissingRelation(rows.error()) ? Result<QDate>(QDate::currentDate()) : rows.error();
    const QDate date = rows->date(0, 0);
    return date.isValid() ? date : QDate::currentDate();
}

BinRecord recordOf(std::span<const db::RowStream::Cell> cells)
{
    const auto text = [&](size_t column) {
        return QString::fromUtf8(cells[column].data, cells[column].size).trimmed();
    };
    BinRecord record;
    record.from = text(0);
    record.lengths = cardLengthBit(text(1).toInt());
    record.bankCode = text(2);
    record.bankName = text(3);
    record.type = cardTypeFromText(text(4));
    record.country = QStringLiteral("CN");
    record.scheme = schemeOfDomestic(record.from.toStdString(), record.lengths);
    return record;
}

Result<Table> read(db::Session &session, const std::stop_token &stop)
{
    BinTableBuilder builder;
    const Result<qint64> rows = db::RowStream::read(
        session,
        {"cardbins.all",
         QStringLiteral("SELECT prefix, length, bank_code, bank_name, card_type FROM card_bin")},
        [&](std::span<const db::RowStream::Cell> cells) {
            // A row that cannot be meant is no reason to have none.
            [[maybe_unused]] const Result<Done> added = builder.add(recordOf(cells));
            return true;
        },
        stop);
    if (!rows.ok())
        return rows.error();
    const Result<QDate> date = asOf(session);
    if (!date.ok())
        return date.error();
    return BinTable::fromBytes(builder.build(
        {databaseBinSource, QStringLiteral("card_bin"), {}, *date, BinTableInfo::Lengths::Stated}));
}

} // namespace

QFuture<Result<Table>> CardBins::load(std::stop_token ticket) const
{
    return m_lane.run<Table>(read, std::move(ticket));
}

} // namespace zf::payment
