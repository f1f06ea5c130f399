// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/timestamp.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <chrono>

namespace zf {

namespace {

constexpr qint64 microsPerSecond = 1'000'000;
constexpr qint64 chinaOffsetSeconds = 8 * 3600; // one zone, no daylight saving since 1991

Error malformed(QStringView text)
{
    Error error;
    error.kind = ErrorKind::Usage;
    error.code = QStringLiteral("malformedTime");
    error.message =
        QCoreApplication::translate("Timestamp", "“%1” is not a date and time.").arg(text.left(40));
    error.remedy = QCoreApplication::translate("Timestamp", "Write it as 2026-09-29T14:03:59+08:00.");
    return error;
}

qint64 floorDiv(qint64 a, qint64 b)
{
    const qint64 quotient = a / b;
    return a % b < 0 ? quotient - 1 : quotient;
}

/// Date, time and six fractional digits of a moment shifted by an offset.
QString format(qint64 micros, qint64 offsetSeconds, const QString &pattern)
{
    const qint64 seconds = floorDiv(micros, microsPerSecond) + offsetSeconds;
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(pattern);
}

QString fractionOf(qint64 micros)
{
    const qint64 fraction = micros - floorDiv(micros, microsPerSecond) * microsPerSecond;
    return QString::number(fraction).rightJustified(6, u'0');
}

} // namespace

Result<Timestamp> Timestamp::fromServerText(QStringView text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A(\\d{4})-(\\d\\d)-(\\d\\d) (\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?\\z"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return malformed(text);
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const QTime time(number(4), number(5), number(6));
    if (!date.isValid() || !time.isValid())
        return malformed(text);
    const qint64 seconds = QDateTime(date, time, Qt::UTC).toSecsSinceEpoch();
    const qint64 fraction = match.captured(7).leftJustified(6, u'0').toLongLong();
    return fromMicros(seconds * microsPerSecond + fraction);
}

Timestamp Timestamp::now()
{
    using namespace std::chrono;
    return fromMicros(duration_cast<microseconds>(system_clock::now().time_since_epoch()).count());
}

Result<Timestamp> Timestamp::fromIso(QStringView text)
{
    static const QRegularExpression shape(QStringLiteral(
        "\\A(\\d{4}-\\d\\d-\\d\\d)[T "
        "](\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,6}))?(?:(Z)|([+-])([01]\\d|2[0-3]):?([0-5]\\d))?\\z"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return malformed(text);
    QString plain = match.captured(1) + u' ' + match.captured(2);
    if (!match.capturedView(3).isEmpty())
        plain += u'.' + match.captured(3);
    Result<Timestamp> local = fromServerText(plain);
    if (!local.ok())
        return malformed(text);
    qint64 offset = chinaOffsetSeconds; // without an offset: the time on the wall in China
    if (!match.capturedView(4).isEmpty()) {
        offset = 0;
    } else if (!match.capturedView(5).isEmpty()) {
        offset = match.capturedView(6).toInt() * 3600 + match.capturedView(7).toInt() * 60;
        if (match.capturedView(5) == u"-")
            offset = -offset;
    }
    return fromMicros(local->micros() - offset * microsPerSecond);
}

QString Timestamp::serverText() const
{
    return m_valid
               ? QString(format(m_micros, 0, QStringLiteral("yyyy-MM-dd HH:mm:ss.")) + fractionOf(m_micros))
               : QString();
}

QString Timestamp::iso() const
{
    return m_valid ? QString(format(m_micros, chinaOffsetSeconds, QStringLiteral("yyyy-MM-ddTHH:mm:ss.")) +
                             fractionOf(m_micros) + QStringLiteral("+08:00"))
                   : QString();
}

QString Timestamp::display() const
{
    return m_valid ? format(m_micros, chinaOffsetSeconds, QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

QString Timestamp::displayMicros() const
{
    return m_valid ? QString(format(m_micros, chinaOffsetSeconds, QStringLiteral("yyyy-MM-dd HH:mm:ss.")) +
                             fractionOf(m_micros))
                   : QString();
}

} // namespace zf
