// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/voucherselection.h"

#include "models/ledger/chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace zf::ledger {

namespace {

using Kind = FilterField::Kind;
using Op = FilterTerm::Op;

/// An account with at most so many lines is read whole to find its vouchers.
constexpr qint64 mostAccountLines = 20000;

FilterField field(const QString &name, const QStringList &aliases, Kind kind, const QString &column)
{
    FilterField result;
    result.name = name;
    result.aliases = aliases;
    result.kind = kind;
    result.column = column;
    return result;
}

/// Conditions on a voucher's lines, as `voucher_entry e`.
const FilterFields &lineFields()
{
    static const FilterFields fields = [] {
        FilterFields f;
        f.fields = {field(QStringLiteral("amount"), {QStringLiteral("金额")}, Kind::Amount,
                          QStringLiteral("e.amount")),
                    field(QStringLiteral("account"), {QStringLiteral("账号")}, Kind::Identifier,
                          QStringLiteral("e.account_no")),
                    field(QStringLiteral("subject"), {QStringLiteral("科目")}, Kind::Identifier,
                          QStringLiteral("e.subject_code"))};
        f.fields[0].currencyColumn = QStringLiteral("e.currency");
        return f;
    }();
    return fields;
}

/// Kinds that every ledger has, by the names people type; other kinds are typed as their code.
QString kindCode(const QString &typed)
{
    static const QHash<QString, QString> codes{{QStringLiteral("红字"), QStringLiteral("red")},
                                               {QStringLiteral("红冲"), QStringLiteral("red")},
                                               {QStringLiteral("蓝字"), QStringLiteral("blue")},
                                               {QStringLiteral("手工"), QStringLiteral("manual")},
                                               {QStringLiteral("期初"), QStringLiteral("opening")}};
    return codes.value(typed, typed);
}

db::BoundQuery lastLineQuery(const QString &accountNo)
{
    return {"vouchers.account-lines",
            QStringLiteral("SELECT MAX(seq) FROM account_journal WHERE account_no = ?"),
            {accountNo}};
}

} // namespace

QString VoucherSelection::Place::key() const
{
    return QString(date.toString(Qt::ISODate) + u'/' + voucherNo);
}

Result<VoucherSelection::Place> VoucherSelection::Place::parse(const QString &key)
{
    const qsizetype slash = key.indexOf(u'/');
    const Place place{QDate::fromString(key.left(slash), Qt::ISODate), key.mid(slash + 1)};
    if (slash > 0 && place.date.isValid() && !place.voucherNo.isEmpty())
        return place;
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QStringLiteral("pageKey");
    error.message =
        QCoreApplication::translate("Vouchers", "“%1” is not a key of a page of vouchers.").arg(key.left(60));
    error.remedy = QCoreApplication::translate("Vouchers", "Use the key that the page before gave.");
    return error;
}

const FilterFields &VoucherSelection::fields()
{
    static const FilterFields fields = [] {
        FilterFields f;
        f.fields = {
            field(QStringLiteral("voucher"), {QStringLiteral("凭证号"), QStringLiteral("凭证")},
                  Kind::Identifier, QStringLiteral("v.voucher_no")),
            field(QStringLiteral("order"), {QStringLiteral("订单号"), QStringLiteral("订单")},
                  Kind::Identifier, QStringLiteral("v.order_no")),
            field(QStringLiteral("log"), {QStringLiteral("日志号"), QStringLiteral("日志")}, Kind::Identifier,
                  QStringLiteral("v.log_id")),
            field(QStringLiteral("reverses"), {QStringLiteral("冲销"), QStringLiteral("被冲凭证")},
                  Kind::Identifier, QStringLiteral("v.reverses_voucher_no")),
            field(QStringLiteral("kind"), {QStringLiteral("类型"), QStringLiteral("凭证类型")},
                  Kind::Identifier, QStringLiteral("v.kind")),
            field(QStringLiteral("date"), {QStringLiteral("日期"), QStringLiteral("会计日期")}, Kind::Date,
                  QStringLiteral("v.accounting_date")),
            field(QStringLiteral("posted"), {QStringLiteral("记账时间"), QStringLiteral("过账时间")},
                  Kind::Moment, QStringLiteral("v.posted_at")),
            field(QStringLiteral("summary"), {QStringLiteral("摘要")}, Kind::Text,
                  QStringLiteral("v.summary")),
            field(QStringLiteral("maker"), {QStringLiteral("制单"), QStringLiteral("制单人")},
                  Kind::Identifier, QStringLiteral("v.maker")),
            field(QStringLiteral("checker"), {QStringLiteral("复核"), QStringLiteral("复核人")},
                  Kind::Identifier, QStringLiteral("v.checker")),
            field(QStringLiteral("attachment"), {QStringLiteral("附件"), QStringLiteral("附件数")},
                  Kind::Identifier, QStringLiteral("v.attachments")),
            // has:reversal finds vouchers that were reversed, has:reverses those that reverse.
            field(QStringLiteral("reversal"), {QStringLiteral("红冲凭证"), QStringLiteral("被冲销")},
                  Kind::Identifier,
                  QStringLiteral("(SELECT r.voucher_no FROM voucher r WHERE r.reverses_voucher_no = "
                                 "v.voucher_no LIMIT 1)")),
        };
        for (qsizetype i = 0; i < 5; ++i)
            f.fields[i].indexed = true;
        f.fields[5].indexed = true;
        f.fields[6].indexed = true;
        f.fields << lineFields().fields;
        f.bareTextFields = {QStringLiteral("voucher"), QStringLiteral("order"), QStringLiteral("summary")};
        return f;
    }();
    return fields;
}

Result<Done> VoucherSelection::startFromAccount(db::Session &session, const FilterTerm &term)
{
    const Result<db::Rows> last = lastLineQuery(term.values.first()).run(session);
    if (!last.ok())
        return last.error();
    if (last->integer(0, 0) <= mostAccountLines)
        m_account = term.values.first();
    return Done{};
}

Result<Done> VoucherSelection::addLineTerm(db::Session &session, FilterTerm term)
{
    // "Not X" of a voucher says that no line is X, not that some line is something else.
    bool none = term.negated;
    term.negated = false;
    if (term.op == Op::NotEquals) {
        none = !none;
        term.op = Op::Equals;
    }
    if (term.field == u"account" && term.op == Op::Equals && !none && m_account.isEmpty() &&
        term.values.size() == 1) {
        if (const Result<Done> started = startFromAccount(session, term); !started.ok())
            return started.error();
        if (!m_account.isEmpty())
            return Done{};
    }
    if (term.field == u"subject" && (term.op == Op::Equals || term.op == Op::OneOf)) {
        const Result<ChartOfAccounts> chart = Chart::loadSubjects(session);
        if (!chart.ok())
            return chart.error();
        QStringList leaves;
        for (const QString &code : term.values) {
            for (const SubjectCode &leaf : chart->leavesUnder(SubjectCode(code)))
                leaves << leaf.text();
        }
        if (!leaves.isEmpty()) { // a group means its leaves; an unknown code finds nothing by itself
            term.op = Op::OneOf;
            term.values = leaves;
        }
    }
    const Result<Filter::Sql> line = Filter::fromTerms({term}).toSql(lineFields());
    if (!line.ok())
        return line.error();
    // A scalar subquery, so that the vouchers stay in the order of the index and the search ends with the
    // page.
    m_condition.text +=
        QStringLiteral(" AND (SELECT 1 FROM voucher_entry e WHERE e.voucher_no = v.voucher_no AND ") +
        line->where + QStringLiteral(" LIMIT 1) IS ") +
        (none ? QStringLiteral("NULL") : QStringLiteral("NOT NULL"));
    m_condition.values << line->values;
    return Done{};
}

Result<VoucherSelection> VoucherSelection::resolve(db::Session &session, const VoucherQuery &query)
{
    VoucherSelection selection;
    selection.m_range = query.range;
    QList<FilterTerm> ofVoucher;
    for (FilterTerm term : query.filter.terms()) {
        if (lineFields().find(term.field) != nullptr && term.otherField.isEmpty()) {
            if (const Result<Done> added = selection.addLineTerm(session, term); !added.ok())
                return added.error();
            continue;
        }
        if (term.field == u"kind") {
            for (QString &value : term.values)
                value = kindCode(value);
        }
        ofVoucher << term;
    }
    const Result<Filter::Sql> filter = Filter::fromTerms(ofVoucher).toSql(fields());
    if (!filter.ok())
        return filter.error();
    if (!filter->where.isEmpty()) {
        selection.m_condition.text.prepend(QString(QStringLiteral(" AND (") + filter->where + u')'));
        selection.m_condition.values = filter->values + selection.m_condition.values;
    }
    return selection;
}

db::BoundQuery VoucherSelection::page(const QString &columns, const std::optional<Place> &place, bool older,
                                      int limit) const
{
    QString sql = QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM ");
    QVariantList values;
    const char *name = "vouchers.page";
    if (m_account.isEmpty()) {
        sql += QStringLiteral("voucher v");
    } else {
        name = "vouchers.page-of-account";
        sql += QStringLiteral("(SELECT DISTINCT j.voucher_no FROM account_journal j WHERE j.account_no = ?");
        values << m_account;
        if (m_range.isValid()) {
            sql += QStringLiteral(" AND j.accounting_date BETWEEN ? AND ?");
            values << m_range.from << m_range.to;
        }
        sql += QStringLiteral(") hit STRAIGHT_JOIN voucher v ON v.voucher_no = hit.voucher_no");
    }
    // One range on the leading column of the index, narrowed by the place, and the place itself.
    QDate from = m_range.isValid() ? m_range.from : QDate();
    QDate to = m_range.isValid() ? m_range.to : QDate();
    if (place && older)
        to = to.isValid() ? std::min(to, place->date) : place->date;
    if (place && !older)
        from = from.isValid() ? std::max(from, place->date) : place->date;
    sql += QStringLiteral(" WHERE 1 = 1");
    if (from.isValid()) {
        sql += QStringLiteral(" AND v.accounting_date >= ?");
        values << from;
    }
    if (to.isValid()) {
        sql += QStringLiteral(" AND v.accounting_date <= ?");
        values << to;
    }
    if (place) {
        sql += older ? QStringLiteral(
                           " AND (v.accounting_date < ? OR (v.accounting_date = ? AND v.voucher_no < ?))")
                     : QStringLiteral(
                           " AND (v.accounting_date > ? OR (v.accounting_date = ? AND v.voucher_no > ?))");
        values << place->date << place->date << place->voucherNo;
    }
    sql += m_condition.text;
    values << m_condition.values;
    sql += older ? QStringLiteral(" ORDER BY v.accounting_date DESC, v.voucher_no DESC LIMIT ?")
                 : QStringLiteral(" ORDER BY v.accounting_date, v.voucher_no LIMIT ?");
    values << limit;
    return {name, sql, values};
}

QList<db::PlannedQuery> VoucherSelection::plannedQueries()
{
    const QString columns = QStringLiteral("v.voucher_no");
    const Place place{QDate(2026, 7, 3), QStringLiteral("1")};
    VoucherSelection all, ranged, ofAccount;
    ranged.m_range = {QDate(2026, 7, 1), QDate(2026, 7, 31)};
    ofAccount.m_account = QStringLiteral("1");
    QList<db::PlannedQuery> planned;
    for (const db::BoundQuery &query :
         {all.page(columns, {}, true, 201), all.page(columns, place, true, 201),
          all.page(columns, place, false, 201), ranged.page(columns, place, true, 201),
          ofAccount.page(columns, {}, true, 201), lastLineQuery(QStringLiteral("1"))})
        planned << query.planned(db::Database::Ledger);
    // Each field that an index serves, alone.
    for (const char *column : {"v.voucher_no", "v.order_no", "v.log_id", "v.reverses_voucher_no", "v.kind"}) {
        VoucherSelection one;
        one.m_condition = {
            QString(QStringLiteral(" AND ") + QLatin1StringView(column) + QStringLiteral(" = ?")),
            {QStringLiteral("1")}};
        planned << one.page(columns, {}, true, 201).planned(db::Database::Ledger);
    }
    return planned;
}

} // namespace zf::ledger
