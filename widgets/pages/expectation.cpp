// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/expectation.h"

#include "widgets/moneytext.h"

#include <QCoreApplication>
#include <QStyle>

#include <array>

namespace zf {

namespace {

struct FigureCode {
    Expectation::Figure figure;
    const char *code;
    const char *name;
};
constexpr std::array figures{
    FigureCode{Expectation::Figure::Opening, "opening", QT_TRANSLATE_NOOP("Expectation", "Opening balance")},
    FigureCode{Expectation::Figure::Debit, "debit", QT_TRANSLATE_NOOP("Expectation", "Debit turnover")},
    FigureCode{Expectation::Figure::Credit, "credit", QT_TRANSLATE_NOOP("Expectation", "Credit turnover")},
    FigureCode{Expectation::Figure::Closing, "closing", QT_TRANSLATE_NOOP("Expectation", "Closing balance")},
};

/// A balance with its side in words, a turnover plain: signs mean nothing to a reader of a credit account.
QString figureText(const Expectation &expected, Amount amount)
{
    if (!expected.isBalance() || amount.isZero())
        return moneyWithCode({amount, expected.currency});
    return moneyWithCode({amount.abs(), expected.currency}) + u' ' +
           sideName(amount.isNegative() ? Side::Credit : Side::Debit);
}

void setTextKind(QLabel *label, const char *kind)
{
    label->setProperty("zfText", kind);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

QString figureName(Expectation::Figure figure)
{
    for (const FigureCode &entry : figures) {
        if (entry.figure == figure)
            return QCoreApplication::translate("Expectation", entry.name);
    }
    Q_UNREACHABLE();
}

void Expectation::write(QVariantMap &arguments) const
{
    for (const FigureCode &entry : figures) {
        if (entry.figure == figure)
            arguments[QStringLiteral("expectFigure")] = QString::fromLatin1(entry.code);
    }
    arguments[QStringLiteral("expectMinor")] = amount.minorText();
    arguments[QStringLiteral("currency")] = currency.code();
}

std::optional<Expectation> Expectation::read(const QVariantMap &arguments)
{
    const Result<Amount> amount =
        Amount::fromMinorText(arguments.value(QStringLiteral("expectMinor")).toString());
    const Result<Currency> currency =
        Currency::fromCode(arguments.value(QStringLiteral("currency")).toString());
    const QString code = arguments.value(QStringLiteral("expectFigure")).toString();
    for (const FigureCode &entry : figures) {
        if (amount.ok() && currency.ok() && code == QLatin1StringView(entry.code))
            return Expectation{entry.figure, *amount, *currency};
    }
    return std::nullopt;
}

Amount Expectation::of(Amount opening, Amount debit, Amount credit) const
{
    switch (figure) {
    case Figure::Opening:
        return opening;
    case Figure::Debit:
        return debit;
    case Figure::Credit:
        return credit;
    case Figure::Closing:
        return opening + debit - credit;
    }
    Q_UNREACHABLE();
}

SumCheck::SumCheck(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setObjectName(QStringLiteral("sumCheck"));
    hide();
}

void SumCheck::showNothing()
{
    m_agrees = false;
    hide();
}

void SumCheck::showPending(const Expectation &expected)
{
    m_agrees = false;
    setTextKind(this, "secondary");
    setText(tr("%1: adding up the rows …").arg(figureName(expected.figure)));
    show();
}

void SumCheck::showSum(const Expectation &expected, Amount sum)
{
    m_agrees = sum == expected.amount;
    setTextKind(this, m_agrees ? "ok" : "negative");
    const QString total = figureText(expected, sum);
    if (m_agrees) {
        //: %1 is a figure ("Debit turnover"), %2 an amount
        setText(tr("✓ %1 of these rows: %2, equal to the cell you came from")
                    .arg(figureName(expected.figure), total));
    } else {
        setText(tr("✗ %1 of these rows: %2, the cell you came from says %3 (difference %4)")
                    .arg(figureName(expected.figure), total, figureText(expected, expected.amount),
                         moneyWithCode({sum - expected.amount, expected.currency})));
    }
    show();
}

void SumCheck::showFailure(const Error &error)
{
    m_agrees = false;
    setTextKind(this, "warning");
    setText(tr("The sum of the rows could not be read: %1").arg(error.message));
    show();
}

} // namespace zf
