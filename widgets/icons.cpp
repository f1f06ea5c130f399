// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace zf {

namespace {

/// Renders the SVG in the colour that the token has when it is painted, so that an icon made once follows the
/// theme.
class TokenIconEngine final : public QIconEngine {
public:
    TokenIconEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token)
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
        else
            qWarning("There is no icon %ls.", qUtf16Printable(m_name));
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Token token = m_token;
        if (mode == QIcon::Disabled)
            token = Token::Disabled;
        else if (state == QIcon::On && m_token == Token::Text2)
            token = Token::Accent;
        const QColor color = theme().color(token);
        if (color != m_color || !m_renderer.isValid()) {
            QByteArray svg = m_svg;
            m_renderer.load(svg.replace("#000", color.name().toLatin1()));
            m_color = color;
        }
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        m_renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TokenIconEngine(m_name, m_token); }

private:
    QString m_name;
    Token m_token;
    QByteArray m_svg;
    QColor m_color;
    QSvgRenderer m_renderer;
};

} // namespace

QIcon icon(const QString &name, Token token)
{
    return QIcon(new TokenIconEngine(name, token));
}

QIcon severityIcon(items::CellSeverity severity)
{
    switch (severity) {
    case items::CellSeverity::None:
        return {};
    case items::CellSeverity::Ok:
        return icon(QStringLiteral("check"), Token::Ok);
    case items::CellSeverity::Info:
        return icon(QStringLiteral("info"), Token::Accent);
    case items::CellSeverity::Warning:
        return icon(QStringLiteral("warning"), Token::Warning);
    case items::CellSeverity::Error:
        return icon(QStringLiteral("error"), Token::Negative);
    }
    Q_UNREACHABLE();
}

Token severityToken(items::CellSeverity severity)
{
    switch (severity) {
    case items::CellSeverity::None:
        return Token::Text;
    case items::CellSeverity::Ok:
        return Token::Ok;
    case items::CellSeverity::Info:
        return Token::Accent;
    case items::CellSeverity::Warning:
        return Token::Warning;
    case items::CellSeverity::Error:
        return Token::Negative;
    }
    Q_UNREACHABLE();
}

Token severitySoftToken(items::CellSeverity severity)
{
    switch (severity) {
    case items::CellSeverity::None:
        return Token::Window;
    case items::CellSeverity::Ok:
        return Token::OkSoft;
    case items::CellSeverity::Info:
        return Token::AccentSoft;
    case items::CellSeverity::Warning:
        return Token::WarningSoft;
    case items::CellSeverity::Error:
        return Token::NegativeSoft;
    }
    Q_UNREACHABLE();
}

} // namespace zf
