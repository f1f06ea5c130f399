// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pages/binpage.h"

#include "models/core/cardnumberreader.h"
#include "models/core/wipe.h"
#include "models/items/words.h"
#include "models/payment/cardbins.h"
#include "widgets/cardnumberedit.h"
#include "widgets/cardpicture.h"
#include "widgets/ledgertable.h"
#include "widgets/messageband.h"
#include "widgets/pages/arguments.h"
#include "widgets/pages/factsheet.h"
#include "widgets/services.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <array>

namespace zf {

namespace {

constexpr qsizetype mostNeighbours = 500;
enum Tab { Answers, SameBank, List };

using Batch = std::shared_ptr<const BinBatch>;

Error tooMany()
{
    Error error;
    error.kind = ErrorKind::Usage;
    constexpr int most = BinBatch::mostNumbers;
    error.message =
        BinPage::tr("At most %n number(s) at a time are looked up; nothing was kept.", nullptr, most);
    return error;
}

/// What `feed` gives to the reader becomes a list; masked before the next number is read.
template <class Feed> Result<Batch> batchOf(const BinDirectory &directory, Feed feed)
{
    auto batch = std::make_shared<BinBatch>(directory);
    CardNumberReader reader([&](const CardNumber &number, quint32 line) { return batch->add(number, line); });
    const Result<bool> fed = feed(reader);
    if (!fed)
        return fed.error();
    if (!*fed || !reader.finish())
        return tooMany();
    return Batch(std::move(batch));
}

Result<Batch> readFile(const QString &name, const BinDirectory &directory)
{
    return batchOf(directory, [&](CardNumberReader &reader) -> Result<bool> {
        QFile file(name);
        std::array<char, 65536> block;
        // Unbuffered: no copy of the file stays behind in memory.
        bool more = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        qint64 count = more ? 0 : -1;
        while (more && (count = file.read(block.data(), qint64(block.size()))) > 0)
            more = reader.feed(QByteArrayView(block.data(), count));
        wipe(block.data(), block.size());
        if (count >= 0)
            return more;
        Error error;
        error.kind = ErrorKind::Io;
        error.message = BinPage::tr("%1 cannot be read: %2.").arg(name, file.errorString());
        return error;
    });
}

Result<Done> exportTo(const QString &name, const BinBatch &batch)
{
    QSaveFile file(name);
    Result<Done> written = Done{};
    if (file.open(QIODevice::WriteOnly)) {
        DelimitedOptions options;
        options.byteOrderMark = DelimitedOptions::ByteOrderMark::Present; // for Excel
        DelimitedWriter writer(file, options);
        written = writer.writeTable(batch.table());
        if (!written || file.commit())
            return written;
    }
    Error error;
    error.kind = ErrorKind::Io;
    error.message = BinPage::tr("%1 cannot be written: %2.").arg(name, file.errorString());
    return error;
}

QString problemText(CardNumber::Problem problem)
{
    switch (problem) {
    case CardNumber::Problem::TooShort:
        return BinPage::tr("The bank shows from the sixth digit on.");
    case CardNumber::Problem::TooLong:
        return BinPage::tr("A card has 19 digits at most.");
    case CardNumber::Problem::NotDigits:
        return BinPage::tr("A card number has digits only.");
    case CardNumber::Problem::Empty:
    case CardNumber::Problem::None:
        break;
    }
    return BinPage::tr("Masked as you type; never stored or copied. Esc wipes it.");
}

} // namespace

BinPage::BinPage(Services &services, QWidget *parent)
    : PageWidget(services, parent)
    , m_band(new MessageBand(this))
    , m_prompt(new QLabel(this))
    , m_edit(new CardNumberEdit(this))
    , m_hint(new QLabel(this))
    , m_picture(new CardPicture(this))
    , m_facts(new FactSheet(this))
    , m_paste(new QPushButton(this))
    , m_openFile(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_tabs(new QTabWidget(this))
    , m_statements(new LedgerTable(this))
    , m_neighbours(new LedgerTable(this))
    , m_list(new LedgerTable(this))
    , m_counts(new LedgerTable(this))
    , m_sourcesTitle(new QLabel(this))
    , m_sourcesTable(new LedgerTable(this))
    , m_statementsModel(new items::BinStatementsModel(this))
    , m_neighboursModel(new items::BinStatementsModel(this))
    , m_listModel(new items::BinBatchModel(this))
    , m_countsModel(new items::BinCountsModel(this))
    , m_sourcesModel(new items::BinSourcesModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(makeHead());
    layout->addWidget(makeTabs(), 1);
    m_band->clear();
    connect(m_edit, &CardNumberEdit::numberChanged, this, &BinPage::look);
    connect(m_edit, &CardNumberEdit::pasteRequested, this, &BinPage::paste);
    connect(m_paste, &QPushButton::clicked, this, &BinPage::paste);
    connect(m_openFile, &QPushButton::clicked, this, &BinPage::askForFile);
    connect(m_export, &QPushButton::clicked, this, &BinPage::askForExport);
    connect(m_list, &LedgerView::cancelRequested, this, &BinPage::cancel);
    retranslate();
    showSources();
    look();
}

QWidget *BinPage::makeHead()
{
    auto *head = new QWidget(this);
    m_prompt->setBuddy(m_edit);
    m_hint->setProperty("zfText", "hint");
    m_edit->setObjectName(QStringLiteral("number"));
    auto *entry = new QHBoxLayout;
    entry->setSpacing(8);
    entry->addWidget(m_prompt);
    entry->addWidget(m_edit);
    entry->addWidget(m_hint, 1);
    entry->addWidget(m_paste);
    entry->addWidget(m_openFile);
    entry->addWidget(m_export);
    auto *card = new QFrame(head);
    card->setProperty("zfPanel", "card");
    auto *facts = new QVBoxLayout(card);
    facts->setContentsMargins(16, 12, 16, 12);
    facts->addWidget(m_facts);
    facts->addStretch();
    auto *answer = new QHBoxLayout;
    answer->setSpacing(12);
    answer->addWidget(m_picture);
    answer->addWidget(card, 1);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addLayout(entry);
    layout->addLayout(answer);
    return head;
}

QWidget *BinPage::makeTabs()
{
    m_statements->setModel(m_statementsModel);
    m_statements->setColumnChars({15, 9, -16, 14, 12, 21, 20, 12, 11, 9});
    m_neighbours->setModel(m_neighboursModel);
    m_neighbours->setColumnChars({15, 9, -16, 14, 12, 21, 20, 12, 11, 9});
    m_list->setModel(m_listModel);
    m_list->setColumnChars({8, 22, 14, -18, 12, 12, 16, 18});
    m_counts->setModel(m_countsModel);
    m_counts->setColumnChars({10, -14, 10});
    m_sourcesTable->setModel(m_sourcesModel);
    m_sourcesTable->setColumnChars({-20, 9, 12, 9});
    auto *list = new QSplitter(Qt::Horizontal, this);
    list->addWidget(m_list);
    list->addWidget(m_counts);
    list->setStretchFactor(0, 1);
    list->setSizes({620, 260});
    m_tabs->addTab(m_statements, {});
    m_tabs->addTab(m_neighbours, {});
    m_tabs->addTab(list, {});
    m_tabs->setDocumentMode(true);
    auto *sources = new QWidget(this);
    auto *column = new QVBoxLayout(sources);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_sourcesTitle->setContentsMargins(12, 6, 12, 6);
    column->addWidget(m_sourcesTitle);
    column->addWidget(m_sourcesTable, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_tabs);
    splitter->addWidget(sources);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({830, 420});
    return splitter;
}

void BinPage::retranslate()
{
    m_prompt->setText(tr("Card &number"));
    m_prompt->setFont(theme().strongFont());
    m_edit->setFont(theme().identifierFont());
    m_edit->setFixedWidth(m_edit->fontMetrics().horizontalAdvance(u'0') * 26);
    m_edit->setPlaceholderText(tr("six digits or more"));
    m_edit->setAccessibleName(tr("Card number, masked"));
    m_paste->setText(tr("Paste a list"));
    m_paste->setToolTip(tr("Looks up the numbers on the clipboard, one a line"));
    m_openFile->setText(tr("Open a list…"));
    m_export->setText(tr("Export the list…"));
    m_export->setEnabled(m_listModel->rowCount() > 0);
    m_sourcesTitle->setText(tr("Sources, in the order in which they are asked"));
    m_sourcesTitle->setFont(theme().strongFont());
    m_tabs->setTabText(Answers, tr("What the sources say"));
    m_tabs->setTabText(SameBank, tr("Other prefixes of the bank"));
    m_tabs->setTabText(List, tr("List"));
    m_statements->setEmptyText(tr("No source says anything of this number."));
    m_neighbours->setEmptyText(tr("No bank is found, or it has no other prefix."));
    m_list->setEmptyText(tr("No list is open: copy numbers, one a line, and press “Paste a list”."));
    m_sourcesTable->setEmptyText(tr("There is no source."));
    m_counts->setEmptyText(tr("Nothing to count."));
}

void BinPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange)
        look();
    PageWidget::changeEvent(event);
}

void BinPage::open(const Location &location)
{
    setSettled(false);
    m_arguments = location.arguments;
    const QString prefix = textOf(m_arguments, "bin").section(u'*', 0, 0);
    if (!prefix.isEmpty())
        m_edit->setNumber(CardNumber::parse(QStringView(prefix).left(8)));
    refresh();
}

Location BinPage::location() const
{
    return {QStringLiteral("bin"), m_arguments, {}, tr("Card BIN")};
}

void BinPage::refresh()
{
    m_sources.reload();
    showSources();
    look();
    loadDatabase();
}

void BinPage::cancel()
{
    if (m_batchQuestion.isRunning())
        m_list->showError(stoppedByOperator());
    m_databaseQuestion.stop();
    m_batchQuestion.stop();
    updateStatus();
    setSettled(true);
}

void BinPage::leave()
{
    cancel();
    m_edit->setNumber({});
}

void BinPage::focusFilter()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

QWidget *BinPage::contentWidget()
{
    return m_edit;
}

void BinPage::loadDatabase()
{
    db::Lane *lane = services().paymentLane();
    if (lane == nullptr) {
        setSettled(true);
        return;
    }
    m_databaseQuestion.ask(
        this, [lane](std::stop_token ticket) { return payment::CardBins(*lane).load(ticket); },
        [this](const Result<std::shared_ptr<const BinTable>> &table) {
            if (table.ok()) {
                m_band->clear();
                m_sources.setDatabase(*table);
                showSources();
                look();
            } else if (table.error().kind != ErrorKind::ContractNotMet) {
                m_band->showError(table.error());
            }
            updateStatus();
            setSettled(true);
        });
    updateStatus();
}

void BinPage::showSources()
{
    QList<items::BinSourceRow> rows;
    for (const payment::BinSource &source : m_sources.list())
        rows << items::BinSourceRow{source.info, source.rows,
                                    source.problem ? source.problem->message : QString()};
    m_sourcesModel->setRows(rows);
    m_sourcesTable->showRows();
}

void BinPage::look()
{
    QElapsedTimer timer;
    timer.start();
    const BinAnswer answer = m_sources.directory().look(m_edit->number(), BinDirectory::Reading::Typing);
    m_elapsedMs = timer.elapsed();
    m_hint->setText(problemText(answer.problem));
    m_picture->setAnswer(answer);
    showFacts(answer);
    showStatements(answer);
    updateStatus();
}

void BinPage::showFacts(const BinAnswer &answer)
{
    const bool asked = answer.problem != CardNumber::Problem::Empty;
    const BinCandidate *best = answer.status == BinStatus::Found ? answer.best() : nullptr;
    const BinRecord record = best == nullptr ? BinRecord() : best->record;
    const auto orDash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("—") : text; };
    QString contradictions = QStringLiteral("—");
    if (best != nullptr)
        contradictions = answer.conflicts.isEmpty()
                             ? tr("none")
                             : tr("%n source(s) say otherwise", nullptr, int(answer.conflicts.size()));
    const QList<Fact> facts{
        {tr("Result"), asked ? binStatusName(answer.status) : QStringLiteral("—"), {}, true},
        {tr("Bank"), orDash(items::visibleText(record.bankName)), {}, true},
        {tr("Card type"), orDash(cardTypeName(record.type)), {}, true},
        {tr("Scheme"), orDash(schemeName(answer.scheme)), {}, true},
        {tr("Bank code"), orDash(items::visibleText(record.bankCode)), {}, false},
        {tr("Prefix"), orDash(best == nullptr ? QString() : best->prefix), {}, false},
        {tr("Card's digits"),
         orDash(best == nullptr ? QString() : cardLengthsText(record.lengths)),
         {},
         false},
        {tr("Digits given"), asked ? QString::number(answer.digits) : QStringLiteral("—"), {}, false},
        {tr("Country"), orDash(items::visibleText(record.country)), {}, false},
        {tr("Check digit"), orDash(items::luhnWord(answer.luhn)), {}, false},
        {tr("Source"),
         orDash(best == nullptr ? QString() : items::visibleText(binSourceTitle(best->source))),
         {},
         false},
        {tr("As of"),
         orDash(best == nullptr ? QString() : best->source.asOf.toString(Qt::ISODate)),
         {},
         false},
        {tr("Contradictions"), contradictions, {}, false},
    };
    m_facts->setFacts({}, facts, 4);
}

void BinPage::showStatements(const BinAnswer &answer)
{
    QList<items::BinStatement> statements, neighbours;
    for (const BinCandidate &candidate : answer.candidates)
        statements << items::BinStatement{candidate, {}};
    for (const BinConflict &conflict : answer.conflicts)
        statements << items::BinStatement{conflict.candidate, conflict.differs};
    if (answer.status == BinStatus::Found && answer.best() != nullptr) {
        for (const BinCandidate &candidate : m_sources.directory().neighbours(*answer.best(), mostNeighbours))
            neighbours << items::BinStatement{candidate, {}};
    }
    m_statementsModel->setRows(statements);
    m_statements->showRows();
    m_neighboursModel->setRows(neighbours);
    m_neighbours->showRows();
}

void BinPage::paste()
{
    QString text = QGuiApplication::clipboard()->text();
    CardNumber only;
    int numbers = 0;
    CardNumberReader counter([&](const CardNumber &number, quint32) {
        if (numbers == 0)
            only =
                CardNumber::parse(QByteArrayView(number.digits().data(), qsizetype(number.digits().size())));
        return ++numbers < 2;
    });
    if (counter.feed(QStringView(text)))
        counter.finish();
    if (numbers < 2) {
        wipe(text);
        m_edit->setNumber(std::move(only));
        return;
    }
    // The clipboard's owner keeps its own text; of ours, the worker wipes the only copy.
    auto shared = std::make_shared<QString>(std::move(text));
    run(QtConcurrent::run([shared, directory = m_sources.directory()] {
        const Result<Batch> batch = batchOf(directory, [&](CardNumberReader &reader) -> Result<bool> {
            return reader.feed(QStringView(*shared));
        });
        wipe(*shared);
        return batch;
    }));
}

void BinPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a list of card numbers, one a line"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        run(QtConcurrent::run(
            [file, directory = m_sources.directory()] { return readFile(file, directory); }));
    });
    dialog->open();
}

void BinPage::run(QFuture<Result<Batch>> reading)
{
    m_tabs->setCurrentIndex(List);
    m_band->clear();
    m_list->showLoading();
    setSettled(false);
    m_batchQuestion.ask(
        this, [reading](const std::stop_token &) { return reading; },
        [this](const Result<Batch> &batch) {
            if (batch.ok())
                showBatch(*batch);
            else
                m_list->showError(batch.error());
            updateStatus();
            setSettled(true);
        });
    updateStatus();
}

void BinPage::showBatch(const Batch &batch)
{
    m_listModel->setBatch(batch);
    m_list->showRows();
    m_countsModel->setRows(items::binCounts(*batch));
    m_counts->showRows();
    m_export->setEnabled(!batch->rows().isEmpty());
}

void BinPage::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the masked list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV table (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (m_listModel->batch() == nullptr)
            return;
        if (const Result<Done> done = exportTo(file, *m_listModel->batch()); !done.ok())
            m_band->showError(done.error());
        else
            m_band->showMessage(
                items::CellSeverity::Ok,
                tr("%n masked number(s) written to %1.", nullptr, m_listModel->rowCount()).arg(file));
    });
    dialog->open();
}

void BinPage::updateStatus()
{
    PageStatus status;
    status.busy = m_databaseQuestion.isRunning() || m_batchQuestion.isRunning();
    status.elapsedMs = m_elapsedMs;
    const int listed = m_listModel->rowCount();
    status.rows = listed > 0 ? tr("%n number(s) in the list", nullptr, listed) : QString();
    setStatus(status);
}

} // namespace zf
