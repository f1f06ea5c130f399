// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;

namespace zf {

/// A fact of a record's head: what it is and its value; with a link, the value is a button.
struct Fact {
    QString name;
    QString value;
    QString link; ///< passed to FactSheet::activated; empty: plain text
    bool strong = false;
    QString tip = {}; ///< why, in a sentence
};

/// The head of a record: a title and its facts in columns, as plain text that can be selected.
class FactSheet : public QWidget {
    Q_OBJECT

public:
    explicit FactSheet(QWidget *parent = nullptr);
    /// The same facts with other values are changed in place, so that the focus stays.
    void setFacts(const QString &title, const QList<Fact> &facts, int columns = 4);

signals:
    void activated(const QString &link);

private:
    bool changeValues(const QString &title, const QList<Fact> &facts, int columns);
    QWidget *m_content = nullptr;
    QString m_title;
    QList<Fact> m_facts;
    int m_columns = 0;
    QList<QWidget *> m_values; ///< a label or a button each
};

} // namespace zf
