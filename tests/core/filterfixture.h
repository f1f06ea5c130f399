// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/filter.h"

namespace zf::test {

/// Fields of every kind, as a list of vouchers might have them.
inline FilterFields voucherFields()
{
    using Kind = FilterField::Kind;
    const auto field = [](const char *name, const char *alias, Kind kind, const char *column) {
        FilterField f;
        f.name = QString::fromLatin1(name);
        f.aliases = {QString::fromUtf8(alias)};
        f.kind = kind;
        f.column = QString::fromLatin1(column);
        return f;
    };
    FilterFields fields;
    fields.fields = {
        field("voucher", "凭证", Kind::Identifier, "v.voucher_no"),
        field("order", "订单", Kind::Identifier, "v.order_no"),
        field("summary", "摘要", Kind::Text, "v.summary"),
        field("amount", "金额", Kind::Amount, "e.amount"),
        field("debit", "借方", Kind::Amount, "e.debit"),
        field("credit", "贷方", Kind::Amount, "e.credit"),
        field("date", "日期", Kind::Date, "v.accounting_date"),
        field("posted", "过账时间", Kind::Moment, "v.posted_at"),
        field("currency", "币种", Kind::Code, "e.currency"),
        field("status", "状态", Kind::Code, "v.status"),
        field("kind", "类型", Kind::Code, "v.kind"),
    };
    for (FilterField &f : fields.fields) {
        if (f.kind == Kind::Amount)
            f.currencyColumn = QStringLiteral("e.currency");
        if (f.name == u"currency")
            f.codes = {{QStringLiteral("CNY"), {QStringLiteral("人民币")}},
                       {QStringLiteral("JPY"), {}},
                       {QStringLiteral("KWD"), {}}};
        if (f.name == u"status")
            f.codes = {{QStringLiteral("P"), {QStringLiteral("posted"), QStringLiteral("已过账")}},
                       {QStringLiteral("R"), {QStringLiteral("reversed"), QStringLiteral("已冲销")}}};
        if (f.name == u"kind")
            f.codes = {{QStringLiteral("red"), {}}, {QStringLiteral("top up"), {QStringLiteral("充值")}}};
    }
    fields.bareTextFields = {QStringLiteral("voucher"), QStringLiteral("summary"), QStringLiteral("status"),
                             QStringLiteral("amount"), QStringLiteral("date")};
    return fields;
}

} // namespace zf::test
