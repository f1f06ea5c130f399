// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandbox.h"
#include "models/db/lane.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace zf::ctl {

/// Whom a command signs in as where the sandbox has a choice; a profile has one user only.
enum class Role { Reader, Poster, Feeder, Auditor, Reviewer, Administrator };

/// Where a command works: a profile or the running sandbox. Lanes open at first use and close with it.
class Target {
public:
    /// --profile, --sandbox or, where no profile exists at all, a sandbox that runs.
    static Result<std::unique_ptr<Target>> choose(const QString &profileName, bool sandboxAsked, Role role,
                                                  const std::stop_token &stop);

    const db::Profile &profile() const { return m_profile; }
    db::PasswordSource passwords() const { return m_passwords; }
    bool has(db::Database database) const { return m_profile.endpoint(database).has_value(); }
    /// A lane of `database`; the profile must have it.
    db::Lane &lane(db::Database database, db::SessionMode mode = db::SessionMode::Reading);
    db::Lane &ledger() { return lane(db::Database::Ledger); }
    /// The replica that the profile names, where long questions are asked; a Usage error when it names none.
    Result<std::unique_ptr<Target>> replica() const;

private:
    Target(db::Profile profile, db::PasswordSource passwords);
    struct Open {
        db::Database database;
        db::SessionMode mode;
        std::unique_ptr<db::Lane> lane;
    };
    db::Profile m_profile;
    db::PasswordSource m_passwords;
    std::vector<Open> m_lanes;
};

/// The keychain, the terminal or nothing, as the profile says; asks once for all its lanes.
db::PasswordSource passwordSource(const std::stop_token &stop);

QString databaseCode(db::Database database);
Result<db::Database> databaseFromCode(const QString &code);

template <class T> Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

/// The same; `meanwhile` is called ten times a second, to show how far it is.
template <class T, class Meanwhile> Result<T> wait(QFuture<Result<T>> future, const Meanwhile &meanwhile)
{
    struct End {
        std::mutex mutex;
        std::condition_variable changed;
        std::optional<Result<T>> result;
    };
    const auto end = std::make_shared<End>();
    const auto ended = future.then(QtFuture::Launch::Sync, [end](const Result<T> &result) {
        const std::lock_guard lock(end->mutex);
        end->result = result;
        end->changed.notify_all();
    });
    std::unique_lock lock(end->mutex);
    while (!end->changed.wait_for(lock, std::chrono::milliseconds(100),
                                  [&end] { return end->result.has_value(); }))
        meanwhile();
    return *end->result;
}

} // namespace zf::ctl
