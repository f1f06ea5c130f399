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
};

/// The head of a record: a title and its facts in columns, as plain text that can be selected.
class FactSheet : public QWidget {
    Q_OBJECT

public:
    explicit FactSheet(QWidget *parent = nullptr);
    void setFacts(const QString &title, const QList<Fact> &facts, int columns = 4);

signals:
    void activated(const QString &link);

private:
    QWidget *m_content = nullptr;
};

} // namespace zf
