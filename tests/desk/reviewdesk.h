// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fixture.h"

#include <map>
#include <memory>

namespace zf::test {

/// A desk database with reviewers, and what the payment system does to it.
class ReviewDesk {
public:
    /// `sandbox` accounts are there already; of others, addOperator() makes account, operator and skill.
    ReviewDesk();
    bool isUp() const { return m_server.isUp(); }
    QString problem() const { return m_server.problem(); }
    FixtureServer &server() { return m_server; }

    void addOperator(const QString &login, const QString &role, const QString &skill = QStringLiteral("*"));
    /// The account's session, opened once; null where it cannot sign in.
    db::Session *session(const QString &login);
    std::unique_ptr<db::Session> open(const QString &login) const;

    /// A case with one page and a few fields, among them `secretNumber`; 0 where it was refused.
    qint64 submit(const QString &kind, const QString &key, qint64 answers = 0);
    QString hashOf(qint64 caseNo); ///< what a decision must name
    /// As root in desk.
    QString value(const QString &select) { return m_server.value(select, db::Database::Desk); }
    qint64 change(const QString &statement) { return m_server.change(statement, db::Database::Desk); }

    /// What nobody may see without a reveal.
    static constexpr char secretNumber[] = "E77310451", secretName[] = "欧阳测试甲",
                          secretPhone[] = "13877310451";

private:
    /// Without the server's own guard of the clock: the procedures must do.
    FixtureServer m_server{
        Contents::Schema,
        {QStringLiteral("--secure-timestamp=NO"), QStringLiteral("--innodb-flush-log-at-trx-commit=0")}};
    std::map<QString, std::unique_ptr<db::Session>> m_sessions;
};

/// OUT values of a procedure, or the word of its refusal ("error 1370" for the server's own).
struct Called {
    QStringList out;
    QString refusal;
    bool ok() const { return refusal.isEmpty(); }
};
Called call(db::Session &session, const char *procedure, const QVariantList &in, int outCount);

} // namespace zf::test
