// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payment/builtinbins.h"

asm(".pushsection .rodata\n"
    ".balign 64\n"
    "zf_bins_china: .incbin \"" ZF_BIN_TABLES "/china.zfbin\"\n"
    "zf_bins_china_end: .byte 0\n"
    ".balign 64\n"
    "zf_bins_world: .incbin \"" ZF_BIN_TABLES "/world.zfbin\"\n"
    "zf_bins_world_end: .byte 0\n"
    ".popsection\n");

extern "C" {
extern const char zf_bins_china[], zf_bins_china_end[], zf_bins_world[], zf_bins_world_end[];
}

namespace zf::payment {

Result<std::shared_ptr<const BinTable>> chineseBins()
{
    return BinTable::overConstant(zf_bins_china, size_t(zf_bins_china_end - zf_bins_china));
}

Result<std::shared_ptr<const BinTable>> worldBins()
{
    return BinTable::overConstant(zf_bins_world, size_t(zf_bins_world_end - zf_bins_world));
}

} // namespace zf::payment
