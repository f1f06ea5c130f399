// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/daytotalscache.h"

#include "models/ledger/ledgersql.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace zf::ledger {

namespace {

constexpr quint32 magic = 0x5a464454; // ZFDT
constexpr quint32 version = 1;
constexpr qsizetype hashSize = 32;
constexpr qint64 mostBytes = 512LL << 20; // a hundred years of a thousand subjects are less
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QByteArray hashOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result();
}

Error fileError(const QString &path, const QString &reason)
{
    Error error;
    error.kind = ErrorKind::Io;
    error.message = QCoreApplication::translate("DayTotalsCache", "The file %1 cannot be read or written: %2")
                        .arg(path, reason);
    return error;
}

Error damaged(const QString &path)
{
    Error error = invalidData(
        QCoreApplication::translate("DayTotalsCache", "The file %1 is damaged or of another version.")
            .arg(path));
    error.remedy = QCoreApplication::translate("DayTotalsCache", "It is made anew from the entries.");
    return error;
}

bool makePrivate(const QString &directory)
{
    return QDir().mkpath(directory) && QFile::setPermissions(directory, ownerOnly | QFile::ExeOwner);
}

/// Two halves of a number of 128 bits.
void write(QDataStream &stream, const Amount &amount)
{
    stream << static_cast<qint64>(amount.minor() >> 64) << static_cast<quint64>(amount.minor());
}

Amount readAmount(QDataStream &stream)
{
    qint64 high = 0;
    quint64 low = 0;
    stream >> high >> low;
    return Amount::fromMinor(Int128(high) * (Int128(1) << 64) + Int128(low));
}

/// Each text once; rows say its number.
class Names {
public:
    quint32 numberOf(const QString &text)
    {
        const auto known = m_numbers.constFind(text);
        if (known != m_numbers.cend())
            return *known;
        const auto number = static_cast<quint32>(m_texts.size());
        m_texts << text;
        m_numbers.insert(text, number);
        return number;
    }
    const QStringList &texts() const { return m_texts; }

private:
    QStringList m_texts;
    QHash<QString, quint32> m_numbers;
};

} // namespace

DayTotalsCache::DayTotalsCache(const QString &directory, const db::Profile &profile)
{
    const db::Endpoint &ledger = profile.ledger;
    // What an account may see is its own affair: another account's totals are another file.
    const QString where = QStringList{ledger.socketPath, ledger.host, QString::number(ledger.port),
                                      ledger.user, ledger.database}
                              .join(u'\n');
    const QString base =
        directory.isEmpty() ? QString(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                      QStringLiteral("/zhangfang/history"))
                            : directory;
    m_path = QStringLiteral("%1/%2-%3.daytotals")
                 .arg(base, profile.name, QString::fromLatin1(hashOf(where.toUtf8()).toHex().left(12)));
}

Result<std::optional<DayTotalsCache::Contents>> DayTotalsCache::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return std::optional<Contents>();
    if (!file.open(QIODevice::ReadOnly))
        return fileError(m_path, file.errorString());
    if (file.size() > mostBytes || file.size() <= hashSize)
        return damaged(m_path);
    const QByteArray bytes = file.readAll();
    const QByteArrayView body = QByteArrayView(bytes).chopped(hashSize);
    if (hashOf(body) != QByteArrayView(bytes).last(hashSize))
        return damaged(m_path);

    QDataStream stream(QByteArray::fromRawData(body.data(), body.size()));
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 foundMagic = 0, foundVersion = 0, count = 0;
    stream >> foundMagic >> foundVersion;
    if (foundMagic != magic || foundVersion != version)
        return damaged(m_path);
    Contents contents;
    qint64 checkedAt = 0;
    QStringList subjectTexts, currencyCodes;
    stream >> contents.server >> contents.print >> checkedAt >> contents.totals.first >>
        contents.totals.upTo >> subjectTexts >> currencyCodes >> count;
    contents.checkedAt = Timestamp::fromMicros(checkedAt);
    QList<SubjectCode> subjects;
    for (const QString &text : std::as_const(subjectTexts))
        subjects << SubjectCode(text);
    QList<Currency> currencies;
    for (const QString &code : std::as_const(currencyCodes)) {
        const Result<Currency> currency = Currency::fromCode(code);
        if (!currency.ok())
            return damaged(m_path);
        currencies << *currency;
    }
    for (quint32 row = 0; row < count && stream.status() == QDataStream::Ok; ++row) {
        qint64 day = 0, entries = 0;
        quint32 subject = 0, currency = 0;
        stream >> day >> subject >> currency;
        const Amount debit = readAmount(stream), credit = readAmount(stream);
        stream >> entries;
        if (qsizetype(subject) >= subjects.size() || qsizetype(currency) >= currencies.size())
            return damaged(m_path);
        contents.totals.rows << LedgerDelta{QDate::fromJulianDay(day),
                                            subjects[qsizetype(subject)],
                                            currencies[qsizetype(currency)],
                                            debit,
                                            credit,
                                            entries};
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return damaged(m_path);
    return std::optional(std::move(contents));
}

Result<Done> DayTotalsCache::save(const Contents &contents) const
{
    Names subjects, currencies;
    for (const LedgerDelta &row : contents.totals.rows) {
        subjects.numberOf(row.subject.text());
        currencies.numberOf(row.currency.code());
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << magic << version << contents.server << contents.print << contents.checkedAt.micros()
           << contents.totals.first << contents.totals.upTo << subjects.texts() << currencies.texts()
           << static_cast<quint32>(contents.totals.rows.size());
    for (const LedgerDelta &row : contents.totals.rows) {
        stream << qint64(row.date.toJulianDay()) << subjects.numberOf(row.subject.text())
               << currencies.numberOf(row.currency.code());
        write(stream, row.debit);
        write(stream, row.credit);
        stream << row.entries;
    }
    bytes += hashOf(bytes);

    const QString directory = QFileInfo(m_path).path();
    if (!makePrivate(directory))
        return fileError(directory, QCoreApplication::translate("DayTotalsCache", "it cannot be made"));
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(m_path, file.errorString());
    file.setPermissions(ownerOnly);
    file.write(bytes);
    if (!file.commit())
        return fileError(m_path, file.errorString());
    return Done{};
}

void DayTotalsCache::discard() const
{
    QFile::remove(m_path); // what cannot be removed is refused again when it is next read
}

std::unique_ptr<QLockFile> DayTotalsCache::makeLock() const
{
    static_cast<void>(makePrivate(QFileInfo(m_path).path())); // a failure shows when the lock is taken
    auto lock = std::make_unique<QLockFile>(m_path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // a pass takes as long as it takes; a lock is stale when its process is gone
    return lock;
}

} // namespace zf::ledger
