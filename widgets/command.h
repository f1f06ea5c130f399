// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QStringList>

#include <functional>

namespace zf {

/// Something that the palette can do.
struct Command {
    QString title;
    QString group;    ///< "Page", "Subject", "Action": shown at the right
    QString shortcut; ///< for the eye only
    QString icon;
    QStringList keywords; ///< further words and pinyin, lower-case: "shezhi", "sz"
    std::function<void()> run;
};

/// The commands that match what was typed, best first. Every word must be found in the title or in a keyword.
class CommandModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { GroupRole = Qt::UserRole + 1, ShortcutRole, IconRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    void setCommands(QList<Command> commands);
    /// `fixed` stands before all matches ("Open number …"); its title is not matched.
    void setQuery(const QString &text, const QList<Command> &fixed = {});
    const Command &command(int row) const { return m_shown[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Command> m_commands;
    QList<Command> m_shown;
};

} // namespace zf
