// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/signoffmodels.h"
#include "widgets/page.h"

#include <QElapsedTimer>

class QLabel;

namespace zf {

class FactSheet;
class LedgerTable;
class SignoffBand;

/// A signed date: who signed what, the figures that differ from it, and the vouchers that explain them.
class SignoffPage : public PageWidget {
    Q_OBJECT

public:
    explicit SignoffPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    QWidget *contentWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void showDay();
    void updateStatus();

    SignoffBand *m_band;
    FactSheet *m_facts;
    QLabel *m_differencesTitle, *m_vouchersTitle;
    LedgerTable *m_differences, *m_vouchers;
    items::SignedDifferencesModel *m_differencesModel;
    items::ExplanationsModel *m_vouchersModel;
    QElapsedTimer m_timer;
    qint64 m_elapsedMs = -1;
    QDate m_date;
    QVariantMap m_state;
};

} // namespace zf
