// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowstream.h"
#include "models/ledger/tieoutchecker.h"

namespace zf::ledger::tieout {

namespace {

using Cells = std::span<const db::RowStream::Cell>;

enum Column { Account, Seq, LineSide, LineAmount, Before, After, Voucher, Date, Normal, Code, Subject };

QString text(const db::RowStream::Cell &cell)
{
    return QString::fromUtf8(cell.data, cell.size);
}

Amount amount(const db::RowStream::Cell &cell)
{
    return Amount::fromMinor(cell.view().toLongLong());
}

/// T3: every account's journal once, in order. A line is held against the one before it, which is all that
/// the next chunk needs to know of this one: lines never change.
class ChainChecker final : public Checker {
public:
    QStringList relations() const override { return {QStringLiteral("account_journal")}; }

    Result<Done> advance(Chunk &chunk, Progress &progress) const override
    {
        const qint64 wanted =
            progress.viewed ? std::numeric_limits<qint64>::max() : rowsPerChunk(chunk.request);
        // The accounts and subjects are looked up once for each account: the key stays the same.
        QString sql = QStringLiteral(
            "SELECT j.account_no, j.seq, j.side, j.amount, j.balance_before, j.balance_after, j.voucher_no,"
            " j.accounting_date, s.normal_side, a.currency, a.subject_code"
            " FROM account_journal j LEFT JOIN account a ON a.account_no = j.account_no"
            " LEFT JOIN subject s ON s.code = a.subject_code");
        if (!progress.after.isEmpty()) {
            const QString account = db::RowStream::quote(chunk.session, progress.after);
            sql += QStringLiteral(" WHERE (j.account_no = %1 AND j.seq > %2) OR j.account_no > %1")
                       .arg(account)
                       .arg(progress.afterNumber);
        }
        sql += QStringLiteral(" ORDER BY j.account_no, j.seq LIMIT %1").arg(wanted);
        QByteArray account = progress.after.toUtf8();
        const QByteArray date = chunk.request.date.toString(Qt::ISODate).toLatin1();
        const Result<qint64> read = db::RowStream::read(
            chunk.session, {"tieout.T3", sql},
            [&](Cells line) {
                if (line[Account].view() != QByteArrayView(account)) {
                    account = line[Account].view().toByteArray();
                    progress.afterNumber = 0;
                    progress.afterBalance = Amount();
                    progress.broken = false;
                }
                // A line of an account that does not exist is T4's finding.
                if (!line[Code].isNull())
                    examine(line, date, chunk.request, progress);
                progress.afterNumber = line[Seq].view().toLongLong();
                progress.afterBalance = amount(line[After]);
                return true;
            },
            chunk.stop);
        if (!read.ok())
            return read.error();
        progress.after = QString::fromUtf8(account);
        progress.scanned += *read;
        progress.rows += *read;
        progress.finished = progress.finished || *read < wanted;
        return Done{};
    }

private:
    static void examine(Cells line, const QByteArray &date, const Request &request, Progress &progress)
    {
        const qint64 seq = line[Seq].view().toLongLong();
        const Amount before = amount(line[Before]), after = amount(line[After]);
        const bool up = (line[LineSide].view() == "D") != (line[Normal].view() == "C");
        const Amount step = up ? amount(line[LineAmount]) : -amount(line[LineAmount]);
        const bool gap = seq != progress.afterNumber + 1;
        const bool chained = before == progress.afterBalance;
        if (!gap && chained && after == before + step) [[likely]]
            return;
        if ((progress.broken && request.breaks == Request::Breaks::FirstOfAccount) ||
            (!date.isEmpty() && line[Date].view() != QByteArrayView(date)))
            return;
        progress.broken = true;
        Finding finding;
        finding.key = QString(text(line[Account]) + u'#' + QString::number(seq));
        if (gap) {
            finding.kind = QStringLiteral("gap");
            finding.expected = seq - progress.afterNumber > 2
                                   ? QStringLiteral("%1-%2").arg(progress.afterNumber + 1).arg(seq - 1)
                                   : QString::number(seq - 1);
            finding.amount = before - progress.afterBalance;
        } else if (!chained) {
            finding.kind = QStringLiteral("brokenChain");
            finding.expected = progress.afterBalance.minorText();
            finding.actual = before.minorText();
            finding.amount = before - progress.afterBalance;
        } else {
            finding.kind = QStringLiteral("wrongStep");
            finding.expected = (before + step).minorText();
            finding.actual = after.minorText();
            finding.amount = after - before - step;
        }
        finding.vouchers << VoucherNo(text(line[Voucher]));
        finding.accounts << AccountNo(text(line[Account]));
        finding.subject = SubjectCode(text(line[Subject]));
        finding.date = QDate::fromString(text(line[Date]), Qt::ISODate);
        if (const Result<Currency> currency = Currency::fromCode(text(line[Code])); currency.ok())
            finding.currency = *currency;
        addFinding(request, progress, std::move(finding));
    }
};

} // namespace

std::unique_ptr<Checker> makeChainChecker()
{
    return std::make_unique<ChainChecker>();
}

} // namespace zf::ledger::tieout
