/* What of a document is read, and how it is cut: see prose.h. */
#include "prose.h"

#include "node.h"

#include <string.h>

/* Typed, not read: signs as they are on the keyboard. */
static const char *const TYPED[] = {"code", "kbd",    "pre",  "accept",
                                    "pass", "fail",   "from", "to",
                                    "address"};
static const char *const READ[] = {"name", "title", "label", "hint",
                                   "alt",  "first", "last",  "audience"};

static bool is_typed(const xmlNode *node)
{
    for (size_t i = 0; i < sizeof TYPED / sizeof TYPED[0]; i++) {
        if (node_is(node, TYPED[i]))
            return true;
    }
    return false;
}

/* A field's name is no word, nor is a group's. */
static bool is_name(const xmlNode *node, const char *attribute)
{
    return strcmp(attribute, "name") == 0 &&
           (node_is(node, "field") || node_is(node, "group"));
}

/* Is it, or something it is in, in another language? */
static bool is_foreign(const xmlNode *node)
{
    while (node != NULL && node->type == XML_ELEMENT_NODE &&
           node_get(node, "lang") == NULL)
        node = node->parent;
    return node != NULL && node->type == XML_ELEMENT_NODE;
}

static void visit_attributes(const xmlNode *element, prose_visit *visit,
                             void *data)
{
    for (size_t i = 0; i < sizeof READ / sizeof READ[0]; i++) {
        const char *value = node_get(element, READ[i]);

        if (value != NULL && !is_name(element, READ[i]))
            visit(data, element, xmlGetLineNo((xmlNode *)element), value);
    }
}

void prose_each(xmlNode *root, prose_visit *visit, void *data)
{
    for (const xmlNode *n = root; n != NULL; n = node_after(n, root)) {
        if (is_foreign(n))
            continue;
        visit_attributes(n, visit, data);
        for (const xmlNode *t = n->children; t && !is_typed(n); t = t->next) {
            if (t->type == XML_TEXT_NODE && t->content != NULL &&
                !xmlIsBlankNode(t))
                visit(data, n, xmlGetLineNo((xmlNode *)t),
                      (const char *)t->content);
        }
    }
}

/* How many bytes of white space stand here: spaces, U+00A0, U+202F. */
static size_t space_at(const char *s)
{
    if (*s != '\0' && strchr(" \t\n\r", *s) != NULL)
        return 1;
    if (strncmp(s, "\xC2\xA0", 2) == 0)
        return 2;
    return strncmp(s, "\xE2\x80\xAF", 3) == 0 ? 3 : 0;
}

/* How many bytes of a letter stand here: ASCII, or U+00C0 to U+024F but the
 * signs × and ÷. */
static size_t letter_at(const char *s)
{
    unsigned char c = (unsigned char)*s;

    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return 1;
    if (c < 0xC3 || c > 0xC9 || strncmp(s, "×", 2) == 0 ||
        strncmp(s, "÷", 2) == 0)
        return 0;
    return 2;
}

/* How many bytes of a sign that joins letters to a word stand here. */
static size_t joint_at(const char *s)
{
    if (*s == '-' || *s == '\'')
        return 1;
    return strncmp(s, "’", strlen("’")) == 0 ? strlen("’") : 0;
}

/* Up to the next white space. */
static const char *end_of_run(const char *s)
{
    while (*s != '\0' && space_at(s) == 0)
        s++;
    return s;
}

/* Is what stands there no prose: an address, a name of a file, a number? */
static bool is_technical(const char *from, const char *to)
{
    for (const char *s = from; s < to; s++) {
        bool inside = s > from && s + 1 < to &&
                      (letter_at(s + 1) > 0 || s[1] == '/');

        if (strchr("0123456789@_{}\\=<>#%", *s) != NULL ||
            (inside && (*s == '.' || *s == '/' || *s == ':')))
            return true;
    }
    return *from == '.' && letter_at(from + 1) > 0;
}

static const char *end_of_word(const char *s)
{
    for (;;) {
        size_t joint = joint_at(s);

        if (letter_at(s) > 0)
            s += letter_at(s);
        else if (joint > 0 && letter_at(s + joint) > 0)
            s += joint;
        else
            return s;
    }
}

bool prose_word(const char **at, struct span *word)
{
    const char *s = *at;
    bool fresh = true; /* a run begins here */

    while (*s != '\0') {
        if (space_at(s) > 0) {
            s += space_at(s);
            fresh = true;
        } else if (fresh && is_technical(s, end_of_run(s))) {
            s = end_of_run(s);
        } else if (letter_at(s) > 0) {
            word->start = s;
            *at = end_of_word(s);
            word->length = (size_t)(*at - s);
            return true;
        } else {
            s++;
            fresh = false;
        }
    }
    *at = s;
    return false;
}

static bool ends_sentence(const char *s)
{
    size_t sign = strncmp(s, "…", strlen("…")) == 0 ? strlen("…")
                  : *s != '\0' && strchr(".!?:;", *s) != NULL ? 1
                                                              : 0;

    return sign > 0 && (s[sign] == '\0' || space_at(s + sign) > 0);
}

bool prose_sentence(const char **at, struct span *sentence)
{
    const char *s = *at;

    while (space_at(s) > 0)
        s += space_at(s);
    sentence->start = s;
    while (*s != '\0' && !ends_sentence(s))
        s++;
    if (*s != '\0')
        s++;
    sentence->length = (size_t)(s - sentence->start);
    *at = s;
    return sentence->length > 0;
}

size_t prose_count(struct span text)
{
    const char *end = text.start + text.length;
    size_t count = 0;

    for (const char *s = text.start; s < end;) {
        bool word = false;

        for (; s < end && space_at(s) == 0; s++)
            word = word || letter_at(s) > 0 || (*s >= '0' && *s <= '9');
        count += word;
        while (s < end && space_at(s) > 0)
            s += space_at(s);
    }
    return count;
}
