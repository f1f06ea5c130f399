// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/signoffs.h"
#include "widgets/location.h"
#include "widgets/question.h"

#include <QWidget>

#include <optional>

namespace zf {

class MessageBand;
class Services;

/// Whether a closed date is signed and still as it was signed, in a line; signing it. Hidden for any other
/// date and for periods of more than a day.
class SignoffBand : public QWidget {
    Q_OBJECT

public:
    explicit SignoffBand(Services &services, QWidget *parent = nullptr);
    /// Asks again, also about the same date.
    void showDate(QDate date);
    void clear();
    void stop(); ///< nobody waits for the answer
    bool isAsking() const { return m_question.isRunning(); }
    /// On a page that shows the differences itself there is no way to them.
    void setDetailsElsewhere() { m_detailsElsewhere = true; }
    const std::optional<ledger::SignedDay> &day() const { return m_day; }
    void sign(); ///< asks for confirmation first
    QString text() const;

signals:
    void answered(); ///< day() is new, or there is none and the band says why
    void openRequested(const zf::Location &location);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDay();
    void send(const ledger::SignedDay &shown, const QString &note);

    Services &m_services;
    MessageBand *m_band;
    QDate m_date;
    std::optional<ledger::SignedDay> m_day;
    bool m_detailsElsewhere = false;
    Question m_question, m_signing;
};

} // namespace zf
