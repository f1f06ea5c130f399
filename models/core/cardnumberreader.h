// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/cardnumber.h"

#include <functional>

namespace zf {

/// Takes card numbers out of text that comes in pieces of any size: a number a line, or with commas,
/// semicolons or tabs between; what is empty is passed over. Keeps nothing but the number under way.
class CardNumberReader {
public:
    /// Gets each number and its line, from 1; the number is wiped when it returns. False ends the reading.
    using Handler = std::function<bool(const CardNumber &number, quint32 line)>;

    explicit CardNumberReader(Handler handler)
        : m_handler(std::move(handler))
    {
    }
    bool feed(QByteArrayView utf8); ///< false once the handler has said so
    bool feed(QStringView text);
    bool finish(); ///< the text ends here

private:
    bool take(char32_t character);
    bool deliver();
    Handler m_handler;
    CardNumber m_number;
    quint32 m_line = 1;
    char32_t m_pending = 0; ///< of a character whose bytes are not all there
    int m_bytesMissing = 0;
};

} // namespace zf
