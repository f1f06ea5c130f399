// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/page.h"

#include <utility>

namespace zf {

Result<Done> PageWidget::printTo(const QString &)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.message = tr("This page cannot be printed.");
    error.remedy = tr("Open a voucher and print that, or copy the rows.");
    error.code = QStringLiteral("not-printable");
    return error;
}

void PageWidget::setStatus(PageStatus status)
{
    m_status = std::move(status);
    emit statusChanged(m_status);
}

void PageWidget::setSettled(bool settledNow)
{
    const bool was = std::exchange(m_settled, settledNow);
    if (settledNow && !was)
        emit settled();
}

} // namespace zf
