// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/hardening.h"

#include <QLoggingCategory>
#include <QtGlobal>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace zf::ctl {

void hardenProcess()
{
    qunsetenv("MYSQL_PWD");          // libmariadb reads it when no password is given
    qunsetenv("MARIADB_PLUGIN_DIR"); // and loads sign-in plug-ins from there
    qunsetenv("LIBMYSQL_PLUGIN_DIR");
    qunsetenv("LIBMYSQL_PLUGINS");
    qunsetenv("LIBMYSQL_ENABLE_CLEARTEXT_PLUGIN");
    qunsetenv("QT_PLUGIN_PATH");
    qunsetenv("QT_IMAGEIO_MAXALLOC"); // overrides limits set in code
    qunsetenv("QT_LOGGING_RULES");    // could switch qt.sql on
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    QLoggingCategory::setFilterRules(QStringLiteral("qt.sql*=false\nqt.sql*.critical=false"));
}

} // namespace zf::ctl
