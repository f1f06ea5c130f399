// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/signoffband.h"

#include "widgets/messageband.h"
#include "widgets/pages/signoffdialog.h"
#include "widgets/services.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace zf {

using items::CellSeverity;

SignoffBand::SignoffBand(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_band(new MessageBand(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_band);
    m_band->setObjectName(QStringLiteral("signoff"));
    connect(m_band, &MessageBand::retryRequested, this, [this] { showDate(m_date); });
    hide();
}

QString SignoffBand::text() const
{
    return isHidden() ? QString() : m_band->text();
}

void SignoffBand::clear()
{
    m_question.stop();
    m_day.reset();
    m_date = {};
    m_band->clear();
    hide();
}

void SignoffBand::stop()
{
    m_question.stop();
}

void SignoffBand::showDate(QDate date)
{
    if (date != m_date)
        clear();
    m_date = date;
    if (m_services.signoffs() == nullptr) {
        m_band->showMessage(CellSeverity::Info,
                            tr("Sign-off is unavailable: the profile “%1” names no desk database.")
                                .arg(m_services.profile().name));
        show();
        emit answered();
        return;
    }
    m_question.ask(
        this, [this](std::stop_token ticket) { return m_services.signoffs()->day(m_date, ticket); },
        [this](const Result<ledger::SignedDay> &day) {
            if (day.ok()) {
                m_day = *day;
                showDay();
            } else {
                m_day.reset();
                m_band->showError(day.error());
                show();
            }
            emit answered();
        });
}

void SignoffBand::showDay()
{
    const ledger::SignedDay &day = *m_day;
    const QString date = day.date().toString(Qt::ISODate);
    if (!day.now.closed && !day.signature) {
        m_band->clear();
        hide(); // an open day is nobody's to sign yet
        return;
    }
    if (!day.signature) {
        m_band->showMessage(CellSeverity::Info, tr("%1 is closed and not signed off.").arg(date));
    } else {
        //: %1 is a database account, %2 a time
        const QString by = tr("Signed by %1 on %2.").arg(day.signature->login, day.signature->at.display());
        if (day.holds()) {
            m_band->showMessage(CellSeverity::Ok, by);
        } else if (day.tampered) {
            m_band->showMessage(
                CellSeverity::Error,
                tr("%1 The figures that desk keeps of it are not those of its hash.").arg(by));
        } else {
            m_band->showMessage(CellSeverity::Error,
                                //: %1 is the sentence "Signed by … on …."
                                tr("%1 The day differs from what was signed: %n figure(s).", nullptr,
                                   static_cast<int>(day.differences.size()))
                                    .arg(by));
        }
    }
    if (day.signature && !m_detailsElsewhere) {
        QToolButton *details =
            m_band->addAction(day.holds() ? tr("Show the signature") : tr("Show what differs"));
        connect(details, &QToolButton::clicked, this, [this] {
            const QString when = m_date.toString(Qt::ISODate);
            emit openRequested({QStringLiteral("sign-off"), {{QStringLiteral("date"), when}}, {}, when});
        });
    }
    if (day.obstacle().isEmpty()) {
        QToolButton *button =
            m_band->addAction(day.signature ? tr("Sign off anew…") : tr("Sign off this day…"));
        button->setObjectName(QStringLiteral("signThisDay"));
        connect(button, &QToolButton::clicked, this, &SignoffBand::sign);
    }
    show();
}

void SignoffBand::sign()
{
    if (!m_day || !m_day->obstacle().isEmpty())
        return;
    auto *dialog = new SignoffDialog(*m_day, m_services.profile().desk->user, window());
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, shown = *m_day] { send(shown, dialog->note()); });
    dialog->open();
}

void SignoffBand::send(const ledger::SignedDay &shown, const QString &note)
{
    m_signing.ask(
        this,
        [this, shown, note](std::stop_token ticket) {
            return m_services.signoffs()->sign(shown, note, ticket);
        },
        [this](const Result<ledger::DaySignature> &signature) {
            if (signature.ok()) {
                showDate(m_date);
                return;
            }
            m_band->showError(signature.error());
            show();
        });
}

void SignoffBand::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_day)
        showDay();
    QWidget::changeEvent(event);
}

} // namespace zf
