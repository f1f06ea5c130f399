// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace zf {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(zf::GuiOptions)
};

Error usage(const QString &message)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.message = message;
    error.remedy = Text::tr("zhangfang --help lists the options.");
    error.code = QStringLiteral("usage");
    return error;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Text::tr("Payment operations console."));
    parser.addOptions({
        {{QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Show this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, Text::tr("Show the version.")},
        {QStringLiteral("sandbox"), Text::tr("Open the sandbox: a private database with sample data.")},
        {QStringLiteral("scale"), Text::tr("How much the sandbox holds: small, 1m or 30m."),
         QStringLiteral("scale")},
        {QStringLiteral("traffic"), Text::tr("Business events a second that the sandbox posts."),
         QStringLiteral("number")},
        {QStringLiteral("profile"), Text::tr("Open the connection saved under this name."),
         QStringLiteral("name")},
        {QStringLiteral("screenshot"), Text::tr("Save pictures of the pages into this directory and exit."),
         QStringLiteral("directory")},
        {QStringLiteral("page"), Text::tr("With --screenshot: only this page."), QStringLiteral("name")},
        {QStringLiteral("theme"), Text::tr("light or dark."), QStringLiteral("theme")},
        {QStringLiteral("lang"), Text::tr("zh_CN or en."), QStringLiteral("language")},
        {QStringLiteral("density"), Text::tr("compact, default or comfortable."), QStringLiteral("density")},
    });
}

} // namespace

QString GuiOptions::help()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

Result<GuiOptions> GuiOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return usage(Text::tr("What is meant by \"%1\"? The program takes options only.")
                         .arg(parser.positionalArguments().first()));

    GuiOptions options;
    if (parser.isSet(QStringLiteral("help")))
        options.wants = Wants::Help;
    else if (parser.isSet(QStringLiteral("version")))
        options.wants = Wants::Version;
    options.sandbox = parser.isSet(QStringLiteral("sandbox"));
    options.profile = parser.value(QStringLiteral("profile"));
    options.screenshotDirectory = parser.value(QStringLiteral("screenshot"));
    options.page = parser.value(QStringLiteral("page"));
    options.language = parser.value(QStringLiteral("lang"));
    if (options.sandbox && !options.profile.isEmpty())
        return usage(Text::tr("--sandbox and --profile exclude each other."));
    if (!options.page.isEmpty() && options.screenshotDirectory.isEmpty())
        return usage(Text::tr("--page goes with --screenshot only."));

    if (parser.isSet(QStringLiteral("scale"))) {
        const Result<sandbox::Scale> scale = sandbox::scaleFromCode(parser.value(QStringLiteral("scale")));
        if (!scale.ok())
            return scale.error();
        options.scale = *scale;
    }
    if (parser.isSet(QStringLiteral("traffic"))) {
        bool isNumber = false;
        options.trafficPerSecond = parser.value(QStringLiteral("traffic")).toInt(&isNumber);
        if (!isNumber || *options.trafficPerSecond < 0)
            return usage(Text::tr("--traffic takes a number of events a second, not \"%1\".")
                             .arg(parser.value(QStringLiteral("traffic"))));
    }
    if (!options.language.isEmpty() && options.language != u"zh_CN" && options.language != u"en")
        return usage(Text::tr("--lang takes zh_CN or en, not \"%1\".").arg(options.language));
    if (const QString text = parser.value(QStringLiteral("theme")); !text.isEmpty()) {
        if (text != u"light" && text != u"dark")
            return usage(Text::tr("--theme takes light or dark, not \"%1\".").arg(text));
        options.scheme = text == u"dark" ? ColorScheme::Dark : ColorScheme::Light;
    }
    if (const QString text = parser.value(QStringLiteral("density")); !text.isEmpty()) {
        if (text != u"compact" && text != u"default" && text != u"comfortable")
            return usage(Text::tr("--density takes compact, default or comfortable, not \"%1\".").arg(text));
        options.density = text == u"compact"   ? Density::Compact
                          : text == u"default" ? Density::Default
                                               : Density::Comfortable;
    }
    return options;
}

} // namespace zf
