// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/sheetreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamReader>

#include <array>
#include <memory>
#include <optional>

#include <zip.h>

namespace zf::payment {

namespace {

Error broken()
{
    return sheetError("workbook",
                      QCoreApplication::translate("Sheet", "The workbook is damaged or no XLSX file."));
}

Error tooLarge(const SheetLimits &limits)
{
    return sheetError("tooLarge", QCoreApplication::translate(
                                      "Sheet", "A part of the workbook unpacks to more than %1 MiB.")
                                      .arg(limits.unpackedBytes >> 20));
}

/// The archive, closed without a change when it goes.
class Archive {
public:
    explicit Archive(const QString &file)
    {
        int error = 0;
        m_zip = zip_open(QFile::encodeName(file).constData(), ZIP_RDONLY, &error);
    }
    ~Archive()
    {
        if (m_zip != nullptr)
            zip_discard(m_zip);
    }
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;
    bool isOpen() const { return m_zip != nullptr; }
    bool has(const QByteArray &part) const { return zip_name_locate(m_zip, part.constData(), 0) >= 0; }
    zip_t *handle() const { return m_zip; }

private:
    zip_t *m_zip = nullptr;
};

/// Pulls the XML of a part through a parser a block at a time. What the directory of the archive says of
/// sizes is not believed: the bytes are counted as they unpack. Neither document types nor deep nesting have
/// a place in a workbook.
class Part {
public:
    Part(const Archive &archive, const QByteArray &name, const SheetLimits &limits)
        : m_limits(limits)
        , m_file(zip_fopen(archive.handle(), name.constData(), 0))
    {
    }
    ~Part()
    {
        if (m_file != nullptr)
            zip_fclose(m_file);
    }
    Part(const Part &) = delete;
    Part &operator=(const Part &) = delete;

    /// The next start or end of an element or text; EndDocument at the end.
    Result<QXmlStreamReader::TokenType> next()
    {
        constexpr int deepest = 32;
        while (true) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            switch (token) {
            case QXmlStreamReader::StartElement:
                if (++m_depth > deepest)
                    return broken();
                return token;
            case QXmlStreamReader::EndElement:
                --m_depth;
                return token;
            case QXmlStreamReader::Characters:
            case QXmlStreamReader::EndDocument:
                return token;
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                return broken();
            case QXmlStreamReader::Invalid:
                if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                    return broken();
                if (Result<Done> fed = feed(); !fed)
                    return fed.error();
                break;
            default:
                break;
            }
        }
    }
    QStringView name() const { return m_xml.name(); }
    QStringView text() const { return m_xml.text(); }
    QString attribute(QLatin1StringView key) const { return m_xml.attributes().value(key).toString(); }

private:
    Result<Done> feed()
    {
        std::array<char, 65536> block;
        const zip_int64_t count =
            m_file == nullptr ? -1 : zip_fread(m_file, block.data(), zip_uint64_t(block.size()));
        if (count <= 0)
            return broken();
        m_unpacked += count;
        if (m_unpacked > m_limits.unpackedBytes)
            return tooLarge(m_limits);
        m_xml.addData(QByteArray(block.data(), count));
        return Done{};
    }

    SheetLimits m_limits;
    zip_file_t *m_file;
    QXmlStreamReader m_xml;
    qint64 m_unpacked = 0;
    int m_depth = 0;
};

/// The texts that cells name by number.
Result<QStringList> sharedStrings(const Archive &archive, const SheetLimits &limits)
{
    QStringList strings;
    const QByteArray name = QByteArrayLiteral("xl/sharedStrings.xml");
    if (!archive.has(name))
        return strings;
    Part part(archive, name, limits);
    QString text;
    bool inText = false, phonetic = false;
    while (true) {
        const auto token = part.next();
        if (!token)
            return token.error();
        switch (*token) {
        case QXmlStreamReader::StartElement:
            if (part.name() == u"si")
                text.clear();
            phonetic = phonetic || part.name() == u"rPh";
            inText = part.name() == u"t" && !phonetic;
            break;
        case QXmlStreamReader::Characters:
            if (inText)
                text += part.text();
            break;
        case QXmlStreamReader::EndElement:
            inText = false;
            if (part.name() == u"rPh")
                phonetic = false;
            else if (part.name() == u"si")
                strings << text;
            break;
        default:
            return strings;
        }
    }
}

/// The part that holds the first sheet, by the workbook and its relations.
Result<QByteArray> firstSheet(const Archive &archive, const SheetLimits &limits)
{
    QString relation;
    Part workbook(archive, QByteArrayLiteral("xl/workbook.xml"), limits);
    while (relation.isEmpty()) {
        const auto token = workbook.next();
        if (!token)
            return token.error();
        if (*token == QXmlStreamReader::EndDocument)
            return broken();
        if (*token == QXmlStreamReader::StartElement && workbook.name() == u"sheet")
            relation = workbook.attribute(QLatin1StringView("r:id"));
        if (*token == QXmlStreamReader::EndElement && workbook.name() == u"sheets" && relation.isEmpty())
            break;
    }
    Part relations(archive, QByteArrayLiteral("xl/_rels/workbook.xml.rels"), limits);
    while (true) {
        const auto token = relations.next();
        if (!token)
            return token.error();
        if (*token == QXmlStreamReader::EndDocument)
            return broken();
        if (*token != QXmlStreamReader::StartElement || relations.name() != u"Relationship" ||
            relations.attribute(QLatin1StringView("Id")) != relation)
            continue;
        const QString target = relations.attribute(QLatin1StringView("Target"));
        return target.startsWith(u'/') ? target.mid(1).toUtf8() : "xl/" + target.toUtf8();
    }
}

/// "AB12" is column 27; −1 where there is none.
int columnOf(const QString &reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > 1'000'000)
            break;
    }
    return column - 1;
}

/// What a number cell shows: Excel stores 622202 also as 6.22202E5.
QString numberText(const QString &stored)
{
    if (!stored.contains(u'E', Qt::CaseInsensitive) && !stored.contains(u'.'))
        return stored;
    bool ok = false;
    const double value = stored.toDouble(&ok);
    constexpr double greatest = 1e15; // above, a binary fraction no longer holds every integer
    if (!ok || value < 0 || value > greatest || value != static_cast<double>(qint64(value)))
        return stored;
    return QString::number(qint64(value));
}

/// The rows of a sheet, cell by cell.
class SheetParser {
public:
    SheetParser(Part &part, const QStringList &strings, const SheetLimits &limits)
        : m_part(part)
        , m_strings(strings)
        , m_limits(limits)
    {
    }

    Result<Done> run(const SheetRowHandler &handler)
    {
        while (true) {
            const auto token = m_part.next();
            if (!token)
                return token.error();
            switch (*token) {
            case QXmlStreamReader::StartElement:
                if (Result<Done> begun = begin(); !begun)
                    return begun;
                break;
            case QXmlStreamReader::Characters:
                if (m_inValue)
                    m_value += m_part.text();
                break;
            case QXmlStreamReader::EndElement:
                if (Result<Done> ended = end(handler); !ended)
                    return ended;
                break;
            default:
                return Done{};
            }
        }
    }

private:
    Result<Done> begin()
    {
        const QStringView name = m_part.name();
        if (name == u"row") {
            m_cells.clear();
            const QString number = m_part.attribute(QLatin1StringView("r"));
            m_line = number.isEmpty() ? m_line + 1 : number.toLongLong();
        } else if (name == u"c") {
            const QString reference = m_part.attribute(QLatin1StringView("r"));
            m_column = reference.isEmpty() ? int(m_cells.size()) : columnOf(reference);
            m_type = m_part.attribute(QLatin1StringView("t"));
            m_value.clear();
            if (m_column < 0)
                return broken();
            if (m_column >= m_limits.columns)
                return sheetError("columns",
                                  QCoreApplication::translate("Sheet", "Line %1 has more than %2 columns.")
                                      .arg(m_line)
                                      .arg(m_limits.columns));
        }
        m_inValue = name == u"v" || name == u"t";
        return Done{};
    }

    Result<Done> end(const SheetRowHandler &handler)
    {
        m_inValue = false;
        const QStringView name = m_part.name();
        if (name == u"c") {
            while (m_cells.size() <= m_column)
                m_cells << QString();
            m_cells[m_column] = cellText().trimmed();
        } else if (name == u"row") {
            if (++m_rows > m_limits.rows)
                return sheetError("rows",
                                  QCoreApplication::translate("Sheet", "The table has more than %n row(s).",
                                                              nullptr, int(m_limits.rows)));
            if (!m_cells.isEmpty())
                return handler(m_line, m_cells);
        }
        return Done{};
    }

    QString cellText() const
    {
        if (m_type == u"s")
            return m_strings.value(m_value.toInt());
        return m_type.isEmpty() || m_type == u"n" ? numberText(m_value) : m_value;
    }

    Part &m_part;
    const QStringList &m_strings;
    SheetLimits m_limits;
    QStringList m_cells;
    QString m_type, m_value;
    qint64 m_line = 0, m_rows = 0;
    int m_column = 0;
    bool m_inValue = false;
};

} // namespace

Result<Done> readWorkbook(const QString &file, const SheetRowHandler &row, const SheetLimits &limits)
{
    const Archive archive(file);
    if (!archive.isOpen())
        return broken();
    const Result<QByteArray> name = firstSheet(archive, limits);
    if (!name)
        return name.error();
    const Result<QStringList> strings = sharedStrings(archive, limits);
    if (!strings)
        return strings.error();
    if (!archive.has(*name))
        return broken();
    Part sheet(archive, *name, limits);
    return SheetParser(sheet, *strings, limits).run(row);
}

} // namespace zf::payment
