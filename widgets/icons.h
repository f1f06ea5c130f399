// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/roles.h"
#include "widgets/theme.h"

#include <QIcon>

namespace zf {

/// One of our own stroke icons (resources/icons/NAME.svg), drawn in the colour that `token` has at paint
/// time. overview trial-balance accounts vouchers orders search settings back forward refresh print export
/// check warning error info close stop sun moon copy chevron-right chevron-down filter help link calendar
QIcon icon(const QString &name, Token token = Token::Text2);

/// The icon and colour of a severity; a status is always this icon and a word.
QIcon severityIcon(items::CellSeverity severity);
Token severityToken(items::CellSeverity severity);
Token severitySoftToken(items::CellSeverity severity); ///< background of a band

} // namespace zf
