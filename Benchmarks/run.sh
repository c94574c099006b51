#!/bin/sh
# Times reading and tallying against DuckDB and polars on the same generated file and the same two threads, and prints ratios.
# ROWS sets the size of the file (10 000 000); the file is about 98 bytes a row and lies in a temporary folder.
set -eu
cd "$(dirname "$0")/.."
rows=${ROWS:-10000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if [ ! -d .venv ]; then
  echo "Installing DuckDB and polars from PyPI into .venv"
  python3 -m venv .venv
  .venv/bin/pip install --quiet duckdb polars
fi
QAMTU_BENCH=1 swift build -c release --product qamtu-bench
.build/release/qamtu-bench generate "$rows" "$folder/flat.csv"

echo "== From a CSV file of $rows rows to the sums, every row checked by us and by nobody else"
.venv/bin/python Benchmarks/compare.py "$folder/flat.csv"
echo "== The table of sums and counts over rows already in memory"
.venv/bin/python Benchmarks/compare_tally.py "$folder/flat.csv"
