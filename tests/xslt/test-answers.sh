#!/bin/bash
# site: none
# What was answered reads in the order of the question, like what was expected.

set -u
export LC_ALL=C.UTF-8
root=${SOURCE_DIR:-$(cd "$(dirname "$0")/../.." && pwd)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

xsltproc --nonet --stringparam catalogue "$root/xslt/messages/fr.xml" \
	-o "$work/fr.xsl" "$root/xslt/compile.xsl" "$root/xslt/palier.xsl"
# In the model the checkpoint's fourth answer has fields a, b; here b was kept first.
sed 's#<value name="a">ods</value><value name="b">xyz</value>#<value name="b">xyz</value><value name="a">ods</value>#' \
	"$root/tests/xslt/models/learner-checkpoint.xml" >"$work/model.xml"
cmp -s "$work/model.xml" "$root/tests/xslt/models/learner-checkpoint.xml" &&
	echo "# the model has changed: nothing was turned round"
given=$(xsltproc --nonet "$work/fr.xsl" "$work/model.xml" |
	sed 's/<[^>]*>//g' | grep -o 'Premier format.*xyz')
echo 1..1
case $given in
*ods*'Second format'*xyz) echo 'ok 1 - fields in the order of the question' ;;
*) echo "not ok 1 - fields in the order of the question: $given" ;;
esac
