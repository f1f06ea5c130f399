// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateEdit>

namespace zf {

/// A field for an accounting date: ISO order, weeks from Monday, wide enough for its text in every density,
/// and "—" while it has no date.
class AccountingDateEdit : public QDateEdit {
    Q_OBJECT

public:
    explicit AccountingDateEdit(QWidget *parent = nullptr);
    void clearDate() { setDate(minimumDate()); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace zf
