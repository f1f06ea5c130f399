// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/command.h"

#include <algorithm>

namespace zf {

namespace {

constexpr int NoMatch = -1;
constexpr qsizetype MostShown = 60;

/// Full-width input of Chinese input methods means the same.
QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

/// Smaller is better.
int wordScore(const QString &word, const QString &title, const QStringList &keywords)
{
    if (title.startsWith(word))
        return 0;
    for (const QString &keyword : keywords) {
        if (keyword.startsWith(word))
            return 1;
    }
    if (title.contains(u' ' + word))
        return 1;
    if (title.contains(word))
        return 2;
    for (const QString &keyword : keywords) {
        if (keyword.contains(word))
            return 3;
    }
    return NoMatch;
}

int score(const QStringList &words, const Command &command)
{
    const QString title = folded(command.title);
    int sum = 0;
    for (const QString &word : words) {
        const int one = wordScore(word, title, command.keywords);
        if (one == NoMatch)
            return NoMatch;
        sum += one;
    }
    return sum;
}

} // namespace

void CommandModel::setCommands(QList<Command> commands)
{
    m_commands = std::move(commands);
    setQuery({});
}

void CommandModel::setQuery(const QString &text, const QList<Command> &fixed)
{
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, const Command *>> found;
    for (const Command &command : std::as_const(m_commands)) {
        if (const int value = score(words, command); value != NoMatch)
            found << std::pair(value, &command);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    beginResetModel();
    m_shown = fixed;
    for (const auto &[value, command] : found) {
        if (m_shown.size() >= MostShown)
            break;
        m_shown << *command;
    }
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Command &command = m_shown[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case GroupRole:
        return command.group;
    case ShortcutRole:
        return command.shortcut;
    case IconRole:
        return command.icon;
    }
    return {};
}

} // namespace zf
