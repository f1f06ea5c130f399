// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/changesmodel.h"
#include "models/ledger/changes.h"
#include "widgets/page.h"
#include "widgets/question.h"

#include <QElapsedTimer>

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace zf {

class LedgerTable;

/// What changed in the trial balance of some dates between two moments: by subject, down to the vouchers.
class ChangesPage : public PageWidget {
    Q_OBJECT

public:
    explicit ChangesPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    void focusFilter() override;
    QWidget *contentWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void takeMoments(); ///< from the edits
    void load();
    void showChanges(const ledger::BalanceChanges &changes);
    void loadVouchers();
    void updateStatus();

    QLabel *m_title;
    QLabel *m_sinceLabel, *m_untilLabel;
    QDateTimeEdit *m_since, *m_until;
    QCheckBox *m_now;
    QPushButton *m_compare;
    LedgerTable *m_table, *m_vouchers;
    QLabel *m_vouchersTitle;
    items::ChangesModel *m_model;
    items::ChangeVouchersModel *m_vouchersModel;
    ledger::ChangeQuery m_query;
    Question m_question, m_vouchersQuestion;
    QElapsedTimer m_timer;
    qint64 m_elapsedMs = -1;
    Timestamp m_dataAt;
    QVariantMap m_state;
};

} // namespace zf
