// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/bintablebuilder.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>

namespace zf {

namespace {

constexpr std::array<quint64, 4> cellWidth = {10'000'000, 10'000, 10, 1};

quint64 power(int exponent)
{
    quint64 value = 1;
    for (; exponent > 0; --exponent)
        value *= 10;
    return value;
}

bool isPrefix(const QString &text)
{
    return text.size() >= 2 && text.size() <= 10 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

template <class T> void appendSection(QByteArray &bytes, const T *data, size_t count)
{
    bytes.append(reinterpret_cast<const char *>(data), qsizetype(count) * qsizetype(sizeof(T)));
    bytes.append((8 - bytes.size() % 8) % 8, '\0');
}

} // namespace

quint64 BinTableBuilder::Entry::low() const
{
    return from * power(10 - row.prefixLength);
}

quint64 BinTableBuilder::Entry::high() const
{
    return (from + span + 1) * power(10 - row.prefixLength) - 1;
}

Result<Done> BinTableBuilder::add(const BinRecord &record)
{
    Error error;
    error.kind = ErrorKind::Usage;
    const QString to = record.to.isEmpty() ? record.from : record.to;
    if (!isPrefix(record.from) || !isPrefix(to)) {
        error.code = QStringLiteral("prefix");
        error.message = QCoreApplication::translate("BinTable", "A prefix has 2 to 10 digits.");
        return error;
    }
    if (to.size() != record.from.size() || to < record.from) {
        error.code = QStringLiteral("range");
        error.message = QCoreApplication::translate(
            "BinTable", "A range ends before it begins, or with another number of digits.");
        return error;
    }
    if (record.lengths == 0) {
        error.code = QStringLiteral("length");
        error.message = QCoreApplication::translate("BinTable", "A card has 12 to 19 digits.");
        return error;
    }
    const quint64 from = record.from.toULongLong(), last = to.toULongLong();
    if (last - from > 0xffff'ffffu) {
        error.code = QStringLiteral("range");
        error.message = QCoreApplication::translate("BinTable", "A range is too wide.");
        return error;
    }
    m_rows << Entry{from, quint32(last - from),
                    BinTable::Row{bankId(record), quint8(record.from.size()), record.lengths,
                                  quint8(record.type), quint8(record.scheme)}};
    return Done{};
}

quint32 BinTableBuilder::stringId(const QString &text)
{
    if (const auto known = m_stringIds.constFind(text); known != m_stringIds.constEnd())
        return *known;
    const auto id = quint32(m_stringEnds.size());
    m_strings += text.toUtf8();
    m_stringEnds.push_back(quint32(m_strings.size()));
    m_stringIds.insert(text, id);
    return id;
}

quint32 BinTableBuilder::bankId(const BinRecord &record)
{
    if (m_stringEnds.empty()) {
        // The first five are the header's own: none, id, title, licence, lengths; filled in by build().
        m_stringEnds.assign(5, 0);
        m_stringIds.insert(QString(), 0);
    }
    const QString key = record.bankCode + u'\n' + record.bankName + u'\n' + record.country;
    if (const auto known = m_bankIds.constFind(key); known != m_bankIds.constEnd())
        return *known;
    const auto id = quint32(m_banks.size());
    m_banks.push_back({stringId(record.bankCode), stringId(record.bankName), stringId(record.country)});
    m_bankIds.insert(key, id);
    return id;
}

/// By prefix, the longer of two that begin alike later; what is said twice once.
void BinTableBuilder::sort()
{
    const auto key = [](const Entry &e) {
        return std::tuple(e.low(), e.row.prefixLength, e.high(), e.row.lengths, e.row.bank, e.row.type,
                          e.row.scheme);
    };
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [&](const Entry &a, const Entry &b) { return key(a) < key(b); });
    m_rows.erase(std::unique(m_rows.begin(), m_rows.end(),
                             [&](const Entry &a, const Entry &b) { return key(a) == key(b); }),
                 m_rows.end());
}

quint32 BinTableBuilder::cellFor(const Rows &rows)
{
    if (rows.empty())
        return BinTable::Nothing;
    if (rows.size() == 1)
        return BinTable::OneRow | rows.front();
    Rows items = rows;
    std::stable_sort(items.begin(), items.end(), [&](quint32 a, quint32 b) {
        return m_rows[a].row.prefixLength > m_rows[b].row.prefixLength;
    });
    items.insert(items.begin(), quint32(items.size()));
    const QByteArray key(reinterpret_cast<const char *>(items.data()),
                         qsizetype(items.size() * sizeof(quint32)));
    if (const auto known = m_setIds.constFind(key); known != m_setIds.constEnd())
        return BinTable::Set | *known;
    const auto at = quint32(m_sets.size());
    m_sets.insert(m_sets.end(), items.begin(), items.end());
    m_setIds.insert(key, at);
    return BinTable::Set | at;
}

/// The page for the beginnings from `base` on; `rows` are those that touch it.
quint32 BinTableBuilder::buildPage(int depth, quint64 base, const Rows &rows)
{
    const quint64 width = cellWidth[size_t(depth)];
    const quint32 count = BinTable::cellsOfPage(depth);
    const auto offset = quint32(m_cells.size());
    m_cells.resize(m_cells.size() + count, BinTable::Nothing);
    std::vector<Rows> touching(count);
    std::vector<bool> split(count, false);
    const quint64 end = base + width * count - 1;
    for (const quint32 row : rows) {
        const quint64 low = std::max(m_rows[row].low(), base), high = std::min(m_rows[row].high(), end);
        for (quint64 cell = (low - base) / width; cell <= (high - base) / width; ++cell) {
            touching[cell].push_back(row);
            if (m_rows[row].low() > base + cell * width || m_rows[row].high() < base + (cell + 1) * width - 1)
                split[cell] = true;
        }
    }
    for (quint32 cell = 0; cell < count; ++cell) {
        const quint32 value = split[cell]
                                  ? BinTable::Page | buildPage(depth + 1, base + cell * width, touching[cell])
                                  : cellFor(touching[cell]);
        m_cells[offset + cell] = value;
        Rows().swap(touching[cell]);
    }
    return offset;
}

QByteArray BinTableBuilder::build(const BinTableInfo &info)
{
    if (m_stringEnds.empty())
        bankId({}); // an empty table has strings too
    sort();
    m_cells.clear();
    m_sets.clear();
    m_setIds.clear();
    Rows all(size_t(m_rows.size()));
    for (quint32 i = 0; i < all.size(); ++i)
        all[i] = i;
    buildPage(0, 0, all);

    // The header's strings go in front of the others.
    const QByteArray own[] = {QByteArray(), info.id.toUtf8(), info.title.toUtf8(), info.licence.toUtf8(),
                              info.lengths == BinTableInfo::Lengths::Inferred ? QByteArray("inferred")
                                                                              : QByteArray()};
    QByteArray strings;
    std::vector<quint32> ends;
    for (const QByteArray &text : own) {
        strings += text;
        ends.push_back(quint32(strings.size()));
    }
    for (size_t i = ends.size(); i < m_stringEnds.size(); ++i)
        ends.push_back(quint32(m_stringEnds[i] + quint32(strings.size())));
    strings += m_strings;

    std::vector<BinTable::Row> rows;
    std::vector<quint64> from;
    std::vector<quint32> span;
    for (const Entry &entry : std::as_const(m_rows)) {
        rows.push_back(entry.row);
        from.push_back(entry.from);
        span.push_back(entry.span);
    }
    BinTable::Header header{};
    std::memcpy(header.magic, "ZFBINTB", 8);
    header.version = BinTable::currentVersion;
    header.byteOrder = 0x01020304;
    header.rows = quint32(rows.size());
    header.cells = quint32(m_cells.size());
    header.setItems = quint32(m_sets.size());
    header.banks = quint32(m_banks.size());
    header.strings = quint32(ends.size());
    header.stringBytes = quint32(strings.size());
    header.asOf = info.asOf.toJulianDay();
    QByteArray bytes(sizeof header, '\0');
    appendSection(bytes, rows.data(), rows.size());
    appendSection(bytes, from.data(), from.size());
    appendSection(bytes, span.data(), span.size());
    appendSection(bytes, m_cells.data(), m_cells.size());
    appendSection(bytes, m_sets.data(), m_sets.size());
    appendSection(bytes, m_banks.data(), m_banks.size());
    appendSection(bytes, ends.data(), ends.size());
    appendSection(bytes, strings.constData(), size_t(strings.size()));
    header.size = quint64(bytes.size());
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    header.checksum = BinTable::checksumOf(data + sizeof header, header.size - sizeof header, header.asOf);
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

} // namespace zf
