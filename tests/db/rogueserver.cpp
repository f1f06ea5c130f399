// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/rogueserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <cstring>
#include <memory>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace zf::test {

namespace {

constexpr int patience = 3000; // ms for a client's next packet
constexpr quint32 capabilities = 0x1 | 0x8 | 0x80 /* local files */ | 0x200 /* 4.1 */ | 0x2000 | 0x8000 |
                                 0x10000 | 0x20000 | 0x40000 | 0x80000 /* plug-ins */;
constexpr quint32 offersTls = 0x800;

QByteArray greeting(quint32 flags)
{
    const QByteArray salt = "abcdefghijklmnopqrst";
    QByteArray text("\x0a"
                    "10.11.19-MariaDB");
    text += '\0';
    text += QByteArray("\x07\0\0\0", 4) + salt.first(8) + '\0';
    text += static_cast<char>(flags & 0xff);
    text += static_cast<char>(flags >> 8 & 0xff);
    text += QByteArray("\x2d\x02\0", 3); // utf8mb4, autocommit
    text += static_cast<char>(flags >> 16 & 0xff);
    text += static_cast<char>(flags >> 24 & 0xff);
    text += '\x15';
    text += QByteArray(10, '\0') + salt.sliced(8) + '\0' + QByteArray("mysql_native_password") + '\0';
    return text;
}

const QByteArray okay("\0\0\0\x02\0\0\0", 7);

} // namespace

/// Packets over a plain or an encrypted connection.
class RogueServer::Channel {
public:
    Channel(RogueServer &server, int client)
        : m_server(server)
        , m_client(client)
    {
    }
    ~Channel()
    {
        if (m_tls) {
            m_tls->disconnectFromHost();
            if (m_tls->state() != QAbstractSocket::UnconnectedState)
                m_tls->waitForDisconnected(1000);
        } else {
            ::close(m_client);
        }
    }

    bool encrypt()
    {
        const auto bytesOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        m_tls = std::make_unique<QSslSocket>();
        if (!m_tls->setSocketDescriptor(m_client))
            return false;
        m_tls->setLocalCertificate(QSslCertificate(bytesOf(m_server.m_place.certificate)));
        m_tls->setPrivateKey(QSslKey(bytesOf(m_server.m_place.key), QSsl::Rsa));
        m_tls->setPeerVerifyMode(QSslSocket::VerifyNone);
        m_tls->startServerEncryption();
        return m_tls->waitForEncrypted(patience);
    }

    void write(const QByteArray &payload, int sequence)
    {
        QByteArray packet;
        packet += static_cast<char>(payload.size() & 0xff);
        packet += static_cast<char>(payload.size() >> 8 & 0xff);
        packet += '\0';
        packet += static_cast<char>(sequence);
        packet += payload;
        if (m_tls) {
            m_tls->write(packet);
            m_tls->waitForBytesWritten(patience);
        } else {
            static_cast<void>(
                ::send(m_client, packet.constData(), static_cast<size_t>(packet.size()), MSG_NOSIGNAL));
        }
    }

    /// False at the end of the connection.
    bool read(QByteArray &payload, int &sequence)
    {
        QByteArray head;
        if (!readExactly(head, 4))
            return false;
        sequence = static_cast<unsigned char>(head[3]);
        payload.clear();
        return readExactly(payload, static_cast<unsigned char>(head[0]) | static_cast<unsigned char>(head[1])
                                                                              << 8);
    }

private:
    bool readExactly(QByteArray &into, qsizetype wanted)
    {
        while (into.size() < wanted) {
            QByteArray some(wanted - into.size(), '\0');
            qint64 size = 0;
            if (m_tls) {
                if (m_tls->bytesAvailable() == 0 && !m_tls->waitForReadyRead(patience))
                    return false;
                size = m_tls->read(some.data(), some.size());
            } else {
                pollfd waiting{m_client, POLLIN, 0};
                if (::poll(&waiting, 1, patience) <= 0)
                    return false;
                size = ::recv(m_client, some.data(), static_cast<size_t>(some.size()), 0);
            }
            if (size <= 0)
                return false;
            some.truncate(size);
            into += some;
            const std::lock_guard lock(m_server.m_mutex);
            m_server.m_received += some;
        }
        return true;
    }

    RogueServer &m_server;
    int m_client;
    std::unique_ptr<QSslSocket> m_tls;
};

RogueServer::RogueServer(Asks asks, Place place, QString file)
    : m_asks(asks)
    , m_place(std::move(place))
    , m_file(std::move(file))
{
    sockaddr_in port = {};
    port.sin_family = AF_INET;
    port.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr_un path = {};
    path.sun_family = AF_UNIX;
    const QByteArray name = m_place.socketPath.toUtf8();
    std::memcpy(path.sun_path, name.constData(), std::min<size_t>(static_cast<size_t>(name.size()), 100));
    const bool local = !m_place.socketPath.isEmpty();
    const auto *address =
        local ? reinterpret_cast<const sockaddr *>(&path) : reinterpret_cast<const sockaddr *>(&port);
    const socklen_t size = local ? sizeof path : sizeof port;
    const int listener = ::socket(local ? AF_UNIX : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(listener, address, size) != 0 || ::listen(listener, 16) != 0) {
        ::close(listener);
        return;
    }
    if (!local) {
        socklen_t length = sizeof port;
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&port), &length);
        m_port = ntohs(port.sin_port);
    }
    m_listener = listener;
    m_thread = std::thread([this] { serve(); });
}

RogueServer::~RogueServer()
{
    m_ending = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_listener >= 0)
        ::close(m_listener);
}

QByteArray RogueServer::received() const
{
    const std::lock_guard lock(m_mutex);
    return m_received;
}

void RogueServer::serve()
{
    while (!m_ending) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0) {
            ++m_clients;
            talk(client);
        }
    }
}

void RogueServer::talk(int client)
{
    Channel channel(*this, client);
    const bool tls = !m_place.certificate.isEmpty();
    channel.write(greeting(capabilities | (tls ? offersTls : 0)), 0);
    QByteArray payload;
    int sequence = 0;
    if (!channel.read(payload, sequence))
        return;
    if (tls && payload.size() == 32) { // the request to go on encrypted
        if (!channel.encrypt() || !channel.read(payload, sequence))
            return;
    }
    if (m_asks == Asks::LocalFile) {
        channel.write(okay, sequence + 1);
        askForFile(channel);
        return;
    }
    ++m_requests;
    const char *plugin = m_asks == Asks::ClearPassword ? "mysql_clear_password"
                         : m_asks == Asks::Dialog      ? "dialog"
                                                       : "mysql_old_password";
    channel.write(QByteArray("\xfe") + plugin + QByteArray("\0abcdefghijklmnopqrst\0", 22), sequence + 1);
    while (channel.read(payload, sequence)) { // whatever it says, it is recorded
    }
}

void RogueServer::askForFile(Channel &channel)
{
    QByteArray payload;
    int sequence = 0;
    while (channel.read(payload, sequence) && !payload.startsWith('\x01')) { // quit
        if (!payload.startsWith('\x03')) {
            channel.write(okay, 1);
            continue;
        }
        ++m_requests;
        channel.write(QByteArray("\xfb") + m_file.toUtf8(), 1);
        while (channel.read(payload, sequence) &&
               !payload.isEmpty()) { // the file's bytes, would there be any
        }
        channel.write(okay, sequence + 1);
    }
}

} // namespace zf::test
