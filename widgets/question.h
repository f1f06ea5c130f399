// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"

#include <stop_token>

namespace zf {

/// The newest of a page's questions of one kind. Asking again, stop() or the end of the page ends the one
/// before on the server and drops its answer: `handle` is then never called, so whoever stops it sets the
/// view's state himself.
///
///     m_list.ask(this, [&](std::stop_token ticket) { return services().accounts().list(query, at, ticket);
///     },
///                [this](const Result<Page<AccountRow>> &result) { … });
class Question {
public:
    Question() = default;
    ~Question() { stop(); }
    Question(const Question &) = delete;
    Question &operator=(const Question &) = delete;

    template <class Receiver, class Call, class Fn> void ask(Receiver *receiver, Call call, Fn handle)
    {
        stop();
        m_stop = std::stop_source();
        m_running = true;
        db::deliver(call(m_stop.get_token()), receiver,
                    [this, ticket = m_stop.get_token(), handle = std::move(handle)](const auto &result) {
                        if (ticket.stop_requested())
                            return; // also when the page and this question are gone
                        m_running = false;
                        handle(result);
                    });
    }

    void stop()
    {
        m_stop.request_stop();
        m_running = false;
    }
    bool isRunning() const { return m_running; }

private:
    std::stop_source m_stop{std::nostopstate};
    bool m_running = false;
};

} // namespace zf
