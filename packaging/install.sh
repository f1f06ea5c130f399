#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zhangfang developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing for the purposes named (build, run, test) with apt, and nothing when nothing is missing.
# As root, or through sudo; without either it prints the one line that an administrator must run and exits with 3.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -gt 0 ] || { echo "usage: install.sh build|run|test …" >&2; exit 2; }

missing=()
for purpose in "$@"; do
    packages=$(awk -v p="$purpose" '$1 == p { print $2 }' "$here/packages.txt")
    [ -n "$packages" ] || { echo "install.sh: no packages are listed for '$purpose' (build, run, test are)" >&2; exit 2; }
    for package in $packages; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
    done
done
[ ${#missing[@]} -gt 0 ] || exit 0

apt_line="apt-get install --no-install-recommends -y ${missing[*]}"
if [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root=(sudo)
else
    {
        echo "Some packages are missing, and installing them needs root or sudo. Let an administrator run:"
        echo "  $apt_line"
    } >&2
    exit 3
fi
echo "Installing ${#missing[@]} packages: ${missing[*]}" >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
# shellcheck disable=SC2086 # one word a package
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive $apt_line >&2
