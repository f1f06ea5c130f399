// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/cardnumberreader.h"

namespace zf {

bool CardNumberReader::feed(QByteArrayView utf8)
{
    for (const char byte : utf8) {
        const auto c = static_cast<uchar>(byte);
        if (m_bytesMissing > 0 && (c & 0xc0) == 0x80) {
            m_pending = (m_pending << 6) | (c & 0x3f);
            if (--m_bytesMissing > 0)
                continue;
        } else if (c >= 0xf0) {
            m_pending = c & 0x07;
            m_bytesMissing = 3;
            continue;
        } else if (c >= 0xe0) {
            m_pending = c & 0x0f;
            m_bytesMissing = 2;
            continue;
        } else if (c >= 0xc0) {
            m_pending = c & 0x1f;
            m_bytesMissing = 1;
            continue;
        } else {
            m_pending = c;
            m_bytesMissing = 0;
        }
        if (!take(m_pending))
            return false;
    }
    return true;
}

bool CardNumberReader::feed(QStringView text)
{
    for (const QChar c : text) {
        if (!take(c.unicode()))
            return false;
    }
    return true;
}

bool CardNumberReader::finish()
{
    m_bytesMissing = 0;
    return deliver();
}

bool CardNumberReader::take(char32_t c)
{
    switch (c) {
    case U',':
    case U';':
    case U'\t':
    case 0xff0c: // full-width comma, enumeration comma and semicolon
    case 0x3001:
    case 0xff1b:
        return deliver();
    case U'\n': {
        const bool more = deliver();
        ++m_line;
        return more;
    }
    default:
        m_number.append(c);
        return true;
    }
}

bool CardNumberReader::deliver()
{
    if (m_number.problem() == CardNumber::Problem::Empty)
        return true;
    const bool more = m_handler(m_number, m_line);
    m_number.wipe();
    return more;
}

} // namespace zf
