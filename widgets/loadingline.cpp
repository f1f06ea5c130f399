// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/loadingline.h"

#include "widgets/theme.h"

#include <QPainter>

namespace zf {

LoadingLine::LoadingLine(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMs);
    m_frames.setInterval(33);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_position = 0;
        show();
        raise();
        m_frames.start();
    });
    connect(&m_frames, &QTimer::timeout, this, [this] {
        m_position = m_position > 1 ? -0.3 : m_position + 0.02;
        update();
    });
    hide();
}

void LoadingLine::start()
{
    if (m_running)
        return;
    m_running = true;
    m_permille = -1;
    m_delay.start();
}

void LoadingLine::setShare(int permille)
{
    m_permille = permille;
    update();
}

void LoadingLine::stop()
{
    m_running = false;
    m_delay.stop();
    m_frames.stop();
    hide();
}

void LoadingLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::AccentSoft));
    const QRectF done = m_permille < 0 ? QRectF(m_position * width(), 0, 0.3 * width(), height())
                                       : QRectF(0, 0, width() * m_permille / 1000.0, height());
    painter.fillRect(done, theme().color(Token::Accent));
}

} // namespace zf
