// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace zf {

/// Full-width forms (Ａ, ０, ＜, the ideographic space), as Chinese input methods produce them, as ASCII.
/// Everything else stays.
QString halfWidth(QStringView text);

} // namespace zf
