// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/bindirectory.h"

#include <QMap>

namespace zf::payment {

/// What a column of a file that is imported means.
enum class BinColumn { Prefix, PrefixEnd, Length, BankCode, BankName, CardType, Country, Scheme };
QString
binColumnCode(BinColumn column); ///< prefix, to, length, bankCode, bankName, cardType, country, scheme

/// Which column of the file stands for what; columns count from 0.
struct BinMapping {
    QMap<BinColumn, int> columns;
    bool hasHeads = false;   ///< the first row names the columns
    bool isComplete() const; ///< a prefix and a bank
};

/// A row that is not taken, or that contradicts; says no value of the file but prefixes.
struct BinImportRemark {
    qint64 line = 0;
    QString text;
};

/// What an import would do. Nothing is changed by making one.
struct BinImportReport {
    QStringList heads; ///< of the file's columns, or their numbers
    BinMapping mapping;
    QList<BinRecord> sample; ///< the first rows as they were understood
    qint64 rows = 0;         ///< of the file, without its heads
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 duplicates = 0;  ///< said before in the same file: counted once
    qint64 ambiguities = 0; ///< same prefix and length as another row of the file, another bank or type
    qint64 conflicts = 0;   ///< contradict a source in use
    QList<BinImportRemark> remarks; ///< the first of each kind
};

/// Reads a file of card prefixes in whatever order of columns, GBK or UTF-8, full-width digits and all.
class BinImport {
public:
    /// `map` says columns by number from 1 or by their head, "prefix=1,length=卡号长度,bankName=3"; what it
    /// leaves out is guessed from the heads. `existing` is what conflicts are looked for in.
    static Result<BinImport> read(const QString &file, const QString &map, const BinDirectory &existing);

    const BinImportReport &report() const { return m_report; }
    /// The bytes to install; Usage error where no row was accepted.
    Result<QByteArray> prepared(const BinTableInfo &info) const;

private:
    Result<Done> takeRow(qint64 line, const QStringList &cells, const QString &map,
                         const BinDirectory &existing);
    void takeRecord(qint64 line, const BinRecord &record, const BinDirectory &existing);
    void remark(qint64 line, const QString &text);

    BinImportReport m_report;
    QList<BinRecord> m_records;
    QMultiHash<QString, qsizetype> m_byPrefix;
    bool m_mapped = false;
};

/// What the heads of a file say; heads that are not known are left out.
BinMapping guessMapping(const QStringList &heads);

} // namespace zf::payment
