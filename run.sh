#!/usr/bin/env bash
# Builds kehoach and runs it with the given arguments; with none, makes the documents of a real plan in out/.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$here/build/release/src/kehoach

(
  cd "$here"
  . scripts/setup.sh
  # shellcheck disable=SC2086
  need_packages $build_packages
  build release kehoach
)

[ $# -gt 0 ] && exec "$program" "$@"
cd "$here"
exec "$program" build fixtures/plans/vinh-linh -o out
