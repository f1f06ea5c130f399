// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"

namespace zf::ctl {

namespace {

Document describe(const sandbox::Info &info)
{
    Document document;
    document.fields = {
        {QStringLiteral("running"), translate("Ctl", "Running"), info.running},
        {QStringLiteral("directory"), translate("Ctl", "Folder"), optional(info.directory)},
    };
    if (!info.running)
        return document;
    document.fields += {
        {QStringLiteral("socket"), translate("Ctl", "Socket"), info.socket},
        {QStringLiteral("ledger"), translate("Ctl", "Ledger database"), info.ledger},
        {QStringLiteral("payment"), translate("Ctl", "Payment database"), info.payment},
        {QStringLiteral("desk"), translate("Ctl", "Desk database"), info.desk},
        {QStringLiteral("scale"), translate("Ctl", "Scale"), sandbox::scaleCode(info.scale)},
        {QStringLiteral("seed"), translate("Ctl", "Seed"), QString::number(info.seed)},
        {QStringLiteral("traffic"), translate("Ctl", "Business events a second"),
         qint64(info.trafficPerSecond)},
        {QStringLiteral("serverPid"), translate("Ctl", "Server process"), info.serverPid},
        {QStringLiteral("trafficPid"), translate("Ctl", "Traffic process"),
         info.trafficPid > 0 ? TableCell(info.trafficPid) : TableCell()},
    };
    QJsonObject users;
    Section table;
    table.key = QStringLiteral("users");
    table.columns = {{QStringLiteral("role"), translate("Ctl", "Role")},
                     {QStringLiteral("user"), translate("Ctl", "Account")}};
    for (auto it = info.users.begin(); it != info.users.end(); ++it) {
        if (it.key() == it.value())
            continue; // the server's root is no role
        users.insert(it.key(), it.value());
        table.rows << TableRow{it.key(), it.value()};
    }
    document.sections << table;
    document.extra.insert(QStringLiteral("users"), users);
    return document;
}

Result<Outcome> start(Context &context)
{
    const Arguments &arguments = context.arguments();
    sandbox::Options options;
    if (arguments.has("scale")) {
        const auto scale = sandbox::scaleFromCode(arguments.value("scale"));
        if (!scale)
            return scale.error();
        options.scale = *scale;
    }
    if (arguments.has("seed")) {
        bool ok = false;
        options.seed = arguments.value("seed").toULongLong(&ok);
        if (!ok)
            return usageError(
                translate("Ctl", "--seed takes a whole number, not \"%1\".").arg(arguments.value("seed")));
    }
    if (arguments.has("traffic")) {
        const auto traffic = arguments.number("traffic", 0, 10000, 0);
        if (!traffic)
            return traffic.error();
        options.trafficPerSecond = *traffic;
    }

    ProgressBar bar;
    const auto info = sandbox::Sandbox::start(
        options,
        [&bar](const QString &step, auto done) { bar.show(step, static_cast<qint64>(done * 1000), 1000); },
        context.ticket());
    if (!info)
        return info.error();
    return answer(context, describe(*info));
}

Result<Outcome> stop(Context &context)
{
    const auto before = sandbox::Sandbox::status();
    if (before && !before->running) {
        note(translate("Ctl", "No sandbox is running."));
        return answer(context, describe(*before));
    }
    if (auto done = sandbox::Sandbox::stop(); !done)
        return done.error();
    const auto after = sandbox::Sandbox::status();
    if (!after)
        return after.error();
    return answer(context, describe(*after));
}

Result<Outcome> status(Context &context)
{
    const auto info = sandbox::Sandbox::status();
    if (!info)
        return info.error();
    return answer(context, describe(*info));
}

Result<Outcome> reset(Context &context)
{
    if (auto done = sandbox::Sandbox::reset(); !done)
        return done.error();
    return status(context);
}

} // namespace

QList<Command> sandboxCommands()
{
    const QStringList starting = {QStringLiteral("scale"), QStringLiteral("seed"), QStringLiteral("traffic")};
    return {
        {"sandbox start", "[--scale small|1m|30m] [--seed N] [--traffic TPS]",
         QT_TRANSLATE_NOOP("Ctl",
                           "start a private server with a made-up payment company; it survives the command"),
         starting, 0, 0, start},
        {"sandbox stop", "", QT_TRANSLATE_NOOP("Ctl", "stop it; its data stays"), {}, 0, 0, stop},
        {"sandbox status",
         "",
         QT_TRANSLATE_NOOP("Ctl", "whether it runs, where to connect and as whom"),
         {},
         0,
         0,
         status},
        {"sandbox reset", "", QT_TRANSLATE_NOOP("Ctl", "stop it and delete its data"), {}, 0, 0, reset},
    };
}

} // namespace zf::ctl
