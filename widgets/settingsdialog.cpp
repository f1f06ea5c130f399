// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/settingsdialog.h"

#include "widgets/moneytext.h"
#include "widgets/settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace zf {

namespace {

void fill(QComboBox *box, const QStringList &texts)
{
    if (box->count() == 0)
        box->addItems(texts);
    for (int i = 0; i < box->count(); ++i)
        box->setItemText(i, texts[i]);
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_form(new QFormLayout(this))
    , m_language(new QComboBox(this))
    , m_scheme(new QComboBox(this))
    , m_density(new QComboBox(this))
    , m_negative(new QComboBox(this))
    , m_sample(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setContentsMargins(24, 24, 24, 16);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QComboBox *box : {m_language, m_scheme, m_density, m_negative}) {
        box->setMinimumWidth(240);
        m_form->addRow(new QLabel(this), box);
    }
    m_form->addRow(new QLabel(this), m_sample);
    m_form->addRow(m_buttons);
    for (int row = 0; row < 4; ++row)
        static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())
            ->setBuddy(m_form->itemAt(row, QFormLayout::FieldRole)->widget());
    retranslate();
    m_language->setCurrentIndex(m_settings.language() == u"zh_CN" ? 0 : 1);
    m_scheme->setCurrentIndex(int(m_settings.scheme()));
    m_density->setCurrentIndex(int(m_settings.density()));
    m_negative->setCurrentIndex(int(m_settings.negativeStyle()));
    connect(m_language, &QComboBox::activated, this, [this](int i) {
        m_settings.setLanguage(i == 0 ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    });
    connect(m_scheme, &QComboBox::activated, this,
            [this](int i) { m_settings.setScheme(Settings::SchemeChoice(i)); });
    connect(m_density, &QComboBox::activated, this, [this](int i) { m_settings.setDensity(Density(i)); });
    connect(m_negative, &QComboBox::activated, this, [this](int i) {
        m_settings.setNegativeStyle(NegativeStyle(i));
        retranslate();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    const QStringList labels{tr("Language"), tr("Theme"), tr("Row height"), tr("Negative amounts"),
                             tr("Sample")};
    for (int row = 0; row < labels.size(); ++row)
        static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())->setText(labels[row]);
    // Each language in its own words, so that it can be found by who reads only that.
    fill(m_language, {QStringLiteral("简体中文"), QStringLiteral("English")});
    fill(m_scheme, {tr("As the desktop"), tr("Light"), tr("Dark")});
    fill(m_density, {tr("Compact (22 px)"), tr("Default (24 px)"), tr("Comfortable (30 px)")});
    fill(m_negative, {QStringLiteral("−1,234.56"), QStringLiteral("(1,234.56)")});
    m_sample->setText(moneyText(Amount::fromMinor(-1234567890), 2));
    m_sample->setProperty("zfText", QStringLiteral("negative"));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zf
