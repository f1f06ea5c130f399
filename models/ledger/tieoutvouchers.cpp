// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowstream.h"
#include "models/ledger/tieoutchecker.h"

namespace zf::ledger::tieout {

namespace {

using Cells = std::span<const db::RowStream::Cell>;

constexpr qint64 fewestRows = 2'000; ///< more than a voucher has lines, or a chunk would not get on

/// Subjects and the books they are in, by code; a ledger of one set of books may lack the column.
Result<QHash<QByteArray, QByteArray>> booksOf(db::Session &session)
{
    Result<db::Rows> rows =
        session.select({"tieout.books", QStringLiteral("SELECT code, COALESCE(book, '') FROM subject")});
    if (!rows.ok() && rows.error().nativeCode == 1054)
        rows = session.select({"tieout.books", QStringLiteral("SELECT code, '' FROM subject")});
    if (!rows.ok())
        return rows.error();
    QHash<QByteArray, QByteArray> books;
    for (qsizetype row = 0; row < rows->size(); ++row)
        books.insert(rows->text(row, 0).toUtf8(), rows->text(row, 1).toUtf8());
    return books;
}

/// What has been read of one voucher. It says only whether the check's text must be asked about it.
class VoucherSums {
public:
    void begin(QByteArrayView voucher, QByteArrayView date)
    {
        m_voucher = voucher.toByteArray();
        m_date = date.toByteArray();
        m_sums.clear();
        m_lines = m_debits = 0;
        m_malformed = false;
    }
    void add(QByteArrayView side, Amount amount, QByteArrayView currency, QByteArrayView date,
             const QByteArray &book)
    {
        ++m_lines;
        m_debits += side == "D" ? 1 : 0;
        m_malformed = m_malformed || amount.isZero() || date != QByteArrayView(m_date);
        const Amount moved = side == "D" ? amount : -amount;
        for (Sum &sum : m_sums) {
            if (sum.book == book && currency == QByteArrayView(sum.currency)) {
                sum.amount += moved;
                return;
            }
        }
        m_sums.push_back({currency.toByteArray(), book, moved});
    }
    const QByteArray &voucher() const { return m_voucher; }
    bool isSuspect() const
    {
        return m_lines == 0 || m_debits == 0 || m_debits == m_lines || m_malformed ||
               std::any_of(m_sums.begin(), m_sums.end(), [](const Sum &s) { return !s.amount.isZero(); });
    }
    qint64 lines() const { return m_lines; }

private:
    struct Sum {
        QByteArray currency, book;
        Amount amount;
    };
    QByteArray m_voucher, m_date;
    std::vector<Sum> m_sums;
    qint64 m_lines = 0, m_debits = 0;
    bool m_malformed = false;
};

/// T1: the vouchers with their entries in one pass; those that do not add up are asked about by the check's
/// text, in the same snapshot.
class VoucherChecker final : public Checker {
public:
    QStringList relations() const override { return {QStringLiteral("voucher_entry")}; }

    Result<Done> advance(Chunk &chunk, Progress &progress) const override
    {
        const Result<QHash<QByteArray, QByteArray>> books = booksOf(chunk.session);
        if (!books.ok())
            return books.error();
        const Result<Pass> pass = read(chunk, progress, *books);
        if (!pass.ok())
            return pass.error();
        Filling filling;
        filling.date = chunk.request.date;
        for (qsizetype at = 0; at < pass->suspects.size() && !progress.finished; at += keysAtATime) {
            filling.keys = pass->suspects.mid(at, keysAtATime);
            const Result<db::BoundQuery> query = textQuery("T1", 0, filling);
            if (!query.ok())
                return query.error();
            if (Result<Done> done = addFindings(chunk, progress, *query); !done.ok())
                return done;
        }
        filling.keys.clear();
        filling.after = progress.after;
        filling.upTo = pass->ended ? QString() : pass->last;
        if (Result<Done> done = findOrphans(chunk, progress, filling, pass->lines); !done.ok())
            return done;
        progress.scanned += pass->vouchers;
        progress.rows += pass->lines;
        progress.after = pass->last;
        progress.finished = progress.finished || pass->ended;
        return Done{};
    }

private:
    struct Pass {
        QStringList suspects;
        QString last; ///< voucher that has been read whole
        qint64 vouchers = 0, lines = 0;
        bool ended = false;
    };

    static Result<Pass> read(Chunk &chunk, const Progress &progress,
                             const QHash<QByteArray, QByteArray> &books)
    {
        const qint64 wanted = progress.viewed ? std::numeric_limits<qint64>::max()
                                              : std::max(fewestRows, chunk.request.rowsPerChunk);
        QString sql = QStringLiteral(
            "SELECT v.voucher_no, v.accounting_date, e.side, e.amount, e.currency, e.accounting_date,"
            " e.subject_code FROM voucher v LEFT JOIN voucher_entry e ON e.voucher_no = v.voucher_no"
            " WHERE 1 = 1");
        if (!progress.after.isEmpty())
            sql += QString(QStringLiteral(" AND v.voucher_no > ") +
                           db::RowStream::quote(chunk.session, progress.after));
        if (chunk.request.date.isValid())
            sql +=
                QStringLiteral(" AND v.accounting_date = '%1'").arg(chunk.request.date.toString(Qt::ISODate));
        sql += QStringLiteral(" ORDER BY v.voucher_no LIMIT %1").arg(wanted);
        Pass pass;
        VoucherSums sums;
        const auto close = [&pass, &sums] {
            if (sums.voucher().isEmpty())
                return;
            pass.last = QString::fromUtf8(sums.voucher());
            ++pass.vouchers;
            pass.lines += sums.lines();
            if (sums.isSuspect())
                pass.suspects << pass.last;
        };
        const Result<qint64> read = db::RowStream::read(
            chunk.session, {"tieout.T1", sql},
            [&](Cells line) {
                if (line[0].view() != QByteArrayView(sums.voucher())) {
                    close();
                    sums.begin(line[0].view(), line[1].view());
                }
                if (!line[2].isNull())
                    sums.add(line[2].view(), Amount::fromMinor(line[3].view().toLongLong()), line[4].view(),
                             line[5].view(), books.value(line[6].view().toByteArray()));
                return true;
            },
            chunk.stop);
        if (!read.ok())
            return read.error();
        pass.ended = *read < wanted;
        // The last voucher may have been cut: it begins the next chunk, unless it is all there is of this
        // one.
        if (pass.ended || pass.vouchers == 0)
            close();
        return pass;
    }

    /// Entries in the range that no voucher brought along; when the numbers agree there are none.
    static Result<Done> findOrphans(Chunk &chunk, Progress &progress, const Filling &range, qint64 lines)
    {
        if (!range.date.isValid()) {
            db::BoundQuery count{
                "tieout.T1.count", QStringLiteral("SELECT COUNT(*) FROM voucher_entry WHERE 1 = 1"), {}};
            if (!range.after.isEmpty()) {
                count.sql += QStringLiteral(" AND voucher_no > ?");
                count.values << range.after;
            }
            if (!range.upTo.isEmpty()) {
                count.sql += QStringLiteral(" AND voucher_no <= ?");
                count.values << range.upTo;
            }
            const Result<db::Rows> rows = count.run(chunk.session);
            if (!rows.ok())
                return rows.error();
            if (rows->integer(0, 0) == lines)
                return Done{};
        }
        const Result<db::BoundQuery> query = textQuery("T1", 1, range);
        return query.ok() ? addFindings(chunk, progress, *query) : Result<Done>(query.error());
    }
};

} // namespace

std::unique_ptr<Checker> makeVoucherChecker()
{
    return std::make_unique<VoucherChecker>();
}

} // namespace zf::ledger::tieout
