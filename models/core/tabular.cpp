// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/tabular.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace zf {

namespace {

template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

struct Range {
    char32_t first, last;
};

// Unicode Standard Annex 11, East_Asian_Width W and F, blocks joined where only unassigned points lie
// between.
constexpr std::array wide{
    Range{0x1100, 0x115f},   Range{0x231a, 0x231b},   Range{0x2329, 0x232a},   Range{0x23e9, 0x23ec},
    Range{0x23f0, 0x23f0},   Range{0x23f3, 0x23f3},   Range{0x25fd, 0x25fe},   Range{0x2614, 0x2615},
    Range{0x2648, 0x2653},   Range{0x267f, 0x267f},   Range{0x2693, 0x2693},   Range{0x26a1, 0x26a1},
    Range{0x26aa, 0x26ab},   Range{0x26bd, 0x26be},   Range{0x26c4, 0x26c5},   Range{0x26ce, 0x26ce},
    Range{0x26d4, 0x26d4},   Range{0x26ea, 0x26ea},   Range{0x26f2, 0x26f3},   Range{0x26f5, 0x26f5},
    Range{0x26fa, 0x26fa},   Range{0x26fd, 0x26fd},   Range{0x2705, 0x2705},   Range{0x270a, 0x270b},
    Range{0x2728, 0x2728},   Range{0x274c, 0x274c},   Range{0x274e, 0x274e},   Range{0x2753, 0x2755},
    Range{0x2757, 0x2757},   Range{0x2795, 0x2797},   Range{0x27b0, 0x27b0},   Range{0x27bf, 0x27bf},
    Range{0x2b1b, 0x2b1c},   Range{0x2b50, 0x2b50},   Range{0x2b55, 0x2b55},   Range{0x2e80, 0x303e},
    Range{0x3041, 0x33ff},   Range{0x3400, 0x4dbf},   Range{0x4e00, 0xa4cf},   Range{0xa960, 0xa97f},
    Range{0xac00, 0xd7a3},   Range{0xf900, 0xfaff},   Range{0xfe10, 0xfe19},   Range{0xfe30, 0xfe6f},
    Range{0xff01, 0xff60},   Range{0xffe0, 0xffe6},   Range{0x16fe0, 0x1b2ff}, Range{0x1f004, 0x1f004},
    Range{0x1f0cf, 0x1f0cf}, Range{0x1f18e, 0x1f18e}, Range{0x1f191, 0x1f19a}, Range{0x1f200, 0x1f320},
    Range{0x1f32d, 0x1f335}, Range{0x1f337, 0x1f37c}, Range{0x1f37e, 0x1f393}, Range{0x1f3a0, 0x1f3ca},
    Range{0x1f3cf, 0x1f3d3}, Range{0x1f3e0, 0x1f3f0}, Range{0x1f3f4, 0x1f3f4}, Range{0x1f3f8, 0x1f43e},
    Range{0x1f440, 0x1f440}, Range{0x1f442, 0x1f4fc}, Range{0x1f4ff, 0x1f53d}, Range{0x1f54b, 0x1f54e},
    Range{0x1f550, 0x1f567}, Range{0x1f57a, 0x1f57a}, Range{0x1f595, 0x1f596}, Range{0x1f5a4, 0x1f5a4},
    Range{0x1f5fb, 0x1f64f}, Range{0x1f680, 0x1f6c5}, Range{0x1f6cc, 0x1f6cc}, Range{0x1f6d0, 0x1f6d2},
    Range{0x1f6d5, 0x1f6df}, Range{0x1f6eb, 0x1f6ec}, Range{0x1f6f4, 0x1f6fc}, Range{0x1f7e0, 0x1f7f0},
    Range{0x1f90c, 0x1f93a}, Range{0x1f93c, 0x1f945}, Range{0x1f947, 0x1f9ff}, Range{0x1fa70, 0x1faff},
    Range{0x20000, 0x3fffd},
};

int widthOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return 0;
    default:
        break;
    }
    const auto *const at = std::lower_bound(
        wide.begin(), wide.end(), c, [](const Range &range, char32_t point) { return range.last < point; });
    return at != wide.end() && at->first <= c ? 2 : 1;
}

/// Control and direction characters as U+FFFD: stored text must not move the cursor or turn money around.
QString visible(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format ||
            category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
            c = QChar(QChar::ReplacementCharacter);
    }
    return result;
}

bool startsFormula(const QString &text)
{
    static const QString starters = QStringLiteral("=+-@\t\r\n＝＋－＠");
    return !text.isEmpty() && starters.contains(text.front());
}

bool standsRight(const TableColumn &column)
{
    return column.kind == TableColumn::Kind::Amount || column.kind == TableColumn::Kind::Integer;
}

/// Dates and times that are none are absent too.
bool isAbsent(const TableCell &cell)
{
    if (const QDate *date = std::get_if<QDate>(&cell))
        return !date->isValid();
    if (const Timestamp *at = std::get_if<Timestamp>(&cell))
        return !at->isValid();
    return std::holds_alternative<std::monostate>(cell);
}

QJsonValue jsonOf(const TableCell &cell)
{
    if (isAbsent(cell))
        return QJsonValue(QJsonValue::Null);
    return std::visit(Overloaded{
                          [](std::monostate) { return QJsonValue(QJsonValue::Null); },
                          [](qint64 number) { return QJsonValue(number); },
                          [](bool flag) { return QJsonValue(flag); },
                          [&cell](const auto &) { return QJsonValue(cellFileText(cell)); },
                      },
                      cell);
}

} // namespace

QString cellFileText(const TableCell &cell)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return QString(); },
                          [](const QString &text) { return text; },
                          [](const Money &money) { return money.plain(); },
                          [](qint64 number) { return QString::number(number); },
                          [](QDate date) { return date.toString(Qt::ISODate); },
                          [](const Timestamp &at) { return at.iso(); },
                          [](bool flag) { return flag ? QStringLiteral("true") : QStringLiteral("false"); },
                      },
                      cell);
}

QString cellScreenText(const TableCell &cell)
{
    return std::visit(Overloaded{
                          [](const QString &text) { return visible(text); },
                          [](const Money &money) { return money.display(); },
                          [](const Timestamp &at) { return at.display(); },
                          [](bool flag) {
                              return flag ? QCoreApplication::translate("Tabular", "yes")
                                          : QCoreApplication::translate("Tabular", "no");
                          },
                          [&cell](const auto &) { return cellFileText(cell); },
                      },
                      cell);
}

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        width += widthOf(point);
    }
    return width;
}

Result<Done> TableWriter::write(const QByteArray &bytes)
{
    if (m_device.write(bytes) == bytes.size())
        return Done{};
    Error error;
    error.kind = ErrorKind::Io;
    error.code = QStringLiteral("writeFailed");
    error.message = QCoreApplication::translate("Tabular", "The list could not be written: %1")
                        .arg(m_device.errorString());
    return error;
}

Result<Done> TableWriter::checkLength(const TableRow &row) const
{
    if (row.size() == m_columns.size())
        return Done{};
    Error error;
    error.kind = ErrorKind::Internal;
    error.code = QStringLiteral("rowLength");
    error.message =
        QCoreApplication::translate("Tabular", "A row has %1 cells where the list has %2 columns.")
            .arg(row.size())
            .arg(m_columns.size());
    return error;
}

Result<Done> TableWriter::writeTable(const Table &table)
{
    if (const Result<Done> done = header(table.columns); !done.ok())
        return done;
    for (const TableRow &one : table.rows) {
        if (const Result<Done> done = row(one); !done.ok())
            return done;
    }
    return footer();
}

QString DelimitedWriter::field(const QString &text) const
{
    QString field = text;
    if (m_options.format == DelimitedOptions::Format::Tsv) {
        field.replace(u'\\', QStringLiteral("\\\\"));
        field.replace(u'\t', QStringLiteral("\\t"));
        field.replace(u'\n', QStringLiteral("\\n"));
        field.replace(u'\r', QStringLiteral("\\r"));
        return field;
    }
    const bool quoted = field.isEmpty() || field.contains(u',') || field.contains(u'"') ||
                        field.contains(u'\n') || field.contains(u'\r') || field.front().isSpace() ||
                        field.back().isSpace();
    if (!quoted)
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

Result<Done> DelimitedWriter::writeLine(const QStringList &fields)
{
    const bool tsv = m_options.format == DelimitedOptions::Format::Tsv;
    QString line = fields.join(tsv ? u'\t' : u',');
    line +=
        m_options.lineEnd == DelimitedOptions::LineEnd::CrLf ? QStringLiteral("\r\n") : QStringLiteral("\n");
    return write(line.toUtf8());
}

Result<Done> DelimitedWriter::header(const QList<TableColumn> &columns)
{
    setColumns(columns);
    if (m_options.byteOrderMark == DelimitedOptions::ByteOrderMark::Present) {
        if (const Result<Done> done = write(QByteArrayLiteral("\xef\xbb\xbf")); !done.ok())
            return done;
    }
    QStringList heads;
    for (const TableColumn &column : columns)
        heads << field(m_options.heads == DelimitedOptions::Heads::Keys ? column.key : column.title);
    return writeLine(heads);
}

Result<Done> DelimitedWriter::row(const TableRow &row)
{
    if (const Result<Done> done = checkLength(row); !done.ok())
        return done;
    QStringList fields;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (isAbsent(row[i])) {
            fields << QString();
            continue;
        }
        QString text = cellFileText(row[i]);
        if (m_options.formulaGuard == DelimitedOptions::FormulaGuard::On &&
            columns()[i].kind == TableColumn::Kind::Text && std::holds_alternative<QString>(row[i]) &&
            startsFormula(text))
            text.prepend(u'\'');
        fields << field(text);
    }
    return writeLine(fields);
}

Result<Done> TextTableWriter::header(const QList<TableColumn> &columns)
{
    setColumns(columns);
    m_lines.clear();
    m_widths.clear();
    QStringList titles;
    for (const TableColumn &column : columns) {
        titles << visible(column.title);
        m_widths << displayWidth(titles.back());
    }
    m_lines << titles;
    return Done{};
}

Result<Done> TextTableWriter::row(const TableRow &row)
{
    if (const Result<Done> done = checkLength(row); !done.ok())
        return done;
    QStringList cells;
    for (qsizetype i = 0; i < row.size(); ++i) {
        cells << cellScreenText(row[i]);
        m_widths[i] = std::max(m_widths[i], displayWidth(cells.back()));
    }
    m_lines << cells;
    return Done{};
}

Result<Done> TextTableWriter::writeLine(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString padding(m_widths[i] - displayWidth(cells[i]), u' ');
        if (i > 0)
            line += QStringLiteral("  ");
        line += standsRight(columns()[i]) ? QString(padding + cells[i]) : QString(cells[i] + padding);
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return write(QString(line + u'\n').toUtf8());
}

Result<Done> TextTableWriter::footer()
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (const Result<Done> done = writeLine(m_lines[i]); !done.ok())
            return done;
        if (i > 0)
            continue;
        QStringList rules;
        for (const int width : m_widths)
            rules << QString(width, u'-');
        if (const Result<Done> done = writeLine(rules); !done.ok())
            return done;
    }
    m_lines.clear();
    return Done{};
}

Result<Done> JsonRowsWriter::header(const QList<TableColumn> &columns)
{
    setColumns(columns);
    m_first = true;
    return write(QByteArrayLiteral("["));
}

Result<Done> JsonRowsWriter::row(const TableRow &row)
{
    if (const Result<Done> done = checkLength(row); !done.ok())
        return done;
    QJsonObject object;
    for (qsizetype i = 0; i < row.size(); ++i)
        object.insert(columns()[i].key, jsonOf(row[i]));
    const QByteArray separator = m_first ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n");
    m_first = false;
    return write(separator + QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Done> JsonRowsWriter::footer()
{
    return write(QByteArrayLiteral("\n]\n"));
}

} // namespace zf
