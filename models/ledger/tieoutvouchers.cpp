// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowstream.h"
#include "models/ledger/tieoutchecker.h"

namespace zf::ledger::tieout {

namespace {

using Cells = std::span<const db::RowStream::Cell>;

constexpr qint64 fewestRows = 2'000;   ///< more than a voucher has lines, or a chunk would not get on
constexpr qsizetype mostOpen = 50'000; ///< vouchers whose lines have not all come; about 15 MB

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

/// T1. The lines of a voucher lie together, or nearly so: the entries are read in the order of their numbers,
/// a voucher is dropped as soon as its lines add up, and what is left at a chunk's end is asked about by the
/// check's text, in the same snapshot. Where the lines lie scattered, where a date is asked for or the
/// relations are views, the vouchers are read with their entries instead, which costs several times as much.
class VoucherChecker final : public Checker {
public:
    QStringList relations() const override { return {QStringLiteral("voucher_entry")}; }

    Result<Done> advance(Chunk &chunk, Progress &progress) const override
    {
        Stage stage = static_cast<Stage>(progress.stage);
        if (stage == Stage::Entries && (progress.viewed || chunk.request.date.isValid()))
            stage = enter(progress, Stage::Vouchers);
        if (stage == Stage::Without)
            return findWithout(chunk, progress);
        const Result<QHash<QByteArray, QByteArray>> books = booksOf(chunk.session);
        if (!books.ok())
            return books.error();
        return stage == Stage::Entries ? readEntries(chunk, progress, *books)
                                       : readVouchers(chunk, progress, *books);
    }

private:
    enum class Stage { Entries, Without, Vouchers };

    static Stage enter(Progress &progress, Stage stage)
    {
        progress.stage = static_cast<int>(stage);
        progress.after.clear();
        progress.afterNumber = 0;
        return stage;
    }

    static Result<Done> judge(Chunk &chunk, Progress &progress, int section, const QStringList &vouchers)
    {
        Filling filling;
        filling.date = chunk.request.date;
        for (qsizetype at = 0; at < vouchers.size() && !progress.finished; at += keysAtATime) {
            filling.keys = vouchers.mid(at, keysAtATime);
            const Result<db::BoundQuery> query = textQuery("T1", section, filling);
            if (!query.ok())
                return query.error();
            if (Result<Done> done = addFindings(chunk, progress, *query); !done.ok())
                return done;
        }
        return Done{};
    }

    static Result<Done> readEntries(Chunk &chunk, Progress &progress,
                                    const QHash<QByteArray, QByteArray> &books)
    {
        const qint64 wanted = chunk.request.rowsPerChunk;
        const QString sql =
            QStringLiteral("SELECT e.entry_id, e.voucher_no, v.accounting_date, e.side, e.amount, e.currency,"
                           " e.accounting_date, e.subject_code FROM voucher_entry e"
                           " LEFT JOIN voucher v ON v.voucher_no = e.voucher_no"
                           " WHERE e.entry_id > %1 ORDER BY e.entry_id LIMIT %2")
                .arg(progress.afterNumber)
                .arg(wanted);
        QHash<QByteArray, VoucherSums> open;
        QStringList orphans;
        bool scattered = false;
        const Result<qint64> read = db::RowStream::read(
            chunk.session, {"tieout.T1", sql},
            [&](Cells line) {
                progress.afterNumber = line[0].view().toLongLong();
                if (line[2].isNull()) {
                    if (orphans.size() < keysAtATime)
                        orphans << QString::fromUtf8(line[1].data, line[1].size);
                    return true;
                }
                auto sums = open.find(QByteArray::fromRawData(line[1].data, line[1].size));
                if (sums == open.end()) {
                    scattered = scattered || open.size() >= mostOpen;
                    if (scattered)
                        return true;
                    sums = open.insert(line[1].view().toByteArray(), {});
                    sums->begin(line[1].view(), line[2].view());
                }
                sums->add(line[3].view(), Amount::fromMinor(line[4].view().toLongLong()), line[5].view(),
                          line[6].view(), books.value(QByteArray::fromRawData(line[7].data, line[7].size)));
                if (!sums->isSuspect())
                    open.erase(sums);
                return true;
            },
            chunk.stop);
        if (!read.ok())
            return read.error();
        if (scattered) {
            enter(progress, Stage::Vouchers);
            return Done{};
        }
        progress.rows += *read;
        QStringList suspects;
        for (auto it = open.cbegin(); it != open.cend(); ++it)
            suspects << QString::fromUtf8(it.key());
        suspects.sort();
        if (Result<Done> done = judge(chunk, progress, 0, suspects); !done.ok())
            return done;
        if (Result<Done> done = judge(chunk, progress, 1, orphans); !done.ok())
            return done;
        if (*read < wanted)
            enter(progress, Stage::Without);
        return Done{};
    }

    /// Vouchers that have no entries at all, by ranges of their numbers.
    static Result<Done> findWithout(Chunk &chunk, Progress &progress)
    {
        const QString after = progress.after.isNull() ? QStringLiteral("") : progress.after;
        const Result<db::Rows> end = chunk.session.select(
            {"tieout.boundary",
             QStringLiteral(
                 "SELECT voucher_no FROM voucher WHERE voucher_no > ? ORDER BY voucher_no LIMIT 1 OFFSET ?")},
            {after, chunk.request.rowsPerChunk});
        if (!end.ok())
            return end.error();
        QString range = QStringLiteral("v.voucher_no > ?");
        QVariantList values{after};
        if (!end->isEmpty()) {
            range += QStringLiteral(" AND v.voucher_no <= ?");
            values << end->text(0, 0);
        }
        const Result<db::Rows> rows = chunk.session.select(
            {"tieout.T1.without",
             QString(QStringLiteral("SELECT v.voucher_no FROM voucher v"
                                    " LEFT JOIN voucher_entry e ON e.voucher_no = v.voucher_no"
                                    " WHERE e.voucher_no IS NULL AND ") +
                     range + QStringLiteral(" ORDER BY v.voucher_no LIMIT ?"))},
            values + QVariantList{keysAtATime});
        const Result<db::Rows> count =
            rows.ok() ? chunk.session.select(
                            {"tieout.count",
                             QString(QStringLiteral("SELECT COUNT(*) FROM voucher v WHERE ") + range)},
                            values)
                      : rows;
        if (!count.ok())
            return count.error();
        QStringList suspects;
        for (qsizetype row = 0; row < rows->size(); ++row)
            suspects << rows->text(row, 0);
        progress.scanned += count->integer(0, 0);
        if (Result<Done> done = judge(chunk, progress, 0, suspects); !done.ok())
            return done;
        progress.after = end->isEmpty() ? QString() : end->text(0, 0);
        progress.finished = progress.finished || end->isEmpty();
        return Done{};
    }

    static Result<Done> readVouchers(Chunk &chunk, Progress &progress,
                                     const QHash<QByteArray, QByteArray> &books)
    {
        const Result<Pass> pass = read(chunk, progress, books);
        if (!pass.ok())
            return pass.error();
        if (Result<Done> done = judge(chunk, progress, 0, pass->suspects); !done.ok())
            return done;
        Filling range;
        range.date = chunk.request.date;
        range.after = progress.after;
        range.upTo = pass->ended ? QString() : pass->last;
        if (Result<Done> done = findOrphans(chunk, progress, range, pass->lines); !done.ok())
            return done;
        progress.scanned += pass->vouchers;
        progress.rows += pass->lines;
        progress.after = pass->last;
        progress.finished = progress.finished || pass->ended;
        return Done{};
    }

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
