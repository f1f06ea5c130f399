// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/generator.h"

#include "app/sandbox/business.h"
#include "app/sandbox/installation.h"
#include "app/sandbox/privateserver.h"
#include "models/ledger/signoffs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace zf::sandbox {

namespace {

constexpr int unsignedDays = 1; // closed ones at the end, still to be signed
constexpr int signedDays = 3;   // before them

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};

qint64 targetEntries(Scale scale)
{
    switch (scale) {
    case Scale::Small:
        return 200'000;
    case Scale::Million:
        return 1'000'000;
    case Scale::ThirtyMillion:
        return 30'000'000;
    }
    Q_UNREACHABLE();
}

/// A directory for the files to load, gone with the object.
class Workplace {
public:
    explicit Workplace(const QString &base)
        : m_path(base + QStringLiteral("/load"))
    {
        QDir().mkpath(m_path);
    }
    ~Workplace() { QDir(m_path).removeRecursively(); }
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

struct SecondaryIndex {
    db::Database database;
    QString table, name, definition;
};

/// The indexes that are not the clustered key: a large table is loaded without them, in the order of its key,
/// and they are built at its end by sorting.
Result<QList<SecondaryIndex>> secondaryIndexes(db::Session &session, db::Database database)
{
    const Result<db::Rows> rows = session.select(
        {"filling.indexes",
         QStringLiteral(
             "SELECT table_name, index_name, MAX(non_unique),"
             " GROUP_CONCAT(CONCAT('`', column_name, '`') ORDER BY seq_in_index)"
             " FROM information_schema.statistics WHERE table_schema = DATABASE() AND index_name <> 'PRIMARY'"
             " AND table_name IN ('account_journal', 'voucher', 'voucher_entry', 'posting_request',"
             " 'pay_order', 'order_event', 'refund', 'trace_log')"
             " GROUP BY table_name, index_name ORDER BY table_name, index_name")});
    if (!rows.ok())
        return rows.error();
    QList<SecondaryIndex> result;
    for (qsizetype i = 0; i < rows->size(); ++i)
        result << SecondaryIndex{database, rows->text(i, 0), rows->text(i, 1),
                                 QStringLiteral("%1KEY %2 (%3)")
                                     .arg(rows->integer(i, 2) == 0 ? QStringLiteral("UNIQUE ") : QString(),
                                          rows->text(i, 1), rows->text(i, 3))};
    return result;
}

/// An AUTO_INCREMENT column must stay the first of some index while its table is loaded.
bool holdsAutoIncrement(const SecondaryIndex &index)
{
    return index.name == u"journal_by_id";
}

Result<QList<CardPrefix>> loadCards(db::Session &payment)
{
    QFile file(QStringLiteral(":/sql/sandbox/card_bin.sql"));
    if (!file.open(QIODevice::ReadOnly)) {
        Error error;
        error.message = Text::tr("The program lacks its own file %1.").arg(file.fileName());
        return error;
    }
    if (Result<Done> ran = payment.runScript("card_bin.sql", QString::fromUtf8(file.readAll())); !ran.ok())
        return ran.error();
    const Result<db::Rows> rows = payment.select(
        {"filling.cards", QStringLiteral("SELECT prefix, length, bank_name, card_type FROM card_bin"
                                         " ORDER BY prefix, length, bank_code")});
    if (!rows.ok())
        return rows.error();
    QList<CardPrefix> cards;
    for (qsizetype i = 0; i < rows->size(); ++i)
        cards << CardPrefix{rows->text(i, 0).toUtf8(), static_cast<int>(rows->integer(i, 1)),
                            rows->text(i, 2).toUtf8(), rows->text(i, 3) == u"DC"};
    return cards;
}

Result<Done> execute(db::Session &session, const QString &sql)
{
    const Result<qint64> done = session.execute({"filling", sql});
    return done.ok() ? Result<Done>(Done{}) : Result<Done>(done.error());
}

/// The days as the day cut leaves them: all closed but the last, signed a while after their midnight.
Result<Done> writeDays(db::Session &ledger, const Company &company)
{
    for (QDate day = company.goLive; day <= company.last; day = day.addDays(1)) {
        QByteArray closedAt;
        appendUtc(closedAt,
                  startOfChinaDay(day.addDays(1)) + 40 * minuteUs +
                      static_cast<qint64>(mixed(static_cast<quint64>(day.toJulianDay())) % 900) * secondUs);
        const bool open = day == company.last;
        const QString sql =
            open
                ? QStringLiteral("INSERT INTO accounting_day VALUES ('%1', 'open', NULL, NULL, NULL)")
                      .arg(day.toString(Qt::ISODate))
                : QStringLiteral("INSERT INTO accounting_day VALUES ('%1', 'closed', '%2', 'gao.hang', NULL)")
                      .arg(day.toString(Qt::ISODate), QString::fromLatin1(closedAt));
        if (Result<Done> written = execute(ledger, sql); !written.ok())
            return written;
    }
    return Done{};
}

/// The days before the last ones, signed by the operator of finance through the procedure alone, as in the
/// window.
Result<Done> signDays(const PrivateServer &server, const Company &company)
{
    db::Profile finance = server.rootProfile();
    finance.ledger.user = finance.desk->user = roleAccounts().value(QStringLiteral("zf_finance"));
    const auto ledger = db::Session::open(finance, db::Database::Ledger, db::SessionMode::Reading, {});
    if (!ledger.ok())
        return ledger.error();
    const auto desk = db::Session::open(finance, db::Database::Desk, db::SessionMode::Calling, {});
    if (!desk.ok())
        return desk.error();
    for (int back = signedDays + unsignedDays; back > unsignedDays; --back) {
        const Result<ledger::SignedDay> day =
            ledger::Signoffs::dayNow(**ledger, **desk, company.last.addDays(-back));
        if (!day.ok())
            return day.error();
        const auto signature = ledger::Signoffs::signNow(**desk, *day, QStringLiteral("日终复核"));
        if (!signature.ok())
            return signature.error();
    }
    return Done{};
}

} // namespace

Result<Done> fill(const PrivateServer &server, const FillOptions &options, const Progress &progress,
                  std::stop_token stop)
{
    Result<std::unique_ptr<db::Session>> ledger = fillingSession(server, db::Database::Ledger);
    if (!ledger.ok())
        return ledger.error();
    Result<std::unique_ptr<db::Session>> payment = fillingSession(server, db::Database::Payment);
    if (!payment.ok())
        return payment.error();
    const auto tell = [&progress](const QString &step, auto done) {
        if (progress)
            progress(step, done);
    };

    Result<Company> company = Company::make(**ledger, options.seed, options.scale);
    if (!company.ok())
        return company.error();
    Result<RuleBook> rules = RuleBook::read(**ledger, *company);
    if (!rules.ok())
        return rules.error();
    Result<QList<CardPrefix>> cards = loadCards(**payment);
    if (!cards.ok())
        return cards.error();

    // An empty table takes one file with its indexes in one go; thirty million rows go in pieces.
    const bool large = options.scale == Scale::ThirtyMillion;
    const qint64 rowsAFile = large ? 2'000'000 : 0;
    QList<SecondaryIndex> indexes;
    if (large) {
        for (const auto &[session, database] : {std::pair{ledger->get(), db::Database::Ledger},
                                                std::pair{payment->get(), db::Database::Payment}}) {
            Result<QList<SecondaryIndex>> found = secondaryIndexes(*session, database);
            if (!found.ok())
                return found.error();
            for (const SecondaryIndex &index : *found) {
                if (holdsAutoIncrement(index))
                    continue;
                indexes << index;
                if (Result<Done> dropped = execute(
                        *session, QStringLiteral("ALTER TABLE %1 DROP KEY %2").arg(index.table, index.name));
                    !dropped.ok())
                    return dropped;
            }
        }
    }

    const Workplace workplace(options.directory);
    BulkLoader loader(server, workplace.path(), stop);
    Books books(*company, loader, rowsAFile);
    OrderTables orders(*company, loader, rowsAFile, *cards);
    if (large) { // the last two weeks' traces and files: all of them would take more room than the ledger
        orders.setTraceFrom(startOfChinaDay(company->last.addDays(-13)));
        orders.setClearingFrom(company->last.addDays(-13));
    }
    const auto goOn = [&loader, &stop] { return !stop.stop_requested() && !loader.failed(); };

    Business business(*company, *rules, books, orders, targetEntries(options.scale));
    Result<Done> done = business.run(progress, goOn);
    if (!done.ok())
        return done;
    if (!goOn())
        return loader.wait();
    for (Result<Done> flushed : {books.flush(), orders.flush()}) {
        if (!flushed.ok())
            return flushed;
    }
    tell(Text::tr("Loading journals"), 0.55);
    if (Result<Done> journals = books.writeJournals(goOn); !journals.ok())
        return goOn() ? journals : loader.wait();

    TableWriter accounts(
        loader, db::Database::Ledger, "account",
        "account_no, subject_code, owner_kind, owner_no, owner_name, currency, balance, frozen, status,"
        " opened_at, updated_at, last_seq, allow_overdraft");
    TableWriter merchants(
        loader, db::Database::Payment, "merchant",
        "merchant_no, name, category, state, fee_rate_bp, stop_in, stop_out, limit_single, limit_day,"
        " limit_count, opened_at");
    TableWriter channels(
        loader, db::Database::Payment, "channel",
        "channel_code, name, name_en, clearing_route, clearing_account_no, cost_rate_bp, cut_off, state");
    company->writeAccounts(accounts);
    company->writeMerchants(merchants);
    company->writeChannels(channels);
    for (TableWriter *table : {&accounts, &merchants, &channels}) {
        if (Result<Done> flushed = table->flush(); !flushed.ok())
            return flushed;
    }
    tell(Text::tr("Loading"), 0.6);
    if (Result<Done> loaded = loader.wait(); !loaded.ok())
        return loaded;

    tell(Text::tr("Building indexes"), 0.75);
    for (qsizetype i = 0; i < indexes.size();) { // all of a table at once: it is read once
        qsizetype to = i;
        QStringList add;
        for (; to < indexes.size() && indexes[to].table == indexes[i].table; ++to)
            add << QStringLiteral("ADD ") + indexes[to].definition;
        loader.run(indexes[i].database,
                   QStringLiteral("ALTER TABLE %1 %2").arg(indexes[i].table, add.join(u", ")));
        i = to;
    }
    if (Result<Done> built = loader.wait(); !built.ok())
        return built;

    tell(Text::tr("Closing the days"), 0.9);
    if (Result<Done> days = writeDays(**ledger, *company); !days.ok())
        return days;
    if (Result<Done> totals = execute(**ledger, QStringLiteral("CALL rebuild_daily_totals()")); !totals.ok())
        return totals;
    if (Result<Done> signatures = signDays(server, *company); !signatures.ok())
        return signatures;
    tell(Text::tr("Done"), 1.0);
    return Done{};
}

} // namespace zf::sandbox
