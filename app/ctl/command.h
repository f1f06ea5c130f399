// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/context.h"

namespace zf::ctl {

/// What a command that ran to its end has to say to a script.
enum class Outcome { Fine, Finding };

enum class Listing { Shown, Hidden };

/// A command of the program. Options beyond the common ones must be named to be allowed.
struct Command {
    const char *name;    ///< one word or two ("sandbox start")
    const char *words;   ///< what follows, for the help: "ACCOUNT", "[T1 …]"
    const char *summary; ///< QT_TRANSLATE_NOOP("Ctl", …)
    QStringList options;
    int leastWords = 0;
    int mostWords = 0;
    Result<Outcome> (*run)(Context &) = nullptr;
    Listing listing = Listing::Shown;
    const char *details = nullptr; ///< more for its own help, QT_TRANSLATE_NOOP("Ctl", …)
};

// One family a file; defined in commands_<family>.cpp.
QList<Command> sandboxCommands();
QList<Command> profileCommands();
QList<Command> schemaCommands();
QList<Command> checkCommands();
QList<Command> ledgerCommands();
QList<Command> voucherCommands();
QList<Command> paymentCommands();
QList<Command> binCommands();
QList<Command> exportCommands();
QList<Command> feedCommands();
QList<Command> documentCommands();
QList<Command> signoffCommands();
QList<Command> auditCommands();
QList<Command> operatorCommands();
QList<Command> reviewCommands();
const QList<Command> &allCommands();

/// Prints and ends with `outcome`, or with the reason why it could not print.
inline Result<Outcome> answer(Context &context, const Document &document, Outcome outcome = Outcome::Fine)
{
    if (auto printed = context.print(document); !printed)
        return printed.error();
    return outcome;
}

QString helpText();
QString helpText(const Command &command);

} // namespace zf::ctl
