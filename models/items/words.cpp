// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/words.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace zf::items {

namespace {

struct Word {
    const char *code;
    const char *word;
};

QString wordOf(std::span<const Word> words, const QString &code)
{
    for (const Word &entry : words) {
        if (code == QLatin1StringView(entry.code))
            return QCoreApplication::translate("Words", entry.word);
    }
    return code;
}

constexpr std::array ownerKinds{
    Word{"user", QT_TRANSLATE_NOOP("Words", "User")},
    Word{"merchant", QT_TRANSLATE_NOOP("Words", "Merchant")},
    Word{"channel", QT_TRANSLATE_NOOP("Words", "Channel")},
    Word{"bank", QT_TRANSLATE_NOOP("Words", "Bank")},
    Word{"internal", QT_TRANSLATE_NOOP("Words", "Internal")},
    Word{"customer", QT_TRANSLATE_NOOP("Words", "Customer")},
};
constexpr std::array accountStatuses{
    Word{"active", QT_TRANSLATE_NOOP("Words", "Active")},
    Word{"frozen", QT_TRANSLATE_NOOP("Words", "Frozen")},
    Word{"closed", QT_TRANSLATE_NOOP("Words", "Closed")},
};
constexpr std::array voucherKinds{
    Word{"topup", QT_TRANSLATE_NOOP("Words", "Top-up")},
    Word{"payment", QT_TRANSLATE_NOOP("Words", "Payment from balance")},
    Word{"payment_card", QT_TRANSLATE_NOOP("Words", "Fast payment by card")},
    Word{"refund", QT_TRANSLATE_NOOP("Words", "Refund to balance")},
    Word{"refund_card", QT_TRANSLATE_NOOP("Words", "Refund to card")},
    Word{"transfer", QT_TRANSLATE_NOOP("Words", "Transfer between users")},
    Word{"withdrawal", QT_TRANSLATE_NOOP("Words", "Withdrawal submitted")},
    Word{"withdrawal_done", QT_TRANSLATE_NOOP("Words", "Withdrawal debited by the bank")},
    Word{"settlement", QT_TRANSLATE_NOOP("Words", "Channel settlement")},
    Word{"chargeback", QT_TRANSLATE_NOOP("Words", "Chargeback")},
    Word{"profit_share", QT_TRANSLATE_NOOP("Words", "Profit share")},
    Word{"fee_sweep", QT_TRANSLATE_NOOP("Words", "Fees swept to own funds")},
    Word{"cost", QT_TRANSLATE_NOOP("Words", "Channel fee withheld")},
    Word{"bank_fee", QT_TRANSLATE_NOOP("Words", "Bank charges")},
    Word{"interest", QT_TRANSLATE_NOOP("Words", "Interest on the reserve")},
    Word{"payout", QT_TRANSLATE_NOOP("Words", "Merchant payout submitted")},
    Word{"payout_return", QT_TRANSLATE_NOOP("Words", "Merchant payout returned")},
    Word{"withdrawal_return", QT_TRANSLATE_NOOP("Words", "Withdrawal returned")},
    Word{"refund_settle", QT_TRANSLATE_NOOP("Words", "Refunds debited by the bank")},
    Word{"chargeback_advance", QT_TRANSLATE_NOOP("Words", "Chargeback advanced by us")},
    Word{"cost_billed", QT_TRANSLATE_NOOP("Words", "Channel fee billed")},
    Word{"reserve_refill", QT_TRANSLATE_NOOP("Words", "Reserve refilled from own funds")},
    Word{"bank_long", QT_TRANSLATE_NOOP("Words", "Bank surplus")},
    Word{"bank_short", QT_TRANSLATE_NOOP("Words", "Bank shortage")},
    Word{"manual", QT_TRANSLATE_NOOP("Words", "Manual voucher")},
    Word{"opening", QT_TRANSLATE_NOOP("Words", "Opening balances")},
    Word{"red", QT_TRANSLATE_NOOP("Words", "Red-letter reversal")},
    Word{"blue", QT_TRANSLATE_NOOP("Words", "Blue correction")},
};
constexpr std::array orderStates{
    Word{"created", QT_TRANSLATE_NOOP("Words", "Created")},
    Word{"paying", QT_TRANSLATE_NOOP("Words", "Paying")},
    Word{"success", QT_TRANSLATE_NOOP("Words", "Successful")},
    Word{"failed", QT_TRANSLATE_NOOP("Words", "Failed")},
    Word{"closed", QT_TRANSLATE_NOOP("Words", "Closed")},
    Word{"refunded", QT_TRANSLATE_NOOP("Words", "Refunded")},
};
constexpr std::array orderKinds{
    Word{"topup", QT_TRANSLATE_NOOP("Words", "Top-up")},
    Word{"payment", QT_TRANSLATE_NOOP("Words", "Payment")},
    Word{"transfer", QT_TRANSLATE_NOOP("Words", "Transfer")},
    Word{"withdrawal", QT_TRANSLATE_NOOP("Words", "Withdrawal")},
    Word{"refund", QT_TRANSLATE_NOOP("Words", "Refund")},
    Word{"chargeback", QT_TRANSLATE_NOOP("Words", "Chargeback")},
    Word{"share", QT_TRANSLATE_NOOP("Words", "Profit share")},
    Word{"settlement", QT_TRANSLATE_NOOP("Words", "Settlement")},
};

/// Characters that show nothing or change the direction of others.
bool isInvisible(char16_t c)
{
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xfeff || c == 0x00ad || c == 0x2028 || c == 0x2029;
}

} // namespace

QString ownerKindWord(const QString &code)
{
    return wordOf(ownerKinds, code);
}

QString accountStatusWord(const QString &code)
{
    return wordOf(accountStatuses, code);
}

QString voucherKindWord(const QString &code)
{
    return wordOf(voucherKinds, code);
}

QString orderStateWord(const QString &code)
{
    return wordOf(orderStates, code);
}

QString orderKindWord(const QString &code)
{
    return wordOf(orderKinds, code);
}

CellSeverity accountStatusSeverity(const QString &code)
{
    return code == u"active" ? CellSeverity::None : CellSeverity::Warning;
}

CellSeverity orderStateSeverity(const QString &code)
{
    if (code == u"success")
        return CellSeverity::Ok;
    if (code == u"failed")
        return CellSeverity::Error;
    return code == u"refunded" ? CellSeverity::Warning : CellSeverity::Info;
}

QString visibleText(const QString &text, qsizetype longest)
{
    QString shown;
    shown.reserve(std::min(text.size(), longest));
    for (qsizetype i = 0; i < text.size() && i < longest; ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'\n')
            shown += QChar(u'⏎');
        else if (c == u'\t')
            shown += QChar(u'→');
        else if (c < 0x20 || (c >= 0x7f && c <= 0x9f) || isInvisible(c))
            shown += QStringLiteral("⟨U+%1⟩").arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper();
        else
            shown += QChar(c);
    }
    if (text.size() > longest)
        shown += QCoreApplication::translate("Words", " … (%n more character(s))", nullptr,
                                             static_cast<int>(text.size() - longest));
    return shown;
}

} // namespace zf::items
