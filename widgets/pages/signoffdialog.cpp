// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/signoffdialog.h"

#include "models/items/signoffmodels.h"
#include "widgets/ledgertable.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace zf {

namespace {

constexpr int longestNote = 255; // what desk keeps

} // namespace

SignoffDialog::SignoffDialog(const ledger::SignedDay &day, const QString &account, QWidget *parent)
    : QDialog(parent)
    , m_note(new QLineEdit(this))
    , m_sign(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign off %1").arg(day.date().toString(Qt::ISODate)));
    resize(980, 620);
    const ledger::DayStatement &statement = day.now.byEntries;
    const QLocale english(QLocale::English);
    auto *what = new QLabel(this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    //: %1 is a database account, %2 a date, %3 and %4 are counts
    what->setText(tr("%1 signs that these are the figures of %2: vouchers %3, entries %4. They are kept with "
                     "their hash; whatever changes in this day later is shown as differing from them.")
                      .arg(account, day.date().toString(Qt::ISODate), english.toString(statement.vouchers),
                           english.toString(statement.entries())));
    auto *model = new items::StatementModel(this);
    QList<items::StatementRow> rows;
    for (const ledger::StatementLine &line : statement.lines) {
        const Subject *subject = day.now.balance.chart().find(line.subject);
        rows << items::StatementRow{line.subject,   subject == nullptr ? QString() : subject->displayName(),
                                    line.currency,  line.opening,
                                    line.debit,     line.credit,
                                    line.closing(), line.entries};
    }
    model->setRows(rows);
    auto *totals = new items::TotalsModel(static_cast<int>(items::StatementModel::Column::Count), this);
    totals->setRows(model->totals());
    auto *table = new LedgerTable(this);
    table->setObjectName(QStringLiteral("statement"));
    table->setModel(model);
    table->setTotalsModel(totals);
    table->setColumnChars({12, -20, 8, 17, 17, 17, 17, 9});
    table->showRows();

    auto *noteLabel = new QLabel(this);
    noteLabel->setTextFormat(Qt::PlainText);
    noteLabel->setBuddy(m_note);
    noteLabel->setText(day.signature ? tr("&Reason for signing anew (revision %1 was signed by %2):")
                                           .arg(day.signature->revision)
                                           .arg(day.signature->login)
                                     : tr("&Note (optional):"));
    m_note->setMaxLength(longestNote);
    m_note->setObjectName(QStringLiteral("note"));
    auto *buttons = new QDialogButtonBox(this);
    m_sign = buttons->addButton(tr("Sign off"), QDialogButtonBox::AcceptRole);
    m_sign->setObjectName(QStringLiteral("sign"));
    // Enter in the note must not sign: signing is a decision of its own.
    m_sign->setAutoDefault(false);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setDefault(true);
    if (day.signature) {
        m_sign->setEnabled(false);
        connect(m_note, &QLineEdit::textChanged, this,
                [this](const QString &text) { m_sign->setEnabled(!text.trimmed().isEmpty()); });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(what);
    layout->addWidget(table, 1);
    layout->addWidget(noteLabel);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    m_note->setFocus();
}

QString SignoffDialog::note() const
{
    return m_note->text().trimmed();
}

} // namespace zf
