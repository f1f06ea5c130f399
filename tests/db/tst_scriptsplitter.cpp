// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/scriptsplitter.h"

#include <QTest>

using zf::db::splitScript;

class TestScriptSplitter : public QObject {
    Q_OBJECT
private slots:
    void split_data();
    void split();
};

void TestScriptSplitter::split_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char *name, const char *sql, const QStringList &statements) {
        QTest::newRow(name) << QString::fromUtf8(sql) << statements;
    };
    row("nothing", "", {});
    row("only blanks and comments", " \n-- a; b\n/* c; */ # d;\n;;", {});
    row("two", "SELECT 1; SELECT 2;", {"SELECT 1", "SELECT 2"});
    row("last without its end", "SELECT 1;\nSELECT 2\n", {"SELECT 1", "SELECT 2"});
    row("in single quotes", "SELECT ';';SELECT 2", {"SELECT ';'", "SELECT 2"});
    row("in double quotes", "SELECT \";\";SELECT 2", {"SELECT \";\"", "SELECT 2"});
    row("in back quotes", "SELECT `a;b`;SELECT 2", {"SELECT `a;b`", "SELECT 2"});
    row("doubled quote", "SELECT 'a'';b';SELECT 2", {"SELECT 'a'';b'", "SELECT 2"});
    row("escaped quote", "SELECT 'a\\';b';SELECT 2", {"SELECT 'a\\';b'", "SELECT 2"});
    row("backslash in back quotes", "SELECT `a\\`;SELECT 2", {"SELECT `a\\`", "SELECT 2"});
    row("quote in a comment", "SELECT 1 -- it's\n;SELECT 2", {"SELECT 1", "SELECT 2"});
    row("comment sign in quotes", "SELECT '-- x', '# y', '/* z';SELECT 2",
        {"SELECT '-- x', '# y', '/* z'", "SELECT 2"});
    row("double minus is arithmetic", "SELECT 5--3;SELECT 2", {"SELECT 5--3", "SELECT 2"});
    row("executable comments stay", "/*!50003 SET a=1; */;/*M!100000 SET b=2 */;SELECT 1",
        {"/*!50003 SET a=1; */", "/*M!100000 SET b=2 */", "SELECT 1"});
    row("delimiter",
        "DELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END$$\nDELIMITER ;\nSELECT 3;",
        {"CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END", "SELECT 3"});
    row("delimiter behind a comment", "-- procedures\ndelimiter //\nSELECT 1;//", {"SELECT 1;"});
    row("delimiter as a word inside", "SELECT delimiter FROM t;SELECT 2",
        {"SELECT delimiter FROM t", "SELECT 2"});
    row("Chinese", "INSERT INTO t VALUES ('账；房;');SELECT 2",
        {QStringLiteral("INSERT INTO t VALUES ('账；房;')"), "SELECT 2"});
    row("unfinished quote", "SELECT 'a;b", {"SELECT 'a;b"});
}

void TestScriptSplitter::split()
{
    QFETCH(const QString, sql);
    QFETCH(const QStringList, statements);
    QCOMPARE(splitScript(sql), statements);
}

QTEST_GUILESS_MAIN(TestScriptSplitter)
#include "tst_scriptsplitter.moc"
