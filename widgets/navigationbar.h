// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/pagefactory.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace zf {

/// The sections at the window's left.
class NavigationBar : public QWidget {
    Q_OBJECT

public:
    explicit NavigationBar(QWidget *parent = nullptr);
    void setEntries(const QList<PageEntry> &entries); ///< the first entry of each section is shown
    void setCurrentSection(int section);
    static constexpr int Width = 168;

signals:
    void sectionChosen(int section);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
};

} // namespace zf
