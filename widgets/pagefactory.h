// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/location.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace zf {

class PageWidget;
class Services;

/// A page that the window can show.
struct PageEntry {
    QString name;    ///< Location::page
    QString title;   ///< translated; the list is asked for again after a change of language
    QString icon;    ///< name of an icon, see icons.h
    int section = 0; ///< Ctrl+1 … 9; the first entry of a section stands in the navigation, the others are
                     ///< reached from it
    QStringList keywords; ///< words and pinyin the palette also finds it by: "kemuyue", "kmye"
    std::function<PageWidget *(Services &)> create;
};

/// All pages, in the order of the navigation (widgets/pages/pages.cpp).
QList<PageEntry> pageEntries();

} // namespace zf
