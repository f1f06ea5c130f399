// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/bintable.h"
#include "models/db/lane.h"

namespace zf::payment {

/// The payment database's own BIN table, card_bin.
class CardBins {
public:
    explicit CardBins(db::Lane &lane)
        : m_lane(lane)
    {
    }
    /// The whole relation in the prepared form. ContractNotMet where the database has none. Rows that say no
    /// prefix or no possible length are left out; all others are as the database has them.
    QFuture<Result<std::shared_ptr<const BinTable>>> load(std::stop_token ticket = {}) const;

private:
    db::Lane &m_lane;
};

} // namespace zf::payment
