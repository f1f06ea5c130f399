// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/pdftext.h"

#include <QHash>
#include <QRawFont>
#include <QSet>

namespace zf {

namespace {

/// Which drawn character stands behind a code of a ToUnicode map.
class DrawnCharacters {
public:
    DrawnCharacters(const QString &drawn, const QList<QFont> &fonts)
        : m_drawn(drawn.cbegin(), drawn.cend())
    {
        for (const QFont &font : fonts) {
            const QRawFont raw = QRawFont::fromFont(font);
            Face face{raw, {}};
            for (const QChar c : m_drawn) {
                if (const quint32 glyph = glyphOf(raw, c); glyph != 0)
                    face.characters.insert(glyph, c);
            }
            m_faces << face;
        }
    }

    char16_t behind(char16_t code) const
    {
        const QChar given(code);
        if (code == 0 || m_drawn.contains(given))
            return code;
        if ((code == u'\t' || code == 0x00a0) && m_drawn.contains(u' '))
            return u' ';
        for (const Face &face : m_faces) {
            const auto found = face.characters.constFind(glyphOf(face.font, given));
            if (found != face.characters.constEnd())
                return found->unicode();
        }
        return code;
    }

private:
    struct Face {
        QRawFont font;
        QHash<quint32, QChar> characters; ///< by glyph
    };
    static quint32 glyphOf(const QRawFont &font, QChar c)
    {
        return font.glyphIndexesForString(QString(c)).value(0);
    }

    QSet<QChar> m_drawn;
    QList<Face> m_faces;
};

/// Replaces the code of four hexadecimal digits behind "<" at `at`.
void repair(QByteArray &pdf, qsizetype at, const DrawnCharacters &drawn)
{
    bool ok = false;
    const ushort code = pdf.mid(at + 1, 4).toUShort(&ok, 16);
    if (!ok || pdf.size() < at + 6 || pdf[at + 5] != '>')
        return; // several characters behind one glyph: Qt never writes that
    pdf.replace(at + 1, 4, QByteArray::number(drawn.behind(code), 16).rightJustified(4, '0').toUpper());
}

/// One line of a bfrange: "<first> <last> <code>" or "<first> <last> [<code> <code> …]".
void repairLine(QByteArray &pdf, qsizetype begin, qsizetype end, const DrawnCharacters &drawn)
{
    const qsizetype list = pdf.indexOf('[', begin);
    if (list < 0 || list >= end) {
        // A run of consecutive codes has no code of its own for each glyph; a single one has.
        if (pdf.mid(begin, 6) == pdf.mid(begin + 7, 6))
            repair(pdf, begin + 14, drawn);
        return;
    }
    for (qsizetype at = pdf.indexOf('<', list); at >= 0 && at < end; at = pdf.indexOf('<', at + 1))
        repair(pdf, at, drawn);
}

} // namespace

QByteArray withDrawnText(QByteArray pdf, const QString &drawn, const QList<QFont> &fonts)
{
    const DrawnCharacters characters(drawn, fonts);
    static constexpr auto opening = "beginbfrange\n", closing = "endbfrange";
    qsizetype at = 0;
    while ((at = pdf.indexOf(opening, at)) >= 0) {
        qsizetype line = at + static_cast<qsizetype>(qstrlen(opening));
        const qsizetype end = pdf.indexOf(closing, line);
        while (line < end) {
            qsizetype next = pdf.indexOf('\n', line);
            next = next < 0 ? end : next;
            repairLine(pdf, line, next, characters);
            line = next + 1;
        }
        at = std::max(end, line);
    }
    return pdf;
}

QFont extractableFont(QFont font)
{
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(font.styleStrategy() | QFont::PreferNoShaping));
    return font;
}

} // namespace zf
