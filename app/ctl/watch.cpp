// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/watch.h"

#include "models/ledger/livetrialbalance.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace zf::ctl {

namespace {

using ledger::LiveTrialBalance;

QString sourceCode(ledger::TailKind kind)
{
    switch (kind) {
    case ledger::TailKind::Log:
        return QStringLiteral("log");
    case ledger::TailKind::Feed:
        return QStringLiteral("feed");
    case ledger::TailKind::Polling:
        return QStringLiteral("polling");
    case ledger::TailKind::Recomputing:
        return QStringLiteral("recomputing");
    }
    Q_UNREACHABLE();
}

/// Turns what the live trial balance tells into lines, on one thread.
class Watcher : public QObject {
public:
    Watcher(Context &context, LiveTrialBalance &live, const RowChoice &choice)
        : m_context(context)
        , m_live(live)
        , m_choice(choice)
    {
        connect(&live, &LiveTrialBalance::anchored, this, [this] { writeRows({}, Rows::All); });
        connect(&live, &LiveTrialBalance::changed, this, [this](const TrialBalanceChange &change) {
            writeRows(change.rows, change.reordered ? Rows::All : Rows::Named);
        });
        connect(&live, &LiveTrialBalance::unbalanced, this, [this](const QList<VoucherNo> &vouchers) {
            QJsonArray numbers;
            for (const VoucherNo &voucher : vouchers)
                numbers << voucher.text();
            QJsonObject line = common();
            line.insert(QStringLiteral("unbalancedVouchers"), numbers);
            write(line);
        });
        connect(&live, &LiveTrialBalance::differs, this,
                [](const QList<ledger::LiveDifference> &differences) {
                    for (const ledger::LiveDifference &one : differences)
                        note(translate("Ctl",
                                       "Read anew, the ledger says something else of %1 %2: the balance was "
                                       "%3 and is %4. Entries were changed or removed.")
                                 .arg(one.subject.text(), one.currency.code(),
                                      Money{one.shown, one.currency}.plain(),
                                      Money{one.actual, one.currency}.plain()));
                });
        connect(&live, &LiveTrialBalance::failed, this, [this](const Error &error) {
            if (error.retryable() && m_live.status().anchored)
                note(failureText(error)); // it is tried again
            else
                end(error);
        });
    }
    std::optional<Error> run(const std::stop_token &ticket)
    {
        const std::stop_callback interrupted(
            ticket, [this] { QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection); });
        m_loop.exec(); // the program's only one
        return m_error;
    }

private:
    enum class Rows { Named, All };

    QJsonObject common() const
    {
        const ledger::LiveStatus &status = m_live.status();
        return {{QStringLiteral("seenAt"), jsonOf(optional(Timestamp::now()))},
                {QStringLiteral("source"), sourceCode(status.tail.kind)},
                {QStringLiteral("lagMs"), qint64(status.tail.lag.count())},
                {QStringLiteral("balanced"), m_live.balance().balanced()}};
    }
    void writeRows(const QList<qsizetype> &named, Rows which)
    {
        const TrialBalance &balance = m_live.balance();
        QJsonArray rows;
        const auto add = [&](const TrialBalanceRow &row) {
            if (m_choice.takes(balance, row))
                rows << jsonRow(trialBalanceColumns(), trialBalanceRow(balance, row));
        };
        if (which == Rows::All) {
            for (const TrialBalanceRow &row : balance.rows())
                add(row);
        } else {
            for (const qsizetype at : named)
                add(balance.rows()[at]);
        }
        QJsonObject line = common();
        line.insert(QStringLiteral("rows"), rows);
        if (which == Rows::All) {
            line.insert(QStringLiteral("from"), jsonOf(optional(balance.range.from)));
            line.insert(QStringLiteral("to"), jsonOf(optional(balance.range.to)));
            line.insert(QStringLiteral("provisional"), balance.provisional);
            line.insert(QStringLiteral("complete"), true); // these rows are all there are
        }
        write(line);
    }
    void write(const QJsonObject &line)
    {
        Destination &destination = m_context.destination();
        const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        if (destination.device().write(text) != text.size())
            end(destination.writeError());
        else if (!destination.isFile()) {
            if (const Result<Done> flushed = destination.commit(); !flushed)
                end(flushed.error()); // whoever read it has gone
        }
    }
    void end(const Error &error)
    {
        m_error = error;
        m_loop.quit();
    }

    Context &m_context;
    LiveTrialBalance &m_live;
    const RowChoice m_choice;
    QEventLoop m_loop;
    std::optional<Error> m_error;
};

} // namespace

Result<Outcome> watchTrialBalance(Context &context, const ledger::TrialBalanceQuery &query,
                                  const RowChoice &choice)
{
    if (context.format() != Format::Json && context.format() != Format::Table)
        return usageError(translate("Ctl", "--watch writes lines of JSON."),
                          translate("Ctl", "Leave --format out."));
    if (query.asKnownAt.isValid())
        return usageError(translate("Ctl", "--watch and --as-known-at exclude each other."));
    if (query.range.from.isValid() != query.range.to.isValid())
        return usageError(translate("Ctl", "--watch takes --from and --to together, or neither."));
    auto target = context.target();
    if (!target)
        return target.error();
    LiveTrialBalance live((*target)->profile(), (*target)->passwords(),
                          std::make_shared<ledger::History>((*target)->profile(), (*target)->passwords()));
    Watcher watcher(context, live, choice);
    live.follow(query);
    if (const std::optional<Error> error = watcher.run(context.ticket()))
        return *error;
    live.stop();
    if (context.destination().isFile()) {
        if (const Result<Done> written = context.destination().commit(); !written)
            return written.error();
    }
    return live.balance().balanced() ? Outcome::Fine : Outcome::Finding;
}

} // namespace zf::ctl
