// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/secrets.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>

namespace zf::db {

namespace {

QString keyOf(const Profile &profile)
{
    return profile.name + u'/' + profile.ledger.user;
}

Error toError(const QKeychain::Job &job)
{
    Error error;
    error.kind = job.error() == QKeychain::EntryNotFound ? ErrorKind::NotFound : ErrorKind::Io;
    if (job.error() == QKeychain::EntryNotFound)
        error.message =
            QCoreApplication::translate("Secrets", "The system keychain holds no password for this profile.");
    else if (job.error() == QKeychain::NoBackendAvailable)
        error.message = QCoreApplication::translate(
            "Secrets", "This desktop has no keychain that could hold the password.");
    else
        error.message = QCoreApplication::translate("Secrets", "The system keychain cannot be used: %1")
                            .arg(job.errorString());
    error.remedy = QCoreApplication::translate("Secrets", "Set the profile's authentication to “ask”.");
    return error;
}

/// QtKeychain's jobs need an event loop. It runs in a thread of its own, so that no caller's loop is ever
/// nested.
template <class Job>
Result<QString> runJob(const std::function<void(Job &)> &prepare,
                       const std::function<QString(const Job &)> &answer)
{
    std::optional<Result<QString>> result;
    std::unique_ptr<QThread> thread(QThread::create([&] {
        QEventLoop loop;
        Job job(QStringLiteral("zhangfang"));
        job.setAutoDelete(false);
        job.setInsecureFallback(false); // never a plain-text file
        prepare(job);
        QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
        job.start();
        loop.exec();
        result =
            job.error() == QKeychain::NoError ? Result<QString>(answer(job)) : Result<QString>(toError(job));
    }));
    thread->start();
    thread->wait();
    return std::move(*result);
}

} // namespace

Result<QString> Secrets::read(const Profile &profile)
{
    return runJob<QKeychain::ReadPasswordJob>([&](auto &job) { job.setKey(keyOf(profile)); },
                                              [](const auto &job) { return job.textData(); });
}

Result<Done> Secrets::write(const Profile &profile, const QString &password)
{
    const Result<QString> written = runJob<QKeychain::WritePasswordJob>(
        [&](auto &job) {
            job.setKey(keyOf(profile));
            job.setTextData(password);
        },
        [](const auto &) { return QString(); });
    return written.ok() ? Result<Done>(Done{}) : Result<Done>(written.error());
}

Result<Done> Secrets::remove(const Profile &profile)
{
    const Result<QString> removed = runJob<QKeychain::DeletePasswordJob>(
        [&](auto &job) { job.setKey(keyOf(profile)); }, [](const auto &) { return QString(); });
    return removed.ok() || removed.error().kind == ErrorKind::NotFound ? Result<Done>(Done{})
                                                                       : Result<Done>(removed.error());
}

} // namespace zf::db
