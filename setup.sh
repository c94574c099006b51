#!/bin/sh
# Installs what Qamtu needs and this machine lacks. Says what it does; does nothing when nothing is missing.
#   libraries: libcrypto (SHA-256), libxlsxwriter (XLSX), zlib and libxml2 (reading XLSX and ODS),
#     SQLite (the workspace), libargon2 (passwords of the workbench), librsvg and cairo (PNG and PDF from SVG)
#   data: the time zone table, and a font with Kazakh letters for charts
set -eu

if [ "$(uname)" = Darwin ]; then
  for formula in argon2 openssl@3 zlib libxml2 sqlite librsvg libxlsxwriter pkg-config; do
    brew list "$formula" >/dev/null 2>&1 || { echo "Qamtu needs $formula: brew install $formula"; exit 1; }
  done
  exit 0
fi

packages="pkg-config libssl-dev zlib1g-dev libxml2-dev libsqlite3-dev libargon2-dev libxlsxwriter-dev librsvg2-dev tzdata fontconfig fonts-liberation2"
missing=""
for package in $packages; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

run=""
[ "$(id -u)" = 0 ] || run=sudo
echo "Installing what is missing with apt-get:$missing"
$run apt-get update -qq
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $missing >/dev/null
echo "Installed:$missing"
