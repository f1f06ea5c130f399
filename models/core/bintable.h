// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/cardscheme.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <memory>
#include <string_view>

class QFile;

namespace zf {

/// What a BIN table says of a prefix, or of a range of prefixes with equally many digits.
struct BinRecord {
    QString from; ///< 2 to 10 digits
    QString to;   ///< the same as `from` for a single prefix
    CardLengths lengths = anyCardLength;
    QString bankCode;
    QString bankName;
    QString country; ///< ISO 3166-1 alpha-2, may be empty
    CardType type = CardType::Unknown;
    CardScheme scheme = CardScheme::Unknown;

    friend bool operator==(const BinRecord &, const BinRecord &) = default;
};

/// Where a table comes from.
struct BinTableInfo {
    enum class Lengths { Stated, Inferred }; ///< Inferred: from the scheme, the source has none
    QString id;                              ///< stable word for scripts
    QString title;
    QString licence;
    QDate asOf;
    Lengths lengths = Lengths::Stated;

    friend bool operator==(const BinTableInfo &, const BinTableInfo &) = default;
};

/// Card prefixes in a form that is looked up as it lies in the file, so that starting costs one pass of
/// checking over mapped memory. Immutable; any thread. Made by BinTableBuilder.
///
/// The prefixes are a trie of three digits a step whose cells hold, for every number that passes through
/// them, the rows that fit, longest prefix first: a lookup is two to four reads.
class BinTable {
public:
    enum class Outcome : quint8 { NotFound, Found, WrongLength, Ambiguous };
    struct Match {
        Outcome outcome = Outcome::NotFound;
        quint32 row = 0; ///< the first of equally good ones; of WrongLength the longest prefix
    };

    /// Maps a prepared file. Errors: Io, DataInvalid (another version, cut off, changed).
    static Result<std::shared_ptr<const BinTable>> open(const QString &file);
    /// Over bytes that outlive it (a constant of the program).
    static Result<std::shared_ptr<const BinTable>> overConstant(const void *data, size_t size);
    static Result<std::shared_ptr<const BinTable>> fromBytes(QByteArray bytes);
    ~BinTable();

    /// For the digits of a whole card, 12 to 19 of them: the row with the longest prefix among those of this
    /// length.
    Match find(std::string_view digits) const;
    /// The rows that a card could belong to whose number begins with `digits` (two at least).
    QList<quint32> candidates(std::string_view digits) const;
    /// The rows whose prefix fits a whole card's digits, whatever their lengths, longest first.
    QList<quint32> onPath(std::string_view digits) const;
    /// Other rows of the same bank, in the order of prefixes.
    QList<quint32> ofSameBank(quint32 row, qsizetype most) const;

    BinRecord record(quint32 row) const;
    int prefixLength(quint32 row) const { return m_rows[row].prefixLength; }
    CardLengths lengths(quint32 row) const { return m_rows[row].lengths; }
    CardScheme scheme(quint32 row) const { return CardScheme(m_rows[row].scheme); }
    CardType type(quint32 row) const { return CardType(m_rows[row].type); }
    quint32 size() const { return m_rowCount; }
    const BinTableInfo &info() const { return m_info; }

private:
    friend class BinTableBuilder;
    struct Header {
        char magic[8];
        quint32 version;
        quint32 byteOrder;
        quint64 checksum; ///< of the date and everything behind the header
        quint64 size;     ///< of the whole file
        quint32 rows, cells, setItems, banks, strings, stringBytes;
        qint64 asOf; ///< Julian day
    };
    struct Row {
        quint32 bank;
        quint8 prefixLength;
        CardLengths lengths;
        quint8 type, scheme;
    };
    struct Bank {
        quint32 code, name, country;
    };
    enum Tag : quint32 {
        Nothing = 0,
        Page = 1u << 30,
        OneRow = 2u << 30,
        Set = 3u << 30,
        TagMask = 3u << 30
    };
    static constexpr quint32 currentVersion = 1;
    static constexpr int pageDepths = 4; ///< three digits a step, the tenth alone
    static constexpr quint32 cellsOfPage(int depth) { return depth < pageDepths - 1 ? 1000 : 10; }

    BinTable() = default;
    static Result<std::shared_ptr<const BinTable>> over(std::shared_ptr<BinTable> table, const uchar *data,
                                                        quint64 size);
    static quint64 checksumOf(const uchar *data, quint64 size, qint64 asOf);
    bool isSound(const uchar *data, quint64 size);
    bool isSoundPage(quint32 offset, int depth, quint32 &pages) const;
    const quint32 *rowsOf(quint32 cell, quint32 &single, quint32 &count) const;
    quint32 cellOf(std::string_view digits) const;
    template <class Visit>
    void visitCells(quint32 page, int depth, quint64 low, quint64 high, Visit visit) const;
    QString string(quint32 id) const;

    QByteArray m_bytes; ///< where the table owns its memory
    std::unique_ptr<QFile> m_file;
    const Row *m_rows = nullptr;
    const quint64 *m_from = nullptr;
    const quint32 *m_span = nullptr; ///< last prefix of a range − first
    const quint32 *m_cells = nullptr;
    const quint32 *m_sets = nullptr; ///< count, then that many rows
    const Bank *m_banks = nullptr;
    const quint32 *m_stringEnds = nullptr;
    const char *m_strings = nullptr;
    quint32 m_rowCount = 0, m_cellCount = 0, m_setItems = 0, m_bankCount = 0, m_stringCount = 0;
    BinTableInfo m_info;
};

} // namespace zf
