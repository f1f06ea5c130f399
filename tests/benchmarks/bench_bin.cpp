// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Card BIN lookups: bench_bin [NUMBERS] (default 10 million). The full built-in tables, random cards of them,
// each found by the prepared table, by a std::map of prefixes and, for a part, by an SQL query on a private
// server; the answers are compared, so that this is the long run of the property test too.

#include "models/core/bindirectory.h"
#include "models/core/bintablebuilder.h"
#include "models/core/cardnumber.h"
#include "models/db/session.h"
#include "models/payment/binsources.h"
#include "models/payment/builtinbins.h"

#include "tests/support/fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <map>
#include <random>
#include <vector>

using namespace zf;

namespace {

struct Card {
    char digits[20];
    quint8 size;
    std::string_view view() const { return {digits, size}; }
};

/// Numbers that begin with a random row of the table and have one of its lengths.
std::vector<Card> cardsOf(const BinTable &table, size_t count, std::mt19937_64 &random)
{
    std::vector<Card> cards(count);
    for (Card &card : cards) {
        const auto row = quint32(random() % table.size());
        const BinRecord record = table.record(row);
        const quint64 from = record.from.toULongLong(), to = record.to.toULongLong();
        const QByteArray prefix =
            QByteArray::number(from + random() % (to - from + 1)).rightJustified(record.from.size(), '0');
        int length = shortestCard;
        do
            length = shortestCard + int(random() % 8);
        while ((record.lengths & cardLengthBit(length)) == 0);
        card.size = quint8(length);
        for (int i = 0; i < length; ++i)
            card.digits[i] = i < prefix.size() ? prefix[i] : char('0' + random() % 10);
    }
    return cards;
}

/// The same as rows by prefix, the way it is written first.
using PrefixMap = std::map<std::string, std::vector<std::pair<CardLengths, quint32>>, std::less<>>;

PrefixMap mapOf(const BinTable &table)
{
    PrefixMap map;
    for (quint32 row = 0; row < table.size(); ++row) {
        const BinRecord record = table.record(row);
        for (quint64 p = record.from.toULongLong(); p <= record.to.toULongLong(); ++p)
            map[QByteArray::number(p).rightJustified(record.from.size(), '0').toStdString()].emplace_back(
                record.lengths, row);
    }
    return map;
}

BinTable::Match findIn(const PrefixMap &map, std::string_view digits)
{
    BinTable::Match match;
    for (size_t size = 10; size >= 2; --size) {
        const auto at = map.find(digits.substr(0, size));
        if (at == map.end())
            continue;
        int fitting = 0;
        for (const auto &[lengths, row] : at->second) {
            if ((lengths & cardLengthBit(qsizetype(digits.size()))) != 0 && fitting++ == 0)
                match.row = row;
        }
        if (fitting > 0) {
            match.outcome = fitting == 1 ? BinTable::Outcome::Found : BinTable::Outcome::Ambiguous;
            return match;
        }
        match.outcome = BinTable::Outcome::WrongLength;
    }
    return match;
}

void say(const char *what, qint64 nanoseconds, size_t count)
{
    std::printf("  %-44s %8.1f ns each  %12.0f a second\n", what, double(nanoseconds) / double(count),
                double(count) * 1e9 / double(nanoseconds));
}

quint64 measureTable(const char *what, const BinTable &table, const std::vector<Card> &cards)
{
    qint64 best = 0;
    quint64 found = 0;
    for (int run = 0; run < 5; ++run) {
        found = 0;
        QElapsedTimer timer;
        timer.start();
        for (const Card &card : cards)
            found += table.find(card.view()).outcome == BinTable::Outcome::Found;
        const qint64 took = timer.nsecsElapsed();
        best = run == 0 ? took : std::min(best, took);
    }
    say(what, best, cards.size());
    return found;
}

bool compare(const BinTable &table, const PrefixMap &map, const std::vector<Card> &cards)
{
    size_t different = 0;
    QElapsedTimer timer;
    std::vector<BinTable::Match> matches(cards.size());
    timer.start();
    for (size_t i = 0; i < cards.size(); ++i)
        matches[i] = findIn(map, cards[i].view());
    say("std::map, longest prefix first", timer.nsecsElapsed(), cards.size());
    for (size_t i = 0; i < cards.size(); ++i) {
        const BinTable::Match match = table.find(cards[i].view());
        different += match.outcome != matches[i].outcome ||
                     (match.outcome == BinTable::Outcome::Found && match.row != matches[i].row);
    }
    std::printf("  %zu answers compared, %zu differ\n", cards.size(), different);
    return different == 0;
}

bool measureSql(const BinTable &table, const std::vector<Card> &cards)
{
    test::FixtureServer server(test::Contents::Schema);
    const auto opened = server.open(db::Database::Payment);
    if (!opened) {
        std::printf("  SQL: %s\n", qPrintable(server.problem()));
        return false;
    }
    db::Session &session = *opened;
    const auto run = [&](const QString &sql) { return session.execute({"bench", sql}).ok(); };
    if (!run(QStringLiteral("CREATE TABLE bins (prefix VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin "
                            "NOT NULL, lengths INT NOT NULL, id INT NOT NULL, KEY (prefix, lengths, id)) "
                            "ENGINE=InnoDB")))
        return false;
    QStringList values;
    for (quint32 row = 0; row < table.size(); ++row) {
        const BinRecord record = table.record(row);
        for (quint64 p = record.from.toULongLong(); p <= record.to.toULongLong(); ++p)
            values << QStringLiteral("('%1',%2,%3)")
                          .arg(p, int(record.from.size()), 10, QLatin1Char('0'))
                          .arg(record.lengths)
                          .arg(row);
        if (values.size() > 5000 || row + 1 == table.size()) {
            if (!run(QStringLiteral("INSERT INTO bins VALUES ") + values.join(u',')))
                return false;
            values.clear();
        }
    }
    const size_t count = std::min<size_t>(cards.size(), 2000);
    QElapsedTimer timer;
    timer.start();
    size_t found = 0;
    for (size_t i = 0; i < count; ++i) {
        const QString digits = QString::fromLatin1(cards[i].digits, 10);
        QVariantList prefixes;
        for (int size = 10; size >= 2; --size)
            prefixes << digits.left(size);
        prefixes << int(cardLengthBit(cards[i].size));
        const auto rows = session.select(
            {"bench.find",
             QStringLiteral("SELECT id FROM bins WHERE prefix IN (?,?,?,?,?,?,?,?,?) AND lengths & ? "
                            "ORDER BY LENGTH(prefix) DESC LIMIT 1")},
            prefixes);
        found += rows.ok() && !rows->isEmpty();
    }
    say("SQL over the same rows, indexed, unix socket", timer.nsecsElapsed(), count);
    std::printf("  SQL found %zu of %zu\n", found, count);
    return found == count;
}

void measureStart(const QString &folder)
{
    qint64 best = -1;
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        const payment::BinSources sources(folder);
        const qint64 took = timer.nsecsElapsed();
        best = best < 0 ? took : std::min(best, took);
        if (run == 0)
            std::printf("  start with all sources, first time: %.2f ms\n", double(took) / 1e6);
    }
    std::printf("  start with all sources, again:      %.2f ms\n", double(best) / 1e6);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const size_t count = argc > 1 ? size_t(std::max(1, std::atoi(argv[1]))) : 10'000'000;
    QTemporaryDir folder;
    measureStart(folder.path());
    const auto china = payment::chineseBins(), world = payment::worldBins();
    if (!china || !world)
        return 1;
    // One table of everything: the built-in ones lie behind each other in a directory, this is the full one.
    BinTableBuilder builder;
    for (const auto &table : {*china, *world}) {
        for (quint32 row = 0; row < table->size(); ++row) {
            if (!builder.add(table->record(row)))
                return 1;
        }
    }
    const auto full = BinTable::fromBytes(builder.build({}));
    if (!full)
        return 1;
    const BinTable &table = **full;
    std::mt19937_64 random(1);
    const std::vector<Card> cards = cardsOf(table, count, random);
    std::printf("%u rows, %zu random cards of them\n", table.size(), cards.size());
    measureTable("prepared table", table, cards);
    const PrefixMap map = mapOf(table);
    bool fine = compare(table, map, cards);
    payment::BinSources sources(folder.path());
    {
        const size_t some = std::min<size_t>(cards.size(), 1'000'000);
        std::vector<CardNumber> numbers;
        for (size_t i = 0; i < some; ++i)
            numbers.push_back(CardNumber::parse(QByteArrayView(cards[i].digits, cards[i].size)));
        QElapsedTimer timer;
        timer.start();
        quint64 found = 0;
        for (const CardNumber &number : numbers)
            found += sources.directory().decide(number).status == BinStatus::Found;
        say("the directory of both tables, with precedence", timer.nsecsElapsed(), some);
    }
    fine = measureSql(table, cards) && fine;
    return fine ? 0 : 1;
}
