// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QElapsedTimer>
#include <QString>

#include <stop_token>

namespace zf::ctl {

/// A line to standard error, where everything goes that is not the result.
void note(const QString &line);
bool standardErrorIsTerminal();
bool standardOutputIsTerminal();

/// Asks on the controlling terminal without echo; SignInFailed when there is none, Cancelled when `stop`
/// fires.
Result<QString> askPassword(const QString &prompt, const std::stop_token &stop);

/// A bar on standard error when that is a terminal, otherwise nothing. Erases itself at the end.
class ProgressBar {
public:
    ~ProgressBar();
    void show(const QString &step, qint64 done, qint64 of); ///< of 0: unknown, only counts

private:
    bool m_shown = false;
    QElapsedTimer m_last;
};

} // namespace zf::ctl
