#!/bin/sh
# The workbench in a real browser: its modules, attacks on it, and a working day in it.
# Installs what is missing; skips, and says so, only where Chromium, Python or its packages cannot be had.
set -eu
cd "$(dirname "$0")/../.."

skip() {
  echo "Skipped the tests in the browser: $1"
  exit 0
}

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v ffmpeg >/dev/null 2>&1 || missing="$missing ffmpeg"
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
command -v python3 >/dev/null 2>&1 || missing="$missing python3"
python3 -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"
if [ -n "$missing" ]; then
  command -v apt-get >/dev/null 2>&1 || skip "there is no$missing, and no apt-get to install it with."
  run=""
  [ "$(id -u)" = 0 ] || run=sudo
  echo "Installing what is missing with apt-get:$missing"
  $run apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
    skip "$missing cannot be installed."
fi

if [ ! -x .venv/bin/python ]; then
  python3 -m venv .venv
  .venv/bin/pip install -q playwright axe-playwright-python || { rm -rf .venv; skip "PyPI cannot be reached."; }
fi

QAMTU=${QAMTU:-.build/debug/qamtu}
export QAMTU
node --test Tests/WorkbenchModules
.venv/bin/python Tests/Browser/attacks.py
.venv/bin/python Tests/Browser/workday.py
