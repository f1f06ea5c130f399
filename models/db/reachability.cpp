// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/reachability.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

/// Empty when a connection was made; else the reason.
QString tryConnect(const sockaddr *address, socklen_t size, int family, int timeoutMs)
{
    const int fd = ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return QString::fromLocal8Bit(std::strerror(errno));
    int problem = ::connect(fd, address, size) == 0 ? 0 : errno;
    if (problem == EINPROGRESS) {
        pollfd waiting{fd, POLLOUT, 0};
        socklen_t length = sizeof problem;
        if (::poll(&waiting, 1, timeoutMs) <= 0)
            problem = ETIMEDOUT;
        else
            ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &problem, &length);
    }
    ::close(fd);
    return problem == 0 ? QString() : QString::fromLocal8Bit(std::strerror(problem));
}

Check socketCheck(const Profile &profile, const Endpoint &endpoint)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(endpoint.socketPath);
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size())); // validate() bounds it
    const QString problem = tryConnect(reinterpret_cast<const sockaddr *>(&address), sizeof address, AF_UNIX,
                                       profile.connectTimeoutSeconds * 1000);
    if (problem.isEmpty())
        return {QStringLiteral("socket"),
                true,
                Severity::Ok,
                Text::tr("%1 answers.").arg(endpoint.socketPath),
                {}};
    return {QStringLiteral("socket"), false, Severity::Error,
            Text::tr("%1 does not answer: %2.").arg(endpoint.socketPath, problem),
            Text::tr("Start the server, or correct the socket in the profile.")};
}

} // namespace

QList<Check> reachability(const Profile &profile, const Endpoint &endpoint)
{
    if (endpoint.isSocket())
        return {socketCheck(profile, endpoint)};

    QList<Check> checks;
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const QByteArray host = endpoint.host.toLatin1();
    const QByteArray port = QByteArray::number(endpoint.port);
    const int failed = ::getaddrinfo(host.constData(), port.constData(), &hints, &found);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, &::freeaddrinfo);
    if (failed != 0) {
        checks << Check{QStringLiteral("name"), false, Severity::Error,
                        Text::tr("The name %1 cannot be resolved: %2.")
                            .arg(endpoint.host, QString::fromLocal8Bit(::gai_strerror(failed))),
                        Text::tr("Correct the host in the profile, or ask who runs the name service.")};
        return checks;
    }
    QString numeric, problem;
    bool reached = false;
    for (const addrinfo *at = addresses.get(); at != nullptr && !reached; at = at->ai_next) {
        char text[NI_MAXHOST] = {};
        ::getnameinfo(at->ai_addr, at->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST);
        numeric = QString::fromLatin1(text);
        problem =
            tryConnect(at->ai_addr, at->ai_addrlen, at->ai_family, profile.connectTimeoutSeconds * 1000);
        reached = problem.isEmpty();
    }
    checks << Check{
        QStringLiteral("name"), true, Severity::Ok, Text::tr("%1 is %2.").arg(endpoint.host, numeric), {}};
    if (reached)
        checks << Check{QStringLiteral("tcp"),
                        true,
                        Severity::Ok,
                        Text::tr("Port %1 of %2 answers.").arg(endpoint.port).arg(numeric),
                        {}};
    else
        checks << Check{
            QStringLiteral("tcp"), false, Severity::Error,
            Text::tr("Port %1 of %2 does not answer: %3.").arg(endpoint.port).arg(numeric, problem),
            Text::tr("Check that the server runs and that no firewall stands between.")};
    return checks;
}

} // namespace zf::db
