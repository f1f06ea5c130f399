// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/rowstream.h"

#include "models/db/errors.h"

#include <QVarLengthArray>

#include <optional>

#include <mysql.h>
#include <sys/socket.h>

namespace zf::db {

namespace {

constexpr qint64 readAway =
    100'000; // rows that are read and dropped after an early end; more cost a new connection

Error lastError(MYSQL *handle)
{
    return errorFromServer(static_cast<int>(mysql_errno(handle)), QString::fromLatin1(mysql_sqlstate(handle)),
                           QString::fromUtf8(mysql_error(handle)));
}

} // namespace

Result<qint64> RowStream::read(Session &session, const Statement &statement, const RowHandler &row,
                               const std::stop_token &stop)
{
    MYSQL *handle = session.nativeHandle();
    const auto failure = [&session, handle] {
        const Error error = lastError(handle);
        session.m_broken = session.m_broken || losesConnection(error.nativeCode);
        return error;
    };
    const QByteArray sql = statement.sql.toUtf8();
    if (mysql_real_query(handle, sql.constData(), static_cast<unsigned long>(sql.size())) != 0)
        return failure();
    MYSQL_RES *result = mysql_use_result(handle);
    if (result == nullptr)
        return failure();
    const unsigned int columns = mysql_num_fields(result);
    QVarLengthArray<Cell, 32> cells(static_cast<qsizetype>(columns));
    qint64 delivered = 0;
    bool wanted = true, ended = false;
    while (wanted && !stop.stop_requested()) {
        const MYSQL_ROW values = mysql_fetch_row(result);
        if (values == nullptr) {
            ended = true;
            break;
        }
        const unsigned long *lengths = mysql_fetch_lengths(result);
        for (unsigned int i = 0; i < columns; ++i)
            cells[static_cast<qsizetype>(i)] = {values[i], static_cast<qsizetype>(lengths[i])};
        ++delivered;
        wanted = row(std::span<const Cell>(cells.constData(), columns));
    }
    std::optional<Error> failed;
    if (ended && mysql_errno(handle) != 0)
        failed = failure();
    for (qint64 dropped = 0; !ended && dropped < readAway; ++dropped)
        ended = mysql_fetch_row(result) == nullptr; // a KILL QUERY on its way ends it here
    if (!ended) {
        // Millions may follow. Without the connection the server ends the statement by itself.
        ::shutdown(static_cast<int>(mysql_get_socket(handle)), SHUT_RDWR);
        session.m_broken = true;
    } else if (mysql_errno(handle) != 0) {
        session.m_broken = session.m_broken || losesConnection(static_cast<int>(mysql_errno(handle)));
    }
    mysql_free_result(result);
    if (failed)
        return *failed;
    if (stop.stop_requested())
        return errorFromServer(1317, {}, {});
    return delivered;
}

QString RowStream::quote(Session &session, const QString &text)
{
    const QByteArray plain = text.toUtf8();
    QByteArray escaped(plain.size() * 2 + 1, Qt::Uninitialized);
    const unsigned long size = mysql_real_escape_string(
        session.nativeHandle(), escaped.data(), plain.constData(), static_cast<unsigned long>(plain.size()));
    return u'\'' + QString::fromUtf8(escaped.constData(), static_cast<qsizetype>(size)) + u'\'';
}

} // namespace zf::db
