// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/zonelayout.h"

#include <QDate>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>

namespace zf::test {

/// The 7-3-1 digit once more, written otherwise than in the program, so that one can be wrong alone.
inline QChar zoneDigit(const QString &text)
{
    const QString values = QStringLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int weight = i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1;
        sum += weight * int(std::max<qsizetype>(0, values.indexOf(text[i])));
    }
    return QChar(u'0' + sum % 10);
}

/// The contents of a zone, and its lines by the standard, built without the program's table of positions.
struct ZoneWriter {
    QString code = QStringLiteral("P<"), state = QStringLiteral("CHN"), nationality = QStringLiteral("CHN");
    QString number = QStringLiteral("E12345678"), birth = QStringLiteral("900101"), sex = QStringLiteral("F");
    QString expiry = QStringLiteral("300101"), name = QStringLiteral("LYU<<FANG"), optional, optional2;

    static QString filled(const QString &text, int width) { return text.leftJustified(width, u'<', true); }

    QStringList lines(ZoneFormat format) const
    {
        const QString who = filled(state, 3), of = filled(nationality, 3);
        const QString nine = filled(number.left(9), 9);
        QString rest = optional;
        QChar digit = zoneDigit(nine);
        if (number.size() > 9) {
            digit = u'<';
            rest = number.mid(9) + zoneDigit(number) + u'<' + optional;
        }
        const QString dates = birth + zoneDigit(birth) + sex + expiry + zoneDigit(expiry);
        if (format == ZoneFormat::Td1) {
            const QString first = filled(code, 2) + who + nine + digit + filled(rest, 15);
            const QString second = dates + of + filled(optional2, 11);
            const QString covered = first.mid(5) + second.left(7) + second.mid(8, 7) + second.mid(18);
            return {first, second + zoneDigit(covered), filled(name, 30)};
        }
        const bool wide = format == ZoneFormat::Td3 || format == ZoneFormat::MrvA;
        const QString top = filled(code, 2) + who + filled(name, wide ? 39 : 31);
        QString bottom = nine + digit + of + dates;
        if (format == ZoneFormat::MrvA || format == ZoneFormat::MrvB)
            return {top, filled(bottom + rest, wide ? 44 : 36)};
        if (format == ZoneFormat::Td2)
            bottom += filled(rest, 7);
        else
            bottom += filled(rest, 14) + zoneDigit(filled(rest, 14));
        const QString covered = bottom.left(10) + bottom.mid(13, 7) + bottom.mid(21);
        return {top, bottom + zoneDigit(covered)};
    }

    static ZoneWriter random(QRandomGenerator &random, ZoneFormat format)
    {
        const auto text = [&random](const QString &alphabet, int least, int most) {
            QString made;
            for (int left = random.bounded(least, most + 1); left > 0; --left)
                made += alphabet[random.bounded(int(alphabet.size()))];
            return made;
        };
        const auto date = [&random](int from, int years) {
            return QDate(from + random.bounded(years), 1, 1)
                .addDays(random.bounded(365))
                .toString(QStringLiteral("yyMMdd"));
        };
        const QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        const QString all = letters + QStringLiteral("0123456789");
        const bool visa = format == ZoneFormat::MrvA || format == ZoneFormat::MrvB;
        const bool longNumber =
            (format == ZoneFormat::Td1 || format == ZoneFormat::Td2) && random.bounded(3) == 0;
        ZoneWriter writer;
        writer.code = visa                        ? QStringLiteral("V")
                      : format == ZoneFormat::Td3 ? QStringLiteral("P")
                                                  : QStringLiteral("I");
        writer.state = text(letters, 3, 3);
        writer.nationality = text(letters, 3, 3);
        writer.number = longNumber ? text(all, 10, 12) : text(all, 1, 9);
        writer.birth = date(1930, 90);
        writer.expiry = date(2000, 44);
        writer.sex = QStringLiteral("MF<").mid(random.bounded(3), 1);
        writer.name = text(letters, 1, 8);
        if (random.bounded(5) > 0)
            writer.name += QStringLiteral("<<") + text(letters, 1, 8) + u'<' + text(letters, 1, 8);
        writer.optional = longNumber ? QString() : text(all, 0, 7);
        writer.optional2 = format == ZoneFormat::Td1 ? text(all, 0, 11) : QString();
        return writer;
    }
};

} // namespace zf::test
