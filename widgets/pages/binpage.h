// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/binmodels.h"
#include "models/payment/binsources.h"
#include "widgets/page.h"
#include "widgets/question.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace zf {

class CardNumberEdit;
class CardPicture;
class FactSheet;
class LedgerTable;
class MessageBand;

/// Whose card a number is, as it is typed, with every source's word for it; and lists of numbers, masked as
/// they are read. A number is in the field alone, which wipes it when the page is left.
class BinPage : public PageWidget {
    Q_OBJECT

public:
    explicit BinPage(Services &services, QWidget *parent = nullptr);

    /// `bin`: the beginning of a number, or a masked one.
    void open(const Location &location) override;
    Location location() const override;
    void refresh() override; ///< reads the sources again
    void cancel() override;
    void leave() override;
    void focusFilter() override;
    QWidget *contentWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    using Batch = std::shared_ptr<const BinBatch>;
    QWidget *makeHead();
    QWidget *makeTabs();
    void retranslate();
    void loadDatabase();
    void showSources();
    void look();
    void showFacts(const BinAnswer &answer);
    void showStatements(const BinAnswer &answer);
    void paste();
    void askForFile();
    void run(QFuture<Result<Batch>> reading);
    void showBatch(const Batch &batch);
    void askForExport();
    void updateStatus();

    MessageBand *m_band;
    QLabel *m_prompt;
    CardNumberEdit *m_edit;
    QLabel *m_hint;
    CardPicture *m_picture;
    FactSheet *m_facts;
    QPushButton *m_paste;
    QPushButton *m_openFile;
    QPushButton *m_export;
    QTabWidget *m_tabs;
    LedgerTable *m_statements;
    LedgerTable *m_neighbours;
    LedgerTable *m_list;
    LedgerTable *m_counts;
    QLabel *m_sourcesTitle;
    LedgerTable *m_sourcesTable;
    items::BinStatementsModel *m_statementsModel;
    items::BinStatementsModel *m_neighboursModel;
    items::BinBatchModel *m_listModel;
    items::BinCountsModel *m_countsModel;
    items::BinSourcesModel *m_sourcesModel;
    payment::BinSources m_sources;
    Question m_databaseQuestion, m_batchQuestion;
    QVariantMap m_arguments;
    qint64 m_elapsedMs = -1;
};

} // namespace zf
