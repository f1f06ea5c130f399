// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's program: options, process hardening, event loop.
#include "app/gui/composer.h"
#include "app/gui/hardening.h"

#include <QApplication>
#include <QIcon>
#include <QImageReader>
#include <QStyleFactory>

#include <cstdio>

namespace {

constexpr int UsageStatus = 2;
constexpr int ImageLimitMb = 256;

bool asksFor(int argc, char **argv, const char *option)
{
    for (int i = 1; i < argc; ++i) {
        if (qstrncmp(argv[i], option, qstrlen(option)) == 0)
            return true;
    }
    return false;
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

/// Pictures, help and version need no display; whoever asks for a window where there is none gets one sentence instead
/// of Qt's abort.
bool choosePlatform(int argc, char **argv)
{
    if (hasDisplay() || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || asksFor(argc, argv, "-platform"))
        return true;
    const bool windowless = asksFor(argc, argv, "--screenshot") || asksFor(argc, argv, "--help") || asksFor(argc, argv, "-h")
        || asksFor(argc, argv, "--version") || asksFor(argc, argv, "-v");
    if (windowless)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return windowless;
}

} // namespace

int main(int argc, char **argv)
{
    zf::hardenProcess();
    if (!choosePlatform(argc, argv)) {
        std::fputs("zhangfang: there is no display. Use zhangfang --sandbox --screenshot DIRECTORY for pictures of the "
                   "pages, or zhangfangctl --sandbox trial-balance in a terminal.\n",
                   stderr);
        return UsageStatus;
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("zhangfang"));
    QApplication::setOrganizationName(QStringLiteral("zhangfang"));
    QApplication::setApplicationVersion(QStringLiteral(ZF_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/zhangfang.svg")));
    QApplication::setDesktopFileName(QStringLiteral("zhangfang"));
    QImageReader::setAllocationLimit(ImageLimitMb);

    zf::Result<zf::GuiOptions> options = zf::GuiOptions::parse(QApplication::arguments());
    if (!options.ok()) {
        std::fputs(qPrintable(QString(options.error().message + u' ' + options.error().remedy + u'\n')), stderr);
        return UsageStatus;
    }
    if (options->wants != zf::GuiOptions::Wants::Run) {
        std::fputs(qPrintable(options->wants == zf::GuiOptions::Wants::Help ? zf::GuiOptions::help()
                                                                             : QStringLiteral("zhangfang " ZF_VERSION "\n")),
                   stdout);
        return 0;
    }
    zf::Composer composer(*std::move(options));
    composer.run();
    return QApplication::exec();
}
