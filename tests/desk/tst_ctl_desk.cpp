// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ctlrunner.h"
#include "tests/desk/reviewdesk.h"

#include <QJsonArray>
#include <QTest>

using namespace zf;
using namespace zf::test;

/// `zhangfangctl review`, `audit` and `operator` against a desk database.
class TestCtlDesk : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_desk.isUp(), qPrintable(m_desk.problem()));
        const db::ProfileStore store(m_runner.filePath(QStringLiteral("config/zhangfang/profiles")));
        for (const auto &[name, login] : {std::pair{"reviewer", "compliance"},
                                          {"lead", "compliance_lead"},
                                          {"auditor", "auditor"},
                                          {"administrator", "root"},
                                          {"support", "support"}}) {
            db::Profile profile = m_desk.server().profile(QString::fromLatin1(login));
            profile.name = QString::fromLatin1(name);
            QVERIFY(store.save(profile).ok());
        }
    }

    void review_fromNextToDecision()
    {
        QCOMPARE(ctl("reviewer", QStringLiteral("review next")).exitCode, 1); // an empty queue
        const qint64 number = m_desk.submit(QStringLiteral("passport"), QStringLiteral("ctl-1"));
        QCOMPARE(ctl("reviewer", QStringLiteral("review list"))
                     .json()
                     .value(QStringLiteral("rows"))
                     .toArray()
                     .size(),
                 1);
        const CtlAnswer next = ctl("reviewer", QStringLiteral("review next"));
        QCOMPARE(next.exitCode, 0);
        const QString id = QString::number(number);
        QCOMPARE(next.json().value(QStringLiteral("case")).toString(), id);

        const CtlAnswer shown = ctl("reviewer", QStringLiteral("review show ") + id);
        QCOMPARE(shown.exitCode, 0);
        QVERIFY(!shown.output.contains(ReviewDesk::secretNumber));
        QCOMPARE(shown.json().value(QStringLiteral("fields")).toArray().size(), 7);
        const QString content = shown.json().value(QStringLiteral("contentHash")).toString();

        QCOMPARE(
            ctl("reviewer", QStringLiteral("review reveal ") + id + QStringLiteral(" documentNumber.typed"))
                .exitCode,
            2); // no reason
        const CtlAnswer revealed =
            ctl("reviewer", QStringLiteral("review reveal ") + id +
                                QStringLiteral(" documentNumber.typed --reason compare"));
        QCOMPARE(revealed.json().value(QStringLiteral("value")).toString(),
                 QLatin1String(ReviewDesk::secretNumber));
        QCOMPARE(ctl("lead", QStringLiteral("review reveal ") + id +
                                 QStringLiteral(" documentNumber.typed --reason compare"))
                     .exitCode,
                 1);
        QCOMPARE(ctl("support", QStringLiteral("review claim ") + id).exitCode, 3);

        const QString decide =
            QStringLiteral("review decide %1 approve --reason allMatch --content ").arg(id);
        QCOMPARE(ctl("reviewer", decide + QString(64, u'0')).exitCode, 1);
        const CtlAnswer decided = ctl("reviewer", decide + content + QStringLiteral(" --token test-token-1"));
        QCOMPARE(decided.exitCode, 0);
        QCOMPARE(decided.json().value(QStringLiteral("state")).toString(), QStringLiteral("firstDecided"));
        const CtlAnswer again = ctl("reviewer", decide + content + QStringLiteral(" --token test-token-1"));
        QCOMPARE(again.json().value(QStringLiteral("repeated")).toBool(), true);
        QCOMPARE(ctl("reviewer", QStringLiteral("review claim ") + id).exitCode, 1); // a second person

        QCOMPARE(ctl("lead", QStringLiteral("review claim ") + id).exitCode, 0);
        QCOMPARE(ctl("lead", QStringLiteral("review release ") + id).exitCode, 0);
        QCOMPARE(ctl("lead", decide + content).exitCode, 1); // no longer held
        QCOMPARE(ctl("lead", QStringLiteral("review claim ") + id).exitCode, 0);
        QCOMPARE(ctl("lead", decide + content).json().value(QStringLiteral("state")).toString(),
                 QStringLiteral("approved"));
        QCOMPARE(ctl("lead", QStringLiteral("review show 4711")).exitCode, 1);
    }

    void audit_listsAndVerifies()
    {
        const CtlAnswer listed = ctl("auditor", QStringLiteral("audit list --action review.reveal"));
        QCOMPARE(listed.exitCode, 0);
        const QJsonArray rows = listed.json().value(QStringLiteral("rows")).toArray();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].toObject().value(QStringLiteral("login")).toString(), QStringLiteral("compliance"));
        QCOMPARE(rows[0].toObject().value(QStringLiteral("reason")).toString(),
                 QStringLiteral("documentNumber.typed: compare"));
        QCOMPARE(ctl("support", QStringLiteral("audit list")).exitCode, 3);

        const CtlAnswer whole = ctl("auditor", QStringLiteral("audit verify"));
        QCOMPARE(whole.exitCode, 0);
        QVERIFY(whole.json().value(QStringLiteral("ok")).toBool());
        QVERIFY(whole.json().value(QStringLiteral("firstBroken")).isNull());
        const QString head = whole.json().value(QStringLiteral("head")).toString();
        QCOMPARE(ctl("auditor", QStringLiteral("audit verify --head ") + head).exitCode, 0);
        QCOMPARE(ctl("auditor", QStringLiteral("audit verify --head 123")).exitCode, 2);
        QCOMPARE(ctl("auditor", QStringLiteral("audit verify --head ") + QString(64, u'a')).exitCode, 1);

        m_desk.change(QStringLiteral("DROP TRIGGER audit_event_keep"));
        m_desk.change(QStringLiteral("UPDATE audit_event SET login = 'nobody' WHERE event_no = 3"));
        const CtlAnswer broken = ctl("auditor", QStringLiteral("audit verify"));
        QCOMPARE(broken.exitCode, 1);
        QCOMPARE(broken.json().value(QStringLiteral("firstBroken")).toInt(), 3);
    }

    void operator_isAddedAndRevoked()
    {
        QCOMPARE(ctl("administrator", QStringLiteral("operator add sun.li --role zf_compliance")).exitCode,
                 2); // no name
        const CtlAnswer added =
            ctl("administrator", QStringLiteral("operator add sun.li --role zf_compliance --full-name Sun"));
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.json().value(QStringLiteral("password")).toString().size(), 24);
        const CtlAnswer rotated = ctl("administrator", QStringLiteral("operator rotate sun.li"));
        QVERIFY(rotated.json().value(QStringLiteral("password")) !=
                added.json().value(QStringLiteral("password")));
        QCOMPARE(ctl("administrator", QStringLiteral("operator revoke sun.li")).exitCode, 0);
        QCOMPARE(ctl("administrator", QStringLiteral("operator revoke nobody")).exitCode, 1);
        QCOMPARE(ctl("support", QStringLiteral("operator add x --role zf_support --full-name X")).exitCode,
                 3);
        const QByteArray listed = ctl("administrator", QStringLiteral("operator list")).output;
        QVERIFY(listed.contains("sun.li"));
    }

private:
    CtlAnswer ctl(const char *profile, const QString &words) const
    {
        return m_runner.run(QStringList{QStringLiteral("--profile"), QString::fromLatin1(profile),
                                        QStringLiteral("--format"), QStringLiteral("json")} +
                            words.split(u' '));
    }

    ReviewDesk m_desk;
    CtlRunner m_runner;
};

QTEST_GUILESS_MAIN(TestCtlDesk)
#include "tst_ctl_desk.moc"
