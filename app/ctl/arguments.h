// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"
#include "models/core/result.h"
#include "models/core/timestamp.h"

#include <QDate>
#include <QMap>
#include <QStringList>

#include <optional>

namespace zf::ctl {

/// An option of the command line. Its name means the same wherever it is allowed.
struct OptionSpec {
    const char *name;      ///< without dashes
    const char *valueName; ///< nullptr: a flag
    const char *summary;   ///< QT_TRANSLATE_NOOP("Ctl", …)
};

/// Every option of every command.
const QList<OptionSpec> &allOptions();
const OptionSpec *findOption(QStringView name);

/// The words and options of a command line. Options may stand anywhere; "--" ends them; "-" is a word.
class Arguments {
public:
    /// Refuses unknown options, a missing or unexpected value and an option given twice.
    static Result<Arguments> parse(const QStringList &words);

    const QStringList &words() const { return m_words; }
    QStringList optionNames() const { return m_options.keys(); }
    bool has(const char *name) const { return m_options.contains(QLatin1String(name)); }
    QString value(const char *name) const { return m_options.value(QLatin1String(name)); }

    Result<QDate> date(const char *name) const;        ///< invalid when absent
    Result<Timestamp> moment(const char *name) const;  ///< invalid when absent
    Result<Currency> currency(const char *name) const; ///< invalid when absent
    Result<int> number(const char *name, int least, int greatest, int absent) const;

    /// Without its first `count` words: what follows the command's name.
    Arguments afterWords(qsizetype count) const;

private:
    QStringList m_words;
    QMap<QString, QString> m_options;
};

/// A date in the one form we take; Usage error names `what`.
Result<QDate> parseDate(const QString &text, const QString &what);

/// The candidate that `word` most likely means; empty when none is near.
QString nearest(const QString &word, const QStringList &candidates);

} // namespace zf::ctl
