// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/changes.h"
#include "models/ledger/signoffs.h"
#include "tests/sql/books.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QTest>

#include <latch>
#include <thread>

using namespace zf;
using namespace zf::test;
using ledger::DaySignature;
using ledger::ExplainingVoucher;
using ledger::SignedDay;
using ledger::StatementDifference;

namespace {

const QDate closedDay(2026, 9, 28);
const QDate openDay(2026, 9, 29);

Result<QString> noPassword(const db::Profile &)
{
    return QString();
}

/// The service as the window has it, signed in as one account.
struct Operator {
    explicit Operator(const db::Profile &profile)
        : ledger(profile, db::Database::Ledger, db::SessionMode::Reading, noPassword)
        , desk(profile, db::Database::Desk, db::SessionMode::Reading, noPassword)
        , writer(profile, db::Database::Desk, db::SessionMode::Calling, noPassword)
        , signoffs(ledger, desk, writer)
    {
    }
    Result<SignedDay> day(QDate date = closedDay) const { return signoffs.day(date).result(); }
    Result<DaySignature> sign(const SignedDay &shown, const QString &note = {}) const
    {
        return signoffs.sign(shown, note).result();
    }
    db::Lane ledger, desk, writer;
    ledger::Signoffs signoffs;
};

QString described(const QList<StatementDifference> &differences)
{
    static const char *const figures[] = {"opening", "debit", "credit", "entries"};
    QStringList lines;
    for (const StatementDifference &one : differences)
        lines << QStringLiteral("%1 %2 %3 %4>%5%6")
                     .arg(one.subject.text(), one.currency.code(),
                          QLatin1StringView(figures[static_cast<int>(one.figure)]), one.before.minorText(),
                          one.now.minorText(),
                          one.basis == StatementDifference::Basis::Entries ? QString()
                                                                           : QStringLiteral(" totals"));
    return lines.join(u", ");
}

QString described(const QList<ExplainingVoucher> &vouchers)
{
    QStringList words;
    for (const ExplainingVoucher &one : vouchers)
        words << QString(one.voucherNo.text() + (one.reason == ExplainingVoucher::Reason::PostedAfter
                                                     ? QStringLiteral(" after")
                                                     : QStringLiteral(" disagrees")));
    return words.join(u", ");
}

} // namespace

/// Signing a closed date, and finding what changed behind a signature.
class TestSignoff : public QObject {
    Q_OBJECT

private:
    static bool isForgedCall()
    {
        return qstrcmp(QTest::currentTestFunction(), "signDay_forgedCall_isRefused") == 0;
    }
    std::unique_ptr<Books> m_books;
    QString m_first, m_second; ///< vouchers of the closed date

    QString post(const QString &key, const QString &lines, const QDate &date)
    {
        const auto poster = m_books->poster();
        QJsonObject asked = request(key, lines);
        asked.insert(QStringLiteral("date"), date.toString(Qt::ISODate));
        const Answer answer = postNow(*poster, asked);
        return answer.posted() ? answer.voucherNo : answer.message;
    }
    QString desk(const QString &select) { return m_books->server().value(select, db::Database::Desk); }
    QString signatures()
    {
        return desk(
            QStringLiteral("SELECT CONCAT(COUNT(*), '/', (SELECT COUNT(*) FROM day_signature_figure), "
                           "'/', (SELECT COUNT(*) FROM audit_event)) FROM day_signature"));
    }
    /// The plain client's answer to a statement in desk, as the account of a role.
    QString byClient(const QString &role, const QString &sql)
    {
        const db::Profile profile = m_books->server().profile(role);
        QProcess client;
        client.setProcessChannelMode(QProcess::MergedChannels);
        client.start(QStringLiteral("mariadb"),
                     {QStringLiteral("--no-defaults"), QStringLiteral("--socket=") + profile.desk->socketPath,
                      QStringLiteral("--user=") + profile.desk->user, QStringLiteral("--batch"),
                      profile.desk->database, QStringLiteral("--execute"), sql});
        return client.waitForFinished() ? QString::fromUtf8(client.readAll()).trimmed()
                                        : QStringLiteral("no client");
    }
    /// CALL sign_day of the closed date; the hash is of what is called with, unless another is given.
    static QString callText(const QString &vouchers, const QString &entries, const QString &figures,
                            const QString &hash = {}, const QString &seen = QStringLiteral("0"))
    {
        const QString text = QStringLiteral("2026-09-28|%1|%2\n%3").arg(vouchers, entries, figures);
        const QString own =
            QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
        return QStringLiteral("CALL sign_day('2026-09-28', %1, UTC_TIMESTAMP(6), %2, '%3', '%4', '', @r); "
                              "SELECT CONCAT('revision ', @r) AS ''")
            .arg(seen, vouchers, QString(figures).replace(u'\n', QStringLiteral("\\n")),
                 hash.isEmpty() ? own : hash);
    }

private slots:
    void init()
    {
        if (m_books && isForgedCall())
            return; // what is refused leaves nothing behind: one server serves them all
        m_books = std::make_unique<Books>();
        QVERIFY2(m_books->isUp(), qPrintable(m_books->problem()));
        QVERIFY(
            m_books->server().change(
                QStringLiteral("REPLACE INTO operator (login, full_name, role, enabled, created_at) VALUES "
                               "('finance', 'F', 'zf_finance', 1, NOW(6)), ('second', 'S', 'zf_finance', "
                               "1, NOW(6)), ('auditor', 'A', 'zf_auditor', 1, NOW(6))"),
                db::Database::Desk) > 0);
        m_first = post(QStringLiteral("a"), QStringLiteral("C1 D 100000,U1 C 100000"), closedDay);
        m_second = post(QStringLiteral("b"), QStringLiteral("C1USD D 700 USD,U1USD C 700 USD"), closedDay);
        QVERIFY(post(QStringLiteral("c"), QStringLiteral("U1 D 500,U2 C 500"), openDay).startsWith(u"2026"));
        const auto poster = m_books->poster();
        QVERIFY(poster->call("drain_day", {closedDay}, 0).ok());
        QVERIFY(poster->call("close_day", {closedDay, QStringLiteral("finance")}, 0).ok());
    }
    void cleanup()
    {
        if (!isForgedCall())
            m_books.reset();
    }

    void sign_closedDay_isKeptAndHolds()
    {
        const Operator finance(m_books->server().profile());
        const Result<SignedDay> before = finance.day();
        QVERIFY2(before.ok(), qPrintable(before.ok() ? QString() : before.error().message));
        QVERIFY(!before->signature && !before->holds());
        QCOMPARE(before->obstacle(), QString());
        const Result<DaySignature> signature = finance.sign(*before, QStringLiteral("月末"));
        QVERIFY2(signature.ok(), qPrintable(signature.ok() ? QString() : signature.error().message));
        QCOMPARE(signature->revision, 1);
        QCOMPARE(signature->login, QStringLiteral("finance"));
        QCOMPARE(signature->host, QStringLiteral("localhost"));
        QCOMPARE(signature->vouchers, 2);
        QCOMPARE(signature->entries, 4);
        QCOMPARE(signature->note, QStringLiteral("月末"));
        const Result<SignedDay> after = finance.day();
        QVERIFY(after.ok() && after->holds());
        QVERIFY(!after->obstacle().isEmpty()); // signed already
        // The hash, added up once more here from the raw entries.
        const QString figures =
            QStringLiteral("11220101|CNY|0|100000|0|100000|2\n11220103|USD|0|700|0|700|1\n"
                           "224101|CNY|0|0|100000|-100000|2\n224101|USD|0|0|700|-700|1")
                .replace(QStringLiteral("100000|2"), QStringLiteral("100000|1"));
        QCOMPARE(signature->hash,
                 QString::fromLatin1(
                     QCryptographicHash::hash(QString(QStringLiteral("2026-09-28|2|4\n") + figures).toUtf8(),
                                              QCryptographicHash::Sha256)
                         .toHex()));
        // One audit event, which holds the hash, by the account that signed.
        QCOMPARE(
            desk(QStringLiteral("SELECT CONCAT_WS(' ', action, object, login, reason) FROM audit_event")),
            QString(QStringLiteral("day.sign 2026-09-28/1 %1 finance 月末").arg(signature->hash)));
        const auto all = finance.signoffs.list().result();
        QVERIFY(all.ok());
        QCOMPARE(all->size(), 1);
    }

    void sign_openDay_isRefused()
    {
        const Operator finance(m_books->server().profile());
        const Result<SignedDay> day = finance.day(openDay);
        QVERIFY(day.ok());
        QVERIFY(!day->obstacle().isEmpty());
        const Result<DaySignature> signature = finance.sign(*day);
        QVERIFY(!signature.ok());
        QCOMPARE(signature.error().code, QStringLiteral("notSignable"));
        QCOMPARE(signatures(), QStringLiteral("0/0/0"));
    }

    void day_oneEntryChangedByOneFen_differsAndNamesTheVoucher()
    {
        const Operator finance(m_books->server().profile());
        QVERIFY(finance.sign(*finance.day()).ok());
        QCOMPARE(
            m_books->change(QStringLiteral("UPDATE voucher_entry SET amount = amount + 1 WHERE account_no "
                                           "= 'U1' AND accounting_date = '2026-09-28'")),
            1);
        const Result<SignedDay> day = finance.day();
        QVERIFY(day.ok());
        QVERIFY(!day->holds());
        QCOMPARE(described(day->differences), QStringLiteral("224101 CNY credit 100000>100001"));
        QCOMPARE(described(day->vouchers), QString(m_first + u" disagrees"));
        QVERIFY(!day->obstacle().isEmpty()); // the day's totals are not its entries any more
    }

    void day_lateVoucher_differsAndNamesIt()
    {
        const Operator finance(m_books->server().profile());
        QVERIFY(finance.sign(*finance.day()).ok());
        QVERIFY(
            m_books->change(QStringLiteral(
                "INSERT INTO voucher (voucher_no, kind, accounting_date, posted_at, summary, maker) VALUES "
                "('LATE', 'manual', '2026-09-28', SYSDATE(6), 's', 'm')")) == 1);
        QVERIFY(m_books->change(QStringLiteral(
                    "INSERT INTO voucher_entry (voucher_no, line_no, subject_code, account_no, side, amount, "
                    "currency, accounting_date) VALUES ('LATE', 1, '11220101', 'C1', 'D', 5, 'CNY', "
                    "'2026-09-28'), ('LATE', 2, '224101', 'U1', 'C', 5, 'CNY', '2026-09-28')")) == 2);
        const Result<SignedDay> day = finance.day();
        QVERIFY(day.ok() && !day->holds());
        QCOMPARE(
            described(day->differences),
            QStringLiteral("11220101 CNY debit 100000>100005, 11220101 CNY entries 1>2, 224101 CNY credit "
                           "100000>100005, 224101 CNY entries 1>2"));
        QCOMPARE(described(day->vouchers), QStringLiteral("LATE after"));
    }

    void day_totalsAlteredAlone_differs()
    {
        const Operator finance(m_books->server().profile());
        QVERIFY(finance.sign(*finance.day()).ok());
        QCOMPARE(
            m_books->change(QStringLiteral("UPDATE daily_total SET debit = debit + 1, closing = closing + "
                                           "1 WHERE subject_code = '11220101' AND accounting_date = "
                                           "'2026-09-28'")),
            1);
        const Result<SignedDay> day = finance.day();
        QVERIFY(day.ok() && !day->holds());
        QCOMPARE(described(day->differences), QStringLiteral("11220101 CNY debit 100000>100001 totals"));
        QVERIFY(day->vouchers.isEmpty());
    }

    void day_entryMovedToAnotherSubject_namesTheVoucher()
    {
        const Operator finance(m_books->server().profile());
        QVERIFY(finance.sign(*finance.day()).ok());
        QCOMPARE(m_books->change(QStringLiteral("UPDATE voucher_entry SET subject_code = '224102' WHERE "
                                                "account_no = 'U1USD'")),
                 1);
        const Result<SignedDay> day = finance.day();
        QVERIFY(day.ok());
        QCOMPARE(described(day->vouchers), QString(m_second + u" disagrees"));
        QCOMPARE(day->differences.size(), 4);
    }

    void day_desksOwnRowsAltered_isSeen()
    {
        const Operator finance(m_books->server().profile());
        QVERIFY(finance.sign(*finance.day()).ok());
        const QString alter =
            QStringLiteral("UPDATE day_signature_figure SET debit = 100001, closing = 100001 "
                           "WHERE subject_code = '11220101'");
        QCOMPARE(m_books->server().change(alter, db::Database::Desk), -1); // append-only
        QVERIFY(m_books->server().change(QStringLiteral("DROP TRIGGER day_signature_figure_keep"),
                                         db::Database::Desk) >= 0);
        QCOMPARE(m_books->server().change(alter, db::Database::Desk), 1);
        const Result<SignedDay> day = finance.day();
        QVERIFY(day.ok());
        QVERIFY(day->tampered && !day->holds());
    }

    void sign_anew_needsChangeAndReason()
    {
        const Operator finance(m_books->server().profile());
        const Result<SignedDay> first = finance.day();
        QVERIFY(finance.sign(*first).ok());
        // The same figures, by one who has not seen the signature: told whose it is.
        const Result<DaySignature> twice = finance.sign(*first);
        QVERIFY(!twice.ok());
        QCOMPARE(twice.error().code, QStringLiteral("alreadySigned"));
        // A late voucher that the day cut's totals take up, as a correction would be.
        QVERIFY(m_books->change(QStringLiteral("UPDATE accounting_day SET state = 'cutting' WHERE "
                                               "accounting_date = '2026-09-28'")) == 1);
        QVERIFY(
            post(QStringLiteral("d"), QStringLiteral("C1 D 5,U2 C 5"), closedDay).startsWith(u"20260928"));
        const auto poster = m_books->poster();
        QVERIFY(poster->call("drain_day", {closedDay}, 0).ok());
        QVERIFY(poster->call("close_day", {closedDay, QStringLiteral("finance")}, 0).ok());
        const Result<DaySignature> stale = finance.sign(*first, QStringLiteral("x"));
        QVERIFY(!stale.ok());
        QCOMPARE(stale.error().code, QStringLiteral("figuresMoved"));
        const Result<SignedDay> changed = finance.day();
        QVERIFY(changed.ok() && !changed->holds());
        QCOMPARE(changed->obstacle(), QString());
        const Result<DaySignature> silent = finance.sign(*changed, QStringLiteral("  "));
        QVERIFY(!silent.ok());
        QCOMPARE(silent.error().code, QStringLiteral("reasonMissing"));
        const Result<DaySignature> second = finance.sign(*changed, QStringLiteral("补记一笔"));
        QVERIFY2(second.ok(), qPrintable(second.ok() ? QString() : second.error().message));
        QCOMPARE(second->revision, 2);
        QVERIFY(finance.day()->holds());
        QCOMPARE(desk(QStringLiteral("SELECT GROUP_CONCAT(revision) FROM day_signature")),
                 QStringLiteral("1,2"));
    }

    void sign_twoOperatorsAtOnce_oneWins()
    {
        for (const char *statement :
             {"CREATE USER 'second'@'localhost'", "GRANT zf_finance TO 'second'@'localhost'",
              "SET DEFAULT ROLE zf_finance FOR 'second'@'localhost'"})
            QVERIFY(m_books->change(QString::fromLatin1(statement)) >= 0);
        db::Profile other = m_books->server().profile();
        other.ledger.user = other.payment->user = other.desk->user = QStringLiteral("second");
        const Operator one(m_books->server().profile()), two(other);
        const Result<SignedDay> ofOne = one.day(), ofTwo = two.day();
        QVERIFY(ofOne.ok() && ofTwo.ok());
        std::optional<Result<DaySignature>> answers[2];
        std::latch start(2);
        {
            const auto sign = [&start](const Operator &who, const SignedDay &shown,
                                       std::optional<Result<DaySignature>> &answer) {
                start.arrive_and_wait();
                answer.emplace(who.sign(shown));
            };
            const std::jthread a([&] { sign(one, *ofOne, answers[0]); });
            const std::jthread b([&] { sign(two, *ofTwo, answers[1]); });
        }
        QCOMPARE(int(answers[0]->ok()) + int(answers[1]->ok()), 1);
        const Error &told = answers[answers[0]->ok() ? 1 : 0]->error();
        QCOMPARE(told.code, QStringLiteral("alreadySigned"));
        QVERIFY2(told.message.contains(answers[0]->ok() ? u"finance" : u"second"), qPrintable(told.message));
        QVERIFY(signatures().startsWith(u"1/4/1"));
    }

    void changes_betweenTwoMoments_areBySubjectAndVoucher()
    {
        db::Lane lane(m_books->server().profile(), db::Database::Ledger, db::SessionMode::Reading,
                      noPassword);
        const ledger::Changes changes(lane);
        const auto moment = [this] {
            return *Timestamp::fromServerText(
                m_books->value(QStringLiteral("SELECT CAST(SYSDATE(6) AS CHAR)")));
        };
        const Timestamp since = moment();
        const QString first = post(QStringLiteral("x"), QStringLiteral("U1 D 300,U3 C 300"), openDay);
        const Timestamp until = moment();
        const QString second = post(QStringLiteral("y"), QStringLiteral("C1 D 50,U3 C 50"), openDay);
        const auto described = [](const Result<ledger::BalanceChanges> &found) {
            if (!found.ok())
                return found.error().code;
            QStringList lines;
            for (const ledger::SubjectChange &one : found->subjects)
                lines << QStringLiteral("%1 %2>%3 %4>%5 %6 %7")
                             .arg(one.subject.text(), one.before.debit.minorText(),
                                  one.after.debit.minorText(), one.before.credit.minorText(),
                                  one.after.credit.minorText(), one.difference().minorText(),
                                  QString::number(one.vouchers));
            return lines.join(u", ");
        };
        ledger::ChangeQuery query{{openDay, openDay}, since, until};
        // Inside one subject: it changed, though its balance did not.
        QCOMPARE(described(changes.between(query).result()), QStringLiteral("224101 500>800 500>800 0 1"));
        query.until = {};
        QCOMPARE(described(changes.between(query).result()),
                 QStringLiteral("11220101 0>50 0>0 50 1, 224101 500>800 500>850 -50 2"));
        query.since = moment();
        QCOMPARE(described(changes.between(query).result()), QString());
        query.until = since;
        QCOMPARE(described(changes.between(query).result()), QStringLiteral("moments"));

        query = {{openDay, openDay}, since, {}};
        const Result<Currency> cny = Currency::fromCode(u"CNY");
        const auto vouchers =
            changes.vouchers(query, SubjectCode(QStringLiteral("224101")), *cny, 10).result();
        QVERIFY(vouchers.ok());
        QCOMPARE(vouchers->size(), 2);
        QCOMPARE(vouchers->first().voucherNo.text(), second);
        QCOMPARE(vouchers->first().credit.minorText(), QStringLiteral("50"));
        QCOMPARE(vouchers->last().voucherNo.text(), first);
        QCOMPARE(changes.vouchers(query, {}, {}, 10).result()->size(), 3);
    }

    void signDay_forgedCall_isRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("word");
        const QString good = QStringLiteral("11220101|CNY|0|5|0|5|1\n224101|CNY|0|0|5|-5|1");
        const auto row = [](const char *name, const QString &sql, const char *word) {
            QTest::newRow(name) << sql << QString::fromLatin1(word);
        };
        const auto one = QStringLiteral("1"), two = QStringLiteral("2");
        row("unbalanced", callText(one, two, QStringLiteral("11220101|CNY|0|5|0|5|1\n224101|CNY|0|0|4|-4|1")),
            "figuresUnbalanced: CNY");
        row("opening unbalanced",
            callText(one, two, QStringLiteral("11220101|CNY|1|5|0|6|1\n224101|CNY|0|0|5|-5|1")),
            "figuresUnbalanced: CNY");
        row("closing by itself wrong",
            callText(one, two, QStringLiteral("11220101|CNY|0|5|0|6|1\n224101|CNY|0|0|5|-5|1")),
            "figuresWrong: line 1");
        row("negative entries",
            callText(one, QStringLiteral("0"),
                     QStringLiteral("11220101|CNY|0|5|0|5|-1\n224101|CNY|0|0|5|-5|1")),
            "countsWrong: line 1");
        row("negative vouchers", callText(QStringLiteral("-1"), two, good), "countsWrong: -1");
        row("no vouchers", callText(QStringLiteral("NULL"), two, good), "countsWrong: no");
        row("more vouchers than entries", callText(two, two, good), "countsWrong: 2");
        row("another hash", callText(one, two, good, QString(64, u'0')), "hashDiffers");
        row("a column more",
            callText(one, two, QStringLiteral("11220101|CNY|0|5|0|5|1|9\n224101|CNY|0|0|5|-5|1")),
            "statementMalformed: line 1");
        row("a column less",
            callText(one, two, QStringLiteral("11220101|CNY|0|5|0|5\n224101|CNY|0|0|5|-5|1")),
            "statementMalformed: line 1");
        row("spelled with zeros",
            callText(one, two, QStringLiteral("11220101|CNY|0|05|0|5|1\n224101|CNY|0|0|5|-5|1")),
            "statementMalformed: line 1");
        row("out of order",
            callText(one, two, QStringLiteral("224101|CNY|0|0|5|-5|1\n11220101|CNY|0|5|0|5|1")),
            "statementMalformed: the lines");
        row("twice", callText(one, two, QStringLiteral("11220101|CNY|0|5|5|0|1\n11220101|CNY|0|5|5|0|1")),
            "statementMalformed: a subject");
        row("a quote", callText(one, two, QStringLiteral("11220101\"|CNY|0|5|0|5|1")),
            "statementMalformed: a character");
        row("too large",
            callText(
                one, two,
                QStringLiteral("11220101|CNY|0|9999999999999999999|0|9999999999999999999|1\n224101|CNY|0|0|"
                               "9999999999999999999|-9999999999999999999|1")),
            "statementMalformed: line 1");
        row("no figures",
            QStringLiteral("CALL sign_day('2026-09-28', 0, NOW(6), 1, NULL, REPEAT('0', 64), '', @r)"),
            "statementMalformed: an argument");
        row("no date", QStringLiteral("CALL sign_day(NULL, 0, NOW(6), 1, '', REPEAT('0', 64), '', @r)"),
            "statementMalformed: an argument");
        row("a long note",
            QStringLiteral(
                "CALL sign_day('2026-09-28', 0, NOW(6), 0, '', REPEAT('0', 64), REPEAT('x', 256), @r)"),
            "statementMalformed: the note");
        row("a revision not there", callText(one, two, good, {}, QStringLiteral("3")),
            "signedMeanwhile: not signed");
        row("inside a transaction", QStringLiteral("BEGIN; ") + callText(one, two, good),
            "nestedTransaction");
        row("checks off",
            QStringLiteral("SET foreign_key_checks = 0, unique_checks = 0, sql_mode = '', "
                           "group_concat_max_len = 4; ") +
                callText(one, two, good, QString(64, u'0')),
            "hashDiffers");
    }
    void signDay_forgedCall_isRefused()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, word);
        const QString answer = byClient(QStringLiteral("zf_finance"), sql);
        QVERIFY2(answer.contains(word), qPrintable(answer));
        QCOMPARE(signatures(), QStringLiteral("0/0/0"));
    }

    void signDay_eachRole_onlyFinanceMay()
    {
        const QString good = callText(QStringLiteral("1"), QStringLiteral("2"),
                                      QStringLiteral("11220101|CNY|0|5|0|5|1\n224101|CNY|0|0|5|-5|1"));
        for (const char *role :
             {"zf_support", "zf_auditor", "zf_compliance", "zf_compliance_lead", "zf_posting", "zf_feed"}) {
            const QString answer = byClient(QLatin1StringView(role), good);
            QVERIFY2(answer.contains(u"denied"), qPrintable(answer));
        }
        for (const char *write :
             {"INSERT INTO day_signature SELECT * FROM day_signature", "DELETE FROM day_signature",
              "UPDATE day_signature_figure SET debit = 1", "CALL audit_append('x', 'y', 'z')",
              "CALL refuse_signature('2026-09-28', 'x')"}) {
            const QString answer = byClient(QStringLiteral("zf_finance"), QLatin1StringView(write));
            QVERIFY2(answer.contains(u"denied"), qPrintable(answer));
        }
        // The person, not only the role: an account that is not enabled may not sign.
        QVERIFY(m_books->server().change(
                    QStringLiteral("UPDATE operator SET enabled = 0 WHERE login = 'finance'"),
                    db::Database::Desk) == 1);
        QVERIFY(byClient(QStringLiteral("zf_finance"), good).contains(u"notOperator"));
        QCOMPARE(signatures(), QStringLiteral("0/0/0"));
        QVERIFY(m_books->server().change(
                    QStringLiteral("UPDATE operator SET enabled = 1 WHERE login = 'finance'"),
                    db::Database::Desk) == 1);
        // Forged figures can be stated; they differ at the first look, and by whom is on record.
        QCOMPARE(byClient(QStringLiteral("zf_finance"),
                          QStringLiteral("SET sql_mode = '', unique_checks = 0; ") + good),
                 QStringLiteral("revision 1"));
        QVERIFY(desk(QStringLiteral(
                    "SELECT signed_at > '2026-01-01' AND login = 'finance' FROM day_signature")) == u"1");
        const Operator finance(m_books->server().profile());
        const Result<SignedDay> day = finance.day();
        QVERIFY(day.ok() && !day->holds() && !day->tampered);
    }
};

QTEST_GUILESS_MAIN(TestSignoff)
#include "tst_signoff.moc"
