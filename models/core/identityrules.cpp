// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/identityrules.h"

#include "models/core/checkdigits.h"
#include "models/core/statecodes.h"
#include "models/core/zonedate.h"

#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>

namespace zf::identityrules {

namespace {

using Sex = IdentityNumber::Sex;

void reject(IdentityNumber &number, const char *code)
{
    number.rejections << QString::fromLatin1(code);
}

void review(IdentityNumber &number, const char *code)
{
    number.reviews << QString::fromLatin1(code);
}

/// Rejects a number that has not the shape of its kind; whoever gets false reads no further.
bool hasShape(IdentityNumber &number, const QRegularExpression &shape, int length)
{
    if (shape.match(number.number).hasMatch())
        return true;
    reject(number, number.number.size() == length ? "illegalCharacter" : "wrongLength");
    return false;
}

void judgeBirthDate(IdentityNumber &number, QDate date, QDate today)
{
    constexpr int oldestPossible = 150, oldestUsual = 120; // years
    if (!date.isValid() || date.addYears(oldestPossible) < today) {
        reject(number, "birthDateInvalid");
        return;
    }
    number.birthDate = date;
    if (date > today)
        reject(number, "birthDateInFuture");
    else if (date.addYears(oldestUsual) < today)
        review(number, "birthDateImplausible");
}

QDate dateIn(QStringView eightDigits)
{
    return {eightDigits.left(4).toInt(), eightDigits.mid(4, 2).toInt(), eightDigits.mid(6, 2).toInt()};
}

Sex sexOf(QChar lastOfSerial)
{
    return lastOfSerial.unicode() % 2 == 1 ? Sex::Male : Sex::Female; // '0' is even
}

void judgeRegion(IdentityNumber &number, const QString &code, int birthYear)
{
    const Region region = Region::of(code, birthYear);
    number.region = region;
    if (region.status == Region::Status::Unknown)
        review(number, "regionUnknown");
    else if (region.status == Region::Status::EndedBeforeBirth)
        review(number, "regionEndedBeforeBirth");
}

/// What numbers of 18 characters have in common: six characters of origin, date of birth, serial, check.
bool judgeEighteen(IdentityNumber &number, QDate today)
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{17}[0-9X]\\z"));
    if (!hasShape(number, shape, 18))
        return false;
    const QStringView text = number.number;
    if (residentCheckCharacter(text.left(17)) != text[17])
        reject(number, "checkDigit");
    judgeBirthDate(number, dateIn(text.mid(6, 8)), today);
    number.sex = sexOf(text[16]);
    return true;
}

int birthYearOf(const IdentityNumber &number)
{
    return QStringView(number.number).mid(6, 4).toInt();
}

bool matchesAny(const QString &number, std::initializer_list<const QRegularExpression *> shapes)
{
    return std::any_of(shapes.begin(), shapes.end(), [&number](const QRegularExpression *shape) {
        return shape->match(number).hasMatch();
    });
}

/// Kinds without a check digit: the shape is all that can be judged.
void judgeShape(IdentityNumber &number, bool fits)
{
    number.hints << QStringLiteral("noCheckDigit");
    if (!fits)
        reject(number, "shapeInvalid");
}

} // namespace

void residentId(IdentityNumber &number, QDate today)
{
    if (!judgeEighteen(number, today))
        return;
    const QString code = number.number.left(6);
    judgeRegion(number, code, birthYearOf(number));
    // A person is registered in a county or, where there is none, a prefecture (440300), never in a whole
    // province.
    if (code.endsWith(u"0000") && !number.region->needsPerson())
        review(number, "regionUnknown");
}

void residentId15(IdentityNumber &number, QDate today)
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{15}\\z"));
    if (!hasShape(number, shape, 15))
        return;
    const QString date =
        QStringLiteral("19") + number.number.mid(6, 6); // only born in that century have them
    judgeBirthDate(number, dateIn(date), today);
    number.sex = sexOf(number.number[14]);
    number.hints << QStringLiteral("noCheckDigit");
    review(number, "fifteenDigits");
    judgeRegion(number, number.number.left(6), QStringView(date).left(4).toInt());
}

void hmtResidence(IdentityNumber &number, QDate today)
{
    if (!judgeEighteen(number, today))
        return;
    const QString code = number.number.left(6);
    if (code == u"810000" || code == u"820000" || code == u"830000") {
        number.region = Region::of(code, lastRegionYear); // introduced in 2018: older births have it too
        return;
    }
    number.region = Region();
    review(number, "regionUnknown");
}

void permanentResident2017(IdentityNumber &number, QDate today)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Z]{3}[0-9]{12}\\z"));
    if (!hasShape(number, shape, 15))
        return;
    const QStringView text = number.number;
    if (travelDocumentCheckDigit(text.left(14)) != text[14].digitValue())
        reject(number, "checkDigit");
    judgeBirthDate(number, zoneBirthDate(text.mid(7, 6), today).date(), today);
    number.nationality = text.left(3).toString();
    if (!stateByCode(number.nationality))
        review(number, "nationalityUnknown");
    // Where the application was taken: province and prefecture, as of the card and not of the birth.
    judgeRegion(number, QString(text.mid(3, 4) + u"00"), lastRegionYear);
}

void permanentResident2023(IdentityNumber &number, QDate today)
{
    if (!judgeEighteen(number, today))
        return;
    const QStringView text = number.number;
    if (text[0] != u'9') {
        reject(number, "shapeInvalid");
        return;
    }
    if (const auto state = stateByNumber(text.mid(3, 3)))
        number.nationality = state->code;
    else
        review(number, "nationalityUnknown");
    judgeRegion(number, QString(text.mid(1, 2) + u"0000"), lastRegionYear);
}

bool looksLikeHmPermit(const QString &number)
{
    // Lifetime number of eight digits; cards before 2013 print two digits of the reissue behind it.
    static const QRegularExpression shape(QStringLiteral("\\A[HM](?:[0-9]{8}|[0-9]{10})\\z"));
    return shape.match(number).hasMatch();
}

bool looksLikeTwPermit(const QString &number)
{
    static const QRegularExpression card(QStringLiteral("\\A[0-9]{8}\\z")); // from 2015
    static const QRegularExpression booklet(QStringLiteral("\\A[0-9]{10}(?:[A-Z]|\\([A-Z]\\))?\\z"));
    return matchesAny(number, {&card, &booklet});
}

bool looksLikePassport(const QString &number)
{
    // Ordinary: E + 8 digits (2012), E + a letter but not I or O + 7 (2017), G + 8 (1997), 14 or 15 + 7
    // before.
    static const QRegularExpression ordinary(
        QStringLiteral("\\A(?:E[0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|G[0-9]{8}|1[45][0-9]{7})\\z"));
    // Diplomatic, service, public affairs; older ones with one letter.
    static const QRegularExpression official(QStringLiteral("\\A(?:[DSP]E[0-9]{7}|[DSP][0-9]{7,8})\\z"));
    static const QRegularExpression hongKong(QStringLiteral("\\A(?:[KH][0-9]{8}|H[A-Z][0-9]{7})\\z"));
    static const QRegularExpression macao(QStringLiteral("\\AM(?:A[0-9]{7}|[0-9]{8})\\z"));
    return matchesAny(number, {&ordinary, &official, &hongKong, &macao});
}

void hmPermit(IdentityNumber &number, QDate)
{
    judgeShape(number, looksLikeHmPermit(number.number));
}

void twPermit(IdentityNumber &number, QDate)
{
    judgeShape(number, looksLikeTwPermit(number.number));
}

void passportCn(IdentityNumber &number, QDate)
{
    judgeShape(number, looksLikePassport(number.number));
}

} // namespace zf::identityrules
