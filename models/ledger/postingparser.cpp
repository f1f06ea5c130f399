// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Posting::parse: the JSON of the command `post` into a request.

#include "models/ledger/vouchers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zf::ledger {

namespace {

constexpr qsizetype largestRequest = 16 * 1024 * 1024; // one voucher; a longer file is something else
constexpr int mostAttachments = 999;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Posting)
};

Error usage(const QString &message)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QStringLiteral("postingRequest");
    error.message = message;
    error.remedy = Text::tr("Correct the request; nothing was posted.");
    return error;
}

/// Reads the members of one JSON object and keeps the first thing that is wrong; `where` begins its sentence.
class Members {
public:
    Members(QJsonObject object, QString where)
        : m_object(std::move(object))
        , m_where(std::move(where))
    {
    }

    /// Absent, null and "" are the same, unless `required`.
    enum class Need { Required, Optional };
    QString text(const QString &key, Need need, qsizetype longest)
    {
        const QJsonValue value = take(key);
        QString result;
        if (value.isString())
            result = value.toString();
        else if (!value.isUndefined() && !value.isNull())
            fail(Text::tr("%1“%2” must be a text in quotes.").arg(m_where, key));
        if (result.isEmpty() && need == Need::Required)
            fail(Text::tr("%1“%2” is missing.").arg(m_where, key));
        if (result.size() > longest)
            fail(Text::tr("%1“%2” is longer than %n character(s).", nullptr, static_cast<int>(longest))
                     .arg(m_where, key));
        return result;
    }

    QDate date(const QString &key)
    {
        const QString value = text(key, Need::Optional, 32);
        const QDate date = QDate::fromString(value, QStringLiteral("yyyy-MM-dd"));
        if (!value.isEmpty() && !date.isValid())
            fail(Text::tr("%1“%2” must be a date like 2026-07-01.").arg(m_where, key));
        return date;
    }

    int count(const QString &key, int largest)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined() || value.isNull())
            return 0;
        const int number = value.toInt(-1); // -1 for anything that is not a whole number
        if (number < 0 || number > largest)
            fail(Text::tr("%1“%2” must be a whole number from 0 to %3.").arg(m_where, key).arg(largest));
        return number;
    }

    Side side(const QString &key)
    {
        const QString value = text(key, Need::Required, 16);
        if (value == u"D" || value == u"debit" || value == u"借")
            return Side::Debit;
        if (value != u"C" && value != u"credit" && value != u"贷" && !value.isEmpty())
            fail(Text::tr("%1“%2” must be D, C, debit, credit, 借 or 贷.").arg(m_where, key));
        return Side::Credit;
    }

    Currency currency(const QString &key)
    {
        const QString value = text(key, Need::Required, 16);
        const Result<Currency> currency = Currency::fromCode(value);
        if (currency.ok())
            return *currency;
        if (!value.isEmpty())
            fail(Text::tr("%1“%2” is not a currency that is known here.").arg(m_where, value));
        return {};
    }

    /// Decimal major units in quotes: a JSON number has passed through binary floating point on its way.
    Amount amount(const QString &key, const Currency &currency)
    {
        if (m_object.value(key).isDouble()) {
            take(key);
            fail(Text::tr("%1“%2” must be a text in quotes like \"12.34\"; a JSON number is not exact.")
                     .arg(m_where, key));
            return {};
        }
        const QString value = text(key, Need::Required, 64);
        if (value.isEmpty() || !currency.isValid())
            return {};
        const Result<Amount> amount = Amount::fromMajorText(value, currency);
        if (amount.ok())
            return *amount;
        //: %1 says where, "Line 2: "; %2 a sentence on an amount
        fail(Text::tr("%1%2").arg(m_where, amount.error().message));
        return {};
    }

    QJsonArray array(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isArray() || value.toArray().isEmpty())
            fail(Text::tr("%1“%2” must be a list with at least one entry.").arg(m_where, key));
        return value.toArray();
    }

    /// After all members were read: whatever is left is a mistake, perhaps a misspelt name.
    void finish()
    {
        if (!m_object.isEmpty())
            fail(Text::tr("%1“%2” is not known here.").arg(m_where, m_object.begin().key()));
    }

    const QString &problem() const { return m_problem; }

private:
    QJsonValue take(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        m_object.remove(key);
        return value;
    }
    void fail(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    QJsonObject m_object;
    QString m_where;
    QString m_problem;
};

Result<PostingLine> lineFrom(const QJsonValue &value, qsizetype number)
{
    const QString where = Text::tr("Line %1: ").arg(number);
    if (!value.isObject())
        return usage(Text::tr("%1it must be an object in braces.").arg(where));
    Members members(value.toObject(), where);
    PostingLine line;
    line.accountNo = AccountNo(members.text(QStringLiteral("accountNo"), Members::Need::Required, 32));
    line.subject = SubjectCode(members.text(QStringLiteral("subject"), Members::Need::Optional, 32));
    line.side = members.side(QStringLiteral("side"));
    line.currency = members.currency(QStringLiteral("currency"));
    line.amount = members.amount(QStringLiteral("amount"), line.currency);
    members.finish();
    if (!members.problem().isEmpty())
        return usage(members.problem());
    return line;
}

} // namespace

Result<PostingRequest> Posting::parse(const QByteArray &json)
{
    if (json.size() > largestRequest)
        return usage(Text::tr("The posting request is larger than 16 MB."));
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return usage(Text::tr("The posting request is not JSON: %1 at byte %2.")
                         .arg(parsing.errorString())
                         .arg(parsing.offset));
    if (!document.isObject())
        return usage(Text::tr("The posting request must be one JSON object."));

    Members members(document.object(), {});
    PostingRequest request;
    request.idempotencyKey = members.text(QStringLiteral("idempotencyKey"), Members::Need::Required, 64);
    request.kind = members.text(QStringLiteral("kind"), Members::Need::Required, 24);
    request.accountingDate = members.date(QStringLiteral("accountingDate"));
    request.orderNo = OrderNo(members.text(QStringLiteral("orderNo"), Members::Need::Optional, 32));
    request.logId = LogId(members.text(QStringLiteral("logId"), Members::Need::Optional, 32));
    request.summary = members.text(QStringLiteral("summary"), Members::Need::Required, 120);
    request.maker = members.text(QStringLiteral("maker"), Members::Need::Required, 64);
    request.checker = members.text(QStringLiteral("checker"), Members::Need::Optional, 64);
    request.attachments = members.count(QStringLiteral("attachments"), mostAttachments);
    request.reverses = VoucherNo(members.text(QStringLiteral("reverses"), Members::Need::Optional, 32));
    if (!request.reverses.isEmpty() && request.kind != u"blue")
        return usage(Text::tr(
            "“reverses” belongs to a request of kind red, which has no lines, or of kind blue, which "
            "corrects after a red one."));
    const QJsonArray lines = members.array(QStringLiteral("lines"));
    members.finish();
    if (!members.problem().isEmpty())
        return usage(members.problem());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Result<PostingLine> line = lineFrom(lines.at(i), i + 1);
        if (!line.ok())
            return line.error();
        request.lines << *line;
    }
    return request;
}

} // namespace zf::ledger
