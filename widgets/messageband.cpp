// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/messageband.h"

#include "widgets/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace zf {

namespace {

QString detailsOf(const Error &error)
{
    QStringList lines{error.message};
    if (!error.remedy.isEmpty())
        lines << error.remedy;
    if (!error.code.isEmpty())
        lines << QStringLiteral("code: %1").arg(error.code);
    if (!error.sqlState.isEmpty())
        lines << QStringLiteral("SQLSTATE: %1").arg(error.sqlState);
    if (error.nativeCode)
        lines << QStringLiteral("server error: %1").arg(error.nativeCode);
    return lines.join(u'\n');
}

} // namespace

MessageBand::MessageBand(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_actions(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_actions->setSpacing(4);
    row->addLayout(m_actions);
    m_icon->setFixedSize(16, 24);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(24);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void MessageBand::showMessage(items::CellSeverity severity, const QString &text)
{
    removeActions();
    m_severity = severity;
    m_text->setText(text);
    m_icon->setPixmap(severityIcon(severity).pixmap(16, 16));
    setAccessibleName(text);
    show();
    update();
}

void MessageBand::showError(const Error &error)
{
    QString text = error.message;
    if (!error.sqlState.isEmpty())
        text = tr("%1 (SQLSTATE %2)").arg(text, error.sqlState);
    if (!error.remedy.isEmpty())
        text += u' ' + error.remedy;
    showMessage(items::CellSeverity::Error, text);
    connect(addAction(tr("Retry")), &QToolButton::clicked, this, &MessageBand::retryRequested);
    connect(addAction(tr("Copy details")), &QToolButton::clicked, this,
            [details = detailsOf(error)] { QGuiApplication::clipboard()->setText(details); });
}

void MessageBand::clear()
{
    removeActions();
    m_text->clear();
    hide();
}

QToolButton *MessageBand::addAction(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setFixedHeight(24);
    button->setProperty("zfLook", QStringLiteral("link"));
    button->setCursor(Qt::PointingHandCursor);
    m_actions->addWidget(button);
    button->show(); // at once: a layout would do it in a later turn of the loop
    return button;
}

QString MessageBand::text() const
{
    return m_text->text();
}

void MessageBand::removeActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        // Later: this may run inside the button's own click.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void MessageBand::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_icon->setPixmap(severityIcon(m_severity).pixmap(16, 16));
}

void MessageBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(severitySoftToken(m_severity)));
    painter.fillRect(QRect(0, 0, 3, height()), theme().color(severityToken(m_severity)));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Token::Divider));
}

} // namespace zf
