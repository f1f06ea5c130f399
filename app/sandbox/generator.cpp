// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/generator.h"

#include "app/sandbox/privateserver.h"

namespace zf::sandbox {

Result<Done> fill(const PrivateServer &, const FillOptions &, const Progress &, std::stop_token)
{
    return Done{};
}

} // namespace zf::sandbox
