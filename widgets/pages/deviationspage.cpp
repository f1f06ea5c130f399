// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/deviationspage.h"

#include "models/core/deviation.h"
#include "widgets/messageband.h"
#include "widgets/pages/arguments.h"
#include "widgets/plots/heatchart.h"
#include "widgets/services.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace zf {

namespace {

constexpr int days = 63; ///< nine weeks: enough of either class of days, and as many as fit beside names

} // namespace

DeviationsPage::DeviationsPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_currency(new QComboBox(this))
    , m_onlyOutliers(new QCheckBox(this))
    , m_band(new MessageBand(this))
    , m_chart(new HeatChart(this))
    , m_cell(new QLabel(this))
{
    m_currency->setObjectName(QStringLiteral("currency"));
    m_onlyOutliers->setObjectName(QStringLiteral("onlyOutliers"));
    m_currency->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_cell->setObjectName(QStringLiteral("cell"));
    m_cell->setTextFormat(Qt::PlainText);
    m_cell->setContentsMargins(12, 6, 12, 8);
    m_cell->setWordWrap(true);
    m_band->clear();
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->setSpacing(12);
    bar->addWidget(m_currency);
    bar->addWidget(m_onlyOutliers);
    bar->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_band);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_cell);
    connect(m_currency, &QComboBox::activated, this, &DeviationsPage::showMap);
    connect(m_onlyOutliers, &QCheckBox::toggled, this, &DeviationsPage::showMap);
    connect(m_chart, &HeatChart::currentChanged, this, &DeviationsPage::showCell);
    connect(m_chart, &HeatChart::cellActivated, this, [this](const SubjectCode &subject, QDate date) {
        Location there{
            QStringLiteral("accounts"),
            {{QStringLiteral("subject"), subject.text()}, {QStringLiteral("currency"), currency().code()}},
            {},
            subject.text()};
        setRange(there.arguments, {date, date});
        emit openRequested(there);
    });
    connect(m_chart, &Chart::saveFailed, this, &PageWidget::failed);
    connect(m_band, &MessageBand::retryRequested, this, &DeviationsPage::refresh);
    retranslate();
}

void DeviationsPage::retranslate()
{
    m_currency->setAccessibleName(tr("Currency"));
    m_onlyOutliers->setText(tr("Only subjects with outliers"));
    m_onlyOutliers->setToolTip(tr("Subjects with a day at least 3.5 spreads from their usual turnover"));
}

void DeviationsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_loading)
            showMap();
    }
    PageWidget::changeEvent(event);
}

void DeviationsPage::open(const Location &location)
{
    m_wantedCurrency = textOf(location.arguments, "currency");
    m_wantedSubject = textOf(location.state, "subject");
    m_wantedDay = QDate::fromString(textOf(location.state, "day"), Qt::ISODate);
    {
        const QSignalBlocker quiet(m_onlyOutliers);
        m_onlyOutliers->setChecked(location.state.value(QStringLiteral("onlyOutliers")).toBool());
    }
    refresh();
}

Location DeviationsPage::location() const
{
    Location here{QStringLiteral("deviations"), {}, {}, tr("Deviations by day")};
    if (currency().isValid())
        here.arguments[QStringLiteral("currency")] = currency().code();
    here.state[QStringLiteral("onlyOutliers")] = m_onlyOutliers->isChecked();
    if (m_chart->currentRow() >= 0) {
        const HeatRow &row = m_chart->rows()[m_chart->currentRow()];
        here.state[QStringLiteral("subject")] = row.subject.text();
        here.state[QStringLiteral("day")] = row.days[m_chart->currentDay()].date.toString(Qt::ISODate);
    }
    return here;
}

Currency DeviationsPage::currency() const
{
    const Result<Currency> currency = Currency::fromCode(m_currency->currentData().toString());
    return currency.ok() ? *currency : Currency();
}

void DeviationsPage::refresh()
{
    setSettled(false);
    m_loading = true;
    m_band->clear();
    m_timer.start();
    updateStatus();
    m_subjectsQuestion.ask(
        this, [this](std::stop_token ticket) { return services().chart().subjects(ticket); },
        [this](const Result<ChartOfAccounts> &subjects) {
            if (!subjects.ok())
                return showFailure(subjects.error());
            m_subjects = *subjects;
            m_daysQuestion.ask(
                this, [this](std::stop_token ticket) { return services().chart().days(ticket); },
                [this](const Result<QList<ledger::AccountingDay>> &dates) {
                    if (!dates.ok())
                        return showFailure(dates.error());
                    const Result<QDate> open = ledger::Chart::openDateOf(*dates);
                    if (!open.ok())
                        return showFailure(open.error());
                    loadTurnovers(open->addDays(-1)); // a day that still goes on is like no other
                });
        });
}

void DeviationsPage::loadTurnovers(QDate last)
{
    m_turnoversQuestion.ask(
        this,
        [this, last](std::stop_token ticket) {
            return services().trialBalances().turnovers(last, days, ticket);
        },
        [this](const Result<QHash<QString, QList<DayTurnover>>> &turnovers) {
            if (!turnovers.ok())
                return showFailure(turnovers.error());
            m_loading = false;
            m_elapsedMs = m_timer.elapsed();
            m_turnovers = *turnovers;
            fillCurrencies();
            showMap();
            setSettled(true);
        });
}

void DeviationsPage::showFailure(const Error &error)
{
    m_loading = false;
    m_band->showError(error);
    setSettled(true);
    updateStatus();
}

void DeviationsPage::cancel()
{
    m_subjectsQuestion.stop();
    m_daysQuestion.stop();
    m_turnoversQuestion.stop();
    if (m_loading)
        showFailure(stoppedByOperator());
}

void DeviationsPage::focusFilter()
{
    m_currency->setFocus();
}

QWidget *DeviationsPage::contentWidget()
{
    return m_chart;
}

Result<Done> DeviationsPage::printTo(const QString &pdfFile)
{
    return m_chart->saveTo(pdfFile.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)
                               ? pdfFile
                               : QString(pdfFile + QStringLiteral(".pdf")));
}

Result<Done> DeviationsPage::printOn(QPrinter &printer)
{
    return m_chart->printOn(printer);
}

void DeviationsPage::fillCurrencies()
{
    const QString wanted =
        m_wantedCurrency.isEmpty() ? m_currency->currentData().toString() : m_wantedCurrency;
    m_wantedCurrency.clear();
    QHash<QString, int> subjects; // the first choice is the currency with the most of them
    for (auto it = m_turnovers.keyBegin(); it != m_turnovers.keyEnd(); ++it)
        ++subjects[it->section(u'|', 1)];
    QStringList codes = subjects.keys();
    std::sort(codes.begin(), codes.end(), [&subjects](const QString &a, const QString &b) {
        return std::pair(-subjects[a], a) < std::pair(-subjects[b], b);
    });
    m_currency->clear();
    for (const QString &code : std::as_const(codes))
        m_currency->addItem(code, code);
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(wanted)));
}

void DeviationsPage::showMap()
{
    const QString ending = u'|' + currency().code();
    const QString subject = m_chart->currentRow() >= 0 && m_wantedSubject.isEmpty()
                                ? m_chart->rows()[m_chart->currentRow()].subject.text()
                                : m_wantedSubject;
    QList<HeatRow> rows;
    m_outliers = 0;
    for (auto it = m_turnovers.cbegin(); it != m_turnovers.cend(); ++it) {
        if (!it.key().endsWith(ending))
            continue;
        HeatRow row;
        row.subject = SubjectCode(it.key().section(u'|', 0, 0));
        if (const Subject *named = m_subjects.find(row.subject))
            row.name = named->displayName();
        row.days = deviations(*it);
        const auto outliers = std::count_if(row.days.cbegin(), row.days.cend(),
                                            [](const DayDeviation &d) { return d.isOutlier(); });
        const bool still = std::all_of(row.days.cbegin(), row.days.cend(), [](const DayDeviation &d) {
            return d.kind == DayDeviation::Kind::NoBusiness;
        });
        m_outliers += outliers;
        if (!still && (outliers > 0 || !m_onlyOutliers->isChecked()))
            rows << row;
    }
    std::sort(rows.begin(), rows.end(),
              [](const HeatRow &a, const HeatRow &b) { return a.subject < b.subject; });
    m_chart->setRows(rows, currency());
    if (!rows.isEmpty()) {
        const auto at = std::find_if(rows.cbegin(), rows.cend(), [&subject](const HeatRow &row) {
            return row.subject.text() == subject;
        });
        int day = m_chart->currentDay();
        for (int i = 0; m_wantedDay.isValid() && i < rows.constFirst().days.size(); ++i)
            day = rows.constFirst().days[i].date == m_wantedDay ? i : day;
        m_chart->setCurrent(at == rows.cend() ? 0 : static_cast<int>(at - rows.cbegin()), day);
    }
    m_wantedSubject.clear();
    m_wantedDay = {};
    showCell();
    updateStatus();
}

void DeviationsPage::showCell()
{
    QString text = m_chart->cellText(m_chart->currentRow(), m_chart->currentDay());
    if (text.isEmpty())
        text = m_onlyOutliers->isChecked() ? tr("No subject has an outlier in these days.")
                                           : tr("No subject had business in these days.");
    m_cell->setText(text.replace(u'\n', QStringLiteral(" · ")));
}

void DeviationsPage::updateStatus()
{
    PageStatus status;
    status.busy = m_loading;
    status.elapsedMs = m_elapsedMs;
    status.rows = tr("%n row(s)", nullptr, static_cast<int>(m_chart->rows().size()));
    status.selection = tr("%n outlier(s)", nullptr, static_cast<int>(m_outliers));
    setStatus(status);
}

} // namespace zf
