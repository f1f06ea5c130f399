// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/desk/reviewdesk.h"

#include <QDebug>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zf::test {

ReviewDesk::ReviewDesk() = default;

void ReviewDesk::addOperator(const QString &login, const QString &role, const QString &skill)
{
    for (const QString &statement :
         {QStringLiteral("CREATE USER '%1'@'localhost'").arg(login),
          QStringLiteral("GRANT %2 TO '%1'@'localhost'").arg(login, role),
          QStringLiteral("SET DEFAULT ROLE %2 FOR '%1'@'localhost'").arg(login, role),
          QStringLiteral("INSERT INTO operator VALUES ('%1', '%1', '%2', 1, UTC_TIMESTAMP(6))")
              .arg(login, role),
          QStringLiteral("INSERT INTO review_skill VALUES ('%1', '%2')").arg(login, skill)})
        change(statement);
}

std::unique_ptr<db::Session> ReviewDesk::open(const QString &login) const
{
    return m_server.openAs(login, db::Database::Desk, db::SessionMode::Calling);
}

db::Session *ReviewDesk::session(const QString &login)
{
    std::unique_ptr<db::Session> &session = m_sessions[login];
    if (!session || session->isBroken())
        session = open(login);
    return session.get();
}

qint64 ReviewDesk::submit(const QString &kind, const QString &key, qint64 answers)
{
    db::Session *intake = session(QStringLiteral("intake"));
    if (!intake)
        return 0;
    const Called page =
        call(*intake, "review_attach",
             {key, 1, QStringLiteral("image/png"), 100, 60,
              QByteArray(QByteArray("\x89PNG\r\n\x1a\n not decoded by the server ") + key.toUtf8())},
             1);
    QJsonArray fields;
    const auto add = [&fields](const char *field, const char *source, const char *text) {
        fields << QJsonObject{{QStringLiteral("field"), QString::fromLatin1(field)},
                              {QStringLiteral("source"), QString::fromLatin1(source)},
                              {QStringLiteral("value"), QString::fromUtf8(text)}};
    };
    for (const char *source : {"typed", "zone", "bank"}) {
        add("name", source, secretName);
        add("documentNumber", source, secretNumber);
    }
    add("phone", "typed", secretPhone);
    QJsonObject request{{QStringLiteral("key"), key},
                        {QStringLiteral("ref"), QStringLiteral("order-1")},
                        {QStringLiteral("kind"), kind},
                        {QStringLiteral("country"), QStringLiteral("CHN")},
                        {QStringLiteral("fields"), fields}};
    if (answers != 0)
        request.insert(QStringLiteral("answers"), QString::number(answers));
    const Called submitted =
        call(*intake, "review_submit",
             {QString::fromUtf8(QJsonDocument(request).toJson(QJsonDocument::Compact))}, 2);
    if (!page.ok() || !submitted.ok()) {
        qWarning() << page.refusal << submitted.refusal;
        return 0;
    }
    return submitted.out[0].toLongLong();
}

QString ReviewDesk::hashOf(qint64 caseNo)
{
    return value(QStringLiteral("SELECT content_hash FROM review_case WHERE case_no = %1").arg(caseNo));
}

Called call(db::Session &session, const char *procedure, const QVariantList &in, int outCount)
{
    const Result<QVariantList> out = session.call(procedure, in, outCount);
    Called called;
    if (!out.ok()) {
        const Error &error = out.error();
        called.refusal = error.code.isEmpty() ? QStringLiteral("error %1").arg(error.nativeCode) : error.code;
        return called;
    }
    for (const QVariant &value : *out)
        called.out << value.toString();
    return called;
}

} // namespace zf::test
