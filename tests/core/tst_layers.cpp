// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sourcerules.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace zf::test;

namespace {

const QString spdx = QStringLiteral("// SPDX-FileCopyrightText: 2026 The Zhangfang developers\n"
                                    "// SPDX-License-Identifier: GPL-3.0-or-later\n");

} // namespace

/// Reads every source file of the tree against the rules, after it has been shown that each rule can be
/// broken.
class TestLayers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void snippet_planted_isFoundOrNot_data();
    void snippet_planted_isFoundOrNot();
    void snippet_withoutLicence_isFound();
    void snippet_tooLong_isFound();
    void codeOnly_commentsAndLiterals_areBlank();
    void sources_keepTheRules();
};

void TestLayers::initTestCase()
{
    // The modules of Qt are told apart by its installed headers.
    QCOMPARE(qtModuleOf(QStringLiteral("QString")), QStringLiteral("QtCore"));
    QCOMPARE(qtModuleOf(QStringLiteral("QLabel")), QStringLiteral("QtWidgets"));
    QCOMPARE(qtModuleOf(QStringLiteral("QSqlQuery")), QStringLiteral("QtSql"));
    QCOMPARE(qtModuleOf(QStringLiteral("qpainter.h")), QStringLiteral("QtGui"));
    QCOMPARE(qtModuleOf(QStringLiteral("QtSql/QSqlQuery")), QStringLiteral("QtSql"));
    QCOMPARE(qtModuleOf(QStringLiteral("QtWidgets")), QStringLiteral("QtWidgets"));
    QCOMPARE(qtModuleOf(QStringLiteral("vector")), QString());
}

void TestLayers::snippet_planted_isFoundOrNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("broken");
    const auto row = [](const char *path, const char *line, bool broken) {
        QTest::addRow("%s: %s", path, line)
            << QString::fromLatin1(path) << QString::fromLatin1(line) << broken;
    };
    row("models/core/x.cpp", "#include \"models/core/amount.h\"", false);
    row("models/core/x.cpp", "#include <QString>", false);
    row("models/core/x.cpp", "#include <vector>", false);
    row("models/core/x.cpp", "#include \"models/db/session.h\"", true);
    row("models/core/x.cpp", "  #  include \"models/db/session.h\"", true);
    row("models/core/x.cpp", "#include <QtSql/QSqlQuery>", true);
    row("models/core/x.cpp", "#include <QSqlQuery>", true);
    row("models/core/x.cpp", "#include <QColor>", true);
    row("models/core/x.cpp", "#include \"amount.h\"", true);
    row("models/core/x.cpp", "#include \"../db/session.h\"", true);
    row("models/core/x.cpp", "// #include <QSqlQuery>", false);
    row("models/core/x.cpp", "/* #include <QSqlQuery> */", false);
    row("models/db/x.cpp", "#include <QSqlQuery>", false);
    row("models/db/x.cpp", "#include <mysql.h>", false);
    row("models/db/x.cpp", "#include <qt6keychain/keychain.h>", false);
    row("models/db/x.cpp", "#include \"models/ledger/accounts.h\"", true);
    row("models/db/x.cpp", "#include <QLabel>", true);
    row("models/ledger/x.h", "#include \"models/db/lane.h\"", false);
    row("models/ledger/x.h", "#include \"models/payment/orders.h\"", true);
    row("models/ledger/x.h", "#include <mysql.h>", true);
    row("models/ledger/x.h", "#include <mysql/mysqld_error.h>", true);
    row("models/ledger/x.h", "#include <errmsg.h>", true);
    row("models/payment/x.h", "#include \"models/ledger/chart.h\"", true);
    row("models/payment/x.cpp", "#include <zip.h>", false);
    row("widgets/x.cpp", "#include <zip.h>", true);
    row("models/items/x.h", "#include <QAbstractItemModel>", false);
    row("models/items/x.h", "#include \"models/core/amount.h\"", false);
    row("models/items/x.h", "#include \"models/ledger/chart.h\"", true);
    row("models/items/x.h", "#include <QIcon>", true);
    row("widgets/x.cpp", "#include \"models/ledger/chart.h\"", false);
    row("widgets/x.cpp", "#include \"widgets/plots/sparkline.h\"", false);
    row("widgets/pages/x.cpp", "#include \"widgets/page.h\"", false);
    row("widgets/pages/x.cpp", "#include <QLabel>", false);
    row("widgets/x.cpp", "#include \"app/sandbox/sandbox.h\"", true);
    row("widgets/x.cpp", "#include <QSqlDatabase>", true);
    row("widgets/x.cpp", "#include <qcustomplot.h>", true);
    row("widgets/plots/x.cpp", "#include <qcustomplot.h>", false);
    row("widgets/plots/x.cpp", "#include \"models/core/amount.h\"", false);
    row("widgets/plots/x.cpp", "#include \"models/ledger/chart.h\"", true);
    row("widgets/plots/x.cpp", "#include \"widgets/theme.h\"", true);
    row("app/sandbox/x.cpp", "#include \"models/ledger/chart.h\"", false);
    row("app/sandbox/x.cpp", "#include <QSqlQuery>", false);
    row("app/sandbox/x.cpp", "#include \"widgets/theme.h\"", true);
    row("app/ctl/x.cpp", "#include \"app/sandbox/sandbox.h\"", false);
    row("app/ctl/x.cpp", "#include <xlsxwriter.h>", false);
    row("app/ctl/x.cpp", "#include <QSqlQuery>", true);
    row("app/ctl/x.cpp", "#include <QApplication>", true);
    row("app/ctl/x.cpp", "#include \"widgets/theme.h\"", true);
    row("app/ctl/x.cpp", "#include \"app/gui/options.h\"", true);
    row("app/gui/x.cpp", "#include \"widgets/mainwindow.h\"", false);
    row("app/gui/x.cpp", "#include \"app/sandbox/sandbox.h\"", false);
    row("app/gui/x.cpp", "#include <QApplication>", false);
    row("app/gui/x.cpp", "#include \"app/ctl/target.h\"", true);
    row("app/gui/x.cpp", "#include <QSqlQuery>", true);

    row("models/core/x.cpp", "double amount = 0;", true);
    row("models/db/x.cpp", "row.balance = value.toDouble();", true);
    row("models/db/x.cpp", "const float fee = 0;", true);
    row("widgets/x.cpp", "qreal closingBalance = 0;", true);
    row("widgets/x.cpp", "double progress = 0.5;", false);
    row("widgets/x.cpp", "const double coffee = 1;", false);
    row("widgets/x.cpp", "void paint(); // double-click on the amount", false);
    row("widgets/x.cpp", "auto s = tr(\"double the amount\");", false);
    row("widgets/plots/x.cpp", "double balance = 0;", false);
    row("widgets/x.cpp", "QMessageBox::warning(this, a, b);", true);
    row("widgets/x.cpp", "class QMessageBox;", true);
    row("widgets/x.cpp", "// never a QMessageBox", false);
    row("models/db/x.cpp", "mysql_options(handle, MYSQL_OPT_RECONNECT, &yes);", true);
    row("models/db/x.cpp", "options += QStringLiteral(\"MYSQL_OPT_RECONNECT=1\");", true);
    row("tests/db/x.cpp", "mysql_options(handle, MYSQL_OPT_RECONNECT, &yes);", true);
    row("tests/db/x.cpp", "#include <QSqlQuery>", false);
}

void TestLayers::snippet_planted_isFoundOrNot()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, broken);
    const QStringList found = brokenRules(path, QString(spdx + u'\n' + line + u'\n'));
    QVERIFY2(found.isEmpty() != broken, qPrintable(found.join(u'\n')));
    if (broken)
        QVERIFY2(found[0].startsWith(u"line 4: "), qPrintable(found[0]));
}

void TestLayers::snippet_withoutLicence_isFound()
{
    QVERIFY(brokenRules(QStringLiteral("models/core/x.h"), spdx).isEmpty());
    QVERIFY(!brokenRules(QStringLiteral("models/core/x.h"), QStringLiteral("#pragma once\n")).isEmpty());
    QVERIFY(!brokenRules(QStringLiteral("models/core/x.h"), spdx.section(u'\n', 0, 0)).isEmpty());
}

void TestLayers::snippet_tooLong_isFound()
{
    const QString path = QStringLiteral("models/core/x.h");
    QVERIFY(brokenRules(path, QString(spdx + QStringLiteral("\n").repeated(598))).isEmpty());
    QVERIFY(!brokenRules(path, QString(spdx + QStringLiteral("\n").repeated(599))).isEmpty());
}

void TestLayers::codeOnly_commentsAndLiterals_areBlank()
{
    const QString text = QStringLiteral("a /* b\nc */ d // e\n\"f\\\"g\" h 'i' 1'000 j R\"x(k \" l)x\" m\n");
    const QString code = codeOnly(text);
    QCOMPARE(code.size(), text.size());
    QCOMPARE(code.count(u'\n'), text.count(u'\n'));
    for (const char16_t gone : {u'b', u'c', u'e', u'f', u'g', u'i', u'k', u'l'})
        QVERIFY2(!code.contains(QChar(gone)), qPrintable(QString(QChar(gone)) + code));
    for (const char16_t kept : {u'a', u'd', u'h', u'j', u'm'})
        QVERIFY2(code.contains(QChar(kept)), qPrintable(QString(QChar(kept)) + code));
}

void TestLayers::sources_keepTheRules()
{
    const QDir root(QStringLiteral(ZF_SOURCE_DIR));
    QStringList broken;
    int files = 0;
    for (const char *folder : {"models", "widgets", "app", "tests"}) {
        QDirIterator it(root.filePath(QString::fromLatin1(folder)),
                        {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QString path = root.relativeFilePath(file.fileName());
            if (path.startsWith(u"tests/core/tst_layers"))
                continue; // its snippets are violations on purpose
            ++files;
            for (const QString &rule : brokenRules(path, QString::fromUtf8(file.readAll())))
                broken << QString(path + QStringLiteral(", ") + rule);
        }
    }
    QVERIFY2(files > 100, "the sources were not found");
    QVERIFY2(broken.isEmpty(), qPrintable(QString(u'\n' + broken.join(u'\n'))));
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
