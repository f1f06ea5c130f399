// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QWidget>

class QMenu;
class QPrinter;

namespace zf {

class DayPlot;

/// What every chart is: a plot that follows the theme, says exact values in its tooltip, and can be saved as
/// a picture (context menu, also by the menu key).
class Chart : public QWidget {
    Q_OBJECT

public:
    /// PNG, SVG or PDF, by the name's ending; black on white whatever the theme, since it may be printed.
    Result<Done> saveTo(const QString &file);
    Result<Done> printOn(QPrinter &printer); ///< likewise, as large as the page allows
    QSize sizeHint() const override { return {480, 160}; }

signals:
    void saveFailed(const zf::Error &error);

protected:
    explicit Chart(QWidget *parent);
    void setPlot(DayPlot *plot); ///< once, by the constructor
    virtual void restyle() = 0;  ///< colours, and words where the plot has any
    virtual QString tipAt(const QPoint &position) const = 0;
    virtual void addActions(QMenu &) {} ///< to the context menu, before saving
    virtual QSize pictureSize() const;  ///< of the saved picture
    virtual void beginPicture() {}      ///< the plot is to show all there is …
    virtual void endPicture() {}        ///< … and then what the screen shows
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askWhere();
    DayPlot *m_chartPlot = nullptr;
};

} // namespace zf
