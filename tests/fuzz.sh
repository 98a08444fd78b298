#!/bin/bash
# Fuzzes every parser of what comes from outside: each tests/fuzz/fuzz-NAME.c
# (libFuzzer, with clang) for FUZZ_SECONDS (60), from the seeds in
# tests/fuzz/seeds/NAME/. What is new is kept in BUILD_DIR/fuzz/NAME; a crash
# ends the run and leaves its input there. FUZZ=NAME runs one alone.

set -eu
source=${SOURCE_DIR:-$(cd "$(dirname "$0")/.." && pwd)}
build=${BUILD_DIR:-$source}
command -v "${CLANG:=clang}" >/dev/null ||
	{ echo "fuzz: needs clang (apt-get install clang)" >&2; exit 1; }

# shellcheck disable=SC2054 # the commas are the sanitizers'
flags=(-g -O1 -std=c17 -D_GNU_SOURCE -I"$source/src" -fno-omit-frame-pointer
	-fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all)
read -ra libraries <<<"$(pkg-config --cflags --libs libpq libxml-2.0 libxslt \
	libpcre2-8 uuid libcrypt libzip libcurl libqrencode) -lfcgi"
mapfile -t sources < <(find "$source"/src/{http,view,access,db,import} \
	"$source/src/routes.c" -name '*.c')

ran=0
for target in "$source"/tests/fuzz/fuzz-*.c; do
	[ -e "$target" ] || continue
	name=$(basename "$target" .c)
	name=${name#fuzz-}
	[ "${FUZZ:-$name}" = "$name" ] || continue
	mkdir -p "$build/fuzz/$name"
	echo "fuzz: $name" >&2
	"$CLANG" "${flags[@]}" -o "$build/fuzz/fuzz-$name" "$target" \
		"${sources[@]}" "${libraries[@]}"
	seeds=()
	[ ! -d "$source/tests/fuzz/seeds/$name" ] || seeds=("$source/tests/fuzz/seeds/$name")
	(cd "$build/fuzz" && "./fuzz-$name" -max_total_time="${FUZZ_SECONDS:-60}" \
		-timeout=5 -max_len=65536 -artifact_prefix="$name/crash-" \
		-print_final_stats=1 -verbosity=0 "$name" "${seeds[@]}")
	ran=$((ran + 1))
done
[ "$ran" -gt 0 ] || { echo "fuzz: nothing to fuzz" >&2; exit 1; }
