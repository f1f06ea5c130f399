// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/document.h"
#include "models/db/replica.h"

namespace zf::ctl {

/// Which server an answer is of, and of a replica how far it was behind.
QList<Field> serverFields(const std::optional<db::ReplicaState> &replica);

} // namespace zf::ctl
