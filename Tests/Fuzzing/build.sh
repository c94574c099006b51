#!/bin/sh
# Builds a fuzzing target: build.sh NAME FOLDER SOURCE... The modules are compiled with coverage counters and
# AddressSanitizer, which the package manager has no setting for; of Capture only what needs no network.
set -eu
name=$1
folder=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
case $name in
  listings) modules="CoverageModel Containers Capture" ;;
  archives) modules="CoverageModel Containers" ;;
  *) modules="CoverageModel Containers Extraction" ;;
esac
mkdir -p "$folder/objects"
flags="-O -g -swift-version 6 -parse-as-library -sanitize=fuzzer,address -package-name qamtu -I $folder/objects
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility"
for library in CLibXML2 CLibCrypto CLibXLSXWriter CZlib; do flags="$flags -I $root/Sources/$library"; done
for flag in $(pkg-config --cflags libxml-2.0 libcrypto xlsxwriter zlib); do flags="$flags -Xcc $flag"; done

sources_of() {
  case $1 in
    Capture)
      (cd "$root/Sources/Capture" && find "$PWD/Listings" "$PWD/Robots" "$PWD/Address" -name '*.swift') \
        | grep -v -e RobotsCache -e SystemResolver ;;
    *) find "$root/Sources/$1" -name '*.swift' ;;
  esac | sort
}

objects=
for module in $modules; do
  object=$folder/objects/$module.o
  if [ ! -f "$object" ] || [ -n "$(find "$root/Sources" -newer "$object" -name '*.swift')" ]; then
    sources_of "$module" > "$folder/objects/$module.files"
    # shellcheck disable=SC2086
    swiftc $flags -wmo -module-name "$module" -emit-module -emit-module-path "$folder/objects/$module.swiftmodule" \
      -emit-object -o "$object" "@$folder/objects/$module.files"
  fi
  objects="$objects $object"
done
cd "$here"
# shellcheck disable=SC2046,SC2086
swiftc $flags -wmo -module-name Fuzzing "$@" $objects -use-ld=lld -o "$folder/fuzz-$name" \
  $(pkg-config --libs libxml-2.0 libcrypto xlsxwriter zlib)
