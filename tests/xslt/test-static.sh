#!/bin/bash
# site: none
# What the stylesheets draw is in nginx/static: each icon has its number in
# palier.css, each file its sum in the address under which it is kept.

set -u
export LC_ALL=C.UTF-8
root=${SOURCE_DIR:-$(cd "$(dirname "$0")/../.." && pwd)}
static=$root/nginx/static
count=0

ok() # STATUS NAME
{
	count=$((count + 1))
	if [ "$1" -eq 0 ]; then echo "ok $count - $2"; else echo "not ok $count - $2"; fi
}

for file in icones marches logo; do
	sum=$(sha256sum < "$static/$file.svg" | cut -c 1-8)
	! grep -o "url($file\.svg[^)]*)" "$static/palier.css" | grep -qv "?v=$sum)"
	ok $? "palier.css asks for $file.svg by its sum, $sum"
	xmllint --noout "$static/$file.svg"
	ok $? "$file.svg is well formed"
done

number=0
problems=
for name in $(grep -o '<g id="[a-z0-9]*"' "$static/icones.svg" | cut -d '"' -f 2); do
	grep -q "\.i-$name { --n: $number; }" "$static/palier.css" || problems="$problems $name"
	number=$((number + 1))
done
[ -z "$problems" ]
ok $? "each icon has its number${problems:+, but:$problems}"
grep -q "100% / $((number - 1)))" "$static/palier.css"
ok $? "the column has $number icons"

problems=
# Written out, or given to a template as its parameter icon.
shown()
{
	find "$root/xslt" -name '*.xsl' ! -name 'palier-*' -exec sed -nE \
		"s/.*name=\"icon\" select=\"'([a-z0-9]+)'\".*/i-\1/p" {} +
	find "$root/xslt" -name '*.xsl' ! -name 'palier-*' -exec \
		grep -oh '\bi-[a-z0-9]\+["{]' {} + | tr -d '"{'
}
for name in $(shown | sort -u); do
	grep -q "\.${name}1\? {" "$static/palier.css" || problems="$problems $name"
done
[ -z "$problems" ]
ok $? "each icon that is shown is drawn${problems:+, but:$problems}"

echo "1..$count"
