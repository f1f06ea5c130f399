// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/listwriters.h"

#include "app/ctl/text.h"

#include <QJsonDocument>

namespace zf::ctl {

Result<Done> JsonListWriter::write(const QByteArray &bytes)
{
    if (m_device.write(bytes) == bytes.size())
        return Done{};
    Error error;
    error.kind = ErrorKind::Io;
    error.message = translate("Ctl", "The list cannot be written: %1.").arg(m_device.errorString());
    return error;
}

Result<Done> JsonListWriter::begin(const QList<TableColumn> &columns)
{
    if (auto done = write("{\"rows\": "); !done)
        return done;
    return m_rows.header(columns);
}

Result<Done> JsonListWriter::end(const QJsonObject &summary)
{
    if (auto done = m_rows.footer(); !done)
        return done;
    const QByteArray members = QJsonDocument(summary).toJson(QJsonDocument::Compact);
    return write(summary.isEmpty() ? QByteArray("}\n") : QByteArray(',' + members.mid(1) + '\n'));
}

DelimitedListWriter::DelimitedListWriter(QIODevice &device, DelimitedOptions::Format format)
    : m_rows(device, [format] {
        DelimitedOptions options;
        options.format = format;
        options.lineEnd = format == DelimitedOptions::Format::Csv ? DelimitedOptions::LineEnd::CrLf
                                                                  : DelimitedOptions::LineEnd::Lf;
        return options;
    }())
{
}

} // namespace zf::ctl
