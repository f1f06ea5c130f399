// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/identitynumber.h"

#include "models/core/checkdigits.h"
#include "models/core/halfwidth.h"
#include "models/core/identityrules.h"

#include <algorithm>
#include <array>

namespace zf {

// Rejections: kindUnknown wrongLength illegalCharacter shapeInvalid checkDigit birthDateInvalid
// birthDateInFuture
// Reviews: kindAmbiguous fifteenDigits birthDateImplausible regionUnknown regionEndedBeforeBirth
// nationalityUnknown
// Hints: fullWidth lowerCase separatorsIgnored noCheckDigit

namespace {

using Kind = IdentityNumber::Kind;

struct KindRules {
    Kind kind;
    const char *code;
    void (*judge)(IdentityNumber &number, QDate today);
};

constexpr std::array kinds{
    KindRules{Kind::ResidentId, "residentId", identityrules::residentId},
    KindRules{Kind::ResidentId15, "residentId15", identityrules::residentId15},
    KindRules{Kind::HmtResidence, "hmtResidence", identityrules::hmtResidence},
    KindRules{Kind::HmPermit, "hmPermit", identityrules::hmPermit},
    KindRules{Kind::TwPermit, "twPermit", identityrules::twPermit},
    KindRules{Kind::PermanentResident2017, "permanentResident2017", identityrules::permanentResident2017},
    KindRules{Kind::PermanentResident2023, "permanentResident2023", identityrules::permanentResident2023},
    KindRules{Kind::PassportCn, "passportCn", identityrules::passportCn},
    KindRules{Kind::Unknown, "unknown",
              [](IdentityNumber &number, QDate) { number.rejections << QStringLiteral("kindUnknown"); }},
};

/// The number as the rules read it; notes what had to be changed for that.
void normalise(IdentityNumber &number, QStringView text)
{
    const QString narrow = halfWidth(text);
    if (narrow != text)
        number.hints << QStringLiteral("fullWidth");
    const QString trimmed = narrow.trimmed();
    const QString upper = trimmed.toUpper();
    if (upper != trimmed)
        number.hints << QStringLiteral("lowerCase");
    for (const QChar c : upper) {
        if (!c.isSpace() && c != u'-')
            number.number += c;
    }
    if (number.number.size() != upper.size())
        number.hints << QStringLiteral("separatorsIgnored");
}

/// Kinds whose numbers look like this, the likeliest first.
QList<Kind> kindsOf(const QString &number)
{
    if (number.size() == 18) {
        if (number[0] == u'9')
            return {Kind::PermanentResident2023};
        for (const QStringView prefix : {u"81", u"82", u"83"}) {
            if (number.startsWith(prefix))
                return {Kind::HmtResidence};
        }
        return {Kind::ResidentId};
    }
    if (number.size() == 15)
        return {isCapitals(QStringView(number).left(3)) ? Kind::PermanentResident2017 : Kind::ResidentId15};
    QList<Kind> fitting;
    if (identityrules::looksLikeHmPermit(number))
        fitting << Kind::HmPermit;
    if (identityrules::looksLikeTwPermit(number))
        fitting << Kind::TwPermit;
    if (identityrules::looksLikePassport(number))
        fitting << Kind::PassportCn;
    return fitting.isEmpty() ? QList<Kind>{Kind::Unknown} : fitting;
}

void judgeByRules(IdentityNumber &number, QDate today)
{
    const auto rules =
        std::find_if(kinds.begin(), kinds.end(), [&](const KindRules &k) { return k.kind == number.kind; });
    rules->judge(number, today);
}

} // namespace

IdentityNumber IdentityNumber::judge(QStringView text, QDate today)
{
    IdentityNumber number;
    normalise(number, text);
    number.alternatives = kindsOf(number.number);
    number.kind = number.alternatives.takeFirst();
    if (!number.alternatives.isEmpty())
        number.reviews << QStringLiteral("kindAmbiguous");
    judgeByRules(number, today);
    return number;
}

IdentityNumber IdentityNumber::judgeAs(Kind kind, QStringView text, QDate today)
{
    IdentityNumber number;
    normalise(number, text);
    number.kind = kind;
    judgeByRules(number, today);
    return number;
}

IdentityNumber::Verdict IdentityNumber::verdict() const
{
    if (!rejections.isEmpty())
        return Verdict::Rejected;
    return reviews.isEmpty() ? Verdict::Accepted : Verdict::Review;
}

QString IdentityNumber::masked() const
{
    if (number.size() <= 2)
        return QString(number.size(), u'*');
    return number.left(1) + QString(number.size() - 2, u'*') + number.right(1);
}

QString IdentityNumber::eighteenCharacters() const
{
    if (number.size() == 18)
        return number;
    if (kind != Kind::ResidentId15 || !valid())
        return {};
    const QString body = number.left(6) + QStringLiteral("19") + number.mid(6);
    return body + residentCheckCharacter(body);
}

QString IdentityNumber::kindCode(Kind kind)
{
    const auto at =
        std::find_if(kinds.begin(), kinds.end(), [kind](const KindRules &k) { return k.kind == kind; });
    return QString::fromLatin1(at->code);
}

std::optional<IdentityNumber::Kind> IdentityNumber::kindFromCode(QStringView code)
{
    const auto at = std::find_if(kinds.begin(), kinds.end(),
                                 [code](const KindRules &k) { return code == QLatin1StringView(k.code); });
    return at == kinds.end() ? std::nullopt : std::optional(at->kind);
}

QStringList IdentityNumber::kindCodes()
{
    QStringList codes;
    for (const KindRules &rules : kinds)
        codes << QString::fromLatin1(rules.code);
    return codes;
}

QString IdentityNumber::sexCode(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return QStringLiteral("M");
    case Sex::Female:
        return QStringLiteral("F");
    case Sex::NotStated:
        break;
    }
    return {};
}

} // namespace zf
