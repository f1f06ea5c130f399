// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/timestamp.h"

#include <QByteArrayView>
#include <QDate>
#include <QString>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace zf::db {

/// One column's value out of a row of the binary log: 16 bytes, exact. Texts are borrowed from the
/// transaction they came with and live no longer than the call that delivers it.
class LogValue {
public:
    /// Text: also DECIMAL and bytes, and a zero or impossible date as the server would print it.
    enum class Type : quint8 { Null, Integer, Unsigned, Text, Date, Moment };

    LogValue() = default;
    static LogValue ofInteger(qint64 value) { return LogValue(Type::Integer, value); }
    static LogValue ofUnsigned(quint64 value) { return LogValue(Type::Unsigned, static_cast<qint64>(value)); }
    static LogValue ofDate(qint64 julianDay) { return LogValue(Type::Date, julianDay); }
    static LogValue ofMoment(qint64 micros) { return LogValue(Type::Moment, micros); }
    static LogValue ofText(const char *text, size_t size)
    {
        LogValue value(Type::Text, 0);
        value.m_text = text;
        value.m_size = static_cast<quint32>(size);
        return value;
    }

    Type type() const { return m_type; }
    bool isNull() const { return m_type == Type::Null; }
    /// Of an Integer; of an Unsigned the same 64 bits.
    qint64 integer() const { return m_integer; }
    quint64 unsignedInteger() const { return static_cast<quint64>(m_integer); }
    QByteArrayView text() const ///< UTF-8; empty unless Type::Text
    {
        return m_type == Type::Text ? QByteArrayView(m_text, m_size) : QByteArrayView();
    }
    QDate date() const { return m_type == Type::Date ? QDate::fromJulianDay(m_integer) : QDate(); }
    Timestamp timestamp() const
    {
        return m_type == Type::Moment ? Timestamp::fromMicros(m_integer) : Timestamp();
    }
    /// As the server prints it (moments with six digits); empty for NULL.
    QString toString() const
    {
        switch (m_type) {
        case Type::Null:
            break;
        case Type::Integer:
            return QString::number(m_integer);
        case Type::Unsigned:
            return QString::number(unsignedInteger());
        case Type::Text:
            return QString::fromUtf8(text());
        case Type::Date:
            return date().toString(Qt::ISODate);
        case Type::Moment:
            return timestamp().serverText();
        }
        return {};
    }

private:
    LogValue(Type type, qint64 value)
        : m_integer(value)
        , m_type(type)
    {
    }
    union {
        qint64 m_integer = 0; ///< Date: Julian day; Moment: microseconds since 1970, UTC
        const char *m_text;
    };
    quint32 m_size = 0;
    Type m_type = Type::Null;
};

/// Memory that is given out piece by piece and taken back all at once, without a malloc for each row.
class LogArena {
public:
    char *allocate(size_t size)
    {
        size = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
        while (m_current < m_blocks.size() && m_blocks[m_current].size - m_offset < size) {
            ++m_current;
            m_offset = 0;
        }
        if (m_current == m_blocks.size()) {
            const size_t room = std::max(size, blockSize);
            m_blocks.push_back({std::make_unique_for_overwrite<char[]>(room), room});
            m_offset = 0;
        }
        char *piece = m_blocks[m_current].data.get() + m_offset;
        m_offset += size;
        m_used += size;
        return piece;
    }
    size_t used() const { return m_used; }
    /// Keeps the blocks for the next time, but for those of values of uncommon size.
    void clear()
    {
        std::erase_if(m_blocks, [](const Block &block) { return block.size > blockSize; });
        m_current = m_offset = m_used = 0;
    }

private:
    static constexpr size_t blockSize = size_t{64} * 1024;
    struct Block {
        std::unique_ptr<char[]> data;
        size_t size = 0;
    };
    std::vector<Block> m_blocks;
    size_t m_current = 0;
    size_t m_offset = 0;
    size_t m_used = 0;
};

} // namespace zf::db
