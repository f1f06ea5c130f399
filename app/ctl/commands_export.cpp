// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/rows.h"
#include "app/ctl/trialbalancereport.h"
#include "models/ledger/accounts.h"
#include "models/ledger/chart.h"
#include "models/ledger/journals.h"
#include "models/ledger/vouchers.h"

#include <QJsonArray>
#include <QMap>

namespace zf::ctl {

namespace {

constexpr int pageRows = 2000; // one bounded result at a time is all that is in memory

/// An export under way: the writer, how much it has written and what that adds up to.
class Export {
public:
    Export(Context &context, Format format, const db::Profile &profile)
        : m_context(context)
        , m_writer(makeListWriter(format, context.destination()))
    {
        m_summary.insert(QStringLiteral("what"), context.word(0));
        m_summary.insert(QStringLiteral("profile"), profile.name);
        m_summary.insert(QStringLiteral("environment"), db::environmentCode(profile.environment));
        m_summary.insert(QStringLiteral("snapshotAt"),
                         Timestamp::now().iso()); // of the first page, for lists read in pages
        for (const char *option : {"from", "to", "as-known-at", "currency", "subject", "level", "filter"}) {
            if (context.arguments().has(option))
                m_summary.insert(QLatin1String(option), context.arguments().value(option));
        }
    }

    Result<Done> begin(const QList<TableColumn> &columns) { return m_writer->begin(columns); }
    Result<Done> row(const TableRow &row)
    {
        ++m_count;
        m_bar.show(translate("Ctl", "rows"), m_count, 0);
        return m_writer->row(row);
    }
    void add(const Currency &currency, Amount debit, Amount credit)
    {
        Sum &sum = m_sums[currency.code()];
        sum.currency = currency;
        sum.debit += debit;
        sum.credit += credit;
    }
    void state(const QString &key, const QJsonValue &value) { m_summary.insert(key, value); }
    Result<Outcome> finish()
    {
        QJsonArray sums;
        QStringList sentences;
        for (const Sum &sum : m_sums) {
            const QString debit = Money{sum.debit, sum.currency}.plain(),
                          credit = Money{sum.credit, sum.currency}.plain();
            sums.append(QJsonObject{{QStringLiteral("currency"), sum.currency.code()},
                                    {QStringLiteral("debit"), debit},
                                    {QStringLiteral("credit"), credit}});
            sentences << translate("Ctl", "%1 debit %2, credit %3").arg(sum.currency.code(), debit, credit);
        }
        m_summary.insert(QStringLiteral("count"), m_count);
        m_summary.insert(QStringLiteral("sums"), sums);
        m_summary.insert(QStringLiteral("next"), QJsonValue::Null);
        if (auto done = m_writer->end(m_summary); !done)
            return done.error();
        if (auto done = m_context.destination().commit(); !done)
            return done.error();
        const int count = static_cast<int>(m_count);
        note(translate("Ctl", "%n row(s) exported.", nullptr, count));
        for (const QString &sentence : sentences)
            note(sentence);
        return Outcome::Fine;
    }

private:
    struct Sum {
        Currency currency;
        Amount debit, credit;
    };
    Context &m_context;
    std::unique_ptr<ListWriter> m_writer;
    ProgressBar m_bar;
    QJsonObject m_summary;
    QMap<QString, Sum> m_sums;
    qint64 m_count = 0;
};

/// All pages, one after the other, each row given to `write`.
template <class PageRow, class Fetch, class Write>
Result<Done> forEachRow(const std::stop_token &ticket, Fetch fetch, Write write)
{
    PageAt at = PageAt::first(pageRows);
    while (true) {
        const Result<Page<PageRow>> page = wait(fetch(at));
        if (!page)
            return page.error();
        for (const PageRow &row : page->rows) {
            if (auto done = write(row); !done)
                return done;
        }
        if (page->next.isEmpty())
            return Done{};
        if (ticket.stop_requested()) {
            Error error;
            error.kind = ErrorKind::Cancelled;
            error.message = translate("Ctl", "Cancelled; no file was written.");
            return error;
        }
        at = PageAt::after(page->next, pageRows);
    }
}

Result<Done> exportTrialBalance(Context &context, Target &target, Export &out)
{
    const auto choice = RowChoice::from(context.arguments());
    if (!choice)
        return choice.error();
    const auto query = TrialBalanceReport::query(context.arguments());
    if (!query)
        return query.error();
    const auto report = TrialBalanceReport::load(target, *query, *choice, context.ticket());
    if (!report)
        return report.error();
    for (const QString &sentence : report->accusations())
        note(sentence);
    const TrialBalance &balance = report->balance();
    out.state(QStringLiteral("snapshotAt"), balance.snapshotAt.iso());
    out.state(QStringLiteral("from"), balance.range.from.toString(Qt::ISODate));
    out.state(QStringLiteral("to"), balance.range.to.toString(Qt::ISODate));
    out.state(QStringLiteral("provisional"), balance.provisional);
    if (auto done = out.begin(trialBalanceColumns()); !done)
        return done;
    for (const TrialBalanceRow &row : balance.rows()) {
        if (!choice->takes(balance, row))
            continue;
        if (auto done = out.row(trialBalanceRow(balance, row)); !done)
            return done;
        const Subject *subject = balance.chart().find(row.subject);
        if (subject && subject->isLeaf)
            out.add(row.currency, row.debit, row.credit);
    }
    return Done{};
}

Result<Done> exportSubjects(Context &context, Target &target, Export &out)
{
    const auto chart = wait(ledger::Chart(target.ledger()).subjects(context.ticket()));
    if (!chart)
        return chart.error();
    if (auto done = out.begin(subjectColumns()); !done)
        return done;
    for (const Subject &subject : chart->subjects()) {
        if (auto done = out.row(subjectRow(subject)); !done)
            return done;
    }
    return Done{};
}

Result<Done> exportAccounts(Context &context, Target &target, Export &out)
{
    const auto query = accountQuery(context.arguments());
    if (!query)
        return query.error();
    if (auto done = out.begin(accountColumns()); !done)
        return done;
    const ledger::Accounts accounts(target.ledger());
    return forEachRow<ledger::AccountRow>(
        context.ticket(), [&](const PageAt &at) { return accounts.list(*query, at, context.ticket()); },
        [&](const ledger::AccountRow &row) {
            const Amount balance = signedFromNatural(row.account.balance, row.account.normalSide);
            out.add(row.account.currency, balance.isNegative() ? Amount() : balance,
                    balance.isNegative() ? -balance : Amount());
            return out.row(accountRow(row.account));
        });
}

Result<Done> exportJournal(Context &context, Target &target, Export &out)
{
    const auto range = dateRange(context.arguments());
    if (!range)
        return range.error();
    const AccountNo number(context.word(1));
    const auto account = wait(ledger::Accounts(target.ledger()).find(number, context.ticket()));
    if (!account)
        return account.error();
    out.state(QStringLiteral("accountNo"), number.text());
    if (auto done = out.begin(journalColumns()); !done)
        return done;
    const ledger::Journals journals(target.ledger());
    return forEachRow<JournalLine>(
        context.ticket(),
        [&](const PageAt &at) {
            return journals.page({number, *range}, at, context.ticket());
        },
        [&](const JournalLine &line) {
            out.add(account->currency, line.side == Side::Debit ? line.amount : Amount(),
                    line.side == Side::Credit ? line.amount : Amount());
            return out.row(journalRow(line, account->currency));
        });
}

Result<Done> exportVouchers(Context &context, Target &target, Export &out)
{
    const auto query = voucherQuery(context.arguments());
    if (!query)
        return query.error();
    if (auto done = out.begin(voucherColumns()); !done)
        return done;
    const ledger::Vouchers vouchers(target.ledger());
    return forEachRow<Voucher>(
        context.ticket(), [&](const PageAt &at) { return vouchers.list(*query, at, context.ticket()); },
        [&](const Voucher &voucher) { return out.row(voucherRow(voucher)); });
}

struct Exportable {
    const char *what;
    QStringList options;
    int words; ///< "export" excluded
    Result<Done> (*run)(Context &, Target &, Export &);
};

const QList<Exportable> &exportables()
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    static const QList<Exportable> all = {
        {"trial-balance", list("from to level currency as-known-at"), 1, exportTrialBalance},
        {"subjects", {}, 1, exportSubjects},
        {"accounts", list("subject currency filter"), 1, exportAccounts},
        {"journal", list("from to"), 2, exportJournal},
        {"vouchers", list("from to filter"), 1, exportVouchers},
    };
    return all;
}

Result<Outcome> exportList(Context &context)
{
    static const QStringList own =
        QString::fromLatin1("from to level currency as-known-at subject filter").split(QLatin1Char(' '));
    const Exportable *chosen = nullptr;
    QStringList names;
    for (const Exportable &exportable : exportables()) {
        names << QString::fromLatin1(exportable.what);
        if (context.word(0) == names.last())
            chosen = &exportable;
    }
    if (!chosen) {
        return usageError(
            translate("Ctl", "There is no list \"%1\" to export.").arg(visibleText(context.word(0))),
            translate("Ctl", "Choose one of: %1").arg(names.join(QLatin1String(", "))));
    }
    const Arguments &arguments = context.arguments();
    if (arguments.words().size() < chosen->words)
        return usageError(
            translate("Ctl", "The number of an account is missing."),
            translate("Ctl", "Use: %1").arg(QStringLiteral("zhangfangctl export journal ACCOUNT")));
    if (arguments.words().size() > chosen->words)
        return usageError(
            translate("Ctl", "\"%1\" is one word too many.").arg(visibleText(context.word(chosen->words))));
    for (const QString &option : own) {
        if (arguments.has(option.toLatin1().constData()) && !chosen->options.contains(option))
            return usageError(translate("Ctl", "%1 takes no option --%2.")
                                  .arg(QStringLiteral("export %1").arg(QLatin1String(chosen->what)), option));
    }
    Format format = context.format();
    if (format == Format::Table) {
        if (arguments.has("format")) {
            return usageError(
                translate(
                    "Ctl",
                    "An export has no table format: it would need every row before the first is written."),
                translate("Ctl", "Choose csv, tsv, xlsx or json."));
        }
        format = Format::Csv;
    }
    if (format == Format::Xlsx && context.destination().isTerminal())
        return usageError(translate("Ctl", "A workbook cannot be shown on a terminal."),
                          translate("Ctl", "Give --output FILE."));
    auto target = context.target();
    if (!target)
        return target.error();
    Export out(context, format, (*target)->profile());
    if (auto done = chosen->run(context, **target, out); !done)
        return done.error();
    return out.finish();
}

} // namespace

QList<Command> exportCommands()
{
    return {{"export", "trial-balance|subjects|accounts|journal ACCOUNT|vouchers",
             QT_TRANSLATE_NOOP("Ctl", "a whole list to csv, tsv, xlsx or json, however long"),
             QString::fromLatin1("from to level currency as-known-at subject filter").split(QLatin1Char(' ')),
             1, 2, exportList}};
}

} // namespace zf::ctl
