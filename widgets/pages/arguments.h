// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/accountingperiod.h"
#include "models/core/currency.h"
#include "models/core/result.h"

#include <QString>
#include <QVariantMap>

namespace zf {

/// Location::arguments are plain text; these read and write what several pages share.
DateRange rangeOf(const QVariantMap &arguments);
void setRange(QVariantMap &arguments, const DateRange &range);
Currency currencyOf(const QVariantMap &arguments); ///< invalid when none is named
QString textOf(const QVariantMap &arguments, const char *name);

/// What a list says whose question the operator stopped: what is on screen is not the whole answer.
Error stoppedByOperator();

} // namespace zf
