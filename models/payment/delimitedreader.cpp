// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/sheetreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cerrno>

#include <iconv.h>

namespace zf::payment {

namespace {

Error encodingError()
{
    return sheetError("encoding",
                      QCoreApplication::translate("Sheet", "The text is neither UTF-8, UTF-16 nor GBK."));
}

/// GB18030, of which GBK and GB 2312 are parts. Qt 6.4 has no decoder for it; the C library has.
Result<QString> fromGbk(QByteArrayView bytes)
{
    const iconv_t converter = iconv_open("UTF-16LE", "GB18030");
    if (converter == reinterpret_cast<iconv_t>(-1))
        return encodingError();
    QString text;
    char *in = const_cast<char *>(bytes.data()); // iconv only reads it
    auto left = size_t(bytes.size());
    std::array<char16_t, 4096> block;
    bool sound = true;
    while (left > 0 && sound) {
        char *out = reinterpret_cast<char *>(block.data());
        size_t room = sizeof block;
        if (iconv(converter, &in, &left, &out, &room) == size_t(-1) && errno != E2BIG)
            sound = false;
        text.append(QStringView(block.data(), qsizetype((sizeof block - room) / sizeof(char16_t))));
    }
    iconv_close(converter);
    return sound ? Result<QString>(text) : encodingError();
}

Result<QString> decoded(QByteArrayView bytes)
{
    const auto by = [&](QStringConverter::Encoding encoding) -> Result<QString> {
        QStringDecoder decoder(encoding);
        const QString text = decoder(bytes);
        return decoder.hasError() ? Result<QString>(encodingError()) : text;
    };
    if (bytes.startsWith("\xff\xfe"))
        return by(QStringConverter::Utf16LE);
    if (bytes.startsWith("\xfe\xff"))
        return by(QStringConverter::Utf16BE);
    if (bytes.contains('\0'))
        return encodingError();
    if (Result<QString> text = by(QStringConverter::Utf8); text || bytes.startsWith("\xef\xbb\xbf"))
        return text;
    return fromGbk(bytes);
}

/// What stands most often in the first line outside of quotes; a comma where nothing does.
QChar separatorOf(QStringView text)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : {QChar(u','), QChar(u'\t'), QChar(u';'), QChar(0xff0c)}) {
        bool quoted = false;
        qsizetype count = 0;
        for (const QChar c : text) {
            if (c == u'"')
                quoted = !quoted;
            else if (!quoted && c == u'\n')
                break;
            else if (!quoted && c == candidate)
                ++count;
        }
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

/// One pass over the text; a field is what stands between two separators, without its quotes.
class Splitter {
public:
    Splitter(QStringView text, const SheetLimits &limits)
        : m_text(text)
        , m_separator(separatorOf(text))
        , m_limits(limits)
    {
    }

    Result<Done> run(const SheetRowHandler &row)
    {
        while (m_at < m_text.size()) {
            const qint64 line = m_line;
            QStringList cells;
            if (Result<Done> done = readRow(cells); !done)
                return done;
            if (++m_rows > m_limits.rows)
                return sheetError("rows",
                                  QCoreApplication::translate("Sheet", "The table has more than %n row(s).",
                                                              nullptr, int(m_limits.rows)));
            if (cells.size() == 1 && cells.front().isEmpty())
                continue; // an empty line
            if (Result<Done> done = row(line, cells); !done)
                return done;
        }
        return Done{};
    }

private:
    Result<Done> readRow(QStringList &cells)
    {
        while (true) {
            QString cell;
            if (Result<Done> done = readCell(cell); !done)
                return done;
            cells << cell.trimmed();
            if (cells.size() > m_limits.columns)
                return sheetError("columns",
                                  QCoreApplication::translate("Sheet", "Line %1 has more than %2 columns.")
                                      .arg(m_line)
                                      .arg(m_limits.columns));
            if (m_at >= m_text.size())
                return Done{};
            const QChar end = m_text[m_at++];
            if (end == m_separator)
                continue;
            if (end == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
                ++m_at;
            ++m_line;
            return Done{};
        }
    }

    Result<Done> readCell(QString &cell)
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            const qint64 opened = m_line;
            ++m_at;
            while (true) {
                if (m_at >= m_text.size())
                    return sheetError("quotes", QCoreApplication::translate(
                                                    "Sheet", "A quotation mark in line %1 is never closed.")
                                                    .arg(opened));
                const QChar c = m_text[m_at++];
                if (c == u'\n')
                    ++m_line;
                if (c != u'"') {
                    cell += c;
                    continue;
                }
                if (m_at < m_text.size() && m_text[m_at] == u'"') {
                    cell += c;
                    ++m_at;
                    continue;
                }
                break;
            }
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' &&
               m_text[m_at] != u'\r')
            ++m_at;
        cell += m_text.sliced(from, m_at - from);
        return Done{};
    }

    QStringView m_text;
    QChar m_separator;
    SheetLimits m_limits;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_rows = 0;
};

} // namespace

Error sheetError(const char *code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QString::fromLatin1(code);
    error.message = message;
    return error;
}

Result<Done> readDelimited(QByteArrayView bytes, const SheetRowHandler &row, const SheetLimits &limits)
{
    const Result<QString> text = decoded(bytes);
    if (!text)
        return text.error();
    return Splitter(*text, limits).run(row);
}

Result<Done> readSheet(const QString &file, const SheetRowHandler &row, const SheetLimits &limits)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        Error error;
        error.kind = ErrorKind::Io;
        error.message =
            QCoreApplication::translate("Sheet", "%1 cannot be read: %2.").arg(file, source.errorString());
        return error;
    }
    if (source.size() > limits.fileBytes)
        return sheetError("tooLarge", QCoreApplication::translate("Sheet", "The file is larger than %1 MiB.")
                                          .arg(limits.fileBytes >> 20));
    if (source.peek(4) == QByteArrayView("PK\x03\x04"))
        return readWorkbook(file, row, limits);
    // Not more than the limit, even of a file that has no size, such as a pipe.
    const QByteArray bytes = source.read(limits.fileBytes);
    return readDelimited(bytes, row, limits);
}

} // namespace zf::payment
