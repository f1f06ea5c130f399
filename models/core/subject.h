// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/ids.h"
#include "models/core/side.h"

#include <QHash>
#include <QList>

namespace zf {

/// One line of the chart of accounts (科目).
struct Subject {
    SubjectCode code;
    QString name;   ///< Chinese
    QString nameEn; ///< English; may be empty
    SubjectCode parent;
    SubjectClass subjectClass = SubjectClass::Asset;
    NormalSide normalSide = NormalSide::Debit;
    int level = 1;
    bool isLeaf = false;
    bool active = true;
    Book book = Book::Single; ///< of a leaf; a group may hold leaves of both books

    QString displayName() const; ///< by the language in use
    friend bool operator==(const Subject &, const Subject &) = default;
};

/// The whole chart, ordered by code, with parents and children.
class ChartOfAccounts {
public:
    ChartOfAccounts() = default;
    /// DataInvalid when a parent is missing, a level does not follow its parent's, or a leaf has children.
    static Result<ChartOfAccounts> fromSubjects(QList<Subject> subjects);

    const QList<Subject> &subjects() const { return m_subjects; } ///< parents before children
    const Subject *find(const SubjectCode &code) const;
    QList<SubjectCode> children(const SubjectCode &code) const;    ///< empty code: the roots
    QList<SubjectCode> leavesUnder(const SubjectCode &code) const; ///< itself when it is a leaf
    int depth() const;                                             ///< greatest level

private:
    QList<Subject> m_subjects;
    QHash<SubjectCode, qsizetype> m_index;
    QHash<SubjectCode, QList<SubjectCode>> m_children;
};

} // namespace zf
