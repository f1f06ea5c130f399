// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QString>

namespace zf::db {

/// What a server's or libmariadb's error number means to us (faults.md 22, 28, 33). `text` is the server's
/// message; it is kept only where it names a relation, column or privilege, never where it could quote a
/// value.
Error errorFromServer(int nativeCode, const QString &sqlState, const QString &text);

/// The same for the moment of connecting, where 2026 means that the server could not prove who it is.
Error errorFromConnecting(int nativeCode, const QString &text, const QString &where);

/// A refusal by a procedure of ours: SIGNAL '45000' with "word: detail".
Error errorFromSignal(const QString &text);

/// True for errors after which the connection is gone.
bool losesConnection(int nativeCode);

/// Text of prepared statements' errors is decoded as Latin-1 by the driver; undone where it was UTF-8 (faults
/// 11).
QString repairedErrorText(const QString &text);

} // namespace zf::db
