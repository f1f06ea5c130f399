// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace zf {

/// How far a document's spelling is from the one expected, in the order of the ladder: up to
/// TruncatedPrefix it may pass without a person.
enum class NameStep {
    Exact,
    SeparatorsIgnored, ///< the same letters, divided otherwise
    LegacySpelling,    ///< LV or LU for LYU, as before 2012
    TruncatedPrefix,   ///< the document's field is full and ends within the name
    TruncatedInside,   ///< components before the last one are cut too: legal, but LI is not LIANG
    OtherReading,      ///< a character's other reading in the dictionary
    Swapped,           ///< surname and given names changed places
    NotPinyin, ///< a name that pinyin does not spell: 阿凡提·买买提, or not in Chinese characters
    NoMatch,
};

/// One way to write a stretch of a name in a machine-readable zone.
struct NameSpelling {
    QString text;
    NameStep step = NameStep::Exact;
};

/// A name or a component of one: stretch by stretch, every way to write it, the expected way first.
using NameSpellings = QList<QList<NameSpelling>>;

enum class NameExtent { Whole, Beginning }; ///< what the document holds of the name

/// The nearest way in which the spellings give `document` (A…Z); nothing: none does.
std::optional<NameStep> nearestStep(const NameSpellings &spellings, QStringView document, NameExtent extent);
/// The expected spelling.
QString expectedSpelling(const NameSpellings &spellings);

/// Of a Chinese surname, in its reading as a surname (单 SHAN), and of given names. Nothing where a character
/// has no reading.
std::optional<NameSpellings> surnameSpellings(QStringView chinese);
std::optional<NameSpellings> givenNameSpellings(QStringView chinese);
/// Whether two characters are a surname of the list of compound ones (欧阳).
bool isCompoundSurname(QStringView twoCharacters);

/// Of a component in Latin letters: diacritics by Doc 9303-3 section 6 (Ä AE or A), ü also as YU and V.
/// Punctuation is left out. Nothing where a letter is not Latin.
std::optional<NameSpellings> latinSpellings(QStringView component);

} // namespace zf
