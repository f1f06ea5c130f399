// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/bindirectory.h"

#include <QWidget>

namespace zf {

/// A card as its holder knows it: bank, masked number, kind and scheme, in the proportions of ISO/IEC 7810
/// ID-1. Drawn by us, without any scheme's marks.
class CardPicture : public QWidget {
    Q_OBJECT

public:
    explicit CardPicture(QWidget *parent = nullptr);
    void setAnswer(const BinAnswer &answer);
    QSize sizeHint() const override { return {324, 204}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    BinAnswer m_answer;
};

} // namespace zf
