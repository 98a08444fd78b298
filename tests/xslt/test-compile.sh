#!/bin/bash
# site: none
# The stylesheets compile, what must stop the build does, and nothing
# forbidden is written in them.

set -u
export LC_ALL=C.UTF-8
root=${SOURCE_DIR:-$(cd "$(dirname "$0")/../.." && pwd)}
xslt=$root/xslt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0

ok() # STATUS NAME
{
	count=$((count + 1))
	if [ "$1" -eq 0 ]; then echo "ok $count - $2"; else echo "not ok $count - $2"; fi
}

compile() # CATALOGUE STYLESHEET [POOL]
{
	xsltproc --nonet --stringparam catalogue "$1" --stringparam pool "${3:-}" "$xslt/compile.xsl" "$2"
}

# compiled NAME CATALOGUE-BODY TEMPLATE-BODY: a stylesheet of one template,
# compiled to $work/NAME.out.
compiled()
{
	printf '<messages lang="%s">%s</messages>' "${lang:-fr}" "$2" > "$work/$1.xml"
	cat > "$work/$1.xsl" <<-END
	<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
	    xmlns:p="urn:palier:messages"><xsl:output method="text"/>
	  <xsl:template match="/a">$3</xsl:template></xsl:stylesheet>
	END
	compile "$work/$1.xml" "$work/$1.xsl" > "$work/$1.out" 2> "$work/$1.err"
}

# says NAME INPUT EXPECTED WHAT
says()
{
	printf '%s' "$2" > "$work/in.xml"
	got=$(xsltproc --nonet "$work/$1.out" "$work/in.xml" 2>&1)
	[ "$got" = "$3" ]
	ok $? "$4"
	[ "$got" = "$3" ] || echo "# got: $got"
}

refused() # NAME CATALOGUE-BODY TEMPLATE-BODY WHAT
{
	! compiled "$1" "$2" "$3"
	ok $? "$4"
}

for catalogue in "$xslt"/messages/*.xml; do
	name=$(basename "$catalogue" .xml)
	compile "$catalogue" "$xslt/palier.xsl" > "$work/palier-$name.xsl"
	ok $? "palier.xsl compiles in $name"
	! grep -q 'urn:palier:messages\|xsl:include\|document(' "$work/palier-$name.xsl"
	ok $? "the $name stylesheet is flat"
	for pool in page space; do
		compile "$catalogue" "$xslt/palier.xsl" "$pool" > "$work/$pool-$name.xsl"
		comm -23 <(grep -o 'call-template name="[^"]*' "$work/$pool-$name.xsl" | cut -d'"' -f2 | sort -u) \
			<(grep -o ':template name="[^"]*' "$work/$pool-$name.xsl" | cut -d'"' -f2 | sort -u) > "$work/missing"
		[ ! -s "$work/missing" ]
		ok $? "pool $pool has every template that its $name stylesheet calls"
		sed 's/^/# /' "$work/missing"
	done
done

compiled plain '<message key="k">Un &amp; deux</message>' '<p:t key="k"/>'
says plain '<a/>' 'Un & deux' 'a text'
compiled with '<message key="k">Bonjour {who}, {n} fois.</message>' \
	'<p:t key="k" n="@n"><p:with name="who" select="@who"/></p:t>'
says with '<a who="Lina" n="3"/>' 'Bonjour Lina, 3 fois.' 'placeholders'
compiled inner '<message key="k">Lire {link}.</message><message key="l">ici</message>' \
	'<p:t key="k"><p:with name="link">[<p:t key="l"/>]</p:with></p:t>'
says inner '<a/>' 'Lire [ici].' 'a placeholder filled by markup'
plural='<message key="k"><one>{n} jour</one><other>{n} jours</other></message>'
compiled many "$plural" '<p:t key="k" n="@n"/>'
says many '<a n="0"/>' '0 jour' 'French: none is singular'
says many '<a n="2"/>' '2 jours' 'French: two is plural'
lang=en compiled english "$plural" '<p:t key="k" n="@n"/>'
says english '<a n="0"/>' '0 jours' 'English: none is plural'
choice='<message key="f.a">Un</message><message key="f.b">Deux</message>'
compiled choice "$choice" '<p:t prefix="f." select="@k"><p:else>?</p:else></p:t>'
says choice '<a k="b"/>' 'Deux' 'a text chosen by what the model says'
says choice '<a k="z"/>' '?' 'and what stands for an unknown one'

refused unknown '<message key="k">x</message>' '<p:t key="other"/>' 'an unknown key stops the build'
refused attribute '<message key="k">x</message>' '<b p:title="other"/>' 'in an attribute too'
refused prefix '<message key="k">x</message>' '<p:t prefix="f." select="@k"/>' 'a prefix nothing begins with'
refused unfilled '<message key="k">{x}</message>' '<p:t key="k"/>' 'a placeholder nobody fills'
refused uncounted "$plural" '<p:t key="k"/>' 'a plural without number'
refused twice '<message key="k">x</message><message key="k">y</message>' '<p:t key="k"/>' 'a key written twice'
refused empty '' '<b/>' 'an empty catalogue'

files=$(find "$xslt" -name '*.xsl' ! -name 'palier-*.xsl' ! -name compile.xsl)
absent() # PATTERN WHAT
{
	# shellcheck disable=SC2086
	found=$(grep -nE "$1" $files)
	[ -z "$found" ]
	ok $? "$2"
	[ -z "$found" ] || printf '%s\n' "$found" | sed 's/^/# /'
}
absent 'disable-output-escaping' 'no disable-output-escaping'
absent 'document\(' 'no document() at run time'
absent 'xsl:copy-of|xsl:copy ' 'nothing of the model is copied as it is'
absent ' style=|<style' 'no inline style'
absent ' on[a-z]+="' 'no inline script'
absent 'match="[^"]*//' 'no // in a match'

# A sentence in a stylesheet would be missed by every other language.
# shellcheck disable=SC2086
sentences=$(cat $files | tr '\n' ' ' | sed 's/<!--[^>]*-->//g; s/<xsl:attribute name="class">[a-z -]*</</g; s/>icon i-[a-z-]*</></g' |
	grep -oE '>[^<>]*[[:alpha:]]{2,} [[:alpha:]]+[^<>]*<' | grep -v '^>[[:space:]]*[a-z.-]* *<')
[ -z "$sentences" ]
ok $? 'no sentence outside the catalogue'
[ -z "$sentences" ] || printf '%s\n' "$sentences" | sed 's/^/# /'

# French typography: no plain space before : ; ? ! nor inside « ».
bad=$(sed '1,/<messages/d' "$xslt/messages/fr.xml" | grep -nE " [;?!»%:]|« |[a-z]'[a-z]" | grep -v '<!--')
[ -z "$bad" ]
ok $? 'French: no-break spaces and typographic apostrophes'
[ -z "$bad" ] || printf '%s\n' "$bad" | sed 's/^/# /'

# A key nobody uses is a text nobody will mend. A prefix uses all of its keys.
unused=
cat $files > "$work/all"
for key in $(grep -o '<message key="[^"]*"' "$xslt/messages/fr.xml" | cut -d'"' -f2); do
	grep -qF "\"$key\"" "$work/all" && continue
	found=
	for prefix in $(grep -oE 'prefix="[^"]*"' "$work/all" | cut -d'"' -f2 | sort -u); do
		case $key in "$prefix"*) found=1 ;; esac
	done
	[ "$found" ] || unused="$unused $key"
done
[ -z "$unused" ]
ok $? "every message is used$unused"

echo "1..$count"
