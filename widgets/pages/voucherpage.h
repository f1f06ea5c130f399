// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/entriesmodel.h"
#include "widgets/page.h"
#include "widgets/question.h"

#include <optional>

class QLabel;

namespace zf {

class FactSheet;
class LedgerTable;
class MessageBand;

/// One voucher as a 记账凭证: debit left, credit right, its links to order, log and the red and blue
/// vouchers, and its rule. Enter on a line opens the order.
class VoucherPage : public PageWidget {
    Q_OBJECT

public:
    explicit VoucherPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override;
    void cancel() override;
    QWidget *contentWidget() override;
    bool canPrint() const override { return m_detail.has_value(); }
    Result<Done> printTo(const QString &pdfFile) override;
    Result<Done> printOn(QPrinter &printer) override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void load();
    void showVoucher();
    void showTotals();
    void openOrder();
    void follow(const QString &link);
    void settleIfDone();
    QString ruleText() const;
    static QString amountTermText(const QString &term);

    MessageBand *m_band;
    FactSheet *m_facts;
    LedgerTable *m_table;
    QLabel *m_words;
    QLabel *m_rule;
    items::EntriesModel *m_model;
    items::TotalsModel *m_totals;
    Question m_question, m_chartQuestion;
    QVariantMap m_arguments;
    QVariantMap m_state;
    std::optional<VoucherDetail> m_detail;
    ChartOfAccounts m_chart;
    Timestamp m_readAt;
};

} // namespace zf
