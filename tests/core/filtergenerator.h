// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QRandomGenerator64>
#include <QStringList>

#include <vector>

namespace zf::test {

/// Random filters in all spellings that the grammar allows, and random mistakes.
class FilterGenerator {
public:
    explicit FilterGenerator(quint32 seed)
        : m_random(seed)
    {
    }

    QString filter()
    {
        QStringList terms;
        const int count = int(m_random.bounded(5));
        for (int i = 0; i < count; ++i)
            terms << term();
        return terms.join(oneOf({" ", "  ", "　", "\t"}));
    }

    QString rubbish()
    {
        static const QString alphabet = QString::fromUtf8(
            "ab1209.,:=!<>~-\"\\ "
            "\t\n%_'？：＝，。．（）＂“”…‥−＞万亿元年月日½㏒ﬁé\u0301\u200b\u202e金额状态date amount summary "
            "kind has");
        QString text;
        const int length = int(m_random.bounded(24));
        for (int i = 0; i < length; ++i) {
            if (m_random.bounded(30) == 0)
                text += QChar(char16_t(m_random.bounded(0x10000))); // lone surrogates, NUL and all
            else
                text += alphabet[qsizetype(m_random.bounded(int(alphabet.size())))];
        }
        return text;
    }

    /// A filter with one character changed.
    QString damaged()
    {
        QString text = filter();
        if (!text.isEmpty())
            text.replace(qsizetype(m_random.bounded(int(text.size()))), 1, rubbish().left(2));
        return text;
    }

private:
    QString oneOf(const std::vector<const char *> &texts)
    {
        return QString::fromUtf8(texts[size_t(m_random.bounded(int(texts.size())))]);
    }

    QString number()
    {
        const QString sign = oneOf({"", "", "", "-", "−", "+"});
        const QString fraction =
            m_random.bounded(3) == 0 ? QString(u'.' + QString::number(m_random.bounded(10000))) : QString();
        return sign + QString::number(m_random.bounded(1 << m_random.bounded(30))) + fraction +
               oneOf({"", "", "", "万", "亿", "万元", "元"});
    }

    QString date()
    {
        const QDate day = QDate(2025, 1, 1).addDays(qint64(m_random.bounded(700)));
        switch (m_random.bounded(6)) {
        case 0:
            return day.toString(QStringLiteral("yyyy-MM"));
        case 1:
            return day.toString(QStringLiteral("yyyy/M/d"));
        case 2:
            return day.toString(QStringLiteral("yyyyMMdd"));
        case 3:
            return QString(QString::number(day.year()) + QStringLiteral("-Q2"));
        default:
            return day.toString(Qt::ISODate);
        }
    }

    QString words()
    {
        static const QStringList pool{
            QStringLiteral("退汇"), QStringLiteral("a b"),    QStringLiteral("全额（部分）"),
            QStringLiteral("100%"), QStringLiteral("\\"),     QStringLiteral("\""),
            QStringLiteral("a..b"), QStringLiteral("-x"),     QStringLiteral("ＡＢ"),
            QStringLiteral("a,b"),  QStringLiteral("amount"), QStringLiteral("debit"),
            QStringLiteral("V20"),  QStringLiteral("has:"),   QStringLiteral("”"),
            QStringLiteral("..."),  QStringLiteral("ﬁn"),     QStringLiteral("…"),
            QStringLiteral("\n"),   QStringLiteral("é"),
        };
        return pool[qsizetype(m_random.bounded(int(pool.size())))];
    }

    QString text()
    {
        QString word = words() + (m_random.bounded(2) == 0 ? words() : QString());
        word.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        return QString(u'"' + word + u'"');
    }

    QString term()
    {
        const QString minus = oneOf({"", "", "", "-", "－", "−"});
        const QString is = oneOf({":", "=", "：", "＝", "!=", "≠", ": "});
        const QString order = oneOf({"<", "<=", ">", ">=", "≤", "≥", "＞", "＜＝", " >= "});
        switch (m_random.bounded(12)) {
        case 0:
            return minus + oneOf({"amount", "金额", "DEBIT"}) + order + number();
        case 1:
            return minus + oneOf({"amount", "贷方"}) + is + number();
        case 2:
            return minus + oneOf({"date", "日期", "posted"}) + is + date();
        case 3:
            return minus + oneOf({"date", "posted"}) + order + date();
        case 4:
            return minus + QStringLiteral("date:") + date() +
                   oneOf({"..", "…", "‥"}).replace(u'‥', QStringLiteral("..")) + date();
        case 5:
            return minus + oneOf({"status", "状态"}) + is +
                   oneOf({"posted", "P", "已冲销,posted", "p，R", "POSTED"});
        case 6:
            return minus + oneOf({"summary", "摘要", "order"}) + oneOf({"~", "～", "!~"}) + text();
        case 7:
            return minus + oneOf({"summary", "voucher"}) + is + text() +
                   (m_random.bounded(2) == 0 ? QString(u',' + text()) : QString());
        case 8:
            return minus +
                   oneOf({"debit!=credit", "amount=debit", "credit<amount", "voucher≠order", "借方>贷方"});
        case 9:
            return minus + oneOf({"has:order", "有:摘要", "has：金额", "has:date"});
        case 10:
            return minus + QStringLiteral("voucher") + oneOf({":", "=", "<", ">="}) + text();
        default:
            return minus + (m_random.bounded(2) == 0
                                ? text()
                                : oneOf({"退汇", "V2026", "12.50", "posted", "2026-07-01", "a!"}));
        }
    }

    QRandomGenerator64 m_random;
};

} // namespace zf::test
