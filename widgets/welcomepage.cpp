// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/welcomepage.h"

#include "widgets/messageband.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zf {

namespace {

constexpr int ColumnWidth = 520;
constexpr int ProgressSteps = 1000;

/// A saved connection: colour of its environment, name, and where it leads.
class ProfileButton final : public QAbstractButton {
public:
    ProfileButton(const db::Profile &profile, QWidget *parent)
        : QAbstractButton(parent)
        , m_environment(profile.environment)
        , m_target(profile.ledger.isSocket() ? QString(profile.ledger.user + u'@' + profile.ledger.socketPath)
                                             : QStringLiteral("%1@%2:%3")
                                                   .arg(profile.ledger.user, profile.ledger.host)
                                                   .arg(profile.ledger.port))
    {
        setText(profile.name);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(48);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &look = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(look.color(Token::Accent), 2) : QPen(look.color(Token::Divider)));
        painter.setBrush(look.color(underMouse() ? Token::Header : Token::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::environmentColor(m_environment));
        painter.drawRoundedRect(QRectF(10, 12, 4, height() - 24), 2, 2);
        const QRect words = rect().adjusted(26, 5, -12, -5);
        painter.setFont(look.strongFont());
        painter.setPen(look.color(isEnabled() ? Token::Text : Token::Disabled));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, text());
        painter.setFont(look.font());
        painter.setPen(look.color(isEnabled() ? Token::Text3 : Token::Disabled));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_target, Qt::ElideMiddle, words.width()));
    }

private:
    db::Environment m_environment;
    QString m_target;
};

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_logo(new QLabel(this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_band(new MessageBand(this))
    , m_try(new QPushButton(this))
    , m_tryNote(new QLabel(this))
    , m_step(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_connections(new QLabel(this))
    , m_none(new QLabel(this))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
{
    auto *row = new QHBoxLayout(this);
    auto *column = new QVBoxLayout;
    auto *holder = new QWidget(this);
    holder->setFixedWidth(ColumnWidth);
    holder->setLayout(column);
    row->addStretch();
    row->addWidget(holder);
    row->addStretch();

    m_logo->setPixmap(QIcon(QStringLiteral(":/icons/zhangfang.svg")).pixmap(56, 56));
    auto *head = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_logo);
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    head->addLayout(names, 1);
    m_subtitle->setProperty("zfText", QStringLiteral("secondary"));
    m_subtitle->setWordWrap(true);
    m_tryNote->setProperty("zfText", QStringLiteral("hint"));
    m_tryNote->setWordWrap(true);
    m_none->setProperty("zfText", QStringLiteral("hint"));
    m_none->setWordWrap(true);
    m_none->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_step->setProperty("zfText", QStringLiteral("secondary"));
    m_try->setDefault(true);
    m_try->setMinimumHeight(34);
    m_progress->setRange(0, ProgressSteps);
    m_progress->setTextVisible(false);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);

    column->setSpacing(8);
    column->addStretch(2);
    column->addLayout(head);
    column->addSpacing(24);
    column->addWidget(m_band);
    column->addWidget(m_try);
    column->addWidget(m_tryNote);
    auto *progressRow = new QHBoxLayout;
    progressRow->addWidget(m_step, 1);
    progressRow->addWidget(m_cancel);
    column->addLayout(progressRow);
    column->addWidget(m_progress);
    column->addSpacing(24);
    column->addWidget(m_connections);
    column->addWidget(m_list);
    column->addWidget(m_none);
    column->addStretch(3);

    connect(m_try, &QPushButton::clicked, this, &WelcomePage::sandboxRequested);
    connect(m_cancel, &QPushButton::clicked, this, &WelcomePage::cancelRequested);
    connect(m_band, &MessageBand::retryRequested, m_band, &MessageBand::clear);
    setFocusProxy(m_try);
    retranslate();
    setProfiles({});
    showIdle();
}

void WelcomePage::setProfiles(const QList<db::Profile> &profiles)
{
    while (m_rows->count() > 0) {
        QLayoutItem *item = m_rows->takeAt(0);
        delete item->widget();
        delete item;
    }
    for (const db::Profile &profile : profiles) {
        auto *button = new ProfileButton(profile, m_list);
        connect(button, &QAbstractButton::clicked, this,
                [this, name = profile.name] { emit profileRequested(name); });
        m_rows->addWidget(button);
    }
    m_none->setVisible(profiles.isEmpty());
}

void WelcomePage::setBusy()
{
    m_band->clear();
    m_try->setEnabled(false);
    m_list->setEnabled(false);
    m_step->show();
    m_progress->show();
    m_cancel->show();
    m_tryNote->hide();
}

void WelcomePage::showProgress(const QString &step, double done)
{
    if (m_try->isEnabled())
        setBusy();
    m_step->setText(step);
    m_progress->setValue(int(done * ProgressSteps));
}

void WelcomePage::showIdle()
{
    m_try->setEnabled(true);
    m_list->setEnabled(true);
    m_step->hide();
    m_progress->hide();
    m_cancel->hide();
    m_tryNote->show();
}

void WelcomePage::showError(const Error &error)
{
    showIdle();
    m_band->showError(error);
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Zhangfang"));
    QFont title = theme().titleFont();
    title.setPointSizeF(18);
    m_title->setFont(title);
    m_subtitle->setText(tr("The ledger of a payment company, from the trial balance to the log line."));
    m_try->setText(tr("Try with sample data"));
    m_tryNote->setText(tr("Starts a private database on this computer with a made-up payment company. It "
                          "opens no network port and needs no installation."));
    m_cancel->setText(tr("Stop"));
    m_connections->setText(tr("Connections"));
    m_connections->setFont(theme().strongFont());
    m_none->setText(tr("None saved yet. Add one with: zhangfangctl profile add NAME"));
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zf
