// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/destination.h"

#include "app/ctl/failure.h"
#include "app/ctl/terminal.h"
#include "app/ctl/text.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace zf::ctl {

Result<std::unique_ptr<Destination>> Destination::open(const QString &file)
{
    std::unique_ptr<Destination> destination(new Destination);
    if (file.isEmpty()) {
        if (!destination->m_standardOutput.open(stdout, QIODevice::WriteOnly))
            return destination->writeError();
        return destination;
    }
    const QFileInfo info(file);
    // QSaveFile would put a plain file in the place of a device such as /dev/null.
    if (info.exists() && !info.isFile())
        return usageError(translate("Ctl", "%1 is not an ordinary file.").arg(file),
                          translate("Ctl", "Name a file for --output."));
    if (!info.absoluteDir().exists())
        return usageError(translate("Ctl", "The folder %1 does not exist.").arg(info.absolutePath()),
                          translate("Ctl", "Create it first."));
    destination->m_file = std::make_unique<QSaveFile>(file);
    if (!destination->m_file->open(QIODevice::WriteOnly))
        return destination->writeError();
    return destination;
}

QIODevice &Destination::device()
{
    if (m_file)
        return *m_file;
    return m_standardOutput;
}

bool Destination::isTerminal() const
{
    return !m_file && standardOutputIsTerminal();
}

Result<Done> Destination::commit()
{
    const bool written = m_file ? m_file->commit() : m_standardOutput.flush() && std::fflush(stdout) == 0;
    if (!written)
        return writeError();
    return Done{};
}

Error Destination::writeError() const
{
    Error error;
    error.kind = ErrorKind::Io;
    if (m_file) {
        error.message =
            translate("Ctl", "%1 cannot be written: %2.").arg(m_file->fileName(), m_file->errorString());
        error.remedy =
            translate("Ctl", "Nothing was changed; check the folder's permissions and free space.");
    } else {
        error.message =
            translate("Ctl", "Standard output cannot be written: %1.").arg(m_standardOutput.errorString());
    }
    return error;
}

} // namespace zf::ctl
