// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/logtail.h"

#include "models/ledger/ledgerlog.h"

#include <mutex>
#include <utility>

namespace zf::ledger {

namespace {

enum Table { Entries, Days };
TailStatus statusOf(const db::LogStatus &log)
{
    TailStatus status;
    status.kind = TailKind::Log;
    status.lag = log.lag;
    status.error = log.error;
    switch (log.state) {
    case db::LogState::Connecting:
        status.state = TailState::Starting;
        break;
    case db::LogState::Following:
    case db::LogState::Idle:
        status.state = TailState::Live;
        break;
    case db::LogState::Silent:
    case db::LogState::Reconnecting:
        status.state = TailState::Interrupted;
        break;
    case db::LogState::ReanchorNeeded:
        status.state = TailState::ReanchorNeeded;
        break;
    case db::LogState::Refused:
        status.state = TailState::Refused;
        break;
    }
    return status;
}

} // namespace

struct LogTail::State {
    State(const ChartOfAccounts &chart, SealedDates sealed, std::function<void()> onReady)
        : sum(chart, std::move(sealed))
        , ready(std::move(onReady))
    {
    }
    void read(const db::LogTransaction &transaction);

    std::mutex mutex;
    DeltaSum sum;
    bool announced = false;
    std::function<void()> ready;
    std::unique_ptr<db::BinaryLog> log; ///< last: ends first
};

void LogTail::State::read(const db::LogTransaction &transaction)
{
    bool announce = false;
    {
        const std::lock_guard lock(mutex);
        if (transaction.first)
            sum.dropTransaction();
        for (const db::LogChange &change : transaction.changes) {
            if (change.table == Days) {
                noteDayInLog(sum, change.before, change.after);
                continue;
            }
            if (!change.before.empty())
                sum.add(entryInLog(change.before), DeltaSum::Sign::Minus);
            if (!change.after.empty())
                sum.add(entryInLog(change.after), DeltaSum::Sign::Plus);
        }
        if (!transaction.last)
            return;
        sum.endTransaction();
        announce = !sum.isEmpty() && !std::exchange(announced, true);
    }
    if (announce)
        ready();
}

LogTail::LogTail(const db::Profile &profile, db::PasswordSource password, const ChartOfAccounts &chart,
                 SealedDates sealed, DayCut dayCut, db::LogPosition from, std::function<void()> ready,
                 StatusHandler status)
    : m_state(std::make_unique<State>(chart, std::move(sealed), std::move(ready)))
{
    db::LogRequest request;
    request.profile = profile;
    request.database = db::Database::Ledger;
    request.password = std::move(password);
    const QString schema = profile.ledger.database;
    request.tables = {entriesInLog(schema)};
    if (dayCut == DayCut::Followed)
        request.tables << daysInLog(schema);
    request.from = std::move(from);
    State *state = m_state.get();
    m_state->log = std::make_unique<db::BinaryLog>(
        std::move(request), [state](const db::LogTransaction &transaction) { state->read(transaction); },
        [handler = std::move(status)](const db::LogStatus &log) { handler(statusOf(log)); });
}

LogTail::~LogTail() = default;

Result<TailBatch> LogTail::take()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->announced = false;
    return m_state->sum.take();
}

} // namespace zf::ledger
