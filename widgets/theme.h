// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/profile.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

namespace zf {

/// Every colour the window may use. Values and their contrast ratios: design table of the user interface
/// guide, checked by tst_theme.
enum class Token {
    Base,
    Window,
    Header,
    Alternate,
    Selection,
    SelectionText,
    Text,
    Text2,
    Text3,
    Disabled,
    Accent,
    OnAccent,
    AccentSoft,
    Debit,
    Credit,
    Negative,
    NegativeSoft,
    Ok,
    OkSoft,
    Warning,
    WarningSoft,
    InputBorder,
    Divider,
    Grid,
    Count
};

enum class ColorScheme { Light, Dark };
enum class Density { Compact, Default, Comfortable };
enum class NegativeStyle { Minus, Parentheses }; ///< −1,234.56 or (1,234.56), both red

/// How everything looks: a plain value, made from the operator's choices.
///
/// The style sheet knows a few dynamic properties, so that no page needs a colour of its own: on a QLabel
/// `zfText` = secondary | hint | ok | warning | negative; on a QFrame `zfPanel` = card | bar; on a QLineEdit
/// `zfState` = error; on a QToolButton `zfLook` = link.
class Theme {
public:
    Theme()
        : Theme(ColorScheme::Light, Density::Default, NegativeStyle::Minus)
    {
    }
    Theme(ColorScheme scheme, Density density, NegativeStyle negative);

    ColorScheme scheme() const { return m_scheme; }
    Density density() const { return m_density; }
    NegativeStyle negativeStyle() const { return m_negative; }
    const QColor &color(Token token) const { return m_colors[size_t(token)]; }
    /// The band's colour, with white text; the same in both schemes so that it survives a change of theme.
    static QColor environmentColor(db::Environment environment);

    int rowHeight() const;        ///< px of a list row: 22, 24, 30
    QFont font() const;           ///< body, 10 pt
    QFont strongFont() const;     ///< headers, totals: weight 600
    QFont titleFont() const;      ///< record title, 13 pt semibold
    QFont identifierFont() const; ///< monospaced
    QPalette palette() const;
    QString styleSheet() const; ///< for QApplication, over Fusion

private:
    ColorScheme m_scheme;
    Density m_density;
    NegativeStyle m_negative;
    std::array<QColor, size_t(Token::Count)> m_colors;
};

/// The look in use, as QApplication::palette() is the palette in use. GUI thread. Paint code asks it every
/// time; widgets that keep something made from it renew that on QEvent::StyleChange.
const Theme &theme();
/// Makes `theme` the look of the whole program (palette, fonts, style sheet, plot colours); every widget gets
/// a StyleChange.
void installTheme(const Theme &theme);

/// First of `families` that is installed and whose ten digits are equally wide (columns of money must line
/// up); else the system's fixed font.
QString chooseFamily(const QStringList &families);

} // namespace zf
