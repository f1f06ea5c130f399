// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/wipe.h"

#include <cstring>

namespace zf {

namespace {

/// data() would detach first, and so wipe a copy.
template <class Text> void wipeBuffer(Text &text)
{
    if (text.data_ptr().d_ptr() != nullptr) {
        using Unit = std::remove_const_t<std::remove_pointer_t<decltype(text.constData())>>;
        wipe(const_cast<Unit *>(text.constData()), size_t(text.size()) * sizeof(Unit));
    }
    text = Text();
}

} // namespace

void wipe(void *memory, size_t size)
{
    explicit_bzero(memory, size);
}

void wipe(QByteArray &bytes)
{
    wipeBuffer(bytes);
}

void wipe(QString &text)
{
    wipeBuffer(text);
}

} // namespace zf
