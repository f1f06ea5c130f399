// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/session.h"

#include <QStringList>

namespace zf::test {

/// T1 … T13, those of them that resources/sql/tieouts has.
QStringList tieOutIds();

/// What the tie-outs find over everything, in a session of root on the ledger of a sandbox: "T4: kind key
/// expected actual" of the first finding of each that has one. Empty: all are clean. A tie-out that cannot
/// run is a finding.
QStringList tieOutFindings(db::Session &ledger, const QStringList &ids = tieOutIds());

} // namespace zf::test
