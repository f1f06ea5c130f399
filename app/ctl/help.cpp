// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"

namespace zf::ctl {

const QList<Command> &allCommands()
{
    static const QList<Command> commands =
        sandboxCommands() + profileCommands() + schemaCommands() + checkCommands() + ledgerCommands() +
        voucherCommands() + paymentCommands() + binCommands() + exportCommands() + feedCommands() +
        documentCommands() + signoffCommands() + auditCommands() + operatorCommands() + reviewCommands();
    return commands;
}

namespace {

QString line(const QString &left, const char *summary)
{
    return QStringLiteral("  %1  %2\n").arg(left.leftJustified(22), translate("Ctl", summary));
}

QString optionLine(const OptionSpec &option)
{
    return line(option.valueName ? QStringLiteral("--%1 %2").arg(QLatin1String(option.name),
                                                                 QLatin1String(option.valueName))
                                 : QStringLiteral("--%1").arg(QLatin1String(option.name)),
                option.summary);
}

} // namespace

QString helpText()
{
    QString text =
        translate("Ctl", "Use: zhangfangctl [--profile NAME | --sandbox] [--format table|json|csv|tsv|xlsx] "
                         "[--output FILE] [--lang zh_CN|en] COMMAND …") +
        QStringLiteral("\n\n");
    for (const Command &command : allCommands()) {
        if (command.listing == Listing::Shown)
            text += line(QString::fromLatin1(command.name), command.summary);
    }
    text += line(QStringLiteral("help"), QT_TRANSLATE_NOOP("Ctl", "this text, or how to use one command"));
    text +=
        QLatin1Char('\n') +
        translate("Ctl", "Exit status: 0 fine; 1 a finding (imbalance, difference, not found, refused by the "
                         "ledger); 2 wrong usage; "
                         "3 cannot connect, not permitted or contract not met; 4 cancelled or timed out.") +
        QLatin1Char('\n');
    return text;
}

QString helpText(const Command &command)
{
    QString text = translate("Ctl", "Use: %1")
                       .arg(QStringLiteral("zhangfangctl %1 %2")
                                .arg(QLatin1String(command.name), QString::fromUtf8(command.words))
                                .trimmed()) +
                   QLatin1Char('\n') + translate("Ctl", command.summary) + QLatin1Char('\n');
    if (command.details != nullptr)
        text += QLatin1Char('\n') + translate("Ctl", command.details) + QLatin1Char('\n');
    for (const QString &option : command.options) {
        if (const OptionSpec *spec = findOption(option))
            text += optionLine(*spec);
    }
    text += QLatin1Char('\n') + translate("Ctl", "Common options:") + QLatin1Char('\n');
    for (const char *option : {"profile", "sandbox", "format", "output", "lang", "help"})
        text += optionLine(*findOption(QString::fromLatin1(option)));
    return text;
}

} // namespace zf::ctl
