// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/feedtail.h"

#include <QCoreApplication>

#include <algorithm>

namespace zf::ledger {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds askEvery = 80ms;
constexpr milliseconds patience = 4s; // without an answer, before there is polling instead

} // namespace

FeedTail::FeedTail(db::Lane &desk, const db::LogPosition &from, BatchHandler batch, StatusHandler status)
    : m_lane(desk)
    , m_reader(std::make_shared<FeedReader>(desk.profile().ledger.database, from))
    , m_batch(std::move(batch))
    , m_status(std::move(status))
{
    m_askTimer.setSingleShot(true);
    m_askTimer.setTimerType(Qt::PreciseTimer);
    m_patienceTimer.setSingleShot(true);
    connect(&m_askTimer, &QTimer::timeout, this, &FeedTail::ask);
    connect(&m_patienceTimer, &QTimer::timeout, this, [this] {
        Error error;
        error.kind = ErrorKind::Timeout;
        error.code = QStringLiteral("feedSilent");
        error.message = QCoreApplication::translate("Feed", "The desk database does not answer.");
        endAs(TailState::Refused, error);
    });
    m_patienceTimer.start(patience);
    m_askTimer.start(0);
}

FeedTail::~FeedTail()
{
    end();
}

void FeedTail::ask()
{
    const Clock::time_point asked = Clock::now();
    db::deliver(m_lane.run<FeedReader::News>(
                    [reader = m_reader](db::Session &desk, std::stop_token) { return reader->read(desk); },
                    m_stop.get_token()),
                this, [this, asked](const Result<FeedReader::News> &news) { answer(news, asked); });
}

void FeedTail::answer(const Result<FeedReader::News> &news, Clock::time_point asked)
{
    if (m_stop.stop_requested())
        return;
    if (!news.ok()) {
        if (news.error().code == u"feedLost") {
            endAs(TailState::ReanchorNeeded, news.error());
        } else if (news.error().retryable()) { // until patience ends
            m_askTimer.start(askEvery);
            m_status({TailKind::Feed, TailState::Interrupted, {}, news.error()});
        } else {
            endAs(TailState::Refused, news.error());
        }
        return;
    }
    m_patienceTimer.start(patience);
    const auto took = std::chrono::duration_cast<milliseconds>(Clock::now() - asked);
    m_askTimer.start(news->more ? 0ms : std::max(0ms, askEvery - took));
    TailBatch batch = news->batch;
    batch.readAt = Timestamp::fromMicros(Timestamp::now().micros() -
                                         std::chrono::microseconds(news->lag + took).count());
    m_batch(std::move(batch));
    if (!m_stop.stop_requested())
        m_status({TailKind::Feed, TailState::Live, news->lag, {}});
}

void FeedTail::end()
{
    m_stop.request_stop();
    m_askTimer.stop();
    m_patienceTimer.stop();
}

void FeedTail::endAs(TailState state, const Error &error)
{
    end();
    m_status({TailKind::Feed, state, {}, error});
}

} // namespace zf::ledger
