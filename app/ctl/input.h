// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

namespace zf::ctl {

/// A file, or standard input for "-". Usage error when it cannot be read or is larger than any request may
/// be.
Result<QByteArray> readInput(const QString &file);

} // namespace zf::ctl
