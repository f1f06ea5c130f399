// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/profile.h"

#include <QMap>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace zf::sandbox {

/// How much a sandbox holds: about 2,000 accounts and 200,000 entries; a million; thirty million entries.
enum class Scale { Small, Million, ThirtyMillion };
Result<Scale> scaleFromCode(QStringView code); ///< small, 1m, 30m
QString scaleCode(Scale scale);

/// What is left open follows the data that is there; without data: small, seed 1, no traffic.
struct Options {
    QString directory; ///< default: the user's data directory; the server's files and its lock live there
    std::optional<Scale> scale;
    std::optional<quint64> seed;
    std::optional<int> trafficPerSecond; ///< 0 stops it
};

/// A running sandbox: where to connect and as whom.
struct Info {
    bool running = false;
    QString directory;
    QString socket;
    QString ledger, payment, desk; ///< database names
    QMap<QString, QString> users;  ///< role → account that signs in over the socket without a password
    Scale scale = Scale::Small;
    quint64 seed = 1;
    int trafficPerSecond = 0;
    qint64 serverPid = 0, trafficPid = 0;

    /// A profile over the socket, signed in as the account of `role` (zf_finance, zf_support, zf_posting … or
    /// root).
    db::Profile profile(const QString &role = QStringLiteral("zf_finance")) const;
};

/// Steps and share done (0…1) of a long start, called on the caller's thread.
using Progress = std::function<void(const QString &step, double done)>;

/// The private server with the three databases, filled. It survives the program; a second start is a no-op
/// (and may change the traffic). Data is prepared once per (version, scale, seed) in the cache directory and
/// copied.
class Sandbox {
public:
    /// Refuses a scale or seed other than that of the data that is there: nothing is thrown away unasked.
    static Result<Info> start(const Options &options, const Progress &progress = {},
                              std::stop_token stop = {});
    static Result<Done> stop(const QString &directory = {});
    static Result<Info> status(const QString &directory = {}); ///< running == false when there is none
    static Result<Done> reset(const QString &directory = {}); ///< stops, deletes its data; the template stays
    static QString defaultDirectory();                        ///< one for the window and the command line
};

} // namespace zf::sandbox
