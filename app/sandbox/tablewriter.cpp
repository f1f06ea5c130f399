// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/tablewriter.h"

#include "app/sandbox/installation.h"
#include "app/sandbox/sampling.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace zf::sandbox {

namespace {

constexpr qsizetype bufferBytes = 4 << 20;
constexpr int sessions = 2;

Error loadError(ErrorKind kind, const QString &message)
{
    Error error;
    error.kind = kind;
    error.code = QStringLiteral("sandbox");
    error.message = message;
    return error;
}

} // namespace

BulkLoader::BulkLoader(const PrivateServer &server, QString directory, std::stop_token stop)
    : m_server(server)
    , m_directory(std::move(directory))
    , m_cancel(std::move(stop))
    , m_onCancel(m_cancel, [this] { killRunning(); })
{
    for (int i = 0; i < sessions; ++i)
        m_threads.emplace_back([this](std::stop_token end) { work(std::move(end)); });
}

BulkLoader::~BulkLoader()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_changed.notify_all();
    for (std::jthread &thread : m_threads)
        thread.join();
    for (const Job &left : m_jobs)
        QFile::remove(left.file);
}

void BulkLoader::killRunning()
{
    std::vector<quint64> running;
    {
        const std::scoped_lock lock(m_mutex);
        running = m_running;
    }
    if (running.empty())
        return;
    // Where even this does not get through, the job ends by itself.
    Result<std::unique_ptr<db::Session>> session = fillingSession(m_server, db::Database::Ledger);
    for (const quint64 connection : running) {
        if (session.ok())
            static_cast<void>(
                (*session)->execute({"filling.kill", QStringLiteral("KILL QUERY %1").arg(connection)}));
    }
}

void BulkLoader::work(std::stop_token stop)
{
    std::unique_ptr<db::Session> open[3]; // used and closed on this thread
    std::unique_lock lock(m_mutex);
    const auto isFree = [this](const Job &job) {
        return std::find(m_busy.begin(), m_busy.end(), job.table) == m_busy.end();
    };
    for (;;) {
        m_changed.wait(
            lock, [&] { return stop.stop_requested() || std::any_of(m_jobs.begin(), m_jobs.end(), isFree); });
        if (stop.stop_requested())
            return;
        const auto next = std::find_if(m_jobs.begin(), m_jobs.end(), isFree);
        const Job job = *next;
        m_jobs.erase(next);
        m_busy.push_back(job.table);
        const bool skip = m_error.has_value() || m_cancel.stop_requested();
        lock.unlock();

        std::optional<Error> failure;
        if (!skip) {
            std::unique_ptr<db::Session> &session = open[static_cast<int>(job.database)];
            if (!session) {
                Result<std::unique_ptr<db::Session>> opened = fillingSession(m_server, job.database);
                if (opened.ok())
                    session = std::move(*opened);
                else
                    failure = opened.error();
            }
            if (session) {
                lock.lock();
                m_running.push_back(session->connectionId());
                lock.unlock();
                const Result<qint64> loaded = m_cancel.stop_requested()
                                                  ? Result<qint64>(0)
                                                  : session->execute({"filling.load", job.statement});
                lock.lock();
                std::erase(m_running, session->connectionId());
                lock.unlock();
                if (!loaded.ok() && !m_cancel.stop_requested()) {
                    failure = loaded.error();
                    failure->message += QStringLiteral(" (%1, %2)")
                                            .arg(QString::fromLatin1(job.table))
                                            .arg(failure->nativeCode);
                }
            }
        }
        QFile::remove(job.file);

        lock.lock();
        if (failure && !m_error)
            m_error = failure;
        m_busy.erase(std::find(m_busy.begin(), m_busy.end(), job.table));
        m_changed.notify_all();
    }
}

void BulkLoader::enqueue(Job job)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_jobs.size() < 2 * sessions; });
    m_jobs.push_back(std::move(job));
    m_changed.notify_all();
}

void BulkLoader::load(db::Database database, const QByteArray &table, const QByteArray &columns,
                      const QString &file)
{
    const QString statement = QStringLiteral("LOAD DATA INFILE '%1' INTO TABLE %2 CHARACTER SET utf8mb4"
                                             " FIELDS TERMINATED BY '\\t' LINES TERMINATED BY '\\n' (%3)")
                                  .arg(file, QString::fromLatin1(table), QString::fromLatin1(columns));
    enqueue({database, table, statement, file});
}

void BulkLoader::run(db::Database database, const QString &statement)
{
    const QString table = statement.section(u' ', 2, 2); // ALTER TABLE name …
    enqueue({database, table.toLatin1(), statement, {}});
}

Result<Done> BulkLoader::wait()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_jobs.empty() && m_busy.empty(); });
    if (m_error)
        return *m_error;
    if (m_cancel.stop_requested())
        return loadError(ErrorKind::Cancelled, QCoreApplication::translate("Sandbox", "Cancelled."));
    return Done{};
}

bool BulkLoader::failed()
{
    const std::scoped_lock lock(m_mutex);
    return m_error.has_value();
}

QString BulkLoader::nextFile()
{
    return QStringLiteral("%1/load-%2.tsv").arg(m_directory).arg(++m_files);
}

TableWriter::TableWriter(BulkLoader &loader, db::Database database, const char *table, const char *columns,
                         qint64 rowsAFile)
    : m_loader(loader)
    , m_database(database)
    , m_table(table)
    , m_columns(columns)
    , m_rowsAFile(rowsAFile)
{
    m_buffer.reserve(bufferBytes + 4096);
}

void TableWriter::separate()
{
    if (!m_first)
        m_buffer.append('\t');
    m_first = false;
}

TableWriter &TableWriter::text(QByteArrayView value)
{
    separate();
    m_buffer.append(value);
    return *this;
}

TableWriter &TableWriter::optional(QByteArrayView value)
{
    return value.isEmpty() ? null() : text(value);
}

TableWriter &TableWriter::number(qint64 value)
{
    separate();
    appendNumber(m_buffer, value);
    return *this;
}

TableWriter &TableWriter::moment(qint64 micros)
{
    separate();
    appendUtc(m_buffer, micros);
    return *this;
}

TableWriter &TableWriter::date(QDate value)
{
    separate();
    appendDate(m_buffer, value);
    return *this;
}

TableWriter &TableWriter::null()
{
    separate();
    m_buffer.append("\\N");
    return *this;
}

void TableWriter::endRow()
{
    m_buffer.append('\n');
    m_first = true;
    ++m_rows;
    ++m_rowsInFile;
    if (m_buffer.size() >= bufferBytes)
        m_broken = !writeOut() || m_broken;
    if (m_rowsAFile > 0 && m_rowsInFile >= m_rowsAFile)
        m_broken = !flush().ok() || m_broken;
}

bool TableWriter::writeOut()
{
    if (!m_file.isOpen()) {
        m_file.setFileName(m_loader.nextFile());
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
    }
    const bool written = m_file.write(m_buffer) == m_buffer.size();
    m_buffer.resize(0);
    return written;
}

Result<Done> TableWriter::flush()
{
    if (m_rowsInFile > 0)
        m_broken = !writeOut() || m_broken;
    if (m_broken)
        return loadError(
            ErrorKind::Io,
            QCoreApplication::translate("Sandbox", "The file %1 cannot be written.").arg(m_file.fileName()));
    if (m_rowsInFile > 0) {
        m_file.close();
        m_loader.load(m_database, m_table, m_columns, m_file.fileName());
        m_rowsInFile = 0;
    }
    return Done{};
}

} // namespace zf::sandbox
