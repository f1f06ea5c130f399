// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/failure.h"

namespace zf::ctl {

ExitStatus exitStatusOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Usage:
        return ExitStatus::Usage;
    case ErrorKind::NotFound:
    case ErrorKind::BusinessRule:
    case ErrorKind::DataInvalid:
        return ExitStatus::Finding;
    case ErrorKind::Unreachable:
    case ErrorKind::TlsFailed:
    case ErrorKind::SignInFailed:
    case ErrorKind::Refused:
    case ErrorKind::ContractNotMet:
    case ErrorKind::Io:
    case ErrorKind::Internal:
        return ExitStatus::NotAvailable;
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::Conflict: // waited for a lock in vain: the same call may succeed later
        return ExitStatus::Interrupted;
    }
    return ExitStatus::NotAvailable;
}

Error usageError(QString message, QString remedy)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.message = std::move(message);
    error.remedy = std::move(remedy);
    return error;
}

QString failureText(const Error &error)
{
    return error.remedy.isEmpty() ? error.message : QString(error.message + QLatin1Char(' ') + error.remedy);
}

} // namespace zf::ctl
