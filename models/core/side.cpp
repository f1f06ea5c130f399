// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/side.h"

#include <QCoreApplication>

#include <array>

namespace zf {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Side)
};

Error unknownCode(const QString &message)
{
    Error error;
    error.kind = ErrorKind::DataInvalid;
    error.code = QStringLiteral("unknownCode");
    error.message = message;
    return error;
}

struct ClassEntry {
    SubjectClass value;
    const char *code;
    const char *name;
};
constexpr std::array classes{
    ClassEntry{SubjectClass::Asset, "asset", QT_TRANSLATE_NOOP("Side", "Asset")},
    ClassEntry{SubjectClass::Liability, "liability", QT_TRANSLATE_NOOP("Side", "Liability")},
    ClassEntry{SubjectClass::Common, "common", QT_TRANSLATE_NOOP("Side", "Common")},
    ClassEntry{SubjectClass::Equity, "equity", QT_TRANSLATE_NOOP("Side", "Equity")},
    ClassEntry{SubjectClass::Cost, "cost", QT_TRANSLATE_NOOP("Side", "Cost")},
    ClassEntry{SubjectClass::Income, "income", QT_TRANSLATE_NOOP("Side", "Income")},
    ClassEntry{SubjectClass::Expense, "expense", QT_TRANSLATE_NOOP("Side", "Expense")},
};

struct BookEntry {
    Book value;
    const char *code;
    const char *name;
};
constexpr std::array books{
    BookEntry{Book::Reserve, "reserve", QT_TRANSLATE_NOOP("Side", "Customers' money")},
    BookEntry{Book::Own, "own", QT_TRANSLATE_NOOP("Side", "Own money")},
    BookEntry{Book::Single, "single", QT_TRANSLATE_NOOP("Side", "All books")},
};

template <class Entries, class Value> const auto &entryOf(const Entries &entries, Value value)
{
    for (const auto &entry : entries) {
        if (entry.value == value)
            return entry;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Side> sideFromCode(QStringView code)
{
    if (code == u"D")
        return Side::Debit;
    if (code == u"C")
        return Side::Credit;
    return unknownCode(
        Text::tr("“%1” is not a side: D (debit) or C (credit) was expected.").arg(code.left(16)));
}

QChar sideCode(Side side)
{
    return side == Side::Debit ? u'D' : u'C';
}

QString sideName(Side side)
{
    return side == Side::Debit ? Text::tr("Dr") : Text::tr("Cr");
}

Result<NormalSide> normalSideFromCode(QStringView code)
{
    if (code == u"D")
        return NormalSide::Debit;
    if (code == u"C")
        return NormalSide::Credit;
    if (code == u"B")
        return NormalSide::Either;
    return unknownCode(
        Text::tr("“%1” is not a normal side: D, C or B (either) was expected.").arg(code.left(16)));
}

Result<SubjectClass> subjectClassFromCode(QStringView code)
{
    for (const ClassEntry &entry : classes) {
        if (code == QLatin1StringView(entry.code))
            return entry.value;
    }
    return unknownCode(Text::tr("“%1” is not a class of subjects.").arg(code.left(16)));
}

QString subjectClassCode(SubjectClass c)
{
    return QString::fromLatin1(entryOf(classes, c).code);
}

QString subjectClassName(SubjectClass c)
{
    return Text::tr(entryOf(classes, c).name);
}

Result<Book> bookFromCode(QStringView code)
{
    for (const BookEntry &entry : books) {
        if (code == QLatin1StringView(entry.code))
            return entry.value;
    }
    return unknownCode(
        Text::tr("“%1” is not a set of books: reserve, own or single was expected.").arg(code.left(16)));
}

QString bookCode(Book book)
{
    return QString::fromLatin1(entryOf(books, book).code);
}

QString bookName(Book book)
{
    return Text::tr(entryOf(books, book).name);
}

} // namespace zf
