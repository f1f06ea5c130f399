// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/output.h"

#include <QTemporaryDir>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace zf::ctl {

/// An Excel workbook in constant memory: every value is a typed text cell. Money too, since a number cell is
/// a binary fraction and would round large amounts; it stands right-aligned. A list longer than a sheet goes
/// on in the next.
class XlsxListWriter final : public ListWriter {
public:
    explicit XlsxListWriter(Destination &destination)
        : m_destination(destination)
    {
    }
    ~XlsxListWriter() override;
    Result<Done> begin(const QList<TableColumn> &columns) override;
    Result<Done> row(const TableRow &row) override;
    Result<Done> end(const QJsonObject &summary) override;

private:
    Result<Done> newSheet(const QString &name);
    Result<Done> writeCell(quint32 row, quint16 column, const QString &text, lxw_format *format);
    Error failure(int code) const;

    Destination &m_destination;
    QTemporaryDir m_folder; ///< the library writes files only
    QList<TableColumn> m_columns;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_right = nullptr;
    quint32 m_nextRow = 0;
    int m_sheets = 0;
};

} // namespace zf::ctl
