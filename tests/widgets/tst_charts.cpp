// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/balancechart.h"
#include "widgets/plots/heatchart.h"
#include "widgets/plots/turnoverchart.h"
#include "widgets/theme.h"

#include <QFile>
#include <QImage>
#include <QMouseEvent>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace zf;

namespace {

constexpr int dayCount = 20;

QDate dayAt(int index)
{
    return QDate(2026, 9, 1).addDays(index);
}

Currency yuan()
{
    return *Currency::fromCode(QStringLiteral("CNY"));
}

/// A turnover that is the same every day but on the 15th.
QList<DayTurnover> someDays(qint64 debit = 10'000)
{
    QList<DayTurnover> days;
    for (int i = 0; i < dayCount; ++i) {
        DayTurnover day;
        day.date = dayAt(i);
        day.debit = Amount::fromMinor(i == 14 ? debit * 9 : debit + i);
        day.closing = Amount::fromMinor(1'000'000 + i * 100);
        days << day;
    }
    return days;
}

QWidget *plotOf(const Chart &chart)
{
    return chart.findChild<QWidget *>({}, Qt::FindDirectChildrenOnly);
}

} // namespace

/// The charts by mouse and keyboard, and their pictures.
class TestCharts : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;

    template <class ChartType> ChartType *shown()
    {
        m_window = std::make_unique<QWidget>();
        auto *chart = new ChartType(m_window.get());
        m_window->resize(1000, 400);
        chart->resize(1000, 400);
        m_window->show();
        return QTest::qWaitForWindowExposed(m_window.get()) ? chart : nullptr;
    }
    /// The middle of a day's column, found by what the chart itself says of it.
    static QPoint pointOf(const DayChart &chart, int day)
    {
        QWidget *plot = plotOf(chart);
        int first = -1, last = -1;
        for (int x = 0; x < plot->width(); ++x) {
            if (chart.dateAt(QPoint(x, plot->height() / 2)) == dayAt(day)) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
        return {(first + last) / 2, plot->height() / 2};
    }
    static void dragOver(const DayChart &chart, int from, int to)
    {
        QWidget *plot = plotOf(chart);
        QTest::mousePress(plot, Qt::LeftButton, {}, pointOf(chart, from));
        const QPoint end = pointOf(chart, to);
        QMouseEvent move(QEvent::MouseMove, end, plot->mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(plot, &move);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, end);
    }

private slots:
    void initTestCase() { installTheme(Theme()); }
    void cleanup() { m_window.reset(); }

    void brush_byMouse_isAnnouncedOnceAndCleared()
    {
        auto *chart = shown<TurnoverChart>();
        QVERIFY(chart != nullptr);
        chart->setDays(someDays(), yuan());
        QSignalSpy brushed(chart, &DayChart::brushed);
        dragOver(*chart, 9, 4); // backwards too
        QCOMPARE(brushed.size(), 1);
        QCOMPARE(brushed.first().first().value<DateRange>(), (DateRange{dayAt(4), dayAt(9)}));
        QCOMPARE(chart->brush(), (DateRange{dayAt(4), dayAt(9)}));
        QVERIFY(chart->brushName().contains(QStringLiteral("2026-09-05")));
        QVERIFY(chart->brushName().contains(QStringLiteral("6 day")));
        chart->setDays(someDays(20'000), yuan()); // other figures, the same days
        QCOMPARE(chart->brush(), (DateRange{dayAt(4), dayAt(9)}));
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Escape);
        QCOMPARE(brushed.size(), 2);
        QVERIFY(!brushed.last().first().value<DateRange>().isValid());
        QVERIFY(!chart->brush().isValid());
        QVERIFY(chart->brushName().isEmpty());
    }

    void brush_beyondTheLastDay_endsThere()
    {
        auto *chart = shown<BalanceChart>();
        QVERIFY(chart != nullptr);
        chart->setDays(someDays(), yuan());
        QWidget *plot = plotOf(*chart);
        QTest::mousePress(plot, Qt::LeftButton, {}, pointOf(*chart, 15));
        const QPoint end(plot->width() + 500, 10);
        QMouseEvent move(QEvent::MouseMove, end, plot->mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(plot, &move);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, end);
        QCOMPARE(chart->brush(), (DateRange{dayAt(15), dayAt(dayCount - 1)}));
    }

    void click_withoutDragging_brushesNothing()
    {
        auto *chart = shown<TurnoverChart>();
        QVERIFY(chart != nullptr);
        chart->setDays(someDays(), yuan());
        QSignalSpy brushed(chart, &DayChart::brushed), activated(chart, &DayChart::dayActivated);
        QTest::mouseClick(plotOf(*chart), Qt::LeftButton, {}, pointOf(*chart, 3));
        QVERIFY(brushed.isEmpty());
        QCOMPARE(chart->cursor(), dayAt(3));
        QTest::mouseDClick(plotOf(*chart), Qt::LeftButton, {}, pointOf(*chart, 7));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toDate(), dayAt(7));
    }

    void brush_byKeyboard_announcesTheWholeOnce()
    {
        auto *chart = shown<TurnoverChart>();
        QVERIFY(chart != nullptr);
        chart->setDays(someDays(), yuan());
        QVERIFY(chart->focusPolicy() & Qt::TabFocus);
        chart->setFocus();
        QSignalSpy brushed(chart, &DayChart::brushed);
        QCOMPARE(chart->cursor(), dayAt(dayCount - 1));
        QTest::keyClick(chart, Qt::Key_Left);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->cursor(), dayAt(dayCount - 3));
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("2026-09-18")));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
        QTRY_COMPARE(brushed.size(), 1);
        QCOMPARE(brushed.first().first().value<DateRange>(),
                 (DateRange{dayAt(dayCount - 7), dayAt(dayCount - 3)}));
        QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier); // back a day: the anchor stays
        QTRY_COMPARE(brushed.size(), 2);
        QCOMPARE(chart->brush(), (DateRange{dayAt(dayCount - 6), dayAt(dayCount - 3)}));
        chart->setDays(someDays(), yuan()); // the page has asked again: brushing goes on where it was
        QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(chart->brush(), (DateRange{dayAt(dayCount - 7), dayAt(dayCount - 3)}));
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->cursor(), dayAt(0));
        QVERIFY(chart->brush().isValid()); // going elsewhere does not lose it
        QSignalSpy activated(chart, &DayChart::dayActivated);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void emptyChart_keys_doNothing()
    {
        auto *chart = shown<TurnoverChart>();
        QVERIFY(chart != nullptr);
        QSignalSpy brushed(chart, &DayChart::brushed);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_End, Qt::Key_Return, Qt::Key_Escape})
            QTest::keyClick(chart, key, Qt::ShiftModifier);
        QVERIFY(!chart->cursor().isValid());
        QVERIFY(brushed.isEmpty());
    }

    void heatMap_keysAndMouse_moveAndOpen()
    {
        auto *chart = shown<HeatChart>();
        QVERIFY(chart != nullptr);
        QList<HeatRow> rows;
        for (int i = 0; i < 40; ++i)
            rows << HeatRow{SubjectCode(QString::number(1000 + i)), QStringLiteral("subject %1").arg(i),
                            deviations(someDays(10'000 * (i + 1)))};
        chart->setRows(rows, yuan());
        chart->setFocus();
        QCOMPARE(chart->currentRow(), 0);
        QCOMPARE(chart->currentDay(), dayCount - 1);
        QSignalSpy opened(chart, &HeatChart::cellActivated);
        QTest::keyClick(chart, Qt::Key_Home);
        QTest::keyClick(chart, Qt::Key_Down);
        for (int i = 0; i < 14; ++i)
            QTest::keyClick(chart, Qt::Key_Right);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first()[0].value<SubjectCode>().text(), QStringLiteral("1001"));
        QCOMPARE(opened.first()[1].toDate(), dayAt(14));
        const QString text = chart->accessibleDescription();
        QVERIFY2(text.contains(QStringLiteral("1,800.00 CNY")) && text.contains(u'+'), qPrintable(text));
        // The last row comes into sight; the mouse finds its cells.
        QTest::keyClick(chart, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(chart->currentRow(), 39);
        QVERIFY(chart->rect().contains(chart->cellRect(39, 5)));
        QTest::mouseClick(plotOf(*chart), Qt::LeftButton, {},
                          chart->cellRect(38, 5).center() - plotOf(*chart)->pos());
        QCOMPARE(chart->currentRow(), 38);
        QCOMPARE(chart->currentDay(), 5);
        QTest::mouseDClick(plotOf(*chart), Qt::LeftButton, {},
                           chart->cellRect(38, 6).center() - plotOf(*chart)->pos());
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.last()[1].toDate(), dayAt(6));
        QTest::keyClick(chart, Qt::Key_PageUp);
        QVERIFY(chart->currentRow() < 38);
    }

    void paper_takesTheWholeChart()
    {
        auto *chart = shown<TurnoverChart>();
        QVERIFY(chart != nullptr);
        chart->setDays(someDays(), yuan());
        const QTemporaryDir directory;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(directory.filePath(QStringLiteral("paper.pdf")));
        QVERIFY(chart->printOn(printer).ok());
        QFile file(printer.outputFileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8).startsWith("%PDF"));
        QPrinter nowhere(QPrinter::HighResolution);
        nowhere.setOutputFormat(QPrinter::PdfFormat);
        nowhere.setOutputFileName(directory.filePath(QStringLiteral("no/such/folder/paper.pdf")));
        QVERIFY(!chart->printOn(nowhere).ok());
    }

    void pictures_inDarkTheme_areWhite_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char *ending : {"png", "svg", "pdf"})
            QTest::newRow(ending) << QString::fromLatin1(ending);
    }
    void pictures_inDarkTheme_areWhite()
    {
        QFETCH(const QString, ending);
        installTheme(Theme(ColorScheme::Dark, Density::Default, NegativeStyle::Minus));
        auto *chart = shown<HeatChart>();
        QVERIFY(chart != nullptr);
        QList<HeatRow> rows;
        for (int i = 0; i < 60; ++i)
            rows << HeatRow{SubjectCode(QString::number(1000 + i)), {}, deviations(someDays())};
        chart->setRows(rows, yuan());
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("map.") + ending);
        const Result<Done> saved = chart->saveTo(path);
        installTheme(Theme());
        QVERIFY(saved.ok());
        if (ending == u"png") {
            const QImage picture(path);
            QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));
            QVERIFY(picture.height() >= 60 * 18 * 2); // all rows, however many are in sight
        } else {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.size() > 2'000);
            QVERIFY(file.read(8).startsWith(ending == u"svg" ? "<?xml" : "%PDF"));
        }
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
