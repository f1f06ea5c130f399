// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fixture.h"

#include "app/sandbox/installation.h"
#include "app/sandbox/template.h"

#include <QDebug>

namespace zf::test {

FixtureServer::FixtureServer(Contents contents, const QStringList &serverArguments)
{
    m_server = std::make_unique<sandbox::PrivateServer>(m_directory.filePath(QStringLiteral("server")));
    const sandbox::TemplateKind kind = contents == Contents::Nothing  ? sandbox::TemplateKind::Bare
                                       : contents == Contents::Schema ? sandbox::TemplateKind::Schema
                                                                      : sandbox::TemplateKind::Filled;
    const sandbox::Template prepared(kind, sandbox::Scale::Small, 1);
    Result<Done> done = prepared.copyTo(m_server->directory(), {}, {});
    if (done.ok())
        done = m_server->start(serverArguments);
    if (!done.ok())
        m_problem = done.error().message + u' ' + done.error().remedy;
}

FixtureServer::~FixtureServer()
{
    for (std::unique_ptr<db::Session> &open : m_sessions)
        open.reset();
    // What it holds is thrown away: there is nothing to shut down in order.
    if (Result<Done> stopped = m_server->kill(); !stopped.ok())
        qWarning() << stopped.error().message;
    m_server->removeSocket();
}

db::Profile FixtureServer::profile(const QString &role) const
{
    db::Profile profile = root();
    const QString account = sandbox::roleAccounts().value(role, role);
    profile.ledger.user = profile.payment->user = profile.desk->user = account;
    return profile;
}

std::unique_ptr<db::Session> FixtureServer::open(db::Database database) const
{
    return openAs(QStringLiteral("root"), database, db::SessionMode::Maintenance);
}

std::unique_ptr<db::Session> FixtureServer::openAs(const QString &role, db::Database database,
                                                   db::SessionMode mode) const
{
    Result<std::unique_ptr<db::Session>> session = db::Session::open(profile(role), database, mode, {});
    if (!session.ok()) {
        qWarning() << session.error().message;
        return nullptr;
    }
    return std::move(*session);
}

db::Session *FixtureServer::session(db::Database database)
{
    std::unique_ptr<db::Session> &open = m_sessions[static_cast<int>(database)];
    if (!open || open->isBroken())
        open = this->open(database);
    if (!open)
        m_problem = QStringLiteral("no session");
    return open.get();
}

db::Rows FixtureServer::sql(const QString &select, db::Database database)
{
    db::Session *on = session(database);
    if (!on)
        return {};
    Result<db::Rows> rows = on->select({"test", select});
    if (!rows.ok()) {
        m_problem = rows.error().message;
        qWarning() << select << m_problem;
        return {};
    }
    return std::move(*rows);
}

QString FixtureServer::value(const QString &select, db::Database database)
{
    const db::Rows rows = sql(select, database);
    return rows.isEmpty() ? QString() : rows.text(0, 0);
}

qint64 FixtureServer::change(const QString &statement, db::Database database)
{
    db::Session *on = session(database);
    if (!on)
        return -1;
    const Result<qint64> rows = on->execute({"test", statement});
    if (!rows.ok()) {
        m_problem = rows.error().message;
        qWarning() << statement << m_problem;
        return -1;
    }
    return *rows;
}

} // namespace zf::test
