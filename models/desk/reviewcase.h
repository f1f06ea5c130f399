// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/timestamp.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace zf::desk {

/// A case of the review queue as everybody who reviews may see it: no personal data.
struct ReviewCase {
    qint64 number = 0;
    QString ref; ///< the payment system's: customer or waiting order
    QString kind, skill, country;
    int people = 1;   ///< how many must agree
    QString state;    ///< submitted, firstDecided, disputed, returned, approved, rejected, expired, withdrawn
    QString claimant; ///< who holds it now; empty: nobody
    Timestamp leaseUntil; ///< invalid: nobody holds it
    int revision = 1, version = 1;
    QString contentHash; ///< what a decision must name
    Timestamp submittedAt;
    Timestamp dueAt; ///< invalid: paused, or the calendar of that year is not published
    Timestamp answerBy, closedAt;
    int decisions = 0, pages = 0;
};

/// A value of a case, masked by the database.
struct ReviewField {
    QString field;  ///< name, documentNumber …
    QString source; ///< typed, zone, bank
    QString masked;
};

/// What is known of a page before it is opened.
struct ReviewPage {
    int page = 1;
    QString mediaType;
    int width = 0, height = 0; ///< pixels as the sender says; not to be trusted
    qint64 bytes = 0;
    QString sha256;
};

struct ReviewVerdict {
    QString login;
    Timestamp at;
    QString verdict, reason, note; ///< empty while a second person has yet to decide
};

struct ReviewEvent {
    Timestamp at;
    QString login, action, detail;
};

/// A case with everything that may be shown without a reveal.
struct ReviewDetail {
    ReviewCase reviewCase;
    QList<ReviewField> fields;
    QList<ReviewPage> pages;
    QList<ReviewVerdict> verdicts;
    QList<ReviewEvent> events;
};

/// How many cases wait for people to decide on them.
struct ReviewSummary {
    qint64 waiting = 0; ///< nobody has claimed them
    qint64 claimed = 0;
    qint64 second = 0;   ///< decided once, waiting for a second person
    qint64 overdue = 0;  ///< of all these
    Timestamp nextDueAt; ///< invalid: nothing is open, or in no year whose calendar is known
    qint64 open() const { return waiting + claimed + second; }
};

struct ReviewReason {
    QString code, verdict, name, nameEn;
    bool needsNote = false;
};

/// Whose case it is until when. Number 0: there was none to take.
struct ReviewLease {
    qint64 number = 0;
    Timestamp until;
};

/// A value in clear, by a recorded request. No model carries it.
struct RevealedValue {
    QString text;
};

/// A page's bytes, whose SHA-256 was compared. Not decoded, not to be trusted.
struct ReviewImage {
    QString mediaType;
    QByteArray content;
};

struct ReviewDecision {
    QString
        token; ///< of this decision alone, made before it is sent: asked again with it, it is not done twice
    qint64 number = 0;
    QString verdict, reason, note;
    QString contentHash; ///< of what was shown
};

struct ReviewReceipt {
    qint64 number = 0;
    QString state; ///< of the case, right after; empty (of an outcome): the decision was not done
    bool repeated = false;
};

} // namespace zf::desk
