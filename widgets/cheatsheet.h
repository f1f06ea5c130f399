// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace zf {

/// All shortcuts on one sheet (F1, Ctrl+/).
class CheatSheet : public QDialog {
    Q_OBJECT

public:
    explicit CheatSheet(QWidget *parent = nullptr);
    /// Key and meaning, grouped as shown.
    struct Entry {
        QString keys;
        QString meaning;
    };
    struct Group {
        QString title;
        QList<Entry> entries;
    };
    static QList<Group> groups();
};

} // namespace zf
