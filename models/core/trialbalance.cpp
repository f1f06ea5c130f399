// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/trialbalance.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

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

TrialBalanceRow rowOf(const LeafFigures &leaf)
{
    TrialBalanceRow row;
    add(row, leaf);
    return row;
}

void add(Equality &equality, const LeafFigures &leaf)
{
    const TrialBalanceRow row = rowOf(leaf);
    equality.openingDebit += row.openingDebit();
    equality.openingCredit += row.openingCredit();
    equality.debit += row.debit;
    equality.credit += row.credit;
    equality.ytdDebit += row.ytdDebit;
    equality.ytdCredit += row.ytdCredit;
    equality.closingDebit += row.closingDebit();
    equality.closingCredit += row.closingCredit();
}

void subtract(Equality &equality, const LeafFigures &leaf)
{
    const TrialBalanceRow row = rowOf(leaf);
    equality.openingDebit -= row.openingDebit();
    equality.openingCredit -= row.openingCredit();
    equality.debit -= row.debit;
    equality.credit -= row.credit;
    equality.ytdDebit -= row.ytdDebit;
    equality.ytdCredit -= row.ytdCredit;
    equality.closingDebit -= row.closingDebit();
    equality.closingCredit -= row.closingCredit();
}

Amount naturalClosing(const LeafFigures &leaf, const Subject &subject)
{
    return naturalFromSigned(leaf.opening + leaf.debit - leaf.credit, subject.normalSide);
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
    for (const LeafFigures &leaf : merged(leaves)) {
        // A subject outside the chart is the service's to report.
        if (m_chart.find(leaf.subject) != nullptr && moves(leaf))
            m_leaves << leaf;
    }
    build();
}

void TrialBalance::build()
{
    // Rows by position in the chart, so that groups stand before their children, then by currency.
    QMap<std::pair<qsizetype, QString>, TrialBalanceRow> rows;
    QHash<SubjectCode, qsizetype> position;
    for (qsizetype i = 0; i < m_chart.subjects().size(); ++i)
        position.insert(m_chart.subjects()[i].code, i);

    QMap<std::pair<int, QString>, Equality> equalities;
    QMap<std::pair<QString, QString>, IdentityCheck> identities;
    m_leafAt.clear();
    for (const LeafFigures &leaf : std::as_const(m_leaves)) {
        m_leafAt.insert({leaf.subject, leaf.currency.code()}, m_leafAt.size());
        const Subject *subject = m_chart.find(leaf.subject);
        Q_ASSERT(subject != nullptr); // of the others m_leaves has none
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
        for (const IdentityTerm &term : std::as_const(m_terms)) {
            // Every identity is stated for every currency that occurs: nothing on either side is 0 = 0.
            IdentityCheck &check = identities[{term.identity, leaf.currency.code()}];
            check.id = term.identity;
            check.currency = leaf.currency;
            if (term.subject != leaf.subject)
                continue;
            const Amount natural = naturalClosing(leaf, *subject);
            (term.onLeft ? check.left : check.right) += term.factor < 0 ? -natural : natural;
        }
    }
    m_rows = rows.values();
    m_rowAt.clear();
    for (const TrialBalanceRow &row : std::as_const(m_rows))
        m_rowAt.insert({row.subject, row.currency.code()}, m_rowAt.size());
    m_equalities = equalities.values();
    m_identities = identities.values();
    for (IdentityCheck &check : m_identities) {
        const IdentityNames names = namesOf(check.id);
        check.leftName = QCoreApplication::translate("TrialBalance", names.left);
        check.rightName = QCoreApplication::translate("TrialBalance", names.right);
    }
}

TrialBalanceChange TrialBalance::apply(const QList<LedgerDelta> &deltas)
{
    TrialBalanceChange change;
    const QDate yearStart(range.to.year(), 1, 1);
    QSet<qsizetype> rows;
    for (const LedgerDelta &delta : deltas) {
        if (delta.date > range.to)
            continue;
        const Subject *subject = m_chart.find(delta.subject);
        if (subject == nullptr) {
            change.foreign = true;
            continue;
        }
        const Key key{delta.subject, delta.currency.code()};
        const auto known = m_leafAt.constFind(key);
        LeafFigures after;
        after.subject = delta.subject;
        after.currency = delta.currency;
        if (known != m_leafAt.constEnd())
            after = m_leaves[*known];
        if (delta.date < range.from) {
            after.opening += delta.debit - delta.credit;
        } else {
            after.debit += delta.debit;
            after.credit += delta.credit;
            after.entries += delta.entries;
        }
        if (delta.date >= yearStart) {
            after.ytdDebit += delta.debit;
            after.ytdCredit += delta.credit;
        }
        if (known == m_leafAt.constEnd()) {
            m_leafAt.insert(key, m_leaves.size());
            m_leaves << after;
            change.reordered = true;
            continue;
        }
        const LeafFigures before = std::exchange(m_leaves[*known], after);
        if (!moves(after))
            change.reordered = true;
        if (change.reordered)
            continue; // everything is added up anew below
        noteLeaf(before, after, *subject);
        for (const Subject *at = subject; at != nullptr; at = m_chart.find(at->parent))
            rows << m_rowAt.value({at->code, key.second});
    }
    if (change.reordered) {
        m_leaves.removeIf([](const LeafFigures &leaf) { return !moves(leaf); });
        build();
    } else {
        change.rows = rows.values();
    }
    return change;
}

void TrialBalance::noteLeaf(const LeafFigures &before, const LeafFigures &after, const Subject &subject)
{
    for (const Subject *at = &subject; at != nullptr; at = m_chart.find(at->parent)) {
        TrialBalanceRow &row = m_rows[m_rowAt.value({at->code, after.currency.code()})];
        row.opening += after.opening - before.opening;
        row.debit += after.debit - before.debit;
        row.credit += after.credit - before.credit;
        row.ytdDebit += after.ytdDebit - before.ytdDebit;
        row.ytdCredit += after.ytdCredit - before.ytdCredit;
        row.entries += after.entries - before.entries;
    }
    for (Equality &equality : m_equalities) {
        if (equality.book == subject.book && equality.currency == after.currency) {
            subtract(equality, before);
            add(equality, after);
        }
    }
    const Amount moved = naturalClosing(after, subject) - naturalClosing(before, subject);
    for (const IdentityTerm &term : std::as_const(m_terms)) {
        if (moved.isZero() || term.subject != after.subject)
            continue;
        for (IdentityCheck &check : m_identities) {
            if (check.id == term.identity && check.currency == after.currency)
                (term.onLeft ? check.left : check.right) += term.factor < 0 ? -moved : moved;
        }
    }
}

const TrialBalanceRow *TrialBalance::find(const SubjectCode &subject, const Currency &currency) const
{
    const auto at = m_rowAt.constFind({subject, currency.code()});
    return at == m_rowAt.constEnd() ? nullptr : &m_rows[*at];
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
