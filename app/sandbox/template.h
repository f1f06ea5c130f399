// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandbox.h"

namespace zf::sandbox {

enum class TemplateKind {
    Bare,   ///< mariadb-install-db and nothing else
    Schema, ///< the three databases, roles and accounts
    Filled, ///< a payment company of some scale
};

/// A prepared data directory in the user's cache. It is made once for each version of the embedded SQL and of
/// the generator, in a directory beside it that is renamed when it is complete; whoever comes meanwhile
/// waits.
class Template {
public:
    Template(TemplateKind kind, Scale scale, quint64 seed);

    QString path() const { return m_path; }
    bool isReady() const;
    Result<Done> prepare(const Progress &progress, std::stop_token stop) const;
    /// Prepares it where it is missing, then makes `directory` a copy of it. `directory` must not exist or be
    /// empty.
    Result<Done> copyTo(const QString &directory, const Progress &progress, std::stop_token stop) const;
    /// Fills `directory` itself and keeps nothing: for a scale that would not fit on the disk twice.
    Result<Done> buildInto(const QString &directory, const Progress &progress, std::stop_token stop) const;

private:
    TemplateKind m_kind;
    Scale m_scale;
    quint64 m_seed;
    QString m_name, m_path;
};

/// Changes with the embedded SQL and with the generator.
QString contentVersion();

/// A whole tree with its modes and times, sharing blocks where the file system can. `to` must not exist.
Result<Done> copyTree(const QString &from, const QString &to);

} // namespace zf::sandbox
