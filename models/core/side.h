// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/amount.h"

#include <QString>

namespace zf {

/// 借 / 贷.
enum class Side { Debit, Credit };

/// The side on which a subject normally stands. Either is 共同类: whichever side the balance is on is normal.
enum class NormalSide { Debit, Credit, Either };

/// 会计要素. Side alone does not tell the class, nor the class the side (contra subjects).
enum class SubjectClass { Asset, Liability, Common, Equity, Cost, Income, Expense };

/// The set of books (账套) a subject belongs to: customers' money 备付金, the company's own 自有, or a
/// company that keeps one set only.
enum class Book { Reserve, Own, Single };

/// As stored in the contract: 'D' or 'C'.
Result<Side> sideFromCode(QStringView code);
QChar sideCode(Side side);
QString sideName(Side side); ///< translated: "Dr" / "借"

Result<NormalSide> normalSideFromCode(QStringView code); ///< 'D', 'C', 'B'
Result<SubjectClass>
subjectClassFromCode(QStringView code); ///< asset liability common equity cost income expense
QString subjectClassCode(SubjectClass c);
QString subjectClassName(SubjectClass c);    ///< translated
Result<Book> bookFromCode(QStringView code); ///< reserve, own, single
QString bookCode(Book book);
QString bookName(Book book); ///< translated

/// signed = ΣD − ΣC; natural = signed on the normal side (semantics 1). Either counts as debit.
inline Amount naturalFromSigned(Amount value, NormalSide side)
{
    return side == NormalSide::Credit ? -value : value;
}
inline Amount signedFromNatural(Amount value, NormalSide side)
{
    return naturalFromSigned(value, side);
}

} // namespace zf
