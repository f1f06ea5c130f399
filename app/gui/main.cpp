// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's program: options, process hardening, event loop.
#include "app/gui/composer.h"
#include "app/gui/hardening.h"

#include <QApplication>
#include <QIcon>
#include <QImageReader>
#include <QStyleFactory>
#include <QTimer>

#include <cstdio>

namespace {

constexpr int UsageStatus = 2;
constexpr int ImageLimitMb = 256;

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

/// Where there is no display Qt would abort; so that pictures, help and error messages come all the same, it
/// gets the platform without one. False: there is none to show a window on.
bool choosePlatform()
{
    if (hasDisplay() || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        return true;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    zf::hardenProcess();
    const bool canShowWindows = choosePlatform();
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
        std::fputs(qPrintable(QString(options.error().message + u' ' + options.error().remedy + u'\n')),
                   stderr);
        return UsageStatus;
    }
    if (options->wants != zf::GuiOptions::Wants::Run) {
        std::fputs(qPrintable(options->wants == zf::GuiOptions::Wants::Help
                                  ? zf::GuiOptions::help()
                                  : QStringLiteral("zhangfang " ZF_VERSION "\n")),
                   stdout);
        return 0;
    }
    if (!canShowWindows && options->screenshotDirectory.isEmpty()) {
        std::fputs("zhangfang: there is no display. Use zhangfang --sandbox --screenshot DIRECTORY for "
                   "pictures of the "
                   "pages, or zhangfangctl --sandbox trial-balance in a terminal.\n",
                   stderr);
        return UsageStatus;
    }
    zf::Composer composer(*std::move(options));
    // From within the loop, so that a failure on the way can leave it.
    QTimer::singleShot(0, &composer, &zf::Composer::run);
    return QApplication::exec();
}
