// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/arguments.h"

#include "app/ctl/failure.h"
#include "app/ctl/text.h"

#include <algorithm>

namespace zf::ctl {

const QList<OptionSpec> &allOptions()
{
    static const QList<OptionSpec> options = {
        {"profile", "NAME", QT_TRANSLATE_NOOP("Ctl", "the connection to use (see: profile list)")},
        {"sandbox", nullptr, QT_TRANSLATE_NOOP("Ctl", "use the running sandbox")},
        {"format", "FORMAT",
         QT_TRANSLATE_NOOP("Ctl",
                           "table, json, csv, tsv or xlsx; by default from the file's name, else table")},
        {"output", "FILE", QT_TRANSLATE_NOOP("Ctl", "write to a file; it appears whole or not at all")},
        {"lang", "LANGUAGE", QT_TRANSLATE_NOOP("Ctl", "zh_CN or en")},
        {"help", nullptr, QT_TRANSLATE_NOOP("Ctl", "how to use the command")},
        {"version", nullptr, QT_TRANSLATE_NOOP("Ctl", "the program's version")},
        {"scale", "SCALE", QT_TRANSLATE_NOOP("Ctl", "small, 1m or 30m")},
        {"seed", "N", QT_TRANSLATE_NOOP("Ctl", "same seed, same data (default 1)")},
        {"keep", "MINUTES", QT_TRANSLATE_NOOP("Ctl", "how long rows of the feed are kept")},
        {"traffic", "TPS", QT_TRANSLATE_NOOP("Ctl", "business events a second, 0 for none")},
        {"database", "WHICH",
         QT_TRANSLATE_NOOP("Ctl", "ledger, payment or desk; by default all of the connection's")},
        {"environment", "KIND", QT_TRANSLATE_NOOP("Ctl", "production, staging, development or demo")},
        {"host", "NAME", QT_TRANSLATE_NOOP("Ctl", "server, reached with verified TLS")},
        {"port", "N", QT_TRANSLATE_NOOP("Ctl", "TCP port (default 3306)")},
        {"ca-file", "FILE",
         QT_TRANSLATE_NOOP("Ctl", "PEM file of the authority that signed the server's certificate")},
        {"socket", "FILE", QT_TRANSLATE_NOOP("Ctl", "unix socket, instead of host and authority")},
        {"user", "NAME", QT_TRANSLATE_NOOP("Ctl", "database account")},
        {"ledger", "NAME", QT_TRANSLATE_NOOP("Ctl", "name of the ledger database (default ledger)")},
        {"payment", "NAME",
         QT_TRANSLATE_NOOP("Ctl", "name of the payment database; leave out when there is none")},
        {"desk", "NAME", QT_TRANSLATE_NOOP("Ctl", "name of the desk database; leave out when there is none")},
        {"authentication", "HOW",
         QT_TRANSLATE_NOOP("Ctl", "keychain, ask (default) or none (only over a socket)")},
        {"connect-timeout", "SECONDS", QT_TRANSLATE_NOOP("Ctl", "to reach the server (default 5)")},
        {"read-timeout", "SECONDS", QT_TRANSLATE_NOOP("Ctl", "for an answer to arrive (default 75)")},
        {"statement-timeout", "SECONDS",
         QT_TRANSLATE_NOOP("Ctl", "for a statement at the server (default 60)")},
        {"payment-host", "NAME",
         QT_TRANSLATE_NOOP("Ctl",
                           "server of the payment database, where it is another one, with verified TLS")},
        {"payment-port", "N", QT_TRANSLATE_NOOP("Ctl", "its TCP port (default 3306)")},
        {"payment-ca-file", "FILE",
         QT_TRANSLATE_NOOP("Ctl", "PEM file of its authority; by default the ledger's")},
        {"payment-socket", "FILE", QT_TRANSLATE_NOOP("Ctl", "its unix socket, instead of its host")},
        {"replica-host", "NAME",
         QT_TRANSLATE_NOOP("Ctl", "replica of the ledger's server, where tie-outs run, with verified TLS")},
        {"replica-port", "N", QT_TRANSLATE_NOOP("Ctl", "its TCP port (default 3306)")},
        {"replica-ca-file", "FILE",
         QT_TRANSLATE_NOOP("Ctl", "PEM file of its authority; by default the ledger's")},
        {"replica-socket", "FILE", QT_TRANSLATE_NOOP("Ctl", "its unix socket, instead of its host")},
        {"replica-max-lag", "SECONDS",
         QT_TRANSLATE_NOOP("Ctl", "a replica further behind is refused (default 300)")},
        {"primary", nullptr,
         QT_TRANSLATE_NOOP("Ctl", "on the ledger's own server, although the profile names a replica")},
        {"replica", nullptr, QT_TRANSLATE_NOOP("Ctl", "on the replica that the profile names")},
        {"resume", nullptr, QT_TRANSLATE_NOOP("Ctl", "go on with the run that was interrupted")},
        {"from", "DATE", QT_TRANSLATE_NOOP("Ctl", "first accounting date")},
        {"to", "DATE", QT_TRANSLATE_NOOP("Ctl", "last accounting date")},
        {"date", "DATE", QT_TRANSLATE_NOOP("Ctl", "accounting date")},
        {"first-breaks", nullptr,
         QT_TRANSLATE_NOOP("Ctl", "of each account only the first line where the stated balance leaves its "
                                  "movements, with its date")},
        {"level", "N", QT_TRANSLATE_NOOP("Ctl", "show subjects down to this level, or leaf for leaves only")},
        {"currency", "CODE", QT_TRANSLATE_NOOP("Ctl", "only this currency")},
        {"as-known-at", "TIME", QT_TRANSLATE_NOOP("Ctl", "only what was posted by this moment (ISO 8601)")},
        {"changed-since", "TIME",
         QT_TRANSLATE_NOOP("Ctl", "what changed since this moment, by subject and voucher")},
        {"reason", "TEXT",
         QT_TRANSLATE_NOOP("Ctl", "why, for the record; for a review decision one of the reason codes")},
        {"watch", nullptr,
         QT_TRANSLATE_NOOP("Ctl", "go on with a line of JSON for every change, until interrupted")},
        {"subject", "CODE", QT_TRANSLATE_NOOP("Ctl", "accounts of this subject; of a group, of its leaves")},
        {"filter", "EXPR", QT_TRANSLATE_NOOP("Ctl", "conditions, e.g. 'amount>=10万 -kind:red'")},
        {"limit", "N", QT_TRANSLATE_NOOP("Ctl", "rows of a page (default 200, at most 10000)")},
        {"after", "KEY", QT_TRANSLATE_NOOP("Ctl", "the page behind this key (\"next\" of the page before)")},
        {"before", "KEY", QT_TRANSLATE_NOOP("Ctl", "the page before this key (\"previous\")")},
        {"map", "COLUMNS",
         QT_TRANSLATE_NOOP("Ctl", "what stands where, by number or head: prefix=1,length=2,bankName=3; also "
                                  "to, bankCode, cardType, country, scheme")},
        {"yes", nullptr, QT_TRANSLATE_NOOP("Ctl", "do it; without, only what would be done is said")},
        {"name", "NAME", QT_TRANSLATE_NOOP("Ctl", "what the source is called (default: the file's name)")},
        {"as-of", "DATE",
         QT_TRANSLATE_NOOP("Ctl", "when the file's rows were true (default: the file's date)")},
        {"last", nullptr, QT_TRANSLATE_NOOP("Ctl", "the last page")},
        {"kind", "KIND", QT_TRANSLATE_NOOP("Ctl", "judge the numbers as this kind")},
        {"calendar", "FILE", QT_TRANSLATE_NOOP("Ctl", "a later year's notice of holidays (JSON)")},
        {"days", "N", QT_TRANSLATE_NOOP("Ctl", "how many days are told apart (default 30)")},
        {"all", nullptr, QT_TRANSLATE_NOOP("Ctl", "also what is in order")},
        {"role", "ROLE",
         QT_TRANSLATE_NOOP("Ctl", "zf_finance, zf_compliance, zf_compliance_lead, zf_support or zf_auditor")},
        {"full-name", "NAME", QT_TRANSLATE_NOOP("Ctl", "the person's name")},
        {"from-host", "HOST",
         QT_TRANSLATE_NOOP("Ctl", "from where the account may sign in (default localhost)")},
        {"skills", "LIST",
         QT_TRANSLATE_NOOP("Ctl", "what a reviewer may decide on, by commas (default all)")},
        {"state", "STATE", QT_TRANSLATE_NOOP("Ctl", "cases in this state; by default the open ones")},
        {"note", "TEXT", QT_TRANSLATE_NOOP("Ctl", "what is to be said beside the reason")},
        {"content", "HASH", QT_TRANSLATE_NOOP("Ctl", "contentHash of the case as it was shown")},
        {"token", "TOKEN", QT_TRANSLATE_NOOP("Ctl", "of an earlier try, so that nothing is done twice")},
        {"login", "NAME", QT_TRANSLATE_NOOP("Ctl", "only what this account did")},
        {"action", "WORD", QT_TRANSLATE_NOOP("Ctl", "only this action, e.g. claim, reveal, decide")},
        {"object", "WHAT", QT_TRANSLATE_NOOP("Ctl", "only what was done to this, e.g. case:8812")},
        {"since", "TIME", QT_TRANSLATE_NOOP("Ctl", "from this moment on (ISO 8601)")},
        {"until", "TIME", QT_TRANSLATE_NOOP("Ctl", "before this moment (ISO 8601)")},
        {"head", "HASH",
         QT_TRANSLATE_NOOP("Ctl", "a head that was noted earlier and must still be in the log")},
    };
    return options;
}

const OptionSpec *findOption(QStringView name)
{
    const QList<OptionSpec> &options = allOptions();
    const auto it = std::find_if(options.begin(), options.end(),
                                 [&](const OptionSpec &o) { return name == QLatin1String(o.name); });
    return it == options.end() ? nullptr : &*it;
}

Result<Arguments> Arguments::parse(const QStringList &words)
{
    Arguments result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (word == QLatin1String("--")) {
            result.m_words += words.mid(i + 1);
            break;
        }
        if (!word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            result.m_words << word;
            continue;
        }
        QString name = word;
        if (word == QLatin1String("-h"))
            name = QStringLiteral("--help");
        std::optional<QString> value;
        if (const qsizetype equals = name.indexOf(QLatin1Char('=')); equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        }
        const OptionSpec *spec =
            name.startsWith(QLatin1String("--")) ? findOption(QStringView(name).mid(2)) : nullptr;
        if (!spec) {
            QStringList names;
            for (const OptionSpec &option : allOptions())
                names << QStringLiteral("--") + QLatin1String(option.name);
            const QString guess = nearest(name, names);
            return usageError(translate("Ctl", "There is no option %1.").arg(name),
                              guess.isEmpty() ? translate("Ctl", "See: zhangfangctl help")
                                              : translate("Ctl", "Did you mean %1?").arg(guess));
        }
        if (spec->valueName && !value) {
            if (++i == words.size())
                return usageError(
                    translate("Ctl", "%1 needs a value: %1 %2.").arg(name, QLatin1String(spec->valueName)));
            value = words[i];
        }
        if (!spec->valueName && value)
            return usageError(translate("Ctl", "%1 takes no value.").arg(name));
        const QString key = name.mid(2);
        if (result.m_options.contains(key))
            return usageError(translate("Ctl", "%1 is given twice.").arg(name),
                              translate("Ctl", "Give it once."));
        if (spec->valueName && value->isEmpty())
            return usageError(translate("Ctl", "The value of %1 is empty.").arg(name));
        result.m_options.insert(key, value.value_or(QString()));
    }
    return result;
}

Result<QDate> parseDate(const QString &text, const QString &what)
{
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    // The server's DATE begins with year 1000.
    if (!date.isValid() || text.size() != 10 || date.year() < 1000) {
        return usageError(translate("Ctl", "%1 is no date: \"%2\".").arg(what, text),
                          translate("Ctl", "Write it as YYYY-MM-DD, e.g. 2026-07-31."));
    }
    return date;
}

Result<QDate> Arguments::date(const char *name) const
{
    if (!has(name))
        return QDate();
    return parseDate(value(name), QStringLiteral("--") + QLatin1String(name));
}

Result<Timestamp> Arguments::moment(const char *name) const
{
    if (!has(name))
        return Timestamp();
    auto parsed = Timestamp::fromIso(value(name));
    if (!parsed) {
        return usageError(
            translate("Ctl", "--%1 is no moment: \"%2\".").arg(QLatin1String(name), value(name)),
            translate("Ctl", "Write it with its offset, e.g. 2026-07-31T18:00:00+08:00."));
    }
    return parsed;
}

Result<Currency> Arguments::currency(const char *name) const
{
    if (!has(name))
        return Currency();
    return Currency::fromCode(value(name));
}

Result<int> Arguments::number(const char *name, int least, int greatest, int absent) const
{
    if (!has(name))
        return absent;
    bool ok = false;
    const int number = value(name).toInt(&ok);
    if (!ok || number < least || number > greatest) {
        return usageError(translate("Ctl", "--%1 takes a whole number from %2 to %3, not \"%4\".")
                              .arg(QLatin1String(name))
                              .arg(least)
                              .arg(greatest)
                              .arg(value(name)));
    }
    return number;
}

Arguments Arguments::afterWords(qsizetype count) const
{
    Arguments rest = *this;
    rest.m_words = m_words.mid(count);
    return rest;
}

QString nearest(const QString &word, const QStringList &candidates)
{
    QString best;
    // One slip in three letters is still the same word.
    qsizetype bestDistance = std::max<qsizetype>(2, word.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        QList<qsizetype> row(candidate.size() + 1);
        for (qsizetype j = 0; j <= candidate.size(); ++j)
            row[j] = j;
        for (qsizetype i = 1; i <= word.size(); ++i) {
            qsizetype diagonal = row[0];
            row[0] = i;
            for (qsizetype j = 1; j <= candidate.size(); ++j) {
                const qsizetype replaced = diagonal + (word[i - 1] == candidate[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
            }
        }
        if (row.last() < bestDistance) {
            bestDistance = row.last();
            best = candidate;
        }
    }
    return best;
}

} // namespace zf::ctl
