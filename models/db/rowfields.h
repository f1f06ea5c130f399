// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/logvalue.h"

#include <QtGlobal>

/// Single fields of a row image, by the types and metadata of the table map event. Every function answers the
/// field's end, null when it does not lie before `end` or the type is unknown.
namespace zf::db::rowfields {

enum class Sign { Signed, Unsigned };

/// How many bytes of metadata a type has in the table map; −1: unknown type.
int metadataBytes(quint8 type);
const uchar *skip(quint8 type, quint16 metadata, const uchar *at, const uchar *end);
const uchar *read(quint8 type, quint16 metadata, Sign sign, const uchar *at, const uchar *end,
                  LogValue &value, LogArena &arena);

} // namespace zf::db::rowfields
