// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/desk/reviewqueue.h"
#include "models/items/equalitiesmodel.h"
#include "models/ledger/chart.h"
#include "widgets/page.h"
#include "widgets/pages/clearingquestion.h"
#include "widgets/question.h"

#include <QTimer>

#include <optional>

class QLabel;

namespace zf {

class FactSheet;
class LedgerTable;
class LiveBadge;
class LiveFigures;
class RateChart;
class VerdictPanel;

/// What an operator sees first: whether the books are in balance, since when and how fresh that is, what is
/// being posted, which days are open, and what the last tie-outs found. Every number opens the list behind
/// it.
class OverviewPage : public PageWidget {
    Q_OBJECT

public:
    explicit OverviewPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    QWidget *contentWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void connectLive();
    void retranslate();
    void showAnchor();
    void showMovement();
    void showFailure(const Error &error);
    void showToday();
    void showDays();
    void showTieOuts();
    void showClearing();
    void showReview();
    void loadReview();
    void countVouchers();
    void loadDays();
    void follow(const QString &link);
    void drill(const QModelIndex &index);
    void settleIfDone();
    void updateStatus();
    Location trialBalanceOf(const DateRange &range) const;

    VerdictPanel *m_verdict;
    LiveBadge *m_badge;
    QLabel *m_todayTitle, *m_daysTitle, *m_tieOutTitle, *m_clearingTitle, *m_reviewTitle, *m_chartTitle,
        *m_evidenceTitle;
    FactSheet *m_today, *m_days, *m_tieOuts, *m_clearing, *m_review;
    RateChart *m_chart;
    LedgerTable *m_evidence;
    items::EqualitiesModel *m_model;
    LiveFigures *m_live;
    ClearingQuestion *m_clearingQuestion;
    QTimer m_countTimer, m_clearingTimer;
    Question m_daysQuestion, m_countQuestion, m_reviewQuestion;
    QList<ledger::AccountingDay> m_accountingDays;
    std::optional<Result<QList<SettlementDay>>> m_settlementDays; ///< none: not asked yet
    std::optional<Result<desk::ReviewSummary>> m_reviewSummary;
    std::optional<qint64> m_vouchers; ///< of the open date, by the last count
    bool m_loading = false;
};

} // namespace zf
