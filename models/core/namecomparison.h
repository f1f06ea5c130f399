// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/namespelling.h"
#include "models/core/zonename.h"

#include <QStringList>

namespace zf {

/// A name that an applicant gave against the one that a document's zone holds: which step of the ladder they
/// reach, and why, component by component. Never a percentage.
class NameComparison {
public:
    enum class Role { Surname, GivenNames };
    struct Component {
        Role role = Role::Surname;
        QString typed;    ///< empty: the document has one more
        QString expected; ///< how a document should spell it
        QString document; ///< empty: the document does not have it
        NameStep step = NameStep::NoMatch;
        friend bool operator==(const Component &, const Component &) = default;
    };

    /// A name in Chinese characters, surname first: 欧阳文.
    static NameComparison ofChinese(const QString &name, const ZoneName &document);
    /// A name in Latin letters.
    static NameComparison ofLatin(const QString &surname, const QString &givenNames,
                                  const ZoneName &document);

    NameStep step() const { return m_step; }
    const QList<Component> &components() const { return m_components; }
    /// Whether no person need look: never without `reason` shown where it is not Exact.
    bool passesAlone() const { return m_step <= NameStep::TruncatedPrefix; }
    QString reason() const;                 ///< translated
    static QString stepCode(NameStep step); ///< "exact", "separatorsIgnored" …; stable, for scripts

private:
    NameComparison(NameStep step, QList<Component> components)
        : m_step(step)
        , m_components(std::move(components))
    {
    }

    NameStep m_step = NameStep::NoMatch;
    QList<Component> m_components;
};

} // namespace zf
