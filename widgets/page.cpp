// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/page.h"

#include <utility>

namespace zf {

namespace {

Error notPrintable()
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.message = PageWidget::tr("This page cannot be printed.");
    error.remedy = PageWidget::tr("Open a voucher and print that, or copy the rows.");
    error.code = QStringLiteral("not-printable");
    return error;
}

} // namespace

Result<Done> PageWidget::printTo(const QString &)
{
    return notPrintable();
}

Result<Done> PageWidget::printOn(QPrinter &)
{
    return notPrintable();
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
