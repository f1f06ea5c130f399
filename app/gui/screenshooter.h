// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/location.h"
#include "widgets/question.h"

#include <QObject>
#include <QTimer>

namespace zf {

class MainWindow;

/// Saves a picture of every page (or one) with real data in it: drills from the trial balance to a subject,
/// an account, a voucher, an order and its log, opens each page there and waits until it says that it is
/// settled.
class Screenshooter : public QObject {
    Q_OBJECT

public:
    /// Files are DIRECTORY/PAGE_SUFFIX.png.
    Screenshooter(MainWindow &window, QString directory, QString suffix, QString onlyPage,
                  QObject *parent = nullptr);
    void start();
    static constexpr int TimeoutMs = 180000; ///< for everything together; then it fails and says where it was

signals:
    void finished();
    void failed(const QString &reason);

private:
    void findSubject();
    void findSignature(const Location &accounts);
    void findAccount(const Location &accounts);
    void findVoucher(const QString &accountNo);
    void examineVouchers(QStringList candidates);
    void addVoucher(const QString &voucherNo, const QString &orderNo, const QString &logId);
    void shootNext();
    void shootWhenSettled();
    void shoot(const QString &name);
    void fail(const QString &reason);

    MainWindow &m_window;
    QString m_directory;
    QString m_suffix;
    QString m_onlyPage;
    QList<Location> m_todo;
    QString m_step;
    QString m_waiting; ///< name of the page that is to settle
    Question m_question;
    QTimer m_timeout;
    QVariantMap m_range; ///< from and to of the trial balance
};

} // namespace zf
