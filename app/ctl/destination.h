// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QFile>
#include <QSaveFile>

#include <memory>

namespace zf::ctl {

/// Where the result goes: standard output, or a file that appears whole at commit() or not at all.
class Destination {
public:
    /// Empty `file`: standard output. Refuses a folder, a device and a folder that cannot be written to.
    static Result<std::unique_ptr<Destination>> open(const QString &file);

    QIODevice &device();
    bool isFile() const { return m_file != nullptr; }
    bool isTerminal() const;
    QString fileName() const { return m_file ? m_file->fileName() : QString(); }
    /// Everything written is where it belongs, or the reason why not.
    Result<Done> commit();
    Error writeError() const;

private:
    Destination() = default;
    std::unique_ptr<QSaveFile> m_file;
    QFile m_standardOutput;
};

} // namespace zf::ctl
