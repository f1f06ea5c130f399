// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/timestamp.h"
#include "models/db/profile.h"
#include "models/ledger/daytotals.h"

#include <QByteArray>
#include <QLockFile>

#include <memory>
#include <optional>

namespace zf::ledger {

/// The file in which a profile's day totals wait for the next start: sums by subject alone, no account and no
/// name. Readable by its owner only, replaced as a whole, and worthless as soon as a bit of it differs.
class DayTotalsCache {
public:
    struct Contents {
        QByteArray server;   ///< which server and table it was read from
        QByteArray print;    ///< of some entries among the totalled ones
        Timestamp checkedAt; ///< when all entries were last read and found to add up to this
        DayTotals totals;
    };

    /// `directory` empty: the user's cache directory.
    DayTotalsCache(const QString &directory, const db::Profile &profile);

    /// Nothing: there is no file. DataInvalid: it is damaged or another version's.
    Result<std::optional<Contents>> load() const;
    Result<Done> save(const Contents &contents) const;
    void discard() const;
    const QString &path() const { return m_path; }
    /// To be held while the totals are read or replaced, so that two consoles do not do the same work.
    std::unique_ptr<QLockFile> makeLock() const;

private:
    QString m_path;
};

} // namespace zf::ledger
