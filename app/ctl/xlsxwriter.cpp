// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/xlsxwriter.h"

#include "app/ctl/text.h"

#include <QFile>
#include <QJsonArray>

#include <xlsxwriter.h>

#include <utility>

namespace zf::ctl {

namespace {

constexpr quint32 sheetRows = 1048576; // Excel's limit

} // namespace

XlsxListWriter::~XlsxListWriter()
{
    if (m_workbook)
        workbook_close(m_workbook); // given up: the file goes with the temporary folder
}

Error XlsxListWriter::failure(int code) const
{
    Error error;
    error.kind = ErrorKind::Io;
    error.message = translate("Ctl", "The workbook cannot be written: %1.")
                        .arg(QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(code))));
    return error;
}

Result<Done> XlsxListWriter::begin(const QList<TableColumn> &columns)
{
    m_columns = columns;
    if (!m_folder.isValid())
        return failure(LXW_ERROR_CREATING_TMPFILE);
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QByteArray file = folder + "/list.xlsx";
    QByteArray temporary = folder;
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = temporary.data();
    m_workbook = workbook_new_opt(file.constData(), &options);
    if (!m_workbook)
        return failure(LXW_ERROR_MEMORY_MALLOC_FAILED);
    m_head = workbook_add_format(m_workbook);
    format_set_bold(m_head);
    m_right = workbook_add_format(m_workbook);
    format_set_align(m_right, LXW_ALIGN_RIGHT);
    return newSheet(QStringLiteral("1"));
}

Result<Done> XlsxListWriter::newSheet(const QString &name)
{
    m_sheet = workbook_add_worksheet(m_workbook, name.toUtf8().constData());
    if (!m_sheet)
        return failure(LXW_ERROR_MEMORY_MALLOC_FAILED);
    ++m_sheets;
    m_nextRow = 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (auto done = writeCell(0, static_cast<quint16>(i), m_columns[i].title, m_head); !done)
            return done;
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_nextRow = 1;
    return Done{};
}

Result<Done> XlsxListWriter::writeCell(quint32 row, quint16 column, const QString &text, lxw_format *format)
{
    const lxw_error code =
        text.isEmpty() ? LXW_NO_ERROR
                       : worksheet_write_string(m_sheet, row, column, text.toUtf8().constData(), format);
    if (code != LXW_NO_ERROR)
        return failure(code);
    return Done{};
}

Result<Done> XlsxListWriter::row(const TableRow &row)
{
    if (m_nextRow == sheetRows) {
        if (auto done = newSheet(QString::number(m_sheets + 1)); !done)
            return done;
    }
    for (qsizetype i = 0; i < row.size(); ++i) {
        const bool standsRight =
            std::holds_alternative<Money>(row[i]) || std::holds_alternative<qint64>(row[i]);
        auto done = writeCell(m_nextRow, static_cast<quint16>(i), cellFileText(row[i]),
                              standsRight ? m_right : nullptr);
        if (!done)
            return done;
    }
    ++m_nextRow;
    return Done{};
}

Result<Done> XlsxListWriter::end(const QJsonObject &summary)
{
    if (!summary.isEmpty()) {
        m_sheet = workbook_add_worksheet(m_workbook, "about");
        if (!m_sheet)
            return failure(LXW_ERROR_MEMORY_MALLOC_FAILED);
        quint32 line = 0;
        for (auto it = summary.begin(); it != summary.end(); ++it) {
            if (it.value().isArray() || it.value().isObject() || it.value().isNull())
                continue;
            if (auto done = writeCell(line, 0, it.key(), m_head); !done)
                return done;
            if (auto done = writeCell(line++, 1, it.value().toVariant().toString(), nullptr); !done)
                return done;
        }
        const QJsonArray sums = summary.value(QLatin1String("sums")).toArray();
        for (const auto &sum : sums) {
            quint16 column = 0;
            const QJsonObject object = sum.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                if (auto done = writeCell(line, column++, it.key(), m_head); !done)
                    return done;
                if (auto done = writeCell(line, column++, it.value().toVariant().toString(), m_right); !done)
                    return done;
            }
            ++line;
        }
    }
    lxw_workbook *workbook = std::exchange(m_workbook, nullptr);
    if (const lxw_error code = workbook_close(workbook); code != LXW_NO_ERROR)
        return failure(code);
    QFile file(m_folder.filePath(QStringLiteral("list.xlsx")));
    if (!file.open(QIODevice::ReadOnly))
        return failure(LXW_ERROR_CREATING_XLSX_FILE);
    while (!file.atEnd()) {
        const QByteArray block = file.read(1 << 20);
        if (block.isEmpty() || m_destination.device().write(block) != block.size())
            return m_destination.writeError();
    }
    return Done{};
}

} // namespace zf::ctl
