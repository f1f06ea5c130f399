// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/breadcrumbs.h"
#include "widgets/cheatsheet.h"
#include "widgets/command.h"
#include "widgets/mainwindow.h"
#include "widgets/navigator.h"
#include "widgets/pages/factsheet.h"
#include "widgets/palette.h"
#include "widgets/plots/balancechart.h"
#include "widgets/plots/ratechart.h"
#include "widgets/plots/turnoverchart.h"
#include "widgets/settings.h"
#include "widgets/settingsdialog.h"
#include "widgets/statusstrip.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace zf;

namespace {

Location at(const QString &page, const QString &what = {})
{
    return Location{
        page, what.isEmpty() ? QVariantMap() : QVariantMap{{QStringLiteral("what"), what}}, {}, {}};
}

Location left(Location location, int scroll)
{
    location.state = {{QStringLiteral("scroll"), scroll}};
    return location;
}

/// Every text of ours 30 % longer, as some language's will be.
class LongerTexts final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QString(1 + text.size() * 3 / 10, u'~');
    }
};

/// Texts of labels and buttons under `root` that have less room than they need.
QStringList clipped(const QWidget &root)
{
    QStringList found;
    const auto widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QPushButton *>(widget);
        if (!widget->isVisibleTo(&root) || (!label && !button))
            continue;
        const bool fits = label && label->wordWrap()
                              ? widget->height() >= label->heightForWidth(widget->width())
                              : widget->width() >= widget->sizeHint().width();
        const QString text = label ? label->text() : button->text();
        if (!fits && !text.isEmpty())
            found << text;
    }
    return found;
}

Command command(const QString &title, const QStringList &keywords = {})
{
    Command c;
    c.title = title;
    c.keywords = keywords;
    return c;
}

} // namespace

class TestNavigation : public QObject {
    Q_OBJECT

private slots:
    void back_restoresTheStateOfLeaving();
    void drill_buildsTheTrail_andStartBeginsAnew();
    void drill_afterBack_dropsWhatWasAhead();
    void drill_toAStepOfTheTrail_shortensIt();
    void openTrail_returnsWithStateAndHistory();
    void palette_pinyinAndWords_findActions();
    void palette_number_isOfferedFirst();
    void palette_model_isSound();
    void palette_keys_moveAndRun();
    void breadcrumbs_step_isChosen();
    void statusStrip_oldData_isStale();
    void window_withoutConnection_showsWelcome();
    void window_everyButton_hasAName();
    void texts_thirtyPercentLonger_stillFit();
    void factSheet_rebuiltDuringChangeOfTheme_survives();
    void charts_tooltips_areExact();
    void charts_saved_areOnWhiteInEveryTheme();
};

void TestNavigation::back_restoresTheStateOfLeaving()
{
    Navigator navigator;
    QSignalSpy located(&navigator, &Navigator::located);
    navigator.start(at(QStringLiteral("trial-balance")));
    navigator.drill(at(QStringLiteral("accounts"), QStringLiteral("1002")),
                    left(at(QStringLiteral("trial-balance")), 320));
    navigator.drill(at(QStringLiteral("account"), QStringLiteral("A1")),
                    left(at(QStringLiteral("accounts"), QStringLiteral("1002")), 77));
    navigator.back(left(at(QStringLiteral("account"), QStringLiteral("A1")), 5));
    Location now = located.last().first().value<Location>();
    QCOMPARE(now.page, QStringLiteral("accounts"));
    QCOMPARE(now.state.value(QStringLiteral("scroll")).toInt(), 77);
    navigator.back(left(now, 78));
    now = located.last().first().value<Location>();
    QCOMPARE(now.page, QStringLiteral("trial-balance"));
    QCOMPARE(now.state.value(QStringLiteral("scroll")).toInt(), 320);
    QVERIFY(!navigator.canGoBack());
    navigator.forward(now);
    now = located.last().first().value<Location>();
    QCOMPARE(now.state.value(QStringLiteral("scroll")).toInt(), 78); // as it was left the second time
}

void TestNavigation::drill_buildsTheTrail_andStartBeginsAnew()
{
    Navigator navigator;
    navigator.start(at(QStringLiteral("a")));
    navigator.drill(at(QStringLiteral("b")), at(QStringLiteral("a")));
    navigator.drill(at(QStringLiteral("c")), at(QStringLiteral("b")));
    navigator.setCurrentTitle(QStringLiteral("Sea"));
    QCOMPARE(navigator.trail().size(), 3);
    QCOMPARE(navigator.trail().last().title, QStringLiteral("Sea"));
    navigator.start(at(QStringLiteral("d")), at(QStringLiteral("c")));
    QCOMPARE(navigator.trail().size(), 1);
    QVERIFY(navigator.canGoBack());
    navigator.back(at(QStringLiteral("d")));
    QCOMPARE(navigator.trail().size(), 3);
    QCOMPARE(navigator.current().title, QStringLiteral("Sea"));
}

void TestNavigation::drill_afterBack_dropsWhatWasAhead()
{
    Navigator navigator;
    navigator.start(at(QStringLiteral("a")));
    navigator.drill(at(QStringLiteral("b")), at(QStringLiteral("a")));
    navigator.back(at(QStringLiteral("b")));
    QVERIFY(navigator.canGoForward());
    navigator.drill(at(QStringLiteral("c")), at(QStringLiteral("a")));
    QVERIFY(!navigator.canGoForward());
    QCOMPARE(navigator.current().page, QStringLiteral("c"));
}

void TestNavigation::drill_toAStepOfTheTrail_shortensIt()
{
    Navigator navigator;
    navigator.start(at(QStringLiteral("voucher"), QStringLiteral("1")));
    navigator.drill(at(QStringLiteral("voucher"), QStringLiteral("2")),
                    at(QStringLiteral("voucher"), QStringLiteral("1")));
    navigator.drill(at(QStringLiteral("voucher"), QStringLiteral("1")),
                    at(QStringLiteral("voucher"), QStringLiteral("2")));
    QCOMPARE(navigator.trail().size(), 1);
    navigator.back(at(QStringLiteral("voucher"), QStringLiteral("1")));
    QCOMPARE(navigator.current().arguments.value(QStringLiteral("what")).toString(), QStringLiteral("2"));
}

void TestNavigation::openTrail_returnsWithStateAndHistory()
{
    Navigator navigator;
    navigator.start(at(QStringLiteral("a")));
    navigator.drill(at(QStringLiteral("b")), left(at(QStringLiteral("a")), 12));
    navigator.drill(at(QStringLiteral("c")), at(QStringLiteral("b")));
    navigator.openTrail(0, at(QStringLiteral("c")));
    QCOMPARE(navigator.current().page, QStringLiteral("a"));
    QCOMPARE(navigator.current().state.value(QStringLiteral("scroll")).toInt(), 12);
    QCOMPARE(navigator.trail().size(), 1);
    navigator.back(navigator.current());
    QCOMPARE(navigator.current().page, QStringLiteral("c"));
}

void TestNavigation::palette_pinyinAndWords_findActions()
{
    CommandModel model;
    model.setCommands({command(QStringLiteral("刷新"), {QStringLiteral("shuaxin"), QStringLiteral("sx")}),
                       command(QStringLiteral("设置"), {QStringLiteral("shezhi"), QStringLiteral("sz")}),
                       command(QStringLiteral("1002 银行存款"), {QStringLiteral("bank deposits")}),
                       command(QStringLiteral("Settings of the bank"))});
    QCOMPARE(model.rowCount(), 4);
    model.setQuery(QStringLiteral("sz"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("设置"));
    model.setQuery(QStringLiteral("银行"));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("1002 银行存款"));
    model.setQuery(QStringLiteral("ｂａｎｋ")); // full width, as a Chinese input method may type it
    QCOMPARE(model.rowCount(), 2);
    model.setQuery(QStringLiteral("bank set"));
    QCOMPARE(model.rowCount(), 1);
    model.setQuery(QStringLiteral("nothing like it"));
    QCOMPARE(model.rowCount(), 0);
}

void TestNavigation::palette_number_isOfferedFirst()
{
    QVERIFY(Palette::looksLikeNumber(QStringLiteral("记-2026-100235")));
    QVERIFY(Palette::looksLikeNumber(QStringLiteral(" P2026070112345678 ")));
    QVERIFY(!Palette::looksLikeNumber(QStringLiteral("bank")));
    QVERIFY(Palette::looksLikeNumber(QStringLiteral("1002"))); // may be an account as well as a subject
    QWidget window;
    Palette palette(&window);
    palette.setCommands({command(QStringLiteral("P2026 something"))});
    QSignalSpy entered(&palette, &Palette::numberEntered);
    palette.openUp();
    palette.edit()->setText(QStringLiteral("P20260701"));
    QTest::keyClick(palette.edit(), Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.first().first().toString(), QStringLiteral("P20260701"));
    QVERIFY(palette.isHidden());
}

void TestNavigation::palette_model_isSound()
{
    CommandModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCommands({command(QStringLiteral("a")), command(QStringLiteral("b"))});
    model.setQuery(QStringLiteral("b"), {command(QStringLiteral("fixed"))});
    QCOMPARE(model.rowCount(), 2);
    model.setQuery({});
    model.setCommands({});
    QCOMPARE(model.rowCount(), 0);
}

void TestNavigation::palette_keys_moveAndRun()
{
    QWidget window;
    Palette palette(&window);
    QString ran;
    Command one = command(QStringLiteral("one"));
    one.run = [&] { ran = QStringLiteral("one"); };
    Command two = command(QStringLiteral("two"));
    two.run = [&] { ran = QStringLiteral("two"); };
    palette.setCommands({one, two});
    palette.openUp();
    QTest::keyClick(palette.edit(), Qt::Key_Down);
    QTest::keyClick(palette.edit(), Qt::Key_Return);
    QCOMPARE(ran, QStringLiteral("two"));
    palette.openUp();
    QTest::keyClick(palette.edit(), Qt::Key_Escape);
    QVERIFY(palette.isHidden());
}

void TestNavigation::breadcrumbs_step_isChosen()
{
    Breadcrumbs crumbs;
    Location a = at(QStringLiteral("a"));
    a.title = QStringLiteral("Trial balance");
    Location b = at(QStringLiteral("b"));
    b.title = QStringLiteral("1002");
    crumbs.setTrail({a, b});
    QCOMPARE(crumbs.texts(), QStringList({QStringLiteral("Trial balance"), QStringLiteral("1002")}));
    QSignalSpy chosen(&crumbs, &Breadcrumbs::stepChosen);
    crumbs.findChild<QAbstractButton *>()->click();
    QCOMPARE(chosen.first().first().toLongLong(), 0);
}

void TestNavigation::statusStrip_oldData_isStale()
{
    StatusStrip strip;
    strip.setStaleAfter(60);
    PageStatus status;
    status.dataAt = Timestamp::fromMicros(Timestamp::now().micros() - 10 * 1000000);
    strip.showStatus(status);
    strip.showConnected(3200);
    QVERIFY(!strip.isStale());
    QVERIFY2(strip.connectionText().contains(QStringLiteral("3.2")), qPrintable(strip.connectionText()));
    status.dataAt = Timestamp::fromMicros(Timestamp::now().micros() - 61 * 1000000);
    strip.showStatus(status);
    QVERIFY(strip.isStale());
    status.dataAt = Timestamp::now();
    strip.showStatus(status);
    strip.showOffline(Timestamp::now());
    QVERIFY(strip.isStale()); // whatever its age: nothing newer comes
}

void TestNavigation::window_withoutConnection_showsWelcome()
{
    const QTemporaryDir directory;
    Settings settings(directory.filePath(QStringLiteral("settings.ini")));
    MainWindow window(settings);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(!window.currentPage());
    QSignalSpy sandbox(&window, &MainWindow::sandboxRequested);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window.commandPalette()->isVisible());
    window.commandPalette()->edit()->setText(QStringLiteral("shezhi"));
    QVERIFY(window.commandPalette()->model().rowCount() >= 1);
    QCOMPARE(sandbox.count(), 0);
}

void TestNavigation::window_everyButton_hasAName()
{
    const QTemporaryDir directory;
    Settings settings(directory.filePath(QStringLiteral("settings.ini")));
    const MainWindow window(settings);
    const auto buttons = window.findChildren<QAbstractButton *>();
    QVERIFY(buttons.size() > 6);
    for (const QAbstractButton *button : buttons) {
        // An invisible button of Qt's own (a cleared line edit's, a menu's) is not reached either.
        if (button->isVisibleTo(&window))
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     button->metaObject()->className());
    }
}

void TestNavigation::texts_thirtyPercentLonger_stillFit()
{
    LongerTexts longer;
    QVERIFY(QCoreApplication::installTranslator(&longer));
    const QTemporaryDir directory;
    Settings settings(directory.filePath(QStringLiteral("settings.ini")));
    MainWindow window(settings);
    SettingsDialog dialog(settings);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    CheatSheet sheet;
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    for (QWidget *widget : QList<QWidget *>{&window, &dialog, &sheet}) {
        widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(widget));
        const QStringList texts = clipped(*widget);
        QVERIFY2(texts.isEmpty(), qPrintable(texts.join(u'|')));
    }
    window.resize(window.minimumSize());
    QCoreApplication::processEvents();
    QVERIFY2(clipped(window).isEmpty(), qPrintable(clipped(window).join(u'|')));
    QCoreApplication::removeTranslator(&longer);
}

void TestNavigation::factSheet_rebuiltDuringChangeOfTheme_survives()
{
    // As a page does that shows its record anew in the new look.
    class Rebuilding final : public QWidget {
    public:
        Rebuilding()
            : sheet(new FactSheet(this))
        {
        }
        void rebuild()
        {
            QList<Fact> facts(20);
            for (Fact &fact : facts)
                fact.name = fact.value = QStringLiteral("x");
            sheet->setFacts(QStringLiteral("Record"), facts, 4);
        }
        FactSheet *sheet;

    protected:
        void changeEvent(QEvent *event) override
        {
            if (event->type() == QEvent::StyleChange)
                rebuild();
            QWidget::changeEvent(event);
        }
    };
    installTheme(Theme());
    Rebuilding page;
    page.rebuild();
    page.show();
    for (int i = 0; i < 6; ++i) {
        installTheme(Theme(i % 2 == 0 ? ColorScheme::Dark : ColorScheme::Light, Density::Default,
                           NegativeStyle::Minus));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QCOMPARE(page.sheet->findChildren<QGridLayout *>().size(), 1);
}

void TestNavigation::charts_tooltips_areExact()
{
    const Result<Currency> cny = Currency::fromCode(u"CNY");
    QVERIFY(cny.ok());
    const QDate day(2026, 7, 1);
    const Amount big = Amount::fromMinor(Int128(9007199254740993)); // 2^53 + 1: no double holds it
    TurnoverChart turnover;
    turnover.setDays({{day, big, Amount::fromMinor(1), Amount()}}, *cny);
    QVERIFY2(turnover.dayText(day).contains(QStringLiteral("90,071,992,547,409.93 CNY")),
             qPrintable(turnover.dayText(day)));
    QVERIFY(turnover.dayText(day.addDays(1)).isEmpty());
    BalanceChart balance;
    balance.setDays({{day, {}, {}, big}, {day.addDays(3), {}, {}, Amount::fromMinor(-5)}}, *cny);
    QVERIFY(balance.dayText(day.addDays(2))
                .contains(QStringLiteral("90,071,992,547,409.93 CNY"))); // holds between movements
    QVERIFY(balance.dayText(day.addDays(3)).contains(QStringLiteral("\u22120.05 CNY")));
}

void TestNavigation::charts_saved_areOnWhiteInEveryTheme()
{
    installTheme(Theme(ColorScheme::Dark, Density::Default, NegativeStyle::Minus));
    const QTemporaryDir folder;
    RateChart chart;
    chart.setSeconds({3, 5, 8});
    QCOMPARE(chart.secondText(0), QStringLiteral("0 s ago: 8 vouchers"));
    QVERIFY(chart.secondText(3).isEmpty());
    for (const char *name : {"chart.png", "chart.svg", "chart.pdf"}) {
        const QString file = folder.filePath(QLatin1StringView(name));
        QVERIFY(chart.saveTo(file).ok());
        QVERIFY(QFileInfo(file).size() > 500);
    }
    const QImage picture(folder.filePath(QStringLiteral("chart.png")));
    QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));
    QFile drawing(folder.filePath(QStringLiteral("chart.svg")));
    QVERIFY(drawing.open(QIODevice::ReadOnly) && drawing.readAll().contains("<svg"));
    // On the screen it is dark as before.
    QVERIFY(chart.grab().toImage().pixelColor(2, 2).lightness() < 80);
    const Result<Done> failed = chart.saveTo(folder.filePath(QStringLiteral("missing/chart.png")));
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, ErrorKind::Io);
    installTheme(Theme());
}

QTEST_MAIN(TestNavigation)
#include "tst_navigation.moc"
