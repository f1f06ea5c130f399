// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/namespelling.h"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace zf {

namespace {

QStringList linesOf(const QString &resource)
{
    QFile file(resource);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

/// Readings of a character, the usual one first.
QStringList readingsOf(char32_t character)
{
    static const QHash<char32_t, QString> readings = [] {
        QHash<char32_t, QString> result;
        const QStringList lines = linesOf(QStringLiteral(":/data/names/readings.tsv"));
        for (const QString &line : lines) {
            const qsizetype tab = line.indexOf(u'\t');
            const QString words = line.left(tab);
            const auto characters = QStringView(line).mid(tab + 1).toUcs4();
            for (const uint c : characters)
                result.insert(static_cast<char32_t>(c), words);
        }
        return result;
    }();
    return readings.value(character).split(u' ', Qt::SkipEmptyParts);
}

/// Readings of a surname of one or two characters, the one as a surname first; empty: not in the list.
QStringList surnameReadings(QStringView surname)
{
    static const QHash<QString, QStringList> surnames = [] {
        QHash<QString, QStringList> result;
        const QStringList lines = linesOf(QStringLiteral(":/data/names/surnames.tsv"));
        for (const QString &line : lines)
            result.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1).split(u' ', Qt::SkipEmptyParts));
        return result;
    }();
    return surnames.value(surname.toString());
}

/// A reading and what documents of before 2012 made of its ü.
void addReading(QList<NameSpelling> &spellings, const QString &reading, NameStep step)
{
    struct Legacy {
        QStringView now, before;
    };
    static constexpr Legacy legacies[] = {{u"LYU", u"LV"}, {u"LYU", u"LU"},  {u"NYU", u"NV"},
                                          {u"NYU", u"NU"}, {u"LUE", u"LVE"}, {u"NUE", u"NVE"}};
    const auto add = [&spellings](const QString &text, NameStep how) {
        const bool known = std::any_of(spellings.begin(), spellings.end(), [&](const NameSpelling &s) {
            return s.text == text && s.step <= how;
        });
        if (!known)
            spellings << NameSpelling{text, how};
    };
    add(reading, step);
    for (const Legacy &legacy : legacies) {
        // Of the reading's first syllable: a compound surname (闾丘 LYUQIU) begins with it.
        if (reading.startsWith(legacy.now))
            add(legacy.before + reading.mid(legacy.now.size()), std::max(step, NameStep::LegacySpelling));
    }
}

QList<NameSpelling> spellingsOf(const QStringList &readings)
{
    QList<NameSpelling> spellings;
    for (qsizetype i = 0; i < readings.size(); ++i)
        addReading(spellings, readings[i], i == 0 ? NameStep::Exact : NameStep::OtherReading);
    return spellings;
}

struct Transliteration {
    char16_t letter;
    const char *ways; ///< separated by spaces, the recommended one first
};
// Doc 9303-3 section 6, where it differs from the letter without its mark. Capital letters.
constexpr Transliteration transliterations[] = {
    {u'Ä', "AE A"}, {u'Å', "AA A"}, {u'Æ', "AE"}, {u'Ð', "D"},  {u'Ñ', "N NXX"}, {u'Ö', "OE O"},
    {u'Ø', "OE O"}, {u'Þ', "TH"},   {u'ß', "SS"}, {u'ẞ', "SS"}, {u'Đ', "D"},     {u'Ħ', "H"},
    {u'ı', "I"},    {u'Ĳ', "IJ"},   {u'Ł', "L"},  {u'Ŋ', "N"},  {u'Œ', "OE"},    {u'Ŧ', "T"},
    {u'ĸ', "Q"},    {u'Ŀ', "L"},    {u'ŉ', "N"},
};

QStringList waysOf(QChar letter)
{
    if (letter >= u'A' && letter <= u'Z')
        return {QString(letter)};
    for (const Transliteration &entry : transliterations) {
        if (letter == QChar(entry.letter))
            return QString::fromLatin1(entry.ways).split(u' ');
    }
    const QString decomposed = QString(letter).normalized(QString::NormalizationForm_D);
    const QChar base = decomposed.isEmpty() ? QChar() : decomposed[0];
    return base >= u'A' && base <= u'Z' ? QStringList{QString(base)} : QStringList();
}

/// ü in pinyin, however it was typed: after L and N, where U is another sound. `next` decides between LYU and
/// LUE.
QList<NameSpelling> umlautWays(QStringView typed, QChar next)
{
    using Step = NameStep;
    const bool beforeE = next == u'E';
    if (typed == u"V")
        return {{QStringLiteral("V"), Step::Exact},
                {beforeE ? QStringLiteral("U") : QStringLiteral("YU"), Step::LegacySpelling},
                {QStringLiteral("U"), Step::OtherReading}};
    if (typed == u"YU")
        return {{QStringLiteral("YU"), Step::Exact},
                {QStringLiteral("V"), Step::LegacySpelling},
                {QStringLiteral("U"), Step::OtherReading}}; // LU is 吕 of before 2012, or 陆
    if (typed == u"U")
        return {{QStringLiteral("U"), Step::Exact},
                {QStringLiteral("V"), beforeE ? Step::LegacySpelling : Step::OtherReading},
                {QStringLiteral("YU"), Step::OtherReading}};
    return {{beforeE ? QStringLiteral("U") : QStringLiteral("YU"), Step::Exact}, // Ü
            {QStringLiteral("UE"), Step::Exact},
            {QStringLiteral("UXX"), Step::Exact},
            {QStringLiteral("U"), Step::LegacySpelling},
            {QStringLiteral("V"), Step::LegacySpelling}};
}

} // namespace

std::optional<NameStep> nearestStep(const NameSpellings &spellings, QStringView document, NameExtent extent)
{
    // steps[n]: how the stretches so far give the first n letters.
    using Steps = QList<std::optional<NameStep>>;
    std::optional<NameStep> cutOff;
    const auto keepNearer = [](std::optional<NameStep> &best, NameStep step) {
        if (!best || step < *best)
            best = step;
    };
    Steps steps(document.size() + 1);
    steps[0] = NameStep::Exact;
    for (const QList<NameSpelling> &ways : spellings) {
        if (steps.last())
            keepNearer(cutOff, *steps.last()); // the document ends before this stretch
        Steps next(document.size() + 1);
        for (qsizetype n = 0; n < steps.size(); ++n) {
            if (!steps[n])
                continue;
            const QStringView rest = document.mid(n);
            for (const NameSpelling &way : ways) {
                const NameStep step = std::max(*steps[n], way.step);
                if (rest.startsWith(way.text))
                    keepNearer(next[n + way.text.size()], step);
                else if (!rest.isEmpty() && QStringView(way.text).startsWith(rest))
                    keepNearer(cutOff, step); // inside it
            }
        }
        steps = next;
    }
    if (steps.last() || extent == NameExtent::Whole || !cutOff || document.isEmpty())
        return steps.last();
    return std::max(*cutOff, NameStep::TruncatedPrefix);
}

QString expectedSpelling(const NameSpellings &spellings)
{
    QString text;
    for (const QList<NameSpelling> &ways : spellings)
        text += ways.isEmpty() ? QString() : ways.first().text;
    return text;
}

std::optional<NameSpellings> givenNameSpellings(QStringView chinese)
{
    NameSpellings spellings;
    const auto characters = chinese.toUcs4();
    for (const uint c : characters) {
        const QStringList readings = readingsOf(static_cast<char32_t>(c));
        if (readings.isEmpty())
            return std::nullopt;
        spellings << spellingsOf(readings);
    }
    return spellings;
}

std::optional<NameSpellings> surnameSpellings(QStringView chinese)
{
    const QStringList listed = surnameReadings(chinese);
    if (listed.isEmpty())
        return givenNameSpellings(chinese);
    return NameSpellings{spellingsOf(listed)};
}

bool isCompoundSurname(QStringView twoCharacters)
{
    return twoCharacters.size() == 2 && !surnameReadings(twoCharacters).isEmpty();
}

std::optional<NameSpellings> latinSpellings(QStringView component)
{
    // A letter that has no capital of one letter (ß, ŉ) is kept for the table.
    QString letters;
    for (const QChar c : component.toString().normalized(QString::NormalizationForm_C)) {
        if (c.isLetter())
            letters += c == u'ß' || c == u'ı' ? c : c.toUpper();
        else if (!c.isPunct() && !c.isMark() && !c.isSymbol())
            return std::nullopt;
    }
    NameSpellings spellings;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const bool afterLOrN = i > 0 && (letters[i - 1] == u'L' || letters[i - 1] == u'N');
        const QStringView rest = QStringView(letters).mid(i);
        if (afterLOrN && rest.startsWith(u"YU")) {
            spellings << umlautWays(u"YU", rest.size() > 2 ? rest[2] : QChar());
            ++i;
            continue;
        }
        const QChar next = rest.size() > 1 ? rest[1] : QChar();
        if (afterLOrN && (rest[0] == u'V' || rest[0] == u'U' || rest[0] == u'Ü')) {
            spellings << umlautWays(rest.left(1), next);
            continue;
        }
        if (rest[0] == u'Ü') {
            spellings << QList<NameSpelling>{{QStringLiteral("UE"), NameStep::Exact},
                                             {QStringLiteral("UXX"), NameStep::Exact},
                                             {QStringLiteral("U"), NameStep::Exact}};
            continue;
        }
        QList<NameSpelling> ways;
        const QStringList texts = waysOf(rest[0]);
        for (const QString &text : texts)
            ways << NameSpelling{text, NameStep::Exact};
        if (ways.isEmpty())
            return std::nullopt;
        spellings << ways;
    }
    return spellings;
}

} // namespace zf
