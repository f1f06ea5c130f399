// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowstream.h"
#include "models/ledger/tieoutchecker.h"

#include <QElapsedTimer>

namespace zf::ledger::tieout {

namespace {

using Cells = std::span<const db::RowStream::Cell>;

constexpr int mostOrphans = 10'000; ///< lines without a voucher that are remembered

/// T2. The two sides of 30 million lines are in different orders, so each is read in its own and condensed to
/// a count and a sum of hashes per date. Dates on which the sums differ (those that take postings meanwhile
/// always may) are compared voucher by voucher, both sides in one snapshot.
class LineChecker final : public Checker {
public:
    QStringList relations() const override
    {
        return {QStringLiteral("voucher_entry"), QStringLiteral("account_journal")};
    }

    Result<Done> advance(Chunk &chunk, Progress &progress) const override
    {
        switch (static_cast<Stage>(progress.stage)) {
        case Stage::Begin:
            return begin(chunk, progress);
        case Stage::Entries:
            return readEntries(chunk, progress);
        case Stage::Journal:
            return readJournal(chunk, progress);
        case Stage::Suspects:
            return findSuspects(chunk, progress);
        case Stage::Vouchers:
            return compareVouchers(chunk, progress);
        case Stage::Orphans:
            return compareOrphans(chunk, progress);
        }
        return Done{};
    }

private:
    enum class Stage { Begin, Entries, Journal, Suspects, Vouchers, Orphans };

    static void enter(Progress &progress, Stage stage)
    {
        progress.stage = static_cast<int>(stage);
        progress.after.clear();
        progress.afterNumber = 0;
    }

    static qint64 wantedRows(const Chunk &chunk, const Progress &progress)
    {
        return progress.viewed ? std::numeric_limits<qint64>::max() : chunk.request.rowsPerChunk;
    }

    Result<Done> begin(Chunk &chunk, Progress &progress) const
    {
        if (chunk.request.date.isValid()) {
            progress.dates = {chunk.request.date};
            enter(progress, Stage::Suspects);
            return findSuspects(chunk, progress);
        }
        const Result<QDate> live = liveFrom(chunk.session);
        if (!live.ok())
            return live.error();
        progress.liveFrom = *live;
        enter(progress, Stage::Entries);
        return readEntries(chunk, progress);
    }

    /// Adds the lines of one side to the dates' prints, or takes them away.
    class Printer {
    public:
        enum class Side { Entries, Journal };
        Printer(Progress &progress, Side side)
            : m_progress(progress)
            , m_sign(side == Side::Entries ? 1 : -1)
        {
        }
        void add(QByteArrayView date, std::initializer_list<QByteArrayView> parts)
        {
            if (m_print == nullptr || date != QByteArrayView(m_date)) {
                m_date = date.toByteArray();
                m_print = &m_progress.prints[QDate::fromString(QString::fromLatin1(m_date), Qt::ISODate)];
            }
            const quint64 hash = stableHash(parts);
            m_print->lines += m_sign;
            m_print->hash += m_sign > 0 ? hash : 0 - hash;
        }

    private:
        Progress &m_progress;
        const int m_sign;
        QByteArray m_date;
        LinePrint *m_print = nullptr;
    };

    Result<Done> readEntries(Chunk &chunk, Progress &progress) const
    {
        const qint64 wanted = wantedRows(chunk, progress);
        const QString sql =
            QStringLiteral("SELECT entry_id, accounting_date, voucher_no, account_no, side, amount, currency"
                           " FROM voucher_entry WHERE entry_id > %1 ORDER BY entry_id LIMIT %2")
                .arg(progress.afterNumber)
                .arg(wanted);
        Printer printer(progress, Printer::Side::Entries);
        const Result<qint64> read = db::RowStream::read(
            chunk.session, {"tieout.T2.entries", sql},
            [&](Cells line) {
                progress.afterNumber = line[0].view().toLongLong();
                printer.add(line[1].view(),
                            {line[2].view(), line[3].view(), line[4].view(), line[5].view(), line[6].view()});
                return true;
            },
            chunk.stop);
        if (!read.ok())
            return read.error();
        progress.scanned += *read;
        progress.rows += *read;
        if (*read < wanted)
            enter(progress, Stage::Journal);
        return Done{};
    }

    Result<Done> readJournal(Chunk &chunk, Progress &progress) const
    {
        const qint64 wanted = wantedRows(chunk, progress);
        QString sql = QStringLiteral(
            "SELECT j.account_no, j.seq, j.accounting_date, j.voucher_no, j.side, j.amount, a.currency, %1"
            " FROM account_journal j LEFT JOIN account a ON a.account_no = j.account_no");
        if (progress.liveFrom.isValid()) {
            // Of the dates that take postings a line without a voucher is sought here: they are going to be
            // compared by their vouchers in any case. A key of NULL costs no look-up.
            const QString live = progress.liveFrom.toString(Qt::ISODate);
            sql = sql.arg(QStringLiteral("j.accounting_date >= '%1' AND v.voucher_no IS NULL").arg(live)) +
                  QStringLiteral(" LEFT JOIN voucher v ON v.voucher_no ="
                                 " CASE WHEN j.accounting_date >= '%1' THEN j.voucher_no END")
                      .arg(live);
        } else {
            sql = sql.arg(u'0');
        }
        if (!progress.after.isEmpty())
            sql += QStringLiteral(" WHERE (j.account_no = %1 AND j.seq > %2) OR j.account_no > %1")
                       .arg(db::RowStream::quote(chunk.session, progress.after))
                       .arg(progress.afterNumber);
        sql += QStringLiteral(" ORDER BY j.account_no, j.seq LIMIT %1").arg(wanted);
        QByteArray account;
        Printer printer(progress, Printer::Side::Journal);
        const Result<qint64> read = db::RowStream::read(
            chunk.session, {"tieout.T2.journal", sql},
            [&](Cells line) {
                if (line[0].view() != QByteArrayView(account))
                    account = line[0].view().toByteArray();
                progress.afterNumber = line[1].view().toLongLong();
                printer.add(line[2].view(),
                            {line[3].view(), line[0].view(), line[4].view(), line[5].view(), line[6].view()});
                if (line[7].view() == "1" && progress.vouchers.size() < mostOrphans)
                    progress.vouchers << QString::fromUtf8(line[3].data, line[3].size);
                return true;
            },
            chunk.stop);
        if (!read.ok())
            return read.error();
        progress.after = QString::fromUtf8(account);
        progress.rows += *read;
        if (*read < wanted) {
            for (auto it = progress.prints.cbegin(); it != progress.prints.cend(); ++it) {
                if (it->lines != 0 || it->hash != 0)
                    progress.dates << it.key();
            }
            progress.prints.clear();
            progress.finished = progress.dates.isEmpty() && progress.vouchers.isEmpty();
            enter(progress, Stage::Suspects);
        }
        return Done{};
    }

    /// Lines of the suspect dates whose voucher does not exist or is of another date: going through the
    /// dates' vouchers would not meet them.
    Result<Done> findSuspects(Chunk &chunk, Progress &progress) const
    {
        const auto remember = [&progress](const Result<db::Rows> &rows) {
            for (qsizetype row = 0; row < rows->size(); ++row)
                progress.vouchers << rows->text(row, 0);
        };
        QStringList settled;
        for (const QDate date : std::as_const(progress.dates)) {
            const Result<db::Rows> rows = chunk.session.select(
                {"tieout.T2.orphans",
                 QStringLiteral("SELECT DISTINCT e.voucher_no FROM voucher_entry e"
                                " LEFT JOIN voucher v ON v.voucher_no = e.voucher_no"
                                " WHERE e.accounting_date = ?"
                                " AND (v.voucher_no IS NULL OR v.accounting_date <> e.accounting_date)"
                                " LIMIT ?")},
                {date, mostOrphans});
            if (!rows.ok())
                return rows.error();
            remember(rows);
            if (!progress.liveFrom.isValid() || date < progress.liveFrom)
                settled << QString(u'\'' + date.toString(Qt::ISODate) + u'\'');
        }
        if (!settled.isEmpty()) {
            const Result<db::Rows> rows = chunk.session.select(
                {"tieout.T2.orphans",
                 QStringLiteral("SELECT DISTINCT j.voucher_no FROM account_journal j LEFT JOIN voucher v"
                                " ON v.voucher_no = CASE WHEN j.accounting_date IN (%1) THEN j.voucher_no END"
                                " WHERE j.accounting_date IN (%1)"
                                " AND (v.voucher_no IS NULL OR v.accounting_date <> j.accounting_date)"
                                " LIMIT ?")
                     .arg(settled.join(u','))},
                {mostOrphans});
            if (!rows.ok())
                return rows.error();
            remember(rows);
        }
        progress.vouchers.removeDuplicates();
        enter(progress, Stage::Vouchers);
        return Done{};
    }

    static Result<Done> compare(Chunk &chunk, Progress &progress, const QStringList &vouchers)
    {
        Filling filling;
        filling.keys = vouchers;
        const Result<db::BoundQuery> query = textQuery("T2", 0, filling);
        return query.ok() ? addFindings(chunk, progress, *query) : Result<Done>(query.error());
    }

    Result<Done> compareVouchers(Chunk &chunk, Progress &progress) const
    {
        QElapsedTimer timer;
        timer.start();
        while (!progress.dates.isEmpty() && !progress.finished && timer.elapsed() < chunkTimeMs) {
            if (chunk.stop.stop_requested())
                return cancelled();
            const qint64 wanted = progress.viewed ? std::numeric_limits<qint32>::max() : keysAtATime;
            const Result<db::Rows> rows = chunk.session.select(
                {"tieout.T2.vouchers",
                 QStringLiteral("SELECT voucher_no FROM voucher WHERE accounting_date = ? AND voucher_no > ?"
                                " ORDER BY voucher_no LIMIT ?")},
                {progress.dates.constFirst(),
                 QString(progress.after.isNull() ? QStringLiteral("") : progress.after), wanted});
            if (!rows.ok())
                return rows.error();
            QStringList vouchers;
            for (qsizetype row = 0; row < rows->size(); ++row)
                vouchers << rows->text(row, 0);
            if (!vouchers.isEmpty()) {
                if (Result<Done> done = compare(chunk, progress, vouchers); !done.ok())
                    return done;
                progress.after = vouchers.constLast();
            }
            if (rows->size() < wanted) {
                progress.dates.removeFirst();
                progress.after.clear();
            }
        }
        if (progress.dates.isEmpty())
            enter(progress, Stage::Orphans);
        return Done{};
    }

    Result<Done> compareOrphans(Chunk &chunk, Progress &progress) const
    {
        const QStringList vouchers = progress.vouchers.mid(0, keysAtATime);
        progress.vouchers = progress.vouchers.mid(vouchers.size());
        if (!vouchers.isEmpty()) {
            if (Result<Done> done = compare(chunk, progress, vouchers); !done.ok())
                return done;
        }
        progress.finished = progress.finished || progress.vouchers.isEmpty();
        return Done{};
    }
};

} // namespace

std::unique_ptr<Checker> makeLineChecker()
{
    return std::make_unique<LineChecker>();
}

} // namespace zf::ledger::tieout
