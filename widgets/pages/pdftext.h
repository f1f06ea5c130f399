// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFont>
#include <QList>

namespace zf {

/// Makes the text of a PDF that Qt wrote say what was drawn. Where characters share a glyph, Qt maps the
/// glyph back to the first of them: a space to a tab, 人 to the radical ⼈ (U+2F08), and a reader's search
/// for 人民币 finds nothing. `drawn` is all text of the document, in `fonts`. The file keeps its length and
/// offsets.
QByteArray withDrawnText(QByteArray pdf, const QString &drawn, const QList<QFont> &fonts);

/// A font whose glyphs all belong to characters: shaping may choose others (tabular digits), which no reader
/// can map back to text.
QFont extractableFont(QFont font);

} // namespace zf
