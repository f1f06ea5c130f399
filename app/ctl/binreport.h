// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/document.h"
#include "app/ctl/output.h"
#include "models/core/bindirectory.h"

#include <map>
#include <optional>

namespace zf::ctl {

/// Writes what is known of card numbers, one after the other, in any format; a table waits for the last row.
class BinReport {
public:
    BinReport(Format format, Destination &destination);

    Result<Done> add(const BinAnswer &answer);
    Result<Done> finish();
    /// A number that is not clearly and faultlessly found.
    bool hasFinding() const { return m_finding; }

private:
    Result<Done> write(const QByteArray &bytes);
    QJsonObject counts() const;
    Format m_format;
    Destination &m_destination;
    std::unique_ptr<ListWriter> m_writer; ///< csv, tsv, xlsx
    Section m_table;
    std::map<QString, qint64> m_byStatus, m_byBank, m_byType, m_byScheme;
    qint64 m_rows = 0;
    bool m_finding = false;
};

QJsonObject jsonOf(const BinAnswer &answer);

} // namespace zf::ctl
