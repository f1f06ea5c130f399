// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/subject.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace zf {

namespace {

Error chartError(const QString &message)
{
    Error error;
    error.kind = ErrorKind::DataInvalid;
    error.code = QStringLiteral("chartOfAccounts");
    error.message = message;
    error.remedy =
        QCoreApplication::translate("ChartOfAccounts", "Correct the relation “subject” of the ledger.");
    return error;
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChartOfAccounts)
};

} // namespace

QString Subject::displayName() const
{
    return QLocale().language() == QLocale::Chinese || nameEn.isEmpty() ? name : nameEn;
}

Result<ChartOfAccounts> ChartOfAccounts::fromSubjects(QList<Subject> subjects)
{
    std::sort(subjects.begin(), subjects.end(),
              [](const Subject &a, const Subject &b) { return a.code < b.code; });
    QHash<SubjectCode, const Subject *> byCode;
    QHash<SubjectCode, QList<SubjectCode>> children;
    for (const Subject &subject : subjects) {
        if (subject.code.isEmpty())
            return chartError(Text::tr("A subject has no code."));
        if (byCode.contains(subject.code))
            return chartError(Text::tr("Subject %1 occurs twice.").arg(subject.code.text()));
        byCode.insert(subject.code, &subject);
        children[subject.parent] << subject.code;
    }
    for (const Subject &subject : subjects) {
        if (subject.isLeaf && children.contains(subject.code))
            return chartError(Text::tr("Subject %1 is marked as a leaf and has subjects below it.")
                                  .arg(subject.code.text()));
        if (subject.parent.isEmpty()) {
            if (subject.level != 1)
                return chartError(
                    Text::tr("Subject %1 has no parent and yet is not of level 1.").arg(subject.code.text()));
            continue;
        }
        const Subject *parent = byCode.value(subject.parent);
        if (parent == nullptr)
            return chartError(Text::tr("The parent %2 of subject %1 does not exist.")
                                  .arg(subject.code.text(), subject.parent.text()));
        if (subject.level != parent->level + 1)
            return chartError(Text::tr("The level of subject %1 does not follow that of its parent.")
                                  .arg(subject.code.text()));
    }

    // Depth first from the roots: parents before children. A level that always grows cannot form a cycle.
    ChartOfAccounts chart;
    chart.m_children = children;
    const auto visit = [&chart, &byCode](const auto &self, const SubjectCode &parent) -> void {
        for (const SubjectCode &code : chart.m_children.value(parent)) {
            chart.m_index.insert(code, chart.m_subjects.size());
            chart.m_subjects << *byCode.value(code);
            self(self, code);
        }
    };
    visit(visit, SubjectCode());
    return chart;
}

const Subject *ChartOfAccounts::find(const SubjectCode &code) const
{
    const auto at = m_index.constFind(code);
    return at == m_index.constEnd() ? nullptr : &m_subjects[*at];
}

QList<SubjectCode> ChartOfAccounts::children(const SubjectCode &code) const
{
    return m_children.value(code);
}

QList<SubjectCode> ChartOfAccounts::leavesUnder(const SubjectCode &code) const
{
    const Subject *subject = find(code);
    if (subject != nullptr && subject->isLeaf)
        return {code};
    QList<SubjectCode> leaves;
    for (const SubjectCode &child : children(code))
        leaves << leavesUnder(child);
    return leaves;
}

int ChartOfAccounts::depth() const
{
    int depth = 0;
    for (const Subject &subject : m_subjects)
        depth = std::max(depth, subject.level);
    return depth;
}

} // namespace zf
