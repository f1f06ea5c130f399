// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QString>

namespace zf::ctl {

/// zh_CN where the desktop's first language is Chinese, else en.
void useSystemLanguage();
/// Texts, names of subjects and the default locale; Usage error for a language that we lack.
Result<Done> useLanguage(const QString &language);

} // namespace zf::ctl
