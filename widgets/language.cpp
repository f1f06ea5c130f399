// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace zf {

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(const QString &newCode)
{
    if (newCode == m_code)
        return;
    m_code = newCode;
    QLocale::setDefault(newCode == u"zh_CN" ? QLocale(QLocale::Chinese, QLocale::China)
                                            : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + newCode, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too, for plurals.
    if (m_own.load(QStringLiteral(":/i18n/zhangfang_") + newCode))
        QCoreApplication::installTranslator(&m_own);
    else
        qWarning("There is no translation into %ls.", qUtf16Printable(newCode));
}

} // namespace zf
