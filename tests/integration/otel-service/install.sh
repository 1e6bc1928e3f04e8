#!/bin/sh
# install.sh FOLDER: the shop's npm packages, exactly those of the lock file, into FOLDER/node_modules. Does nothing when they are
# there. Without npm, or without a registry, it says so and ends with 77: the tests that need the shop are then skipped.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
cmp -s "$here/package-lock.json" node_modules/.installed-lock.json && exit 0
command -v npm >/dev/null || { echo "npm is not installed"; exit 77; }
cp "$here/package.json" "$here/package-lock.json" .
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || { echo "the packages could not be fetched"; exit 77; }
cp "$here/package-lock.json" node_modules/.installed-lock.json
