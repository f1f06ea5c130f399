// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/trialbalances.h"
#include "tests/sql/books.h"

#include <QElapsedTimer>
#include <QMap>
#include <QTest>

#include <atomic>
#include <random>
#include <thread>

using namespace zf;
using namespace zf::test;

namespace {

constexpr int writers = 16;
constexpr int perWriter = 1250; ///< 20,000 together
constexpr int users = 20, merchants = 5;

/// What a writer sent and what it must have been answered: a word, or nothing for a voucher.
struct Asked {
    QJsonObject request;
    QString word;
    qint64 lines = 0;
};

struct Tally {
    qint64 posted = 0, repeated = 0, refused = 0, overdrawn = 0, conflicts = 0, lines = 0;
    QStringList wrong;
    QStringList keys; ///< of what was posted
};

/// Random business over few accounts, a third of it invalid in one of ten ways.
class Story {
public:
    explicit Story(unsigned seed)
        : m_random(seed)
    {
    }

    Asked next(const QString &key)
    {
        const int amount = number(1, 5000), fee = number(1, amount);
        const QString payer = QStringLiteral("U%1").arg(number(1, users)),
                      payee = QStringLiteral("S%1").arg(number(1, merchants));
        const QString other = QStringLiteral("U%1").arg(number(1, users));
        QString lines;
        switch (number(0, 5)) {
        case 0:
        case 1:
            lines = QStringLiteral("C1 D %2,%1 C %2").arg(payer).arg(amount);
            break;
        case 2:
            lines = QStringLiteral("%1 D %3,M1 D %4,%2 C %3,M4 C %4,F1 C %4,%2 D %4")
                        .arg(payer, payee)
                        .arg(amount)
                        .arg(fee);
            break;
        case 3:
            lines = QStringLiteral("%1 D %3,%2 C %3").arg(payer, other).arg(amount);
            break;
        case 4:
            lines = QStringLiteral("B1 D %1,C1 C %1").arg(amount);
            break;
        default:
            lines = QStringLiteral("C1USD D %1 USD,U1USD C %1 USD,C1 D %2,%3 C %2")
                        .arg(amount)
                        .arg(fee)
                        .arg(payer);
        }
        QJsonObject asked = request(key, lines);
        QString word;
        if (number(1, 3) == 1)
            word = spoil(asked);
        return {asked, word, asked.value(QStringLiteral("lines")).toArray().size()};
    }

    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }

private:
    QString spoil(QJsonObject &asked)
    {
        QJsonArray lines = asked.value(QStringLiteral("lines")).toArray();
        QJsonObject first = lines.first().toObject();
        const auto set = [&](const char *key, const QJsonValue &value) {
            first.insert(QLatin1StringView(key), value);
            lines[0] = first;
        };
        QString word;
        switch (number(0, 9)) {
        case 0:
            set("amount", QString::number(first.value(QStringLiteral("amount")).toString().toInt() + 1));
            word = QStringLiteral("unbalanced");
            break;
        case 1:
            set("account", QStringLiteral("NOBODY"));
            word = QStringLiteral("unknownAccount");
            break;
        case 2:
            lines = {line(QStringLiteral("C1 D 10")), line(QStringLiteral("F1 C 10"))};
            word = QStringLiteral("bookUnbalanced");
            break;
        case 3:
            asked.insert(QStringLiteral("date"), QStringLiteral("2026-09-01"));
            word = QStringLiteral("closedDate");
            break;
        case 4:
            lines = {line(QStringLiteral("C1 D 5 USD")), line(QStringLiteral("U1USD C 5 USD"))};
            word = QStringLiteral("wrongCurrency");
            break;
        case 5:
            lines << line(QStringLiteral("U3 C 0"));
            word = QStringLiteral("zeroLine");
            break;
        case 6:
            lines = {line(QStringLiteral("C1 D 5")), line(QStringLiteral("U1 D -5"))};
            word = QStringLiteral("oneSided");
            break;
        case 7:
            set("subject", QStringLiteral("1122"));
            word = QStringLiteral("nonLeafSubject");
            break;
        case 8:
            lines = {line(QStringLiteral("POOR D 1")), line(QStringLiteral("U1 C 1"))};
            word = QStringLiteral("overdraft");
            break;
        default:
            set("amount", QStringLiteral("12.50"));
            word = QStringLiteral("malformed");
        }
        asked.insert(QStringLiteral("lines"), lines);
        return word;
    }

    std::mt19937 m_random;
};

Answer postUntilDecided(db::Session &session, const QJsonObject &asked, Tally &tally)
{
    for (;;) {
        const Answer answer = postNow(session, asked);
        if (answer.refusal != u"error 1213" && answer.refusal != u"error 1205")
            return answer;
        ++tally.conflicts; // the same call again, with the same key
    }
}

void write(Books &books, unsigned writer, Tally &tally)
{
    const std::unique_ptr<db::Session> session = books.poster();
    if (!session) {
        tally.wrong << QStringLiteral("no session");
        return;
    }
    Story story(1000 + writer);
    for (int i = 0; i < perWriter; ++i) {
        const Asked asked = story.next(QStringLiteral("w%1-%2").arg(writer).arg(i));
        const Answer answer = postUntilDecided(*session, asked.request, tally);
        if (answer.posted() && asked.word.isEmpty()) {
            ++tally.posted;
            tally.lines += asked.lines;
            tally.keys << asked.request.value(QStringLiteral("key")).toString();
            if (story.number(1, 20) == 1) { // as after a lost answer
                const Answer again = postUntilDecided(*session, asked.request, tally);
                ++tally.repeated;
                if (!again.repeated || again.voucherNo != answer.voucherNo)
                    tally.wrong << QStringLiteral("not repeated: ") + again.refusal;
            }
        } else if (!answer.posted() && answer.refusal == asked.word) {
            ++tally.refused;
        } else if (asked.word.isEmpty() && answer.refusal == u"overdraft") {
            ++tally.overdrawn; // depends on what the others did first
        } else {
            tally.wrong << QStringLiteral("%1 instead of %2 %3")
                               .arg(answer.refusal + answer.voucherNo, asked.word, answer.message);
        }
    }
}

} // namespace

/// Many writers over few accounts: what they were told is what the books say, and the books tie out.
class TestPostingWriters : public QObject {
    Q_OBJECT

private slots:
    void post_sixteenWriters_leaveExactBooks()
    {
        Books books;
        QVERIFY2(books.isUp(), qPrintable(books.problem()));
        books.addAccount(QStringLiteral("POOR"), QStringLiteral("224101"), QStringLiteral("CNY"));

        QElapsedTimer timer;
        timer.start();
        std::array<Tally, writers> tallies;
        std::vector<std::thread> threads;
        for (unsigned i = 0; i < writers; ++i)
            threads.emplace_back([&books, &tallies, i] { write(books, i, tallies[i]); });
        for (std::thread &thread : threads)
            thread.join();
        const qint64 elapsed = std::max<qint64>(timer.elapsed(), 1);

        Tally sum;
        for (const Tally &tally : tallies) {
            sum.posted += tally.posted;
            sum.repeated += tally.repeated;
            sum.refused += tally.refused;
            sum.overdrawn += tally.overdrawn;
            sum.conflicts += tally.conflicts;
            sum.lines += tally.lines;
            sum.wrong << tally.wrong;
            sum.keys << tally.keys;
        }
        qInfo("%lld posted, %lld repeated, %lld refused as they must, %lld overdrawn, %lld conflicts "
              "retried, in %lld ms: %lld vouchers/s, %lld requests/s",
              sum.posted, sum.repeated, sum.refused, sum.overdrawn, sum.conflicts, elapsed,
              sum.posted * 1000 / elapsed,
              (sum.posted + sum.repeated + sum.refused + sum.overdrawn) * 1000 / elapsed);
        QVERIFY2(sum.wrong.isEmpty(), qPrintable(sum.wrong.mid(0, 10).join(u'\n')));
        QCOMPARE(sum.posted + sum.refused + sum.overdrawn, qint64(writers) * perWriter);
        QVERIFY(sum.posted > writers * perWriter / 3);
        QVERIFY(sum.refused > writers * perWriter / 4);

        // Every acknowledged key has its voucher, and nothing else is in the books.
        QCOMPARE(books.value(QStringLiteral("SELECT COUNT(*) FROM voucher")).toLongLong(), sum.posted);
        QCOMPARE(books
                     .value(QStringLiteral(
                         "SELECT COUNT(*) FROM posting_request p JOIN voucher v USING (voucher_no)"))
                     .toLongLong(),
                 sum.posted);
        QCOMPARE(books.value(QStringLiteral("SELECT COUNT(*) FROM posting_request")).toLongLong(),
                 sum.posted);
        QCOMPARE(books.value(QStringLiteral("SELECT COUNT(*) FROM voucher_entry")).toLongLong(), sum.lines);
        QCOMPARE(books.value(QStringLiteral("SELECT COUNT(*) FROM account_journal")).toLongLong(), sum.lines);
        const db::Rows stored =
            books.server().sql(QStringLiteral("SELECT idempotency_key FROM posting_request ORDER BY 1"));
        sum.keys.sort();
        for (qsizetype i = 0; i < stored.size(); ++i)
            QCOMPARE(stored.text(i, 0), sum.keys[i]);

        QCOMPARE(books.tieOuts(), QString());
        compareTrialBalanceWithRawRows(books);

        // And the day of it can be closed.
        const std::unique_ptr<db::Session> poster = books.poster();
        QVERIFY(poster->call("drain_day", {QDate(2026, 9, 28)}, 0).ok());
        QVERIFY(poster->call("close_day", {QDate(2026, 9, 28), QStringLiteral("f")}, 0).ok());
        QVERIFY(poster->call("cut_day", {QDate(2026, 9, 29)}, 0).ok());
        QVERIFY(poster->call("drain_day", {QDate(2026, 9, 29)}, 0).ok());
        const auto closed = poster->call("close_day", {QDate(2026, 9, 29), QStringLiteral("f")}, 0);
        QVERIFY2(closed.ok(), closed.ok() ? "" : qPrintable(closed.error().message));
        QCOMPARE(books.tieOuts(), QString());
        compareTrialBalanceWithRawRows(books);
    }

private:
    /// Every figure of the trial balance and every account's balance, added up from the raw entries here.
    static void compareTrialBalanceWithRawRows(Books &books)
    {
        QMap<std::pair<QString, QString>, std::pair<Amount, Amount>> bySubject;
        QMap<QString, Amount> byAccount;
        QMap<QString, QString> parent, side;
        const db::Rows subjects =
            books.server().sql(QStringLiteral("SELECT code, parent_code, normal_side FROM subject"));
        for (qsizetype i = 0; i < subjects.size(); ++i) {
            parent.insert(subjects.text(i, 0), subjects.text(i, 1));
            side.insert(subjects.text(i, 0), subjects.text(i, 2));
        }
        const db::Rows raw = books.server().sql(
            QStringLiteral("SELECT subject_code, account_no, side, amount, currency FROM voucher_entry"));
        for (qsizetype i = 0; i < raw.size(); ++i) {
            const bool debit = raw.text(i, 2) == u"D";
            const Amount amount = raw.amount(i, 3);
            for (QString code = raw.text(i, 0); !code.isEmpty(); code = parent.value(code)) {
                auto &total = bySubject[{code, raw.text(i, 4)}];
                (debit ? total.first : total.second) += amount;
            }
            byAccount[raw.text(i, 1)] += debit == (side.value(raw.text(i, 0)) != u"C") ? amount : -amount;
        }
        const db::Rows accounts =
            books.server().sql(QStringLiteral("SELECT account_no, balance FROM account"));
        for (qsizetype i = 0; i < accounts.size(); ++i)
            QVERIFY2(accounts.amount(i, 1) == byAccount.value(accounts.text(i, 0)),
                     qPrintable(accounts.text(i, 0)));

        const std::unique_ptr<db::Session> session =
            books.server().openAs(QStringLiteral("zf_finance"), db::Database::Ledger);
        QVERIFY(session);
        ledger::TrialBalanceQuery query;
        query.range = {QDate(2026, 9, 29), QDate(2026, 9, 29)};
        const Result<TrialBalance> balance = ledger::TrialBalances::compute(*session, query);
        QVERIFY2(balance.ok(), balance.ok() ? "" : qPrintable(balance.error().message));
        QCOMPARE(balance->rows().size(), bySubject.size());
        for (const TrialBalanceRow &row : balance->rows()) {
            const auto &total = bySubject[{row.subject.text(), row.currency.code()}];
            QVERIFY(row.opening.isZero());
            QVERIFY2(row.debit == total.first && row.credit == total.second, qPrintable(row.subject.text()));
            QVERIFY(row.closing() == total.first - total.second);
        }
        QVERIFY(balance->balanced());
    }
};

QTEST_GUILESS_MAIN(TestPostingWriters)
#include "tst_postingwriters.moc"
