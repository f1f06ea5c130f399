// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/namecomparison.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace zf {

namespace {

using Component = NameComparison::Component;
using Role = NameComparison::Role;

struct Part {
    QString typed;
    NameSpellings spellings;
};
using Parts = QList<Part>;

struct TypedName {
    Parts surname;
    Parts givenNames;
};

struct Compared {
    NameStep step = NameStep::NoMatch;
    QList<Component> components;

    void consider(const Compared &other)
    {
        if (components.isEmpty() || other.step < step)
            *this = other;
    }
};

/// Where a role's components may have been cut to fit the field.
enum class Cut {
    None,
    AtEnd,  ///< the field is full and ends with this role
    Inside, ///< the field is full and the other role follows
};

NameExtent extentOf(Cut cut)
{
    return cut == Cut::None ? NameExtent::Whole : NameExtent::Beginning;
}

/// Component by component; what one side has more is its own line.
Compared aligned(Role role, const Parts &typed, const QStringList &document, Cut cut)
{
    Compared compared{NameStep::Exact, {}};
    for (qsizetype i = 0; i < std::max(typed.size(), document.size()); ++i) {
        Component component{role, {}, {}, document.value(i), NameStep::NoMatch};
        const bool endsField = cut == Cut::AtEnd && i >= document.size() - 1;
        if (i < typed.size()) {
            component.typed = typed[i].typed;
            component.expected = expectedSpelling(typed[i].spellings);
            if (i < document.size())
                component.step =
                    nearestStep(typed[i].spellings, document[i], extentOf(cut)).value_or(NameStep::NoMatch);
            else if (cut != Cut::None && !document.isEmpty())
                component.step = NameStep::TruncatedPrefix; // cut off with all that follows
        }
        if (component.step == NameStep::TruncatedPrefix && !endsField)
            component.step = NameStep::TruncatedInside;
        compared.step = std::max(compared.step, component.step);
        compared.components << component;
    }
    return compared;
}

/// All components of the role as one word.
Compared joined(Role role, const Parts &typed, const QStringList &document, Cut cut)
{
    Part whole;
    for (const Part &part : typed) {
        if (!whole.typed.isEmpty())
            whole.typed += u' ';
        whole.typed += part.typed;
        whole.spellings += part.spellings;
    }
    Component component{role, whole.typed, expectedSpelling(whole.spellings), document.join(u' '),
                        NameStep::NoMatch};
    if (const auto step = nearestStep(whole.spellings, document.join(QString()), extentOf(cut)))
        component.step = std::max(*step, NameStep::SeparatorsIgnored);
    if (component.step == NameStep::TruncatedPrefix && cut == Cut::Inside)
        component.step = NameStep::TruncatedInside;
    return {component.step, {component}};
}

Compared compareRole(Role role, const Parts &typed, const QStringList &document, Cut cut)
{
    Compared best = aligned(role, typed, document, cut);
    if (best.step > NameStep::Exact && (typed.size() > 1 || document.size() > 1) && !typed.isEmpty() &&
        !document.isEmpty())
        best.consider(joined(role, typed, document, cut));
    return best;
}

/// With the names in these places of the document.
Compared compareRoles(const TypedName &typed, const QStringList &surname, const QStringList &givenNames,
                      Cut surnameCut, Cut givenCut)
{
    const Compared first = compareRole(Role::Surname, typed.surname, surname, surnameCut);
    const Compared second = compareRole(Role::GivenNames, typed.givenNames, givenNames, givenCut);
    return {std::max(first.step, second.step), first.components + second.components};
}

Compared compare(const TypedName &typed, const ZoneName &document)
{
    const bool full = document.possiblyTruncated;
    const Cut last = full ? Cut::AtEnd : Cut::None;
    const Cut first = !full ? Cut::None : document.secondary.isEmpty() ? Cut::AtEnd : Cut::Inside;
    const Compared straight = compareRoles(typed, document.primary, document.secondary, first, last);
    if (straight.step < NameStep::NoMatch)
        return straight;
    Compared swapped = compareRoles(typed, document.secondary, document.primary, last, first);
    if (swapped.step == NameStep::NoMatch)
        return straight;
    swapped.step = NameStep::Swapped;
    return swapped;
}

/// Components of a typed name: spaces and hyphens divide, other punctuation is dropped as documents do.
/// Nothing where a letter is not Latin.
std::optional<Parts> latinParts(const QString &text)
{
    static const QRegularExpression dividers(QStringLiteral("[\\s\\-‐‑–]+"));
    Parts parts;
    const QStringList words = text.split(dividers, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto spellings = latinSpellings(word);
        if (!spellings)
            return std::nullopt;
        if (!spellings->isEmpty())
            parts << Part{word, *spellings};
    }
    return parts;
}

Compared notPinyin(const QString &typed, const ZoneName &document)
{
    return {NameStep::NotPinyin,
            {Component{Role::Surname,
                       typed,
                       {},
                       QString(document.surname() + u' ' + document.givenNames()).trimmed(),
                       NameStep::NotPinyin}}};
}

} // namespace

NameComparison NameComparison::ofChinese(const QString &name, const ZoneName &document)
{
    const QString whole = name.simplified().remove(u' ');
    Compared best;
    // 欧阳文 is 欧阳 and 文; that 欧 be the surname is another reading of the same characters.
    const bool compound = whole.size() > 2 && isCompoundSurname(QStringView(whole).left(2));
    QList<qsizetype> lengths{whole.isEmpty() || !whole[0].isHighSurrogate() ? 1 : 2};
    if (compound)
        lengths.prepend(2);
    for (const qsizetype length : lengths) {
        const QString surname = whole.left(length), givenNames = whole.mid(length);
        const auto surnameWays = surnameSpellings(surname);
        const auto givenWays = givenNameSpellings(givenNames);
        if (whole.isEmpty() || !surnameWays || !givenWays) {
            best = notPinyin(name, document);
            break;
        }
        TypedName typed;
        typed.surname << Part{surname, *surnameWays};
        if (!givenNames.isEmpty())
            typed.givenNames << Part{givenNames, *givenWays};
        Compared compared = compare(typed, document);
        if (length != lengths.first())
            compared.step = std::max(compared.step, NameStep::OtherReading);
        best.consider(compared);
    }
    return {best.step, best.components};
}

NameComparison NameComparison::ofLatin(const QString &surname, const QString &givenNames,
                                       const ZoneName &document)
{
    const auto surnameParts = latinParts(surname), givenParts = latinParts(givenNames);
    if (!surnameParts || !givenParts || (surnameParts->isEmpty() && givenParts->isEmpty())) {
        const Compared none = notPinyin(QString(surname + u' ' + givenNames).trimmed(), document);
        return {none.step, none.components};
    }
    const Compared compared = compare({*surnameParts, *givenParts}, document);
    return {compared.step, compared.components};
}

QString NameComparison::reason() const
{
    switch (m_step) {
    case NameStep::Exact:
        return QCoreApplication::translate("NameComparison", "The names are the same.");
    case NameStep::SeparatorsIgnored:
        return QCoreApplication::translate("NameComparison",
                                           "The names differ only in how they are divided.");
    case NameStep::LegacySpelling:
        return QCoreApplication::translate("NameComparison", "The document has an older spelling of ü.");
    case NameStep::TruncatedPrefix:
        return QCoreApplication::translate(
            "NameComparison", "The document's name field is full; it holds the beginning of the name.");
    case NameStep::TruncatedInside:
        return QCoreApplication::translate(
            "NameComparison",
            "The document's name field is full, and names before the last one are cut too.");
    case NameStep::OtherReading:
        return QCoreApplication::translate(
            "NameComparison", "The document has another reading of a character, or of the whole name.");
    case NameStep::Swapped:
        return QCoreApplication::translate("NameComparison", "Surname and given names have changed places.");
    case NameStep::NotPinyin:
        return QCoreApplication::translate("NameComparison", "This name is not one that pinyin spells.");
    case NameStep::NoMatch:
        break;
    }
    return QCoreApplication::translate("NameComparison", "The names differ.");
}

QString NameComparison::stepCode(NameStep step)
{
    switch (step) {
    case NameStep::Exact:
        return QStringLiteral("exact");
    case NameStep::SeparatorsIgnored:
        return QStringLiteral("separatorsIgnored");
    case NameStep::LegacySpelling:
        return QStringLiteral("legacySpelling");
    case NameStep::TruncatedPrefix:
        return QStringLiteral("truncatedPrefix");
    case NameStep::TruncatedInside:
        return QStringLiteral("truncatedInside");
    case NameStep::OtherReading:
        return QStringLiteral("otherReading");
    case NameStep::Swapped:
        return QStringLiteral("swapped");
    case NameStep::NotPinyin:
        return QStringLiteral("notPinyin");
    case NameStep::NoMatch:
        break;
    }
    return QStringLiteral("noMatch");
}

} // namespace zf
