// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/clearing.h"
#include "models/core/result.h"
#include "widgets/question.h"

#include <QObject>

namespace zf {

class Services;

/// Asks both databases what the channels owe by settlement day: the payment database for the channels, the
/// ledger for their clearing accounts.
class ClearingQuestion : public QObject {
    Q_OBJECT

public:
    ClearingQuestion(Services &services, QObject *parent);
    /// `answered` follows, unless stop() comes first.
    void ask();
    void stop();
    bool isRunning() const { return m_channels.isRunning() || m_days.isRunning(); }

signals:
    void answered(const zf::Result<QList<zf::SettlementDay>> &days);

private:
    Services &m_services;
    Question m_channels, m_days;
};

/// What T10 found, in a few words: how many settlement days have a residual and what it sums to by currency.
struct ClearingSummary {
    qsizetype findings = 0;
    QString sums; ///< "1,234.56 CNY, 88 JPY"; amounts too little, then those too much
    int oldestDays = 0;

    static ClearingSummary of(const QList<SettlementDay> &days);
};

} // namespace zf
