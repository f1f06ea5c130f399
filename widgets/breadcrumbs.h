// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/location.h"

#include <QWidget>

class QHBoxLayout;

namespace zf {

/// The trail of drill-downs; every step but the last leads back to it.
class Breadcrumbs : public QWidget {
    Q_OBJECT

public:
    explicit Breadcrumbs(QWidget *parent = nullptr);
    void setTrail(const QList<Location> &trail);
    QStringList texts() const;

signals:
    void stepChosen(qsizetype step);

private:
    QHBoxLayout *m_row;
};

} // namespace zf
