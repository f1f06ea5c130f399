// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/timestamp.h"
#include "widgets/location.h"

#include <QWidget>

class QPrinter;

namespace zf {

class Services;

/// What a page tells the status bar.
struct PageStatus {
    bool busy = false;
    qint64 elapsedMs = -1; ///< of the last answer; −1 unknown
    Timestamp dataAt;      ///< when its data was read at the server
    QString rows;          ///< "500 / 48,213"
    QString selection;     ///< "3 rows selected · total 1,234.56 CNY"
};

/// A page of the main window (zf::Page<Row> is a page of rows, hence the name). It asks services, shows
/// values, and never blocks. One instance a page name; the window calls open() for a new view and for Back,
/// where location.state says how the operator had left it.
class PageWidget : public QWidget {
    Q_OBJECT

public:
    explicit PageWidget(Services &services, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_services(services)
    {
    }

    virtual void open(const Location &location) = 0;
    /// The present view with its state (current row, scroll), to come back to.
    virtual Location location() const = 0;
    virtual void refresh() = 0;                       ///< F5: asks again, keeps selection and scroll
    virtual void cancel() {}                          ///< Esc: ends what runs on the server
    virtual void leave() { cancel(); }                ///< another page comes: nobody waits for the answer
    virtual void focusFilter() {}                     ///< Ctrl+F
    virtual QWidget *contentWidget() { return this; } ///< gets the focus after open
    virtual bool canPrint() const { return false; }
    virtual Result<Done> printTo(const QString &pdfFile); ///< PDF of the view
    virtual Result<Done> printOn(QPrinter &printer);      ///< the same on paper
    PageStatus status() const { return m_status; }
    /// True when everything asked for has arrived and is laid out; the screenshot option waits for it.
    bool isSettled() const { return m_settled; }

signals:
    void openRequested(const zf::Location &location); ///< drill or link
    void statusChanged(const zf::PageStatus &status);
    void titleChanged(const QString &title);
    void settled();
    void failed(const zf::Error &error); ///< something beside the page's own question went wrong

protected:
    Services &services() const { return m_services; }
    void setStatus(PageStatus status);
    void setSettled(bool settled);

private:
    Services &m_services;
    PageStatus m_status;
    bool m_settled = false;
};

} // namespace zf
