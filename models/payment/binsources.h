// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/bindirectory.h"

#include <optional>

namespace zf::payment {

/// A table that answers can come from.
struct BinSource {
    enum class Kind { Imported, Database, BuiltIn };
    Kind kind = Kind::BuiltIn;
    BinTableInfo info;
    quint32 rows = 0;
    QString file;                 ///< of an imported one
    std::optional<Error> problem; ///< why it does not take part
};
QString binSourceKindCode(BinSource::Kind kind); ///< imported, database, builtIn

/// All sources in their order of precedence: imported tables, the newest first, since somebody has looked at
/// them; the payment database's; the built-in ones, of which the one that states card lengths goes first.
/// Imported tables are prepared files of this user, one each in `directory` (default: his data directory).
class BinSources {
public:
    explicit BinSources(QString directory = {});

    /// Reads what is installed and the built-in ones; a damaged file is listed with its problem.
    void reload();
    /// Takes part from now on, in its place; null: no longer.
    void setDatabase(std::shared_ptr<const BinTable> table);

    const QList<BinSource> &list() const { return m_list; }
    const BinDirectory &directory() const { return m_directory; }

    /// Puts a prepared table in its place, whole or not at all; replaces one of the same id. Usage error for
    /// an id that is no name for a file or is one of ours.
    Result<Done> install(const QString &id, const QByteArray &prepared);
    Result<Done> remove(const QString &id); ///< NotFound where nothing of this id is installed
    static Result<Done> checkId(const QString &id);

private:
    void arrange();
    QString fileOf(const QString &id) const;
    struct Open {
        BinSource source;
        std::shared_ptr<const BinTable> table;
    };
    QString m_folder;
    QList<Open> m_imported, m_builtIn;
    std::shared_ptr<const BinTable> m_database;
    QList<BinSource> m_list;
    BinDirectory m_directory;
};

} // namespace zf::payment
