// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "models/ledger/tieouts.h"

#include <QJsonArray>

namespace zf::ctl {

/// `zhangfangctl tieout`: the checks of the books against each other.
Result<Outcome> tieOut(Context &context);
/// Checks as every answer that has them shows them.
QJsonArray checksJson(const QList<ledger::TieOutCheck> &checks);

} // namespace zf::ctl
