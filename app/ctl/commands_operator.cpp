// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/deskservice.h"
#include "app/ctl/document.h"
#include "models/desk/operators.h"

namespace zf::ctl {

namespace {

Result<DeskService<desk::Operators>> openOperators(const Context &context)
{
    return openDesk<desk::Operators>(
        context, Role::Administrator, db::SessionMode::Maintenance,
        translate("Ctl", "The profile names no desk database, which knows the operators."));
}

Result<Outcome> list(Context &context)
{
    const auto operators = openOperators(context);
    if (!operators)
        return operators.error();
    const auto known = wait(operators->service.list(context.ticket()));
    if (!known)
        return known.error();
    Section table{QStringLiteral("rows"),
                  {},
                  {{QStringLiteral("login"), translate("Ctl", "Account"), Kind::Identifier},
                   {QStringLiteral("fullName"), translate("Ctl", "Name")},
                   {QStringLiteral("role"), translate("Ctl", "Role")},
                   {QStringLiteral("enabled"), translate("Ctl", "Enabled"), Kind::Boolean},
                   {QStringLiteral("skills"), translate("Ctl", "Reviews")}},
                  {},
                  {}};
    for (const desk::Operator &one : *known)
        table.rows << TableRow{one.login, one.fullName, one.role, one.enabled,
                               optional(one.skills.join(QStringLiteral(", ")))};
    Document document;
    document.sections << table;
    document.extra.insert(QStringLiteral("next"), QJsonValue::Null);
    return answer(context, document);
}

Result<Outcome> tellPassword(Context &context, const QString &login, const desk::NewPassword &password)
{
    const bool strong = password.plugin == desk::PasswordPlugin::Ed25519;
    if (!strong)
        note(translate("Ctl",
                       "The server computes no ed25519 passwords (plug-in auth_ed25519 with its function "
                       "ed25519_password): the account has a native one."));
    Document document;
    document.fields = {
        {QStringLiteral("login"), translate("Ctl", "Account"), login},
        {QStringLiteral("password"), translate("Ctl", "Password"), password.text},
        {QStringLiteral("plugin"), translate("Ctl", "Method"),
         strong ? QStringLiteral("ed25519") : QStringLiteral("mysql_native_password")},
    };
    document.remarks << translate("Ctl", "The password is shown this once and kept nowhere.");
    return answer(context, document);
}

Result<Outcome> add(Context &context)
{
    const Arguments &arguments = context.arguments();
    const auto operators = openOperators(context);
    if (!operators)
        return operators.error();
    const QString skills = arguments.has("skills") ? arguments.value("skills") : QStringLiteral("*");
    const bool reviews = arguments.value("role").startsWith(u"zf_compliance");
    desk::Operator who{context.word(0), arguments.value("full-name"), arguments.value("role"), true,
                       reviews ? skills.split(u',', Qt::SkipEmptyParts) : QStringList()};
    const QString host =
        arguments.has("from-host") ? arguments.value("from-host") : QStringLiteral("localhost");
    const auto password = wait(operators->service.add(who, host, context.ticket()));
    if (!password)
        return password.error();
    return tellPassword(context, who.login, *password);
}

Result<Outcome> rotate(Context &context)
{
    const auto operators = openOperators(context);
    if (!operators)
        return operators.error();
    const auto password = wait(operators->service.rotate(context.word(0), context.ticket()));
    if (!password)
        return password.error();
    return tellPassword(context, context.word(0), *password);
}

Result<Outcome> revoke(Context &context)
{
    const auto operators = openOperators(context);
    if (!operators)
        return operators.error();
    const auto ended = wait(operators->service.revoke(context.word(0), context.ticket()));
    if (!ended)
        return ended.error();
    Document document;
    document.fields = {
        {QStringLiteral("login"), translate("Ctl", "Account"), context.word(0)},
        {QStringLiteral("sessionsEnded"), translate("Ctl", "Sessions ended"), qint64(*ended)},
    };
    return answer(context, document);
}

} // namespace

QList<Command> operatorCommands()
{
    return {
        {"operator list",
         "",
         QT_TRANSLATE_NOOP("Ctl", "who may do what, as the databases' administrator"),
         {},
         0,
         0,
         list},
        {"operator add",
         "LOGIN --role ROLE --full-name NAME [--from-host HOST] [--skills LIST]",
         QT_TRANSLATE_NOOP("Ctl", "make a person's account and show its password once"),
         {QStringLiteral("role"), QStringLiteral("full-name"), QStringLiteral("from-host"),
          QStringLiteral("skills")},
         1,
         1,
         add},
        {"operator rotate",
         "LOGIN",
         QT_TRANSLATE_NOOP("Ctl", "give an account a new password"),
         {},
         1,
         1,
         rotate},
        {"operator revoke",
         "LOGIN",
         QT_TRANSLATE_NOOP("Ctl", "lock an account, take its role and end its open sessions"),
         {},
         1,
         1,
         revoke},
    };
}

} // namespace zf::ctl
