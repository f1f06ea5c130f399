// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/replicafields.h"

#include "app/ctl/text.h"

namespace zf::ctl {

namespace {

QString replicationCode(db::ReplicaState::Replication replication)
{
    switch (replication) {
    case db::ReplicaState::Replication::Running:
        return QStringLiteral("running");
    case db::ReplicaState::Replication::Stopped:
        return QStringLiteral("stopped");
    case db::ReplicaState::Replication::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

} // namespace

QList<Field> serverFields(const std::optional<db::ReplicaState> &replica)
{
    QList<Field> fields{{QStringLiteral("server"), translate("Ctl", "Read on"),
                         replica ? QStringLiteral("replica") : QStringLiteral("primary")}};
    if (replica)
        fields << Field{QStringLiteral("replicaLagMs"), translate("Ctl", "Replica's lag, ms"),
                        qint64(replica->lag.count() / 1000)}
               << Field{QStringLiteral("replicaAskedAt"), translate("Ctl", "Lag asked at"),
                        optional(replica->askedAt)}
               << Field{QStringLiteral("replication"), translate("Ctl", "Replication"),
                        replicationCode(replica->replication)}
               << Field{QStringLiteral("replicaPosition"), translate("Ctl", "Replica's position"),
                        optional(replica->position)};
    return fields;
}

} // namespace zf::ctl
