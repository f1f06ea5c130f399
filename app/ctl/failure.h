// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

namespace zf::ctl {

/// The exit statuses that scripts rely on (documented in the help).
enum class ExitStatus {
    Fine = 0,
    Finding = 1,      ///< imbalance, difference, refused by the ledger, not found
    Usage = 2,        ///< wrong arguments or malformed input
    NotAvailable = 3, ///< cannot connect, not permitted, contract not met, file not writable
    Interrupted = 4,  ///< cancelled or timed out
};

ExitStatus exitStatusOf(const Error &error);

/// A Usage error with what to do about it.
Error usageError(QString message, QString remedy = {});

/// "message remedy" on one line, as printed to standard error.
QString failureText(const Error &error);

} // namespace zf::ctl
