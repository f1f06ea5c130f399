// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/voucherpage.h"

#include "models/core/amountinwords.h"
#include "models/items/words.h"
#include "widgets/ledgertable.h"
#include "widgets/messageband.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/factsheet.h"
#include "widgets/pages/voucherprint.h"
#include "widgets/services.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLabel>
#include <QPageLayout>
#include <QPageSize>
#include <QPrinter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace zf {

using Column = items::EntriesModel::Column;

VoucherPage::VoucherPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_band(new MessageBand(this))
    , m_facts(new FactSheet(this))
    , m_table(new LedgerTable(this))
    , m_words(new QLabel(this))
    , m_rule(new QLabel(this))
    , m_model(new items::EntriesModel(this))
    , m_totals(new items::TotalsModel(static_cast<int>(Column::Count), this))
{
    for (QLabel *text : {m_words, m_rule}) {
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setWordWrap(true);
    }
    m_rule->setProperty("zfText", "secondary");
    m_words->setObjectName(QStringLiteral("amountInWords"));
    m_table->setModel(m_model);
    m_table->setTotalsModel(m_totals);
    m_table->setColumnChars({6, -30, 26, 9, 19, 19, 19, 19});
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(m_facts);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 8, 12, 12);
    foot->setSpacing(8);
    foot->addWidget(m_words);
    foot->addWidget(m_rule);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    m_band->clear();
    m_table->view()->installEventFilter(this);
    connect(m_facts, &FactSheet::activated, this, &VoucherPage::follow);
    connect(m_table, &LedgerView::activated, this, [this](const QModelIndex &index) {
        const VoucherEntry *entry = m_model->rowAt(index);
        if (entry != nullptr && index.column() == static_cast<int>(Column::AccountNo))
            follow(QStringLiteral("account:") + entry->accountNo.text());
        else
            openOrder();
    });
    connect(m_table, &LedgerView::retryRequested, this, &VoucherPage::refresh);
    connect(m_table, &LedgerView::cancelRequested, this, &VoucherPage::cancel);
}

void VoucherPage::changeEvent(QEvent *event)
{
    if ((event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) && m_detail)
        showVoucher();
    PageWidget::changeEvent(event);
}

bool VoucherPage::eventFilter(QObject *watched, QEvent *event)
{
    // Enter opens the order; Ctrl+Enter, in any column, the line's account.
    if (watched == m_table->view() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const VoucherEntry *entry = m_model->rowAt(m_table->view()->currentIndex());
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers().testFlag(Qt::ControlModifier) && entry != nullptr) {
            follow(QStringLiteral("account:") + entry->accountNo.text());
            return true;
        }
    }
    return PageWidget::eventFilter(watched, event);
}

void VoucherPage::open(const Location &location)
{
    // Nothing of another voucher may stand under this one's number.
    if (textOf(location.arguments, "voucher") != textOf(m_arguments, "voucher")) {
        m_detail.reset();
        m_model->setVoucher({}, m_chart);
        m_totals->setRows({});
        m_words->clear();
        m_rule->clear();
        m_facts->setFacts(textOf(location.arguments, "voucher"), {});
    }
    m_arguments = location.arguments;
    m_state = location.state;
    load();
}

Location VoucherPage::location() const
{
    return {QStringLiteral("voucher"), m_arguments, m_table->saveState(), textOf(m_arguments, "voucher")};
}

void VoucherPage::refresh()
{
    m_state = m_table->saveState();
    load();
}

void VoucherPage::cancel()
{
    if (m_question.isRunning())
        m_table->showError(stoppedByOperator());
    m_question.stop();
    m_chartQuestion.stop();
    settleIfDone();
}

QWidget *VoucherPage::contentWidget()
{
    return m_table->view();
}

void VoucherPage::load()
{
    setSettled(false);
    m_band->clear();
    m_table->showLoading();
    const VoucherNo number(textOf(m_arguments, "voucher"));
    m_question.ask(
        this, [this, number](std::stop_token ticket) { return services().vouchers().find(number, ticket); },
        [this](const Result<VoucherDetail> &detail) {
            if (detail.ok()) {
                m_detail = *detail;
                m_readAt = Timestamp::now();
                showVoucher();
            } else {
                m_table->showError(detail.error());
                setStatus({});
            }
            settleIfDone();
        });
    m_chartQuestion.ask(
        this, [this](std::stop_token ticket) { return services().chart().subjects(ticket); },
        [this](const Result<ChartOfAccounts> &chart) {
            if (chart.ok())
                m_chart = *chart;
            if (m_detail)
                showVoucher();
            settleIfDone();
        });
}

void VoucherPage::showVoucher()
{
    const Voucher &voucher = m_detail->voucher;
    const bool red = voucher.kind == u"red";
    const QString number = voucher.voucherNo.text();
    const auto link = [](const char *kind, const QString &target) {
        return target.isEmpty() ? QString() : QString(QLatin1StringView(kind) + u':' + target);
    };
    QList<Fact> facts{
        {tr("Accounting date"), voucher.accountingDate.toString(Qt::ISODate), {}, true},
        {tr("Kind"),
         m_detail->kindName.isEmpty() ? items::voucherKindWord(voucher.kind) : m_detail->kindName,
         {},
         false},
        {tr("Maker"), voucher.maker, {}, false},
        {tr("Checker"), voucher.checker, {}, false},
        {tr("Attachments"), QString::number(voucher.attachments), {}, false},
        {tr("Summary"), items::visibleText(voucher.summary), {}, false},
        {tr("Posted"), voucher.postedAt.displayMicros(), {}, false},
        {tr("Order"), voucher.orderNo.text(), link("order", voucher.orderNo.text()), false},
        {tr("Log"), voucher.logId.text(), link("log", voucher.logId.text()), false},
    };
    if (!voucher.reverses.isEmpty())
        facts << Fact{red ? tr("Reverses") : tr("Follows the red voucher"), voucher.reverses.text(),
                      link("voucher", voucher.reverses.text()), false};
    if (!m_detail->reversedBy.isEmpty())
        facts << Fact{red ? tr("Corrected by") : tr("Reversed by"), m_detail->reversedBy.text(),
                      link("voucher", m_detail->reversedBy.text()), false};
    m_facts->setFacts(red ? tr("[R] %1", "a red-letter voucher's number").arg(number) : number, facts, 5);

    m_model->setVoucher(*m_detail, m_chart);
    showTotals();
    m_table->restoreState(m_state);
    m_table->showRows();
    // Coming from an account, its own line is the current one.
    if (const QString account = textOf(m_arguments, "account"); !account.isEmpty() && m_state.isEmpty()) {
        for (const VoucherEntry &entry : m_detail->entries) {
            if (entry.accountNo.text() == account) {
                m_table->selectKey(
                    QString::number(entry.lineNo),
                    static_cast<int>(entry.side == Side::Debit ? Column::Debit : Column::Credit));
                break;
            }
        }
    }
    m_rule->setText(ruleText());
    if (!m_detail->balanced())
        m_band->showMessage(items::CellSeverity::Error,
                            tr("This voucher does not balance: its debit and credit differ."));
    emit titleChanged(location().title);
    PageStatus status;
    status.dataAt = m_readAt;
    status.rows = tr("%n line(s)", nullptr, static_cast<int>(m_detail->entries.size()));
    setStatus(status);
}

void VoucherPage::showTotals()
{
    const auto at = [](Column column) { return static_cast<int>(column); };
    QMap<QString, std::pair<Amount, Amount>> sums;
    QHash<QString, Currency> currencies;
    for (const VoucherEntry &entry : m_detail->entries) {
        auto &[debit, credit] = sums[entry.currency.code()];
        (entry.side == Side::Debit ? debit : credit) += entry.amount;
        currencies.insert(entry.currency.code(), entry.currency);
    }
    QList<QList<items::Cell>> rows;
    QStringList words;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
        const Currency currency = currencies.value(it.key());
        QList<items::Cell> row = items::totalsRow(at(Column::Count), {});
        row[at(Column::Subject)] = items::asTotal(items::Cell::ofText(tr("Total")));
        row[at(Column::Currency)] = items::asTotal(items::Cell::ofText(it.key()));
        row[at(Column::Debit)] = items::asTotal(items::Cell::ofSigned(it->first, currency));
        row[at(Column::Credit)] = items::asTotal(items::Cell::ofSigned(it->second, currency));
        rows << row;
        words << amountInChineseCapitals({it->first, currency});
    }
    m_totals->setRows(rows);
    m_words->setText(tr("In capitals: %1").arg(words.join(QStringLiteral("；"))));
}

/// What a rule's line posts, in words; a term of another company's rules stays as it is.
QString VoucherPage::amountTermText(const QString &term)
{
    if (term == u"amount")
        return tr("amount");
    if (term == u"fee")
        return tr("fee");
    if (term == u"amount-fee")
        return tr("amount less fee");
    if (term == u"cost")
        return tr("channel cost");
    return term;
}

QString VoucherPage::ruleText() const
{
    if (m_detail->rule.isEmpty())
        return {};
    QStringList lines;
    for (const PostingRuleLine &line : m_detail->rule) {
        const Subject *subject = m_chart.find(line.subject);
        const QString name = subject == nullptr
                                 ? line.subject.text()
                                 : QString(line.subject.text() + u' ' + subject->displayName());
        lines << QStringLiteral("%1 %2 [%3]").arg(sideName(line.side), name, amountTermText(line.amountTerm));
    }
    //: %1 is a business rule's name, %2 its lines
    return tr("Posted by the rule “%1”: %2").arg(m_detail->kindName, lines.join(QStringLiteral(" · ")));
}

void VoucherPage::openOrder()
{
    if (!m_detail)
        return;
    if (!m_detail->voucher.orderNo.isEmpty()) {
        follow(QStringLiteral("order:") + m_detail->voucher.orderNo.text());
        return;
    }
    const QString kind =
        m_detail->kindName.isEmpty() ? items::voucherKindWord(m_detail->voucher.kind) : m_detail->kindName;
    m_band->showMessage(
        items::CellSeverity::Info,
        tr("This voucher has no order: vouchers of the kind “%1” do not come from one.").arg(kind));
}

void VoucherPage::follow(const QString &link)
{
    const QString target = link.section(u':', 1);
    const QString kind = link.section(u':', 0, 0);
    const QString page = kind == u"log" ? QStringLiteral("trace") : kind;
    emit openRequested({page, {{kind, target}}, {}, target});
}

void VoucherPage::settleIfDone()
{
    if (!m_question.isRunning() && !m_chartQuestion.isRunning())
        setSettled(true);
}

Result<Done> VoucherPage::printTo(const QString &pdfFile)
{
    if (!m_detail)
        return PageWidget::printTo(pdfFile);
    return printVoucher(*m_detail, m_chart, pdfFile);
}

Result<Done> VoucherPage::printOn(QPrinter &printer)
{
    if (!m_detail)
        return PageWidget::printOn(printer);
    printer.setPageSize(QPageSize(QPageSize::A5));
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(m_detail->voucher.voucherNo.text());
    paintVoucher(*m_detail, m_chart, printer);
    if (printer.printerState() != QPrinter::Error)
        return Done{};
    Error error;
    error.kind = ErrorKind::Io;
    error.code = QStringLiteral("printer");
    error.message = tr("The printer did not take the voucher.");
    error.remedy = tr("Check the printer, or save a PDF.");
    return error;
}

} // namespace zf
