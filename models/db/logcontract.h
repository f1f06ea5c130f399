// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/logstatement.h"
#include "models/db/rowimage.h"

#include <QList>

namespace zf::db {

class Session;

/// Whether `session`'s server writes a log that can be followed exactly: MariaDB, by row, whole rows,
/// uncompressed. The account must see `tables`; none may change by a cascade, which is not logged. Answers
/// how their rows are laid out now.
Result<QList<RowImage>> logImages(Session &session, const QList<LogTable> &tables);

} // namespace zf::db
