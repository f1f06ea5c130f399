// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/checks.h"
#include "app/ctl/command.h"
#include "models/db/secrets.h"

#include <QFileInfo>

namespace zf::ctl {

namespace {

QString authenticationCode(db::Authentication how)
{
    switch (how) {
    case db::Authentication::Keychain:
        return QStringLiteral("keychain");
    case db::Authentication::Ask:
        return QStringLiteral("ask");
    case db::Authentication::NoPassword:
        return QStringLiteral("none");
    }
    return {};
}

Result<db::Authentication> authenticationFromCode(const QString &code)
{
    for (const auto how :
         {db::Authentication::Keychain, db::Authentication::Ask, db::Authentication::NoPassword}) {
        if (authenticationCode(how) == code)
            return how;
    }
    return usageError(translate("Ctl", "There is no authentication \"%1\".").arg(code),
                      translate("Ctl", "Choose keychain, ask or none."));
}

QString databaseName(const db::Profile &profile, db::Database database)
{
    const auto endpoint = profile.endpoint(database);
    return endpoint ? endpoint->database : QString();
}

QString serverText(const db::Endpoint &at)
{
    return at.isSocket() ? at.socketPath : QStringLiteral("%1:%2").arg(at.host).arg(at.port);
}

Result<Outcome> list(Context &context)
{
    const db::ProfileStore store;
    const auto names = store.names();
    if (!names)
        return names.error();
    Section table;
    table.key = QStringLiteral("rows");
    table.columns = {
        {QStringLiteral("name"), translate("Ctl", "Name")},
        {QStringLiteral("environment"), translate("Ctl", "Environment")},
        {QStringLiteral("server"), translate("Ctl", "Server")},
        {QStringLiteral("user"), translate("Ctl", "User")},
        {QStringLiteral("ledger"), translate("Ctl", "Ledger")},
        {QStringLiteral("payment"), translate("Ctl", "Payment")},
        {QStringLiteral("desk"), translate("Ctl", "Desk")},
    };
    Outcome outcome = Outcome::Fine;
    for (const QString &name : *names) {
        const auto profile = store.load(name);
        if (!profile) {
            note(QStringLiteral("%1: %2").arg(name, failureText(profile.error())));
            outcome = Outcome::Finding;
            continue;
        }
        const db::Endpoint &at = profile->ledger;
        table.rows << TableRow{name,
                               db::environmentCode(profile->environment),
                               serverText(at),
                               at.user,
                               at.database,
                               optional(databaseName(*profile, db::Database::Payment)),
                               optional(databaseName(*profile, db::Database::Desk))};
    }
    Document document;
    document.sections << table;
    document.extra.insert(QStringLiteral("next"), QJsonValue::Null);
    return answer(context, document, outcome);
}

Result<Outcome> show(Context &context)
{
    const auto profile = db::ProfileStore().load(context.word(0));
    if (!profile)
        return profile.error();
    const db::Endpoint &at = profile->ledger;
    Document document;
    document.fields = {
        {QStringLiteral("name"), translate("Ctl", "Name"), profile->name},
        {QStringLiteral("environment"), translate("Ctl", "Environment"),
         db::environmentCode(profile->environment)},
        {QStringLiteral("authentication"), translate("Ctl", "Password"),
         authenticationCode(profile->authentication)},
        {QStringLiteral("socket"), translate("Ctl", "Socket"), optional(at.socketPath)},
        {QStringLiteral("host"), translate("Ctl", "Host"), optional(at.host)},
        {QStringLiteral("port"), translate("Ctl", "Port"),
         at.isSocket() ? TableCell() : TableCell(qint64(at.port))},
        {QStringLiteral("caFile"), translate("Ctl", "Authority"), optional(at.caFile)},
        {QStringLiteral("user"), translate("Ctl", "User"), at.user},
        {QStringLiteral("ledger"), translate("Ctl", "Ledger database"), at.database},
        {QStringLiteral("payment"), translate("Ctl", "Payment database"),
         optional(databaseName(*profile, db::Database::Payment))},
        {QStringLiteral("paymentServer"), translate("Ctl", "Payment server"),
         profile->payment && !profile->payment->isOnServerOf(at) ? TableCell(serverText(*profile->payment))
                                                                 : TableCell()},
        {QStringLiteral("desk"), translate("Ctl", "Desk database"),
         optional(databaseName(*profile, db::Database::Desk))},
        {QStringLiteral("replica"), translate("Ctl", "Replica"),
         profile->replica ? TableCell(serverText(*profile->replica)) : TableCell()},
        {QStringLiteral("replicaCaFile"), translate("Ctl", "Authority of the replica"),
         optional(profile->replica ? profile->replica->caFile : QString())},
        {QStringLiteral("replicaLagLimitSeconds"), translate("Ctl", "Replica's greatest lag, s"),
         profile->replica ? TableCell(qint64(profile->replicaLagLimitSeconds)) : TableCell()},
        {QStringLiteral("connectTimeoutSeconds"), translate("Ctl", "Connect timeout, s"),
         qint64(profile->connectTimeoutSeconds)},
        {QStringLiteral("readTimeoutSeconds"), translate("Ctl", "Read timeout, s"),
         qint64(profile->readTimeoutSeconds)},
        {QStringLiteral("statementTimeoutSeconds"), translate("Ctl", "Statement timeout, s"),
         qint64(profile->statementTimeoutSeconds)},
    };
    return answer(context, document);
}

/// Where a server listens: --socket, or --host, --port and --ca-file, or the same with a prefix.
Result<db::Endpoint> serverFromArguments(const Arguments &arguments, const QByteArray &prefix)
{
    const auto option = [&prefix](const char *name) { return QByteArray(prefix + name); };
    db::Endpoint at;
    at.socketPath = arguments.value(option("socket").constData());
    at.host = arguments.value(option("host").constData());
    at.caFile = arguments.value(option("ca-file").constData());
    const auto port = arguments.number(option("port").constData(), 1, 65535, 3306);
    if (!port)
        return port.error();
    at.port = static_cast<quint16>(*port);
    if (!at.caFile.isEmpty()) {
        // A relative name would mean another file from another folder.
        at.caFile = QFileInfo(at.caFile).absoluteFilePath();
        if (!QFileInfo(at.caFile).isReadable())
            return usageError(translate("Ctl", "%1 cannot be read.").arg(at.caFile),
                              translate("Ctl", "Name the authority's PEM file."));
    }
    if (at.isSocket())
        at.socketPath = QFileInfo(at.socketPath).absoluteFilePath();
    return at;
}

/// --payment-host or --payment-socket: the payment database on a server of its own.
Result<Done> movePayment(db::Profile &profile, const Arguments &arguments)
{
    const bool named = arguments.has("payment-host") || arguments.has("payment-socket");
    if (named && !profile.payment)
        return usageError(translate("Ctl", "A payment server needs its database's name."),
                          translate("Ctl", "Give --payment NAME."));
    if (!named && (arguments.has("payment-port") || arguments.has("payment-ca-file")))
        return usageError(
            translate("Ctl", "--payment-port and --payment-ca-file belong to a payment server."),
            translate("Ctl", "Give --payment-host or --payment-socket."));
    if (!named)
        return Done{};
    if (arguments.has("payment-host") && arguments.has("payment-socket"))
        return usageError(translate("Ctl", "The payment database is on one server."),
                          translate("Ctl", "Give --payment-host or --payment-socket."));
    auto at = serverFromArguments(arguments, "payment-");
    if (!at)
        return at.error();
    if (at->caFile.isEmpty() && !at->isSocket())
        at->caFile = profile.ledger.caFile; // the company's one authority
    at->user = profile.payment->user;
    at->database = profile.payment->database;
    profile.payment = *at;
    return Done{};
}

/// --replica-host or --replica-socket and what belongs to them.
Result<Done> addReplica(db::Profile &profile, const Arguments &arguments)
{
    const bool named = arguments.has("replica-host") || arguments.has("replica-socket");
    for (const char *option : {"replica-port", "replica-ca-file", "replica-max-lag"}) {
        if (!named && arguments.has(option))
            return usageError(translate("Ctl", "--%1 belongs to a replica.").arg(QLatin1String(option)),
                              translate("Ctl", "Give --replica-host or --replica-socket."));
    }
    if (!named)
        return Done{};
    if (arguments.has("replica-host") && arguments.has("replica-socket"))
        return usageError(translate("Ctl", "A replica is one server."),
                          translate("Ctl", "Give --replica-host or --replica-socket."));
    auto at = serverFromArguments(arguments, "replica-");
    if (!at)
        return at.error();
    if (at->caFile.isEmpty() && !at->isSocket())
        at->caFile = profile.ledger.caFile; // the company's one authority
    profile.replica = *at;
    const auto limit = arguments.number("replica-max-lag", 1, 86'400, profile.replicaLagLimitSeconds);
    if (!limit)
        return limit.error();
    profile.replicaLagLimitSeconds = *limit;
    return Done{};
}

Result<db::Profile> profileFromArguments(const QString &name, const Arguments &arguments)
{
    db::Profile profile;
    profile.name = name;
    if (arguments.has("host") == arguments.has("socket")) {
        return usageError(translate("Ctl", "A profile needs a server."),
                          translate("Ctl", "Give either --host with --ca-file, or --socket."));
    }
    if (!arguments.has("user"))
        return usageError(translate("Ctl", "A profile needs a database account."),
                          translate("Ctl", "Give --user NAME."));
    if (arguments.has("environment")) {
        const auto environment = db::environmentFromCode(arguments.value("environment"));
        if (!environment)
            return environment.error();
        profile.environment = *environment;
    }
    if (arguments.has("authentication")) {
        const auto how = authenticationFromCode(arguments.value("authentication"));
        if (!how)
            return how.error();
        profile.authentication = *how;
    }
    auto server = serverFromArguments(arguments, {});
    if (!server)
        return server.error();
    db::Endpoint at = *server;
    at.user = arguments.value("user");
    profile.ledger = at;
    profile.ledger.database = arguments.has("ledger") ? arguments.value("ledger") : QStringLiteral("ledger");
    for (const auto &[option, slot] :
         {std::pair("payment", &profile.payment), std::pair("desk", &profile.desk)}) {
        if (!arguments.has(option))
            continue;
        *slot = at;
        (*slot)->database = arguments.value(option);
    }
    if (auto moved = movePayment(profile, arguments); !moved)
        return moved.error();
    if (auto added = addReplica(profile, arguments); !added)
        return added.error();
    for (const auto &[option, slot] : {std::pair("connect-timeout", &profile.connectTimeoutSeconds),
                                       std::pair("read-timeout", &profile.readTimeoutSeconds),
                                       std::pair("statement-timeout", &profile.statementTimeoutSeconds)}) {
        const auto seconds = arguments.number(option, 1, 3600, *slot);
        if (!seconds)
            return seconds.error();
        *slot = *seconds;
    }
    if (auto valid = profile.validate(); !valid)
        return valid.error();
    return profile;
}

Result<Outcome> add(Context &context)
{
    const db::ProfileStore store;
    const auto names = store.names();
    if (!names)
        return names.error();
    if (names->contains(context.word(0))) {
        return usageError(
            translate("Ctl", "There is a profile \"%1\" already.").arg(context.word(0)),
            translate("Ctl", "Choose another name, or remove it first: zhangfangctl profile remove %1")
                .arg(context.word(0)));
    }
    const auto profile = profileFromArguments(context.word(0), context.arguments());
    if (!profile)
        return profile.error();
    if (profile->authentication == db::Authentication::Keychain) {
        auto password =
            askPassword(translate("Ctl", "Password of %1: ").arg(profile->ledger.user), context.ticket());
        if (!password)
            return password.error();
        if (auto stored = db::Secrets::write(*profile, *password); !stored)
            return stored.error();
    }
    if (auto saved = store.save(*profile); !saved)
        return saved.error();
    return show(context);
}

Result<Outcome> remove(Context &context)
{
    const db::ProfileStore store;
    const auto profile = store.load(context.word(0));
    if (!profile && profile.error().kind == ErrorKind::NotFound)
        return profile.error();
    // A damaged profile can still be removed; its password, if any, is then unknown to us.
    if (profile && profile->authentication == db::Authentication::Keychain) {
        if (auto forgotten = db::Secrets::remove(*profile); !forgotten)
            note(failureText(forgotten.error()));
    }
    if (auto removed = store.remove(context.word(0)); !removed)
        return removed.error();
    return list(context);
}

Result<Outcome> test(Context &context)
{
    auto target = Target::choose(context.word(0), false, Role::Reader, context.ticket());
    if (!target)
        return target.error();
    return examine(context, **target, Examination::Connection);
}

} // namespace

QList<Command> profileCommands()
{
    const QStringList adding = {
        QStringLiteral("environment"),
        QStringLiteral("host"),
        QStringLiteral("port"),
        QStringLiteral("ca-file"),
        QStringLiteral("socket"),
        QStringLiteral("user"),
        QStringLiteral("ledger"),
        QStringLiteral("payment"),
        QStringLiteral("desk"),
        QStringLiteral("authentication"),
        QStringLiteral("connect-timeout"),
        QStringLiteral("read-timeout"),
        QStringLiteral("statement-timeout"),
        QStringLiteral("payment-host"),
        QStringLiteral("payment-port"),
        QStringLiteral("payment-ca-file"),
        QStringLiteral("payment-socket"),
        QStringLiteral("replica-host"),
        QStringLiteral("replica-port"),
        QStringLiteral("replica-ca-file"),
        QStringLiteral("replica-socket"),
        QStringLiteral("replica-max-lag"),
    };
    return {
        {"profile list", "", QT_TRANSLATE_NOOP("Ctl", "the connections of this user"), {}, 0, 0, list},
        {"profile show",
         "NAME",
         QT_TRANSLATE_NOOP("Ctl", "one connection; never a password"),
         {},
         1,
         1,
         show},
        {"profile add", "NAME --host NAME --ca-file FILE --user NAME …",
         QT_TRANSLATE_NOOP("Ctl", "keep a connection; a password is asked for, never an argument"), adding, 1,
         1, add},
        {"profile remove",
         "NAME",
         QT_TRANSLATE_NOOP("Ctl", "forget a connection and its password"),
         {},
         1,
         1,
         remove},
        {"profile test", "NAME", QT_TRANSLATE_NOOP("Ctl", "try a connection, step by step"), {}, 1, 1, test},
    };
}

} // namespace zf::ctl
