// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace zf::ctl {

/// Before anything else in main: takes away what the environment could add (passwords, plug-in folders),
/// forbids core dumps and tracing by others, and keeps SQL out of the log.
void hardenProcess();

} // namespace zf::ctl
