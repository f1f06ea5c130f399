// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"

namespace zf::ctl {

/// The connection test stops where the contract check begins.
enum class Examination { Connection, Contract };

/// Whether a failed doctor step of this id means that there is no connection at all.
bool isConnectionStep(const QString &id);

/// Doctor's steps as the answer: Finding when one failed, an error status 3 when there was no connection.
Result<Outcome> examine(Context &context, Target &target, Examination depth);

} // namespace zf::ctl
