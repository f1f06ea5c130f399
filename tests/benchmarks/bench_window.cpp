// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's trial balance while another process posts: how long from a commit to the painted cell, how
// long its thread is kept from the operator, and what it costs. Without a display it paints offscreen.
//
//   bench_window [--scale small|1m|30m] [--rate N (0: as many as the machine can)] [--writers N] [--seconds
//   N]
//                [--burst ENTRIES (one transaction of so many instead)]

#include "app/sandbox/sandbox.h"
#include "models/items/trialbalancemodel.h"
#include "tests/benchmarks/measuring.h"
#include "tests/benchmarks/poster.h"
#include "widgets/ledgertree.h"
#include "widgets/mainwindow.h"
#include "widgets/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPaintEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTreeView>

#include <algorithm>
#include <functional>

using namespace zf;
using namespace zf::bench;

namespace {

QTextStream out(stdout);

constexpr qint64 Patience = 60'000'000'000; // ns

/// Knows how long each event kept the window's thread.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0 || !m_watching)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const qint64 began = nowNs();
        const bool done = QApplication::notify(receiver, event);
        m_durations << nowNs() - began;
        --m_depth;
        return done;
    }
    void watch() { m_watching = true; }
    const QList<qint64> &durations() const { return m_durations; }

private:
    bool m_watching = false;
    int m_depth = 0;
    QList<qint64> m_durations;
};

/// Notes, after each painting of the cell with the entries of 224101, how many it showed.
class PaintedCell : public QObject {
public:
    PaintedCell(QTreeView &tree, QModelIndex cell)
        : m_tree(tree)
        , m_cell(cell)
    {
        m_tree.viewport()->installEventFilter(this);
    }
    std::function<void(qint64 entries, qint64 at)> painted;
    qint64 entries() const
    {
        const auto *model = static_cast<const items::TrialBalanceModel *>(m_cell.model());
        const TrialBalanceRow *row = model->rowAt(m_cell);
        return row == nullptr ? 0 : row->entries;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_passing ||
            !static_cast<QPaintEvent *>(event)->region().intersects(m_tree.visualRect(m_cell)))
            return false;
        m_passing = true;
        QCoreApplication::sendEvent(watched, event);
        m_passing = false;
        if (painted)
            painted(entries(), nowNs());
        return true;
    }

private:
    QTreeView &m_tree;
    QPersistentModelIndex m_cell;
    bool m_passing = false;
};

bool waitUntil(const std::function<bool()> &condition)
{
    for (const qint64 from = nowNs(); !condition();) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        if (nowNs() - from > Patience)
            return false;
    }
    return true;
}

QModelIndex findSubject(const QAbstractItemModel &model, const QString &key, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const TrialBalanceRow *figures = static_cast<const items::TrialBalanceModel &>(model).rowAt(index);
        if (figures != nullptr && figures->subject.text() == key && figures->currency.code() == u"CNY")
            return index;
        if (const QModelIndex below = findSubject(model, key, index); below.isValid())
            return below;
    }
    return {};
}

/// What the poster printed: the times of the commits.
QList<qint64> times(const QByteArray &text)
{
    QList<qint64> result;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.isEmpty())
            result << line.toLongLong();
    }
    std::sort(result.begin(), result.end());
    return result;
}

/// Vouchers of two entries each.
void measurePostings(PaintedCell &cell, const QStringList &poster, int seconds)
{
    const qint64 before = cell.entries();
    QList<qint64> seen;
    cell.painted = [&](qint64 entries, qint64 at) {
        while (seen.size() < (entries - before) / 2)
            seen << at;
    };
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QByteArray printed;
    QObject::connect(&process, &QProcess::readyReadStandardOutput,
                     [&] { printed += process.readAllStandardOutput(); });
    const qint64 cpu = cpuMicros();
    process.start(QCoreApplication::applicationFilePath(), poster);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const qint64 used = cpuMicros() - cpu;
    printed += process.readAllStandardOutput();
    const QList<qint64> commits = times(printed);
    waitUntil([&] { return seen.size() >= commits.size(); });
    QList<qint64> latencies;
    for (qsizetype i = 0; i < std::min(commits.size(), seen.size()); ++i)
        latencies << seen[i] - commits[i];
    if (latencies.isEmpty()) {
        out << "nothing was posted" << Qt::endl;
        return;
    }
    out << "vouchers posted                    " << commits.size() << " (" << commits.size() / seconds
        << " a second), " << commits.size() - seen.size() << " not seen" << Qt::endl;
    out << "commit to painted cell             " << spread(latencies) << Qt::endl;
    out << "this program's CPU                 " << used * 100 / (qint64(seconds) * 1000000)
        << " % of one core" << Qt::endl;
}

void measureBurst(PaintedCell &cell, const QStringList &burst, int entries)
{
    const qint64 before = cell.entries();
    qint64 seenAt = 0;
    cell.painted = [&](qint64 now, qint64 at) {
        if (now - before >= entries && seenAt == 0)
            seenAt = at;
    };
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QByteArray printed;
    QObject::connect(&process, &QProcess::readyReadStandardOutput,
                     [&] { printed += process.readAllStandardOutput(); });
    process.start(QCoreApplication::applicationFilePath(), burst);
    if (!waitUntil([&] { return seenAt != 0 && !printed.isEmpty(); })) {
        out << "the burst was not seen" << Qt::endl;
    } else {
        out << "commit of " << entries << " entries to painted cell  "
            << ms(seenAt - times(printed).constFirst()) << Qt::endl;
    }
    process.write("\n");
    process.waitForFinished(-1);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Application app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("scale"), QStringLiteral("sandbox"), QStringLiteral("scale"),
          QStringLiteral("small")},
         {QStringLiteral("rate"), QStringLiteral("postings a second"), QStringLiteral("n"),
          QStringLiteral("1000")},
         {QStringLiteral("writers"), QStringLiteral("connections"), QStringLiteral("n"), QStringLiteral("4")},
         {QStringLiteral("seconds"), QStringLiteral("how long"), QStringLiteral("n"), QStringLiteral("10")},
         {QStringLiteral("burst"), QStringLiteral("entries of one transaction"), QStringLiteral("n")},
         {QStringLiteral("poster"), QStringLiteral("only post")}});
    parser.process(app);
    sandbox::Options options;
    const Result<sandbox::Scale> scale = sandbox::scaleFromCode(parser.value(QStringLiteral("scale")));
    if (!scale.ok()) {
        out << scale.error().message << Qt::endl;
        return 2;
    }
    options.scale = *scale;
    const Result<sandbox::Info> info = sandbox::Sandbox::start(options);
    if (!info.ok()) {
        out << info.error().message << Qt::endl;
        return 1;
    }
    const db::Profile profile = info->profile(QStringLiteral("root"));
    const PosterOptions posting{.writers = parser.value(QStringLiteral("writers")).toInt(),
                                .rate = parser.value(QStringLiteral("rate")).toInt(),
                                .seconds = parser.value(QStringLiteral("seconds")).toInt()};
    const int burst = parser.value(QStringLiteral("burst")).toInt();
    if (parser.isSet(QStringLiteral("poster")))
        return burst > 0 ? runBurst(profile, burst) : runPoster(profile, posting);

    QTemporaryDir directory;
    Settings settings(directory.filePath(QStringLiteral("settings.ini")));
    installTheme(Theme());
    MainWindow window(settings);
    window.resize(1440, 900);
    window.show();
    const qint64 began = nowNs();
    window.connectTo(std::make_unique<Services>(
        profile, db::PasswordSource([](const db::Profile &) { return Result<QString>(QString()); })));
    window.openLocation({QStringLiteral("trial-balance"), {}, {}, {}});
    const auto settled = [&window] {
        return window.currentPage() != nullptr && window.currentPage()->isSettled();
    };
    if (!waitUntil(settled)) {
        out << "the page did not settle" << Qt::endl;
        return 1;
    }
    out << "first figures on screen            " << ms(nowNs() - began) << Qt::endl;
    auto *tree = window.currentPage()->findChild<LedgerTree *>()->tree();
    const QModelIndex subject = findSubject(*tree->model(), QStringLiteral("224101"));
    tree->setExpanded(subject.parent(), true);
    const QModelIndex cell = subject.siblingAtColumn(int(items::TrialBalanceModel::Column::Entries));
    tree->scrollTo(cell);
    PaintedCell painted(*tree, cell);
    waitUntil([&, at = nowNs()] { return nowNs() - at > 2'000'000'000; }); // trends and the like have come
    app.watch();
    QStringList poster = QCoreApplication::arguments().mid(1);
    poster << QStringLiteral("--poster");
    if (burst > 0)
        measureBurst(painted, poster, burst);
    else
        measurePostings(painted, poster, posting.seconds);
    QList<qint64> blocked = app.durations();
    out << "events of the window's thread      " << blocked.size() << ", " << spread(blocked) << ", "
        << std::count_if(blocked.cbegin(), blocked.cend(), [](qint64 ns) { return ns > 16'000'000; })
        << " over 16 ms" << Qt::endl;
    out << "resident memory                    " << residentKiB() / 1024 << " MiB" << Qt::endl;
    return 0;
}
