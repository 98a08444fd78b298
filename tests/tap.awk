# Flattens TAP: several plans in a row (cmocka's groups, pgTAP's files) and
# nested subtests (node's) become one list of the tests proper. A parent counts
# only when it fails and none of its children did. What is no result becomes a
# comment; without any plan none is printed, which the driver calls an error.

function emit(ok, name)
{
	printf "%s %d - %s\n", (ok ? "ok" : "not ok"), ++emitted, name
	fflush()
}

function full_name(depth, name,    d, path)
{
	for (d = 0; d < depth; d++)
		path = path parent[d] " > "
	return path name
}

/^1\.\.0/ && !emitted {
	print
	skipped_all = 1
	next
}

/^ *1\.\.[0-9]+ *$/ {
	if ($0 ~ /^1/) {
		plans++
		planned += substr($1, 4)
	}
	next
}

/^ *# Subtest: / {
	match($0, /^ */)
	name = $0
	sub(/^ *# Subtest: /, "", name)
	parent[RLENGTH / 4] = name
	next
}

/^ *(not )?ok [0-9]+/ {
	match($0, /^ */)
	depth = RLENGTH / 4
	ok = $1 == "ok"
	name = $0
	sub(/^ *(not )?ok [0-9]+ *(- *)?/, "", name)
	# cmocka calls a skipped test not ok.
	if (name ~ /^# *SKIP/)
		ok = 1
	if (depth == 0)
		ran++
	if (kids[depth + 1]) {
		if (!ok && !kids_failed[depth + 1])
			emit(0, full_name(depth, name))
		failed_here = !ok
	} else {
		emit(ok, full_name(depth, name))
		failed_here = !ok
	}
	kids[depth + 1] = kids_failed[depth + 1] = 0
	kids[depth]++
	kids_failed[depth] += failed_here
	next
}

/^Bail out!/ {
	print
	next
}

/^TAP version/ || /^ *(---|\.\.\.)$/ || /^ *duration_ms/ { next }

{
	sub(/^# ?/, "")
	print "# " $0
	fflush()
}

END {
	if (skipped_all || !plans)
		exit
	if (ran != planned)
		emit(0, "ran " ran + 0 " of " planned " planned tests")
	print "1.." emitted + 0
}
