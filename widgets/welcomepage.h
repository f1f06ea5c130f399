// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/profile.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace zf {

class MessageBand;

/// What a start without a profile shows: the saved connections, and sample data to try the program with.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);
    void setProfiles(const QList<db::Profile> &profiles);
    void showProgress(const QString &step, double done); ///< 0…1
    void showError(const Error &error);
    void showIdle(); ///< choices can be made again

signals:
    void sandboxRequested();
    void profileRequested(const QString &name);
    void cancelRequested(); ///< while progress is shown

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setBusy();

    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_subtitle;
    MessageBand *m_band;
    QPushButton *m_try;
    QLabel *m_tryNote;
    QLabel *m_step;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_connections;
    QLabel *m_none;
    QWidget *m_list;
    QVBoxLayout *m_rows;
};

} // namespace zf
