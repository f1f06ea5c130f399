// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/errors.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

namespace zf::db {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DbError)
};

/// The refusals of our procedures (resources/sql/README.md) in words.
struct Refusal {
    const char *word;
    const char *message;
    const char *remedy;
};
constexpr std::array refusals{
    Refusal{"unbalanced",
            QT_TRANSLATE_NOOP("DbError", "Debit and credit of the voucher are not equal in every currency."),
            QT_TRANSLATE_NOOP("DbError", "Correct the lines so that ΣD = ΣC.")},
    Refusal{
        "bookUnbalanced",
        QT_TRANSLATE_NOOP("DbError", "The voucher crosses between the two books without its mirror lines."),
        QT_TRANSLATE_NOOP(
            "DbError",
            "Debit and credit must be equal inside each book; cross through the mirror subjects.")},
    Refusal{"closedDate", QT_TRANSLATE_NOOP("DbError", "The accounting date is not open."),
            QT_TRANSLATE_NOOP("DbError", "Post to the open accounting date.")},
    Refusal{"unknownAccount", QT_TRANSLATE_NOOP("DbError", "An account of the voucher does not exist."),
            QT_TRANSLATE_NOOP("DbError", "Check the account numbers of the lines.")},
    Refusal{"inactiveAccount", QT_TRANSLATE_NOOP("DbError", "An account of the voucher is not active."),
            QT_TRANSLATE_NOOP("DbError", "Activate the account or post to another.")},
    Refusal{"unknownSubject", QT_TRANSLATE_NOOP("DbError", "A subject of the voucher does not exist."), ""},
    Refusal{"nonLeafSubject",
            QT_TRANSLATE_NOOP("DbError", "A line names a subject that has subjects below it."),
            QT_TRANSLATE_NOOP("DbError", "Only leaf subjects take entries.")},
    Refusal{"subjectMismatch",
            QT_TRANSLATE_NOOP("DbError", "A line names another subject than its account belongs to."), ""},
    Refusal{"wrongCurrency", QT_TRANSLATE_NOOP("DbError", "A line is in another currency than its account."),
            ""},
    Refusal{"zeroLine", QT_TRANSLATE_NOOP("DbError", "A line of the voucher is zero."),
            QT_TRANSLATE_NOOP("DbError", "Leave lines without an amount out.")},
    Refusal{"negativeLine", QT_TRANSLATE_NOOP("DbError", "A line of the voucher is negative."),
            QT_TRANSLATE_NOOP("DbError",
                              "Only vouchers that need no order may have red-letter lines; to take a "
                              "voucher back, post a request of kind red.")},
    Refusal{"oneSided",
            QT_TRANSLATE_NOOP("DbError", "A voucher needs at least one debit and one credit line."), ""},
    Refusal{"overdraft", QT_TRANSLATE_NOOP("DbError", "An account does not have the amount available."), ""},
    Refusal{"overflow",
            QT_TRANSLATE_NOOP("DbError", "An amount or balance is larger than an account can hold."), ""},
    Refusal{"keyReused",
            QT_TRANSLATE_NOOP("DbError", "The idempotency key was used before for another content."),
            QT_TRANSLATE_NOOP("DbError", "Use a new key for a new voucher.")},
    Refusal{"malformed", QT_TRANSLATE_NOOP("DbError", "The posting request is malformed."), ""},
    Refusal{"alreadyReversed", QT_TRANSLATE_NOOP("DbError", "The voucher has been reversed before."),
            QT_TRANSLATE_NOOP(
                "DbError", "A voucher is reversed once; correct a wrong correction by a further voucher.")},
    Refusal{"notReversible",
            QT_TRANSLATE_NOOP("DbError", "The voucher cannot be reversed or followed this way."), ""},
    Refusal{"unknownVoucher", QT_TRANSLATE_NOOP("DbError", "The voucher does not exist."), ""},
    Refusal{"nestedTransaction",
            QT_TRANSLATE_NOOP("DbError", "Posting was asked for inside another transaction."), ""},
    Refusal{"dayState",
            QT_TRANSLATE_NOOP("DbError", "The accounting date is not in the state that this step needs."),
            ""},
    Refusal{"checksFailed",
            QT_TRANSLATE_NOOP("DbError", "The day cannot be closed, because its books do not tie out."),
            QT_TRANSLATE_NOOP("DbError", "Run the tie-outs for the date and resolve their findings.")},
    Refusal{
        "notOperator",
        QT_TRANSLATE_NOOP("DbError", "This account is not an enabled operator for what was asked."),
        QT_TRANSLATE_NOOP("DbError", "Ask an administrator: “zhangfangctl operator list” shows who may.")},
    Refusal{"appendOnly", QT_TRANSLATE_NOOP("DbError", "The audit log is only ever appended to."), ""},
    Refusal{"alreadySigned", QT_TRANSLATE_NOOP("DbError", "The date is signed with these figures already."),
            ""},
    Refusal{"signedMeanwhile", QT_TRANSLATE_NOOP("DbError", "Somebody else has signed the date meanwhile."),
            QT_TRANSLATE_NOOP("DbError", "Look at what was signed before signing it anew.")},
    Refusal{"statementMalformed",
            QT_TRANSLATE_NOOP("DbError", "The statement to sign is not in the form that is signed."), ""},
    Refusal{"countsWrong",
            QT_TRANSLATE_NOOP("DbError", "The statement's numbers of vouchers and entries cannot be right."),
            ""},
    Refusal{"figuresWrong", QT_TRANSLATE_NOOP("DbError", "A figure of the statement contradicts the others."),
            ""},
    Refusal{"figuresUnbalanced", QT_TRANSLATE_NOOP("DbError", "The figures to sign do not balance."),
            QT_TRANSLATE_NOOP("DbError", "Run the tie-outs for the date and resolve their findings.")},
    Refusal{"hashDiffers",
            QT_TRANSLATE_NOOP("DbError", "The figures that arrived are not those that were sent."), ""},
    Refusal{"reasonMissing", QT_TRANSLATE_NOOP("DbError", "Signing a date anew needs a reason."),
            QT_TRANSLATE_NOOP("DbError", "Say in the note why the date changed.")},
    Refusal{"unknownCase", QT_TRANSLATE_NOOP("DbError", "There is no such case."), ""},
    Refusal{"caseState", QT_TRANSLATE_NOOP("DbError", "The case is not in a state that allows this."),
            QT_TRANSLATE_NOOP("DbError", "Load the case again.")},
    Refusal{"taken", QT_TRANSLATE_NOOP("DbError", "Somebody else works on this case."),
            QT_TRANSLATE_NOOP("DbError", "Take the next one, or ask a lead to take it over.")},
    Refusal{"notClaimed", QT_TRANSLATE_NOOP("DbError", "The case is not yours, or your time for it ran out."),
            QT_TRANSLATE_NOOP("DbError", "Claim it again.")},
    Refusal{"sameDecider", QT_TRANSLATE_NOOP("DbError", "You have decided on this case before."),
            QT_TRANSLATE_NOOP("DbError", "The second decision needs another person.")},
    Refusal{"leadNeeded", QT_TRANSLATE_NOOP("DbError", "Two people disagree about this case."),
            QT_TRANSLATE_NOOP("DbError", "A lead who has not decided on it settles it.")},
    Refusal{"noSkill", QT_TRANSLATE_NOOP("DbError", "You are not set up to review documents of this kind."),
            QT_TRANSLATE_NOOP("DbError", "Ask an administrator to add the skill.")},
    Refusal{"staleContent", QT_TRANSLATE_NOOP("DbError", "The case has changed since it was shown to you."),
            QT_TRANSLATE_NOOP("DbError", "Load it again and look once more before you decide.")},
    Refusal{
        "badDocument",
        QT_TRANSLATE_NOOP("DbError", "A document has a wrong type, size or number of pixels, or is missing."),
        ""},
    Refusal{"reasonNeeded", QT_TRANSLATE_NOOP("DbError", "A reason is needed."), ""},
    Refusal{"unknownField", QT_TRANSLATE_NOOP("DbError", "The case has no such field or page."), ""},
};

Error make(ErrorKind kind, const char *message, const char *remedy = "")
{
    Error error;
    error.kind = kind;
    error.message = Text::tr(message);
    error.remedy = *remedy != '\0' ? Text::tr(remedy) : QString();
    return error;
}

} // namespace

QString repairedErrorText(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() > 0xff)
            return text; // was decoded rightly
    }
    // Stateless: bytes that are missing at the end are an error, not something still to come.
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString repaired = utf8(text.toLatin1());
    return utf8.hasError() ? text : repaired;
}

bool losesConnection(int nativeCode)
{
    switch (nativeCode) {
    case 1053: // server shutdown
    case 1080: // forcing close
    case 1927: // connection was killed
    case 2002:
    case 2003:
    case 2006:
    case 2013:
    case 2014:
    case 2026:
    case 2055:
        return true;
    default:
        return false;
    }
}

Error errorFromSignal(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("(\\w+): ?(.*)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = shape.match(text);
    const QString word = match.hasMatch() ? match.captured(1) : text;
    const QString detail = match.hasMatch() ? match.captured(2) : QString();
    Error error;
    error.kind = word == u"malformed" ? ErrorKind::Usage : ErrorKind::BusinessRule;
    error.code = word;
    error.sqlState = QStringLiteral("45000");
    error.message = Text::tr("The ledger refused the request: %1").arg(text);
    for (const Refusal &refusal : refusals) {
        if (word == QLatin1StringView(refusal.word)) {
            error.message = Text::tr(refusal.message);
            if (*refusal.remedy != '\0')
                error.remedy = Text::tr(refusal.remedy);
        }
    }
    if (!detail.isEmpty())
        //: %1 is a sentence, %2 what it is about: an account number, a line, a list of checks
        error.message = Text::tr("%1 (%2)").arg(error.message, detail);
    return error;
}

Error errorFromServer(int nativeCode, const QString &sqlState, const QString &text)
{
    if (sqlState == u"45000" || (nativeCode >= 31100 && nativeCode < 31200))
        return errorFromSignal(text);
    Error error;
    switch (nativeCode) {
    case 1317:
        error = make(ErrorKind::Cancelled, QT_TRANSLATE_NOOP("DbError", "The query was cancelled."));
        break;
    case 1969:
    case 3024:
        error = make(ErrorKind::Timeout,
                     QT_TRANSLATE_NOOP("DbError", "The server stopped the query at its time limit."),
                     QT_TRANSLATE_NOOP("DbError",
                                       "Narrow the question, or raise the profile's statement time limit."));
        break;
    case 1205:
        error = make(ErrorKind::Conflict,
                     QT_TRANSLATE_NOOP("DbError", "Another session holds the rows for too long."),
                     QT_TRANSLATE_NOOP("DbError", "Try again."));
        break;
    case 1213:
    case 1020:
        error = make(ErrorKind::Conflict,
                     QT_TRANSLATE_NOOP("DbError", "Another session changed the same rows at the same time."),
                     QT_TRANSLATE_NOOP("DbError", "Try again."));
        break;
    case 1142:
    case 1143:
    case 1227:
    case 1370:
    case 1044:
        error = make(ErrorKind::Refused,
                     QT_TRANSLATE_NOOP("DbError", "The database does not permit this to the account in use."),
                     QT_TRANSLATE_NOOP("DbError", "Ask the DBA for the grant that “doctor” names."));
        error.message += u' ' + text; // names privilege and relation, no value
        break;
    case 1290:
    case 1792:
    case 1836:
        error =
            make(ErrorKind::Refused, QT_TRANSLATE_NOOP("DbError", "The session or the server is read-only."));
        break;
    case 1146:
    case 1054:
    case 1305:
    case 1049:
    case 1356:
        error = make(ErrorKind::ContractNotMet,
                     QT_TRANSLATE_NOOP("DbError", "The database lacks something that the contract asks for."),
                     QT_TRANSLATE_NOOP("DbError", "Run “doctor”: it lists every relation and column."));
        error.message += u' ' + text;
        break;
    case 1264:
    case 1690:
        error = make(ErrorKind::DataInvalid,
                     QT_TRANSLATE_NOOP("DbError", "A number is larger than its column can hold."));
        error.code = QStringLiteral("overflow");
        break;
    case 1040:
    case 1203:
    case 1226:
        error =
            make(ErrorKind::Unreachable,
                 QT_TRANSLATE_NOOP("DbError", "The server has no connection left for this account."),
                 QT_TRANSLATE_NOOP("DbError", "Close other sessions, or ask the DBA to raise the limit."));
        break;
    default:
        if (losesConnection(nativeCode)) {
            error = make(
                ErrorKind::Unreachable,
                QT_TRANSLATE_NOOP("DbError", "The connection to the server was lost."),
                QT_TRANSLATE_NOOP("DbError",
                                  "The console connects again by itself; check the server and the network."));
        } else {
            error =
                make(ErrorKind::Internal,
                     QT_TRANSLATE_NOOP("DbError", "The server refused a statement of the console."),
                     QT_TRANSLATE_NOOP(
                         "DbError", "Run “doctor”, and report the error number with the program's version."));
        }
    }
    error.nativeCode = nativeCode;
    error.sqlState = sqlState;
    return error;
}

Error errorFromConnecting(int nativeCode, const QString &text, const QString &where)
{
    Error error;
    switch (nativeCode) {
    case 1045:
    case 1698:
    case 1044:
    case 1251:
    case 2059:
    case 1524:
    case 4151:
    case 1820:
    case 1862:
        error = make(
            ErrorKind::SignInFailed, QT_TRANSLATE_NOOP("DbError", "The server refused the user or password."),
            QT_TRANSLATE_NOOP(
                "DbError",
                "Check user and password of the profile, and that the account may connect from this host."));
        break;
    case 2061:
    case 5010: // libmariadb's, for a method that restricted-auth does not name
        error = make(
            ErrorKind::SignInFailed,
            QT_TRANSLATE_NOOP("DbError", "The server asked for the password in a way that would show it."),
            QT_TRANSLATE_NOOP("DbError", "No password was sent. Ask the DBA for an account with ed25519, "
                                         "caching_sha2_password or mysql_native_password."));
        break;
    case 1049:
        error = make(ErrorKind::ContractNotMet,
                     QT_TRANSLATE_NOOP("DbError", "The database named in the profile does not exist."),
                     QT_TRANSLATE_NOOP("DbError", "Correct the profile, or install the schema."));
        break;
    case 2026:
        error =
            make(ErrorKind::TlsFailed,
                 QT_TRANSLATE_NOOP(
                     "DbError",
                     "The server offers no encryption, or could not prove that it is who the profile names."),
                 QT_TRANSLATE_NOOP("DbError",
                                   "Check the host name and the authority file; no password was sent."));
        break;
    case 1040:
    case 1203:
    case 1226:
        error = errorFromServer(nativeCode, {}, text);
        break;
    default:
        error = make(
            ErrorKind::Unreachable, QT_TRANSLATE_NOOP("DbError", "The server cannot be reached."),
            QT_TRANSLATE_NOOP("DbError", "Check that it runs, and host and port or socket of the profile."));
    }
    // libmariadb's own words say which of the two it was: no encryption offered, or which part of the proof
    // failed.
    const bool because = nativeCode == 2026 && !text.isEmpty();
    error.message += u' ' + (because ? Text::tr("(%1: %2)").arg(where, repairedErrorText(text))
                                     : Text::tr("(%1)").arg(where));
    error.nativeCode = nativeCode;
    return error;
}

} // namespace zf::db
