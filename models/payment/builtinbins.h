// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/bintable.h"

namespace zf::payment {

/// The tables that the program carries (resources/bin): "china", which states card lengths, and "world". They
/// lie in the program's file, of which only what is looked at is read.
Result<std::shared_ptr<const BinTable>> chineseBins();
Result<std::shared_ptr<const BinTable>> worldBins();

} // namespace zf::payment
