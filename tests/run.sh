#!/usr/bin/env bash
# Installs what the tests need, builds, runs all of ctest and ends with the counts.
#   bash tests/run.sh [ctest options]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/lib.sh"
mkdir -p "$root/build"
install_packages build run prometheus test
command -v npm >/dev/null || install_packages node
build ci

say "Testing"
log=$root/build/ctest.log
status=0
ctest --test-dir "$root/build/ci" --output-on-failure -j "$(nproc)" --no-tests=error "$@" 2>&1 | tee "$log" || status=$?
total=$(grep -oE 'out of [0-9]+' "$log" | tail -1 | grep -oE '[0-9]+' || echo 0)
failed=$(grep -oE '[0-9]+ tests failed out of' "$log" | tail -1 | grep -oE '^[0-9]+' || echo 0)
skipped=$(grep -c '\*\*\*Skipped' "$log" || true)
echo "$((total - failed - skipped)) passed, $failed failed, $skipped skipped"
exit "$status"
