// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/subject.h"
#include "models/core/voucher.h"

#include <QString>

class QPagedPaintDevice;

namespace zf {

/// A voucher as the printed form 记账凭证 (A5 landscape): date, number, summary, subjects, debit and credit,
/// the total in Chinese capitals, attachments, and lines for 制单, 复核, 记账. Long vouchers take several
/// pages, each with "page x of y". Text stays text, so that it can be extracted. The file is written whole or
/// not at all.
Result<Done> printVoucher(const VoucherDetail &voucher, const ChartOfAccounts &chart, const QString &pdfFile);

/// The same on a printer or any paged device that is set to A5 landscape. Returns all text that was drawn.
QString paintVoucher(const VoucherDetail &voucher, const ChartOfAccounts &chart, QPagedPaintDevice &device);

} // namespace zf
