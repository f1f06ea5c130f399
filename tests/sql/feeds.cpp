// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sql/feeds.h"

#include "models/db/logposition.h"

#include <QTest>

namespace zf::test {

namespace {

const QString profileName = QStringLiteral("feed");

} // namespace

Feeds::Feeds(Books &books)
    : m_books(books)
{
    db::Profile profile = books.server().profile(QStringLiteral("zf_feed"));
    profile.name = profileName;
    const db::ProfileStore store(m_runner.filePath(QStringLiteral("config/zhangfang/profiles")));
    if (const Result<Done> saved = store.save(profile); !saved.ok())
        qWarning() << saved.error().message;
}

Feeds::~Feeds()
{
    for (const auto &process : m_processes) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->terminate();
        if (!process->waitForFinished(20'000))
            process->kill();
        process->waitForFinished();
    }
}

QProcess &Feeds::start(const QStringList &more)
{
    m_processes.push_back(m_runner.start(
        QStringList{QStringLiteral("--profile"), profileName, QStringLiteral("feed"), QStringLiteral("run")} +
        more));
    return *m_processes.back();
}

CtlAnswer Feeds::status() const
{
    return m_runner.run({QStringLiteral("--profile"), profileName, QStringLiteral("--format"),
                         QStringLiteral("json"), QStringLiteral("feed"), QStringLiteral("status")});
}

QString Feeds::holder() const
{
    return m_books.server().value(QStringLiteral("SELECT holder FROM ledger_feed_state"), db::Database::Desk);
}

bool Feeds::waitUntilAlive(const QString &notBy)
{
    return QTest::qWaitFor(
        [&] {
            const db::Rows rows = m_books.server().sql(
                QStringLiteral("SELECT holder FROM ledger_feed_state WHERE holder <> '' AND gtid IS NOT NULL "
                               "AND lease_until > UTC_TIMESTAMP(6) AND lag_ms < 1000"),
                db::Database::Desk);
            return !rows.isEmpty() && rows.text(0, 0) != notBy;
        },
        20'000);
}

QString Feeds::killHolder()
{
    const QString gone = holder();
    for (const auto &process : m_processes) {
        if (process->processId() == gone.section(u':', 1, 1).toLongLong()) {
            process->kill();
            process->waitForFinished();
            return gone;
        }
    }
    return {};
}

bool Feeds::waitUntilComplete()
{
    const Result<db::GtidState> now =
        db::GtidState::fromPosition({m_books.value(QStringLiteral("SELECT @@GLOBAL.gtid_binlog_pos"))});
    return now.ok() &&
           QTest::qWaitFor(
               [&] {
                   const Result<db::GtidState> feed = db::GtidState::fromPosition({m_books.server().value(
                       QStringLiteral("SELECT gtid FROM ledger_feed_state"), db::Database::Desk)});
                   return feed.ok() && feed->covers(*now);
               },
               30'000);
}

} // namespace zf::test
