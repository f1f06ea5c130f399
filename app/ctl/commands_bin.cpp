// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/binreport.h"
#include "app/ctl/command.h"
#include "models/core/binbatch.h"
#include "models/core/cardnumberreader.h"
#include "models/core/wipe.h"
#include "models/payment/binimport.h"
#include "models/payment/binsources.h"
#include "models/payment/cardbins.h"

#include <QFileInfo>
#include <QJsonArray>

#include <array>
#include <cerrno>

#include <unistd.h>

namespace zf::ctl {

namespace {

/// The payment database takes part where one is named; without one nothing is connected to.
Result<Done> addDatabase(Context &context, payment::BinSources &sources)
{
    if (!context.arguments().has("profile") && !context.arguments().has("sandbox"))
        return Done{};
    auto target = context.target();
    if (!target)
        return target.error();
    if (!(*target)->has(db::Database::Payment))
        return Done{};
    const auto table = wait(payment::CardBins((*target)->lane(db::Database::Payment)).load(context.ticket()));
    if (table) {
        sources.setDatabase(*table);
        return Done{};
    }
    if (table.error().kind != ErrorKind::ContractNotMet)
        return table.error();
    note(translate("Ctl", "The payment database has no BIN table; the other sources answer."));
    return Done{};
}

void notePoorSources(const payment::BinSources &sources)
{
    for (const payment::BinSource &source : sources.list()) {
        if (source.problem)
            note(translate("Ctl", "Source %1 takes no part: %2")
                     .arg(source.info.id, failureText(*source.problem)));
    }
}

/// Standard input past every buffer but this one, which is wiped.
Result<Done> readStandardInput(CardNumberReader &reader, const std::stop_token &stop)
{
    std::array<char, 65536> block;
    Result<Done> result = Done{};
    while (!stop.stop_requested()) {
        const ssize_t count = ::read(STDIN_FILENO, block.data(), block.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            result = usageError(translate("Ctl", "Standard input cannot be read."));
        if (count <= 0 || !reader.feed(QByteArrayView(block.data(), count)))
            break;
    }
    reader.finish();
    wipe(block.data(), block.size());
    if (result && stop.stop_requested()) {
        Error error;
        error.kind = ErrorKind::Cancelled;
        error.message = translate("Ctl", "Cancelled.");
        return error;
    }
    return result;
}

Result<Outcome> look(Context &context)
{
    if (context.format() == Format::Xlsx && context.destination().isTerminal())
        return usageError(translate("Ctl", "A workbook cannot be shown on a terminal."),
                          translate("Ctl", "Give --output FILE."));
    payment::BinSources sources;
    if (Result<Done> added = addDatabase(context, sources); !added)
        return added.error();
    notePoorSources(sources);
    BinReport report(context.format(), context.destination());
    Result<Done> written = Done{};
    constexpr int most = BinBatch::mostNumbers;
    int count = 0;
    const auto take = [&](const CardNumber &number, quint32) {
        if (++count > most)
            return false;
        written = report.add(sources.directory().look(number));
        return written.ok();
    };
    for (const CardNumber &number : context.cardNumbers())
        take(number, 0);
    if (context.arguments().words().contains(QStringLiteral("-"))) {
        CardNumberReader reader(take);
        if (Result<Done> read = readStandardInput(reader, context.ticket()); !read)
            return read.error();
    }
    if (!written)
        return written.error();
    if (count > most)
        return usageError(translate("Ctl", "At most %n number(s) at a time.", nullptr, most));
    if (Result<Done> finished = report.finish(); !finished)
        return finished.error();
    return report.hasFinding() ? Outcome::Finding : Outcome::Fine;
}

Result<Outcome> listSources(Context &context)
{
    payment::BinSources sources;
    if (Result<Done> added = addDatabase(context, sources); !added)
        return added.error();
    Section table;
    table.key = QStringLiteral("rows");
    table.columns = {
        {QStringLiteral("precedence"), translate("Ctl", "Asked"), Kind::Integer},
        {QStringLiteral("source"), translate("Ctl", "Source"), Kind::Identifier},
        {QStringLiteral("kind"), translate("Ctl", "Kind"), Kind::Identifier},
        {QStringLiteral("title"), translate("Ctl", "Title")},
        {QStringLiteral("prefixes"), translate("Ctl", "Prefixes"), Kind::Integer},
        {QStringLiteral("asOf"), translate("Ctl", "As of"), Kind::Date},
        {QStringLiteral("licence"), translate("Ctl", "Licence")},
        {QStringLiteral("statesLengths"), translate("Ctl", "States lengths"), Kind::Boolean},
        {QStringLiteral("problem"), translate("Ctl", "Problem")},
    };
    bool sound = true;
    qint64 precedence = 0;
    for (const payment::BinSource &source : sources.list()) {
        sound = sound && !source.problem;
        table.rows << TableRow{++precedence,
                               source.info.id,
                               payment::binSourceKindCode(source.kind),
                               optional(binSourceTitle(source.info)),
                               qint64(source.rows),
                               optional(source.info.asOf),
                               optional(source.info.licence),
                               source.info.lengths == BinTableInfo::Lengths::Stated,
                               optional(source.problem ? source.problem->message : QString())};
    }
    Document document;
    document.sections << table;
    document.extra.insert(QStringLiteral("next"), QJsonValue::Null);
    return answer(context, document, sound ? Outcome::Fine : Outcome::Finding);
}

Document describe(const payment::BinImportReport &report, const QString &id)
{
    Document document;
    QJsonObject mapping;
    QStringList mapped;
    for (auto it = report.mapping.columns.begin(); it != report.mapping.columns.end(); ++it) {
        const QString column = payment::binColumnCode(it.key());
        mapping.insert(column, report.heads.value(it.value()));
        mapped << column + u'=' + report.heads.value(it.value());
    }
    document.fields = {
        {QStringLiteral("source"), translate("Ctl", "Source"), id},
        {QStringLiteral("mapping"), translate("Ctl", "Columns"), mapped.join(QStringLiteral(", "))},
        {QStringLiteral("read"), translate("Ctl", "Rows"), report.rows},
        {QStringLiteral("accepted"), translate("Ctl", "Accepted"), report.accepted},
        {QStringLiteral("refused"), translate("Ctl", "Refused"), report.refused},
        {QStringLiteral("duplicates"), translate("Ctl", "Said twice"), report.duplicates},
        {QStringLiteral("ambiguities"), translate("Ctl", "Contradict the same file"), report.ambiguities},
        {QStringLiteral("conflicts"), translate("Ctl", "Contradict other sources"), report.conflicts},
    };
    Section sample;
    sample.key = QStringLiteral("sample");
    sample.title = translate("Ctl", "The first rows, as understood");
    sample.columns = {
        {QStringLiteral("prefix"), translate("Ctl", "Prefix"), Kind::Identifier},
        {QStringLiteral("lengths"), translate("Ctl", "Digits")},
        {QStringLiteral("bankCode"), translate("Ctl", "Bank code"), Kind::Identifier},
        {QStringLiteral("bankName"), translate("Ctl", "Bank")},
        {QStringLiteral("cardType"), translate("Ctl", "Card type"), Kind::Identifier},
        {QStringLiteral("scheme"), translate("Ctl", "Scheme"), Kind::Identifier},
    };
    for (const BinRecord &record : report.sample) {
        sample.rows << TableRow{record.from == record.to ? record.from
                                                         : QString(record.from + u'-' + record.to),
                                cardLengthsText(record.lengths),
                                optional(record.bankCode),
                                optional(record.bankName),
                                optional(cardTypeCode(record.type)),
                                optional(schemeCode(record.scheme))};
    }
    Section remarks;
    remarks.key = QStringLiteral("remarks");
    remarks.title = translate("Ctl", "Worth a look");
    remarks.columns = {{QStringLiteral("line"), translate("Ctl", "Line"), Kind::Integer},
                       {QStringLiteral("text"), translate("Ctl", "What")}};
    for (const payment::BinImportRemark &remark : report.remarks)
        remarks.rows << TableRow{remark.line, remark.text};
    document.sections << sample << remarks;
    document.extra.insert(QStringLiteral("mapping"), mapping);
    return document;
}

Result<Outcome> importFile(Context &context)
{
    const QFileInfo file(context.word(0));
    if (!file.isFile())
        return usageError(translate("Ctl", "%1 is no file.").arg(visibleText(context.word(0))));
    const QString id =
        context.arguments().has("name") ? context.arguments().value("name") : file.completeBaseName();
    if (Result<Done> checked = payment::BinSources::checkId(id); !checked) {
        Error error = checked.error();
        error.remedy = translate("Ctl", "Give another with --name.");
        return error;
    }
    Result<QDate> asOf = context.arguments().date("as-of");
    if (!asOf)
        return asOf.error();
    if (!asOf->isValid())
        asOf = file.lastModified().date();
    payment::BinSources sources;
    if (Result<Done> added = addDatabase(context, sources); !added)
        return added.error();
    const auto import =
        payment::BinImport::read(file.filePath(), context.arguments().value("map"), sources.directory());
    if (!import)
        return import.error();
    Document document = describe(import->report(), id);
    const auto prepared = import->prepared({id, id, {}, *asOf, BinTableInfo::Lengths::Stated});
    if (!prepared)
        return prepared.error();
    const bool confirmed = context.arguments().has("yes");
    if (confirmed) {
        if (Result<Done> installed = sources.install(id, *prepared); !installed)
            return installed.error();
    }
    document.extra.insert(QStringLiteral("installed"), confirmed);
    document.extra.insert(QStringLiteral("asOf"), asOf->toString(Qt::ISODate));
    document.remarks << (confirmed ? translate("Ctl", "Installed; it is asked before all other sources.")
                                   : translate("Ctl", "Nothing was changed. To install it, say --yes."));
    return answer(context, document);
}

Result<Outcome> removeSource(Context &context)
{
    payment::BinSources sources;
    if (Result<Done> removed = sources.remove(context.word(0)); !removed)
        return removed.error();
    Document document;
    document.fields << Field{QStringLiteral("removed"), translate("Ctl", "Removed"), context.word(0)};
    return answer(context, document);
}

} // namespace

QList<Command> binCommands()
{
    return {
        {"bin",
         "NUMBER…|-",
         QT_TRANSLATE_NOOP("Ctl", "whose card a number is: bank, type, scheme, with the source"),
         {},
         1,
         1000,
         look,
         Listing::Shown,
         QT_TRANSLATE_NOOP(
             "Ctl",
             "Takes whole numbers and beginnings of six digits or more. Numbers on the command line "
             "stay in the shell's history and can be seen in the process list until the program has "
             "overwritten them: better let it read them, one a line, from standard input (bin -). They "
             "are never stored or shown; answers have the mask. With --profile or --sandbox the "
             "payment database's own table takes part. The check digit is reported apart: a wrong one "
             "is an error for Visa, Mastercard, American Express, JCB and Discover, else a warning.")},
        {"bin sources",
         "",
         QT_TRANSLATE_NOOP("Ctl", "the BIN tables that answer, in the order in which they are asked"),
         {},
         0,
         0,
         listSources},
        {"bin import",
         "FILE",
         QT_TRANSLATE_NOOP("Ctl", "what a file of card prefixes (CSV or XLSX) would change; with --yes "
                                  "installs it"),
         {QStringLiteral("map"), QStringLiteral("yes"), QStringLiteral("name"), QStringLiteral("as-of")},
         1,
         1,
         importFile},
        {"bin remove",
         "NAME",
         QT_TRANSLATE_NOOP("Ctl", "removes an imported BIN table"),
         {},
         1,
         1,
         removeSource},
    };
}

} // namespace zf::ctl
