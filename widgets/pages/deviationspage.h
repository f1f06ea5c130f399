// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/currency.h"
#include "models/core/subject.h"
#include "models/core/trialbalance.h"
#include "widgets/page.h"
#include "widgets/question.h"

#include <QElapsedTimer>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLabel;

namespace zf {

class HeatChart;
class MessageBand;

/// Which subjects moved unlike themselves, on which days: a heat map of the closed days. Its current cell is
/// told in words, and opens the subject's accounts of that day.
class DeviationsPage : public PageWidget {
    Q_OBJECT

public:
    explicit DeviationsPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    void focusFilter() override;
    QWidget *contentWidget() override;
    bool canPrint() const override { return !m_loading; }
    Result<Done> printTo(const QString &pdfFile) override;
    Result<Done> printOn(QPrinter &printer) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void loadTurnovers(QDate last);
    void showFailure(const Error &error);
    void fillCurrencies();
    void showMap();
    void showCell();
    void updateStatus();
    Currency currency() const;

    QComboBox *m_currency;
    QCheckBox *m_onlyOutliers;
    MessageBand *m_band;
    HeatChart *m_chart;
    QLabel *m_cell;
    Question m_subjectsQuestion, m_daysQuestion, m_turnoversQuestion;
    ChartOfAccounts m_subjects;
    QHash<QString, QList<DayTurnover>> m_turnovers; ///< by "code|CUR"
    QString m_wantedCurrency, m_wantedSubject;
    QDate m_wantedDay;
    QElapsedTimer m_timer;
    qint64 m_elapsedMs = -1;
    qsizetype m_outliers = 0;
    bool m_loading = false;
};

} // namespace zf
