// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/cellorigin.h"

#include "widgets/pages/arguments.h"
#include "widgets/pages/expectation.h"

namespace zf {

using Column = items::TrialBalanceModel::Column;

Location cellOrigin(const ChartOfAccounts &chart, const TrialBalanceRow &row, Column column,
                    const DateRange &dates, Book book)
{
    Expectation expected;
    expected.currency = row.currency;
    DateRange range = dates;
    switch (column) {
    case Column::OpeningDebit:
    case Column::OpeningCredit:
        expected.figure = Expectation::Figure::Opening;
        expected.amount = row.opening;
        break;
    case Column::Debit:
        expected.figure = Expectation::Figure::Debit;
        expected.amount = row.debit;
        break;
    case Column::Credit:
        expected.figure = Expectation::Figure::Credit;
        expected.amount = row.credit;
        break;
    case Column::YtdDebit:
        expected.figure = Expectation::Figure::Debit;
        expected.amount = row.ytdDebit;
        range.from = QDate(range.to.year(), 1, 1);
        break;
    case Column::YtdCredit:
        expected.figure = Expectation::Figure::Credit;
        expected.amount = row.ytdCredit;
        range.from = QDate(range.to.year(), 1, 1);
        break;
    default:
        expected.figure = Expectation::Figure::Closing;
        expected.amount = row.closing();
    }
    Location there{QStringLiteral("accounts"), {{QStringLiteral("subject"), row.subject.text()}}, {}, {}};
    const Subject *subject = chart.find(row.subject);
    there.title = row.subject.text() + u' ' + subject->displayName();
    if (book != Book::Single && !subject->isLeaf)
        there.arguments[QStringLiteral("book")] = bookCode(book);
    setRange(there.arguments, range);
    expected.write(there.arguments);
    return there;
}

} // namespace zf
