// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/rows.h"

#include "app/ctl/failure.h"
#include "app/ctl/text.h"

namespace zf::ctl {

QList<TableColumn> trialBalanceColumns()
{
    return {
        {QStringLiteral("subject"), translate("Ctl", "Subject"), Kind::Identifier},
        {QStringLiteral("name"), translate("Ctl", "Name")},
        {QStringLiteral("level"), translate("Ctl", "Level"), Kind::Integer},
        {QStringLiteral("isLeaf"), translate("Ctl", "Leaf"), Kind::Boolean},
        {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
        {QStringLiteral("openingDebit"), translate("Ctl", "Opening Dr"), Kind::Amount},
        {QStringLiteral("openingCredit"), translate("Ctl", "Opening Cr"), Kind::Amount},
        {QStringLiteral("debit"), translate("Ctl", "Debit"), Kind::Amount},
        {QStringLiteral("credit"), translate("Ctl", "Credit"), Kind::Amount},
        {QStringLiteral("ytdDebit"), translate("Ctl", "Year to date Dr"), Kind::Amount},
        {QStringLiteral("ytdCredit"), translate("Ctl", "Year to date Cr"), Kind::Amount},
        {QStringLiteral("closingDebit"), translate("Ctl", "Closing Dr"), Kind::Amount},
        {QStringLiteral("closingCredit"), translate("Ctl", "Closing Cr"), Kind::Amount},
        {QStringLiteral("entries"), translate("Ctl", "Entries"), Kind::Integer},
    };
}

TableRow trialBalanceRow(const TrialBalance &balance, const TrialBalanceRow &row)
{
    const Subject *subject = balance.chart().find(row.subject);
    const auto money = [&row](Amount amount) { return Money{amount, row.currency}; };
    return {
        row.subject.text(),
        subject ? TableCell(subject->displayName()) : TableCell(),
        qint64(subject ? subject->level : 0),
        subject && subject->isLeaf,
        row.currency.code(),
        money(row.openingDebit()),
        money(row.openingCredit()),
        money(row.debit),
        money(row.credit),
        money(row.ytdDebit),
        money(row.ytdCredit),
        money(row.closingDebit()),
        money(row.closingCredit()),
        row.entries,
    };
}

Result<RowChoice> RowChoice::from(const Arguments &arguments)
{
    RowChoice choice;
    if (arguments.value("level") == QLatin1String("leaf")) {
        choice.leavesOnly = true;
    } else {
        const auto level = arguments.number("level", 1, 99, 99);
        if (!level)
            return usageError(translate("Ctl", "--level takes a whole number from 1, or leaf, not \"%1\".")
                                  .arg(arguments.value("level")));
        choice.greatestLevel = *level;
    }
    const auto currency = arguments.currency("currency");
    if (!currency)
        return currency.error();
    choice.currency = *currency;
    return choice;
}

bool RowChoice::takes(const TrialBalance &balance, const TrialBalanceRow &row) const
{
    const Subject *subject = balance.chart().find(row.subject);
    return takes(row.currency) && subject && (leavesOnly ? subject->isLeaf : subject->level <= greatestLevel);
}

QList<TableColumn> subjectColumns()
{
    return {
        {QStringLiteral("code"), translate("Ctl", "Subject"), Kind::Identifier},
        {QStringLiteral("name"), translate("Ctl", "Name")},
        {QStringLiteral("nameZh"), translate("Ctl", "Chinese name")},
        {QStringLiteral("nameEn"), translate("Ctl", "English name")},
        {QStringLiteral("parent"), translate("Ctl", "Parent"), Kind::Identifier},
        {QStringLiteral("class"), translate("Ctl", "Class")},
        {QStringLiteral("normalSide"), translate("Ctl", "Normal side")},
        {QStringLiteral("level"), translate("Ctl", "Level"), Kind::Integer},
        {QStringLiteral("isLeaf"), translate("Ctl", "Leaf"), Kind::Boolean},
        {QStringLiteral("active"), translate("Ctl", "Active"), Kind::Boolean},
        {QStringLiteral("book"), translate("Ctl", "Book")},
    };
}

TableRow subjectRow(const Subject &subject)
{
    QString side;
    switch (subject.normalSide) {
    case NormalSide::Debit:
        side = QStringLiteral("D");
        break;
    case NormalSide::Credit:
        side = QStringLiteral("C");
        break;
    case NormalSide::Either:
        side = QStringLiteral("B");
        break;
    }
    return {
        subject.code.text(),
        subject.displayName(),
        subject.name,
        optional(subject.nameEn),
        optional(subject.parent),
        subjectClassCode(subject.subjectClass),
        side,
        qint64(subject.level),
        subject.isLeaf,
        subject.active,
        subject.isLeaf ? TableCell(bookCode(subject.book)) : TableCell(), // a group may hold both
    };
}

QList<TableColumn> accountColumns()
{
    return {
        {QStringLiteral("accountNo"), translate("Ctl", "Account"), Kind::Identifier},
        {QStringLiteral("subject"), translate("Ctl", "Subject"), Kind::Identifier},
        {QStringLiteral("ownerKind"), translate("Ctl", "Owner kind")},
        {QStringLiteral("ownerNo"), translate("Ctl", "Owner number"), Kind::Identifier},
        {QStringLiteral("ownerName"), translate("Ctl", "Owner")},
        {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
        {QStringLiteral("balance"), translate("Ctl", "Balance"), Kind::Amount},
        {QStringLiteral("frozen"), translate("Ctl", "Frozen"), Kind::Amount},
        {QStringLiteral("available"), translate("Ctl", "Available"), Kind::Amount},
        {QStringLiteral("status"), translate("Ctl", "Status")},
        {QStringLiteral("openedAt"), translate("Ctl", "Opened"), Kind::Time},
        {QStringLiteral("updatedAt"), translate("Ctl", "Changed"), Kind::Time},
    };
}

TableRow accountRow(const Account &account)
{
    return {
        account.accountNo.text(),
        account.subject.text(),
        account.ownerKind,
        account.ownerNo,
        account.ownerName,
        account.currency.code(),
        Money{account.balance, account.currency},
        Money{account.frozen, account.currency},
        Money{account.available(), account.currency},
        account.status,
        optional(account.openedAt),
        optional(account.updatedAt),
    };
}

QList<TableColumn> journalColumns()
{
    return {
        {QStringLiteral("seq"), translate("Ctl", "No."), Kind::Integer},
        {QStringLiteral("journalId"), translate("Ctl", "Journal id"), Kind::Identifier},
        {QStringLiteral("accountNo"), translate("Ctl", "Account"), Kind::Identifier},
        {QStringLiteral("accountingDate"), translate("Ctl", "Date"), Kind::Date},
        {QStringLiteral("postedAt"), translate("Ctl", "Posted"), Kind::Time},
        {QStringLiteral("voucherNo"), translate("Ctl", "Voucher"), Kind::Identifier},
        {QStringLiteral("side"), translate("Ctl", "Side")},
        {QStringLiteral("amount"), translate("Ctl", "Amount"), Kind::Amount},
        {QStringLiteral("balanceBefore"), translate("Ctl", "Before"), Kind::Amount},
        {QStringLiteral("balanceAfter"), translate("Ctl", "After"), Kind::Amount},
        {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
        {QStringLiteral("summary"), translate("Ctl", "Summary")},
    };
}

TableRow journalRow(const JournalLine &line, const Currency &currency)
{
    return {
        line.seq,
        QString::number(line.journalId),
        line.accountNo.text(),
        optional(line.accountingDate),
        optional(line.postedAt),
        line.voucherNo.text(),
        QString(sideCode(line.side)),
        Money{line.amount, currency},
        Money{line.balanceBefore, currency},
        Money{line.balanceAfter, currency},
        currency.code(),
        line.summary,
    };
}

QList<TableColumn> voucherColumns()
{
    return {
        {QStringLiteral("voucherNo"), translate("Ctl", "Voucher"), Kind::Identifier},
        {QStringLiteral("kind"), translate("Ctl", "Kind")},
        {QStringLiteral("accountingDate"), translate("Ctl", "Date"), Kind::Date},
        {QStringLiteral("postedAt"), translate("Ctl", "Posted"), Kind::Time},
        {QStringLiteral("summary"), translate("Ctl", "Summary")},
        {QStringLiteral("orderNo"), translate("Ctl", "Order"), Kind::Identifier},
        {QStringLiteral("logId"), translate("Ctl", "Log id"), Kind::Identifier},
        {QStringLiteral("reverses"), translate("Ctl", "Reverses"), Kind::Identifier},
        {QStringLiteral("maker"), translate("Ctl", "Maker")},
        {QStringLiteral("checker"), translate("Ctl", "Checker")},
        {QStringLiteral("attachments"), translate("Ctl", "Attachments"), Kind::Integer},
    };
}

TableRow voucherRow(const Voucher &voucher)
{
    return {
        voucher.voucherNo.text(),
        voucher.kind,
        optional(voucher.accountingDate),
        optional(voucher.postedAt),
        voucher.summary,
        optional(voucher.orderNo),
        optional(voucher.logId),
        optional(voucher.reverses),
        voucher.maker,
        optional(voucher.checker),
        qint64(voucher.attachments),
    };
}

QList<TableColumn> entryColumns()
{
    return {
        {QStringLiteral("lineNo"), translate("Ctl", "Line"), Kind::Integer},
        {QStringLiteral("entryId"), translate("Ctl", "Entry id"), Kind::Identifier},
        {QStringLiteral("subject"), translate("Ctl", "Subject"), Kind::Identifier},
        {QStringLiteral("accountNo"), translate("Ctl", "Account"), Kind::Identifier},
        {QStringLiteral("side"), translate("Ctl", "Side")},
        {QStringLiteral("amount"), translate("Ctl", "Amount"), Kind::Amount},
        {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
    };
}

TableRow entryRow(const VoucherEntry &entry)
{
    return {
        qint64(entry.lineNo),   QString::number(entry.entryId), entry.subject.text(),
        entry.accountNo.text(), QString(sideCode(entry.side)),  Money{entry.amount, entry.currency},
        entry.currency.code(),
    };
}

QList<TableColumn> orderColumns()
{
    return {
        {QStringLiteral("orderNo"), translate("Ctl", "Order"), Kind::Identifier},
        {QStringLiteral("merchantOrderNo"), translate("Ctl", "Merchant's order")},
        {QStringLiteral("channelTradeNo"), translate("Ctl", "Channel's trade")},
        {QStringLiteral("orderKind"), translate("Ctl", "Kind")},
        {QStringLiteral("state"), translate("Ctl", "State")},
        {QStringLiteral("amount"), translate("Ctl", "Amount"), Kind::Amount},
        {QStringLiteral("fee"), translate("Ctl", "Fee"), Kind::Amount},
        {QStringLiteral("currency"), translate("Ctl", "Currency"), Kind::Identifier},
        {QStringLiteral("merchantNo"), translate("Ctl", "Merchant"), Kind::Identifier},
        {QStringLiteral("merchantName"), translate("Ctl", "Merchant's name")},
        {QStringLiteral("channelCode"), translate("Ctl", "Channel")},
        {QStringLiteral("payer"), translate("Ctl", "Payer")},
        {QStringLiteral("payerAccount"), translate("Ctl", "Payer's account"), Kind::Identifier},
        {QStringLiteral("payeeAccount"), translate("Ctl", "Payee's account"), Kind::Identifier},
        {QStringLiteral("card"), translate("Ctl", "Card")},
        {QStringLiteral("phone"), translate("Ctl", "Phone")},
        {QStringLiteral("logId"), translate("Ctl", "Log id"), Kind::Identifier},
        {QStringLiteral("accountingDate"), translate("Ctl", "Date"), Kind::Date},
        {QStringLiteral("createdAt"), translate("Ctl", "Created"), Kind::Time},
        {QStringLiteral("paidAt"), translate("Ctl", "Paid"), Kind::Time},
        {QStringLiteral("finishedAt"), translate("Ctl", "Finished"), Kind::Time},
        {QStringLiteral("subjectText"), translate("Ctl", "For")},
    };
}

TableRow orderRow(const Order &order)
{
    return {
        order.orderNo.text(),
        optional(order.merchantOrderNo),
        optional(order.channelTradeNo),
        order.kind,
        order.state,
        Money{order.amount, order.currency},
        Money{order.fee, order.currency},
        order.currency.code(),
        optional(order.merchantNo),
        optional(order.merchantName),
        optional(order.channelCode),
        optional(order.payer),
        optional(order.payerAccount),
        optional(order.payeeAccount),
        optional(order.cardMasked),
        optional(order.phoneMasked),
        optional(order.logId),
        optional(order.accountingDate),
        optional(order.createdAt),
        optional(order.paidAt),
        optional(order.finishedAt),
        optional(order.subjectText),
    };
}

QList<Field> fieldsOf(const QList<TableColumn> &columns, const TableRow &row)
{
    QList<Field> fields;
    for (qsizetype i = 0; i < columns.size(); ++i)
        fields << Field{columns[i].key, columns[i].title, row[i]};
    return fields;
}

Result<PageAt> pageAt(const Arguments &arguments)
{
    if (int(arguments.has("after")) + int(arguments.has("before")) + int(arguments.has("last")) > 1)
        return usageError(translate("Ctl", "--after, --before and --last exclude each other."),
                          translate("Ctl", "Give one of them."));
    const auto limit = arguments.number("limit", 1, 10000, 200);
    if (!limit)
        return limit.error();
    if (arguments.has("after"))
        return PageAt::after(arguments.value("after"), *limit);
    if (arguments.has("before"))
        return PageAt::before(arguments.value("before"), *limit);
    return arguments.has("last") ? PageAt::last(*limit) : PageAt::first(*limit);
}

Result<DateRange> dateRange(const Arguments &arguments)
{
    const auto from = arguments.date("from");
    if (!from)
        return from.error();
    const auto to = arguments.date("to");
    if (!to)
        return to.error();
    if (!from->isValid() && !to->isValid())
        return DateRange();
    // Open ends reach as far as the server's DATE does.
    const DateRange range{from->isValid() ? *from : QDate(1000, 1, 1),
                          to->isValid() ? *to : QDate(9999, 12, 31)};
    if (range.from > range.to) {
        return usageError(translate("Ctl", "--from %1 is later than --to %2.")
                              .arg(arguments.value("from"), arguments.value("to")),
                          translate("Ctl", "Exchange them."));
    }
    return range;
}

QJsonObject pageKeys(const QString &next, const QString &previous)
{
    return {{QStringLiteral("next"), jsonOf(optional(next))},
            {QStringLiteral("previous"), jsonOf(optional(previous))}};
}

} // namespace zf::ctl
