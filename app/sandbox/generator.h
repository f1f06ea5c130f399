// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandbox.h"

namespace zf::sandbox {

class PrivateServer;

/// Counted up whenever the same seed fills something else; prepared templates of other versions are not used.
inline constexpr char generatorVersion[] = "3";

struct FillOptions {
    Scale scale = Scale::Small;
    quint64 seed = 1;
    QString directory; ///< for the files it loads, readable by the server; removed again
};

/// Fills a server that has the schema and no rows: a payment company's three months. The same scale and seed
/// give the same rows.
Result<Done> fill(const PrivateServer &server, const FillOptions &options, const Progress &progress,
                  std::stop_token stop);

} // namespace zf::sandbox
