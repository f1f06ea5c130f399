// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/deskservice.h"
#include "app/ctl/rows.h"
#include "models/desk/auditlog.h"

#include <QRegularExpression>

namespace zf::ctl {

namespace {

Result<DeskService<desk::AuditLog>> openLog(const Context &context)
{
    return openDesk<desk::AuditLog>(
        context, Role::Auditor, db::SessionMode::Reading,
        translate("Ctl", "The profile names no desk database, which holds the audit log."));
}

QList<TableColumn> eventColumns()
{
    return {
        {QStringLiteral("number"), translate("Ctl", "Number"), Kind::Integer},
        {QStringLiteral("at"), translate("Ctl", "When"), Kind::Time},
        {QStringLiteral("login"), translate("Ctl", "Who")},
        {QStringLiteral("host"), translate("Ctl", "From where")},
        {QStringLiteral("action"), translate("Ctl", "Action")},
        {QStringLiteral("object"), translate("Ctl", "Object")},
        {QStringLiteral("reason"), translate("Ctl", "Reason")},
        {QStringLiteral("hash"), QStringLiteral("SHA-256"), Kind::Identifier},
    };
}

Result<Outcome> list(Context &context)
{
    const auto at = pageAt(context.arguments());
    if (!at)
        return at.error();
    const Arguments &arguments = context.arguments();
    const auto since = arguments.moment("since");
    if (!since)
        return since.error();
    const auto until = arguments.moment("until");
    if (!until)
        return until.error();
    const auto log = openLog(context);
    if (!log)
        return log.error();
    const desk::AuditQuery query{arguments.value("login"), arguments.value("action"),
                                 arguments.value("object"), *since, *until};
    const auto page = wait(log->service.list(query, *at, context.ticket()));
    if (!page)
        return page.error();
    Document document;
    Section table{QStringLiteral("rows"), {}, eventColumns(), {}, {}};
    for (const desk::AuditEvent &event : page->rows)
        table.rows << TableRow{event.number, optional(event.at), event.login,  event.host,
                               event.action, event.object,       event.reason, event.hash};
    document.sections << table;
    document.extra = pageKeys(page->next, page->previous);
    if (!page->next.isEmpty())
        document.remarks << translate("Ctl", "There are more: --after %1").arg(page->next);
    return answer(context, document);
}

QString breakText(desk::AuditBreak kind)
{
    switch (kind) {
    case desk::AuditBreak::Missing:
        return translate("Ctl", "an event with this number is missing");
    case desk::AuditBreak::Content:
        return translate("Ctl", "the event was changed");
    case desk::AuditBreak::Link:
        return translate("Ctl", "the event does not follow the one before");
    case desk::AuditBreak::Tail:
        return translate("Ctl", "the log does not end where its head says");
    case desk::AuditBreak::Anchor:
        return translate("Ctl", "the head given is not in the log: its end was cut off or rewritten");
    }
    return {};
}

Result<Outcome> verify(Context &context)
{
    const QString head = context.arguments().value("head");
    static const QRegularExpression sha256(QStringLiteral("^[0-9A-Fa-f]{64}$"));
    if (!head.isEmpty() && !sha256.match(head).hasMatch())
        return usageError(translate("Ctl", "--head takes the 64 hexadecimal digits of an earlier head."));
    const auto log = openLog(context);
    if (!log)
        return log.error();
    const auto checked = wait(log->service.verify(head, context.ticket()));
    if (!checked)
        return checked.error();
    Document document;
    document.fields = {
        {QStringLiteral("entries"), translate("Ctl", "Events"), checked->events},
        {QStringLiteral("head"), translate("Ctl", "Head"), checked->head},
        {QStringLiteral("ok"), translate("Ctl", "Unbroken"), checked->ok()},
        {QStringLiteral("firstBroken"), translate("Ctl", "First broken"),
         checked->ok() ? TableCell() : TableCell(checked->findings.first().number)},
    };
    Section findings{QStringLiteral("findings"),
                     {},
                     {{QStringLiteral("number"), translate("Ctl", "Number"), Kind::Integer},
                      {QStringLiteral("kind"), translate("Ctl", "Finding")},
                      {QStringLiteral("detail"), translate("Ctl", "Detail")}},
                     {},
                     {}};
    for (const desk::AuditFinding &finding : checked->findings)
        findings.rows << TableRow{finding.number, desk::auditBreakCode(finding.kind),
                                  breakText(finding.kind)};
    document.sections << findings;
    return answer(context, document, checked->ok() ? Outcome::Fine : Outcome::Finding);
}

} // namespace

QList<Command> auditCommands()
{
    const auto names = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    return {
        {"audit list", "[--login NAME] [--action WORD] [--object WHAT] [--since TIME] [--until TIME]",
         QT_TRANSLATE_NOOP("Ctl", "who did what, newest first, page by page"),
         names("login action object since until limit after before last"), 0, 0, list},
        {"audit verify",
         "[--head HASH]",
         QT_TRANSLATE_NOOP("Ctl", "recompute the audit log's chain; status 1 if it is broken"),
         {QStringLiteral("head")},
         0,
         0,
         verify,
         Listing::Shown,
         QT_TRANSLATE_NOOP(
             "Ctl", "Finds events that were changed, removed or inserted. Note the head that it prints "
                    "where nobody with rights on the database can reach it: given back by --head, it "
                    "proves that nothing was cut off the end since.")},
    };
}

} // namespace zf::ctl
