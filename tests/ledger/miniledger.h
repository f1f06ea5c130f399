// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ledger/ledgertest.h"

#include <QHash>

namespace zf::test {

/// Writes a few vouchers straight into the tables of an empty schema, lines and balances as the test says
/// them, so that a test knows every figure without asking the code under test.
class MiniLedger {
public:
    struct Line {
        QString account;
        char side;
        QString amount; ///< minor units
    };

    explicit MiniLedger(FixtureServer &server)
        : m_server(server)
    {
    }

    bool openDay(const QString &date, const QString &state = QStringLiteral("open"))
    {
        return m_server.change(
                   QStringLiteral("INSERT INTO accounting_day (accounting_date, state) VALUES ('%1', '%2')")
                       .arg(date, state)) == 1;
    }

    bool account(const QString &no, const QString &subject, const QString &currency,
                 const QString &owner = QStringLiteral("owner"))
    {
        m_subject.insert(no, subject);
        m_currency.insert(no, currency);
        m_credit.insert(
            no,
            m_server.value(
                QStringLiteral("SELECT normal_side FROM subject WHERE code = '%1'").arg(subject)) == u"C");
        return m_server.change(QStringLiteral("INSERT INTO account (account_no, subject_code, owner_kind, "
                                              "owner_no, owner_name, currency, opened_at, updated_at)"
                                              " VALUES ('%1', '%2', 'user', '%4', '%4', '%3', '2026-07-01 "
                                              "01:02:03.999999', '2026-07-01')")
                                   .arg(no, subject, currency, owner)) == 1;
    }

    bool voucher(const QString &no, const QString &date, const QList<Line> &lines,
                 const QString &more = QStringLiteral("'manual', NULL, NULL, 'summary', NULL"))
    {
        bool ok = m_server.change(
                      QStringLiteral("INSERT INTO voucher (voucher_no, kind, order_no, log_id, summary, "
                                     "reverses_voucher_no, accounting_date, posted_at, maker, checker)"
                                     " VALUES ('%1', %3, '%2', '%2 23:59:59.999999', 'maker', 'checker')")
                          .arg(no, date, more)) == 1;
        int number = 0;
        for (const Line &line : lines) {
            const QString side(QLatin1Char(line.side));
            ++number;
            const Amount before = m_balance.value(line.account);
            const Amount amount = minor(line.amount);
            const Amount after =
                before + ((line.side == 'C') == m_credit.value(line.account) ? amount : -amount);
            m_balance.insert(line.account, after);
            const qint64 seq = ++m_seq[line.account];
            ok = ok &&
                 m_server.change(
                     QStringLiteral("INSERT INTO voucher_entry (voucher_no, line_no, subject_code, "
                                    "account_no, side, amount, currency, accounting_date)"
                                    " VALUES ('%1', %2, '%3', '%4', '%5', %6, '%7', '%8')")
                         .arg(no, QString::number(number), m_subject.value(line.account), line.account, side,
                              line.amount, m_currency.value(line.account), date)) == 1 &&
                 m_server.change(
                     QStringLiteral("INSERT INTO account_journal (account_no, seq, voucher_no, side, amount, "
                                    "balance_before, balance_after, accounting_date, posted_at)"
                                    " VALUES ('%1', %2, '%3', '%4', %5, %6, %7, '%8', '%8 23:59:59.999999')")
                         .arg(line.account, QString::number(seq), no, side, line.amount, before.minorText(),
                              after.minorText(), date)) == 1 &&
                 m_server.change(
                     QStringLiteral("UPDATE account SET balance = %2, last_seq = %3 WHERE account_no = '%1'")
                         .arg(line.account, after.minorText(), QString::number(seq))) == 1;
        }
        return ok;
    }

private:
    FixtureServer &m_server;
    QHash<QString, QString> m_subject, m_currency;
    QHash<QString, bool> m_credit;
    QHash<QString, Amount> m_balance;
    QHash<QString, qint64> m_seq;
};

} // namespace zf::test
