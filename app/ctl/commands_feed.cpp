// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "models/ledger/feeder.h"
#include "models/ledger/feedstore.h"

namespace zf::ctl {

namespace {

constexpr int weekOfMinutes = 7 * 24 * 60;

void tell(const ledger::FeederStatus &status)
{
    switch (status.state) {
    case ledger::FeederState::Standby:
        note(status.holder.isEmpty()
                 ? translate("Ctl", "Waits for the feed to become free.")
                 : translate("Ctl", "Stands by: the feed is written by %1.").arg(status.holder));
        break;
    case ledger::FeederState::Leading:
        note(translate("Ctl", "Writes the feed, from number %1 on.").arg(status.number + 1));
        break;
    case ledger::FeederState::Retrying:
        note(failureText(status.error));
        break;
    }
}

Result<Done> needDesk(const Target &target)
{
    if (target.has(db::Database::Desk))
        return Done{};
    return usageError(translate("Ctl", "The profile names no desk database, which holds the feed."),
                      translate("Ctl", "Add one to the profile."));
}

Result<Outcome> run(Context &context)
{
    ledger::FeederOptions options;
    const auto minutes = context.arguments().number(
        "keep", 1, weekOfMinutes,
        static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(options.keep).count()));
    if (!minutes)
        return minutes.error();
    options.keep = std::chrono::minutes(*minutes);
    auto target = context.target(Role::Feeder);
    if (!target)
        return target.error();
    if (auto desk = needDesk(**target); !desk)
        return desk.error();
    ledger::Feeder feeder((*target)->profile(), (*target)->passwords(), options, tell);
    if (auto done = feeder.run(context.ticket()); !done)
        return done.error();
    return Outcome::Fine; // being told to stop is how a service ends
}

Result<Outcome> status(Context &context)
{
    auto target = context.target();
    if (!target)
        return target.error();
    if (auto desk = needDesk(**target); !desk)
        return desk.error();
    const auto state =
        wait((*target)
                 ->lane(db::Database::Desk)
                 .run<ledger::FeedState>(
                     [](db::Session &session, std::stop_token) { return ledger::FeedState::read(session); },
                     context.ticket()));
    if (!state)
        return state.error();
    const bool alive = state->isAlive();
    Document document;
    document.fields = {
        {QStringLiteral("alive"), translate("Ctl", "Alive"), alive},
        {QStringLiteral("number"), translate("Ctl", "Last number"), state->number},
        {QStringLiteral("gtid"), translate("Ctl", "Position in the log"),
         state->position ? optional(state->position->gtid) : TableCell()},
        {QStringLiteral("lagMs"), translate("Ctl", "Behind by (ms)"),
         state->position ? TableCell(qint64(state->lag.count())) : TableCell()},
        {QStringLiteral("holder"), translate("Ctl", "Written by"), optional(state->holder)},
    };
    return answer(context, document, alive ? Outcome::Fine : Outcome::Finding);
}

} // namespace

QList<Command> feedCommands()
{
    return {
        {"feed run",
         "[--keep MINUTES]",
         QT_TRANSLATE_NOOP("Ctl", "follow the binary log for all consoles, until interrupted"),
         {QStringLiteral("keep")},
         0,
         0,
         run,
         Listing::Shown,
         QT_TRANSLATE_NOOP("Ctl",
                           "The service that zhangfang-feed.service runs. Its account needs the role "
                           "zf_feed and is nobody else's. Started twice, the second one stands by and takes "
                           "over when the first one ends. Consoles that were away for longer than --keep "
                           "(60 minutes) read their figures anew.")},
        {"feed status",
         "",
         QT_TRANSLATE_NOOP("Ctl", "how far the feed is and who writes it; status 1 if nobody does"),
         {},
         0,
         0,
         status},
    };
}

} // namespace zf::ctl
