// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/input.h"

#include "app/ctl/failure.h"
#include "app/ctl/text.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace zf::ctl {

Result<QByteArray> readInput(const QString &file)
{
    constexpr qint64 most = 16 * 1024 * 1024; // bytes; a request of a thousand lines is 100 kB
    QFile source(file);
    const bool standard = file == QLatin1String("-");
    if (!standard && QFileInfo(file).isDir())
        return usageError(translate("Ctl", "%1 is a folder.").arg(file),
                          translate("Ctl", "Name a file, or - for standard input."));
    const bool opened = standard ? source.open(stdin, QIODevice::ReadOnly) : source.open(QIODevice::ReadOnly);
    if (!opened) {
        return usageError(translate("Ctl", "%1 cannot be read: %2.").arg(file, source.errorString()),
                          translate("Ctl", "Name a file, or - for standard input."));
    }
    QByteArray content;
    while (content.size() <= most) {
        const QByteArray block = source.read(1 << 16);
        if (block.isEmpty())
            break;
        content += block;
    }
    if (source.error() != QFileDevice::NoError)
        return usageError(translate("Ctl", "%1 cannot be read: %2.").arg(file, source.errorString()));
    if (content.size() > most)
        return usageError(translate("Ctl", "%1 is larger than 16 MiB and no posting request.").arg(file));
    return content;
}

} // namespace zf::ctl
