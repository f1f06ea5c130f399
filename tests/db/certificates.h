// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace zf::test {

/// Keys and certificates made by the openssl program in a directory.
class Certificates {
public:
    explicit Certificates(QString directory);
    bool isMade() const { return m_made; }

    QString authority() const { return file("ca.pem"); }
    QString otherAuthority() const { return file("other.pem"); }
    QString key() const { return file("server.key"); }
    QString good() const { return file("good.pem"); }       ///< for 127.0.0.1, by authority()
    QString wrongName() const { return file("wrong.pem"); } ///< for db.example.com, by authority()
    QString expired() const
    {
        return file("expired.pem");
    } ///< for 127.0.0.1, by authority(), until yesterday
    QString selfSigned() const { return file("self.pem"); } ///< for 127.0.0.1, by itself

private:
    QString file(const char *name) const { return m_directory + u'/' + QLatin1StringView(name); }
    bool run(const QString &command) const;
    QString m_directory;
    bool m_made = false;
};

} // namespace zf::test
