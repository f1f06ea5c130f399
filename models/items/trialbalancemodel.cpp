// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/trialbalancemodel.h"

#include "models/items/rowsmodel.h"

#include <QMap>

#include <algorithm>
#include <vector>

namespace zf::items {

struct TrialBalanceModel::Node {
    Node *parent = nullptr;
    int position = 0; ///< among its parent's children
    std::optional<TrialBalanceRow> row;
    Currency currency; ///< of a currency's root
    QList<Amount> series;
    std::vector<std::unique_ptr<Node>> children;

    Node *add(std::unique_ptr<Node> child)
    {
        child->parent = this;
        child->position = static_cast<int>(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }
};

namespace {

bool isAmount(TrialBalanceModel::Column column)
{
    using Column = TrialBalanceModel::Column;
    return column >= Column::OpeningDebit && column <= Column::ClosingCredit && column != Column::Direction;
}

Amount amountOf(const TrialBalanceRow &row, TrialBalanceModel::Column column)
{
    switch (column) {
    case TrialBalanceModel::Column::OpeningDebit:
        return row.openingDebit();
    case TrialBalanceModel::Column::OpeningCredit:
        return row.openingCredit();
    case TrialBalanceModel::Column::Debit:
        return row.debit;
    case TrialBalanceModel::Column::Credit:
        return row.credit;
    case TrialBalanceModel::Column::YtdDebit:
        return row.ytdDebit;
    case TrialBalanceModel::Column::YtdCredit:
        return row.ytdCredit;
    case TrialBalanceModel::Column::ClosingDebit:
        return row.closingDebit();
    case TrialBalanceModel::Column::ClosingCredit:
        return row.closingCredit();
    default:
        return {};
    }
}

/// A balance on the other side than the subject normally stands on.
bool isAbnormal(const Subject &subject, Amount closing)
{
    return naturalFromSigned(closing, subject.normalSide).isNegative() &&
           subject.normalSide != NormalSide::Either;
}

} // namespace

TrialBalanceModel::TrialBalanceModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

TrialBalanceModel::~TrialBalanceModel() = default;

QString TrialBalanceModel::keyOf(const TrialBalanceRow &row)
{
    return QString(row.subject.text() + u'|' + row.currency.code());
}

QSet<QString> TrialBalanceModel::keysWithBalance() const
{
    QSet<QString> keys;
    for (const TrialBalanceRow &row : m_balance.rows()) {
        const Subject *subject = m_balance.chart().find(row.subject);
        if (!subject->isLeaf || row.closing().isZero())
            continue;
        for (; subject != nullptr; subject = m_balance.chart().find(subject->parent))
            keys << QString(subject->code.text() + u'|' + row.currency.code());
    }
    return keys;
}

void TrialBalanceModel::setTrialBalance(const TrialBalance &balance, const Currency &currency,
                                        ZeroBalances zero)
{
    beginResetModel();
    m_balance = balance;
    m_currency = currency;
    const QSet<QString> kept = zero == ZeroBalances::Hidden ? keysWithBalance() : QSet<QString>();
    m_root = std::make_unique<Node>();
    QMap<QString, Node *> currencyRoots;
    m_nodes.clear(); // groups come before their children
    m_hiddenRows = 0;
    for (const TrialBalanceRow &row : balance.rows()) {
        if (currency.isValid() && row.currency != currency)
            continue;
        if (zero == ZeroBalances::Hidden && !kept.contains(keyOf(row))) {
            ++m_hiddenRows;
            continue;
        }
        Node *&top = currencyRoots[row.currency.code()];
        if (top == nullptr) {
            if (currency.isValid()) {
                top = m_root.get();
            } else {
                auto node = std::make_unique<Node>();
                node->currency = row.currency;
                top = m_root->add(std::move(node));
            }
        }
        const Subject *subject = balance.chart().find(row.subject);
        Node *parent = m_nodes.value(QString(subject->parent.text() + u'|' + row.currency.code()), top);
        auto node = std::make_unique<Node>();
        node->row = row;
        node->series = series(row);
        m_nodes.insert(keyOf(row), parent->add(std::move(node)));
    }
    // Currencies in the order of their codes, not of the first subject that has them.
    if (!currency.isValid()) {
        std::sort(m_root->children.begin(), m_root->children.end(),
                  [](const auto &a, const auto &b) { return a->currency < b->currency; });
        for (size_t i = 0; i < m_root->children.size(); ++i)
            m_root->children[i]->position = static_cast<int>(i);
    }
    endResetModel();
}

bool TrialBalanceModel::updateTrialBalance(const TrialBalance &balance)
{
    QList<std::pair<Node *, const TrialBalanceRow *>> moved;
    qsizetype without = 0, with = 0;
    for (const TrialBalanceRow &row : balance.rows()) {
        if (m_currency.isValid() && row.currency != m_currency)
            continue;
        Node *node = m_nodes.value(keyOf(row));
        if (node == nullptr) {
            if (!row.closing().isZero() && m_hiddenRows > 0)
                return false; // it was hidden, and is so no longer
            ++without;
            continue;
        }
        ++with;
        if (*node->row != row)
            moved << std::pair(node, &row);
    }
    if (with != m_nodes.size() || without != m_hiddenRows)
        return false;
    m_balance = balance;
    for (const auto &[node, row] : std::as_const(moved)) {
        node->row = *row;
        emit dataChanged(createIndex(node->position, static_cast<int>(Column::OpeningDebit), node),
                         createIndex(node->position, static_cast<int>(Column::Entries), node));
    }
    return true;
}

void TrialBalanceModel::setTurnovers(const QHash<QString, QList<DayTurnover>> &turnovers)
{
    m_turnovers = turnovers;
    const auto renew = [this](const auto &self, Node &node, const QModelIndex &at) -> void {
        if (node.row)
            node.series = series(*node.row);
        for (const auto &child : node.children)
            self(self, *child, index(child->position, 0, at));
        if (const int rows = static_cast<int>(node.children.size()); rows > 0) {
            const int trend = static_cast<int>(Column::Trend);
            emit dataChanged(index(0, trend, at), index(rows - 1, trend, at), {SeriesRole, RawRole});
        }
    };
    renew(renew, *m_root, {});
}

QList<Amount> TrialBalanceModel::series(const TrialBalanceRow &row) const
{
    // The balance at the end of each day, the leaves' added up; a leaf without movement on a day keeps its
    // last balance.
    QMap<QDate, Amount> days;
    const QList<SubjectCode> leaves = m_balance.chart().leavesUnder(row.subject);
    QList<QList<DayTurnover>> histories;
    for (const SubjectCode &leaf : leaves) {
        const QList<DayTurnover> history =
            m_turnovers.value(QString(leaf.text() + u'|' + row.currency.code()));
        for (const DayTurnover &day : history)
            days.insert(day.date, Amount());
        if (!history.isEmpty())
            histories << history;
    }
    for (const QList<DayTurnover> &history : histories) {
        Amount balance =
            history.constFirst().closing - history.constFirst().debit + history.constFirst().credit;
        qsizetype at = 0;
        for (auto day = days.begin(); day != days.end(); ++day) {
            while (at < history.size() && history[at].date <= day.key())
                balance = history[at++].closing;
            day.value() += balance;
        }
    }
    return days.values();
}

TrialBalanceModel::Node *TrialBalanceModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

const TrialBalanceRow *TrialBalanceModel::rowAt(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return index.isValid() && node->row ? &*node->row : nullptr;
}

QModelIndex TrialBalanceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex TrialBalanceModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Node *parent = nodeOf(index)->parent;
    return parent == m_root.get() ? QModelIndex() : createIndex(parent->position, 0, parent);
}

int TrialBalanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int TrialBalanceModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(Column::Count);
}

QVariant TrialBalanceModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const Node &node = *nodeOf(index);
    if (role == KeyRole)
        return node.row ? keyOf(*node.row) : node.currency.code();
    const Cell shown = cell(node, static_cast<Column>(index.column()));
    return role == Qt::AccessibleTextRole ? accessibleText(heads()[index.column()], shown)
                                          : cellData(shown, role);
}

QVariant TrialBalanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < columnCount())
        return headData(heads()[section], role);
    return QAbstractItemModel::headerData(section, orientation, role);
}

QList<Head> TrialBalanceModel::heads()
{
    const QString opening = tr("Opening"), period = tr("Period"), year = tr("Year to date"),
                  closing = tr("Closing");
    const QString debit = tr("Debit"), credit = tr("Credit");
    return {
        {tr("Code"), CellKind::Identifier, {}},   {tr("Subject"), CellKind::Text, {}},
        {debit, CellKind::Money, opening},        {credit, CellKind::Money, opening},
        {debit, CellKind::SignedMoney, period},   {credit, CellKind::SignedMoney, period},
        {debit, CellKind::SignedMoney, year},     {credit, CellKind::SignedMoney, year},
        {tr("Dir."), CellKind::Status, closing},  {debit, CellKind::Money, closing},
        {credit, CellKind::Money, closing},       {tr("Entries"), CellKind::Count, {}},
        {tr("30 days"), CellKind::Sparkline, {}},
    };
}

Cell TrialBalanceModel::amountCell(const TrialBalanceRow &row, Column column) const
{
    const Amount amount = amountOf(row, column);
    // Turnover can be negative through red letters; it is signed then, and blank when zero otherwise.
    Cell cell =
        amount.isNegative() ? Cell::ofSigned(amount, row.currency) : Cell::ofMoney(amount, row.currency);
    cell.link = !amount.isZero();
    return cell;
}

Cell TrialBalanceModel::cell(const Node &node, Column column) const
{
    if (!node.row) {
        Cell cell =
            column == Column::Code ? Cell::ofText(node.currency.code(), CellKind::Identifier) : Cell::blank();
        cell.emphasis = CellEmphasis::Group;
        return cell;
    }
    const TrialBalanceRow &row = *node.row;
    const Subject &subject = *m_balance.chart().find(row.subject);
    Cell cell;
    if (isAmount(column)) {
        cell = amountCell(row, column);
    } else if (column == Column::Code) {
        cell = Cell::ofText(row.subject.text(), CellKind::Identifier);
    } else if (column == Column::Name) {
        cell = Cell::ofText(subject.displayName());
        cell.tip =
            tr("%1 %2 (%3)").arg(row.subject.text(), subject.name, subjectClassName(subject.subjectClass));
    } else if (column == Column::Direction) {
        const Amount closing = row.closing();
        if (closing.isZero())
            cell = Cell::ofText(tr("flat", "balance is zero: 平"), CellKind::Status);
        else
            cell =
                Cell::ofText(sideName(closing.isNegative() ? Side::Credit : Side::Debit), CellKind::Status);
        if (isAbnormal(subject, closing)) {
            cell.severity = CellSeverity::Warning;
            cell.tip = tr("The balance is on the other side than this subject normally has it.");
        }
    } else if (column == Column::Entries) {
        cell = Cell::ofCount(row.entries);
    } else if (column == Column::Trend) {
        cell.kind = CellKind::Sparkline;
        cell.series = node.series;
        cell.raw = QVariant::fromValue(cell.series);
    }
    if (!subject.isLeaf)
        cell.emphasis = CellEmphasis::Group;
    return cell;
}

QList<QList<Cell>> TrialBalanceModel::totals() const
{
    const int columns = static_cast<int>(Column::Count);
    QMap<QString, QList<Cell>> rows;
    for (const TrialBalanceRow &row : m_balance.rows()) {
        if ((m_currency.isValid() && row.currency != m_currency) ||
            !m_balance.chart().find(row.subject)->isLeaf)
            continue;
        QList<Cell> &sums = rows[row.currency.code()];
        if (sums.isEmpty()) {
            sums = totalsRow(columns, tr("Total"));
            sums[static_cast<int>(Column::Name)] =
                asTotal(Cell::ofText(tr("%1, leaf subjects").arg(row.currency.code())));
        }
        for (int column = 0; column < columns; ++column) {
            if (!isAmount(static_cast<Column>(column)))
                continue;
            const Amount sum = sums[column].raw.value<Amount>() + amountOf(row, static_cast<Column>(column));
            sums[column] = asTotal(sum.isNegative() ? Cell::ofSigned(sum, row.currency)
                                                    : Cell::ofMoney(sum, row.currency));
        }
        Cell &entries = sums[static_cast<int>(Column::Entries)];
        entries = asTotal(Cell::ofCount(entries.raw.toLongLong() + row.entries));
    }
    return rows.values();
}

} // namespace zf::items
