// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/machinereadablezone.h"
#include "models/core/namecomparison.h"

#include <QHash>

#include <optional>

namespace zf {

/// What an applicant typed, what the document's zone holds and what the bank recorded, field by field.
class DocumentComparison {
public:
    /// Values by the words of MachineReadableZone::fieldCode() and "surname", "givenNames", and "name" for
    /// one in Chinese characters. Dates are YYYY-MM-DD.
    using Values = QHash<QString, QString>;

    /// From the best to the worst.
    enum class Verdict {
        Same,
        Explained, ///< spelled otherwise by a rule that needs no person, but is to be seen
        Unopposed, ///< fewer than two sources state it
        Review,    ///< only a person can say
        Different,
        Misread, ///< the zone's own check digit, or its form, says that this field is wrong
    };

    struct Field {
        QString code;
        QString typed;
        QString zone;
        QString bank;
        Verdict verdict = Verdict::Unopposed;
        bool hasCheckDigit = false;          ///< one of its own
        std::optional<NameComparison> names; ///< of the name: component by component
    };

    static DocumentComparison of(const Values &typed, const MachineReadableZone &zone, const Values &bank);

    const QList<Field> &fields() const { return m_fields; }
    Verdict worst() const;
    /// "same", "explained", "unopposed" …; stable, for scripts.
    static QString verdictCode(Verdict verdict);

private:
    QList<Field> m_fields;
};

} // namespace zf
