// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tieoutcheck.h"

#include <QFile>
#include <QRegularExpression>

namespace zf::test {

QStringList tieOutIds()
{
    return {QStringLiteral("T1"), QStringLiteral("T2"),  QStringLiteral("T3"), QStringLiteral("T4"),
            QStringLiteral("T5"), QStringLiteral("T6"),  QStringLiteral("T7"), QStringLiteral("T8"),
            QStringLiteral("T9"), QStringLiteral("T12"), QStringLiteral("T13")};
}

QStringList tieOutFindings(db::Session &ledger, const QStringList &ids)
{
    static const QRegularExpression comments(QStringLiteral("^--.*$"), QRegularExpression::MultilineOption);
    static const QRegularExpression filters(QStringLiteral("\\{\\{[^}]*\\}\\}"));
    QStringList result;
    for (const QString &id : ids) {
        QFile file(QStringLiteral(":/sql/tieouts/%1.sql").arg(id));
        if (!file.open(QIODevice::ReadOnly)) {
            result << id + QStringLiteral(": no such file");
            continue;
        }
        QString sql = QString::fromUtf8(file.readAll());
        sql.remove(comments).remove(filters).replace(QStringLiteral("{payment}"),
                                                     QStringLiteral("zf_payment"));
        const Result<db::Rows> rows = ledger.select({"test.tieout", sql.trimmed()});
        if (!rows.ok()) {
            result << id + QStringLiteral(": ") + rows.error().message;
        } else if (!rows->isEmpty()) {
            QStringList words;
            for (int column = 0; column < 4; ++column)
                words << rows->text(0, column);
            result << QStringLiteral("%1: %2 (%3 findings)").arg(id, words.join(u' ')).arg(rows->size());
        }
    }
    return result;
}

} // namespace zf::test
