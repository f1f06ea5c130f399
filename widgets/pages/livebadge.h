// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ledger/livetrialbalance.h"

#include <QToolButton>

namespace zf {

/// Says in a few words whether figures are live, from which source, and how old they are; pressing it holds
/// them still, or lets them go on.
class LiveBadge : public QToolButton {
    Q_OBJECT

public:
    explicit LiveBadge(QWidget *parent = nullptr);
    void setStatus(const ledger::LiveStatus &status);
    bool isHeld() const { return isChecked(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    ledger::LiveStatus m_status;
};

} // namespace zf
