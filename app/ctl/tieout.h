// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"

namespace zf::ctl {

/// `zhangfangctl tieout`: the checks of the books against each other.
Result<Outcome> tieOut(Context &context);

} // namespace zf::ctl
