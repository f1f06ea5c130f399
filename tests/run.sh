#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zhangfang developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs the linters and every test. Needs no display and no running database.
#   tests/run.sh            linters, the dev build and the sanitizers' one with all tests, as the continuous integration does
#   tests/run.sh dev        only the dev build and its tests
#   tests/run.sh asan       the same tests under AddressSanitizer and UndefinedBehaviorSanitizer
#   tests/run.sh tsan|lint
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
"$root/packaging/install.sh" build run test

export QT_QPA_PLATFORM=offscreen TZ=UTC
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}
# One cache for all builds of this checkout and its clones: paths below it are written relative.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
jobs=$(nproc)

say() { printf '\n== %s (%s)\n' "$1" "$(date +%H:%M:%S)"; }

lint() { # format|tidy …
    say "linters: $*"
    "$root/tests/lint.sh" "$@"
}

build() { # preset
    say "build: $1"
    [ -f "build/$1/build.ninja" ] || cmake --preset "$1" >/dev/null
    cmake --build "build/$1" -j "$jobs" -- --quiet
}

run_tests() { # preset, ctest's arguments
    say "tests: $*"
    ctest --test-dir "build/$1" --output-on-failure -j 2 "${@:2}"
}

# Without the tests of what is SQL, where there is no code of ours to watch, and of whole sandboxes and windows, whose
# parts the others cover. Behaviour is judged by the dev run; this one is for what the sanitizers find, so a test that
# failed without a finding of theirs, as times get long here, may show once more that it passes.
sanitize() {
    build asan
    if run_tests asan -E '^tst_(daycut|postingwriters|postvoucher|reversal|sandbox|gui)$'; then return; fi
    if grep -E 'ERROR: (Address|Leak)Sanitizer|runtime error:' build/asan/Testing/Temporary/LastTest.log; then return 1; fi
    run_tests asan --rerun-failed
}

export ASAN_OPTIONS=detect_leaks=1:abort_on_error=0:detect_stack_use_after_return=1
export LSAN_OPTIONS=suppressions=$root/tests/support/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export TSAN_OPTIONS=suppressions=$root/tests/support/tsan.supp

case "${1:-all}" in
lint) lint format translations tidy ;;
dev)
    build dev
    run_tests dev
    ;;
asan) sanitize ;;
tsan)
    build tsan
    run_tests tsan -L threads
    ;;
all)
    lint format translations
    build dev
    run_tests dev
    lint tidy
    sanitize
    ;;
*)
    echo "usage: tests/run.sh [all|lint|dev|asan|tsan]" >&2
    exit 2
    ;;
esac
