// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/location.h"
#include "widgets/question.h"
#include "widgets/services.h"

#include <QObject>

namespace zf {

/// Finds out what a pasted number is: a voucher, an account, an order or what an order's search knows.
class NumberOpener : public QObject {
    Q_OBJECT

public:
    explicit NumberOpener(Services &services, QObject *parent = nullptr);
    void open(const QString &number); ///< drops an earlier search

signals:
    void found(const zf::Location &location);
    void missed(const QString &number, const QStringList &searched); ///< words for where it was sought
    void failed(const zf::Error &error);

private:
    template <class T, class Call, class Fn>
    void askOne(Question &question, const QString &where, Call call, Fn locate);
    void finishOne();

    Services &m_services;
    Question m_voucher;
    Question m_account;
    Question m_order;
    QString m_number;
    QStringList m_searched;
    int m_open = 0;
    Error m_error;
    bool m_hasError = false;
};

} // namespace zf
