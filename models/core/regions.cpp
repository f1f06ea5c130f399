// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/regions.h"

#include <QFile>
#include <QHash>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace zf {

namespace {

struct Naming {
    QString name;
    int first = 0;
    int last = 0;
};
using Timeline = QList<Naming>; ///< oldest first, never overlapping

const Timeline &timelineOf(const QString &code)
{
    static const QHash<QString, Timeline> timelines = [] {
        QHash<QString, Timeline> result;
        QFile file(QStringLiteral(":/data/region/regions.csv"));
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened); // compiled in
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1)) {
            const QStringList cells = line.split(u',');
            result[cells.value(0)] << Naming{cells.value(1), cells.value(2).toInt(), cells.value(3).toInt()};
        }
        return result;
    }();
    static const Timeline none;
    const auto at = timelines.constFind(code);
    return at == timelines.constEnd() ? none : *at;
}

/// The naming in force in a year; where there is none, the next one (a code given after birth), else the
/// last one.
const Naming *namingAt(const Timeline &timeline, int year)
{
    for (const Naming &naming : timeline) {
        if (naming.last >= year)
            return &naming;
    }
    return timeline.isEmpty() ? nullptr : &timeline.last();
}

/// Province, prefecture and county, in the names of that year; levels without a name of their own are left
/// out.
QString fullName(QStringView code, int year)
{
    QStringList parts;
    for (const int digits : {2, 4, 6}) {
        const QString level = code.left(digits).toString().leftJustified(6, u'0');
        const Naming *naming = namingAt(timelineOf(level), year);
        if (naming != nullptr &&
            (digits == 2 || level != code.left(digits - 2).toString().leftJustified(6, u'0')))
            parts << naming->name;
    }
    return parts.join(u' ');
}

} // namespace

Region Region::of(QStringView code, int birthYear)
{
    Region region;
    const Timeline &timeline = timelineOf(code.toString());
    if (timeline.isEmpty())
        return region;
    const int year = std::clamp(birthYear, firstRegionYear, lastRegionYear);
    const Naming &named = *namingAt(timeline, year);
    region.then = fullName(code, std::clamp(year, named.first, named.last));
    if (timeline.last().last < lastRegionYear) {
        region.status = timeline.last().last < birthYear ? Status::EndedBeforeBirth : Status::Abolished;
        return region;
    }
    region.now = fullName(code, lastRegionYear);
    region.status = named.name == timeline.last().name ? Status::Current : Status::Renamed;
    return region;
}

QString Region::statusCode(Status status)
{
    switch (status) {
    case Status::Current:
        return QStringLiteral("current");
    case Status::Renamed:
        return QStringLiteral("renamed");
    case Status::Abolished:
        return QStringLiteral("abolished");
    case Status::EndedBeforeBirth:
        return QStringLiteral("endedBeforeBirth");
    case Status::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace zf
