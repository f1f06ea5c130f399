// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/ids.h"
#include "models/core/trialbalance.h"
#include "models/ledger/storedtotals.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace zf {

namespace items {
class EqualitiesModel;
}
class LedgerTable;
class MessageBand;

/// The verdict on a trial balance in plain words, the evidence behind it, and the vouchers that break it.
class VerdictPanel : public QWidget {
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);
    void setEvidenceElsewhere(); ///< the page shows it itself
    void setTrialBalance(const TrialBalance &balance);
    /// The same books a moment later: vouchers and notice stay.
    void updateTrialBalance(const TrialBalance &balance);
    void setNotice(const QString &notice); ///< something else worth knowing of these figures; empty: nothing
    /// A way on from the figures, beside the evidence; empty: none.
    void setOffer(const QString &text);
    /// Vouchers that went into a closed or signed day, and the sentence that says so; empty: none.
    void setLate(const QString &sentence, const QList<VoucherNo> &vouchers);
    void setUnbalancedVouchers(const QList<VoucherNo> &vouchers);
    void setStoredTotals(const ledger::StoredTotalsReport &report);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

signals:
    void voucherActivated(const zf::VoucherNo &voucher);
    void offerTaken();
    void findingActivated(const zf::ledger::Finding &finding); ///< of a stored total

private:
    QString verdictText() const;
    QStringList storedTotalTexts() const;
    void rebuild();
    void fillEvidence();

    TrialBalance m_balance;
    QList<VoucherNo> m_vouchers;
    QString m_notice, m_late, m_offer;
    QList<ledger::Finding> m_findings; ///< of stored totals
    QString m_notJudged;               ///< why stored totals could not be judged
    QList<VoucherNo> m_lateVouchers;
    bool m_evidenceElsewhere = false;
    bool m_evidenceIsOld = false; ///< hidden, it is not kept up
    MessageBand *m_band;
    LedgerTable *m_evidence;
    items::EqualitiesModel *m_model;
};

} // namespace zf
