// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/historyprogress.h"

#include "widgets/ledgerview.h"

#include <QCoreApplication>
#include <QLocale>

namespace zf {

void showHistoryProgress(LedgerView &view, const ledger::HistoryProgress &progress)
{
    if (progress.of <= 0) {
        view.showProgress({}, -1);
        return;
    }
    const auto counted = [](qint64 number) { return QLocale(QLocale::English).toString(number); };
    const int permille = static_cast<int>(progress.rows * 1000 / progress.of);
    //: %1 and %2 are numbers of entries, %3 a percentage
    view.showProgress(
        QCoreApplication::translate(
            "HistoryProgress",
            "This ledger has no daily totals: adding up all entries, once. %1 of about %2, %3 %")
            .arg(counted(progress.rows), counted(progress.of), QString::number(permille / 10)),
        permille);
}

} // namespace zf
