// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/tieoutcheckpoint.h"

#include "models/ledger/tieoutrun.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <array>

namespace zf::ledger {

namespace {

/// Raised whenever a check's phases, or what it remembers between chunks, mean something else than before.
constexpr auto heading = "zhangfang tie-outs 1 ";

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TieOutCheckpoint)
};

Error damaged()
{
    Error error;
    error.kind = ErrorKind::DataInvalid;
    error.code = QStringLiteral("tieOutStale");
    error.message = Text::tr("The run that was kept is damaged or of another version of the program.");
    error.remedy = Text::tr("Start the checks anew.");
    return error;
}

Error unusable(const QString &path, const QString &reason)
{
    Error error;
    error.kind = ErrorKind::Io;
    error.message = Text::tr("The file %1 cannot be used: %2").arg(path, reason);
    return error;
}

constexpr std::array statuses{
    std::pair(TieOutStatus::Waiting, "waiting"), std::pair(TieOutStatus::Running, "running"),
    std::pair(TieOutStatus::Stopped, "stopped"), std::pair(TieOutStatus::Clean, "clean"),
    std::pair(TieOutStatus::Found, "found"),     std::pair(TieOutStatus::Unavailable, "unavailable"),
};

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

QDate dateOf(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

/// Whole numbers are texts: a number of JSON is a floating one.
QString numberText(qint64 number)
{
    return QString::number(number);
}

qint64 numberOf(const QJsonValue &value)
{
    return value.toString().toLongLong();
}

Amount amountFrom(const QJsonValue &value)
{
    const Result<Amount> amount = Amount::fromMinorText(value.toString());
    return amount.ok() ? *amount : Amount();
}

template <class Tag> QJsonArray textsOf(const QList<Id<Tag>> &ids)
{
    QJsonArray texts;
    for (const Id<Tag> &id : ids)
        texts << id.text();
    return texts;
}

template <class Text> QList<Text> listOf(const QJsonValue &value)
{
    QList<Text> list;
    for (const QJsonValueConstRef one : value.toArray())
        list << Text(one.toString());
    return list;
}

QJsonObject toJson(const Finding &finding)
{
    QJsonObject json{{QStringLiteral("kind"), finding.kind},
                     {QStringLiteral("key"), finding.key},
                     {QStringLiteral("expected"), finding.expected},
                     {QStringLiteral("actual"), finding.actual},
                     {QStringLiteral("vouchers"), textsOf(finding.vouchers)},
                     {QStringLiteral("date"), dateText(finding.date)},
                     {QStringLiteral("accounts"), textsOf(finding.accounts)},
                     {QStringLiteral("subject"), finding.subject.text()},
                     {QStringLiteral("order"), finding.order.text()}};
    if (finding.currency.isValid())
        json.insert(QStringLiteral("currency"), finding.currency.code());
    if (finding.amount)
        json.insert(QStringLiteral("amount"), finding.amount->minorText());
    return json;
}

Finding findingFrom(const QJsonObject &json)
{
    Finding finding;
    finding.kind = json[u"kind"].toString();
    finding.key = json[u"key"].toString();
    finding.expected = json[u"expected"].toString();
    finding.actual = json[u"actual"].toString();
    finding.vouchers = listOf<VoucherNo>(json[u"vouchers"]);
    finding.date = dateOf(json[u"date"]);
    finding.accounts = listOf<AccountNo>(json[u"accounts"]);
    finding.subject = SubjectCode(json[u"subject"].toString());
    finding.order = OrderNo(json[u"order"].toString());
    if (const Result<Currency> currency = Currency::fromCode(json[u"currency"].toString()); currency.ok())
        finding.currency = *currency;
    if (json.contains(u"amount"))
        finding.amount = amountFrom(json[u"amount"]);
    return finding;
}

QJsonObject toJson(const tieout::Progress &progress)
{
    QJsonArray findings, dates;
    for (const Finding &finding : progress.findings)
        findings << toJson(finding);
    for (const QDate date : progress.dates)
        dates << dateText(date);
    QJsonObject prints, sums;
    for (auto it = progress.prints.cbegin(); it != progress.prints.cend(); ++it)
        prints.insert(dateText(it.key()), QJsonArray{numberText(it->lines), QString::number(it->hash)});
    for (auto it = progress.sums.cbegin(); it != progress.sums.cend(); ++it)
        sums.insert(it.key(), it->minorText());
    return {{QStringLiteral("stage"), progress.stage},
            {QStringLiteral("finished"), progress.finished},
            {QStringLiteral("after"), progress.after},
            {QStringLiteral("afterNumber"), numberText(progress.afterNumber)},
            {QStringLiteral("afterBalance"), progress.afterBalance.minorText()},
            {QStringLiteral("broken"), progress.broken},
            {QStringLiteral("scanned"), numberText(progress.scanned)},
            {QStringLiteral("rows"), numberText(progress.rows)},
            {QStringLiteral("rowsExpected"), numberText(progress.rowsExpected)},
            {QStringLiteral("viewed"), progress.viewed},
            {QStringLiteral("more"), progress.more},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("prints"), prints},
            {QStringLiteral("dates"), dates},
            {QStringLiteral("liveFrom"), dateText(progress.liveFrom)},
            {QStringLiteral("sums"), sums},
            {QStringLiteral("orders"), QJsonArray::fromStringList(progress.orders)},
            {QStringLiteral("vouchers"), QJsonArray::fromStringList(progress.vouchers)}};
}

tieout::Progress progressFrom(const QJsonObject &json)
{
    tieout::Progress progress;
    progress.stage = json[u"stage"].toInt();
    progress.finished = json[u"finished"].toBool();
    progress.after = json[u"after"].toString();
    progress.afterNumber = numberOf(json[u"afterNumber"]);
    progress.afterBalance = amountFrom(json[u"afterBalance"]);
    progress.broken = json[u"broken"].toBool();
    progress.scanned = numberOf(json[u"scanned"]);
    progress.rows = numberOf(json[u"rows"]);
    progress.rowsExpected = numberOf(json[u"rowsExpected"]);
    progress.viewed = json[u"viewed"].toBool();
    progress.more = json[u"more"].toBool();
    for (const QJsonValueConstRef finding : json[u"findings"].toArray())
        progress.findings << findingFrom(finding.toObject());
    const QJsonObject prints = json[u"prints"].toObject(), sums = json[u"sums"].toObject();
    for (auto it = prints.begin(); it != prints.end(); ++it) {
        const QJsonArray print = it.value().toArray();
        progress.prints.insert(dateOf(it.key()), {numberOf(print[0]), print[1].toString().toULongLong()});
    }
    for (auto it = sums.begin(); it != sums.end(); ++it)
        progress.sums.insert(it.key(), amountFrom(it.value()));
    for (const QJsonValueConstRef date : json[u"dates"].toArray())
        progress.dates << dateOf(date);
    progress.liveFrom = dateOf(json[u"liveFrom"]);
    progress.orders = listOf<QString>(json[u"orders"]);
    progress.vouchers = listOf<QString>(json[u"vouchers"]);
    return progress;
}

QJsonObject toJson(const TieOutRun::State::Item &item)
{
    const TieOutCheck &check = item.check;
    QString status;
    for (const auto &[value, word] : statuses) {
        if (value == check.status)
            status = QString::fromLatin1(word);
    }
    return {{QStringLiteral("id"), check.id},
            {QStringLiteral("status"), status},
            {QStringLiteral("chunks"), check.chunks},
            {QStringLiteral("chunksTotal"), check.chunksTotal},
            {QStringLiteral("milliseconds"), numberText(check.milliseconds)},
            {QStringLiteral("snapshotAt"),
             check.snapshotAt.isValid() ? check.snapshotAt.serverText() : QString()},
            {QStringLiteral("unavailable"), check.unavailable},
            {QStringLiteral("progress"), toJson(item.progress)}};
}

bool fill(TieOutRun::State::Item &item, const QJsonObject &json)
{
    TieOutCheck &check = item.check;
    bool known = false;
    for (const auto &[value, word] : statuses) {
        if (json[u"status"].toString() == QLatin1StringView(word)) {
            check.status = value;
            known = true;
        }
    }
    if (check.id != json[u"id"].toString() || !known)
        return false;
    item.progress = progressFrom(json[u"progress"].toObject());
    if (check.status == TieOutStatus::Running)
        check.status = TieOutStatus::Stopped; // it was, when the process ended
    check.ok = check.status == TieOutStatus::Clean;
    check.scanned = item.progress.scanned;
    check.rows = item.progress.rows;
    check.more = item.progress.more;
    check.phase = item.progress.stage;
    check.chunks = json[u"chunks"].toInt();
    check.chunksTotal = json[u"chunksTotal"].toInt();
    check.milliseconds = numberOf(json[u"milliseconds"]);
    check.unavailable = json[u"unavailable"].toString();
    if (check.unavailable.isEmpty())
        check.findings = item.progress.findings;
    if (const Result<Timestamp> at = Timestamp::fromServerText(json[u"snapshotAt"].toString()); at.ok())
        check.snapshotAt = *at;
    return true;
}

} // namespace

TieOutCheckpoint::TieOutCheckpoint(const QString &profile, const QString &directory)
{
    const QString where = directory.isEmpty()
                              ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                    QStringLiteral("/zhangfang/tie-outs")
                              : directory;
    m_path = QString(where + u'/' + profile + QStringLiteral(".run"));
}

Result<QJsonObject> TieOutCheckpoint::read() const
{
    QFile file(m_path);
    if (!file.exists()) {
        Error error;
        error.kind = ErrorKind::NotFound;
        error.code = QStringLiteral("tieOutNone");
        error.message = Text::tr("No interrupted run is kept for this connection.");
        return error;
    }
    if (!file.open(QIODevice::ReadOnly))
        return unusable(m_path, file.errorString());
    const QByteArray first = file.readLine().trimmed(), content = file.readAll();
    const QByteArray sum = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (first != QByteArray(heading) + sum || !document.isObject())
        return damaged();
    return document.object();
}

Result<TieOutCheckpoint::Summary> TieOutCheckpoint::summary() const
{
    const Result<QJsonObject> json = read();
    if (!json.ok())
        return json.error();
    Summary summary;
    const QJsonObject request = (*json)[u"request"].toObject();
    summary.request = {listOf<QString>(request[u"ids"]), dateOf(request[u"date"]), request[u"limit"].toInt(),
                       numberOf(request[u"rowsPerChunk"])};
    summary.savedAt = Timestamp::fromMicros(numberOf((*json)[u"savedAt"]));
    qint64 done = 0, total = 0;
    QStringList waiting;
    for (const QJsonValueConstRef value : (*json)[u"checks"].toArray()) {
        const QJsonObject check = value.toObject();
        done += check[u"chunks"].toInt();
        total += check[u"chunksTotal"].toInt();
        const QString status = check[u"status"].toString();
        if (status == u"running" || status == u"stopped")
            summary.unfinished << check[u"id"].toString();
        else if (status == u"waiting")
            waiting << check[u"id"].toString();
    }
    summary.unfinished += waiting;
    summary.percent = static_cast<int>(done * 100 / std::max<qint64>(1, total));
    return summary;
}

Result<Done> TieOutCheckpoint::remove() const
{
    QFile file(m_path);
    if (file.exists() && !file.remove())
        return unusable(m_path, file.errorString());
    return Done{};
}

QByteArray TieOutCheckpoint::contentOf(const TieOutRun::State &state)
{
    QJsonArray checks;
    for (const TieOutRun::State::Item &item : state.items)
        checks << toJson(item);
    const QJsonObject json{
        {QStringLiteral("request"),
         QJsonObject{{QStringLiteral("ids"), QJsonArray::fromStringList(state.ids)},
                     {QStringLiteral("date"), dateText(state.request.date)},
                     {QStringLiteral("limit"), state.request.limit},
                     {QStringLiteral("rowsPerChunk"), numberText(state.request.rowsPerChunk)}}},
        {QStringLiteral("database"), state.database},
        {QStringLiteral("savedAt"), numberText(Timestamp::now().micros())},
        {QStringLiteral("checks"), checks}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Done> TieOutCheckpoint::write(const QByteArray &content) const
{
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return unusable(m_path, Text::tr("the directory cannot be made"));
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return unusable(m_path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QByteArray(heading) + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() +
               '\n' + content);
    if (!file.commit())
        return unusable(m_path, file.errorString());
    return Done{};
}

Result<Done> TieOutCheckpoint::load(TieOutRun::State &state) const
{
    const Result<QJsonObject> json = read();
    if (!json.ok())
        return json.error();
    const QJsonArray checks = (*json)[u"checks"].toArray();
    if (checks.size() != static_cast<qsizetype>(state.items.size()))
        return damaged();
    for (qsizetype i = 0; i < checks.size(); ++i) {
        if (!fill(state.items[static_cast<size_t>(i)], checks[i].toObject()))
            return damaged();
    }
    state.database = (*json)[u"database"].toString();
    return state.database.isEmpty() ? Result<Done>(damaged()) : Result<Done>(Done{});
}

} // namespace zf::ledger
