// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/destination.h"
#include "app/ctl/document.h"

namespace zf::ctl {

enum class Format { Table, Json, Csv, Tsv, Xlsx };

/// From --format's word, else from the name of --output, else Table.
Result<Format> chooseFormat(const QString &word, const QString &file);

/// Writes a whole answer and commits the destination.
Result<Done> writeDocument(const Document &document, Format format, Destination &destination);

/// A long list, written as it is read: constant memory, whatever its length. Usage: begin, row…, end.
class ListWriter {
public:
    virtual ~ListWriter() = default;
    virtual Result<Done> begin(const QList<TableColumn> &columns) = 0;
    virtual Result<Done> row(const TableRow &row) = 0;
    /// `summary`: what is known at the end (sums, snapshot time); formats without a place for it leave it
    /// out.
    virtual Result<Done> end(const QJsonObject &summary) = 0;
};

/// Json, Csv, Tsv or Xlsx; a table needs all its rows for the widths of its columns and is no stream.
std::unique_ptr<ListWriter> makeListWriter(Format format, Destination &destination);

} // namespace zf::ctl
