#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zhangfang developers
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian 12 to the open window: installs what is missing, builds a release, starts the sandbox (a private
# MariaDB on a unix socket with a made-up payment company) and opens the console on it. Without a display it prints the
# trial balance and saves a picture of every page into screenshots/.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

"$root/packaging/install.sh" build run
build=$root/build/release
if [ ! -f "$build/build.ninja" ]; then
    cmake --preset release >/dev/null
fi
cmake --build "$build" -- --quiet
ctl=$build/app/ctl/zhangfangctl
window=$build/app/gui/zhangfang

"$ctl" sandbox start >/dev/null
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$window" --sandbox "$@"
fi

echo "There is no display (DISPLAY and WAYLAND_DISPLAY are unset), so here is the trial balance in the terminal," >&2
echo "and a picture of every page goes into $root/screenshots/." >&2
"$ctl" --sandbox trial-balance
mkdir -p screenshots
QT_QPA_PLATFORM=offscreen "$window" --sandbox --screenshot screenshots "$@"
echo "Pictures:" >&2
ls -1 screenshots/*.png >&2
echo "The sandbox keeps running; stop it with: $ctl sandbox stop" >&2
