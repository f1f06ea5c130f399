// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/rowsmodel.h"
#include "models/items/trialbalancemodel.h"
#include "models/ledger/chart.h"
#include "widgets/page.h"
#include "widgets/question.h"

#include <QElapsedTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace zf {

class LedgerTree;
class LiveBadge;
class LiveFigures;
class PeriodPicker;
class SignoffBand;
class TurnoverChart;
class VerdictPanel;

/// The trial balance (试算平衡): by subject, per book and currency, with its verdict and the turnover of the
/// current subject. The figures are live: they move with the books until the operator holds them.
class TrialBalancePage : public PageWidget {
    Q_OBJECT

public:
    explicit TrialBalancePage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    void focusFilter() override;
    QWidget *contentWidget() override;
    void leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void fillLevels();
    void fitColumns();
    void loadDays();
    void load();
    void loadTrends();
    void connectLive();
    void showAnchor();
    void showFailure(const Error &error);
    void showMovement();
    void showSignoff();
    void openChanges();
    void keepView();
    void showBalance(const TrialBalance &balance);
    void apply();
    void applyLevel();
    void showTurnover();
    void brush(const DateRange &range);
    void drill(const QModelIndex &index);
    void updateStatus();
    Book book() const;
    Currency currency() const;

    PeriodPicker *m_period;
    QComboBox *m_book;
    QComboBox *m_currency;
    QComboBox *m_level;
    QCheckBox *m_hideZero;
    QToolButton *m_deviations;
    LiveBadge *m_liveBadge;
    VerdictPanel *m_verdict;
    SignoffBand *m_signoff;
    LedgerTree *m_tree;
    QLabel *m_chartTitle;
    TurnoverChart *m_chart;
    items::TrialBalanceModel *m_model;
    items::TotalsModel *m_totals;
    TrialBalance m_balance;
    DateRange m_range;
    DateRange m_beforeBrush; ///< valid while days are brushed: the period to come back to
    Timestamp m_lookedAt;    ///< what the figures were when the operator last turned away from them
    QVariantMap m_pendingState;
    QString m_wantedBook, m_wantedCurrency; ///< of a location, until the data is there
    LiveFigures *m_live;
    bool m_loading = false; ///< the operator waits for figures; a quiet new reading is none
    Question m_daysQuestion, m_trendQuestion, m_turnoverQuestion;
    QElapsedTimer m_timer;
    qint64 m_elapsedMs = -1;
    QList<int> m_chars;
    bool m_loadedDays = false, m_loadedTrends = false;
};

} // namespace zf
