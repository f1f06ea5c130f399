// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/accountingdateedit.h"

namespace zf {

AccountingDateEdit::AccountingDateEdit(QWidget *parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
    setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom)); // weeks start on Monday
    setMinimumDate({1900, 1, 1});
    setSpecialValueText(QStringLiteral("—"));
    clearDate();
}

QSize AccountingDateEdit::sizeHint() const
{
    // The style's own hint forgets the padding of the style sheet and cuts the day.
    return {fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00")) + 56,
            QDateEdit::sizeHint().height()};
}

} // namespace zf
