// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace zf {

/// First thing in main(): no core files, no reading of our memory by others, no environment that would let a
/// library take a password or a limit from outside. Must run before QApplication exists.
void hardenProcess();

} // namespace zf
