// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/environmentband.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace zf {

namespace {

QString environmentWord(db::Environment environment)
{
    switch (environment) {
    case db::Environment::Production:
        return EnvironmentBand::tr("PRODUCTION");
    case db::Environment::Staging:
        return EnvironmentBand::tr("STAGING");
    case db::Environment::Development:
        return EnvironmentBand::tr("DEVELOPMENT");
    case db::Environment::Demo:
        return EnvironmentBand::tr("DEMO");
    }
    Q_UNREACHABLE();
}

} // namespace

EnvironmentBand::EnvironmentBand(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(Height);
    setProfile({});
}

void EnvironmentBand::setProfile(const std::optional<db::Profile> &profile)
{
    m_profile = profile;
    setAccessibleName(text());
    update();
}

QString EnvironmentBand::text() const
{
    if (!m_profile)
        return tr("Not connected");
    const db::Endpoint &ledger = m_profile->ledger;
    const QString host = ledger.isSocket() ? tr("local socket") : ledger.host;
    return QStringLiteral("%1  ·  %2@%3  ·  %4")
        .arg(environmentWord(m_profile->environment), ledger.user, host, tr("read-only"));
}

void EnvironmentBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor background = theme().color(Token::Header);
    QColor text = theme().color(Token::Text2);
    if (m_profile) {
        background = Theme::environmentColor(m_profile->environment);
        text = Qt::white;
    }
    painter.fillRect(rect(), background);
    painter.setPen(text);
    painter.setFont(theme().strongFont());
    painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     this->text());
    if (m_profile) {
        painter.setFont(theme().font());
        painter.drawText(rect().adjusted(12, 0, -12, 0),
                         Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, m_profile->name);
    }
}

void EnvironmentBand::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(text());
        update();
    }
}

} // namespace zf
