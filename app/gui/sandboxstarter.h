// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandbox.h"

#include <QObject>

#include <stop_token>
#include <thread>

namespace zf {

/// Starts the sandbox on a thread of its own and tells how far it is.
class SandboxStarter : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~SandboxStarter() override; ///< stops and waits
    void start(const sandbox::Options &options);
    void stop();
    bool isRunning() const { return m_running; }

signals:
    void progressed(const QString &step, double done);
    void started(const zf::sandbox::Info &info);
    void failed(const zf::Error &error);

private:
    std::jthread m_thread;
    bool m_running = false;
};

} // namespace zf
