// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/logposition.h"

#include "models/db/session.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BinaryLog)
};

Error notALog()
{
    Error error;
    error.kind = ErrorKind::ContractNotMet;
    error.code = QStringLiteral("logOff");
    error.message = Text::tr("The server writes no binary log.");
    error.remedy = Text::tr("Ask the DBA to switch on log_bin.");
    return error;
}

} // namespace

Result<LogPosition> positionOfSnapshot(Session &session)
{
    const Result<Rows> status =
        session.select({"log.snapshot", QStringLiteral("SHOW STATUS LIKE 'binlog_snapshot%'")});
    if (!status.ok())
        return status.error();
    QString file;
    qint64 offset = 0;
    for (qsizetype row = 0; row < status->size(); ++row) {
        const QString name = status->text(row, 0);
        if (name.compare(u"Binlog_snapshot_file", Qt::CaseInsensitive) == 0)
            file = status->text(row, 1);
        else if (name.compare(u"Binlog_snapshot_position", Qt::CaseInsensitive) == 0)
            offset = status->text(row, 1).toLongLong();
    }
    if (file.isEmpty() || offset <= 0)
        return notALog();
    const Result<Rows> gtid =
        session.select({"log.gtid", QStringLiteral("SELECT BINLOG_GTID_POS(?, ?)")}, {file, offset});
    if (!gtid.ok())
        return gtid.error();
    if (gtid->isEmpty() || gtid->isNull(0, 0))
        return notALog();
    const Result<GtidState> state = GtidState::fromPosition({gtid->text(0, 0)});
    if (!state.ok())
        return state.error();
    return state->position(); // in our order, so that equal ones are equal texts
}

Result<GtidState> GtidState::fromPosition(const LogPosition &position)
{
    GtidState state;
    for (const QString &part : position.gtid.split(u',', Qt::SkipEmptyParts)) {
        const QStringList numbers = part.trimmed().split(u'-');
        std::array<bool, 3> good{};
        Gtid gtid;
        if (numbers.size() == 3) {
            gtid.domain = numbers[0].toUInt(&good[0]);
            gtid.server = numbers[1].toUInt(&good[1]);
            gtid.sequence = numbers[2].toULongLong(&good[2]);
        }
        if (!std::all_of(good.begin(), good.end(), [](bool b) { return b; })) {
            Error error;
            error.kind = ErrorKind::Usage;
            error.code = QStringLiteral("logPosition");
            error.message = Text::tr("“%1” is not a position in the binary log.").arg(position.gtid.left(80));
            return error;
        }
        state.advance(gtid.domain, gtid.server, gtid.sequence);
    }
    return state;
}

void GtidState::advance(quint32 domain, quint32 server, quint64 sequence)
{
    const auto at = std::lower_bound(m_last.begin(), m_last.end(), domain,
                                     [](const Gtid &gtid, quint32 wanted) { return gtid.domain < wanted; });
    if (at != m_last.end() && at->domain == domain)
        *at = {domain, server, sequence};
    else
        m_last.insert(at, {domain, server, sequence});
}

LogPosition GtidState::position() const
{
    LogPosition position;
    for (const Gtid &gtid : m_last) {
        if (!position.gtid.isEmpty())
            position.gtid += u',';
        position.gtid += text(gtid.domain, gtid.server, gtid.sequence);
    }
    return position;
}

QString GtidState::text(quint32 domain, quint32 server, quint64 sequence)
{
    return QString::number(domain) + u'-' + QString::number(server) + u'-' + QString::number(sequence);
}

bool GtidState::covers(const GtidState &other) const
{
    return std::all_of(other.m_last.begin(), other.m_last.end(), [this](const Gtid &theirs) {
        return std::any_of(m_last.begin(), m_last.end(), [&theirs](const Gtid &ours) {
            return ours.domain == theirs.domain && ours.sequence >= theirs.sequence;
        });
    });
}

QMap<quint32, quint64> GtidState::sequences() const
{
    QMap<quint32, quint64> numbers;
    for (const Gtid &gtid : m_last)
        numbers.insert(gtid.domain, gtid.sequence);
    return numbers;
}

} // namespace zf::db
