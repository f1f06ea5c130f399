// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/terminal.h"

#include "app/ctl/text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace zf::ctl {

namespace {

void writeError(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

/// The terminal with echo off, put back when it goes out of scope.
class SilentTerminal {
public:
    SilentTerminal()
        : m_fd(open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_fd < 0)
            return;
        if (tcgetattr(m_fd, &m_before) != 0) {
            close(m_fd);
            m_fd = -1;
            return;
        }
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL | ICANON | ISIG;
        tcsetattr(m_fd, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_fd < 0)
            return;
        tcsetattr(m_fd, TCSAFLUSH, &m_before);
        close(m_fd);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;
    int fd() const { return m_fd; }

private:
    int m_fd;
    termios m_before = {};
};

} // namespace

void note(const QString &line)
{
    writeError(line + QLatin1Char('\n'));
}

bool standardErrorIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

bool standardOutputIsTerminal()
{
    return isatty(STDOUT_FILENO) == 1;
}

Result<QString> askPassword(const QString &prompt, const std::stop_token &stop)
{
    Error error;
    const SilentTerminal terminal;
    if (terminal.fd() < 0) {
        error.kind = ErrorKind::SignInFailed;
        error.code = QStringLiteral("no-terminal");
        error.message = translate("Ctl", "A password is needed and there is no terminal to ask for it.");
        error.remedy =
            translate("Ctl", "Run the command in a terminal, or keep the password in the system keychain "
                             "(profile add --authentication keychain).");
        return error;
    }
    const QByteArray question = prompt.toUtf8();
    [[maybe_unused]] const ssize_t asked =
        write(terminal.fd(), question.constData(), static_cast<size_t>(question.size()));
    char line[1024] = {};
    ssize_t length = 0;
    while (true) {
        if (stop.stop_requested()) {
            error.kind = ErrorKind::Cancelled;
            error.message = translate("Ctl", "Cancelled.");
            return error;
        }
        pollfd ready = {terminal.fd(), POLLIN, 0};
        const int n = poll(&ready, 1, 100); // ms; a signal goes to another thread
        if (n == 0 || (n < 0 && errno == EINTR))
            continue;
        length = read(terminal.fd(), line, sizeof line);
        if (length < 0 && errno == EINTR)
            continue;
        break;
    }
    while (length > 0 && (line[length - 1] == '\n' || line[length - 1] == '\r'))
        --length;
    QString password = length > 0 ? QString::fromUtf8(line, length) : QString();
    explicit_bzero(line, sizeof line);
    if (password.isEmpty()) {
        error.kind = ErrorKind::SignInFailed;
        error.message = translate("Ctl", "No password was given.");
        return error;
    }
    return password;
}

ProgressBar::~ProgressBar()
{
    if (m_shown)
        writeError(QStringLiteral("\r\x1b[K"));
}

void ProgressBar::show(const QString &step, qint64 done, qint64 of)
{
    if (!standardErrorIsTerminal() || (m_last.isValid() && m_last.elapsed() < 100 && done < of))
        return;
    m_last.start();
    m_shown = true;
    if (of <= 0) {
        writeError(QStringLiteral("\r\x1b[K%1 %2").arg(step).arg(done));
        return;
    }
    constexpr qint64 width = 30;
    const auto filled = static_cast<qsizetype>(std::clamp<qint64>(done * width / of, 0, width));
    writeError(QStringLiteral("\r\x1b[K[%1%2] %3% %4")
                   .arg(QString(filled, QLatin1Char('#')), QString(width - filled, QLatin1Char('.')),
                        QString::number(std::clamp<qint64>(done * 100 / of, 0, 100)), step));
}

} // namespace zf::ctl
