// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/statusstrip.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace zf {

namespace {

/// "14:25:31", or with its date when that is not today's.
QString clockText(const Timestamp &at)
{
    const QString text = at.display();
    const QString today = Timestamp::now().display().left(10);
    return text.startsWith(today) ? text.mid(11) : text;
}

void setTextRole(QLabel *label, const QString &role)
{
    if (label->property("zfText").toString() == role)
        return;
    label->setProperty("zfText", role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_connectionSign(new QLabel(this))
    , m_connectionText(new QLabel(this))
    , m_data(new QLabel(this))
    , m_selection(new QLabel(this))
    , m_rows(new QLabel(this))
    , m_stop(new QPushButton(this))
{
    setFixedHeight(Height);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 8, 0);
    row->setSpacing(6);
    row->addWidget(m_connectionSign);
    row->addWidget(m_connectionText);
    row->addSpacing(12);
    row->addWidget(m_data);
    row->addSpacing(12);
    row->addWidget(m_selection, 1);
    row->addWidget(m_rows);
    row->addWidget(m_stop);
    for (QLabel *label : {m_connectionText, m_data, m_selection, m_rows}) {
        label->setTextFormat(Qt::PlainText);
        setTextRole(label, QStringLiteral("secondary"));
    }
    m_selection->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stop->setIcon(icon(QStringLiteral("stop"), Token::Negative));
    m_stop->setIconSize(QSize(10, 10));
    m_stop->setFlat(true);
    m_stop->setFocusPolicy(Qt::NoFocus);
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, &StatusStrip::stopRequested);
    connect(&m_clock, &QTimer::timeout, this, &StatusStrip::updateAge);
    m_clock.start(1000);
    updateTexts();
}

void StatusStrip::showConnecting()
{
    m_connection = Connection::Opening;
    updateTexts();
}

void StatusStrip::showConnected(qint64 roundTripMicros)
{
    m_connection = Connection::Up;
    m_roundTripMicros = roundTripMicros;
    updateTexts();
}

void StatusStrip::showOffline(const Timestamp &since)
{
    m_connection = Connection::Lost;
    m_offlineSince = since;
    updateTexts();
}

void StatusStrip::showDisconnected()
{
    m_connection = Connection::None;
    m_status = {};
    updateTexts();
}

void StatusStrip::showStatus(const PageStatus &status)
{
    m_status = status;
    updateTexts();
}

QString StatusStrip::connectionText() const
{
    switch (m_connection) {
    case Connection::None:
        return tr("Not connected");
    case Connection::Opening:
        return tr("Connecting…");
    case Connection::Up:
        return tr("Connected · RTT %1 ms").arg(QString::number(double(m_roundTripMicros) / 1000, 'f', 1));
    case Connection::Lost:
        return tr("Offline since %1").arg(clockText(m_offlineSince));
    }
    Q_UNREACHABLE();
}

QString StatusStrip::dataText() const
{
    if (!m_status.dataAt.isValid())
        return {};
    if (m_connection == Connection::Lost)
        return tr("Data of %1, offline").arg(clockText(m_status.dataAt));
    const qint64 seconds = (Timestamp::now().micros() - m_status.dataAt.micros()) / 1000000;
    if (seconds < 0 || seconds >= 3600)
        return tr("Data of %1").arg(clockText(m_status.dataAt));
    if (seconds < 60)
        return tr("Data of %1 · %n s ago", nullptr, int(seconds)).arg(clockText(m_status.dataAt));
    return tr("Data of %1 · %n min ago", nullptr, int(seconds / 60)).arg(clockText(m_status.dataAt));
}

bool StatusStrip::isStale() const
{
    return m_status.dataAt.isValid() &&
           (m_connection == Connection::Lost ||
            Timestamp::now().micros() - m_status.dataAt.micros() > qint64(m_staleAfter) * 1000000);
}

void StatusStrip::updateAge()
{
    m_data->setText(dataText());
    setTextRole(m_data, isStale() ? QStringLiteral("warning") : QStringLiteral("secondary"));
}

void StatusStrip::updateTexts()
{
    const QIcon sign = m_connection == Connection::Up     ? icon(QStringLiteral("dot"), Token::Ok)
                       : m_connection == Connection::Lost ? icon(QStringLiteral("warning"), Token::Warning)
                                                          : icon(QStringLiteral("dot"), Token::Disabled);
    m_connectionSign->setPixmap(sign.pixmap(12, 12));
    m_connectionText->setText(connectionText());
    setTextRole(m_connectionText,
                m_connection == Connection::Lost ? QStringLiteral("warning") : QStringLiteral("secondary"));
    m_selection->setText(m_status.selection);
    QStringList parts;
    if (m_status.busy)
        parts << tr("Asking the server…");
    else if (m_status.elapsedMs >= 0)
        parts << tr("%1 ms").arg(m_status.elapsedMs);
    if (!m_status.rows.isEmpty())
        parts << m_status.rows;
    m_rows->setText(parts.join(QStringLiteral(" · ")));
    m_stop->setText(tr("Stop"));
    m_stop->setVisible(m_status.busy);
    updateAge();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::Window));
    painter.fillRect(QRect(0, 0, width(), 1), theme().color(Token::Divider));
}

void StatusStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        updateTexts();
}

} // namespace zf
