#!/bin/sh
# Feeds bytes of libFuzzer's making to readers of what strangers write, with AddressSanitizer watching.
#
#   Tests/Fuzzing/run.sh pages 60              sixty seconds of pages, from bytes to Document
#   Tests/Fuzzing/run.sh archives 60           WARC and WACZ files and HTTP messages
#   Tests/Fuzzing/run.sh listings 60           sitemaps, feeds, robots.txt, addresses
#   Tests/Fuzzing/run.sh pages CRASH-FILE      once with the bytes of a file
#
# FOLDER (.build/fuzzing) keeps corpora, crashes and binaries; LONGEST is the longest input in bytes (65536). Further
# arguments go to libFuzzer, for instance a folder with seeds.
set -eu
target=${1:-}
case $target in
  pages) sources="FuzzedPage.swift PageTarget.swift" ;;
  archives) sources="ArchiveTarget.swift" ;;
  listings) sources="ListingTarget.swift" ;;
  *) sed -n 's/^# \{0,1\}//p' "$0" | sed 1d; exit 64 ;;
esac
what=${2:-60}
shift
[ $# -eq 0 ] || shift
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=${FOLDER:-$root/.build/fuzzing}
# A backtrace of Swift's own would hold up every crash.
export SWIFT_BACKTRACE=enable=no
# What Swift makes once and keeps, such as compiled patterns, would be taken for a leak.
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0"

# shellcheck disable=SC2086
"$here/build.sh" "$target" "$folder" $sources
corpus=$folder/corpus-$target
mkdir -p "$corpus" "$folder/crashes"
if [ -f "$what" ]; then exec "$folder/fuzz-$target" "$what" "$@"; fi
exec "$folder/fuzz-$target" "$corpus" -max_total_time="$what" -timeout=20 -rss_limit_mb=4096 -detect_leaks=0 \
  -max_len="${LONGEST:-65536}" -dict="$here/$target.dict" -artifact_prefix="$folder/crashes/$target-" \
  -print_final_stats=1 "$@"
