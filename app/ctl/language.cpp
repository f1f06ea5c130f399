// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/language.h"

#include "app/ctl/failure.h"
#include "app/ctl/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace zf::ctl {

void useSystemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    const bool chinese = !wanted.isEmpty() && wanted.first().startsWith(QLatin1String("zh"));
    // Both are languages that we have.
    [[maybe_unused]] const auto done = useLanguage(chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
}

Result<Done> useLanguage(const QString &language)
{
    if (language != QLatin1String("zh_CN") && language != QLatin1String("en")) {
        return usageError(translate("Ctl", "There is no language \"%1\" in this program.").arg(language),
                          translate("Ctl", "Choose zh_CN or en."));
    }
    static QTranslator translator; // as long as the application; a later choice replaces the earlier
    QCoreApplication::removeTranslator(&translator);
    QLocale::setDefault(QLocale(language));
    // English texts are in the source; its file only holds plurals and may be missing.
    if (translator.load(QStringLiteral(":/i18n/zhangfang_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&translator);
    return Done{};
}

} // namespace zf::ctl
