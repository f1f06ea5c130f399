// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/tracemodel.h"
#include "widgets/page.h"
#include "widgets/question.h"

#include <QElapsedTimer>

class QLabel;
class QPlainTextEdit;

namespace zf {

class LedgerTable;
class MessageBand;

/// The log lines of one request through all modules, in time order, and the whole text of the current one.
class TracePage : public PageWidget {
    Q_OBJECT

public:
    explicit TracePage(Services &services, QWidget *parent = nullptr);

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
    void showLine();
    void updateStatus();

    MessageBand *m_band;
    QLabel *m_title;
    LedgerTable *m_table;
    QPlainTextEdit *m_text;
    items::TraceModel *m_model;
    Question m_question;
    QElapsedTimer m_timer;
    qint64 m_elapsedMs = -1;
    QVariantMap m_arguments;
    QVariantMap m_state;
};

} // namespace zf
