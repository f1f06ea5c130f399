// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/cutproxy.h"

#include <array>
#include <cstring>
#include <vector>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace zf::test {

namespace {

constexpr int lookAround = 50; // ms between two looks at whether the proxy ends

sockaddr_un addressOf(const QString &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray bytes = path.toUtf8();
    std::memcpy(address.sun_path, bytes.constData(),
                std::min<size_t>(static_cast<size_t>(bytes.size()), sizeof address.sun_path - 1));
    return address;
}

bool sendAll(int to, const char *data, ssize_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(to, data, static_cast<size_t>(size), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        data += sent;
        size -= sent;
    }
    return true;
}

/// Whether one of the packets begins an exchange (sequence number zero, the fourth byte) with `command`.
/// Several come at once where the first has no answer: the closing of a prepared statement and the next
/// query.
bool holds(const char *data, ssize_t size, unsigned char command)
{
    const auto byte = [data](ssize_t at) { return static_cast<unsigned char>(data[at]); };
    for (ssize_t at = 0; at + 4 < size; at += 4 + byte(at) + (byte(at + 1) << 8) + (byte(at + 2) << 16)) {
        if (byte(at + 3) == 0 && byte(at + 4) == command)
            return true;
    }
    return false;
}

} // namespace

CutProxy::CutProxy(QString listenPath, QString serverPath)
    : m_listenPath(std::move(listenPath))
    , m_serverPath(std::move(serverPath))
{
    m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(m_listenPath);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(m_listener, 16) != 0) {
        ::close(m_listener);
        m_listener = -1;
        return;
    }
    m_acceptor = std::thread([this] { accept(); });
}

CutProxy::~CutProxy()
{
    m_ending = true;
    if (m_acceptor.joinable())
        m_acceptor.join();
    if (m_listener >= 0)
        ::close(m_listener);
    ::unlink(m_listenPath.toUtf8().constData());
}

void CutProxy::accept()
{
    std::vector<std::thread> pumps;
    while (!m_ending) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, lookAround) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0)
            pumps.emplace_back([this, client] { pump(client); });
    }
    for (std::thread &one : pumps)
        one.join();
}

void CutProxy::pump(int client)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(m_serverPath);
    bool open = ::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    bool dropping = false;
    std::array<char, 65536> bytes{};
    while (open && !m_ending) {
        std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (::poll(ends.data(), ends.size(), lookAround) <= 0)
            continue;
        if (ends[0].revents != 0) {
            const ssize_t size = ::recv(client, bytes.data(), bytes.size(), 0);
            if (int armed = m_armed;
                armed != 0 && holds(bytes.data(), size, static_cast<unsigned char>(armed)))
                dropping = m_passing-- <= 0 && m_armed.compare_exchange_strong(armed, 0);
            open = size > 0 && sendAll(server, bytes.data(), size);
        }
        if (open && ends[1].revents != 0) {
            const ssize_t size = ::recv(server, bytes.data(), bytes.size(), 0);
            if (dropping && size > 0) {
                ++m_dropped; // it came, so the server is done; nobody will see it
                break;
            }
            open = size > 0 && sendAll(client, bytes.data(), size);
        }
    }
    ::close(client);
    ::close(server);
}

} // namespace zf::test
