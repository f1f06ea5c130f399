// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/numberopener.h"

namespace zf {

NumberOpener::NumberOpener(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

template <class T, class Call, class Fn>
void NumberOpener::askOne(Question &question, const QString &where, Call call, Fn locate)
{
    ++m_open;
    m_searched << where;
    question.ask(this, call, [this, locate](const Result<T> &result) {
        if (m_open == 0)
            return; // another kind has answered already
        if (result.ok()) {
            const Location location = locate(*result);
            if (!location.page.isEmpty()) {
                m_open = 0;
                m_voucher.stop();
                m_account.stop();
                m_order.stop();
                emit found(location);
                return;
            }
        } else if (result.error().kind != ErrorKind::NotFound) {
            m_error = result.error();
            m_hasError = true;
        }
        finishOne();
    });
}

void NumberOpener::finishOne()
{
    if (--m_open > 0)
        return;
    if (m_hasError)
        emit failed(m_error);
    else
        emit missed(m_number, m_searched);
}

void NumberOpener::open(const QString &number)
{
    m_number = number;
    m_searched.clear();
    m_open = 0;
    m_hasError = false;
    const auto at = [](const QString &page, const QString &argument, const QString &value) {
        return Location{page, {{argument, value}}, {}, value};
    };
    askOne<VoucherDetail>(
        m_voucher, tr("vouchers"),
        [&](const std::stop_token &ticket) { return m_services.vouchers().find(VoucherNo(number), ticket); },
        [at](const VoucherDetail &detail) {
            return at(QStringLiteral("voucher"), QStringLiteral("voucher"), detail.voucher.voucherNo.text());
        });
    askOne<Account>(
        m_account, tr("accounts"),
        [&](const std::stop_token &ticket) { return m_services.accounts().find(AccountNo(number), ticket); },
        [at](const Account &account) {
            return at(QStringLiteral("account"), QStringLiteral("account"), account.accountNo.text());
        });
    if (!m_services.orders())
        return;
    askOne<OrderSearch>(
        m_order, tr("orders"),
        [&](const std::stop_token &ticket) { return m_services.orders()->search(number, ticket); },
        [at](const OrderSearch &search) {
            if (search.matches.isEmpty())
                return Location();
            return at(QStringLiteral("order"), QStringLiteral("order"),
                      search.matches.first().order.orderNo.text());
        });
}

} // namespace zf
