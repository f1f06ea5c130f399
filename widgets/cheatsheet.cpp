// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/cheatsheet.h"

#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace zf {

QList<CheatSheet::Group> CheatSheet::groups()
{
    return {
        {tr("Go"),
         {{QStringLiteral("Ctrl+K"), tr("Command palette; paste a number to open it")},
          {QStringLiteral("Ctrl+1 … 9"), tr("Sections")},
          {QStringLiteral("Enter"), tr("Drill into the current cell")},
          {QStringLiteral("Alt+←  Alt+→"), tr("Back and forward")},
          {QStringLiteral("Ctrl+F"), tr("Filter")},
          {QStringLiteral("Esc"), tr("Stop the query, then leave the field")}}},
        {tr("Data"),
         {{QStringLiteral("F5"), tr("Ask again")},
          {QStringLiteral("Space"), tr("Details of the current row")},
          {QStringLiteral("Ctrl+C"), tr("Copy rows as plain text")},
          {QStringLiteral("Ctrl+P"), tr("Print to PDF")}}},
        {tr("Window"),
         {{QStringLiteral("Ctrl+,"), tr("Settings")},
          {QStringLiteral("Ctrl+0  Ctrl++  Ctrl+-"), tr("Row height")},
          {QStringLiteral("F11"), tr("Full screen")},
          {QStringLiteral("F1  Ctrl+/"), tr("This sheet")},
          {QStringLiteral("Ctrl+Q"), tr("Quit")}}},
    };
}

CheatSheet::CheatSheet(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    for (const Group &group : groups()) {
        auto *title = new QLabel(group.title, this);
        title->setFont(theme().strongFont());
        column->addWidget(title);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(24);
        grid->setVerticalSpacing(4);
        grid->setColumnMinimumWidth(0, 190);
        grid->setColumnStretch(1, 1);
        for (const Entry &entry : group.entries) {
            const int row = grid->rowCount();
            auto *keys = new QLabel(entry.keys, this);
            keys->setFont(theme().identifierFont());
            keys->setProperty("zfText", QStringLiteral("secondary"));
            grid->addWidget(keys, row, 0);
            grid->addWidget(new QLabel(entry.meaning, this), row, 1);
        }
        column->addLayout(grid);
        column->addSpacing(8);
    }
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    column->addWidget(buttons);
}

} // namespace zf
