// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/interrupt.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace zf::ctl {

namespace {

volatile int signalPipe = -1; // a handler can reach nothing but a global

void handle(int)
{
    const int saved = errno;
    const char byte = 's';
    [[maybe_unused]] const ssize_t written = write(signalPipe, &byte, 1);
    errno = saved;
}

} // namespace

Interrupt::Interrupt()
{
    if (pipe2(m_pipe, O_CLOEXEC) != 0)
        return; // signals keep their default effect
    signalPipe = m_pipe[1];
    m_watcher = std::thread([this] {
        char byte = 0;
        ssize_t n = 0;
        do {
            n = read(m_pipe[0], &byte, 1);
        } while (n < 0 && errno == EINTR);
        if (n == 1 && byte == 's')
            m_source.request_stop();
    });
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt()
{
    if (m_pipe[0] < 0)
        return;
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    const char byte = 'q';
    [[maybe_unused]] const ssize_t written = write(m_pipe[1], &byte, 1);
    m_watcher.join();
    close(m_pipe[0]);
    close(m_pipe[1]);
}

} // namespace zf::ctl
