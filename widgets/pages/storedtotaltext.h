// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/storedtotals.h"

namespace zf {

/// A sentence that says what a stored total should be and is, with subject and date.
QString storedTotalText(const ledger::Finding &finding);

} // namespace zf
