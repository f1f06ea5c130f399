// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/sourcerules.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace zf::test {

namespace {

constexpr qsizetype longestFile = 600;

struct Layer {
    QString folder;
    QStringList folders; ///< whose headers it may include, besides its own
    QStringList modules; ///< of Qt
    QStringList libraries;
};

/// The table of CONTRIBUTING.md; the first folder that a path begins with counts.
const QList<Layer> &layers()
{
    const auto words = [](const char *text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };
    static const QList<Layer> table{
        {"models/core", {}, words("QtCore"), {}},
        {"models/db", words("models/core"), words("QtCore QtConcurrent QtSql QtNetwork"),
         words("mysql keychain")},
        {"models/ledger", words("models/core models/db"), words("QtCore QtConcurrent QtSql"), {}},
        {"models/payment", words("models/core models/db"), words("QtCore QtConcurrent QtSql"), words("zip")},
        {"models/desk", words("models/core models/db models/ledger"), words("QtCore QtConcurrent QtSql"), {}},
        {"models/items", words("models/core"), words("QtCore"), {}},
        {"widgets/plots", words("models/core"), words("QtCore QtGui QtWidgets QtSvg QtPrintSupport"),
         words("qcustomplot")},
        {"widgets",
         words("models widgets/plots"),
         words("QtCore QtConcurrent QtGui QtWidgets QtSvg QtDBus QtPrintSupport QtNetwork"),
         {}},
        {"app/sandbox", words("models"), words("QtCore QtConcurrent QtSql"), {}},
        {"app/ctl", words("models app/sandbox"), words("QtCore QtConcurrent"), words("xlsxwriter")},
        {"app/gui",
         words("models widgets app/sandbox"),
         words("QtCore QtConcurrent QtGui QtWidgets QtDBus QtPrintSupport QtNetwork"),
         {}},
    };
    return table;
}

bool isIn(const QString &path, const QString &folder)
{
    return path.startsWith(QString(folder + u'/'));
}

const Layer *layerOf(const QString &path)
{
    for (const Layer &layer : layers()) {
        if (isIn(path, layer.folder))
            return &layer;
    }
    return nullptr;
}

QString libraryOf(const QString &header)
{
    static const QRegularExpression mysql(
        QStringLiteral("^(mysql|mariadb)/|^(mysql\\w*|mysqld_error|errmsg|mariadb\\w*)\\.h$"));
    if (mysql.match(header).hasMatch())
        return QStringLiteral("mysql");
    if (header.compare(u"qcustomplot.h", Qt::CaseInsensitive) == 0 || header == u"QCustomPlot")
        return QStringLiteral("qcustomplot");
    if (header.contains(u"keychain"))
        return QStringLiteral("keychain");
    if (header == u"zip.h")
        return QStringLiteral("zip");
    if (header.startsWith(u"xlsxwriter"))
        return QStringLiteral("xlsxwriter");
    return {};
}

QString badInclude(const Layer &layer, const QString &header, bool quoted)
{
    if (quoted && header.endsWith(u".moc"))
        return {};
    for (const char *root : {"models/", "widgets/", "app/", "tests/", "resources/"}) {
        if (!header.startsWith(QLatin1StringView(root)))
            continue;
        // A folder's own headers, but not those of a layer inside it (widgets → widgets/plots is in the
        // table).
        const Layer *other = layerOf(header);
        bool allowed = other == &layer;
        for (const QString &folder : layer.folders)
            allowed = allowed || isIn(header, folder);
        return allowed ? QString() : QStringLiteral("%1 must not know \"%2\"").arg(layer.folder, header);
    }
    if (const QString library = libraryOf(header); !library.isEmpty())
        return layer.libraries.contains(library)
                   ? QString()
                   : QStringLiteral("%1 must not use %2").arg(layer.folder, header);
    const QString module = qtModuleOf(header);
    if (!module.isEmpty())
        return layer.modules.contains(module)
                   ? QString()
                   : QStringLiteral("%1 must not use %2 (%3)").arg(layer.folder, header, module);
    if (quoted)
        return QStringLiteral("\"%1\" is not written from the root").arg(header);
    return {};
}

/// Money never passes through floating point; a chart's geometry does, in widgets/plots only.
bool mixesMoneyWithFloat(const QString &code)
{
    static const QRegularExpression floating(
        QStringLiteral("\\b(double|float|qreal|toDouble|toFloat|number_double)\\b"));
    static const QRegularExpression money(
        QStringLiteral(
            "amount|money|balance|debit|credit|(?<![a-z])fee|opening|closing|turnover|minor|frozen|price"),
        QRegularExpression::CaseInsensitiveOption);
    return floating.match(code).hasMatch() && money.match(code).hasMatch();
}

} // namespace

QString qtModuleOf(const QString &header)
{
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    static const QStringList modules = headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    static QHash<QString, QString> known;
    const qsizetype slash = header.indexOf(u'/');
    if (slash > 0 && header.startsWith(u"Qt"))
        return header.left(slash);
    if (header.isEmpty() || (header[0] != u'Q' && header[0] != u'q'))
        return {};
    if (const auto at = known.constFind(header); at != known.constEnd())
        return *at;
    QString found;
    for (const QString &module : modules) {
        if (header == module || QFile::exists(headers.filePath(QString(module + u'/' + header)))) {
            found = module;
            break;
        }
    }
    known.insert(header, found);
    return found;
}

QString codeOnly(const QString &text)
{
    enum class In { Code, LineComment, BlockComment, String, Character, Raw };
    In in = In::Code;
    QString rawEnd;
    QString code = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QStringView ahead = QStringView(text).sliced(i);
        const bool blank = in != In::Code && c != u'\n';
        switch (in) {
        case In::Code:
            if (ahead.startsWith(u"//")) {
                in = In::LineComment;
                code[i] = u' ';
            } else if (ahead.startsWith(u"/*")) {
                in = In::BlockComment;
                code[i] = u' ';
            } else if (ahead.startsWith(u"R\"")) {
                const qsizetype open = ahead.indexOf(u'(');
                rawEnd = u')' + ahead.sliced(2, open < 2 ? 0 : open - 2).toString() + u'"';
                in = In::Raw;
                ++i; // the opening quotation mark does not end it
            } else if (c == u'"') {
                in = In::String;
            } else if (c == u'\'' && !(i > 0 && text[i - 1].isLetterOrNumber())) { // not 1'000'000
                in = In::Character;
            }
            break;
        case In::LineComment:
            if (c == u'\n')
                in = In::Code;
            break;
        case In::BlockComment:
            if (ahead.startsWith(u"*/")) {
                code[i++] = u' ';
                code[i] = u' ';
                in = In::Code;
            }
            break;
        case In::String:
        case In::Character:
            if (c == u'\\' && i + 1 < text.size()) {
                code[i++] = u' ';
                code[i] = text[i] == u'\n' ? u'\n' : u' ';
                continue;
            }
            if (c == (in == In::String ? u'"' : u'\'') || c == u'\n')
                in = In::Code;
            break;
        case In::Raw:
            if (ahead.startsWith(rawEnd)) {
                i += rawEnd.size() - 1;
                in = In::Code;
                continue;
            }
            break;
        }
        if (blank && in != In::Code)
            code[i] = u' ';
    }
    return code;
}

QStringList brokenRules(const QString &path, const QString &text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    static const QRegularExpression messageBox(QStringLiteral("\\bQMessageBox\\b"));
    QStringList broken;
    if (!text.startsWith(u"// SPDX-FileCopyrightText:") ||
        !text.left(400).contains(u"// SPDX-License-Identifier:"))
        broken << QStringLiteral("line 1: the two SPDX lines are missing");
    const QStringList lines = text.split(u'\n');
    if (lines.size() - 1 > longestFile)
        broken << QStringLiteral("line %1: the file has more than %2 lines")
                      .arg(lines.size() - 1)
                      .arg(longestFile);
    // Not in one piece, so that this file does not break its own rule.
    const QString reconnect = QStringLiteral("MYSQL_OPT_") + QStringLiteral("RECONNECT");

    const Layer *layer = layerOf(path);
    const QStringList code = codeOnly(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto report = [&](const QString &what) {
            broken << QStringLiteral("line %1: %2").arg(i + 1).arg(what);
        };
        if (code[i].contains(reconnect) || lines[i].contains(reconnect + u'='))
            report(
                QStringLiteral("a session that reconnects by itself loses its settings and its transaction"));
        if (layer == nullptr)
            continue;
        if (messageBox.match(code[i]).hasMatch())
            report(QStringLiteral("QMessageBox stops the window: use the message band or Question"));
        if (layer->folder != u"widgets/plots" && mixesMoneyWithFloat(code[i]))
            report(QStringLiteral("money and floating point in one line"));
        const QRegularExpressionMatch match = include.match(lines[i]);
        // In code: an #include inside a comment or a literal is none.
        if (match.hasMatch() && code[i].contains(u'#')) {
            const QString bad = badInclude(*layer, match.captured(2), match.capturedView(1) == u"\"");
            if (!bad.isEmpty())
                report(bad);
        }
    }
    return broken;
}

} // namespace zf::test
