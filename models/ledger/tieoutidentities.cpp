// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowstream.h"
#include "models/ledger/tieoutchecker.h"

namespace zf::ledger::tieout {

namespace {

using Cells = std::span<const db::RowStream::Cell>;

constexpr qsizetype mostVouchers = 50; ///< named by one finding
constexpr qint64 fewestRows = 2'000;   ///< more than a voucher has lines

/// T12, T13: sums over the accounts, in one question. Where an identity does not hold, the entries are gone
/// through for the vouchers that broke it: those whose own lines do not keep it.
class IdentityChecker final : public Checker {
public:
    explicit IdentityChecker(const char *id)
        : m_id(id)
    {
    }
    QStringList relations() const override { return {QStringLiteral("account")}; }

    Result<Done> advance(Chunk &chunk, Progress &progress) const override
    {
        return progress.stage == 0 ? judge(chunk, progress) : findVouchers(chunk, progress);
    }

private:
    Result<Done> judge(Chunk &chunk, Progress &progress) const
    {
        const Result<db::BoundQuery> query = textQuery(m_id, 0, {});
        if (!query.ok())
            return query.error();
        if (Result<Done> done = addFindings(chunk, progress, *query); !done.ok())
            return done;
        const Result<db::Rows> count =
            chunk.session.select({"tieout.count", QStringLiteral("SELECT COUNT(*) FROM account")});
        if (!count.ok())
            return count.error();
        progress.scanned = progress.rows = count->integer(0, 0);
        progress.finished = progress.finished || progress.findings.isEmpty();
        progress.stage = 1;
        return Done{};
    }

    /// By subject, for each identity, by how much a debit of one unit moves left less right.
    using Weights = QHash<QByteArray, QMap<QString, int>>;

    static Result<Weights> weights(Chunk &chunk, const Progress &progress)
    {
        const Result<db::Rows> rows = chunk.session.select(
            {"tieout.identity",
             QStringLiteral("SELECT i.identity, i.subject_code, i.side, i.factor, s.normal_side"
                            " FROM identity_term i LEFT JOIN subject s ON s.code = i.subject_code")});
        if (!rows.ok())
            return rows.error();
        QSet<QString> broken;
        for (const Finding &finding : progress.findings)
            broken << finding.kind;
        Weights weights;
        for (qsizetype row = 0; row < rows->size(); ++row) {
            if (!broken.contains(rows->text(row, 0)))
                continue;
            const int factor =
                static_cast<int>(rows->integer(row, 3)) * (rows->text(row, 2) == u"left" ? 1 : -1);
            weights[rows->text(row, 1).toUtf8()][rows->text(row, 0)] +=
                rows->text(row, 4) == u"C" ? -factor : factor;
        }
        return weights;
    }

    static Result<Done> findVouchers(Chunk &chunk, Progress &progress)
    {
        const Result<Weights> weights = IdentityChecker::weights(chunk, progress);
        if (!weights.ok())
            return weights.error();
        const qint64 wanted = progress.viewed ? std::numeric_limits<qint64>::max()
                                              : std::max(fewestRows, chunk.request.rowsPerChunk);
        QString sql = QStringLiteral("SELECT voucher_no, subject_code, side, amount, currency, account_no"
                                     " FROM voucher_entry");
        if (!progress.after.isEmpty())
            sql += QString(QStringLiteral(" WHERE voucher_no > ") +
                           db::RowStream::quote(chunk.session, progress.after));
        sql += QStringLiteral(" ORDER BY voucher_no, line_no LIMIT %1").arg(wanted);
        QByteArray voucher;
        QMap<QString, Amount> moved; ///< by identity|currency: left less right
        QStringList accounts;
        qsizetype closed = 0;
        const auto close = [&] {
            if (voucher.isEmpty())
                return;
            ++closed;
            progress.after = QString::fromUtf8(voucher);
            for (auto it = moved.cbegin(); it != moved.cend(); ++it) {
                if (!it->isZero())
                    name(progress, it.key(), progress.after, accounts);
            }
            moved.clear();
            accounts.clear();
        };
        const Result<qint64> read = db::RowStream::read(
            chunk.session, {"tieout.identity.vouchers", sql},
            [&](Cells line) {
                if (line[0].view() != QByteArrayView(voucher)) {
                    close();
                    voucher = line[0].view().toByteArray();
                }
                const auto terms = weights->constFind(QByteArray::fromRawData(line[1].data, line[1].size));
                if (terms == weights->cend())
                    return true;
                const Int128 amount = line[3].view().toLongLong() * (line[2].view() == "D" ? 1 : -1);
                accounts << QString::fromUtf8(line[5].data, line[5].size);
                for (auto it = terms->cbegin(); it != terms->cend(); ++it)
                    moved[QString(it.key() + u'|' + QString::fromUtf8(line[4].data, line[4].size))] +=
                        Amount::fromMinor(amount * *it);
                return true;
            },
            chunk.stop);
        if (!read.ok())
            return read.error();
        const bool ended = *read < wanted;
        if (ended || closed == 0)
            close();
        progress.rows += *read;
        progress.finished = ended;
        return Done{};
    }

    static void name(Progress &progress, const QString &key, const QString &voucher,
                     const QStringList &accounts)
    {
        for (Finding &finding : progress.findings) {
            if (finding.key != key || finding.vouchers.size() >= mostVouchers)
                continue;
            finding.vouchers << VoucherNo(voucher);
            for (const QString &account : accounts) {
                if (!finding.accounts.contains(AccountNo(account)))
                    finding.accounts << AccountNo(account);
            }
        }
    }

    const char *m_id;
};

} // namespace

std::unique_ptr<Checker> makeIdentityChecker(const char *id)
{
    return std::make_unique<IdentityChecker>(id);
}

} // namespace zf::ledger::tieout
