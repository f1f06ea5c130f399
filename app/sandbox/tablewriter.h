// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/session.h"

#include <QByteArray>
#include <QFile>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace zf::sandbox {

class PrivateServer;

/// Loads files of rows into the server while more are being written: LOAD DATA on sessions of its own.
class BulkLoader {
public:
    BulkLoader(const PrivateServer &server, QString directory, std::stop_token stop);
    ~BulkLoader();

    /// Takes the file over. Waits while two files a session are still to be loaded.
    void load(db::Database database, const QByteArray &table, const QByteArray &columns, const QString &file);
    /// A statement in a session of its own, after everything loaded so far is in: for indexes.
    void run(db::Database database, const QString &statement);
    Result<Done> wait(); ///< until everything is in; the first error
    bool failed();
    QString nextFile();

private:
    struct Job {
        db::Database database;
        QByteArray table; ///< one table is loaded by one session at a time, in the order of its files
        QString statement;
        QString file;
    };
    void work(std::stop_token stop);
    void enqueue(Job job);
    void killRunning(); ///< a file of two million rows is not waited for once nobody wants it

    const PrivateServer &m_server;
    QString m_directory;
    std::stop_token m_cancel;
    int m_files = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    std::vector<QByteArray> m_busy; ///< tables being worked on
    std::vector<quint64> m_running; ///< connections that execute a job
    std::optional<Error> m_error;
    std::vector<std::jthread> m_threads;
    std::stop_callback<std::function<void()>> m_onCancel;
};

/// Rows of one table as LOAD DATA reads them. Values hold no tab, newline or backslash.
class TableWriter {
public:
    /// A file goes to the loader when it has `rowsAFile` rows (0: only at the end).
    TableWriter(BulkLoader &loader, db::Database database, const char *table, const char *columns,
                qint64 rowsAFile = 0);

    TableWriter &text(QByteArrayView value);
    TableWriter &optional(QByteArrayView value); ///< empty: NULL
    TableWriter &number(qint64 value);
    TableWriter &moment(qint64 micros);
    TableWriter &date(QDate value);
    TableWriter &null();
    void endRow();
    Result<Done> flush(); ///< hands what there is to the loader
    qint64 rows() const { return m_rows; }

private:
    void separate();
    bool writeOut();

    BulkLoader &m_loader;
    db::Database m_database;
    QByteArray m_table, m_columns;
    qint64 m_rowsAFile, m_rows = 0, m_rowsInFile = 0;
    QByteArray m_buffer;
    bool m_first = true;
    bool m_broken = false;
    QFile m_file;
};

} // namespace zf::sandbox
