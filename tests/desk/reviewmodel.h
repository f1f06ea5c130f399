// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace zf::test {

/// A case of the review queue: the state machine a second time, in the simplest words.
struct ModelCase {
    qint64 number = 0;
    int people = 1;
    QString state = QStringLiteral("submitted"), claimant, first, hash;
    bool live = false; ///< the claimant's lease runs
    QSet<QString> deciders;
    QSet<QString> told; ///< what the payment system hears, once each

    bool isOpen() const
    {
        return (state == u"submitted" || state == u"firstDecided" || state == u"disputed");
    }
    QString refusesBoth(const QString &who, bool lead) const
    {
        if (!isOpen())
            return QStringLiteral("caseState");
        if (deciders.contains(who))
            return QStringLiteral("sameDecider");
        return state == u"disputed" && !lead ? QStringLiteral("leadNeeded") : QString();
    }
    QString claim(const QString &who, bool lead, bool force)
    {
        QString refused = refusesBoth(who, lead);
        if (refused.isEmpty() && !force && live && claimant != who)
            refused = QStringLiteral("taken");
        if (refused.isEmpty()) {
            claimant = who;
            live = true;
        }
        return refused;
    }
    QString refusesActing(const QString &who, bool lead) const
    {
        const QString refused = refusesBoth(who, lead);
        if (!refused.isEmpty())
            return refused;
        if (live && claimant != who)
            return QStringLiteral("taken");
        return live && claimant == who ? QString() : QStringLiteral("notClaimed");
    }
    void release()
    {
        claimant.clear();
        live = false;
    }
    QString decide(const QString &who, bool lead, const QString &verdict, const QString &shown)
    {
        const QString refused = refusesActing(who, lead);
        if (!refused.isEmpty())
            return refused;
        if (shown != hash)
            return QStringLiteral("staleContent");
        const QString final = verdict == u"approve" ? QStringLiteral("approved") : QStringLiteral("rejected");
        if (verdict == u"return") {
            state = QStringLiteral("returned");
        } else {
            deciders << who;
            if (state == u"submitted" && people == 2) {
                state = QStringLiteral("firstDecided");
                first = verdict;
            } else if (state == u"firstDecided" && first != verdict) {
                state = QStringLiteral("disputed");
            } else {
                state = final;
            }
        }
        release();
        if (!isOpen())
            told << state + hash;
        return {};
    }
};

} // namespace zf::test
