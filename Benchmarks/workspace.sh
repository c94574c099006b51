#!/bin/sh
# Times a workspace of a million attributions, and prints each figure beside its bound.
# ROWS sets the number of attributions (1 000 000).
set -eu
cd "$(dirname "$0")/.."
rows=${ROWS:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
QAMTU_BENCH=1 swift build -c release
qamtu=$PWD/.build/release/qamtu
.build/release/qamtu-bench generate "$rows" "$folder/attributions.csv"
python3 Benchmarks/workspace-codebook.py > "$folder/codebook.yaml"
exec python3 Benchmarks/workspace.py "$qamtu" "$folder" "$rows"
