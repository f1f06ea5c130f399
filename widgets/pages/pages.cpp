// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pagefactory.h"

namespace zf {

QList<PageEntry> pageEntries()
{
    return {};
}

} // namespace zf
