// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowstream.h"
#include "models/ledger/tieoutorderrules.h"

namespace zf::ledger::tieout {

namespace {

using Cells = std::span<const db::RowStream::Cell>;

constexpr qint64 mostOrders = 100'000;    ///< of a chunk, which are held in memory: about 15 MB
constexpr qsizetype mostSuspects = 1'000; ///< before they are judged
constexpr int againMs = 500;

/// The orders of a chunk, and how many vouchers each has of every demand.
struct Orders {
    struct Order {
        QByteArray kind, state;
        size_t counts = 0; ///< where its counts begin
    };
    QHash<QByteArray, Order> byNumber;
    std::vector<quint8> counts;
    QByteArray last;
    qint64 read = 0;
};

/// T9: orders and vouchers in the orders' order, in one snapshot over both databases; what does not fit is
/// judged by the check's text, again and again while it is young. With the databases on two servers each side
/// is read in its own, and judged here.
class OrderChecker final : public Checker {
public:
    QStringList relations() const override { return {QStringLiteral("voucher")}; }
    qint64 rowsPerChunk(const Request &request) const override
    {
        return std::min(mostOrders, request.rowsPerChunk);
    }

    Result<Done> advance(Chunk &chunk, Progress &progress) const override
    {
        progress.waitMs = 0;
        Result<Done> done = Done{};
        switch (static_cast<Stage>(progress.stage)) {
        case Stage::Orders:
            done = chunk.request.date.isValid() ? ofDate(chunk, progress) : merge(chunk, progress);
            break;
        case Stage::WithoutOrder:
            done = withoutOrder(chunk, progress);
            break;
        case Stage::Judge:
            break;
        }
        if (!done.ok())
            return done;
        const bool last = progress.stage == static_cast<int>(Stage::Judge);
        if (last || progress.orders.size() + progress.vouchers.size() >= mostSuspects) {
            done = judge(chunk, progress);
            if (last && done.ok())
                progress.finished =
                    progress.finished || (progress.orders.isEmpty() && progress.vouchers.isEmpty());
            if (!progress.finished && last)
                progress.waitMs = againMs;
        }
        return done;
    }

private:
    enum class Stage { Orders, WithoutOrder, Judge };

    Result<Done> merge(Chunk &chunk, Progress &progress) const
    {
        const Result<OrderRules> rules = OrderRules::load(chunk.session);
        if (!rules.ok())
            return rules.error();
        const qint64 wanted =
            progress.viewed ? std::numeric_limits<qint64>::max() : rowsPerChunk(chunk.request);
        Result<Orders> read = readOrders(chunk, progress, *rules, wanted);
        if (!read.ok())
            return read.error();
        Orders &orders = *read;
        const bool ended = orders.read < wanted;
        QString sql =
            QString(QStringLiteral("SELECT order_no, voucher_no, kind FROM voucher WHERE order_no > ") +
                    db::RowStream::quote(chunk.session, progress.after));
        if (!ended)
            sql += QString(QStringLiteral(" AND order_no <= ") +
                           db::RowStream::quote(chunk.session, QString::fromUtf8(orders.last)));
        const Result<qint64> vouchers = db::RowStream::read(
            chunk.session, {"tieout.T9.vouchers", sql},
            [&](Cells line) {
                if (!fits(line, *rules, orders))
                    progress.vouchers << QString::fromUtf8(line[1].data, line[1].size);
                return true;
            },
            chunk.stop);
        if (!vouchers.ok())
            return vouchers.error();
        for (auto it = orders.byNumber.cbegin(); it != orders.byNumber.cend(); ++it) {
            if (!isComplete(*it, *rules, orders))
                progress.orders << QString::fromUtf8(it.key());
        }
        progress.orders.sort();
        progress.scanned += *vouchers;
        progress.rows += *vouchers;
        progress.after = QString::fromUtf8(orders.last);
        if (ended) {
            progress.stage = static_cast<int>(Stage::WithoutOrder);
            progress.after.clear();
        }
        return Done{};
    }

    /// The next orders, from wherever the payment database is.
    static Result<Orders> readOrders(const Chunk &chunk, const Progress &progress, const OrderRules &rules,
                                     qint64 wanted)
    {
        const size_t kinds = static_cast<size_t>(rules.demandKinds());
        const QString schema = chunk.request.paymentApart == nullptr
                                   ? QString(u'`' + chunk.request.paymentDatabase + QStringLiteral("`."))
                                   : QString();
        const auto job = [schema, kinds, wanted, after = progress.after](
                             db::Session &session, const std::stop_token &stop) -> Result<Orders> {
            Orders orders;
            const Result<qint64> read = db::RowStream::read(
                session,
                {"tieout.T9.orders",
                 QStringLiteral("SELECT order_no, kind, state FROM %1pay_order WHERE order_no > "
                                "%2 ORDER BY order_no LIMIT %3")
                     .arg(schema, db::RowStream::quote(session, after))
                     .arg(wanted)},
                [&orders, kinds](Cells line) {
                    orders.last = line[0].view().toByteArray();
                    orders.byNumber.insert(
                        orders.last, {shared(line[1].view()), shared(line[2].view()), orders.counts.size()});
                    orders.counts.resize(orders.counts.size() + kinds);
                    return true;
                },
                stop);
            if (!read.ok())
                return read.error();
            orders.read = *read;
            return orders;
        };
        return chunk.request.paymentApart == nullptr
                   ? job(chunk.session, chunk.stop)
                   : chunk.request.paymentApart->run<Orders>(job, chunk.stop).takeResult();
    }

    /// The few kinds and states there are, each once in memory.
    static QByteArray shared(QByteArrayView text)
    {
        thread_local QHash<QByteArray, QByteArray> known;
        const QByteArray key = QByteArray::fromRawData(text.data(), text.size());
        const auto it = known.constFind(key);
        if (it != known.cend())
            return *it;
        if (known.size() > 1000)
            known.clear();
        QByteArray own = text.toByteArray();
        known.insert(own, own);
        return own;
    }

    /// Whether the voucher is of a kind that its order, in its state, may have; counts it for the order.
    static bool fits(Cells voucher, const OrderRules &rules, Orders &orders)
    {
        const OrderRules::Rule *rule = rules.find(voucher[2].view().toByteArray());
        const auto order = orders.byNumber.constFind(voucher[0].view().toByteArray());
        const bool ordered = order != orders.byNumber.cend();
        if (rule == nullptr)
            return false;
        if (ordered && rule->demand >= 0) {
            quint8 &count = orders.counts[order->counts + static_cast<size_t>(rule->demand)];
            count = count < 255 ? static_cast<quint8>(count + 1) : count;
        }
        return rule->manual || (ordered && (rule->anyKind || order->kind == rule->orderKind) &&
                                (rule->anyState || rule->states.contains(order->state)));
    }

    static bool isComplete(const Orders::Order &order, const OrderRules &rules, const Orders &orders)
    {
        return std::all_of(
            rules.demands().begin(), rules.demands().end(), [&](const OrderRules::Demand &demand) {
                return demand.orderKind != order.kind || !demand.states.contains(order.state) ||
                       (demand.demand >= 0 &&
                        orders.counts[order.counts + static_cast<size_t>(demand.demand)] == 1);
            });
    }

    /// Vouchers that name no order, though their kind needs one.
    Result<Done> withoutOrder(Chunk &chunk, Progress &progress) const
    {
        const Result<db::Rows> rows = chunk.session.select(
            {"tieout.T9.orderless",
             QStringLiteral(
                 "SELECT v.voucher_no FROM voucher v LEFT JOIN posting_rule k ON k.rule_code = v.kind"
                 " WHERE v.order_no IS NULL AND v.voucher_no > ?"
                 " AND (k.rule_code IS NULL OR k.is_manual = 0)"
                 " ORDER BY v.voucher_no LIMIT ?")},
            {progress.after.isNull() ? QStringLiteral("") : progress.after,
             static_cast<qint64>(mostSuspects)});
        if (!rows.ok())
            return rows.error();
        for (qsizetype row = 0; row < rows->size(); ++row)
            progress.vouchers << rows->text(row, 0);
        if (rows->size() < mostSuspects)
            progress.stage = static_cast<int>(Stage::Judge);
        else
            progress.after = progress.vouchers.constLast();
        return Done{};
    }

    Result<Done> ofDate(Chunk &chunk, Progress &progress) const
    {
        if (chunk.request.paymentApart != nullptr)
            return ofDateApart(chunk, progress);
        Filling filling;
        filling.date = chunk.request.date;
        filling.paymentDatabase = chunk.request.paymentDatabase;
        for (int section = 0; section < 2; ++section) {
            const Result<db::BoundQuery> query = textQuery("T9", section, filling);
            if (!query.ok())
                return query.error();
            const Result<db::Rows> rows = query->run(chunk.session);
            if (!rows.ok())
                return rows.error();
            for (qsizetype row = 0; row < rows->size(); ++row) {
                const Finding finding = findingOf(*rows, row);
                (section == 0 ? progress.orders : progress.vouchers)
                    << (section == 0 ? finding.order.text() : finding.vouchers.value(0).text());
            }
        }
        progress.orders.removeDuplicates();
        const Result<db::Rows> count = chunk.session.select(
            {"tieout.count", QStringLiteral("SELECT COUNT(*) FROM voucher WHERE accounting_date = ?")},
            {chunk.request.date});
        if (!count.ok())
            return count.error();
        progress.scanned = progress.rows = count->integer(0, 0);
        progress.stage = static_cast<int>(Stage::Judge);
        return Done{};
    }

    /// All of the date's orders and vouchers are suspects until they have been judged.
    static Result<Done> ofDateApart(Chunk &chunk, Progress &progress)
    {
        const auto numbersOf = [](const Result<db::Rows> &rows) {
            QStringList numbers;
            for (qsizetype row = 0; row < rows->size(); ++row)
                numbers << rows->text(row, 0);
            return numbers;
        };
        const QDate date = chunk.request.date;
        const Result<db::Rows> orders =
            chunk.request.paymentApart
                ->run<db::Rows>(
                    [date](db::Session &session, const std::stop_token &) {
                        return session.select(
                            {"tieout.T9.orders",
                             QStringLiteral("SELECT order_no FROM pay_order WHERE accounting_date = ?")},
                            {date});
                    },
                    chunk.stop)
                .takeResult();
        if (!orders.ok())
            return orders.error();
        const Result<db::Rows> vouchers =
            chunk.session.select({"tieout.T9.vouchers",
                                  QStringLiteral("SELECT voucher_no FROM voucher WHERE accounting_date = ?")},
                                 {date});
        if (!vouchers.ok())
            return vouchers.error();
        progress.orders = numbersOf(orders);
        progress.vouchers = numbersOf(vouchers);
        progress.scanned = progress.rows = vouchers->size();
        progress.stage = static_cast<int>(Stage::Judge);
        return Done{};
    }

    static Result<Done> judge(Chunk &chunk, Progress &progress)
    {
        if (Result<Done> done = judge(chunk, progress, 0, progress.orders); !done.ok())
            return done;
        return judge(chunk, progress, 1, progress.vouchers);
    }

    /// Asks the check's text about the suspects: those that have settled are findings, those that are young
    /// stay suspects, those that are well now are forgotten.
    static Result<Done> judge(Chunk &chunk, Progress &progress, int section, QStringList &suspects)
    {
        QStringList young;
        for (qsizetype at = 0; at < suspects.size() && !progress.finished; at += keysAtATime) {
            if (chunk.stop.stop_requested())
                return cancelled();
            const QStringList some = suspects.mid(at, keysAtATime);
            if (chunk.request.paymentApart != nullptr) {
                const Result<QStringList> inFlight = section == 0 ? judgeOrdersApart(chunk, progress, some)
                                                                  : judgeVouchersApart(chunk, progress, some);
                if (!inFlight.ok())
                    return inFlight.error();
                young << *inFlight;
                continue;
            }
            Filling filling;
            filling.paymentDatabase = chunk.request.paymentDatabase;
            filling.keys = some;
            const Result<db::BoundQuery> query = textQuery("T9", section, filling);
            if (!query.ok())
                return query.error();
            const Result<db::Rows> rows = query->run(chunk.session);
            if (!rows.ok())
                return rows.error();
            for (qsizetype row = 0; row < rows->size(); ++row) {
                Finding finding = findingOf(*rows, row);
                if (isInFlight(chunk, chunk.at, rows->timestamp(row, 11)))
                    young << (section == 0 ? finding.order.text() : finding.vouchers.value(0).text());
                else
                    addFinding(chunk.request, progress, std::move(finding));
            }
        }
        young.removeDuplicates();
        suspects = young;
        return Done{};
    }
};

} // namespace

std::unique_ptr<Checker> makeOrderChecker()
{
    return std::make_unique<OrderChecker>();
}

} // namespace zf::ledger::tieout
