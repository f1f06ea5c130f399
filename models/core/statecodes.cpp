// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/statecodes.h"

#include <QFile>
#include <QHash>
#include <QStringList>

namespace zf {

namespace {

struct Tables {
    QHash<QString, StateCode> byCode;
    QHash<QString, QString> codeOfNumber;
};

StateCode::Kind kindOf(const QString &word)
{
    if (word == u"special")
        return StateCode::Kind::Special;
    if (word == u"withdrawn")
        return StateCode::Kind::Withdrawn;
    return word == u"specimen" ? StateCode::Kind::Specimen : StateCode::Kind::Iso;
}

const Tables &tables()
{
    static const Tables loaded = [] {
        Tables result;
        QFile file(QStringLiteral(":/data/names/states.tsv"));
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened); // compiled in
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            const StateCode state{cells.value(0), cells.value(1), cells.value(3), kindOf(cells.value(2))};
            result.byCode.insert(state.code, state);
            if (!state.numeric.isEmpty())
                result.codeOfNumber.insert(state.numeric, state.code);
        }
        return result;
    }();
    return loaded;
}

} // namespace

std::optional<StateCode> stateByCode(QStringView code)
{
    const auto at = tables().byCode.constFind(code.toString());
    return at == tables().byCode.constEnd() ? std::nullopt : std::optional(*at);
}

std::optional<StateCode> stateByNumber(QStringView numeric)
{
    const auto at = tables().codeOfNumber.constFind(numeric.toString());
    return at == tables().codeOfNumber.constEnd() ? std::nullopt : stateByCode(*at);
}

} // namespace zf
