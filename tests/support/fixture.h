// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/privateserver.h"
#include "models/db/session.h"

#include <QTemporaryDir>

#include <memory>

namespace zf::test {

/// What a fixture's server holds when it is up.
enum class Contents {
    Nothing, ///< a bare server, no database of ours
    Schema,  ///< the three databases with their migrations, roles and accounts, no rows of business
    Sandbox, ///< the small sandbox, seed 1
};

/// A private server for one test program, in a temporary directory of its own, stopped and removed by the
/// destructor. Prepared once in the user's cache and copied, so that one costs about a second.
///
///     FixtureServer server(Contents::Schema);
///     QVERIFY2(server.isUp(), qPrintable(server.problem()));
///     QCOMPARE(server.value("SELECT COUNT(*) FROM voucher"), "0");
class FixtureServer {
public:
    explicit FixtureServer(Contents contents = Contents::Sandbox, const QStringList &serverArguments = {});
    ~FixtureServer();
    FixtureServer(const FixtureServer &) = delete;
    FixtureServer &operator=(const FixtureServer &) = delete;

    bool isUp() const { return m_problem.isEmpty(); }
    QString problem() const { return m_problem; } ///< why it is not up

    sandbox::PrivateServer &server() { return *m_server; }
    db::Profile root() const { return m_server->rootProfile(); }
    /// Signed in as the account of `role`: zf_finance, zf_support, zf_posting …
    db::Profile profile(const QString &role = QStringLiteral("zf_finance")) const;

    /// A session of root (Maintenance) or of a role's account (as `mode` says); null with a QWARN on failure.
    std::unique_ptr<db::Session> open(db::Database database = db::Database::Ledger) const;
    std::unique_ptr<db::Session> openAs(const QString &role, db::Database database,
                                        db::SessionMode mode = db::SessionMode::Reading) const;

    /// As root; a failure becomes problem() and an empty answer, so that the comparison with it fails.
    db::Rows sql(const QString &select, db::Database database = db::Database::Ledger);
    QString value(const QString &select,
                  db::Database database = db::Database::Ledger); ///< first column of the first row
    qint64 change(const QString &statement,
                  db::Database database = db::Database::Ledger); ///< affected rows, −1 on failure

private:
    QTemporaryDir m_directory;
    std::unique_ptr<sandbox::PrivateServer> m_server;
    QString m_problem;
    std::unique_ptr<db::Session> m_sessions[3];
    db::Session *session(db::Database database);
};

} // namespace zf::test
