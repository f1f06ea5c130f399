// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/operators.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

namespace zf::desk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Operators)
};

constexpr int passwordLength = 24;      ///< of 57 letters: 139 bits
constexpr int endingTimeoutMs = 10'000; ///< for killed sessions to be gone

Error usage(const QString &message)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.message = message;
    return error;
}

/// Account names stand in statements that cannot be prepared: nothing gets there that is not plain.
Result<Done> checkLogin(const QString &login)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z][a-z0-9_.]{0,31}$"));
    if (plain.match(login).hasMatch())
        return Done{};
    return usage(
        Text::tr("“%1” cannot be an operator's name: small letters, digits, _ and . only.").arg(login));
}

Result<Done> check(const Operator &who, const QString &host)
{
    if (Result<Done> login = checkLogin(who.login); !login.ok())
        return login;
    static const QRegularExpression plainHost(QStringLiteral("^[A-Za-z0-9_.%:/-]{1,60}$"));
    if (!plainHost.match(host).hasMatch())
        return usage(Text::tr("“%1” is no host that an account can be bound to.").arg(host));
    if (!Operators::roles().contains(who.role))
        return usage(Text::tr("“%1” is no role of operators: %2.")
                         .arg(who.role, Operators::roles().join(QStringLiteral(", "))));
    if (who.fullName.trimmed().isEmpty() || who.fullName.size() > 64)
        return usage(Text::tr("An operator needs a full name of at most 64 characters."));
    return Done{};
}

/// Statements one after another, until one fails.
Result<Done> run(db::Session &session, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (Result<qint64> done = session.execute({"operator.account", statement}); !done.ok())
            return done.error();
    }
    return Done{};
}

Result<Done> note(db::Session &session, const char *action, const QString &login, const QString &reason)
{
    const Result<QVariantList> noted =
        session.call("audit_append",
                     {QString::fromLatin1(action), QString(QStringLiteral("operator:") + login), reason}, 0);
    if (!noted.ok())
        return noted.error();
    return Done{};
}

/// `change` and its audit row, both or neither.
template <class Change>
Result<Done> recorded(db::Session &session, const char *action, const QString &login, const QString &reason,
                      Change change)
{
    Result<Done> done = run(session, {QStringLiteral("START TRANSACTION")});
    if (done.ok())
        done = change();
    if (done.ok())
        done = note(session, action, login, reason);
    if (done.ok())
        return run(session, {QStringLiteral("COMMIT")});
    // What failed is the answer; where the connection is gone, the server rolls back by itself.
    static_cast<void>(run(session, {QStringLiteral("ROLLBACK")}));
    return done;
}

QString randomPassword()
{
    // Without what is mistaken for another letter when it is read aloud or typed off: 0 O 1 I l.
    static const QString letters =
        QStringLiteral("23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    QString password;
    for (int i = 0; i < passwordLength; ++i)
        password += letters[QRandomGenerator::system()->bounded(static_cast<int>(letters.size()))];
    return password;
}

/// "ed25519 USING '…'": the account is made with a hash, since the binary log keeps the statement. The
/// ed25519 hash is the server's to compute, where its plug-in and function are installed; else it is the
/// native one, which every server has.
Result<QString> identification(db::Session &session, NewPassword &password)
{
    password.text = randomPassword();
    const Result<db::Rows> strong =
        session.select({"operator.ed25519", QStringLiteral("SELECT ed25519_password(?)")}, {password.text});
    if (strong.ok() && !strong->isEmpty() && !strong->isNull(0, 0)) {
        password.plugin = PasswordPlugin::Ed25519;
        return QStringLiteral("ed25519 USING '%1'").arg(strong->text(0, 0));
    }
    if (!strong.ok() && session.isBroken())
        return strong.error();
    password.plugin = PasswordPlugin::Native;
    const auto sha1 = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    };
    return QStringLiteral("mysql_native_password USING '*%1'")
        .arg(QString::fromLatin1(sha1(sha1(password.text.toLatin1())).toHex().toUpper()));
}

Result<NewPassword> create(db::Session &session, const Operator &who, const QString &host)
{
    if (Result<Done> checked = check(who, host); !checked.ok())
        return checked.error();
    NewPassword password;
    const Result<QString> identified = identification(session, password);
    if (!identified.ok())
        return identified.error();
    const QString account = QStringLiteral("'%1'@'%2'").arg(who.login, host);
    const bool local = host == u"localhost";
    if (Result<Done> made = run(session, {QStringLiteral("CREATE USER %1 IDENTIFIED VIA %2 REQUIRE %3")
                                              .arg(account, *identified,
                                                   local ? QStringLiteral("NONE") : QStringLiteral("SSL"))});
        !made.ok())
        return made.error();
    Result<Done> done = run(session, {QStringLiteral("GRANT %1 TO %2").arg(who.role, account),
                                      QStringLiteral("SET DEFAULT ROLE %1 FOR %2").arg(who.role, account)});
    if (done.ok())
        done = recorded(session, "operator.add", who.login, who.role, [&]() -> Result<Done> {
            Result<qint64> row = session.execute(
                {"operator.row",
                 QStringLiteral("INSERT INTO operator (login, full_name, role, enabled, created_at)"
                                " VALUES (?, ?, ?, 1, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE"
                                " full_name = VALUES(full_name), role = VALUES(role), enabled = 1")},
                {who.login, who.fullName.trimmed(), who.role});
            for (const QString &skill : who.skills) {
                if (row.ok())
                    row =
                        session.execute({"operator.skill",
                                         QStringLiteral("INSERT INTO review_skill (login, skill) VALUES (?, "
                                                        "?) ON DUPLICATE KEY UPDATE skill = VALUES(skill)")},
                                        {who.login, skill});
            }
            return row.ok() ? Result<Done>(Done{}) : row.error();
        });
    if (done.ok())
        return password;
    static_cast<void>(run(session, {QStringLiteral("DROP USER %1").arg(account)})); // half an account is none
    return done.error();
}

/// The accounts of that name, as 'login'@'host'.
Result<QStringList> accountsOf(db::Session &session, const QString &login)
{
    if (Result<Done> checked = checkLogin(login); !checked.ok())
        return checked.error();
    const Result<db::Rows> rows = session.select(
        {"operator.hosts", QStringLiteral("SELECT host FROM mysql.user WHERE user = ?")}, {login});
    if (!rows.ok())
        return rows.error();
    QStringList accounts;
    for (qsizetype i = 0; i < rows->size(); ++i)
        accounts << QStringLiteral("'%1'@'%2'").arg(login, rows->text(i, 0));
    if (accounts.isEmpty()) {
        Error error;
        error.kind = ErrorKind::NotFound;
        error.message = Text::tr("There is no account “%1”.").arg(login);
        return error;
    }
    return accounts;
}

Result<NewPassword> changePassword(db::Session &session, const QString &login)
{
    const Result<QStringList> accounts = accountsOf(session, login);
    if (!accounts.ok())
        return accounts.error();
    NewPassword password;
    const Result<QString> identified = identification(session, password);
    if (!identified.ok())
        return identified.error();
    for (const QString &account : *accounts) {
        if (Result<Done> done =
                run(session, {QStringLiteral("ALTER USER %1 IDENTIFIED VIA %2").arg(account, *identified)});
            !done.ok())
            return done.error();
    }
    if (Result<Done> noted = note(session, "operator.rotate", login, {}); !noted.ok())
        return noted.error();
    return password;
}

/// Neither a lock nor a revoked role ends a session that is signed in. Killed ones go when their statement
/// notices, and one that was just signing in shows up late: asked again until none is left.
Result<int> endSessions(db::Session &session, const QString &login)
{
    int ended = 0;
    QSet<QString> killed;
    const QDeadlineTimer patience(endingTimeoutMs);
    for (;;) {
        const Result<db::Rows> left =
            session.select({"operator.sessions",
                            QStringLiteral("SELECT id FROM information_schema.processlist WHERE user = ?")},
                           {login});
        if (!left.ok())
            return left.error();
        if (left->isEmpty())
            return ended;
        if (patience.hasExpired()) {
            Error error;
            error.kind = ErrorKind::Timeout;
            error.message =
                Text::tr("The account is locked, but sessions of “%1” are still open.").arg(login);
            error.remedy = Text::tr("Run the command again.");
            return error;
        }
        for (qsizetype i = 0; i < left->size(); ++i) {
            const QString id = left->text(i, 0);
            const Result<qint64> kill = session.execute({"operator.kill", QStringLiteral("KILL ") + id});
            if (!kill.ok() && kill.error().nativeCode != 1094) // it has gone by itself
                return kill.error();
            if (!killed.contains(id)) {
                killed.insert(id);
                ++ended;
            }
        }
    }
}

Result<int> withdraw(db::Session &session, const QString &login)
{
    const Result<QStringList> accounts = accountsOf(session, login);
    if (!accounts.ok())
        return accounts.error();
    // First what procedures look at with every call, which is at once.
    Result<Done> done = recorded(session, "operator.revoke", login, {}, [&]() -> Result<Done> {
        const Result<qint64> row = session.execute(
            {"operator.disable", QStringLiteral("UPDATE operator SET enabled = 0 WHERE login = ?")}, {login});
        return row.ok() ? Result<Done>(Done{}) : row.error();
    });
    if (!done.ok())
        return done.error();
    for (const QString &account : *accounts) {
        if (done = run(session, {QStringLiteral("ALTER USER %1 ACCOUNT LOCK").arg(account)}); !done.ok())
            return done.error();
    }
    const Result<db::Rows> roles = session.select(
        {"operator.roles", QStringLiteral("SELECT role, host FROM mysql.roles_mapping WHERE user = ?")},
        {login});
    if (!roles.ok())
        return roles.error();
    for (qsizetype i = 0; i < roles->size(); ++i) {
        if (done = run(session, {QStringLiteral("REVOKE `%1` FROM '%2'@'%3'")
                                     .arg(roles->text(i, 0), login, roles->text(i, 1))});
            !done.ok())
            return done.error();
    }
    return endSessions(session, login);
}

} // namespace

QStringList Operators::roles()
{
    return {QStringLiteral("zf_finance"),         QStringLiteral("zf_compliance"),
            QStringLiteral("zf_compliance_lead"), QStringLiteral("zf_support"),
            QStringLiteral("zf_auditor"),         QStringLiteral("zf_intake")};
}

QFuture<Result<QList<Operator>>> Operators::list(std::stop_token ticket) const
{
    return m_lane.run<QList<Operator>>(
        [](db::Session &session, std::stop_token) -> Result<QList<Operator>> {
            const Result<db::Rows> rows = session.select(
                {"operator.list",
                 QStringLiteral("SELECT login, full_name, role, enabled, COALESCE((SELECT GROUP_CONCAT("
                                "skill ORDER BY skill) FROM review_skill s WHERE s.login = o.login), '')"
                                " FROM operator o ORDER BY login")});
            if (!rows.ok())
                return rows.error();
            QList<Operator> operators;
            for (qsizetype i = 0; i < rows->size(); ++i)
                operators << Operator{rows->text(i, 0), rows->text(i, 1), rows->text(i, 2),
                                      rows->integer(i, 3) != 0,
                                      rows->text(i, 4).split(u',', Qt::SkipEmptyParts)};
            return operators;
        },
        std::move(ticket));
}

QFuture<Result<NewPassword>> Operators::add(Operator who, QString host, std::stop_token ticket) const
{
    return m_lane.run<NewPassword>(
        [who = std::move(who), host = std::move(host)](db::Session &session, std::stop_token) {
            return create(session, who, host);
        },
        std::move(ticket));
}

QFuture<Result<NewPassword>> Operators::rotate(QString login, std::stop_token ticket) const
{
    return m_lane.run<NewPassword>(
        [login = std::move(login)](db::Session &session, std::stop_token) {
            return changePassword(session, login);
        },
        std::move(ticket));
}

QFuture<Result<int>> Operators::revoke(QString login, std::stop_token ticket) const
{
    return m_lane.run<int>([login = std::move(login)](db::Session &session,
                                                      std::stop_token) { return withdraw(session, login); },
                           std::move(ticket));
}

} // namespace zf::desk
