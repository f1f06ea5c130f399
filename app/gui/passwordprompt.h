// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/lane.h"

#include <QObject>

#include <memory>

class QWidget;

namespace zf {

/// Where the window's connections get their passwords: the keychain, else the operator. Lanes ask on their
/// own threads and wait; the window's thread only shows a dialog and never waits. An answer serves all lanes
/// of the profile and is forgotten with this object.
class PasswordPrompt : public QObject {
    Q_OBJECT

public:
    explicit PasswordPrompt(QWidget *window);
    ~PasswordPrompt() override; ///< ends all waiting
    db::PasswordSource source();

private:
    struct State;
    static Result<QString> ask(const std::shared_ptr<State> &state, const db::Profile &profile);
    void showDialog(const db::Profile &profile);

    std::shared_ptr<State> m_state;
    QWidget *m_window;
};

} // namespace zf
