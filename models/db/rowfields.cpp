// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowfields.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <string_view>

#include <mysql.h>

namespace zf::db::rowfields {

namespace {

// MariaDB's types for columns declared COMPRESSED; mysql.h does not name them.
constexpr quint8 compressedBlob = 140;
constexpr quint8 compressedVarchar = 141;

// DECIMAL is kept in base 10⁹: four bytes for nine digits, fewer for the rest at either end.
constexpr int digitsPerWord = 9;
constexpr std::array<int, digitsPerWord + 1> bytesForDigits{0, 1, 1, 2, 2, 3, 3, 4, 4, 4};

quint64 littleEndian(const uchar *at, int bytes)
{
    quint64 value = 0;
    for (int i = bytes - 1; i >= 0; --i)
        value = value << 8 | at[i];
    return value;
}

quint64 bigEndian(const uchar *at, int bytes)
{
    quint64 value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | at[i];
    return value;
}

int decimalBytes(int precision, int scale)
{
    const int whole = precision - scale;
    return whole / digitsPerWord * 4 + bytesForDigits[static_cast<size_t>(whole % digitsPerWord)] +
           scale / digitsPerWord * 4 + bytesForDigits[static_cast<size_t>(scale % digitsPerWord)];
}

/// The length of a field of fixed size; −1 where the length is in the field.
int fixedSize(quint8 type, quint16 metadata)
{
    switch (type) {
    case MYSQL_TYPE_NULL:
        return 0;
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_YEAR:
        return 1;
    case MYSQL_TYPE_SHORT:
        return 2;
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_DATE:
    case MYSQL_TYPE_NEWDATE:
    case MYSQL_TYPE_TIME:
        return 3;
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_TIMESTAMP:
        return 4;
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_DATETIME:
        return 8;
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
    case MYSQL_TYPE_ENUM:
    case MYSQL_TYPE_SET:
        return metadata;
    case MYSQL_TYPE_TIMESTAMP2:
        return 4 + (metadata + 1) / 2;
    case MYSQL_TYPE_DATETIME2:
        return 5 + (metadata + 1) / 2;
    case MYSQL_TYPE_TIME2:
        return 3 + (metadata + 1) / 2;
    case MYSQL_TYPE_BIT: // low byte: bits over, high byte: whole bytes
        return (metadata >> 8) + ((metadata & 0xff) != 0 ? 1 : 0);
    case MYSQL_TYPE_NEWDECIMAL:
        return decimalBytes(metadata >> 8, metadata & 0xff);
    default:
        return -1;
    }
}

/// How many bytes in front of a text give its length; 0: no text.
int lengthBytes(quint8 type, quint16 metadata)
{
    switch (type) {
    case MYSQL_TYPE_STRING:
    case MYSQL_TYPE_VAR_STRING:
    case MYSQL_TYPE_VARCHAR:
    case compressedVarchar:
        return metadata < 256 ? 1 : 2;
    case MYSQL_TYPE_BLOB:
    case MYSQL_TYPE_TINY_BLOB:
    case MYSQL_TYPE_MEDIUM_BLOB:
    case MYSQL_TYPE_LONG_BLOB:
    case MYSQL_TYPE_GEOMETRY:
    case compressedBlob:
        return metadata >= 1 && metadata <= 4 ? metadata : 0;
    default:
        return 0;
    }
}

LogValue keep(const char *text, size_t size, LogArena &arena)
{
    char *copy = arena.allocate(size);
    std::memcpy(copy, text, size);
    return LogValue::ofText(copy, size);
}

/// `digits` digits with leading zeros.
char *putDigits(char *to, quint32 number, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        to[i] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    return to + digits;
}

LogValue decimal(const uchar *at, int precision, int scale, LogArena &arena)
{
    std::array<uchar, 40> bytes{};
    const int size = decimalBytes(precision, scale);
    // The sign is the first bit, inverted; of a negative number all bits are.
    const bool negative = (at[0] & 0x80) == 0;
    for (int i = 0; i < size; ++i)
        bytes[static_cast<size_t>(i)] = negative ? static_cast<uchar>(~at[i]) : at[i];
    bytes[0] ^= 0x80;

    std::array<char, 80> digits{};
    char *to = digits.data();
    const uchar *from = bytes.data();
    const auto put = [&to, &from](int count) {
        const int width = bytesForDigits[static_cast<size_t>(count)];
        to = putDigits(to, static_cast<quint32>(bigEndian(from, width)), count);
        from += width;
    };
    const int whole = precision - scale;
    put(whole % digitsPerWord);
    for (int i = 0; i < whole / digitsPerWord; ++i)
        put(digitsPerWord);
    const char *begin = digits.data();
    while (begin < to && *begin == '0')
        ++begin;
    std::array<char, 84> text{};
    char *end = text.data();
    if (negative)
        *end++ = '-';
    if (begin == to)
        *end++ = '0';
    end = std::copy(begin, static_cast<const char *>(to), end);
    if (scale > 0) {
        *end++ = '.';
        to = digits.data();
        for (int i = 0; i < scale / digitsPerWord; ++i)
            put(digitsPerWord);
        put(scale % digitsPerWord);
        end = std::copy(digits.data(), to, end);
    }
    return keep(text.data(), static_cast<size_t>(end - text.data()), arena);
}

/// A date that no calendar has, as the server prints it.
LogValue oddDate(unsigned year, unsigned month, unsigned day, std::string_view rest, LogArena &arena)
{
    std::array<char, 40> text{};
    char *to = putDigits(text.data(), year, 4);
    *to++ = '-';
    to = putDigits(to, month, 2);
    *to++ = '-';
    to = putDigits(to, day, 2);
    to = std::copy(rest.begin(), rest.end(), to);
    return keep(text.data(), static_cast<size_t>(to - text.data()), arena);
}

bool toDays(unsigned year, unsigned month, unsigned day, qint64 &days)
{
    using namespace std::chrono;
    const year_month_day date(std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                              std::chrono::day(day));
    if (year == 0 || !date.ok())
        return false;
    days = sys_days(date).time_since_epoch().count();
    return true;
}

/// Microseconds out of the 0 to 3 bytes that hold `digits` of a second.
qint64 fraction(const uchar *at, int digits)
{
    static constexpr std::array<qint64, 4> unit{0, 10'000, 100, 1};
    const int bytes = (digits + 1) / 2;
    return static_cast<qint64>(bigEndian(at, bytes)) * unit[static_cast<size_t>(bytes)];
}

LogValue dateTime(const uchar *at, int digits, LogArena &arena)
{
    constexpr quint64 bias = 0x8000000000; // so that negative ones would sort first; there are none
    const quint64 packed = bigEndian(at, 5) - bias;
    const auto date = static_cast<unsigned>(packed >> 17);
    const auto time = static_cast<unsigned>(packed & 0x1ffff);
    const unsigned month = (date >> 5) % 13;
    const unsigned year = (date >> 5) / 13;
    const unsigned hour = time >> 12;
    const unsigned minute = time >> 6 & 63;
    const unsigned second = time & 63;
    const qint64 micros = fraction(at + 5, digits);
    qint64 days = 0;
    if (toDays(year, month, date & 31, days))
        return LogValue::ofMoment((((days * 24 + hour) * 60 + minute) * 60 + second) * 1'000'000 + micros);
    std::array<char, 24> rest{};
    char *to = rest.data();
    *to++ = ' ';
    to = putDigits(to, hour, 2);
    *to++ = ':';
    to = putDigits(to, minute, 2);
    *to++ = ':';
    to = putDigits(to, second, 2);
    if (digits > 0) {
        *to++ = '.';
        putDigits(to, static_cast<quint32>(micros), 6);
        to[digits] = '\0';
    }
    return oddDate(year, month, date & 31, rest.data(), arena);
}

LogValue integer(const uchar *at, int bytes, Sign sign)
{
    const quint64 raw = littleEndian(at, bytes);
    if (sign == Sign::Unsigned)
        return LogValue::ofUnsigned(raw);
    const int unused = 64 - 8 * bytes;
    return LogValue::ofInteger(static_cast<qint64>(raw << unused) >> unused);
}

} // namespace

int metadataBytes(quint8 type)
{
    switch (type) {
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
    case MYSQL_TYPE_TIMESTAMP2:
    case MYSQL_TYPE_DATETIME2:
    case MYSQL_TYPE_TIME2:
    case MYSQL_TYPE_BLOB:
    case MYSQL_TYPE_TINY_BLOB:
    case MYSQL_TYPE_MEDIUM_BLOB:
    case MYSQL_TYPE_LONG_BLOB:
    case MYSQL_TYPE_GEOMETRY:
    case compressedBlob:
        return 1;
    case MYSQL_TYPE_VARCHAR:
    case MYSQL_TYPE_VAR_STRING:
    case MYSQL_TYPE_STRING:
    case MYSQL_TYPE_BIT:
    case MYSQL_TYPE_NEWDECIMAL:
    case MYSQL_TYPE_ENUM:
    case MYSQL_TYPE_SET:
    case compressedVarchar:
        return 2;
    default:
        return fixedSize(type, 0) >= 0 ? 0 : -1;
    }
}

const uchar *skip(quint8 type, quint16 metadata, const uchar *at, const uchar *end)
{
    if (const int size = fixedSize(type, metadata); size >= 0)
        return end - at >= size ? at + size : nullptr;
    const int prefix = lengthBytes(type, metadata);
    if (prefix == 0 || end - at < prefix)
        return nullptr;
    const quint64 size = littleEndian(at, prefix);
    at += prefix;
    return static_cast<quint64>(end - at) >= size ? at + size : nullptr;
}

const uchar *read(quint8 type, quint16 metadata, Sign sign, const uchar *at, const uchar *end,
                  LogValue &value, LogArena &arena)
{
    const uchar *after = skip(type, metadata, at, end);
    if (!after)
        return nullptr;
    switch (type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_LONGLONG:
        value = integer(at, static_cast<int>(after - at), sign);
        break;
    case MYSQL_TYPE_YEAR:
        value = LogValue::ofInteger(at[0] == 0 ? 0 : 1900 + at[0]);
        break;
    case MYSQL_TYPE_NEWDECIMAL: {
        const int precision = metadata >> 8;
        const int scale = metadata & 0xff;
        if (precision < 1 || precision > 65 || scale > precision)
            return nullptr;
        value = decimal(at, precision, scale, arena);
        break;
    }
    case MYSQL_TYPE_DATE: {
        const auto packed = static_cast<unsigned>(littleEndian(at, 3));
        qint64 days = 0;
        if (toDays(packed >> 9, packed >> 5 & 15, packed & 31, days))
            value = LogValue::ofDate(days + QDate(1970, 1, 1).toJulianDay());
        else
            value = oddDate(packed >> 9, packed >> 5 & 15, packed & 31, "", arena);
        break;
    }
    case MYSQL_TYPE_DATETIME2:
        value = dateTime(at, metadata, arena);
        break;
    case MYSQL_TYPE_TIMESTAMP2:
        if (const quint64 seconds = bigEndian(at, 4); seconds != 0)
            value = LogValue::ofMoment(static_cast<qint64>(seconds) * 1'000'000 + fraction(at + 4, metadata));
        else
            value = oddDate(0, 0, 0, " 00:00:00", arena);
        break;
    default: {
        const int prefix = lengthBytes(type, metadata);
        if (prefix == 0)
            return nullptr; // stepped over, never read: FLOAT, BIT, SET, TIME …
        value = keep(reinterpret_cast<const char *>(at + prefix), static_cast<size_t>(after - at - prefix),
                     arena);
    }
    }
    return after;
}

} // namespace zf::db::rowfields
