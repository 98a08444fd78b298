#!/bin/bash
# site: none
# Every model becomes a page that is well formed for people and for machines:
# one h1, the route's name, a label for each control, a token in each form.

set -u
export LC_ALL=C.UTF-8
root=${SOURCE_DIR:-$(cd "$(dirname "$0")/../.." && pwd)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0

ok() # STATUS NAME
{
	count=$((count + 1))
	if [ "$1" -eq 0 ]; then echo "ok $count - $2"; else echo "not ok $count - $2"; fi
}

# What must hold in any page, asked of its own HTML by XPath: each line a
# number that must be 0, and what it counts.
cat > "$work/check.xsl" <<'END'
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text"/>
  <xsl:param name="name"/>
  <xsl:key name="id" match="*[@id]" use="@id"/>
  <xsl:template name="zero">
    <xsl:param name="what"/><xsl:param name="number"/>
    <xsl:value-of select="concat($number, ' ', $what, '&#10;')"/>
  </xsl:template>
  <xsl:template match="/">
    <xsl:variable name="controls" select="//input[@type != 'hidden'] | //select | //textarea | //progress[not(@aria-hidden)]"/>
    <xsl:call-template name="zero"><xsl:with-param name="what">missing or extra h1</xsl:with-param><xsl:with-param name="number" select="count(//h1) - 1"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">main other than one</xsl:with-param><xsl:with-param name="number" select="count(//main[@id = 'contenu']) - 1"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">wrong data-page</xsl:with-param><xsl:with-param name="number" select="number(//body/@data-page != $name)"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">wrong lang</xsl:with-param><xsl:with-param name="number" select="number(not(/html/@lang = 'fr'))"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">title without the site's name</xsl:with-param><xsl:with-param name="number" select="number(not(contains(//title, ' – Palier')) or starts-with(//title, ' – '))"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">control without label</xsl:with-param><xsl:with-param name="number" select="count($controls[not(ancestor::label) and not(@id = //label/@for)])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">label of nothing</xsl:with-param><xsl:with-param name="number" select="count(//label[@for and not(key('id', @for))])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">POST form without csrf</xsl:with-param><xsl:with-param name="number" select="count(//form[@method = 'post'][not(.//input[@type = 'hidden'][@name = 'csrf'][@value != ''])])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">form that neither posts nor searches, or gives its token away</xsl:with-param><xsl:with-param name="number" select="count(//form[not(@method = 'post') and not(@method = 'get' and @role = 'search' and not(.//input[@name = 'csrf']))])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">fieldset without legend</xsl:with-param><xsl:with-param name="number" select="count(//fieldset[not(legend)])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">link without address</xsl:with-param><xsl:with-param name="number" select="count(//a[not(@href) or @href = '' or @href = '#'])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">link or button without words</xsl:with-param><xsl:with-param name="number" select="count((//a | //button | //summary)[normalize-space(.) = '' and not(@aria-label)])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">link into the page that leads nowhere</xsl:with-param><xsl:with-param name="number" select="count(//a[starts-with(@href, '#')][not(key('id', substring(@href, 2)))])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">link that leaves the prefix</xsl:with-param><xsl:with-param name="number" select="count((//@href | //@src | //@action)[starts-with(., '/') and not(starts-with(., '/essai/'))])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">new tab unsaid or open to its opener</xsl:with-param><xsl:with-param name="number" select="count(//a[@target][not(contains(@rel, 'noopener')) or not(contains(., 'nouvel onglet'))])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">image without alt</xsl:with-param><xsl:with-param name="number" select="count(//img[not(@alt)])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">drawing neither named nor hidden</xsl:with-param><xsl:with-param name="number" select="count(//svg[not(@aria-hidden = 'true') and not(@role = 'img' and @aria-label != '')])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">id given twice</xsl:with-param><xsl:with-param name="number" select="count(//*[@id][count(key('id', @id)) &gt; 1])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">empty or broken description</xsl:with-param><xsl:with-param name="number" select="count(//@aria-describedby[normalize-space(.) = '']) + count(//*[@aria-labelledby][not(key('id', @aria-labelledby))]) + count(//*[@aria-describedby][not(key('id', substring-before(concat(normalize-space(@aria-describedby), ' '), ' ')))])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">fault that its control does not name</xsl:with-param><xsl:with-param name="number" select="count(//p[@class = 'fault'][not(@id)]) + count(//p[@class = 'fault'][not(//*[@aria-invalid = 'true'][contains(concat(@aria-describedby, ' '), concat(current()/@id, ' '))] or //*[@aria-invalid = 'true'])])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">inline style or script</xsl:with-param><xsl:with-param name="number" select="count(//style | //@style | //script[not(@src)] | //@*[starts-with(name(), 'on')] | //@*[starts-with(., 'javascript:') or starts-with(., 'data:')])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">heading skipped</xsl:with-param><xsl:with-param name="number" select="count(//h3[not(preceding::h2)])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">placeholder left</xsl:with-param><xsl:with-param name="number" select="count(//text()[contains(., '{')] | //@*[contains(., '{')])"/></xsl:call-template>
    <xsl:call-template name="zero"><xsl:with-param name="what">NaN shown</xsl:with-param><xsl:with-param name="number" select="count(//text()[contains(., 'NaN')] | //@*[contains(., 'NaN')])"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
END

compile() # POOL
{
	xsltproc --nonet --stringparam catalogue "$root/xslt/messages/fr.xml" --stringparam pool "$1" \
		"$root/xslt/compile.xsl" "$root/xslt/palier.xsl"
}
compile '' > "$work/palier.xsl" && compile page > "$work/page.xsl" && compile space > "$work/space.xsl" || exit 1

# The stylesheet of the pool that shows a page; what is printed or previewed has the whole one.
sheet_of() # NAME
{
	case $1 in
	*_pdf | certif/attendance_sheet | preview/*) echo palier ;;
	orga/* | certif/* | jury/* | operator/*) echo space ;;
	*) echo page ;;
	esac
}

check() # MODEL TEST
{
	local name problems
	name=$(sed -n 's/.*<page name="\([^"]*\)".*/\1/p' "$1" | head -1)
	# Under a prefix, so that a link that forgets it shows.
	sed 's/ prefix=""/ prefix="\/essai"/' "$1" > "$work/model.xml"
	if ! xsltproc --nonet "$work/$(sheet_of "$name").xsl" "$work/model.xml" > "$work/page.html" 2> "$work/err"; then
		ok 1 "$2"; sed 's/^/# /' "$work/err"; return
	fi
	problems=$(xsltproc --html --nonet --stringparam name "$name" \
		"$work/check.xsl" "$work/page.html" 2> /dev/null | grep -v '^0 ' | sed 's/^/# /')
	xsltproc --nonet "$work/palier.xsl" "$work/model.xml" | cmp -s - "$work/page.html" ||
		problems="$problems# its pool has another page of it than the whole stylesheet"
	head -c 15 "$work/page.html" | grep -qi '^<!doctype html' || problems="$problems# no doctype"
	[ -z "$problems" ] && [ ! -s "$work/err" ]
	ok $? "$2"
	[ -z "$problems" ] || printf '%s\n' "$problems"
	sed 's/^/# /' "$work/err"
}

for model in "$root"/tests/xslt/models/*.xml; do
	check "$model" "$(basename "$model" .xml)"
done

# A page in the wrong pool is an error, not an empty page.
! xsltproc --nonet "$work/page.xsl" "$root/tests/xslt/models/orga-pupils.xml" > /dev/null 2> "$work/err" &&
	grep -q 'no page for orga.pupils' "$work/err"
ok $? 'a page of another pool does not come out'

# What is not French says so.
check "$root/tests/xslt/models/preview-lesson.xml" 'a lesson with English in it'
[ "$(grep -o 'lang="en"' "$work/page.html" | wc -l)" -eq 4 ]
ok $? 'em, quote, and the subject and text of a mail keep their language'

# Every error the worker or nginx may answer, to a visitor whose session could
# not even be asked for: no envelope at all.
for status in 400 403 404 405 409 413 414 415 429 500 502 503 504; do
	cat > "$work/error.xml" <<-END
	<page name="visitor/error" path="/rien" prefix="" lang="fr" version="1" http_status="$status">
	<visitor.error status="$status" key="error.$status"/></page>
	END
	check "$work/error.xml" "error $status"
	printf '%s\n' "$(grep -o '<h1>.*</h1>' "$work/page.html")" >> "$work/headings"
done
[ "$(sort -u "$work/headings" | wc -l)" -eq 13 ]
ok $? 'each error says something of its own'

for key in error.csrf error.origin error.unheard; do
	cat > "$work/error.xml" <<-END
	<page name="visitor/error" path="/rien" prefix="" lang="fr" version="1" http_status="403">
	<visitor.error status="403" key="$key"/></page>
	END
	check "$work/error.xml" "$key"
done

# Every fault has its words.
for fault in name.required name.long email.required email.invalid email.taken \
	password.required password.short password.simple password.long password.wrong \
	terms.required sign_in.refused sign_in.wait login.required answer.empty \
	answer.incomplete answer.order answer.long item.required \
	recipient.required team.last_admin team.last_admin_leaves role.unknown \
	invite.many invite.invalid invite.member invite.pending invitation.member invitation.gone uai.required \
	kind.required campaign.name_long campaign.title_long campaign.welcome_long campaign.length campaign.archived targets.required \
	targets.both targets.collection code.required code.invalid code.unknown pupil.unknown pupil.several pupil.wait pupil.taken \
	pupil.taken_portal pupil.other pupil.stranger pupil.participated pupil.moment pupils.required \
	uai.shape uai.letter uai.taken type.unknown certificate.required certificate.unknown certificate.wait date.birth city.long resolution.required resolution.long \
	publish.incidents publish.unfinished file.signs file.exists file.inside file.target; do
	grep -q "<message key=\"fault.$fault\">" "$root/xslt/messages/fr.xml"
	ok $? "fault.$fault is worded"
done

# Days of the week, computed by the stylesheet, against date(1).
for day in 2026-01-01 2026-02-28 2026-03-01 2026-11-26 2027-12-31 2028-02-29 2100-03-01; do
	sed "s/retry_at=\"[^\"]*\"/retry_at=\"${day}T10:00:00+01:00\"/" \
		"$root/tests/xslt/models/learner-results.xml" > "$work/day.xml"
	names=(dimanche lundi mardi mercredi jeudi vendredi samedi)
	xsltproc --nonet "$work/palier.xsl" "$work/day.xml" |
		grep -q "<time datetime=\"$day\">${names[$(date -d "$day" +%w)]}"
	ok $? "$day has its day of the week"
done

# Each level, each highest level.
for max in 5 6 8; do
	for level in 0 1 2 5; do
		sed "s/ level=\"4\"/ level=\"$level\"/; s/max_level=\"8\"/max_level=\"$max\"/g" \
			"$root/tests/xslt/models/learner-competence-completed.xml" > "$work/level.xml"
		check "$work/level.xml" "level $level of $max"
		grep -q "<i class=\"staircase s$level m$max\" role=\"img\" aria-label=\"[^\"]" "$work/page.html"
		ok $? "level $level of $max is drawn and said"
	done
done

# said_as ATTRIBUTE VALUE MODEL WORDS: the page says them when the model's number is another.
said_as()
{
	sed "s/ $1=\"[0-9]*\"/ $1=\"$2\"/" "$root/tests/xslt/models/$3.xml" > "$work/said.xml"
	check "$work/said.xml" "$3 with $1 $2"
	sed 's/\xc2\xa0/ /g' "$work/page.html" | grep -q "$4"
	ok $? "$1 $2 is said as $4"
}

# A clock's time as one would say it.
for timer in '45=45 secondes' '60=1 minute' '300=5 minutes' '150=2 min 30 s'; do
	said_as timer "${timer%%=*}" learner-question-timer-closed "chronométrée : ${timer#*=}<"
done

# Who has no level yet is told where to begin, not « yours ».
sed 's/ level="3"/ level="0" missing="8"/g' "$root/tests/xslt/models/learner-certification-missing.xml" > "$work/none.xml"
check "$work/none.xml" 'certification: no level yet'
grep -q 'par où commencer' "$work/page.html" && ! grep -q 'les vôtres' "$work/page.html"
ok $? 'who has no level yet is told where to begin'

# Once results are sent, one way leads on: what is open elsewhere, else what to learn, else the certification, else home.
for way in shared-next=/essai/participations/33333333-3333-4333-8333-333333333333 shared-learn=#apprendre collection-shared=/essai/certification shared=/essai/accueil; do
	check "$root/tests/xslt/models/learner-participation-${way%%=*}.xml" "sent: ${way%%=*}"
	[ "$(grep -o 'class="button primary" href="[^"]*"' "$work/page.html" | sed 's/.*href="\(.*\)"/\1/')" = "${way#*=}" ]
	ok $? "results sent lead to ${way#*=}"
done

# What everybody masters is not recommended.
sed 's/ rank="[0-9]" percent="[0-9]*"/ percent="100"/g' "$root/tests/xslt/models/orga-analysis.xml" > "$work/mastered.xml"
check "$work/mastered.xml" 'analysis: what everybody masters'
grep -q '>Acquis</span>' "$work/page.html" && ! grep -q "class=\"advised\"" "$work/page.html"
ok $? 'a topic that everybody masters says so'

# A test's length as one would say it.
for minutes in '45=45 minutes' '60=1 h' '105=1 h 45' '125=2 h 05'; do
	said_as minutes "${minutes%%=*}" learner-waiting_room-admitted "Vous avez ${minutes#*=}\."
done

# A mean level without decimals has none.
for level in '0.0=0' '2.0=2' '2.5=2,5'; do
	sed "s/\(<learner.dashboard[^>]* level=\"\)[^\"]*/\1${level%=*}/" "$root/tests/xslt/models/learner-dashboard.xml" > "$work/mean.xml"
	check "$work/mean.xml" "a mean of ${level%=*}"
	sed 's/\xc2\xa0/ /g' "$work/page.html" | grep -q "niveau ${level#*=}\. Vous"
	ok $? "a mean of ${level%=*} is said as ${level#*=}"
done

# A certificate says a place of birth only where one is known.
for model in learner-certificate learner-certificate_pdf visitor-certificate orga-certificates_pdf; do
	sed 's/ birth_place="[^"]*"//' "$root/tests/xslt/models/$model.xml" > "$work/born.xml"
	check "$work/born.xml" "$model without a place of birth"
	grep -q 'Date de naissance' "$work/page.html" && ! grep -q 'lieu de naissance' "$work/page.html"
	ok $? "$model: a date of birth alone is called so"
done

# What was typed comes back, and only there.
typed() # MODEL TYPED PATTERN WHAT
{
	local typed=${2//&/\\&}
	sed "s#<learner.question#<typed>$typed</typed><faults><fault field=\"answer\" key=\"answer.incomplete\"/></faults>&#" \
		"$root/tests/xslt/models/$1.xml" > "$work/typed.xml"
	check "$work/typed.xml" "$1, refused"
	grep -qF "$3" "$work/page.html"
	ok $? "$4"
}
typed learner-question-qcm '<field name="answer" value="1"/><field name="answer" value="3"/>' \
	'value="3" type="checkbox" checked' 'a ticked box stays ticked'
! grep -q 'Élèves' "$work/page.html"
ok $? 'the fault of an answer bears no other form'"'"'s name'
typed learner-question-order '<field name="answer.2" value="c"/>' \
	'<option value="c" selected' 'a place chosen stays chosen'
typed learner-question-match '<field name="answer.b" value="2"/>' \
	'<option value="2" selected' 'a pair chosen stays chosen'
typed learner-question-qrocm '<field name="answer.ville" value="Lyon"/><field name="answer.mois" value="février"/>' \
	'name="answer.ville" value="Lyon"' 'a field typed stays typed'
grep -qF '<option value="février" selected' "$work/page.html"
ok $? 'an option chosen stays chosen'
typed learner-question-select '<field name="answer" value="Lyon"/>' \
	'<option value="Lyon" selected' 'a list keeps its choice'
typed learner-question-qroc '<field name="answer" value="&lt;b&gt; &amp;quot;"/>' \
	'&lt;b&gt;' 'typed markup comes back as text'

# A password never comes back.
sed 's#<typed>#<typed><field name="password" value="Secret123"/>#' \
	"$root/tests/xslt/models/visitor-sign_up-faults.xml" > "$work/typed.xml"
! xsltproc --nonet "$work/palier.xsl" "$work/typed.xml" | grep -q Secret123
ok $? 'a password never comes back'

echo "1..$count"
