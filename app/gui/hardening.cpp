// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/hardening.h"

#include <QLoggingCategory>
#include <QtGlobal>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace zf {

void hardenProcess()
{
    qunsetenv("MYSQL_PWD");           // libmariadb would sign in with it
    qunsetenv("QT_IMAGEIO_MAXALLOC"); // would override QImageReader::setAllocationLimit()
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Qt's driver logs statements, and with them what they were bound to.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.sql.*=false"));
}

} // namespace zf
