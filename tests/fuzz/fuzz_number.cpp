// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/identitynumber.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace zf;

namespace {

const QDate today(2026, 11, 24);

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Any text as the number of an identity document, of the kind it looks like and of every other.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const IdentityNumber number = IdentityNumber::judge(text, today);
    require(number.kind != IdentityNumber::Kind::Unknown || !number.valid());
    require(number.masked().size() == number.number.size());
    const qsizetype hidden = number.number.size() - 2; // all but the ends
    require(hidden <= 0 || number.masked().mid(1, hidden) == QString(hidden, u'*'));
    if (number.kind == IdentityNumber::Kind::ResidentId15 && number.valid())
        require(IdentityNumber::judge(number.eighteenCharacters(), today).valid());
    const QStringList codes = IdentityNumber::kindCodes();
    for (const QString &code : codes) {
        const IdentityNumber judged =
            IdentityNumber::judgeAs(*IdentityNumber::kindFromCode(code), text, today);
        require(IdentityNumber::kindCode(judged.kind) == code);
        require(judged.kind != number.kind || judged.valid() == number.valid());
    }
    return 0;
}
