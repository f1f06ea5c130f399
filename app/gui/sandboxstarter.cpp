// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/sandboxstarter.h"

namespace zf {

SandboxStarter::~SandboxStarter() = default; // std::jthread stops and joins

void SandboxStarter::start(const sandbox::Options &options)
{
    if (m_running)
        return;
    m_running = true;
    m_thread = std::jthread([this, options](const std::stop_token &stop) {
        const auto post = [this](auto action) {
            QMetaObject::invokeMethod(this, action, Qt::QueuedConnection);
        };
        const Result<sandbox::Info> info = sandbox::Sandbox::start(
            options,
            [this, post](const QString &step, double done) {
                post([this, step, done] { emit progressed(step, done); });
            },
            stop);
        post([this, info] {
            m_running = false;
            if (info.ok())
                emit started(*info);
            else
                emit failed(info.error());
        });
    });
}

void SandboxStarter::stop()
{
    m_thread.request_stop();
}

} // namespace zf
