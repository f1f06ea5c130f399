// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/app/ctlrunner.h"
#include "tests/sql/books.h"

#include <vector>

namespace zf::test {

/// Processes of `zhangfangctl feed run` over a fixture's books; ended by the destructor.
class Feeds {
public:
    explicit Feeds(Books &books);
    ~Feeds();
    QProcess &start(const QStringList &more = {});
    CtlAnswer status() const;
    /// Whether the feed comes to be written by somebody alive, other than `notBy`, within 20 s.
    bool waitUntilAlive(const QString &notBy = {});
    QString holder() const; ///< host:pid:number
    /// The process that has the lease is gone without a word (SIGKILL); whose it was.
    QString killHolder();
    /// Whether everything that is committed by now comes to be in the feed within 30 s.
    bool waitUntilComplete();

private:
    Books &m_books;
    CtlRunner m_runner;
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

} // namespace zf::test
