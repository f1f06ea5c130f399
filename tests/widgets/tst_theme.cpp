// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/moneytext.h"
#include "widgets/plots/plotcolors.h"
#include "widgets/settings.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace zf;

namespace {

double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// WCAG 2 relative luminance and contrast.
double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

struct Rgb {
    double r, g, b;
};
struct Lab {
    double l, a, b;
};

/// Machado, Oliveira, Fernandes 2009, severity 1.0, applied to linear RGB.
Rgb simulated(const QColor &color, const double (&m)[9])
{
    const double r = linear(color.redF());
    const double g = linear(color.greenF());
    const double b = linear(color.blueF());
    const auto row = [&](int i) { return qBound(0.0, m[i] * r + m[i + 1] * g + m[i + 2] * b, 1.0); };
    return {row(0), row(3), row(6)};
}

Lab lab(const Rgb &c)
{
    const double x = (0.4124564 * c.r + 0.3575761 * c.g + 0.1804375 * c.b) / 0.95047;
    const double y = 0.2126729 * c.r + 0.7151522 * c.g + 0.0721750 * c.b;
    const double z = (0.0193339 * c.r + 0.1191920 * c.g + 0.9503041 * c.b) / 1.08883;
    const auto f = [](double t) {
        return t > 0.008856451679 ? std::cbrt(t) : t / 0.12841854934 + 4.0 / 29.0;
    };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

/// CIEDE2000 (Sharma, Wu, Dalal 2005).
double deltaE(const Lab &p, const Lab &q)
{
    const double pi = std::acos(-1.0);
    const double cMean = (std::hypot(p.a, p.b) + std::hypot(q.a, q.b)) / 2;
    const double g = 0.5 * (1 - std::sqrt(std::pow(cMean, 7) / (std::pow(cMean, 7) + std::pow(25.0, 7))));
    const double a1 = (1 + g) * p.a;
    const double a2 = (1 + g) * q.a;
    const double c1 = std::hypot(a1, p.b);
    const double c2 = std::hypot(a2, q.b);
    const auto hue = [&](double a, double b) {
        double h = std::atan2(b, a);
        return h < 0 ? h + 2 * pi : h;
    };
    const double h1 = hue(a1, p.b);
    const double h2 = hue(a2, q.b);
    double dh = h2 - h1;
    if (dh > pi)
        dh -= 2 * pi;
    else if (dh < -pi)
        dh += 2 * pi;
    const double dL = q.l - p.l;
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2);
    const double lM = (p.l + q.l) / 2;
    const double cM = (c1 + c2) / 2;
    double hM = (h1 + h2) / 2;
    if (std::abs(h1 - h2) > pi)
        hM += h1 + h2 < 2 * pi ? pi : -pi;
    const double t = 1 - 0.17 * std::cos(hM - pi / 6) + 0.24 * std::cos(2 * hM) +
                     0.32 * std::cos(3 * hM + pi / 30) - 0.20 * std::cos(4 * hM - 63 * pi / 180);
    const double sl = 1 + 0.015 * std::pow(lM - 50, 2) / std::sqrt(20 + std::pow(lM - 50, 2));
    const double sc = 1 + 0.045 * cM;
    const double sh = 1 + 0.015 * cM * t;
    const double rt = -std::sin(pi / 3 * std::exp(-std::pow((hM * 180 / pi - 275) / 25, 2))) * 2 *
                      std::sqrt(std::pow(cM, 7) / (std::pow(cM, 7) + std::pow(25.0, 7)));
    return std::sqrt(std::pow(dL / sl, 2) + std::pow(dC / sc, 2) + std::pow(dH / sh, 2) +
                     rt * (dC / sc) * (dH / sh));
}

constexpr double Identity[9] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
constexpr double Protan[9] = {0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                              0.099216, -0.003882, -0.048116, 1.051998};
constexpr double Deutan[9] = {0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                              0.047413, -0.011820, 0.042940,  0.968881};
constexpr double Tritan[9] = {1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                              0.147602, 0.004733,  0.691367,  0.303900};

Theme themeOf(ColorScheme scheme)
{
    return Theme(scheme, Density::Default, NegativeStyle::Minus);
}

} // namespace

Q_DECLARE_METATYPE(zf::Token)
Q_DECLARE_METATYPE(zf::ColorScheme)

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void contrast_everyTextTokenOnEverySurface_isReadable_data();
    void contrast_everyTextTokenOnEverySurface_isReadable();
    void contrast_designNumbers_areMet_data();
    void contrast_designNumbers_areMet();
    void environmentBand_whiteText_isReadable();
    void sides_forColourBlindReaders_stayApart();
    void heatSteps_forColourBlindReaders_stayApart();
    void palette_everyGroup_isReadable_data();
    void palette_everyGroup_isReadable();
    void styleSheet_hasNoOpenToken();
    void fonts_digits_areEquallyWide();
    void chooseFamily_unknownFamilies_fallsBack();
    void money_negativeStyle_followsTheTheme();
    void settings_choices_comeBack();
};

void TestTheme::contrast_everyTextTokenOnEverySurface_isReadable_data()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
}

void TestTheme::contrast_everyTextTokenOnEverySurface_isReadable()
{
    QFETCH(ColorScheme, scheme);
    const Theme theme = themeOf(scheme);
    const QList<Token> texts{Token::Text,   Token::Text2,    Token::Text3, Token::Accent, Token::Debit,
                             Token::Credit, Token::Negative, Token::Ok,    Token::Warning};
    const QList<Token> surfaces{Token::Base, Token::Window, Token::Header, Token::Alternate,
                                Token::Selection};
    for (const Token text : texts) {
        for (const Token surface : surfaces) {
            if (text == Token::Text3 && surface == Token::Selection)
                continue; // the guide forbids the pair; the delegate uses Text2 there
            const double ratio = contrast(theme.color(text), theme.color(surface));
            QVERIFY2(
                ratio >= 4.5,
                qPrintable(QStringLiteral("token %1 on %2: %3").arg(int(text)).arg(int(surface)).arg(ratio)));
        }
    }
    const QList<std::pair<Token, Token>> pairs{
        {Token::OnAccent, Token::Accent},       {Token::SelectionText, Token::Selection},
        {Token::Negative, Token::NegativeSoft}, {Token::Ok, Token::OkSoft},
        {Token::Warning, Token::WarningSoft},   {Token::Accent, Token::AccentSoft},
        {Token::Text, Token::AccentSoft},       {Token::Text, Token::NegativeSoft},
        {Token::Text, Token::OkSoft},           {Token::Text, Token::WarningSoft}};
    for (const auto &[text, surface] : pairs)
        QVERIFY2(contrast(theme.color(text), theme.color(surface)) >= 4.5,
                 qPrintable(QString::number(int(text))));
    for (const Token surface : {Token::Base, Token::Window, Token::Header})
        QVERIFY(contrast(theme.color(Token::InputBorder), theme.color(surface)) >= 3.0);
}

void TestTheme::contrast_designNumbers_areMet_data()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::addColumn<Token>("text");
    QTest::addColumn<QList<double>>("ratios"); // on base, window, header, selected row
    const auto row = [](const char *name, ColorScheme scheme, Token text, QList<double> ratios) {
        QTest::newRow(name) << scheme << text << ratios;
    };
    row("light text", ColorScheme::Light, Token::Text, {16.5, 15.0, 14.2, 12.7});
    row("light text-2", ColorScheme::Light, Token::Text2, {7.8, 7.1, 6.7, 6.0});
    row("light text-3", ColorScheme::Light, Token::Text3, {5.6, 5.1, 4.8, 4.3});
    row("light accent", ColorScheme::Light, Token::Accent, {6.1, 5.5, 5.2, 4.7});
    row("light debit", ColorScheme::Light, Token::Debit, {6.7, 6.1, 5.7, 5.1});
    row("light credit", ColorScheme::Light, Token::Credit, {6.3, 5.7, 5.4, 4.8});
    row("light negative", ColorScheme::Light, Token::Negative, {6.5, 5.9, 5.6, 5.0});
    row("light ok", ColorScheme::Light, Token::Ok, {6.5, 5.9, 5.6, 5.0});
    row("light warning", ColorScheme::Light, Token::Warning, {5.9, 5.4, 5.1, 4.6});
    row("dark text", ColorScheme::Dark, Token::Text, {14.6, 13.6, 12.4, 9.3});
    row("dark text-2", ColorScheme::Dark, Token::Text2, {10.9, 10.1, 9.2, 7.0});
    row("dark text-3", ColorScheme::Dark, Token::Text3, {8.0, 7.5, 6.8, 5.1});
    row("dark accent", ColorScheme::Dark, Token::Accent, {9.1, 8.4, 7.7, 5.8});
    row("dark debit", ColorScheme::Dark, Token::Debit, {8.6, 8.0, 7.3, 5.5});
    row("dark credit", ColorScheme::Dark, Token::Credit, {9.0, 8.3, 7.6, 5.7});
    row("dark negative", ColorScheme::Dark, Token::Negative, {8.8, 8.2, 7.5, 5.6});
    row("dark ok", ColorScheme::Dark, Token::Ok, {9.5, 8.8, 8.0, 6.0});
    row("dark warning", ColorScheme::Dark, Token::Warning, {10.7, 9.9, 9.0, 6.8});
}

void TestTheme::contrast_designNumbers_areMet()
{
    QFETCH(ColorScheme, scheme);
    QFETCH(Token, text);
    QFETCH(QList<double>, ratios);
    const Theme theme = themeOf(scheme);
    const QList<Token> surfaces{Token::Base, Token::Window, Token::Header, Token::Selection};
    for (qsizetype i = 0; i < surfaces.size(); ++i) {
        const double ratio = contrast(theme.color(text), theme.color(surfaces[i]));
        QVERIFY2(std::abs(ratio - ratios[i]) < 0.11,
                 qPrintable(QStringLiteral("surface %1: %2, not %3").arg(i).arg(ratio).arg(ratios[i])));
    }
}

void TestTheme::environmentBand_whiteText_isReadable()
{
    for (const auto environment : {db::Environment::Production, db::Environment::Staging,
                                   db::Environment::Development, db::Environment::Demo})
        QVERIFY(contrast(Qt::white, Theme::environmentColor(environment)) >= 4.5);
}

void TestTheme::sides_forColourBlindReaders_stayApart()
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const Theme theme = themeOf(scheme);
        for (const auto *matrix : {&Identity, &Protan, &Deutan, &Tritan}) {
            const double distance = deltaE(lab(simulated(theme.color(Token::Debit), *matrix)),
                                           lab(simulated(theme.color(Token::Credit), *matrix)));
            QVERIFY2(distance >= 20, qPrintable(QString::number(distance)));
        }
    }
}

void TestTheme::heatSteps_forColourBlindReaders_stayApart()
{
    // Any two of the seven steps, in either theme, for everyone.
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        installTheme(themeOf(scheme));
        const PlotColors colors = plotColors();
        for (const auto *matrix : {&Identity, &Protan, &Deutan, &Tritan}) {
            for (size_t a = 0; a < colors.steps.size(); ++a) {
                for (size_t b = a + 1; b < colors.steps.size(); ++b) {
                    const double distance = deltaE(lab(simulated(colors.steps[a], *matrix)),
                                                   lab(simulated(colors.steps[b], *matrix)));
                    QVERIFY2(distance >= 12,
                             qPrintable(QStringLiteral("%1 theme, matrix %2: %3 and %4: %5")
                                            .arg(int(scheme))
                                            .arg((*matrix)[0])
                                            .arg(colors.steps[a].name(), colors.steps[b].name())
                                            .arg(distance)));
                }
            }
        }
        // The marks of outliers are seen on their ground.
        for (const size_t step : {size_t(0), size_t(6)})
            QVERIFY(contrast(colors.background, colors.steps[step]) >= 4.5);
        for (const size_t step : {size_t(1), size_t(5)})
            QVERIFY(contrast(colors.mark, colors.steps[step]) >= 4.5);
    }
    installTheme(Theme());
}

void TestTheme::palette_everyGroup_isReadable_data()
{
    contrast_everyTextTokenOnEverySurface_isReadable_data();
}

void TestTheme::palette_everyGroup_isReadable()
{
    QFETCH(ColorScheme, scheme);
    const QPalette palette = themeOf(scheme).palette();
    const QList<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs{
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::Link, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::Base}};
    for (const auto &[text, surface] : pairs) {
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            QVERIFY2(contrast(palette.color(group, text), palette.color(group, surface)) >= 4.5,
                     qPrintable(QStringLiteral("group %1 role %2").arg(group).arg(text)));
        // Disabled text is exempt from 4.5, but must still be seen.
        QVERIFY2(contrast(palette.color(QPalette::Disabled, text),
                          palette.color(QPalette::Disabled, surface)) >= 2.5,
                 qPrintable(QStringLiteral("disabled role %1: %2")
                                .arg(text)
                                .arg(contrast(palette.color(QPalette::Disabled, text),
                                              palette.color(QPalette::Disabled, surface)))));
    }
    // A selection in a window that lost the focus looks no different.
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight),
             palette.color(QPalette::Active, QPalette::Highlight));
}

void TestTheme::styleSheet_hasNoOpenToken()
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const QString sheet = themeOf(scheme).styleSheet();
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(u'%'));
    }
    QVERIFY(themeOf(ColorScheme::Light).styleSheet() !=
            Theme(ColorScheme::Light, Density::Compact, NegativeStyle::Minus).styleSheet());
}

void TestTheme::fonts_digits_areEquallyWide()
{
    for (const QFont &font : {themeOf(ColorScheme::Light).font(), themeOf(ColorScheme::Light).strongFont(),
                              themeOf(ColorScheme::Light).identifierFont()}) {
        const QFontMetricsF metrics(font);
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
    }
}

void TestTheme::chooseFamily_unknownFamilies_fallsBack()
{
    QVERIFY(!chooseFamily({QStringLiteral("No Such Family")}).isEmpty());
}

void TestTheme::money_negativeStyle_followsTheTheme()
{
    installTheme(Theme(ColorScheme::Light, Density::Default, NegativeStyle::Minus));
    QCOMPARE(moneyText(Amount::fromMinor(-123456), 2), QStringLiteral("\u22121,234.56"));
    installTheme(Theme(ColorScheme::Light, Density::Default, NegativeStyle::Parentheses));
    QCOMPARE(moneyText(Amount::fromMinor(-123456), 2), QStringLiteral("(1,234.56)"));
    QCOMPARE(moneyText(Amount::fromMinor(123456), 2), QStringLiteral("1,234.56"));
    installTheme(Theme());
}

void TestTheme::settings_choices_comeBack()
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.ini"));
    {
        Settings settings(file);
        settings.setLanguage(QStringLiteral("zh_CN"));
        settings.setScheme(Settings::SchemeChoice::Dark);
        settings.setDensity(Density::Comfortable);
        settings.setNegativeStyle(NegativeStyle::Parentheses);
        settings.hidePanel(QStringLiteral("toolbar"));
    }
    const Settings settings(file);
    QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
    QCOMPARE(settings.scheme(), Settings::SchemeChoice::Dark);
    QCOMPARE(settings.density(), Density::Comfortable);
    QCOMPARE(settings.negativeStyle(), NegativeStyle::Parentheses);
    QVERIFY(!settings.isPanelVisible(QStringLiteral("toolbar")));
    QVERIFY(settings.isPanelVisible(QStringLiteral("navigation")));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
