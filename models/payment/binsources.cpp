// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/binsources.h"

#include "models/payment/builtinbins.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace zf::payment {

namespace {

const QString suffix = QStringLiteral(".zfbin");

Error ioError(const QString &message)
{
    Error error;
    error.kind = ErrorKind::Io;
    error.message = message;
    return error;
}

} // namespace

QString binSourceKindCode(BinSource::Kind kind)
{
    switch (kind) {
    case BinSource::Kind::Imported:
        return QStringLiteral("imported");
    case BinSource::Kind::Database:
        return QStringLiteral("database");
    case BinSource::Kind::BuiltIn:
        break;
    }
    return QStringLiteral("builtIn");
}

BinSources::BinSources(QString directory)
    : m_folder(std::move(directory))
{
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                   QStringLiteral("/zhangfang/bin");
    reload();
}

void BinSources::reload()
{
    m_imported.clear();
    m_builtIn.clear();
    const auto take = [](QList<Open> &list, BinSource source,
                         const Result<std::shared_ptr<const BinTable>> &table) {
        if (table.ok()) {
            source.info = (*table)->info();
            source.rows = (*table)->size();
            list << Open{source, *table};
            return;
        }
        source.problem = table.error();
        list << Open{source, nullptr};
    };
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({QString(u'*' + suffix)}, QDir::Files, QDir::Name)) {
        BinSource source;
        source.kind = BinSource::Kind::Imported;
        source.file = folder.filePath(name);
        source.info.id = source.info.title = name.chopped(suffix.size());
        take(m_imported, source, BinTable::open(source.file));
    }
    std::stable_sort(m_imported.begin(), m_imported.end(),
                     [](const Open &a, const Open &b) { return a.source.info.asOf > b.source.info.asOf; });
    BinSource china, world;
    china.info.id = chineseBinSource;
    world.info.id = worldBinSource;
    take(m_builtIn, china, chineseBins());
    take(m_builtIn, world, worldBins());
    arrange();
}

void BinSources::setDatabase(std::shared_ptr<const BinTable> table)
{
    m_database = std::move(table);
    arrange();
}

void BinSources::arrange()
{
    m_list.clear();
    m_directory = {};
    const auto take = [this](const Open &open) {
        m_list << open.source;
        if (open.table)
            m_directory.add(open.table);
    };
    std::for_each(m_imported.cbegin(), m_imported.cend(), take);
    if (m_database)
        take({{BinSource::Kind::Database, m_database->info(), m_database->size(), {}, {}}, m_database});
    std::for_each(m_builtIn.cbegin(), m_builtIn.cend(), take);
}

QString BinSources::fileOf(const QString &id) const
{
    return QDir(m_folder).filePath(id + suffix);
}

Result<Done> BinSources::checkId(const QString &id)
{
    static const QRegularExpression name(QStringLiteral("^[\\w-][\\w .-]{0,63}$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QStringList ours = {chineseBinSource, worldBinSource, databaseBinSource};
    Error error;
    error.kind = ErrorKind::Usage;
    if (!name.match(id).hasMatch()) {
        error.message = QCoreApplication::translate(
            "Cards", "A source's name has up to 64 letters, digits, blanks, dots and hyphens.");
        return error;
    }
    if (ours.contains(id)) {
        error.message =
            QCoreApplication::translate("Cards", "“%1” is the name of a built-in source.").arg(id);
        return error;
    }
    return Done{};
}

Result<Done> BinSources::install(const QString &id, const QByteArray &prepared)
{
    if (Result<Done> checked = checkId(id); !checked)
        return checked;
    if (const auto table = BinTable::fromBytes(prepared); !table)
        return table.error();
    if (!QDir().mkpath(m_folder))
        return ioError(
            QCoreApplication::translate("Cards", "The folder %1 cannot be created.").arg(m_folder));
    QSaveFile file(fileOf(id));
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(prepared) == prepared.size() && file.commit();
    if (!written)
        return ioError(QCoreApplication::translate("Cards", "%1 cannot be written: %2.")
                           .arg(file.fileName(), file.errorString()));
    reload();
    return Done{};
}

Result<Done> BinSources::remove(const QString &id)
{
    if (Result<Done> checked = checkId(id); !checked)
        return checked;
    QFile file(fileOf(id));
    if (!file.exists()) {
        Error error;
        error.kind = ErrorKind::NotFound;
        error.message = QCoreApplication::translate("Cards", "No imported source is named “%1”.").arg(id);
        return error;
    }
    if (!file.remove())
        return ioError(QCoreApplication::translate("Cards", "%1 cannot be removed: %2.")
                           .arg(file.fileName(), file.errorString()));
    reload();
    return Done{};
}

} // namespace zf::payment
