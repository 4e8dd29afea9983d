#!/usr/bin/env bash
# Builds everything and runs every test; arguments go to ctest (as: ./test.sh -R LineBreak).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/setup.sh
# shellcheck disable=SC2086
need_packages $build_packages $test_packages
build release
ctest --test-dir build/release --output-on-failure -j "$(nproc)" "$@"
