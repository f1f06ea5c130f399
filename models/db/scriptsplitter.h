// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace zf::db {

/// The statements of an SQL file, split as the mariadb client splits them: at `;` or at the delimiter set by
/// a DELIMITER line, outside quotes and comments. Comments go, except the executable ones (/*! and /*M!).
QStringList splitScript(const QString &sql);

} // namespace zf::db
