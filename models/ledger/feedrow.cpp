// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/feedrow.h"

#include "models/ledger/ledgersql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <tuple>

namespace zf::ledger {

namespace {

constexpr qsizetype mostUnbalanced = 50;

Error unreadable()
{
    return invalidData(
        QCoreApplication::translate("Feed", "A row of the feed is not in the form that the program writes."));
}

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QJsonArray> parsed(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return unreadable();
    return document.array();
}

QJsonArray toJson(const QList<LedgerDelta> &deltas)
{
    QJsonArray array;
    for (const LedgerDelta &delta : deltas)
        array << QJsonArray{
            delta.date.toString(Qt::ISODate), delta.subject.text(),     delta.currency.code(),
            delta.debit.minorText(),          delta.credit.minorText(), QString::number(delta.entries)};
    return array;
}

QJsonArray toJson(const QList<VoucherNo> &vouchers)
{
    QJsonArray array;
    for (const VoucherNo &voucher : vouchers)
        array << voucher.text();
    return array;
}

QJsonArray toJson(const QList<LateVoucher> &vouchers)
{
    QJsonArray array;
    for (const LateVoucher &late : vouchers)
        array << QJsonArray{late.date.toString(Qt::ISODate), late.voucher.text()};
    return array;
}

Result<QList<LateVoucher>> lateFrom(const QJsonArray &array)
{
    QList<LateVoucher> vouchers;
    for (const QJsonValueConstRef value : array) {
        const QJsonArray fields = value.toArray();
        const QDate date = QDate::fromString(fields[0].toString(), Qt::ISODate);
        if (fields.size() != 2 || !date.isValid())
            return unreadable();
        vouchers << LateVoucher{date, VoucherNo(fields[1].toString())};
    }
    return vouchers;
}

Result<QList<LedgerDelta>> deltasFrom(const QJsonArray &array)
{
    QList<LedgerDelta> deltas;
    deltas.reserve(array.size());
    for (const QJsonValueConstRef value : array) {
        const QJsonArray fields = value.toArray();
        if (fields.size() != 6)
            return unreadable();
        const QDate date = QDate::fromString(fields[0].toString(), Qt::ISODate);
        const Result<Currency> currency = storedCurrency(fields[2].toString(), "ledger_feed");
        if (!currency.ok())
            return currency.error();
        const Result<Amount> debit = Amount::fromMinorText(fields[3].toString());
        const Result<Amount> credit = Amount::fromMinorText(fields[4].toString());
        bool isNumber = false;
        const qint64 entries = fields[5].toString().toLongLong(&isNumber);
        if (!date.isValid() || !debit.ok() || !credit.ok() || !isNumber)
            return unreadable();
        deltas << LedgerDelta{date, SubjectCode(fields[1].toString()), *currency, *debit, *credit, entries};
    }
    return deltas;
}

QList<VoucherNo> vouchersFrom(const QJsonArray &array)
{
    QList<VoucherNo> vouchers;
    for (const QJsonValueConstRef value : array)
        vouchers << VoucherNo(value.toString());
    return vouchers;
}

} // namespace

TailBatch FeedRow::sum() const
{
    using Key = std::tuple<QDate, SubjectCode, QString>;
    std::map<Key, LedgerDelta> sums;
    TailBatch result;
    for (const FeedTransaction &transaction : transactions) {
        for (const LedgerDelta &delta : transaction.batch.deltas) {
            const auto [at, isNew] =
                sums.try_emplace(Key(delta.date, delta.subject, QString(delta.currency.code())), delta);
            if (isNew)
                continue;
            at->second.debit += delta.debit;
            at->second.credit += delta.credit;
            at->second.entries += delta.entries;
        }
        for (const VoucherNo &voucher : transaction.batch.unbalanced) {
            if (result.unbalanced.size() < mostUnbalanced)
                result.unbalanced << voucher;
        }
        for (const LateVoucher &late : transaction.batch.late) {
            if (result.late.size() < mostUnbalanced && !result.late.contains(late))
                result.late << late;
        }
        result.vouchers += transaction.batch.vouchers;
        result.daysChanged = result.daysChanged || transaction.batch.daysChanged;
    }
    for (const auto &[key, delta] : sums)
        result.deltas << delta;
    return result;
}

QString feedText(const QList<LedgerDelta> &deltas)
{
    return compact(toJson(deltas));
}

QString feedText(const QList<VoucherNo> &vouchers)
{
    return compact(toJson(vouchers));
}

QString feedText(const QList<LateVoucher> &vouchers)
{
    return compact(toJson(vouchers));
}

QString feedText(const QList<FeedTransaction> &transactions)
{
    QJsonArray array;
    for (const FeedTransaction &transaction : transactions) {
        QJsonObject object{{QStringLiteral("gtid"), transaction.gtid},
                           {QStringLiteral("deltas"), toJson(transaction.batch.deltas)}};
        if (!transaction.batch.unbalanced.isEmpty())
            object.insert(QStringLiteral("unbalanced"), toJson(transaction.batch.unbalanced));
        if (!transaction.batch.late.isEmpty())
            object.insert(QStringLiteral("late"), toJson(transaction.batch.late));
        if (transaction.batch.vouchers != 0)
            object.insert(QStringLiteral("vouchers"), QString::number(transaction.batch.vouchers));
        if (transaction.batch.daysChanged)
            object.insert(QStringLiteral("daysChanged"), true);
        array << object;
    }
    return compact(array);
}

Result<QList<LedgerDelta>> feedDeltas(const QString &text)
{
    const Result<QJsonArray> array = parsed(text);
    if (!array.ok())
        return array.error();
    return deltasFrom(*array);
}

Result<QList<VoucherNo>> feedVouchers(const QString &text)
{
    const Result<QJsonArray> array = parsed(text);
    if (!array.ok())
        return array.error();
    return vouchersFrom(*array);
}

Result<QList<LateVoucher>> feedLateVouchers(const QString &text)
{
    if (text.isEmpty())
        return QList<LateVoucher>();
    const Result<QJsonArray> array = parsed(text);
    if (!array.ok())
        return array.error();
    return lateFrom(*array);
}

Result<QList<FeedTransaction>> feedTransactions(const QString &text)
{
    const Result<QJsonArray> array = parsed(text);
    if (!array.ok())
        return array.error();
    QList<FeedTransaction> transactions;
    for (const QJsonValueConstRef value : *array) {
        const QJsonObject object = value.toObject();
        const Result<QList<LedgerDelta>> deltas = deltasFrom(object[u"deltas"].toArray());
        if (!deltas.ok())
            return deltas.error();
        FeedTransaction transaction;
        transaction.gtid = object[u"gtid"].toString();
        if (transaction.gtid.isEmpty())
            return unreadable();
        transaction.batch.deltas = *deltas;
        transaction.batch.unbalanced = vouchersFrom(object[u"unbalanced"].toArray());
        const Result<QList<LateVoucher>> late = lateFrom(object[u"late"].toArray());
        if (!late.ok())
            return late.error();
        transaction.batch.late = *late;
        transaction.batch.vouchers = object[u"vouchers"].toString().toLongLong();
        transaction.batch.daysChanged = object[u"daysChanged"].toBool();
        transactions << transaction;
    }
    return transactions;
}

} // namespace zf::ledger
