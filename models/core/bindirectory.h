// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/bintable.h"
#include "models/core/cardnumber.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace zf {

enum class BinStatus { Found, NotFound, WrongLength, Ambiguous, Invalid };
QString binStatusCode(BinStatus status); ///< found, notFound, wrongLength, ambiguous, invalid
QString binStatusName(BinStatus status); ///< translated

/// The ids of the sources that are not imported: the built-in ones and the payment database's.
constexpr QLatin1StringView chineseBinSource("china"), worldBinSource("world"), databaseBinSource("database");
QString binSourceTitle(const BinTableInfo &info); ///< translated for those

/// What one source says.
struct BinCandidate {
    BinRecord record;
    QString prefix; ///< of the number asked for, where that is long enough; else the record's first
    BinTableInfo source;

    bool sameFacts(const BinCandidate &other) const; ///< bank, type, scheme and lengths
};

/// A source that says otherwise, and in what: bank, cardType, scheme, country, length.
struct BinConflict {
    BinCandidate candidate;
    QStringList differs;
};

/// Everything that is known of a number; without the number.
struct BinAnswer {
    QString masked;
    CardNumber::Problem problem = CardNumber::Problem::None;
    BinStatus status = BinStatus::NotFound;
    LuhnCheck luhn = LuhnCheck::NotComplete;
    CardScheme scheme = CardScheme::Unknown; ///< of the candidate, else by the published ranges
    int digits = 0;
    /// Of the source that decides, the best first: one when found, several when ambiguous, those of other
    /// lengths when the length is wrong.
    QList<BinCandidate> candidates;
    QList<BinConflict> conflicts;

    const BinCandidate *best() const { return candidates.isEmpty() ? nullptr : &candidates.front(); }
};

/// The tables in use, in the order of precedence: the first that knows a card decides, and every other that
/// says something else is named. A value: cheap to copy, any thread.
class BinDirectory {
public:
    enum class Reading { Whole, Typing }; ///< Typing: more digits may follow, however many there are
    /// What decides about a whole card, without texts: for lists of many numbers.
    struct Decision {
        BinStatus status = BinStatus::NotFound;
        int table = -1;
        BinTable::Match match;
        CardScheme scheme = CardScheme::Unknown;
    };

    void add(std::shared_ptr<const BinTable> table) { m_tables << std::move(table); }
    const QList<std::shared_ptr<const BinTable>> &tables() const { return m_tables; }

    BinAnswer look(const CardNumber &number, Reading reading = Reading::Whole) const;
    Decision decide(const CardNumber &number) const; ///< of a complete number
    BinCandidate candidate(int table, quint32 row, std::string_view digits = {}) const;
    /// Other prefixes of the candidate's bank in its own source.
    QList<BinCandidate> neighbours(const BinCandidate &candidate, qsizetype most) const;

private:
    void lookWhole(std::string_view digits, const Decision &decision, BinAnswer &answer) const;
    void lookTyping(std::string_view digits, BinAnswer &answer) const;
    QList<quint32> equallyGood(int table, const BinTable::Match &match, std::string_view digits) const;
    void addConflicts(std::string_view digits, int decided, BinAnswer &answer) const;

    QList<std::shared_ptr<const BinTable>> m_tables;
};

/// In what two sources contradict each other; names in different scripts are not compared.
QStringList binDifferences(const BinRecord &a, const BinRecord &b);

} // namespace zf
