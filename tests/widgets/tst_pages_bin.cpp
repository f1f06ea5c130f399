// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fixture.h"
#include "tests/widgets/pagetest.h"
#include "widgets/cardnumberedit.h"
#include "widgets/ledgerview.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace zf;
using namespace zf::test;

/// The BIN page by keyboard and clipboard, and that a number stays in its field.
class TestPagesBin : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FixtureServer> m_server;
    std::unique_ptr<PageTest> m_test;
    QTemporaryDir m_data;

    CardNumberEdit &edit() { return *m_test->find<CardNumberEdit>(); }
    /// Every text that stands on the page, in labels and lists.
    QString pageText()
    {
        QStringList texts;
        for (const QLabel *label : m_test->page()->findChildren<QLabel *>())
            texts << label->text();
        for (const LedgerView *list : m_test->page()->findChildren<LedgerView *>()) {
            const QAbstractItemModel *model = list->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column)
                    texts << model->index(row, column).data().toString();
            }
        }
        return texts.join(u'\n');
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *one : m_test->page()->findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit());
        m_server = std::make_unique<FixtureServer>(Contents::Schema);
        QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
        QCOMPARE(m_server->change(
                     QStringLiteral(
                         "INSERT INTO card_bin (prefix, length, bank_code, bank_name, card_type, as_of) "
                         "VALUES ('622202', 19, 'ICBC', '工商银行', 'DC', '2026-05-01'), "
                         "('622203', 19, 'ICBC', '工商银行', 'CC', '2026-05-01')"),
                     db::Database::Payment),
                 2);
        m_test = std::make_unique<PageTest>(m_server->profile(QStringLiteral("zf_support")));
    }
    void cleanupTestCase() { m_test.reset(); }

    void typing_sixDigits_showsTheBank()
    {
        m_test->open(QStringLiteral("bin"));
        m_test->type(QStringLiteral("62220"));
        QVERIFY(!pageText().contains(QStringLiteral("工商银行")));
        m_test->type(QStringLiteral("2"));
        QVERIFY(pageText().contains(QStringLiteral("工商银行")));
        QVERIFY(pageText().contains(QStringLiteral("Payment database")));
        QVERIFY(pageText().contains(QStringLiteral("622203"))); // its other prefix
        m_test->type(QStringLiteral("1234567890123"));
        QCOMPARE(edit().text(), QStringLiteral("622202*********0123"));
        QVERIFY(pageText().contains(QStringLiteral("does not fit")));
        QVERIFY(!pageText().contains(QStringLiteral("1234567890")));
        m_test->press(Qt::Key_Backspace);
        QCOMPARE(edit().number().size(), 18);
        m_test->press(Qt::Key_Escape);
        QVERIFY(edit().text().isEmpty() && edit().number().size() == 0);
    }

    void copying_theField_givesTheMask()
    {
        m_test->open(QStringLiteral("bin"));
        m_test->type(QStringLiteral("6222021234567890123"));
        m_test->press(Qt::Key_A, Qt::ControlModifier);
        m_test->press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("622202*********0123"));
        m_test->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(edit().text(), QStringLiteral("622202*********0123"));
    }

    void leaving_thePage_wipesTheNumber()
    {
        m_test->open(QStringLiteral("bin"));
        m_test->type(QStringLiteral("6222021234567890123"));
        CardNumberEdit *field = &edit();
        QVERIFY(!m_test->page()->location().arguments.contains(QStringLiteral("bin")));
        m_test->open(QStringLiteral("order"));
        QVERIFY(field->text().isEmpty());
        QCOMPARE(field->number().size(), 0);
    }

    void opening_maskedCard_looksItsBeginningUp()
    {
        m_test->open(QStringLiteral("bin"), {{QStringLiteral("bin"), QStringLiteral("622202******1234")}});
        QCOMPARE(edit().text(), QStringLiteral("622202"));
        QVERIFY(pageText().contains(QStringLiteral("工商银行")));
    }

    void pasting_oneNumberOrMany()
    {
        m_test->open(QStringLiteral("bin"));
        QGuiApplication::clipboard()->setText(QStringLiteral(" 6222 0212 3456 7890 123\n"));
        m_test->press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edit().text(), QStringLiteral("622202*********0123"));
        QGuiApplication::clipboard()->setText(
            QStringLiteral("6222021234567890123\n6222031234567890124\n4111111111111112\n"));
        QVERIFY(!button(QStringLiteral("Export the list…"))->isEnabled());
        QTest::mouseClick(button(QStringLiteral("Paste a list")), Qt::LeftButton);
        QVERIFY(m_test->waitSettled());
        QVERIFY(pageText().contains(QStringLiteral("622203*********0124")));
        QVERIFY(pageText().contains(QStringLiteral("411111******1112")));
        QVERIFY(pageText().contains(QStringLiteral("mistyped"))); // the check digit of a Visa
        QVERIFY(!pageText().contains(QStringLiteral("6222031234")));
        QVERIFY(button(QStringLiteral("Export the list…"))->isEnabled());
        QGuiApplication::clipboard()->clear();
    }

    void nothingOnDisk_holdsANumber()
    {
        m_test->window().close();          // which saves the session
        QCoreApplication::processEvents(); // and writes the settings
        int folders = 0;
        // The settings' folder is among this program's own temporary ones.
        for (const QString &folder :
             QDir(QDir::tempPath())
                 .entryList({QStringLiteral("%1-*").arg(QCoreApplication::applicationName())}, QDir::Dirs)) {
            ++folders;
            QDirIterator files(QDir(QDir::tempPath()).filePath(folder),
                               {QStringLiteral("*.json"), QStringLiteral("*.ini")},
                               QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray content = file.readAll();
                for (const char *number : {"6222021234567890123", "6222031234567890124", "4111111111111112"})
                    QVERIFY2(!content.contains(number), qPrintable(file.fileName()));
            }
        }
        QVERIFY(folders > 0);
        QVERIFY(QDir(m_data.path()).isEmpty());
    }
};

QTEST_MAIN(TestPagesBin)
#include "tst_pages_bin.moc"
