// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/zonename.h"

#include "models/core/checkdigits.h"

#include <algorithm>

namespace zf {

ZoneName ZoneName::fromField(QStringView field)
{
    ZoneName name;
    name.possiblyTruncated = !field.isEmpty() && isCapitals(field.last(1));
    while (field.endsWith(u'<'))
        field.chop(1);
    const qsizetype separator = field.indexOf(u"<<");
    name.primary =
        field.left(separator < 0 ? field.size() : separator).toString().split(u'<', Qt::SkipEmptyParts);
    if (separator >= 0) {
        const QStringView rest = field.mid(separator + 2);
        name.oddSeparators = rest.contains(u"<<") || rest.startsWith(u'<');
        name.secondary = rest.toString().split(u'<', Qt::SkipEmptyParts);
    }
    name.legal = !name.primary.isEmpty() && std::all_of(field.begin(), field.end(), [](QChar c) {
        return c == u'<' || (c >= u'A' && c <= u'Z');
    });
    return name;
}

} // namespace zf
