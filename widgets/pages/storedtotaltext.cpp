// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/storedtotaltext.h"

#include "widgets/moneytext.h"

#include <QCoreApplication>

namespace zf {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(VerdictPanel)
};

/// The figure of a stored total that is told: T6's findings hold opening, debit, credit, closing and entries.
struct Told {
    QString expected, actual;
};

QString moneyOf(const QString &minorText, const Currency &currency)
{
    const Result<Amount> amount = Amount::fromMinorText(minorText);
    return amount.ok() && currency.isValid() ? moneyWithCode({*amount, currency}) : minorText;
}

Told toldOf(const ledger::Finding &finding)
{
    const QStringList expected = finding.expected.split(u'/'), actual = finding.actual.split(u'/');
    if (expected.size() != 5 || actual.size() != 5)
        return {moneyOf(finding.expected, finding.currency), moneyOf(finding.actual, finding.currency)};
    for (const int figure : {3, 1, 2, 0}) {
        if (expected[figure] != actual[figure])
            return {moneyOf(expected[figure], finding.currency), moneyOf(actual[figure], finding.currency)};
    }
    return {expected[4], actual[4]}; // numbers of entries
}

} // namespace

QString storedTotalText(const ledger::Finding &finding)
{
    const QString subject = finding.subject.text(), date = finding.date.toString(Qt::ISODate);
    const auto [expected, actual] = toldOf(finding);
    if (finding.kind == u"parentDiffers")
        //: %1 a subject, %2 a date, %3 and %4 amounts with their currency
        return Text::tr("The stored total of %1 on %2 is %4, but its children make %3 (T6).")
            .arg(subject, date, expected, actual);
    if (finding.kind == u"openingDiffers")
        //: %1 a subject, %2 a date, %3 and %4 amounts with their currency
        return Text::tr("%1 opened %2 with %4, but the day before closed with %3 (T7).")
            .arg(subject, date, expected, actual);
    if (finding.kind == u"wrongClosing")
        //: %1 a subject, %2 a date, %3 and %4 amounts with their currency
        return Text::tr("%1 closed %2 with %4, but its opening and turnover make %3 (T7).")
            .arg(subject, date, expected, actual);
    //: %1 a subject, %2 a date
    return Text::tr(
               "The stored totals of %2 name subject %1, which the chart of accounts does not have (T6).")
        .arg(subject, date);
}

} // namespace zf
