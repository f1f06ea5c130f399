#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zhangfang developers
# SPDX-License-Identifier: GPL-3.0-or-later
#   lint.sh format   clang-format over all sources, shellcheck over all scripts
#   lint.sh translations   the Chinese texts are complete
#   lint.sh tidy     clang-tidy over the sources that differ from ZF_LINT_BASE (default: three commits ago)
# No finding is allowed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

format() {
    mapfile -t sources < <(git ls-files --cached --others --exclude-standard -- '*.cpp' '*.h')
    clang-format --dry-run --Werror "${sources[@]}"
    mapfile -t scripts < <(git ls-files --cached --others --exclude-standard -- '*.sh' .ci/run)
    shellcheck "${scripts[@]}"
}

# Every text of the programs is in the Chinese file, translated; the file is not behind the sources.
translations() {
    local scratch
    scratch=$(mktemp -d)
    cp resources/i18n/zhangfang_zh_CN.ts "$scratch/"
    /usr/lib/qt6/bin/lupdate -silent -I . -no-obsolete -locations none app models widgets -ts "$scratch/zhangfang_zh_CN.ts"
    if grep -B3 'type="unfinished"' "$scratch/zhangfang_zh_CN.ts" | grep "<source>"; then
        echo "linters: these texts have no Chinese; run: cmake --build build/dev --target zf_core_lupdate, and translate" >&2
        return 1
    fi
    rm -r "$scratch"
}

tidy() {
    [ -f build/dev/compile_commands.json ] || cmake --preset dev >/dev/null
    local base=${ZF_LINT_BASE:-$(git rev-parse --verify -q HEAD~3 || git rev-list --max-parents=0 HEAD)}
    mapfile -t changed < <(git diff --name-only --diff-filter=d "$base" -- 'app/*.cpp' 'models/*.cpp' 'widgets/*.cpp')
    [ ${#changed[@]} -gt 0 ] || return 0
    # What GCC has precompiled clang cannot read, and sources are to include what they use.
    mkdir -p build/lint
    sed -E 's/ -Winvalid-pch -include [^ ]+//' build/dev/compile_commands.json >build/lint/compile_commands.json
    # GCC's own warning flags mean nothing to clang.
    printf '%s\n' "${changed[@]}" |
        xargs -P "$(nproc)" -n 3 clang-tidy -p build/lint --quiet --extra-arg=-Wno-unknown-warning-option
}

for part in "${@:-format}"; do
    case $part in
    format | translations | tidy) "$part" ;;
    *)
        echo "usage: tests/lint.sh format|translations|tidy …" >&2
        exit 2
        ;;
    esac
    echo "linters: $part found nothing"
done
