// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/tieouts.h"

namespace zf::ledger {

/// Where a run of tie-outs is kept while it is under way, so that another process can go on with it after
/// this one was interrupted, cut off or killed: a file for each profile, versioned and with a checksum,
/// replaced as a whole and readable by its user alone. Of accounts, vouchers and orders it names those that
/// findings name or a check is about to judge.
class TieOutCheckpoint {
public:
    explicit TieOutCheckpoint(const QString &profile, const QString &directory = {});

    struct Summary {
        TieOutRequest request;
        Timestamp savedAt;
        QStringList unfinished; ///< checks, the ones that were begun first
        int percent = 0;
    };
    /// NotFound where nothing is kept; DataInvalid where the file is damaged or of another version.
    Result<Summary> summary() const;
    Result<Done> remove() const;

    static QByteArray contentOf(const TieOutRun::State &state); ///< under the state's lock
    Result<Done> write(const QByteArray &content) const;        ///< atomic, mode 0600
    Result<Done> load(TieOutRun::State &state) const;           ///< into a state of the same request

private:
    Result<QJsonObject> read() const;
    QString m_path;
};

} // namespace zf::ledger
