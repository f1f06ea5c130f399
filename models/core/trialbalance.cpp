// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/trialbalance.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace zf {

namespace {

bool moves(const LeafFigures &leaf)
{
    return !leaf.opening.isZero() || !leaf.debit.isZero() || !leaf.credit.isZero() ||
           !leaf.ytdDebit.isZero() || !leaf.ytdCredit.isZero() || leaf.entries > 0;
}

/// One figure a subject and currency, in the order of first occurrence: one-sided balances are those of the
/// sum.
QList<LeafFigures> merged(const QList<LeafFigures> &leaves)
{
    QHash<std::pair<SubjectCode, QString>, qsizetype> index;
    QList<LeafFigures> result;
    for (const LeafFigures &leaf : leaves) {
        const std::pair key{leaf.subject, leaf.currency.code()};
        const auto known = index.constFind(key);
        if (known == index.constEnd()) {
            index.insert(key, result.size());
            result << leaf;
            continue;
        }
        LeafFigures &sum = result[*known];
        sum.opening += leaf.opening;
        sum.debit += leaf.debit;
        sum.credit += leaf.credit;
        sum.ytdDebit += leaf.ytdDebit;
        sum.ytdCredit += leaf.ytdCredit;
        sum.entries += leaf.entries;
    }
    return result;
}

void add(TrialBalanceRow &row, const LeafFigures &leaf)
{
    row.opening += leaf.opening;
    row.debit += leaf.debit;
    row.credit += leaf.credit;
    row.ytdDebit += leaf.ytdDebit;
    row.ytdCredit += leaf.ytdCredit;
    row.entries += leaf.entries;
}

void add(Equality &equality, const LeafFigures &leaf)
{
    TrialBalanceRow row;
    add(row, leaf);
    equality.openingDebit += row.openingDebit();
    equality.openingCredit += row.openingCredit();
    equality.debit += row.debit;
    equality.credit += row.credit;
    equality.ytdDebit += row.ytdDebit;
    equality.ytdCredit += row.ytdCredit;
    equality.closingDebit += row.closingDebit();
    equality.closingCredit += row.closingCredit();
}

struct IdentityNames {
    const char *left, *right;
};

IdentityNames namesOf(const QString &identity)
{
    if (identity == u"T12a")
        return {QT_TRANSLATE_NOOP("TrialBalance", "Receivable from customers' money (own book)"),
                QT_TRANSLATE_NOOP("TrialBalance", "Payable to own money (customers' book)")};
    if (identity == u"T12b")
        return {QT_TRANSLATE_NOOP("TrialBalance", "Receivable from own money (customers' book)"),
                QT_TRANSLATE_NOOP("TrialBalance", "Payable to customers' money (own book)")};
    if (identity == u"T13")
        return {QT_TRANSLATE_NOOP("TrialBalance", "Owed to customers"),
                QT_TRANSLATE_NOOP("TrialBalance",
                                  "Reserve bank balance and in transit, less own income not yet swept")};
    return {QT_TRANSLATE_NOOP("TrialBalance", "Left side"), QT_TRANSLATE_NOOP("TrialBalance", "Right side")};
}

} // namespace

TrialBalance::TrialBalance(ChartOfAccounts chart, DateRange dates, const QList<LeafFigures> &leaves,
                           QList<IdentityTerm> terms)
    : range(dates)
    , m_chart(std::move(chart))
    , m_terms(std::move(terms))
{
    // Rows by position in the chart, so that groups stand before their children, then by currency.
    QMap<std::pair<qsizetype, QString>, TrialBalanceRow> rows;
    QHash<SubjectCode, qsizetype> position;
    for (qsizetype i = 0; i < m_chart.subjects().size(); ++i)
        position.insert(m_chart.subjects()[i].code, i);

    QMap<std::pair<int, QString>, Equality> equalities;
    QMap<std::pair<QString, QString>, IdentityCheck> identities;
    for (const LeafFigures &leaf : merged(leaves)) {
        const Subject *subject = m_chart.find(leaf.subject);
        if (subject == nullptr || !moves(leaf))
            continue; // a subject outside the chart is the service's to report
        m_leaves << leaf;
        for (const Subject *at = subject; at != nullptr; at = m_chart.find(at->parent)) {
            TrialBalanceRow &row = rows[{position.value(at->code), leaf.currency.code()}];
            row.subject = at->code;
            row.currency = leaf.currency;
            add(row, leaf);
        }
        Equality &equality = equalities[{static_cast<int>(subject->book), leaf.currency.code()}];
        equality.book = subject->book;
        equality.currency = leaf.currency;
        add(equality, leaf);
        for (const IdentityTerm &term : m_terms) {
            // Every identity is stated for every currency that occurs: nothing on either side is 0 = 0.
            IdentityCheck &check = identities[{term.identity, leaf.currency.code()}];
            check.id = term.identity;
            check.currency = leaf.currency;
            if (term.subject != leaf.subject)
                continue;
            const Amount natural =
                naturalFromSigned(leaf.opening + leaf.debit - leaf.credit, subject->normalSide);
            (term.onLeft ? check.left : check.right) += term.factor < 0 ? -natural : natural;
        }
    }
    m_rows = rows.values();
    m_equalities = equalities.values();
    m_identities = identities.values();
    for (IdentityCheck &check : m_identities) {
        const IdentityNames names = namesOf(check.id);
        check.leftName = QCoreApplication::translate("TrialBalance", names.left);
        check.rightName = QCoreApplication::translate("TrialBalance", names.right);
    }
}

const TrialBalanceRow *TrialBalance::find(const SubjectCode &subject, const Currency &currency) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const TrialBalanceRow &row) {
        return row.subject == subject && row.currency == currency;
    });
    return at == m_rows.end() ? nullptr : &*at;
}

QList<Currency> TrialBalance::currencies() const
{
    QList<Currency> result;
    for (const Equality &equality : m_equalities) {
        if (!result.contains(equality.currency))
            result << equality.currency;
    }
    std::sort(result.begin(), result.end());
    return result;
}

QList<Book> TrialBalance::books() const
{
    QList<Book> result;
    for (const Equality &equality : m_equalities) {
        if (!result.contains(equality.book))
            result << equality.book;
    }
    return result;
}

bool TrialBalance::balanced() const
{
    return std::all_of(m_equalities.begin(), m_equalities.end(),
                       [](const Equality &e) { return e.holds(); }) &&
           std::all_of(m_identities.begin(), m_identities.end(),
                       [](const IdentityCheck &c) { return c.holds(); });
}

TrialBalance TrialBalance::ofBook(Book book) const
{
    QList<LeafFigures> leaves;
    for (const LeafFigures &leaf : m_leaves) {
        if (m_chart.find(leaf.subject)->book == book)
            leaves << leaf;
    }
    TrialBalance result(m_chart, range, leaves, {});
    result.snapshotAt = snapshotAt;
    result.provisional = provisional;
    result.m_equalities = m_equalities;
    result.m_identities = m_identities;
    return result;
}

} // namespace zf
