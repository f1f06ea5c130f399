// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"
#include "models/core/timestamp.h"

#include <QDate>
#include <QIODevice>
#include <QList>

#include <variant>

namespace zf {

/// A column of a list that leaves the program: to a file, a terminal or a script.
struct TableColumn {
    enum class Kind { Text, Identifier, Amount, Integer, Date, Time, Boolean };
    QString key;   ///< camelCase, for JSON and the heads of files
    QString title; ///< translated, for people
    Kind kind = Kind::Text;
};

/// One cell; monostate and invalid dates and times are absent (JSON null, nothing in files), which an empty
/// text is not.
using TableCell = std::variant<std::monostate, QString, Money, qint64, QDate, Timestamp, bool>;
using TableRow = QList<TableCell>;

/// A whole list in memory.
struct Table {
    QList<TableColumn> columns;
    QList<TableRow> rows;
};

/// Plain text of a cell for files: exact decimal money, ISO 8601 dates and times, true and false.
QString cellFileText(const TableCell &cell);
/// Text of a cell for people: grouped money, China time. What could steer a terminal is made visible.
QString cellScreenText(const TableCell &cell);
/// Columns that a text takes on a terminal: two for East Asian wide characters, none for combining marks.
int displayWidth(QStringView text);

/// Writes a list row by row: header(), row() …, footer(). Errors are Io, or Internal for a row of wrong
/// length.
class TableWriter {
public:
    virtual ~TableWriter() = default;
    virtual Result<Done> header(const QList<TableColumn> &columns) = 0;
    virtual Result<Done> row(const TableRow &row) = 0;
    virtual Result<Done> footer() = 0;

    Result<Done> writeTable(const Table &table);

protected:
    explicit TableWriter(QIODevice &device)
        : m_device(device)
    {
    }
    Result<Done> write(const QByteArray &bytes);
    Result<Done> checkLength(const TableRow &row) const;
    void setColumns(const QList<TableColumn> &columns) { m_columns = columns; }
    const QList<TableColumn> &columns() const { return m_columns; }

private:
    QIODevice &m_device;
    QList<TableColumn> m_columns;
};

/// How a CSV or TSV file is written.
struct DelimitedOptions {
    enum class Format { Csv, Tsv };
    enum class LineEnd { CrLf, Lf };
    enum class ByteOrderMark { Absent, Present }; ///< Excel takes a file without one for GBK
    enum class Heads { Keys, Titles };
    /// Texts that a spreadsheet would run as a formula get an apostrophe in front. Identifiers, money,
    /// numbers and dates are never changed.
    enum class FormulaGuard { On, Off };

    Format format = Format::Csv;
    LineEnd lineEnd = LineEnd::CrLf;
    ByteOrderMark byteOrderMark = ByteOrderMark::Absent;
    Heads heads = Heads::Keys;
    FormulaGuard formulaGuard = FormulaGuard::On;
};

/// CSV by RFC 4180 (absent cells are nothing, empty texts are ""), or TSV, where backslash, tab, line feed
/// and carriage return inside a cell are written \\, \t, \n and \r. UTF-8.
class DelimitedWriter final : public TableWriter {
public:
    explicit DelimitedWriter(QIODevice &device, DelimitedOptions options = {})
        : TableWriter(device)
        , m_options(options)
    {
    }
    Result<Done> header(const QList<TableColumn> &columns) override;
    Result<Done> row(const TableRow &row) override;
    Result<Done> footer() override { return Done{}; }

private:
    QString field(const QString &text) const;
    Result<Done> writeLine(const QStringList &fields);
    DelimitedOptions m_options;
};

/// Aligned columns for a terminal; money and numbers stand right. Holds the rows until footer(), for the
/// widths.
class TextTableWriter final : public TableWriter {
public:
    explicit TextTableWriter(QIODevice &device)
        : TableWriter(device)
    {
    }
    Result<Done> header(const QList<TableColumn> &columns) override;
    Result<Done> row(const TableRow &row) override;
    Result<Done> footer() override;

private:
    Result<Done> writeLine(const QStringList &cells);
    QList<QStringList> m_lines;
    QList<int> m_widths;
};

/// A JSON array with an object for each row, one a line. Money is a string of decimal major units.
class JsonRowsWriter final : public TableWriter {
public:
    explicit JsonRowsWriter(QIODevice &device)
        : TableWriter(device)
    {
    }
    Result<Done> header(const QList<TableColumn> &columns) override;
    Result<Done> row(const TableRow &row) override;
    Result<Done> footer() override;

private:
    bool m_first = true;
};

} // namespace zf
