// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Answer {
    int status = -1;
    QString out;
    QString err;
};

} // namespace

/// Drives the built window program: what it refuses, and the pictures it takes of a sandbox.
class TestGui : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void wrongUse_exits2_data();
    void wrongUse_exits2();
    void noDisplay_saysWhatToDo();
    void help_listsTheOptions();
    void unknownProfile_withPictures_exits2();
    void pictures_ofEveryPage_areTaken_data();
    void pictures_ofEveryPage_areTaken();

private:
    Answer run(const QStringList &arguments, int timeoutMs = 60000);
    QTemporaryDir m_home;
};

void TestGui::initTestCase()
{
    QVERIFY(m_home.isValid());
}

void TestGui::cleanupTestCase()
{
    // The sandbox outlives the window by design.
    QProcess ctl;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_home.path());
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(variable), m_home.path());
    ctl.setProcessEnvironment(environment);
    ctl.start(QStringLiteral(ZF_CTL), {QStringLiteral("sandbox"), QStringLiteral("reset")});
    QVERIFY(ctl.waitForFinished(60000));
}

Answer TestGui::run(const QStringList &arguments, int timeoutMs)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"})
        environment.remove(QLatin1String(variable));
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_home.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ZF_GUI), arguments);
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void TestGui::wrongUse_exits2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const QString &arguments, const char *names) {
        QTest::newRow(name) << arguments.split(u' ') << QString::fromLatin1(names);
    };
    row("unknown option", QStringLiteral("--bogus"), "bogus");
    row("word without option", QStringLiteral("ledger"), "ledger");
    row("theme", QStringLiteral("--theme pink"), "pink");
    row("language", QStringLiteral("--lang fr"), "fr");
    row("density", QStringLiteral("--density airy"), "airy");
    row("scale", QStringLiteral("--sandbox --scale huge"), "huge");
    row("traffic", QStringLiteral("--sandbox --traffic much"), "much");
    row("page without pictures", QStringLiteral("--page vouchers"), "--screenshot");
    row("sandbox and profile", QStringLiteral("--sandbox --profile x"), "--profile");
    row("unknown page", QStringLiteral("--sandbox --screenshot nowhere --page nothing"), "trial-balance");
}

void TestGui::wrongUse_exits2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, names);
    const Answer answer = run(arguments);
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains(names), qPrintable(answer.err));
    QVERIFY(answer.out.isEmpty());
}

void TestGui::noDisplay_saysWhatToDo()
{
    const Answer answer = run({QStringLiteral("--sandbox")});
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains(QStringLiteral("--screenshot")), qPrintable(answer.err));
}

void TestGui::help_listsTheOptions()
{
    const Answer answer = run({QStringLiteral("--help")});
    QCOMPARE(answer.status, 0);
    for (const char *option :
         {"--sandbox", "--scale", "--profile", "--screenshot", "--page", "--theme", "--lang", "--density"})
        QVERIFY2(answer.out.contains(QLatin1String(option)), option);
}

void TestGui::unknownProfile_withPictures_exits2()
{
    const Answer answer = run({QStringLiteral("--profile"), QStringLiteral("nothere"),
                               QStringLiteral("--screenshot"), m_home.filePath(QStringLiteral("none"))});
    QCOMPARE(answer.status, 2);
    QVERIFY2(answer.err.contains(QStringLiteral("nothere")), qPrintable(answer.err));
}

void TestGui::pictures_ofEveryPage_areTaken_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("density");
    for (const char *theme : {"light", "dark"}) {
        for (const char *language : {"zh_CN", "en"}) {
            for (const char *density : {"compact", "default", "comfortable"})
                QTest::addRow("%s %s %s", theme, language, density)
                    << QString::fromLatin1(theme) << QString::fromLatin1(language)
                    << QString::fromLatin1(density);
        }
    }
}

void TestGui::pictures_ofEveryPage_areTaken()
{
    QFETCH(QString, theme);
    QFETCH(QString, language);
    QFETCH(QString, density);
    const QString directory = m_home.filePath(theme + language + density);
    const Answer answer = run({QStringLiteral("--sandbox"), QStringLiteral("--screenshot"), directory,
                               QStringLiteral("--theme"), theme, QStringLiteral("--lang"), language,
                               QStringLiteral("--density"), density},
                              200000);
    QVERIFY2(answer.status == 0, qPrintable(answer.err));
    const QString suffix =
        QStringLiteral("_%1_%2%3.png")
            .arg(theme, language, density == u"default" ? QString() : QString(u'_' + density));
    for (const char *page :
         {"trial-balance", "accounts", "account", "vouchers", "voucher", "order", "trace"}) {
        const QImage picture(QDir(directory).filePath(QLatin1String(page) + suffix));
        QVERIFY2(!picture.isNull(), page);
        QCOMPARE(picture.size(), QSize(1440, 900));
        // Text and rows, not an empty window: many differing lines in the page's part.
        QSet<QByteArray> lines;
        for (int y = 90; y < 860; ++y)
            lines << QByteArray(reinterpret_cast<const char *>(picture.constScanLine(y)),
                                picture.bytesPerLine());
        QVERIFY2(
            lines.size() > 150,
            qPrintable(QStringLiteral("%1: %2 different lines").arg(QLatin1String(page)).arg(lines.size())));
        const QColor corner = picture.pixelColor(picture.width() - 4, 120);
        QVERIFY2((corner.lightness() > 128) == (theme == u"light"), page);
    }
}

QTEST_GUILESS_MAIN(TestGui)
#include "tst_gui.moc"
