// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/items/roles.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace zf {

/// A line inside a view that says what is wrong or worth knowing, with icon, words and actions. Instead of
/// message boxes.
class MessageBand : public QFrame {
    Q_OBJECT

public:
    explicit MessageBand(QWidget *parent = nullptr);
    void showMessage(items::CellSeverity severity, const QString &text);
    /// Cause and remedy, SQLSTATE, Retry where that can help, Copy details.
    void showError(const Error &error);
    void clear(); ///< hides
    /// A button at the right; the band owns it. Removed by the next showMessage/showError.
    QToolButton *addAction(const QString &text);
    QString text() const;

signals:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void removeActions();
    items::CellSeverity m_severity = items::CellSeverity::None;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_actions;
};

} // namespace zf
