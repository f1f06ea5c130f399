// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace zf {

/// The program's language: our texts and Qt's own. Changing it sends LanguageChange to every widget.
class Language : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Language() override;
    void use(const QString &code); ///< "zh_CN" or "en"
    QString code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace zf
