// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace zf::test {

/// What breaks the rules of CONTRIBUTING.md ("Layers") in one source file, as "line N: …". `path` is relative
/// to the root ("models/core/amount.h") and need not exist.
QStringList brokenRules(const QString &path, const QString &text);

/// Source text with comments and the contents of literals blanked, line by line the same.
QString codeOnly(const QString &text);

/// The Qt module that a header belongs to ("QtWidgets" of "QLabel" or "QtWidgets/QLabel"); empty for others.
QString qtModuleOf(const QString &header);

} // namespace zf::test
