// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/clearingmodel.h"
#include "widgets/page.h"
#include "widgets/pages/clearingquestion.h"

#include <QElapsedTimer>

class QCheckBox;
class QLabel;

namespace zf {

class LedgerTable;
class MessageBand;

/// T10: what each channel owed for each settlement day, what came, and which orders stand behind what is
/// left.
class ClearingPage : public PageWidget {
    Q_OBJECT

public:
    explicit ClearingPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    void focusFilter() override;
    QWidget *contentWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void take(const Result<QList<SettlementDay>> &days);
    void fill();
    void judge();
    void loadItems();
    void showItems(const SettlementDay &day, const Result<UnclearedItems> &items);
    void openDay(const QModelIndex &index);
    void openItem(const QModelIndex &index);
    void updateStatus();

    MessageBand *m_band;
    QCheckBox *m_onlyResiduals;
    LedgerTable *m_days;
    QLabel *m_itemsTitle;
    LedgerTable *m_items;
    items::SettlementDaysModel *m_daysModel;
    items::UnclearedItemsModel *m_itemsModel;
    ClearingQuestion *m_question;
    Question m_itemsQuestion;
    QList<SettlementDay> m_all; ///< findings first, then by channel, the newest day first
    QVariantMap m_pendingState;
    QElapsedTimer m_timer;
    Timestamp m_dataAt;
    qint64 m_elapsedMs = -1;
};

} // namespace zf
