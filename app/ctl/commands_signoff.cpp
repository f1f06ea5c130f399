// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/rows.h"
#include "models/ledger/signoffs.h"

#include <QJsonArray>

namespace zf::ctl {

namespace {

using ledger::DaySignature;
using ledger::SignedDay;
using ledger::StatementDifference;

Result<Done> needDesk(const Target &target)
{
    if (target.has(db::Database::Desk))
        return Done{};
    return usageError(
        translate("Ctl", "Signatures are unavailable: the profile \"%1\" names no desk database.")
            .arg(target.profile().name),
        translate("Ctl", "Name it: zhangfangctl help profile add"));
}

ledger::Signoffs signoffsOf(Target &target)
{
    return ledger::Signoffs(target.ledger(), target.lane(db::Database::Desk),
                            target.lane(db::Database::Desk, db::SessionMode::Calling));
}

QList<TableColumn> signatureColumns()
{
    return {{QStringLiteral("date"), translate("Ctl", "Date"), Kind::Date},
            {QStringLiteral("revision"), translate("Ctl", "Revision"), Kind::Integer},
            {QStringLiteral("signedBy"), translate("Ctl", "Signed by")},
            {QStringLiteral("signedAt"), translate("Ctl", "Signed at"), Kind::Time},
            {QStringLiteral("vouchers"), translate("Ctl", "Vouchers"), Kind::Integer},
            {QStringLiteral("entries"), translate("Ctl", "Entries"), Kind::Integer},
            {QStringLiteral("hash"), translate("Ctl", "Hash"), Kind::Identifier},
            {QStringLiteral("note"), translate("Ctl", "Note")}};
}

TableRow signatureRow(const DaySignature &one)
{
    return {one.date,     qint64(one.revision), one.login, optional(one.at),
            one.vouchers, one.entries,          one.hash,  optional(one.note)};
}

QString figureCode(StatementDifference::Figure figure)
{
    switch (figure) {
    case StatementDifference::Figure::Opening:
        return QStringLiteral("opening");
    case StatementDifference::Figure::Debit:
        return QStringLiteral("debit");
    case StatementDifference::Figure::Credit:
        return QStringLiteral("credit");
    case StatementDifference::Figure::Entries:
        return QStringLiteral("entries");
    }
    return {};
}

/// A difference of amounts in the currency's units; one of counts as a number.
TableCell figureCell(const StatementDifference &one, Amount value)
{
    if (one.figure == StatementDifference::Figure::Entries)
        return value.minorText();
    return Money{value, one.currency}.plain();
}

Section differencesOf(const QList<SignedDay> &days)
{
    Section table;
    table.key = QStringLiteral("differences");
    table.title = translate("Ctl", "What differs from what was signed");
    table.columns = {{QStringLiteral("date"), translate("Ctl", "Date"), Kind::Date},
                     {QStringLiteral("subject"), translate("Ctl", "Subject"), Kind::Identifier},
                     {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
                     {QStringLiteral("figure"), translate("Ctl", "Figure")},
                     {QStringLiteral("signed"), translate("Ctl", "Signed"), Kind::Identifier},
                     {QStringLiteral("now"), translate("Ctl", "Now"), Kind::Identifier},
                     {QStringLiteral("difference"), translate("Ctl", "Difference"), Kind::Identifier},
                     {QStringLiteral("basis"), translate("Ctl", "By")}};
    for (const SignedDay &day : days) {
        for (const StatementDifference &one : day.differences)
            table.rows << TableRow{day.date(),
                                   one.subject.text(),
                                   one.currency.code(),
                                   figureCode(one.figure),
                                   figureCell(one, one.before),
                                   figureCell(one, one.now),
                                   figureCell(one, one.difference()),
                                   one.basis == StatementDifference::Basis::Entries
                                       ? QStringLiteral("entries")
                                       : QStringLiteral("daily_total")};
    }
    return table;
}

Section vouchersOf(const QList<SignedDay> &days)
{
    Section table;
    table.key = QStringLiteral("vouchers");
    table.title = translate("Ctl", "Vouchers that explain it");
    table.columns = {{QStringLiteral("date"), translate("Ctl", "Date"), Kind::Date},
                     {QStringLiteral("voucherNo"), translate("Ctl", "Voucher"), Kind::Identifier},
                     {QStringLiteral("reason"), translate("Ctl", "Why")},
                     {QStringLiteral("kind"), translate("Ctl", "Kind")},
                     {QStringLiteral("postedAt"), translate("Ctl", "Posted"), Kind::Time}};
    for (const SignedDay &day : days) {
        for (const ledger::ExplainingVoucher &one : day.vouchers)
            table.rows << TableRow{day.date(), one.voucherNo.text(),
                                   one.reason == ledger::ExplainingVoucher::Reason::PostedAfter
                                       ? QStringLiteral("posted-after")
                                       : QStringLiteral("entries-disagree"),
                                   optional(one.kind), optional(one.postedAt)};
    }
    return table;
}

Result<Outcome> signDay(Context &context)
{
    const auto date = parseDate(context.word(0), translate("Ctl", "The accounting date"));
    if (!date)
        return date.error();
    auto target = context.target();
    if (!target)
        return target.error();
    if (const auto desk = needDesk(**target); !desk)
        return desk.error();
    const ledger::Signoffs signoffs = signoffsOf(**target);
    const auto shown = wait(signoffs.day(*date, context.ticket()));
    if (!shown)
        return shown.error();
    const auto signature = wait(signoffs.sign(*shown, context.arguments().value("reason"), context.ticket()));
    if (!signature)
        return signature.error();
    Document document;
    document.fields = fieldsOf(signatureColumns(), signatureRow(*signature));
    Section figures;
    figures.key = QStringLiteral("rows");
    figures.title = translate("Ctl", "The figures that were signed");
    figures.columns = {{QStringLiteral("subject"), translate("Ctl", "Subject"), Kind::Identifier},
                       {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
                       {QStringLiteral("opening"), translate("Ctl", "Opening"), Kind::Amount},
                       {QStringLiteral("debit"), translate("Ctl", "Debit"), Kind::Amount},
                       {QStringLiteral("credit"), translate("Ctl", "Credit"), Kind::Amount},
                       {QStringLiteral("closing"), translate("Ctl", "Closing"), Kind::Amount},
                       {QStringLiteral("entries"), translate("Ctl", "Entries"), Kind::Integer}};
    for (const ledger::StatementLine &line : shown->now.byEntries.lines)
        figures.rows << TableRow{line.subject.text(),
                                 line.currency.code(),
                                 Money{line.opening, line.currency},
                                 Money{line.debit, line.currency},
                                 Money{line.credit, line.currency},
                                 Money{line.closing(), line.currency},
                                 line.entries};
    document.sections << figures;
    return answer(context, document);
}

Result<Outcome> listSignatures(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    if (const auto desk = needDesk(**target); !desk)
        return desk.error();
    const auto signatures = wait(signoffsOf(**target).list(context.ticket()));
    if (!signatures)
        return signatures.error();
    Section table{QStringLiteral("rows"), {}, signatureColumns(), {}, {}};
    for (const DaySignature &one : *signatures)
        table.rows << signatureRow(one);
    Document document;
    document.sections << table;
    return answer(context, document);
}

/// The date that was asked for, or every signed one.
Result<QList<QDate>> datesToCheck(Context &context, const ledger::Signoffs &signoffs)
{
    if (!context.word(0).isEmpty()) {
        const auto date = parseDate(context.word(0), translate("Ctl", "The accounting date"));
        if (!date)
            return date.error();
        return QList<QDate>{*date};
    }
    const auto signatures = wait(signoffs.list(context.ticket()));
    if (!signatures)
        return signatures.error();
    QList<QDate> dates;
    for (const DaySignature &one : *signatures) {
        if (!dates.contains(one.date))
            dates << one.date;
    }
    return dates;
}

Result<Outcome> checkSignatures(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    if (const auto desk = needDesk(**target); !desk)
        return desk.error();
    const ledger::Signoffs signoffs = signoffsOf(**target);
    const auto dates = datesToCheck(context, signoffs);
    if (!dates)
        return dates.error();
    QList<SignedDay> days;
    Outcome outcome = Outcome::Fine;
    Section table;
    table.key = QStringLiteral("rows");
    table.columns = {{QStringLiteral("date"), translate("Ctl", "Date"), Kind::Date},
                     {QStringLiteral("revision"), translate("Ctl", "Revision"), Kind::Integer},
                     {QStringLiteral("signedBy"), translate("Ctl", "Signed by")},
                     {QStringLiteral("signedAt"), translate("Ctl", "Signed at"), Kind::Time},
                     {QStringLiteral("holds"), translate("Ctl", "As signed"), Kind::Boolean},
                     {QStringLiteral("vouchersSigned"), translate("Ctl", "Vouchers signed"), Kind::Integer},
                     {QStringLiteral("vouchersNow"), translate("Ctl", "Vouchers now"), Kind::Integer}};
    for (const QDate date : *dates) {
        const auto day = wait(signoffs.day(date, context.ticket()));
        if (!day)
            return day.error();
        if (!day->signature) {
            Error error;
            error.kind = ErrorKind::NotFound;
            error.code = QStringLiteral("notSigned");
            error.message = translate("Ctl", "The date %1 is not signed.").arg(date.toString(Qt::ISODate));
            error.remedy =
                translate("Ctl", "Sign it: zhangfangctl signoff day %1").arg(date.toString(Qt::ISODate));
            return error;
        }
        table.rows << TableRow{date,
                               qint64(day->signature->revision),
                               day->signature->login,
                               optional(day->signature->at),
                               day->holds(),
                               day->vouchersBefore,
                               day->now.byEntries.vouchers};
        if (!day->holds()) {
            outcome = Outcome::Finding;
            note(translate("Ctl", "%1 differs from what %2 signed.")
                     .arg(date.toString(Qt::ISODate), day->signature->login));
        }
        if (day->tampered)
            note(translate("Ctl", "The figures that desk keeps of %1 are not those of the signature's hash.")
                     .arg(date.toString(Qt::ISODate)));
        days << *day;
    }
    Document document;
    document.sections = {table, differencesOf(days), vouchersOf(days)};
    return answer(context, document, outcome);
}

} // namespace

QList<Command> signoffCommands()
{
    return {
        {"signoff day",
         "DATE [--reason TEXT]",
         QT_TRANSLATE_NOOP("Ctl", "sign a closed date: its figures, counts and their hash are kept"),
         {QStringLiteral("reason")},
         1,
         1,
         signDay},
        {"signoff list",
         "",
         QT_TRANSLATE_NOOP("Ctl", "every signature, newest date first"),
         {},
         0,
         0,
         listSignatures},
        {"signoff check",
         "[DATE]",
         QT_TRANSLATE_NOOP("Ctl", "whether signed dates are as they were signed; 1 if one is not"),
         {},
         0,
         1,
         checkSignatures},
    };
}

} // namespace zf::ctl
