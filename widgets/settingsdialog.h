// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace zf {

class Settings;

/// Language and look. What is chosen takes effect at once, so there is nothing to apply.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(Settings &settings, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    Settings &m_settings;
    QFormLayout *m_form;
    QComboBox *m_language;
    QComboBox *m_scheme;
    QComboBox *m_density;
    QComboBox *m_negative;
    QLabel *m_sample;
    QDialogButtonBox *m_buttons;
};

} // namespace zf
