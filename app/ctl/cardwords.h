// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/cardnumber.h"

#include <vector>

namespace zf::ctl {

/// Before anything copies the command line: takes the numbers that follow the command "bin" out of it and
/// overwrites them with asterisks where they stand, so that neither the process list nor any message shows
/// them from then on. A card number in the place of the command is overwritten too.
std::vector<CardNumber> takeCardNumbers(int argc, char *argv[]);

} // namespace zf::ctl
