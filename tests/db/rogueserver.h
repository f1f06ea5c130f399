// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <mutex>
#include <thread>

namespace zf::test {

/// A server that is none: it greets like MariaDB and then asks the client for what is not its business. Keeps
/// every byte that it was given (of a TLS connection, as decrypted).
class RogueServer {
public:
    enum class Asks {
        LocalFile,     ///< lets anybody in, and answers every query with the request for `file`
        ClearPassword, ///< mysql_clear_password
        Dialog,        ///< dialog
        OldPassword,   ///< mysql_old_password
    };
    struct Place {
        QString socketPath;       ///< of a unix socket; empty: a free port of 127.0.0.1
        QString certificate, key; ///< with which it offers TLS; empty: it offers none
    };
    RogueServer(Asks asks, Place place, QString file = {});
    ~RogueServer();
    RogueServer(const RogueServer &) = delete;
    RogueServer &operator=(const RogueServer &) = delete;

    bool isListening() const { return m_listener >= 0; }
    quint16 port() const { return m_port; }
    QByteArray received() const;
    int clients() const { return m_clients; }
    int requests() const { return m_requests; } ///< how often it came to ask

private:
    class Channel;
    void serve();
    void talk(int client);
    void askForPassword(Channel &channel);
    void askForFile(Channel &channel);
    Asks m_asks;
    Place m_place;
    QString m_file;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic_bool m_ending = false;
    std::atomic_int m_clients = 0, m_requests = 0;
    mutable std::mutex m_mutex;
    QByteArray m_received;
    std::thread m_thread;
};

} // namespace zf::test
