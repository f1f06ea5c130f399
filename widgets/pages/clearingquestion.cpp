// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/clearingquestion.h"

#include "widgets/moneytext.h"
#include "widgets/services.h"

#include <QMap>

#include <algorithm>

namespace zf {

ClearingQuestion::ClearingQuestion(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

void ClearingQuestion::ask()
{
    stop();
    if (m_services.channels() == nullptr) {
        Error error;
        error.kind = ErrorKind::ContractNotMet;
        error.code = QStringLiteral("noDatabase");
        error.message = tr("This connection has no payment database, which knows the channels.");
        emit answered(error);
        return;
    }
    m_channels.ask(
        this, [this](std::stop_token ticket) { return m_services.channels()->list(ticket); },
        [this](const Result<QList<Channel>> &channels) {
            if (!channels.ok()) {
                emit answered(channels.error());
                return;
            }
            m_days.ask(
                this,
                [this, &channels](std::stop_token ticket) {
                    ledger::ClearingQuery query;
                    query.channels = *channels;
                    return m_services.clearing().days(query, ticket);
                },
                [this](const Result<QList<SettlementDay>> &days) { emit answered(days); });
        });
}

void ClearingQuestion::stop()
{
    m_channels.stop();
    m_days.stop();
}

ClearingSummary ClearingSummary::of(const QList<SettlementDay> &days)
{
    ClearingSummary summary;
    // Too much and too little are never netted.
    QMap<QString, std::pair<Money, Money>> sums;
    for (const SettlementDay &day : days) {
        if (!day.isFinding())
            continue;
        ++summary.findings;
        summary.oldestDays = std::max(summary.oldestDays, day.ageDays);
        auto &[tooLittle, tooMuch] = sums[day.currency.code()];
        tooLittle.currency = tooMuch.currency = day.currency;
        (day.state == SettlementDay::State::Short ? tooLittle : tooMuch).amount += day.residual();
    }
    QStringList texts;
    for (const auto &[tooLittle, tooMuch] : std::as_const(sums)) {
        for (const Money &money : {tooLittle, tooMuch}) {
            if (!money.amount.isZero())
                texts << moneyWithCode(money);
        }
    }
    summary.sums = texts.join(QStringLiteral(", "));
    return summary;
}

} // namespace zf
