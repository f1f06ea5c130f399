// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ledger/entrywindow.h"

#include <QRandomGenerator64>
#include <QSet>
#include <QTest>

using namespace zf::ledger;
using namespace std::chrono_literals;

/// Numbers become visible out of order, and some never do; each is counted once.
class TestEntryWindow : public QObject {
    Q_OBJECT

private slots:
    void random_commitsOutOfOrder_areEachFoundOnce()
    {
        QRandomGenerator64 random(5);
        for (int round = 0; round < 20; ++round) {
            EntryWindow window(round % 2 == 0 ? 0 : 5000);
            EntryWindow::Clock::time_point now;
            QSet<qint64> visible, counted, lost;
            QMultiMap<int, qint64> commits; // by step
            qint64 next = window.highest() + 1;
            for (int step = 0; step < 400; ++step) {
                for (quint64 i = random.bounded(40); i > 0; --i, ++next) {
                    const quint64 fate = random.bounded(20);
                    if (fate == 0)
                        lost << next; // rolled back
                    else              // up to 100 s open
                        commits.insert(step + int(fate < 3 ? random.bounded(400) : random.bounded(3)), next);
                }
                for (const qint64 id : commits.values(step))
                    visible << id;
                // As EntryPoll does: segments whose count differs, then what is new.
                QList<qint64> found;
                for (const EntryWindow::Due &due : window.due(now)) {
                    qint64 there = 0;
                    for (qint64 id = due.first; id <= due.last; ++id)
                        there += visible.contains(id);
                    QVERIFY(there >= due.counted);
                    for (qint64 id = due.first; there > due.counted && id <= due.last; ++id) {
                        if (visible.contains(id))
                            found << id;
                    }
                    window.checked(due.segment, now);
                }
                for (qint64 id = window.highest() + 1; id < next; ++id) {
                    if (visible.contains(id))
                        found << id;
                }
                for (const qint64 id : std::as_const(found)) {
                    if (window.note(id, now)) {
                        QVERIFY(!counted.contains(id));
                        counted << id;
                    }
                }
                window.settle(now);
                now += 250ms;
            }
            // Those that are visible but not yet counted are old: they are asked about every few seconds.
            QVERIFY((visible - counted).size() < 200);
            now += 5s;
            for (const EntryWindow::Due &due : window.due(now)) {
                for (qint64 id = due.first; id <= due.last; ++id) {
                    if (visible.contains(id) && window.note(id, now))
                        counted << id;
                }
            }
            QVERIFY((visible - counted).isEmpty());
        }
    }

    void settle_fullAndOldSegments_areForgotten()
    {
        EntryWindow window;
        EntryWindow::Clock::time_point now;
        for (qint64 id = 1; id < 10 * EntryWindow::segmentSize; ++id) {
            if (id != 2000)
                window.note(id, now);
        }
        now += 1s;
        window.settle(now);
        QVERIFY(window.size() > 1); // 2000 may still come
        now += EntryWindow::longestTransaction;
        window.settle(now);
        QCOMPARE(window.size(), 1);
        QVERIFY(!window.note(2000, now)); // decided
        QVERIFY(window.due(now).size() <= 1);
    }

    void noteWhole_segment_isNotAskedAbout()
    {
        EntryWindow window(EntryWindow::segmentSize - 1);
        window.noteWhole(1, {});
        QCOMPARE(window.highest(), 2 * EntryWindow::segmentSize - 1);
        QVERIFY(window.due({}).isEmpty());
        QVERIFY(!window.note(EntryWindow::segmentSize + 5, {}));
    }
};

QTEST_APPLESS_MAIN(TestEntryWindow)
#include "tst_entrywindow.moc"
