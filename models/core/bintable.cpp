// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/bintable.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstring>

namespace zf {

namespace {

constexpr std::array<quint64, 11> powers = {
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000, 10'000'000'000};
/// How many ten-digit beginnings a cell of each depth covers.
constexpr std::array<quint64, 4> cellWidth = {10'000'000, 10'000, 10, 1};

quint32 threeDigits(const char *at)
{
    return quint32(at[0] - '0') * 100 + quint32(at[1] - '0') * 10 + quint32(at[2] - '0');
}

quint64 numberOf(std::string_view digits)
{
    quint64 value = 0;
    for (const char c : digits)
        value = value * 10 + quint64(c - '0');
    return value;
}

Error damaged(const QString &what)
{
    Error error;
    error.kind = ErrorKind::DataInvalid;
    error.code = QStringLiteral("binTableDamaged");
    error.message = what;
    error.remedy = QCoreApplication::translate("BinTable", "Import the table anew.");
    return error;
}

} // namespace

BinTable::~BinTable() = default;

/// Four independent lanes of multiply and rotate: tells a changed or cut file, at memory speed; no defence
/// against somebody who may write the file.
quint64 BinTable::checksumOf(const uchar *data, quint64 size, qint64 asOf)
{
    constexpr quint64 prime = 0x9e3779b97f4a7c15ULL;
    quint64 lanes[4] = {1, 2, quint64(asOf), size};
    const auto mix = [](quint64 lane, quint64 word) {
        lane = (lane ^ word) * prime;
        return (lane << 29) | (lane >> 35);
    };
    quint64 at = 0;
    for (; at + 32 <= size; at += 32) {
        for (quint64 i = 0; i < 4; ++i) {
            quint64 word;
            std::memcpy(&word, data + at + 8 * i, 8);
            lanes[i] = mix(lanes[i], word);
        }
    }
    for (; at < size; ++at)
        lanes[0] = mix(lanes[0], data[at]);
    quint64 sum = 0;
    for (const quint64 lane : lanes)
        sum = mix(sum, lane ^ (lane >> 32));
    return sum;
}

Result<std::shared_ptr<const BinTable>> BinTable::open(const QString &file)
{
    std::shared_ptr<BinTable> table(new BinTable);
    table->m_file = std::make_unique<QFile>(file);
    const auto unreadable = [&] {
        Error error;
        error.kind = ErrorKind::Io;
        error.message = QCoreApplication::translate("BinTable", "%1 cannot be read: %2.")
                            .arg(file, table->m_file->errorString());
        return error;
    };
    if (!table->m_file->open(QIODevice::ReadOnly))
        return unreadable();
    const qint64 size = table->m_file->size();
    if (size < qint64(sizeof(Header)))
        return damaged(QCoreApplication::translate("BinTable", "%1 is no BIN table.").arg(file));
    const uchar *data = table->m_file->map(0, size);
    if (data == nullptr)
        return unreadable();
    return over(std::move(table), data, quint64(size));
}

Result<std::shared_ptr<const BinTable>> BinTable::overConstant(const void *data, size_t size)
{
    return over(std::shared_ptr<BinTable>(new BinTable), static_cast<const uchar *>(data), size);
}

Result<std::shared_ptr<const BinTable>> BinTable::fromBytes(QByteArray bytes)
{
    std::shared_ptr<BinTable> table(new BinTable);
    table->m_bytes = std::move(bytes);
    const auto *data = reinterpret_cast<const uchar *>(table->m_bytes.constData());
    const auto size = quint64(table->m_bytes.size());
    return over(std::move(table), data, size);
}

Result<std::shared_ptr<const BinTable>> BinTable::over(std::shared_ptr<BinTable> table, const uchar *data,
                                                       quint64 size)
{
    if (!table->isSound(data, size))
        return damaged(
            QCoreApplication::translate("BinTable", "A BIN table is damaged or of another version."));
    return std::shared_ptr<const BinTable>(std::move(table));
}

/// Nothing in the file is believed before every offset in it has been seen to lie inside.
bool BinTable::isSound(const uchar *data, quint64 size)
{
    Header header;
    if (size < sizeof header)
        return false;
    std::memcpy(&header, data, sizeof header);
    if (std::memcmp(header.magic, "ZFBINTB", 8) != 0 || header.version != currentVersion ||
        header.byteOrder != 0x01020304 || header.size != size || header.cells < cellsOfPage(0) ||
        header.strings < 5)
        return false;
    quint64 at = sizeof header;
    const auto section = [&]<class T>(const T *&pointer, quint64 count) {
        pointer = reinterpret_cast<const T *>(data + std::min(at, size));
        at += (count * sizeof(T) + 7) / 8 * 8;
    };
    section(m_rows, header.rows);
    section(m_from, header.rows);
    section(m_span, header.rows);
    section(m_cells, header.cells);
    section(m_sets, header.setItems);
    section(m_banks, header.banks);
    section(m_stringEnds, header.strings);
    section(m_strings, header.stringBytes);
    if (at != size || checksumOf(data + sizeof header, size - sizeof header, header.asOf) != header.checksum)
        return false;
    m_rowCount = header.rows;
    m_cellCount = header.cells;
    m_setItems = header.setItems;
    m_bankCount = header.banks;
    m_stringCount = header.strings;
    quint32 before = 0;
    for (quint32 i = 0; i < header.strings; ++i) {
        if (m_stringEnds[i] < before || m_stringEnds[i] > header.stringBytes)
            return false;
        before = m_stringEnds[i];
    }
    for (quint32 i = 0; i < header.banks; ++i) {
        if (std::max({m_banks[i].code, m_banks[i].name, m_banks[i].country}) >= header.strings)
            return false;
    }
    for (quint32 i = 0; i < header.rows; ++i) {
        const Row &row = m_rows[i];
        if (row.bank >= header.banks || row.prefixLength < 2 || row.prefixLength > 10 ||
            row.type >= quint8(CardType::Count) || row.scheme >= quint8(CardScheme::Count) ||
            m_from[i] + m_span[i] >= powers[row.prefixLength])
            return false;
    }
    quint32 pages = 0;
    if (!isSoundPage(0, 0, pages))
        return false;
    m_info.id = string(1);
    m_info.title = string(2);
    m_info.licence = string(3);
    m_info.lengths = string(4).isEmpty() ? BinTableInfo::Lengths::Stated : BinTableInfo::Lengths::Inferred;
    m_info.asOf = QDate::fromJulianDay(header.asOf);
    return true;
}

bool BinTable::isSoundPage(quint32 offset, int depth, quint32 &pages) const
{
    // A page belongs to one cell: there cannot be more than would fit.
    if (depth >= pageDepths || offset > m_cellCount || m_cellCount - offset < cellsOfPage(depth) ||
        ++pages > m_cellCount / 10)
        return false;
    for (quint32 i = 0; i < cellsOfPage(depth); ++i) {
        const quint32 cell = m_cells[offset + i];
        const quint32 value = cell & ~TagMask;
        switch (cell & TagMask) {
        case Page:
            if (!isSoundPage(value, depth + 1, pages))
                return false;
            break;
        case OneRow:
            if (value >= m_rowCount)
                return false;
            break;
        case Set:
            if (value >= m_setItems || m_sets[value] == 0 || m_sets[value] >= m_setItems - value)
                return false;
            for (quint32 k = 1; k <= m_sets[value]; ++k) {
                if (m_sets[value + k] >= m_rowCount)
                    return false;
            }
            break;
        default:
            if (value != 0)
                return false;
        }
    }
    return true;
}

QString BinTable::string(quint32 id) const
{
    const quint32 from = id == 0 ? 0 : m_stringEnds[id - 1];
    return QString::fromUtf8(m_strings + from, qsizetype(m_stringEnds[id] - from));
}

quint32 BinTable::cellOf(std::string_view digits) const
{
    const char *d = digits.data();
    quint32 cell = m_cells[threeDigits(d)];
    if ((cell & TagMask) != Page)
        return cell;
    cell = m_cells[(cell & ~TagMask) + threeDigits(d + 3)];
    if ((cell & TagMask) != Page)
        return cell;
    cell = m_cells[(cell & ~TagMask) + threeDigits(d + 6)];
    if ((cell & TagMask) != Page)
        return cell;
    return m_cells[(cell & ~TagMask) + quint32(d[9] - '0')];
}

const quint32 *BinTable::rowsOf(quint32 cell, quint32 &single, quint32 &count) const
{
    const quint32 value = cell & ~TagMask;
    switch (cell & TagMask) {
    case OneRow:
        single = value;
        count = 1;
        return &single;
    case Set:
        count = m_sets[value];
        return m_sets + value + 1;
    default:
        count = 0;
        return nullptr;
    }
}

BinTable::Match BinTable::find(std::string_view digits) const
{
    const quint32 cell = cellOf(digits);
    if (cell == Nothing)
        return {};
    const CardLengths wanted = cardLengthBit(qsizetype(digits.size()));
    if ((cell & TagMask) == OneRow) {
        const quint32 row = cell & ~TagMask;
        return {(m_rows[row].lengths & wanted) != 0 ? Outcome::Found : Outcome::WrongLength, row};
    }
    quint32 single, count;
    const quint32 *rows = rowsOf(cell, single, count);
    for (quint32 i = 0; i < count; ++i) {
        const Row &row = m_rows[rows[i]];
        if ((row.lengths & wanted) == 0)
            continue;
        for (quint32 k = i + 1; k < count && m_rows[rows[k]].prefixLength == row.prefixLength; ++k) {
            if ((m_rows[rows[k]].lengths & wanted) != 0)
                return {Outcome::Ambiguous, rows[i]};
        }
        return {Outcome::Found, rows[i]};
    }
    return {Outcome::WrongLength, rows[0]};
}

template <class Visit>
void BinTable::visitCells(quint32 page, int depth, quint64 low, quint64 high, Visit visit) const
{
    const quint64 width = cellWidth[size_t(depth)];
    const quint64 pageWidth = width * cellsOfPage(depth);
    const quint64 first = (low % pageWidth) / width, last = (high % pageWidth) / width;
    for (quint64 i = first; i <= last; ++i) {
        const quint32 cell = m_cells[page + i];
        if ((cell & TagMask) != Page) {
            visit(cell);
            continue;
        }
        // Inside a cell in the middle all of it counts.
        const quint64 cellLow = i == first ? low : 0;
        const quint64 cellHigh = i == last ? high : width - 1;
        visitCells(cell & ~TagMask, depth + 1, cellLow % width, cellHigh % width, visit);
    }
}

QList<quint32> BinTable::candidates(std::string_view digits) const
{
    QList<quint32> found;
    if (digits.size() < 2)
        return found;
    CardLengths possible = anyCardLength;
    if (digits.size() > size_t(shortestCard))
        possible =
            CardLengths(anyCardLength << (std::min(digits.size(), size_t(longestCard)) - shortestCard));
    const std::string_view head = digits.substr(0, 10);
    const quint64 low = numberOf(head) * powers[10 - head.size()];
    const quint64 high = low + powers[10 - head.size()] - 1;
    quint32 before = 0;
    visitCells(0, 0, low, high, [&](quint32 cell) {
        if (cell == before)
            return; // a run of cells with the same rows
        before = cell;
        quint32 single, count;
        const quint32 *rows = rowsOf(cell, single, count);
        CardLengths open = possible;
        for (quint32 i = 0; i < count && open != 0;) {
            // Rows with prefixes of one length stand for the lengths that no longer one has.
            CardLengths taken = 0;
            const quint8 prefixLength = m_rows[rows[i]].prefixLength;
            for (; i < count && m_rows[rows[i]].prefixLength == prefixLength; ++i) {
                if ((m_rows[rows[i]].lengths & open) == 0)
                    continue;
                taken |= m_rows[rows[i]].lengths;
                if (!found.contains(rows[i]))
                    found << rows[i];
            }
            open = CardLengths(open & ~taken);
        }
    });
    return found;
}

QList<quint32> BinTable::onPath(std::string_view digits) const
{
    quint32 single, count;
    const quint32 *rows = digits.size() < 10 ? nullptr : rowsOf(cellOf(digits), single, count);
    return rows == nullptr ? QList<quint32>() : QList<quint32>(rows, rows + count);
}

QList<quint32> BinTable::ofSameBank(quint32 row, qsizetype most) const
{
    QList<quint32> rows;
    for (quint32 i = 0; i < m_rowCount && rows.size() < most; ++i) {
        if (m_rows[i].bank == m_rows[row].bank && i != row)
            rows << i;
    }
    return rows;
}

BinRecord BinTable::record(quint32 row) const
{
    const Row &packed = m_rows[row];
    const Bank &bank = m_banks[packed.bank];
    const auto prefix = [&](quint64 value) {
        return QStringLiteral("%1").arg(value, packed.prefixLength, 10, QLatin1Char('0'));
    };
    return {prefix(m_from[row]),   prefix(m_from[row] + m_span[row]),
            packed.lengths,        string(bank.code),
            string(bank.name),     string(bank.country),
            CardType(packed.type), CardScheme(packed.scheme)};
}

} // namespace zf
