// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fixture.h"

#include <QJsonArray>
#include <QJsonObject>

namespace zf::test {

/// What a posting procedure answered: a voucher, or the word of its refusal.
struct Answer {
    QString voucherNo;
    bool repeated = false;
    QString refusal; ///< "unbalanced" …; empty when posted
    QString message;

    bool posted() const { return refusal.isEmpty() && !voucherNo.isEmpty(); }
};

/// One line of a request: "U1 C 1000" or "U1 C 1000 USD".
QJsonObject line(const QString &text);
/// A request of kind manual over such lines, parted by commas.
QJsonObject request(const QString &key, const QString &lines);

Answer postNow(db::Session &session, const QJsonObject &request);
Answer postText(db::Session &session, const QString &json);
Answer reverseNow(db::Session &session, const QJsonObject &request);

/// A fixture with the schema, 2026-09-28 cutting, 2026-09-29 open, and a few accounts:
/// users U1 to U20 (224101), merchants S1 to S5 (224102), the channel C1 (11220101), bank B1 (10020101),
/// income F1 (602101), the mirrors M1 to M4 (300101 to 300104) and an own bank account O1 (100202); U1USD and
/// C1USD in another currency. All but users and merchants may be overdrawn.
class Books {
public:
    Books();
    bool isUp() const { return m_server.isUp(); }
    QString problem() const { return m_server.problem(); }
    FixtureServer &server() { return m_server; }
    QString value(const QString &select) { return m_server.value(select); }
    qint64 change(const QString &statement) { return m_server.change(statement); }

    /// A calling session of the account with the role zf_posting.
    std::unique_ptr<db::Session> poster();
    void addAccount(const QString &no, const QString &subject, const QString &currency,
                    const QString &more = {});
    /// Everything that posting can change, condensed: unchanged when a refusal left nothing behind.
    QString fingerprint();
    /// T1 to T8 over everything: "" or the findings.
    QString tieOuts();

private:
    FixtureServer m_server;
};

} // namespace zf::test
