// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/filter.h"

#include <QLineEdit>
#include <QWidget>

class QLabel;
class QTimer;

namespace zf {

/// The one line in which a list is filtered (grammar of models/core/filter.h). A line that cannot be read is
/// marked with the reason and its place, and the list keeps its last good filter.
class FilterLine : public QWidget {
    Q_OBJECT

public:
    explicit FilterLine(const FilterFields &fields, QWidget *parent = nullptr);
    void setText(const QString &text); ///< announces nothing
    QString text() const;
    const Filter &filter() const { return m_filter; } ///< the last good one
    void focus();
    void clear();

signals:
    void filterChanged(const zf::Filter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void retranslate();

    const FilterFields &m_fields;
    QLineEdit *m_edit;
    QLabel *m_problem;
    Filter m_filter;
};

} // namespace zf
