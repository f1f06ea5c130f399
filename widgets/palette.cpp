// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/palette.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace zf {

namespace {

constexpr int Width = 620;
constexpr int RowHeight = 30;
constexpr int MostRows = 11;

class CommandDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &look = theme();
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect, look.color(selected ? Token::Selection : Token::Base));
        QRect line = option.rect.adjusted(12, 0, -12, 0);
        const QString name = index.data(CommandModel::IconRole).toString();
        if (!name.isEmpty())
            icon(name).paint(painter, QRect(line.left(), line.center().y() - 7, 16, 16));
        line.setLeft(line.left() + 26);
        painter->setFont(look.font());
        const QString shortcut = index.data(CommandModel::ShortcutRole).toString();
        const QString right = shortcut.isEmpty() ? index.data(CommandModel::GroupRole).toString() : shortcut;
        painter->setPen(look.color(selected ? Token::Text2 : Token::Text3));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
        line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(right) - 12);
        painter->setPen(look.color(selected ? Token::SelectionText : Token::Text));
        painter->drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, line.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, RowHeight};
    }
};

} // namespace

Palette::Palette(QWidget *parent)
    : QFrame(parent)
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_edit->setClearButtonEnabled(false);
    m_edit->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_list, &QListView::clicked, this, &Palette::runCurrent);
    retranslate();
    hide();
}

bool Palette::looksLikeNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^[\\p{L}\\d][\\p{L}\\d_.:-]{3,63}$"));
    static const QRegularExpression digit(QStringLiteral("\\d"));
    const QString one = text.trimmed().normalized(QString::NormalizationForm_KC);
    return number.match(one).hasMatch() && one.count(digit) >= 4;
}

void Palette::setCommands(const QList<Command> &commands)
{
    m_model.setCommands(commands);
    filter(m_edit->text());
}

void Palette::openUp()
{
    m_edit->clear();
    filter({});
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void Palette::closeDown()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

void Palette::filter(const QString &text)
{
    QList<Command> fixed;
    if (looksLikeNumber(text)) {
        const QString number = text.trimmed().normalized(QString::NormalizationForm_KC);
        Command open;
        open.title = tr("Open number %1").arg(number);
        open.group = tr("Order, voucher, account or log");
        open.icon = QStringLiteral("search");
        open.run = [this, number] { emit numberEntered(number); };
        fixed << open;
    }
    m_model.setQuery(text, fixed);
    m_list->setCurrentIndex(m_model.index(0, 0));
    fit();
}

void Palette::fit()
{
    const int rows = qBound(1, m_model.rowCount(), MostRows);
    m_list->setFixedHeight(rows * RowHeight);
    const int width = qMin(Width, parentWidget()->width() - 48);
    setGeometry((parentWidget()->width() - width) / 2, 56, width, 8 + 28 + 8 + rows * RowHeight + 8);
}

void Palette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const auto run = m_model.command(current.row()).run;
    closeDown();
    if (run)
        run();
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        const int rows = m_model.rowCount();
        switch (key->key()) {
        case Qt::Key_Down:
            m_list->setCurrentIndex(m_model.index(qMin(row + 1, rows - 1), 0));
            return true;
        case Qt::Key_Up:
            m_list->setCurrentIndex(m_model.index(qMax(row - 1, 0), 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Escape:
            closeDown();
            return true;
        default:
            break;
        }
    } else if (watched == m_edit && event->type() == QEvent::FocusOut) {
        if (static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason ||
            static_cast<QFocusEvent *>(event)->reason() == Qt::TabFocusReason)
            closeDown();
    } else if (watched == m_edit && event->type() == QEvent::ShortcutOverride) {
        // Esc closes the palette before the window takes it as "stop".
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    } else if (watched == parentWidget() && event->type() == QEvent::Resize) {
        fit();
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().color(Token::InputBorder));
    painter.setBrush(theme().color(Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void Palette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Palette::retranslate()
{
    m_edit->setPlaceholderText(tr("Page, subject, command, or any order, voucher or account number"));
    m_edit->setAccessibleName(tr("Go to or run a command"));
}

} // namespace zf
