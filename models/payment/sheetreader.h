// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QStringList>

#include <functional>

namespace zf::payment {

/// What a sheet that comes from outside may be at most; beyond it reading ends with an error instead of
/// filling memory.
struct SheetLimits {
    qint64 fileBytes = 64LL << 20;
    qint64 unpackedBytes = 64LL << 20; ///< of one part of a workbook, counted as it unpacks
    qint64 rows = 500'000;
    int columns = 200;
};

/// Given one row of the first sheet; `line` counts from 1. An error ends the reading.
using SheetRowHandler = std::function<Result<Done>(qint64 line, const QStringList &cells)>;

/// Reads a file that is a workbook (XLSX) by its content, else text: comma, semicolon or tab between the
/// fields, RFC 4180 quotes, UTF-8, UTF-16 or GBK. Errors: Io; Usage with the codes encoding, quotes, columns,
/// rows, tooLarge, workbook.
Result<Done> readSheet(const QString &file, const SheetRowHandler &row, const SheetLimits &limits = {});

/// The two of it. The text reader takes the bytes of a file, the workbook reader its name.
Result<Done> readDelimited(QByteArrayView bytes, const SheetRowHandler &row, const SheetLimits &limits = {});
Result<Done> readWorkbook(const QString &file, const SheetRowHandler &row, const SheetLimits &limits = {});

/// A Usage error of reading a sheet.
Error sheetError(const char *code, const QString &message);

} // namespace zf::payment
