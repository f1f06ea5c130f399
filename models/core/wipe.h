// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace zf {

/// Overwrites memory, which the compiler may not leave out as it may a plain fill.
void wipe(void *memory, size_t size);
/// Overwrites the buffer in place, for every holder that shares it, and leaves it empty. Text that the
/// program holds as a constant is left alone.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace zf
