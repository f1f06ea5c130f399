// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace zf::db {

/// A connection's socket under a number of our own, by which another thread may shut it down: libmariadb
/// closes its own when it finds the connection lost, and the number may be another connection's a moment
/// later.
class SocketHandle {
public:
    SocketHandle() = default;
    explicit SocketHandle(int socket)
        : m_number(::fcntl(socket, F_DUPFD_CLOEXEC, 0))
    {
    }
    SocketHandle(SocketHandle &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    SocketHandle &operator=(SocketHandle &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~SocketHandle()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    void shutDown() const
    {
        if (m_number >= 0)
            ::shutdown(m_number, SHUT_RDWR);
    }

private:
    int m_number = -1;
};

} // namespace zf::db
