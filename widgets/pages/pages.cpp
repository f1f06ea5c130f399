// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pagefactory.h"

#include "widgets/pages/accountpage.h"
#include "widgets/pages/accountspage.h"
#include "widgets/pages/binpage.h"
#include "widgets/pages/changespage.h"
#include "widgets/pages/clearingpage.h"
#include "widgets/pages/deviationspage.h"
#include "widgets/pages/orderpage.h"
#include "widgets/pages/overviewpage.h"
#include "widgets/pages/signoffpage.h"
#include "widgets/pages/tieoutspage.h"
#include "widgets/pages/tracepage.h"
#include "widgets/pages/trialbalancepage.h"
#include "widgets/pages/voucherpage.h"
#include "widgets/pages/voucherspage.h"

#include <QCoreApplication>

namespace zf {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template <class P> std::function<PageWidget *(Services &)> make()
{
    return [](Services &services) -> PageWidget * { return new P(services); };
}

/// Words as people type them, for the palette; pinyin whole and by initials.
QStringList words(const char *list)
{
    return QString::fromUtf8(list).split(u' ');
}

} // namespace

QList<PageEntry> pageEntries()
{
    return {
        {QStringLiteral("overview"), Text::tr("Overview"), QStringLiteral("overview"), 1,
         words("总览 首页 概览 zonglan zl shouye sy gailan gl"), make<OverviewPage>()},
        {QStringLiteral("trial-balance"), Text::tr("Trial balance"), QStringLiteral("trial-balance"), 2,
         words("试算平衡 shisuanpingheng ssph tb"), make<TrialBalancePage>()},
        {QStringLiteral("deviations"), Text::tr("Deviations by day"), QStringLiteral("trial-balance"), 2,
         words("偏差 异常 热力图 piancha pc yichang yc relitu rlt"), make<DeviationsPage>()},
        {QStringLiteral("changes"), Text::tr("What changed since"), QStringLiteral("trial-balance"), 2,
         words("变化 变动 bianhua bh biandong bd changes diff"), make<ChangesPage>()},
        {QStringLiteral("sign-off"),
         Text::tr("Sign-off"),
         QStringLiteral("trial-balance"),
         2,
         {},
         make<SignoffPage>()},
        {QStringLiteral("accounts"), Text::tr("Accounts"), QStringLiteral("accounts"), 3,
         words("账户 余额 zhanghu zh yue ye"), make<AccountsPage>()},
        {QStringLiteral("account"), Text::tr("Account"), QStringLiteral("accounts"), 3,
         words("流水 liushui ls"), make<AccountPage>()},
        {QStringLiteral("vouchers"), Text::tr("Vouchers"), QStringLiteral("vouchers"), 4,
         words("凭证 记账凭证 pingzheng pz"), make<VouchersPage>()},
        {QStringLiteral("voucher"),
         Text::tr("Voucher"),
         QStringLiteral("vouchers"),
         4,
         {},
         make<VoucherPage>()},
        {QStringLiteral("order"), Text::tr("Order"), QStringLiteral("orders"), 5, words("订单 dingdan dd"),
         make<OrderPage>()},
        {QStringLiteral("trace"), Text::tr("Log trace"), QStringLiteral("orders"), 5, words("日志 rizhi rz"),
         make<TracePage>()},
        {QStringLiteral("tie-outs"), Text::tr("Tie-outs"), QStringLiteral("tie-outs"), 6,
         words("勾稽 核对 检查 goujihedui gj hedui hd jiancha"), make<TieOutsPage>()},
        {QStringLiteral("clearing"), Text::tr("Channel clearing"), QStringLiteral("tie-outs"), 6,
         words("渠道清算 清算 差额 未清 qudaoqingsuan qdqs qs t10"), make<ClearingPage>()},
        {QStringLiteral("bin"), Text::tr("Card BIN"), QStringLiteral("card"), 7,
         words("卡 卡BIN 银行卡 发卡行 kabin yinhangka yhk fakahang fkh bin"), make<BinPage>()},
    };
}

} // namespace zf
