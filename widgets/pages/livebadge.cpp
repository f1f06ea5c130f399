// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/livebadge.h"

#include "widgets/icons.h"

#include <QEvent>
#include <QLocale>

namespace zf {

namespace {

QString sourceName(ledger::TailKind kind)
{
    switch (kind) {
    case ledger::TailKind::Log:
        return LiveBadge::tr("binary log");
    case ledger::TailKind::Feed:
        return LiveBadge::tr("feed");
    case ledger::TailKind::Polling:
        return LiveBadge::tr("polling");
    case ledger::TailKind::Recomputing:
        return LiveBadge::tr("every 5 s");
    }
    Q_UNREACHABLE();
}

QString sourceTip(ledger::TailKind kind)
{
    switch (kind) {
    case ledger::TailKind::Log:
        return LiveBadge::tr(
            "Follows the server's binary log: every committed voucher, in the order of the commits.");
    case ledger::TailKind::Feed:
        return LiveBadge::tr(
            "Follows the feed service, which reads the server's binary log for all consoles.");
    case ledger::TailKind::Polling:
        return LiveBadge::tr(
            "Asks for new entries five times a second: this account may not read the binary log.");
    case ledger::TailKind::Recomputing:
        return LiveBadge::tr(
            "Adds everything up every 5 seconds: the entries of this ledger have no growing numbers.");
    }
    Q_UNREACHABLE();
}

} // namespace

LiveBadge::LiveBadge(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("live"));
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(this, &QToolButton::toggled, this, &LiveBadge::rebuild);
    rebuild();
}

void LiveBadge::setStatus(const ledger::LiveStatus &status)
{
    m_status = status;
    rebuild();
}

void LiveBadge::rebuild()
{
    using ledger::TailState;
    QString text;
    Token colour = Token::Disabled;
    const QString source = sourceName(m_status.tail.kind);
    if (isChecked()) {
        text = tr("Held");
        colour = Token::Warning;
    } else if (!m_status.anchored || m_status.tail.state == TailState::Starting) {
        text = tr("Connecting…");
    } else if (m_status.tail.state == TailState::Live && m_status.tail.lag.count() >= 1000) {
        //: %1 is the source of the figures, %2 a number of seconds
        text = tr("Live · %1 · %2 s behind").arg(source).arg(m_status.tail.lag.count() / 1000);
        colour = Token::Warning;
    } else if (m_status.tail.state == TailState::Live) {
        //: %1 is the source of the figures
        text = tr("Live · %1").arg(source);
        colour = Token::Ok;
    } else {
        text = tr("Interrupted");
        colour = Token::Warning;
    }
    QString tip = isChecked() ? tr("The figures stand still. Press to let them move again.")
                              : sourceTip(m_status.tail.kind) + u' ' + tr("Press to hold the figures still.");
    if (!m_status.tail.error.message.isEmpty())
        tip += u'\n' + m_status.tail.error.message;
    if (text != this->text()) { // thousands of times the same
        setText(text);
        setAccessibleName(text);
        setIcon(zf::icon(QStringLiteral("dot"), colour));
    }
    if (tip != toolTip())
        setToolTip(tip);
}

void LiveBadge::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) {
        setText({});
        rebuild();
    }
}

} // namespace zf
