// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/passwordprompt.h"

#include "models/db/secrets.h"

#include <QCheckBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QThreadPool>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace zf {

/// Shared with the lanes' threads, which may outlive the prompt for a moment.
struct PasswordPrompt::State {
    std::mutex mutex;
    std::condition_variable answered;
    PasswordPrompt *prompt = nullptr; ///< null: the window is gone
    bool asking = false;
    std::optional<QString> password; ///< of this session, after it was entered
    bool givenUp = false;
};

namespace {

Error noPassword()
{
    Error error;
    error.kind = ErrorKind::SignInFailed;
    error.message = PasswordPrompt::tr("No password was given.");
    error.remedy = PasswordPrompt::tr("Choose the connection again to enter it.");
    error.code = QStringLiteral("no-password");
    return error;
}

} // namespace

PasswordPrompt::PasswordPrompt(QWidget *window)
    : QObject(window)
    , m_state(std::make_shared<State>())
    , m_window(window)
{
    m_state->prompt = this;
}

PasswordPrompt::~PasswordPrompt()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->prompt = nullptr;
    m_state->givenUp = true;
    m_state->answered.notify_all();
}

db::PasswordSource PasswordPrompt::source()
{
    return [state = m_state](const db::Profile &profile) { return ask(state, profile); };
}

Result<QString> PasswordPrompt::ask(const std::shared_ptr<State> &state, const db::Profile &profile)
{
    if (profile.authentication == db::Authentication::NoPassword)
        return QString();
    {
        const std::lock_guard lock(state->mutex);
        if (state->password)
            return *state->password;
    }
    if (profile.authentication == db::Authentication::Keychain) {
        Result<QString> stored = db::Secrets::read(profile);
        if (stored.ok())
            return stored;
    }
    std::unique_lock lock(state->mutex);
    if (!state->asking && state->prompt && !state->password && !state->givenUp) {
        state->asking = true;
        QMetaObject::invokeMethod(
            state->prompt, [prompt = state->prompt, profile] { prompt->showDialog(profile); },
            Qt::QueuedConnection);
    }
    state->answered.wait(lock, [&] { return state->password || state->givenUp; });
    if (state->password)
        return *state->password;
    return noPassword();
}

void PasswordPrompt::showDialog(const db::Profile &profile)
{
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Password"));
    auto *form = new QFormLayout(dialog);
    form->setContentsMargins(24, 20, 24, 16);
    form->setVerticalSpacing(12);
    auto *edit = new QLineEdit(dialog);
    edit->setEchoMode(QLineEdit::Password);
    edit->setMinimumWidth(260);
    auto *keep = new QCheckBox(tr("Keep it in the system keychain"), dialog);
    keep->setVisible(profile.authentication == db::Authentication::Keychain);
    form->addRow(new QLabel(tr("Password of %1 for %2").arg(profile.ledger.user, profile.name), dialog));
    form->addRow(edit);
    form->addRow(keep);
    auto *buttons = new QDialogButtonBox(dialog);
    buttons->addButton(tr("Sign in"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::finished, this, [this, edit, keep, profile](int result) {
        const bool accepted = result == QDialog::Accepted;
        const std::lock_guard lock(m_state->mutex);
        m_state->asking = false;
        if (accepted)
            m_state->password = edit->text();
        else
            m_state->givenUp = true;
        m_state->answered.notify_all();
        // The keychain may take its time: not on this thread.
        if (accepted && keep->isChecked())
            QThreadPool::globalInstance()->start([profile, password = edit->text()] {
                if (const Result<Done> kept = db::Secrets::write(profile, password); !kept.ok())
                    qWarning("%ls", qUtf16Printable(kept.error().message));
            });
    });
    dialog->open();
    edit->setFocus();
}

} // namespace zf
