// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/voucher.h"
#include "models/items/roles.h"

#include <QString>

namespace zf::items {

/// Stored codes in the operator's language; an unknown code is shown as it is.
QString ownerKindWord(const QString &code);     ///< user, merchant, channel, bank, internal …
QString accountStatusWord(const QString &code); ///< active, frozen, closed
QString voucherKindWord(const QString &code);   ///< payment, refund, red …
QString orderStateWord(const QString &code);    ///< success, failed …
QString orderKindWord(const QString &code);
CellSeverity accountStatusSeverity(const QString &code);
CellSeverity orderStateSeverity(const QString &code);

/// Text of unknown origin made safe to show: control characters, zero-width and direction marks become
/// visible signs, so that a log line cannot pretend to be something else. Line breaks become ⏎; the text is
/// cut at `longest` characters with a note.
QString visibleText(const QString &text, qsizetype longest = 4000);

} // namespace zf::items
