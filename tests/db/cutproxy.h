// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <atomic>
#include <thread>

namespace zf::test {

/// A proxy between two unix sockets that can lose a server's answer on the way: the server has done what it
/// was asked for, and the client never learns it.
class CutProxy {
public:
    CutProxy(QString listenPath, QString serverPath);
    ~CutProxy();
    CutProxy(const CutProxy &) = delete;
    CutProxy &operator=(const CutProxy &) = delete;

    bool isListening() const { return m_listener >= 0; }
    /// Drops the answer to the next packet with this command byte, once, and cuts that connection; lets
    /// `passing` such packets through before.
    void dropNextAnswerTo(unsigned char command, int passing = 0)
    {
        m_passing = passing;
        m_armed = command;
    }
    int dropped() const { return m_dropped; }
    static constexpr unsigned char query = 0x03, executePrepared = 0x17;

private:
    void accept();
    void pump(int client);
    QString m_listenPath, m_serverPath;
    int m_listener = -1;
    std::atomic_int m_armed = 0; ///< command byte; 0: none
    std::atomic_int m_passing = 0;
    std::atomic_int m_dropped = 0;
    std::atomic_bool m_ending = false;
    std::thread m_acceptor;
};

} // namespace zf::test
