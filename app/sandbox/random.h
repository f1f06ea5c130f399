// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

__extension__ typedef unsigned __int128 ZfUInt128;

namespace zf::sandbox {

/// A 64-bit mix (the finaliser of splitmix64): what belongs to a number (a user's name, his card) without
/// storing it.
constexpr quint64 mixed(quint64 x)
{
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

/// The same numbers on every machine for a seed; integers only, because floating point differs between
/// machines.
class Random {
public:
    explicit constexpr Random(quint64 seed)
        : m_state(mixed(seed))
    {
    }
    constexpr quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        return mixed(m_state);
    }
    /// 0 … n−1
    constexpr quint64 below(quint64 n)
    {
        return static_cast<quint64>((static_cast<ZfUInt128>(next()) * n) >> 64);
    }
    constexpr qint64 between(qint64 low, qint64 high)
    {
        return low + static_cast<qint64>(below(static_cast<quint64>(high - low) + 1));
    }
    constexpr bool chance(quint64 perTenThousand) { return below(10'000) < perTenThousand; }
    /// 0 … n−1, small ones more often: a few customers and merchants make most of the business.
    constexpr quint64 skewed(quint64 n)
    {
        const quint64 a = below(1U << 20), b = below(1U << 20);
        return (n * ((a * b) >> 20)) >> 20;
    }

private:
    quint64 m_state;
};

} // namespace zf::sandbox
