// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme.h"

#include "widgets/plots/plotcolors.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QtDebug>

#include <algorithm>
#include <cmath>

namespace zf {

namespace {

struct TokenColors {
    Token token;
    const char *name; ///< in the style sheet: @name
    QRgb light;
    QRgb dark;
};

constexpr TokenColors Tokens[] = {
    {Token::Base, "base", 0xFFFFFFFF, 0xFF14171C},
    {Token::Window, "window", 0xFFF3F4F6, 0xFF1B1E24},
    {Token::Header, "header", 0xFFECEEF2, 0xFF21262E},
    {Token::Alternate, "alternate", 0xFFF7F8FA, 0xFF191D23},
    {Token::Selection, "selection", 0xFFD3E3FB, 0xFF213A5E},
    {Token::SelectionText, "selection-text", 0xFF0F1B2D, 0xFFF2F6FC},
    {Token::Text, "text", 0xFF1B1F27, 0xFFE4E8EE},
    {Token::Text2, "text-2", 0xFF4A5361, 0xFFC3CAD5},
    {Token::Text3, "text-3", 0xFF5F6977, 0xFFA5AEBC},
    {Token::Disabled, "disabled", 0xFF8A93A1, 0xFF6C7686},
    {Token::Accent, "accent", 0xFF1F5FBF, 0xFF8FBBF7},
    {Token::OnAccent, "on-accent", 0xFFFFFFFF, 0xFF0E1420},
    {Token::AccentSoft, "accent-soft", 0xFFDCE8FA, 0xFF22344F},
    {Token::Debit, "debit", 0xFF0B5CAD, 0xFF7FB8F0},
    {Token::Credit, "credit", 0xFF9A4A00, 0xFFF0A860},
    {Token::Negative, "negative", 0xFFB3261E, 0xFFFF9A92},
    {Token::NegativeSoft, "negative-soft", 0xFFFDE9E7, 0xFF43201E},
    {Token::Ok, "ok", 0xFF1A6B3C, 0xFF6FCF97},
    {Token::OkSoft, "ok-soft", 0xFFE4F4EA, 0xFF173323},
    {Token::Warning, "warning", 0xFF8A5A00, 0xFFF2C05A},
    {Token::WarningSoft, "warning-soft", 0xFFFFF4DC, 0xFF3A2F14},
    {Token::InputBorder, "input-border", 0xFF7D8796, 0xFF79859A},
    {Token::Divider, "divider", 0xFFB9C0CC, 0xFF465060},
    {Token::Grid, "grid", 0xFFE1E4EA, 0xFF2A3039},
};
static_assert(std::size(Tokens) == size_t(Token::Count));

/// Widths in px and radii are those of the user interface guide: 4-px grid, inputs 28, radius 6. `%scheme`
/// picks the arrows drawn for it; @tokens become colours.
constexpr auto Sheet = R"(
QWidget { selection-background-color: @selection; selection-color: @selection-text; }
QToolTip { background: @base; color: @text; border: 1px solid @divider; padding: 4px 6px; }
QLabel[zfText="secondary"] { color: @text-2; }
QLabel[zfText="hint"] { color: @text-3; }
QLabel[zfText="negative"] { color: @negative; }
QLabel[zfText="ok"] { color: @ok; }
QLabel[zfText="warning"] { color: @warning; }
QFrame[zfPanel="card"] { background: @base; border: 1px solid @grid; border-radius: 6px; }
QFrame[zfPanel="bar"] { background: @window; border: 0; border-bottom: 1px solid @divider; }
QLineEdit, QComboBox, QDateEdit, QSpinBox { background: @base; color: @text; border: 1px solid @input-border;
    border-radius: 6px; padding: 0 8px; min-height: 26px; }
QPlainTextEdit, QTextBrowser { background: @base; color: @text; border: 1px solid @divider; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus { border: 2px solid @accent; padding: 0 7px; min-height: 24px; }
QLineEdit[zfState="error"] { border: 2px solid @negative; padding: 0 7px; min-height: 24px; }
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled { color: @disabled; background: @window; }
QDateEdit { padding: 0 14px 0 8px; }
QDateEdit:focus { padding: 0 13px 0 7px; }
QDateEdit QLineEdit, QSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0; min-height: 0; background: transparent; }
QDateEdit QLineEdit:focus, QSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: 0; padding: 0; min-height: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 24px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/chevron-down_%scheme.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @base; color: @text; border: 1px solid @divider; outline: 0; }
QPushButton { background: @base; color: @text; border: 1px solid @input-border; border-radius: 6px; padding: 0 12px; min-height: 26px; }
QPushButton:hover { background: @header; }
QPushButton:pressed, QPushButton:checked { background: @accent-soft; }
QPushButton:default { background: @accent; color: @on-accent; border-color: @accent; }
QPushButton:focus { border: 2px solid @accent; padding: 0 11px; min-height: 24px; }
QPushButton:default:focus { border-color: @text; }
QPushButton:disabled { color: @disabled; border-color: @divider; background: @window; }
QPushButton:flat, QPushButton:flat:focus { border: 0; background: transparent; color: @accent; padding: 0; min-height: 20px; text-align: left; }
QPushButton:flat:focus, QPushButton:flat:hover { text-decoration: underline; }
QToolButton { background: transparent; color: @text; border: 2px solid transparent; border-radius: 6px; padding: 2px 4px; }
QToolButton:hover { background: @header; }
QToolButton:pressed, QToolButton:checked { background: @accent-soft; color: @accent; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton[zfLook="link"] { color: @accent; border: 0; padding: 0 6px; }
QToolButton[zfLook="link"]:focus { border: 2px solid @accent; padding: 0 4px; }
QToolButton::menu-indicator { image: none; }
QCheckBox, QRadioButton { color: @text; spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @input-border; border-radius: 3px; background: @base; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check_%scheme.svg); }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QMenuBar { background: @window; color: @text; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @accent-soft; color: @accent; }
QMenu { background: @base; color: @text; border: 1px solid @divider; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 24px; }
QMenu::item:selected { background: @selection; color: @selection-text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @grid; margin: 4px 0; }
QTableView, QTreeView, QListView { background: @base; color: @text; border: 0; outline: 0; gridline-color: @grid; }
QHeaderView { background: @header; border: 0; }
QTabWidget::pane { border: 0; border-top: 1px solid @divider; }
QTabBar::tab { background: transparent; color: @text-2; padding: 5px 12px; border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; }
QTabBar::tab:focus { background: @accent-soft; }
QSplitter::handle { background: @divider; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: @header; border: 0; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QScrollBar:vertical { background: @base; width: 12px; margin: 0; }
QScrollBar:horizontal { background: @base; height: 12px; margin: 0; }
QScrollBar::handle { background: @divider; border: 3px solid @base; border-radius: 6px; min-width: 28px; min-height: 28px; }
QScrollBar::handle:hover { background: @input-border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: @base; }
)";

Theme &installed()
{
    static Theme current;
    return current;
}

/// Fonts do not change while the program runs, and measuring them costs milliseconds: once.
const QString &bodyFamily()
{
    static const QString family =
        chooseFamily({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC")});
    return family;
}

const QString &identifierFamily()
{
    static const QString family =
        chooseFamily({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Sarasa Mono SC")});
    return family;
}

bool hasEqualDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QChar(digit)) - width) > 0.01)
            return false;
    }
    return true;
}

} // namespace

QString chooseFamily(const QStringList &families)
{
    const QStringList present = QFontDatabase::families();
    for (const QString &family : families) {
        if (!present.contains(family))
            continue;
        if (hasEqualDigits(QFont(family, 10)))
            return family;
        qWarning("Font %ls has digits of different widths: not used.", qUtf16Printable(family));
    }
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

Theme::Theme(ColorScheme scheme, Density density, NegativeStyle negative)
    : m_scheme(scheme)
    , m_density(density)
    , m_negative(negative)
{
    for (const TokenColors &entry : Tokens)
        m_colors[size_t(entry.token)] = QColor(scheme == ColorScheme::Light ? entry.light : entry.dark);
}

QColor Theme::environmentColor(db::Environment environment)
{
    switch (environment) {
    case db::Environment::Production:
        return QColor(0x9B, 0x1C, 0x1C);
    case db::Environment::Staging:
        return QColor(0x8A, 0x5A, 0x00);
    case db::Environment::Development:
        return QColor(0x2F, 0x6B, 0x4F);
    case db::Environment::Demo:
        return QColor(0x3E, 0x5C, 0x76);
    }
    Q_UNREACHABLE();
}

int Theme::rowHeight() const
{
    switch (m_density) {
    case Density::Compact:
        return 22;
    case Density::Default:
        return 24;
    case Density::Comfortable:
        return 30;
    }
    Q_UNREACHABLE();
}

QFont Theme::font() const
{
    QFont font(bodyFamily());
    font.setPointSizeF(10);
    return font;
}

QFont Theme::strongFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QFont Theme::titleFont() const
{
    QFont title = strongFont();
    title.setPointSizeF(13);
    return title;
}

QFont Theme::identifierFont() const
{
    QFont font(identifierFamily());
    font.setPointSizeF(10);
    return font;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) {
        palette.setColor(QPalette::All, role, color(token));
    };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Base);
    set(QPalette::AlternateBase, Token::Alternate);
    set(QPalette::Text, Token::Text);
    set(QPalette::Button, Token::Header);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Negative);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::HighlightedText, Token::SelectionText);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::ToolTipBase, Token::Base);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Light, Token::Base);
    set(QPalette::Midlight, Token::Grid);
    set(QPalette::Mid, Token::Divider);
    set(QPalette::Dark, Token::InputBorder);
    set(QPalette::Shadow, Token::Divider);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::Header));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, color(Token::Text2));
    return palette;
}

QString Theme::styleSheet() const
{
    QString sheet = QString::fromLatin1(Sheet);
    sheet.replace(QLatin1String("%scheme"),
                  m_scheme == ColorScheme::Light ? QLatin1String("light") : QLatin1String("dark"));
    // Longer names first: @text-2 must not be read as @text.
    QList<const TokenColors *> byLength;
    for (const TokenColors &entry : Tokens)
        byLength << &entry;
    std::sort(byLength.begin(), byLength.end(),
              [](const TokenColors *a, const TokenColors *b) { return qstrlen(a->name) > qstrlen(b->name); });
    for (const TokenColors *entry : byLength)
        sheet.replace(u'@' + QLatin1String(entry->name), color(entry->token).name());
    // A sheet that differs makes Qt send StyleChange, also where only density or signs changed.
    return sheet + QStringLiteral("/* %1 %2 */").arg(int(m_density)).arg(int(m_negative));
}

const Theme &theme()
{
    return installed();
}

/// Blue below, amber above, and lightness from the middle outwards: the order survives every colour-vision
/// deficiency and a black and white print (tst_theme measures it).
static const std::array<QColor, 7> lightSteps{
    QColor(0x0B, 0x4A, 0x8F), QColor(0x5A, 0x97, 0xD6), QColor(0xBC, 0xD6, 0xF2), QColor(0xEF, 0xF0, 0xEE),
    QColor(0xF9, 0xDC, 0xAE), QColor(0xE5, 0x98, 0x36), QColor(0x8A, 0x40, 0x00)};
static const std::array<QColor, 7> darkSteps{
    QColor(0xB9, 0xDA, 0xFF), QColor(0x5D, 0x97, 0xDA), QColor(0x2C, 0x4E, 0x78), QColor(0x2A, 0x2D, 0x33),
    QColor(0x5C, 0x43, 0x1C), QColor(0xB4, 0x78, 0x2A), QColor(0xFF, 0xD9, 0x9A)};

static PlotColors plotColorsOf(const Theme &theme)
{
    const auto color = [&](Token token) { return theme.color(token); };
    return {.background = color(Token::Base),
            .grid = color(Token::Grid),
            .axis = color(Token::Divider),
            .text = color(Token::Text2),
            .debit = color(Token::Debit),
            .credit = color(Token::Credit),
            .line = color(Token::Accent),
            .soft = color(Token::AccentSoft),
            .negative = color(Token::Negative),
            .mark = color(theme.scheme() == ColorScheme::Light ? Token::Text : Token::Base),
            .steps = theme.scheme() == ColorScheme::Light ? lightSteps : darkSteps,
            .font = theme.font()};
}

void installTheme(const Theme &theme)
{
    installed() = theme;
    installPlotColors(plotColorsOf(theme));
    PlotColors print = plotColorsOf(Theme(ColorScheme::Light, theme.density(), theme.negativeStyle()));
    print.background = Qt::white;
    installPrintColors(print);
    QApplication::setFont(theme.font());
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(theme.styleSheet());
}

} // namespace zf
