// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"
#include "models/db/session.h"
#include "tests/support/fixture.h"

#include <QTest>

namespace zf::test {

/// Why a result is none, for QVERIFY2.
template <class T> QByteArray why(const Result<T> &result)
{
    return result.ok() ? QByteArray("ok")
                       : QStringLiteral("%1 [%2]")
                             .arg(result.error().message)
                             .arg(result.error().nativeCode)
                             .toUtf8();
}
#define ZF_OK(result)                                                                                        \
    do {                                                                                                     \
        const auto &zfResult = (result);                                                                     \
        QVERIFY2(zfResult.ok(), zf::test::why(zfResult).constData());                                        \
    } while (false)

/// Root of a bare server, in its database `zf_test`, which is made when it is not there.
inline db::Profile testProfile(const FixtureServer &server)
{
    db::Profile profile = server.root();
    profile.readTimeoutSeconds = 30;
    profile.payment.reset();
    profile.desk.reset();
    profile.ledger.database = QStringLiteral("mysql");
    const Result<std::unique_ptr<db::Session>> maker =
        db::Session::open(profile, db::Database::Ledger, db::SessionMode::Maintenance, {});
    if (!maker.ok() ||
        !(*maker)
             ->execute({"test.database",
                        QStringLiteral("CREATE DATABASE IF NOT EXISTS zf_test CHARACTER SET utf8mb4"
                                       " COLLATE utf8mb4_bin")})
             .ok())
        qWarning() << "no database zf_test:" << why(maker);
    profile.ledger.database = QStringLiteral("zf_test");
    return profile;
}

inline std::unique_ptr<db::Session> openSession(const db::Profile &profile,
                                                db::SessionMode mode = db::SessionMode::Maintenance,
                                                const QString &password = {})
{
    Result<std::unique_ptr<db::Session>> session =
        db::Session::open(profile, db::Database::Ledger, mode, password);
    if (!session.ok()) {
        qWarning() << why(session);
        return nullptr;
    }
    return std::move(*session);
}

/// How many statements with `text` in them run at the server.
inline qint64 running(db::Session &observer, const QString &text)
{
    const Result<db::Rows> rows = observer.select(
        {"test.processes",
         QStringLiteral("SELECT COUNT(*) FROM information_schema.processlist"
                        " WHERE id <> CONNECTION_ID() AND command <> 'Sleep' AND info LIKE '%%1%'")
             .arg(text)});
    return rows.ok() ? rows->integer(0, 0) : -1;
}

} // namespace zf::test
