// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/signoffs.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace zf {

/// Shows what an operator is about to sign, and takes his note: demanded when the date was signed before.
class SignoffDialog : public QDialog {
    Q_OBJECT

public:
    SignoffDialog(const ledger::SignedDay &day, const QString &account, QWidget *parent = nullptr);
    QString note() const;

private:
    QLineEdit *m_note;
    QPushButton *m_sign;
};

} // namespace zf
