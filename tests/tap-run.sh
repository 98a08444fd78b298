#!/bin/bash
# Runs one test, whatever it is written in, and prints flat TAP.
#
# A C program is cmocka's; .sql is pgTAP, run as the cluster's superuser in
# the role of the owner, so that it may become any other role; .mjs is
# node:test; a script prints TAP itself. The status tells of what TAP cannot:
# a crash, a leak found at the end, a time limit (TEST_SECONDS, 300; a test with
# much to look at says its own in a line "seconds: N" of its head).

set -eu
test=$1
here=$(cd "$(dirname "$0")" && pwd)

run()
{
	case $test in
	*.mjs)
		"${NODE:-node}" --test-reporter=tap "$test" ;;
	*.sql)
		export PGHOST=$SITE_DIR/run PGUSER=postgres PGDATABASE=palier
		export PGTZ=Europe/Paris PGOPTIONS='-c role=none'
		psql -X -q -v ON_ERROR_STOP=1 <<-'END'
			set client_min_messages = warning;
			create extension if not exists pgtap;
			create extension if not exists plpgsql_check;
		END
		PGOPTIONS='-c role=palier_owner' psql -X -q -A -t \
			-P pager=off -v ON_ERROR_STOP=1 -f "$test" ;;
	*.sh)
		bash "$test" ;;
	*)
		export CMOCKA_MESSAGE_OUTPUT=TAP
		"$test" ;;
	esac
}
# timeout(1) needs a command, not a function.
if [ "${2:-}" = --run ]; then
	run
	exit
fi

out=$(mktemp)
trap 'rm -f "$out"' EXIT
seconds=$(sed -n '1,9s/^\(\/\/\|#\|--\) seconds: \([0-9]*\)$/\2/p' "$test" 2>/dev/null)
timeout -k 10 "${TEST_SECONDS:-${seconds:-300}}" "$BASH" "$0" "$test" --run 2>&1 |
	awk -f "$here/tap.awk" | tee "$out"
status=${PIPESTATUS[0]}
# That a test failed is said already.
if [ "$status" -gt 0 ] && [ "$status" -lt 124 ] && grep -q '^not ok' "$out"; then
	status=0
fi
exit "$status"
