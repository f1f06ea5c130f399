// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/vouchers.h"

#include "models/ledger/ledgersql.h"
#include "models/ledger/voucherselection.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace zf::ledger {

namespace {

QString voucherColumns()
{
    return QString(QStringLiteral("v.voucher_no, v.kind, v.order_no, v.log_id, v.accounting_date, ") +
                   db::momentText(QStringLiteral("v.posted_at")) +
                   QStringLiteral(", v.summary, v.reverses_voucher_no, v.maker, v.checker, v.attachments"));
}

db::BoundQuery findQuery(const VoucherNo &voucherNo)
{
    return {"voucher.find",
            QString(QStringLiteral("SELECT ") + voucherColumns() +
                    QStringLiteral(" FROM voucher v WHERE v.voucher_no = ?")),
            {voucherNo.text()}};
}

db::BoundQuery ofOrderQuery(const OrderNo &orderNo)
{
    return {"voucher.of-order",
            QString(QStringLiteral("SELECT ") + voucherColumns() +
                    QStringLiteral(
                        " FROM voucher v WHERE v.order_no = ? ORDER BY v.posted_at, v.voucher_no LIMIT 500")),
            {orderNo.text()}};
}

db::BoundQuery countQuery(QDate date)
{
    return {
        "voucher.count", QStringLiteral("SELECT COUNT(*) FROM voucher WHERE accounting_date = ?"), {date}};
}

/// Debits first ('D' sorts after 'C'), each side in the order of its lines.
db::BoundQuery entriesQuery(const VoucherNo &voucherNo)
{
    return {"voucher.entries",
            QStringLiteral(
                "SELECT entry_id, line_no, subject_code, account_no, side, CAST(amount AS CHAR), currency"
                " FROM voucher_entry WHERE voucher_no = ? ORDER BY side DESC, line_no"),
            {voucherNo.text()}};
}

db::BoundQuery journalQuery(const VoucherNo &voucherNo)
{
    return {"voucher.journal",
            QString(QStringLiteral("SELECT journal_id, account_no, seq, side, CAST(amount AS CHAR), "
                                   "CAST(balance_before AS CHAR),"
                                   " CAST(balance_after AS CHAR), accounting_date, ") +
                    db::momentText(QStringLiteral("posted_at")) +
                    QStringLiteral(" FROM account_journal WHERE voucher_no = ? ORDER BY journal_id")),
            {voucherNo.text()}};
}

db::BoundQuery reversedByQuery(const VoucherNo &voucherNo)
{
    return {"voucher.reversed-by",
            QStringLiteral("SELECT voucher_no FROM voucher WHERE reverses_voucher_no = ? ORDER BY posted_at, "
                           "voucher_no LIMIT 1"),
            {voucherNo.text()}};
}

db::BoundQuery ruleQuery(const QString &kind)
{
    return {
        "voucher.rule", QStringLiteral("SELECT name, name_en FROM posting_rule WHERE rule_code = ?"), {kind}};
}

db::BoundQuery ruleLinesQuery(const QString &kind)
{
    return {"voucher.rule-lines",
            QStringLiteral("SELECT line_no, subject_code, side, amount_term, note FROM posting_rule_line "
                           "WHERE rule_code = ? ORDER BY line_no"),
            {kind}};
}

Voucher voucherFromRow(const db::Rows &rows, qsizetype row)
{
    Voucher voucher;
    voucher.voucherNo = VoucherNo(rows.text(row, 0));
    voucher.kind = rows.text(row, 1);
    voucher.orderNo = OrderNo(rows.text(row, 2));
    voucher.logId = LogId(rows.text(row, 3));
    voucher.accountingDate = rows.date(row, 4);
    voucher.postedAt = rows.timestamp(row, 5);
    voucher.summary = rows.text(row, 6);
    voucher.reverses = VoucherNo(rows.text(row, 7));
    voucher.maker = rows.text(row, 8);
    voucher.checker = rows.text(row, 9);
    voucher.attachments = static_cast<int>(rows.integer(row, 10));
    return voucher;
}

/// Names of the kinds that stand outside the business rules.
QString builtInKindName(const QString &kind)
{
    if (kind == u"red")
        return QCoreApplication::translate("Vouchers", "Red-letter reversal");
    if (kind == u"blue")
        return QCoreApplication::translate("Vouchers", "Blue correction");
    if (kind == u"manual")
        return QCoreApplication::translate("Vouchers", "Manual adjustment");
    if (kind == u"opening")
        return QCoreApplication::translate("Vouchers", "Opening balances");
    return kind;
}

Result<Page<Voucher>> loadPage(db::Session &session, const VoucherQuery &query, const PageAt &at)
{
    const bool keyed = at.where == PageAt::Where::After || at.where == PageAt::Where::Before;
    const bool older = at.where == PageAt::Where::First ||
                       at.where == PageAt::Where::After; // the list begins with the newest
    std::optional<VoucherSelection::Place> place;
    if (keyed) {
        const Result<VoucherSelection::Place> parsed = VoucherSelection::Place::parse(at.key);
        if (!parsed.ok())
            return parsed.error();
        place = *parsed;
    }
    const Result<VoucherSelection> selection = VoucherSelection::resolve(session, query);
    if (!selection.ok())
        return selection.error();
    const Result<db::Rows> rows = selection->page(voucherColumns(), place, older, at.limit + 1).run(session);
    if (!rows.ok())
        return rows.error();
    Page<Voucher> page;
    for (qsizetype row = 0; row < rows->size(); ++row)
        page.rows << voucherFromRow(*rows, row);
    const bool more = page.rows.size() > at.limit;
    if (more)
        page.rows.removeLast();
    if (!older)
        std::reverse(page.rows.begin(), page.rows.end());
    const auto placeOf = [](const Voucher &voucher) {
        return VoucherSelection::Place{voucher.accountingDate, voucher.voucherNo.text()};
    };
    if (more)
        (older ? page.next : page.previous) = placeOf(older ? page.rows.last() : page.rows.first()).key();
    if (keyed && !page.rows.isEmpty()) {
        const VoucherSelection::Place edge = placeOf(older ? page.rows.first() : page.rows.last());
        const Result<db::Rows> probe =
            selection->page(QStringLiteral("v.voucher_no"), edge, !older, 1).run(session);
        if (!probe.ok())
            return probe.error();
        if (!probe->isEmpty())
            (older ? page.previous : page.next) = edge.key();
    }
    return page;
}

Result<Done> addEntries(db::Session &session, VoucherDetail &detail)
{
    const Result<db::Rows> rows = entriesQuery(detail.voucher.voucherNo).run(session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        const Result<Side> side = storedSide(rows->text(row, 4), "voucher_entry");
        if (!side.ok())
            return side.error();
        const Result<Currency> currency = storedCurrency(rows->text(row, 6), "voucher_entry");
        if (!currency.ok())
            return currency.error();
        detail.entries << VoucherEntry{rows->integer(row, 0),
                                       static_cast<int>(rows->integer(row, 1)),
                                       SubjectCode(rows->text(row, 2)),
                                       AccountNo(rows->text(row, 3)),
                                       *side,
                                       rows->amount(row, 5),
                                       *currency};
    }
    return Done{};
}

Result<Done> addJournal(db::Session &session, VoucherDetail &detail)
{
    const Result<db::Rows> rows = journalQuery(detail.voucher.voucherNo).run(session);
    if (!rows.ok())
        return rows.error();
    for (qsizetype row = 0; row < rows->size(); ++row) {
        const Result<Side> side = storedSide(rows->text(row, 3), "account_journal");
        if (!side.ok())
            return side.error();
        detail.journal << JournalLine{rows->integer(row, 0),
                                      AccountNo(rows->text(row, 1)),
                                      rows->integer(row, 2),
                                      detail.voucher.voucherNo,
                                      *side,
                                      rows->amount(row, 4),
                                      rows->amount(row, 5),
                                      rows->amount(row, 6),
                                      rows->date(row, 7),
                                      rows->timestamp(row, 8),
                                      detail.voucher.summary};
    }
    return Done{};
}

Result<Done> addRule(db::Session &session, VoucherDetail &detail)
{
    detail.kindName = builtInKindName(detail.voucher.kind);
    const Result<db::Rows> rule = ruleQuery(detail.voucher.kind).run(session);
    if (!rule.ok())
        return db::isMissingRelation(rule.error()) ? Result<Done>(Done{}) : rule.error();
    if (rule->isEmpty())
        return Done{};
    const bool chinese = QLocale().language() == QLocale::Chinese || rule->text(0, 1).isEmpty();
    detail.kindName = rule->text(0, chinese ? 0 : 1);
    const Result<db::Rows> lines = ruleLinesQuery(detail.voucher.kind).run(session);
    if (!lines.ok())
        return db::isMissingRelation(lines.error()) ? Result<Done>(Done{}) : lines.error();
    for (qsizetype row = 0; row < lines->size(); ++row) {
        const Result<Side> side = storedSide(lines->text(row, 2), "posting_rule_line");
        if (!side.ok())
            return side.error();
        detail.rule << PostingRuleLine{static_cast<int>(lines->integer(row, 0)),
                                       SubjectCode(lines->text(row, 1)), *side, lines->text(row, 3),
                                       lines->text(row, 4)};
    }
    return Done{};
}

Result<VoucherDetail> loadDetail(db::Session &session, const VoucherNo &voucherNo)
{
    const Result<std::unique_ptr<db::Session::Snapshot>> snapshot = session.beginSnapshot();
    if (!snapshot.ok())
        return snapshot.error();
    const Result<db::Rows> voucher = findQuery(voucherNo).run(session);
    if (!voucher.ok())
        return voucher.error();
    if (voucher->isEmpty())
        return notFound(
            "voucher",
            QCoreApplication::translate("Vouchers", "There is no voucher %1.").arg(voucherNo.text()));
    VoucherDetail detail;
    detail.voucher = voucherFromRow(*voucher, 0);
    const Result<db::Rows> reversedBy = reversedByQuery(voucherNo).run(session);
    if (!reversedBy.ok())
        return reversedBy.error();
    if (!reversedBy->isEmpty())
        detail.reversedBy = VoucherNo(reversedBy->text(0, 0));
    for (const auto &add : {addEntries, addJournal, addRule}) {
        if (const Result<Done> added = add(session, detail); !added.ok())
            return added.error();
    }
    return detail;
}

} // namespace

QFuture<Result<Page<Voucher>>> Vouchers::list(VoucherQuery query, PageAt at, std::stop_token ticket) const
{
    return m_lane.run<Page<Voucher>>(
        [query = std::move(query), at = std::move(at)](db::Session &session, std::stop_token) {
            return loadPage(session, query, at);
        },
        std::move(ticket));
}

QFuture<Result<VoucherDetail>> Vouchers::find(VoucherNo voucherNo, std::stop_token ticket) const
{
    return m_lane.run<VoucherDetail>(
        [voucherNo = std::move(voucherNo)](db::Session &session, std::stop_token) {
            return loadDetail(session, voucherNo);
        },
        std::move(ticket));
}

QFuture<Result<QList<Voucher>>> Vouchers::ofOrder(OrderNo orderNo, std::stop_token ticket) const
{
    return m_lane.run<QList<Voucher>>(
        [orderNo = std::move(orderNo)](db::Session &session, std::stop_token) -> Result<QList<Voucher>> {
            const Result<db::Rows> rows = ofOrderQuery(orderNo).run(session);
            if (!rows.ok())
                return rows.error();
            QList<Voucher> vouchers;
            for (qsizetype row = 0; row < rows->size(); ++row)
                vouchers << voucherFromRow(*rows, row);
            return vouchers;
        },
        std::move(ticket));
}

QFuture<Result<qint64>> Vouchers::countOf(QDate accountingDate, std::stop_token ticket) const
{
    return m_lane.run<qint64>(
        [accountingDate](db::Session &session, std::stop_token) -> Result<qint64> {
            const Result<db::Rows> rows = countQuery(accountingDate).run(session);
            if (!rows.ok())
                return rows.error();
            return rows->integer(0, 0);
        },
        std::move(ticket));
}

const FilterFields &Vouchers::filterFields()
{
    return VoucherSelection::fields();
}

QList<db::PlannedQuery> Vouchers::plannedQueries()
{
    const VoucherNo voucher(QStringLiteral("1"));
    QList<db::PlannedQuery> planned = VoucherSelection::plannedQueries();
    for (const db::BoundQuery &query :
         {findQuery(voucher), countQuery(QDate(2026, 7, 1)), ofOrderQuery(OrderNo(QStringLiteral("1"))),
          entriesQuery(voucher), journalQuery(voucher), reversedByQuery(voucher),
          ruleQuery(QStringLiteral("topup")), ruleLinesQuery(QStringLiteral("topup"))})
        planned << query.planned(db::Database::Ledger);
    return planned;
}

} // namespace zf::ledger
