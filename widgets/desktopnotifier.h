// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace zf {

/// Asks the desktop to show a notification (org.freedesktop.Notifications). It may be read on a locked screen
/// and is kept in a history: no account, order or voucher number and no amount goes into it. Does nothing
/// where there is no desktop. Returns at once.
void notifyDesktop(const QString &title, const QString &text);

} // namespace zf
