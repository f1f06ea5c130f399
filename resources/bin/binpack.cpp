// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A tool of the build: binpack china|world IN OUT turns a table of this folder into its prepared form.

#include "models/core/bintablebuilder.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

using namespace zf;

namespace {

int fail(const QString &what)
{
    std::fprintf(stderr, "binpack: %s\n", qPrintable(what));
    return 1;
}

/// prefix,card_length,bank_code,bank_name,card_type,sources; no field is quoted.
Result<Done> addChinese(BinTableBuilder &builder, const QStringList &fields)
{
    BinRecord record;
    record.from = fields.value(0);
    record.lengths = cardLengthBit(fields.value(1).toInt());
    record.bankCode = fields.value(2);
    record.bankName = fields.value(3);
    record.type = cardTypeFromText(fields.value(4));
    record.country = QStringLiteral("CN");
    record.scheme = schemeOfDomestic(record.from.toStdString(), record.lengths);
    return builder.add(record);
}

/// country, brand, type, bank, prefixes with blanks between; tabs between the fields.
Result<Done> addWorld(BinTableBuilder &builder, const QStringList &fields)
{
    BinRecord record;
    record.country = fields.value(0);
    record.scheme = schemeFromCode(fields.value(1));
    record.lengths = schemeLengths(record.scheme);
    record.type = cardTypeFromText(fields.value(2));
    record.bankName = fields.value(3);
    for (const QString &range : fields.value(4).split(u' ', Qt::SkipEmptyParts)) {
        record.from = range.section(u'-', 0, 0);
        record.to = range.section(u'-', -1);
        if (Result<Done> done = builder.add(record); !done)
            return done;
    }
    return Done{};
}

/// A kind of table: how a line is read and what the table says of itself.
struct Kind {
    const char *id;
    QChar separator;
    Result<Done> (*add)(BinTableBuilder &, const QStringList &);
    BinTableInfo info;
};

const QList<Kind> &kinds()
{
    using Lengths = BinTableInfo::Lengths;
    const QString mit = QStringLiteral("MIT");
    static const QList<Kind> all = {
        {"china",
         u',',
         addChinese,
         {QStringLiteral("china"), QStringLiteral("bcbc, bankcard"), mit, QDate(2020, 1, 1),
          Lengths::Stated}},
        {"world",
         u'\t',
         addWorld,
         {QStringLiteral("world"), QStringLiteral("bin-cc"), mit, QDate(2026, 1, 1), Lengths::Inferred}},
    };
    return all;
}

} // namespace

int main(int argc, char *argv[])
{
    const auto kind = std::find_if(kinds().begin(), kinds().end(), [&](const Kind &k) {
        return argc == 4 && QByteArrayView(argv[1]) == QByteArrayView(k.id);
    });
    if (kind == kinds().end())
        return fail(QStringLiteral("use: binpack china|world IN OUT"));
    QFile in(QFile::decodeName(argv[2]));
    if (!in.open(QIODevice::ReadOnly))
        return fail(in.errorString());
    BinTableBuilder builder;
    in.readLine(); // the heads
    for (int number = 2; !in.atEnd(); ++number) {
        const QString line = QString::fromUtf8(in.readLine()).remove(u'\r').remove(u'\n');
        if (line.isEmpty())
            continue;
        if (const Result<Done> done = kind->add(builder, line.split(kind->separator)); !done)
            return fail(QStringLiteral("line %1: %2").arg(number).arg(done.error().message));
    }
    QSaveFile out(QFile::decodeName(argv[3]));
    if (!out.open(QIODevice::WriteOnly) || out.write(builder.build(kind->info)) < 0 || !out.commit())
        return fail(out.errorString());
    return 0;
}
