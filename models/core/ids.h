// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace zf {

/// An identifier of one kind of thing. Kinds do not convert into each other, nor from or to plain text.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }
    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

using SubjectCode = Id<struct SubjectCodeTag>; ///< 科目编码, e.g. 10020101
using AccountNo = Id<struct AccountNoTag>;     ///< 账号
using VoucherNo = Id<struct VoucherNoTag>;     ///< 凭证号
using OrderNo = Id<struct OrderNoTag>;         ///< 订单号
using LogId = Id<struct LogIdTag>;             ///< 日志号, one for all modules that handled a request

} // namespace zf
