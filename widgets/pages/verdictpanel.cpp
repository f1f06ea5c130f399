// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/verdictpanel.h"

#include "models/items/equalitiesmodel.h"
#include "widgets/ledgertable.h"
#include "widgets/messageband.h"
#include "widgets/moneytext.h"
#include "widgets/pages/storedtotaltext.h"

#include <QEvent>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace zf {

namespace {

constexpr qsizetype mostNamed = 6;     ///< vouchers named in the band; the rest are counted
constexpr qsizetype mostSentences = 2; ///< of stored totals; likewise

} // namespace

VerdictPanel::VerdictPanel(QWidget *parent)
    : QWidget(parent)
    , m_band(new MessageBand(this))
    , m_evidence(new LedgerTable(this))
    , m_model(new items::EqualitiesModel(this))
{
    m_evidence->setModel(m_model);
    m_evidence->setColumnChars({-36, 8, 18, 18, 18, 12});
    m_evidence->setFixedHeight(240);
    m_evidence->hide();
    m_band->setObjectName(QStringLiteral("verdict"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_evidence);
}

void VerdictPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillEvidence();
        rebuild();
    }
    QWidget::changeEvent(event);
}

void VerdictPanel::setEvidenceElsewhere()
{
    m_evidenceElsewhere = true;
}

void VerdictPanel::setTrialBalance(const TrialBalance &balance)
{
    m_balance = balance;
    m_vouchers.clear();
    m_notice.clear();
    fillEvidence();
    rebuild();
}

void VerdictPanel::updateTrialBalance(const TrialBalance &balance)
{
    const bool flipped = balance.balanced() != m_balance.balanced();
    const QString before = verdictText();
    m_balance = balance;
    if (m_balance.balanced())
        m_vouchers.clear();
    m_evidenceIsOld = true;
    if (!m_evidence->isHidden())
        fillEvidence();
    if (flipped || verdictText() != before)
        rebuild();
}

void VerdictPanel::fillEvidence()
{
    m_evidenceIsOld = false;
    m_model->setTrialBalance(m_balance);
    m_evidence->showRows();
}

void VerdictPanel::setNotice(const QString &notice)
{
    m_notice = notice;
    rebuild();
}

void VerdictPanel::setOffer(const QString &text)
{
    m_offer = text;
    if (!m_band->isHidden())
        rebuild();
}

void VerdictPanel::setLate(const QString &sentence, const QList<VoucherNo> &vouchers)
{
    m_late = sentence;
    m_lateVouchers = vouchers;
    rebuild();
}

void VerdictPanel::setUnbalancedVouchers(const QList<VoucherNo> &vouchers)
{
    m_vouchers = vouchers;
    rebuild();
}

void VerdictPanel::setStoredTotals(const ledger::StoredTotalsReport &report)
{
    QString notJudged;
    for (const ledger::TieOutCheck &check : report.checks) {
        if (check.id != u"T5" && !check.unavailable.isEmpty())
            notJudged = check.unavailable;
    }
    const QList<ledger::Finding> findings = report.findings();
    if (findings == m_findings && notJudged == m_notJudged)
        return;
    m_findings = findings;
    m_notJudged = notJudged;
    rebuild();
}

QStringList VerdictPanel::storedTotalTexts() const
{
    QStringList sentences;
    for (const ledger::Finding &finding : m_findings.first(std::min(mostSentences, m_findings.size())))
        sentences << storedTotalText(finding);
    if (m_findings.size() > mostSentences)
        sentences << tr("%n more stored total(s) differ.", nullptr,
                        static_cast<int>(m_findings.size() - mostSentences));
    if (!m_notJudged.isEmpty())
        sentences << tr("Stored totals could not be compared: %1").arg(m_notJudged);
    return sentences;
}

QString VerdictPanel::text() const
{
    return m_band->text();
}

QString VerdictPanel::verdictText() const
{
    const QLocale locale;
    QStringList sentences = storedTotalTexts(); // the figures stand on them
    if (m_balance.equalities().isEmpty())
        return tr("There is no opening balance and no entry in this period.");
    if (m_balance.balanced()) {
        //: %1 and %2 are counts
        sentences << tr("The books balance: opening, period and closing are equal in every book (%1) and "
                        "currency (%2).")
                         .arg(m_balance.books().size())
                         .arg(m_balance.currencies().size());
        if (!m_balance.identities().isEmpty())
            sentences << tr("Mirrors and reserve identity hold.");
    }
    for (const Equality &e : m_balance.equalities()) {
        const auto differs = [&](const QString &which, Amount difference) {
            if (!difference.isZero())
                //: %1 is "opening", "period" or "closing", %2 a book, %3 an amount with its currency
                sentences << tr("The %1 of %2 differs by %3.")
                                 .arg(which, bookName(e.book), moneyWithCode({difference, e.currency}));
        };
        differs(tr("opening"), e.openingDifference());
        differs(tr("period"), e.periodDifference());
        differs(tr("closing"), e.closingDifference());
    }
    for (const IdentityCheck &c : m_balance.identities()) {
        if (!c.holds())
            sentences << tr("%1 does not hold: %2 and %3 differ by %4.")
                             .arg(c.id.left(3), c.leftName, c.rightName,
                                  moneyWithCode({c.difference(), c.currency}));
    }
    if (m_balance.provisional)
        sentences << tr("Provisional: a day in or before this period is not closed.");
    if (!m_vouchers.isEmpty())
        sentences << tr("Unbalanced vouchers: %n", nullptr, static_cast<int>(m_vouchers.size()));
    if (!m_late.isEmpty())
        sentences << m_late;
    if (!m_notice.isEmpty())
        sentences << m_notice;
    return sentences.join(u' ');
}

void VerdictPanel::rebuild()
{
    const items::CellSeverity severity = m_balance.equalities().isEmpty() ? items::CellSeverity::Info
                                         : !m_balance.balanced() || !m_findings.isEmpty() || !m_late.isEmpty()
                                             ? items::CellSeverity::Error
                                         : m_notice.isEmpty() ? items::CellSeverity::Ok
                                                              : items::CellSeverity::Warning;
    m_band->showMessage(severity, verdictText());
    QList<VoucherNo> named = m_vouchers;
    for (const VoucherNo &voucher : std::as_const(m_lateVouchers)) {
        if (!named.contains(voucher))
            named << voucher;
    }
    for (const VoucherNo &voucher : named.first(std::min(mostNamed, named.size()))) {
        QToolButton *link = m_band->addAction(voucher.text());
        connect(link, &QToolButton::clicked, this, [this, voucher] { emit voucherActivated(voucher); });
    }
    for (const ledger::Finding &finding : m_findings.first(std::min(mostSentences, m_findings.size()))) {
        //: a button: %1 a subject, %2 a date
        QToolButton *link =
            m_band->addAction(tr("%1 on %2").arg(finding.subject.text(), finding.date.toString(Qt::ISODate)));
        connect(link, &QToolButton::clicked, this, [this, finding] { emit findingActivated(finding); });
    }
    if (!m_offer.isEmpty()) {
        QToolButton *offer = m_band->addAction(m_offer);
        offer->setObjectName(QStringLiteral("offer"));
        connect(offer, &QToolButton::clicked, this, &VerdictPanel::offerTaken);
    }
    if (m_balance.equalities().isEmpty() || m_evidenceElsewhere)
        return;
    QToolButton *details =
        m_band->addAction(m_evidence->isHidden() ? tr("Show the evidence") : tr("Hide the evidence"));
    connect(details, &QToolButton::clicked, this, [this] {
        m_evidence->setVisible(m_evidence->isHidden());
        if (m_evidenceIsOld)
            fillEvidence();
        rebuild();
    });
}

} // namespace zf
