// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/cardwords.h"
#include "app/ctl/command.h"
#include "app/ctl/hardening.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/language.h"
#include "app/sandbox/traffic.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <algorithm>

using namespace zf;
using namespace zf::ctl;

namespace {

int fail(const Error &error)
{
    note(QStringLiteral("zhangfangctl: ") + failureText(error));
    return static_cast<int>(exitStatusOf(error));
}

/// The command that the words begin with, and how many words name it.
Result<std::pair<const Command *, qsizetype>> findCommand(const QStringList &words)
{
    const QList<Command> &commands = allCommands();
    for (const qsizetype count : {qsizetype(2), qsizetype(1)}) {
        const QString name = words.mid(0, count).join(QLatin1Char(' '));
        const auto it = std::find_if(commands.begin(), commands.end(),
                                     [&](const Command &c) { return name == QLatin1String(c.name); });
        if (it != commands.end() && words.size() >= count)
            return std::pair<const Command *, qsizetype>(&*it, count);
    }
    QStringList family, all;
    for (const Command &command : commands) {
        if (command.listing == Listing::Hidden)
            continue;
        const QString name = QString::fromLatin1(command.name);
        all << name;
        if (name.section(QLatin1Char(' '), 0, 0) == words.first())
            family << name;
    }
    if (!family.isEmpty() && words.size() == 1)
        return usageError(translate("Ctl", "%1 needs a word more.").arg(words.first()),
                          translate("Ctl", "Choose one of: %1").arg(family.join(QLatin1String(", "))));
    const QString asked = family.isEmpty() ? words.first() : words.mid(0, 2).join(QLatin1Char(' '));
    QString guess = nearest(asked, family.isEmpty() ? all : family);
    if (guess.isEmpty() && !family.isEmpty())
        guess = family.join(QLatin1String(", "));
    return usageError(translate("Ctl", "There is no command \"%1\".").arg(visibleText(asked)),
                      guess.isEmpty() ? translate("Ctl", "See: zhangfangctl help")
                                      : translate("Ctl", "Did you mean %1?").arg(guess));
}

Result<Done> checkUse(const Command &command, const Arguments &arguments)
{
    static const QStringList common = {QStringLiteral("profile"), QStringLiteral("sandbox"),
                                       QStringLiteral("format"),  QStringLiteral("output"),
                                       QStringLiteral("lang"),    QStringLiteral("help")};
    const QString how = translate("Ctl", "Use: %1")
                            .arg(QStringLiteral("zhangfangctl %1 %2")
                                     .arg(QLatin1String(command.name), QString::fromUtf8(command.words))
                                     .trimmed());
    const QStringList given = arguments.optionNames();
    for (const QString &option : given) {
        if (!common.contains(option) && !command.options.contains(option)) {
            return usageError(
                translate("Ctl", "%1 takes no option --%2.").arg(QLatin1String(command.name), option),
                translate("Ctl", "See: zhangfangctl help %1").arg(QLatin1String(command.name)));
        }
    }
    if (arguments.words().size() < command.leastWords)
        return usageError(translate("Ctl", "Something is missing after %1.").arg(QLatin1String(command.name)),
                          how);
    if (arguments.words().size() > command.mostWords) {
        return usageError(translate("Ctl", "\"%1\" is one word too many.")
                              .arg(visibleText(arguments.words()[command.mostWords])),
                          how);
    }
    for (const QString &word : arguments.words()) {
        if (word.trimmed().isEmpty())
            return usageError(translate("Ctl", "A word after %1 is empty.").arg(QLatin1String(command.name)),
                              how);
    }
    return Done{};
}

Result<Outcome> printHelp(const QStringList &words, Destination &destination)
{
    QString text = helpText();
    if (!words.isEmpty()) {
        const auto found = findCommand(words);
        if (!found)
            return found.error();
        text = helpText(*found->first);
    }
    if (destination.device().write(text.toUtf8()) < 0)
        return destination.writeError();
    if (auto done = destination.commit(); !done)
        return done.error();
    return Outcome::Fine;
}

Result<Outcome> run(const QStringList &line, const Interrupt &interrupt,
                    std::span<const CardNumber> cardNumbers)
{
    auto arguments = Arguments::parse(line);
    if (!arguments)
        return arguments.error();
    if (arguments->has("lang")) {
        if (auto done = useLanguage(arguments->value("lang")); !done)
            return done.error();
    }
    const auto format = chooseFormat(arguments->value("format"), arguments->value("output"));
    if (!format)
        return format.error();
    auto destination = Destination::open(arguments->value("output"));
    if (!destination)
        return destination.error();

    QStringList words = arguments->words();
    if (arguments->has("version") && words.isEmpty()) {
        (*destination)->device().write("zhangfangctl " ZF_VERSION "\n");
        if (auto done = (*destination)->commit(); !done)
            return done.error();
        return Outcome::Fine;
    }
    const bool askedHelp = arguments->has("help") || words.value(0) == QLatin1String("help");
    if (askedHelp) {
        if (words.value(0) == QLatin1String("help"))
            words.removeFirst();
        return printHelp(words, **destination);
    }
    if (words.isEmpty())
        return usageError(translate("Ctl", "A command is missing."),
                          translate("Ctl", "See: zhangfangctl help"));
    const auto found = findCommand(words);
    if (!found)
        return found.error();
    const auto [command, count] = *found;
    Arguments rest = arguments->afterWords(count);
    if (auto done = checkUse(*command, rest); !done)
        return done.error();
    Context context(std::move(rest), *format, *std::move(destination), interrupt.token(), cardNumbers);
    return command->run(context);
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    const std::vector<CardNumber> cardNumbers = takeCardNumbers(argc, argv);
    QCoreApplication::setLibraryPaths({QLibraryInfo::path(QLibraryInfo::PluginsPath)});
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(
        QStringLiteral("zhangfang")); // the window's: profiles and sandbox are shared
    QCoreApplication::setApplicationVersion(QStringLiteral(ZF_VERSION));
    useSystemLanguage();
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == u"sandbox" && arguments.value(1) == u"traffic-run")
        return sandbox::trafficMain(arguments.mid(2)); // the process that a sandbox's start leaves behind
    const Interrupt interrupt;
    const Result<Outcome> outcome = run(arguments, interrupt, cardNumbers);
    if (!outcome)
        return fail(outcome.error());
    return *outcome == Outcome::Fine ? static_cast<int>(ExitStatus::Fine)
                                     : static_cast<int>(ExitStatus::Finding);
}
