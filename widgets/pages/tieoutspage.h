// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/tieoutsmodel.h"
#include "models/ledger/tieoutcheckpoint.h"
#include "widgets/page.h"
#include "widgets/question.h"

#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace zf {

class LedgerTable;
class MessageBand;

/// The checks of the books against each other: how each stands, and what they found. A run goes on while
/// other pages are open; stopped or broken, it continues where it was.
class TieOutsPage : public PageWidget {
    Q_OBJECT

public:
    explicit TieOutsPage(Services &services, QWidget *parent = nullptr);

    void open(const Location &location) override;
    Location location() const override;
    void refresh() override; ///< runs again what was run last
    void cancel() override;
    void leave() override {} ///< the run goes on
    QWidget *contentWidget() override;

    void runAll();
    void runSelected();
    void proceed(); ///< goes on where it stopped
    void resume();  ///< goes on with the run that another window was interrupted in

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void begin(const QStringList &ids);
    void ask();
    void offerKeptRun();
    void showFailure(const Error &error);
    QString whereText() const;
    void noteSummary();
    void showRun();
    void updateButtons();
    void updateStatus();
    void openFinding(const QModelIndex &index);
    void openCheck(const QModelIndex &index);

    MessageBand *m_band;
    QPushButton *m_runAll;
    QPushButton *m_runSelected;
    QPushButton *m_continue;
    QPushButton *m_stop;
    QProgressBar *m_progress;
    QLabel *m_step;
    QLabel *m_where;
    LedgerTable *m_checks;
    QLabel *m_findingsTitle;
    LedgerTable *m_findings;
    items::TieOutsModel *m_checksModel;
    items::FindingsModel *m_findingsModel;
    Question m_question;
    QTimer m_poll; ///< while a run is under way
    std::shared_ptr<ledger::TieOutRun> m_run;
    QHash<QString, ledger::TieOutCheck> m_results;      ///< the latest of each check
    QList<std::pair<QString, ledger::Finding>> m_found; ///< what the table of findings shows
    std::shared_ptr<ledger::TieOutCheckpoint> m_checkpoint;
    bool m_offered = false; ///< what another window left has been offered, or was not there
    QStringList m_lastIds;
    QElapsedTimer m_timer;
    qint64 m_elapsedMs = -1; ///< of the run, pauses left out
};

} // namespace zf
