#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zhangfang developers
# SPDX-License-Identifier: GPL-3.0-or-later
#   run.sh [SECONDS] [SUBJECT …]   each fuzzer for so long (default 600), from the seeds in corpus/
# What is found is kept in build/fuzz/found/, as is the grown corpus in build/fuzz/corpus/.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
seconds=${1:-600}
subjects=("${@:2}")
[ ${#subjects[@]} -gt 0 ] || subjects=(zone number)
[ -f build/fuzz/build.ninja ] || cmake --preset fuzz >/dev/null
cmake --build build/fuzz --target "${subjects[@]/#/fuzz_}"
mkdir -p build/fuzz/found
for subject in "${subjects[@]}"; do
    mkdir -p "build/fuzz/corpus/$subject"
    "build/fuzz/tests/fuzz/fuzz_$subject" -max_total_time="$seconds" -max_len=512 -seed=1 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/found/$subject-" "build/fuzz/corpus/$subject" "tests/fuzz/corpus/$subject"
done
