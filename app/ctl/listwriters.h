// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/output.h"

namespace zf::ctl {

/// {"rows": [an object a line], and the summary's members}.
class JsonListWriter final : public ListWriter {
public:
    explicit JsonListWriter(QIODevice &device)
        : m_device(device)
        , m_rows(device)
    {
    }
    Result<Done> begin(const QList<TableColumn> &columns) override;
    Result<Done> row(const TableRow &row) override { return m_rows.row(row); }
    Result<Done> end(const QJsonObject &summary) override;

private:
    Result<Done> write(const QByteArray &bytes);
    QIODevice &m_device;
    JsonRowsWriter m_rows;
};

/// CSV or TSV with keys as heads; nothing but the rows, so that any reader takes it.
class DelimitedListWriter final : public ListWriter {
public:
    DelimitedListWriter(QIODevice &device, DelimitedOptions::Format format);
    Result<Done> begin(const QList<TableColumn> &columns) override { return m_rows.header(columns); }
    Result<Done> row(const TableRow &row) override { return m_rows.row(row); }
    Result<Done> end(const QJsonObject &) override { return m_rows.footer(); }

private:
    DelimitedWriter m_rows;
};

} // namespace zf::ctl
