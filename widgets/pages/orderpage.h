// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/order.h"
#include "models/items/tracemodel.h"
#include "models/items/vouchersmodel.h"
#include "widgets/page.h"
#include "widgets/question.h"

#include <optional>

class QLabel;

namespace zf {

class FactSheet;
class LedgerTable;
class MessageBand;

/// An order of the payment system: what it is, the vouchers it made, and its log lines. Enter on a log line
/// opens the trace.
class OrderPage : public PageWidget {
    Q_OBJECT

public:
    explicit OrderPage(Services &services, QWidget *parent = nullptr);

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
    void loadTrace();
    void showOrder();
    void settleIfDone();

    MessageBand *m_band;
    FactSheet *m_facts;
    QLabel *m_vouchersTitle;
    LedgerTable *m_vouchers;
    QLabel *m_traceTitle;
    LedgerTable *m_trace;
    items::VouchersModel *m_vouchersModel;
    items::TraceModel *m_traceModel;
    Question m_orderQuestion, m_vouchersQuestion, m_traceQuestion;
    QVariantMap m_arguments;
    QVariantMap m_state;
    std::optional<Order> m_order;
};

} // namespace zf
