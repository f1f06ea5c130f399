// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/certificates.h"

#include <QDebug>
#include <QFile>
#include <QProcess>

namespace zf::test {

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

Certificates::Certificates(QString directory)
    : m_directory(std::move(directory))
{
    m_made =
        write(file("ip.cnf"), "subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n") &&
        write(file("dns.cnf"), "subjectAltName=DNS:db.example.com\nextendedKeyUsage=serverAuth\n") &&
        write(file("ca.cnf"), "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\n"
                              "default_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n") &&
        write(file("index.txt"), {}) && write(file("serial"), "1000\n");
    for (const char *command : {
             "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=Test-Authority",
             "req -x509 -newkey rsa:2048 -nodes -keyout other.key -out other.pem -days 30 -subj "
             "/CN=Other-Authority",
             "req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=127.0.0.1",
             "req -new -key server.key -out wrong.csr -subj /CN=db.example.com",
             "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile ip.cnf "
             "-out good.pem",
             "x509 -req -in wrong.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile dns.cnf "
             "-out wrong.pem",
             "ca -batch -config ca.cnf -in server.csr -cert ca.pem -keyfile ca.key -extfile ip.cnf -notext"
             " -startdate 20200101000000Z -enddate 20200201000000Z -out expired.pem",
             "x509 -req -in server.csr -signkey server.key -days 30 -extfile ip.cnf -out self.pem",
         })
        m_made = m_made && run(QString::fromLatin1(command));
}

bool Certificates::run(const QString &command) const
{
    QProcess process;
    process.setWorkingDirectory(m_directory);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), command.split(u' '));
    const bool done = process.waitForFinished() && process.exitCode() == 0;
    if (!done)
        qWarning() << command << process.readAll();
    return done;
}

} // namespace zf::test
