#!/usr/bin/env bash
# Builds the fuzz targets and runs each for SECONDS (default 120): tests/fuzz/run.sh [SECONDS] [TARGET…]
# Needs clang-16 and libclang-rt-16-dev (Clang 14 does not read the ranges of GCC 12's library).
# Whatever it finds stays in build/fuzz/found; the run ends at the first finding.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-120}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(yaml json template sheets plan)

[ -f build/fuzz/build.ninja ] || cmake --preset fuzz
cmake --build --preset fuzz --target "${targets[@]/#/fuzz_}"
python3 tests/fuzz/seeds.py build/fuzz/seeds
mkdir -p build/fuzz/found
for target in "${targets[@]}"; do
  mkdir -p "build/fuzz/corpus/$target"
  build/fuzz/tests/fuzz/fuzz_"$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=65536 \
    -dict=build/fuzz/seeds/words -print_final_stats=1 -artifact_prefix=build/fuzz/found/"$target"- \
    "build/fuzz/corpus/$target" "build/fuzz/seeds/$target" 2>&1 | grep -v '^#[0-9]*\s*\(NEW\|REDUCE\|pulse\)'
done
