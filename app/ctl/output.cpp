// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/output.h"

#include "app/ctl/failure.h"
#include "app/ctl/listwriters.h"
#include "app/ctl/text.h"
#include "app/ctl/xlsxwriter.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace zf::ctl {

namespace {

struct FormatName {
    const char *name;
    Format format;
};
constexpr FormatName formats[] = {
    {"table", Format::Table}, {"json", Format::Json}, {"csv", Format::Csv},
    {"tsv", Format::Tsv},     {"xlsx", Format::Xlsx},
};

Result<Done> writeRows(const Document &document, ListWriter &writer)
{
    if (document.sections.isEmpty()) {
        if (auto done = writer.begin({{QStringLiteral("field"), translate("Ctl", "Field")},
                                      {QStringLiteral("value"), translate("Ctl", "Value")}});
            !done)
            return done;
        for (const Field &field : document.fields) {
            if (auto done = writer.row(TableRow{field.key, field.value}); !done)
                return done;
        }
        return writer.end({});
    }
    const Section &section = document.sections.first();
    if (auto done = writer.begin(section.columns); !done)
        return done;
    for (const TableRow &row : section.rows) {
        if (auto done = writer.row(row); !done)
            return done;
    }
    return writer.end({});
}

} // namespace

Result<Format> chooseFormat(const QString &word, const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    for (const FormatName &f : formats) {
        if (word == QLatin1String(f.name) || (word.isEmpty() && suffix == QLatin1String(f.name)))
            return f.format;
    }
    if (word.isEmpty())
        return Format::Table;
    return usageError(translate("Ctl", "There is no format \"%1\".").arg(word),
                      translate("Ctl", "Choose table, json, csv, tsv or xlsx."));
}

Result<Done> writeDocument(const Document &document, Format format, Destination &destination)
{
    QByteArray bytes;
    switch (format) {
    case Format::Table:
        bytes = document.text().toUtf8();
        break;
    case Format::Json:
        bytes = QJsonDocument(document.json()).toJson(QJsonDocument::Indented);
        break;
    case Format::Csv:
    case Format::Tsv:
    case Format::Xlsx: {
        if (format == Format::Xlsx && destination.isTerminal())
            return usageError(translate("Ctl", "A workbook cannot be shown on a terminal."),
                              translate("Ctl", "Give --output FILE."));
        const auto writer = makeListWriter(format, destination);
        if (auto done = writeRows(document, *writer); !done)
            return done;
        break;
    }
    }
    if (destination.device().write(bytes) != bytes.size())
        return destination.writeError();
    return destination.commit();
}

std::unique_ptr<ListWriter> makeListWriter(Format format, Destination &destination)
{
    switch (format) {
    case Format::Json:
        return std::make_unique<JsonListWriter>(destination.device());
    case Format::Csv:
        return std::make_unique<DelimitedListWriter>(destination.device(), DelimitedOptions::Format::Csv);
    case Format::Tsv:
        return std::make_unique<DelimitedListWriter>(destination.device(), DelimitedOptions::Format::Tsv);
    case Format::Xlsx:
        return std::make_unique<XlsxListWriter>(destination);
    case Format::Table:
        break;
    }
    Q_ASSERT_X(false, "makeListWriter", "a table is no stream");
    return nullptr;
}

} // namespace zf::ctl
