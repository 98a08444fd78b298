/* What each kind of challenge asks of its proposals and answers. */
#include "content.h"

#include "node.h"

enum {
    CHOICES_MIN = 4,
    CHOICES_MAX = 6,
    ITEMS_MIN = 3,
    ITEMS_MAX = 6,
    FIELDS_MIN = 2,
    TOLERANT_MIN = 4, /* characters: one error in four */
};

/* Where a fault is said. */
struct place {
    struct bank *bank;
    const char *name;
    const char *id;
};

__attribute__((format(printf, 3, 4)))
static void fault(const struct place *place, const xmlNode *node,
                  const char *format, ...)
{
    va_list list;

    va_start(list, format);
    bank_fault_at(place->bank, place->name, node, place->id, format, list);
    va_end(list);
}

/* No two children of a name share an attribute's value. */
static void check_unique(const struct place *place, const xmlNode *parent,
                         const char *element, const char *attribute)
{
    for (xmlNode *a = node_first(parent, element); a;
         a = node_next(a, element)) {
        for (xmlNode *b = node_next(a, element); b;
             b = node_next(b, element)) {
            if (strcmp(node_get(a, attribute), node_get(b, attribute)) == 0)
                fault(place, b, "two %ss have the %s %s", element, attribute,
                      node_get(b, attribute));
        }
    }
}

static void check_count(const struct place *place, const xmlNode *parent,
                        const char *element, size_t min, size_t max)
{
    size_t count = node_count(parent, element);

    if (count < min || count > max)
        fault(place, parent, "%zu %ss, %zu to %zu are wanted", count, element,
              min, max);
}

static void check_choices(const struct place *place, const xmlNode *challenge,
                          bool several)
{
    size_t right = 0;

    check_count(place, challenge, "choice", CHOICES_MIN, CHOICES_MAX);
    check_unique(place, challenge, "choice", "id");
    for (xmlNode *c = node_first(challenge, "choice"); c;
         c = node_next(c, "choice"))
        right += node_yes(c, "right");
    if (several && right == 0)
        fault(place, challenge, "no choice is right");
    if (!several && right != 1)
        fault(place, challenge, "%zu choices are right, one is wanted", right);
}

/* Is there a child of that name with that text? */
static bool has_text(const xmlNode *parent, const char *element,
                     const char *wanted)
{
    bool found = false;

    for (xmlNode *n = node_first(parent, element); n && !found;
         n = node_next(n, element)) {
        char *text = node_text(n);

        found = strcmp(text, wanted) == 0;
        free(text);
    }
    return found;
}

/* The characters of a text that are not digits, and all of them. */
static size_t count_characters(const char *text, size_t *others)
{
    size_t all = 0;

    for (*others = 0; *text != '\0'; text++) {
        if (((unsigned char)*text & 0xC0) == 0x80)
            continue;
        all++;
        *others += *text < '0' || *text > '9';
    }
    return all;
}

/* T3 on a number or a short word would let wrong answers pass. */
static void check_tolerant(const struct place *place, const xmlNode *accept,
                           const char *text)
{
    size_t others;

    if (count_characters(text, &others) < TOLERANT_MIN || others == 0)
        fault(place, accept, "t3 on \"%s\": a slip makes another answer",
              text);
}

/* The accepted answers below an <answer>, <field> or <group>. */
static void check_accepted(const struct place *place, const xmlNode *parent,
                           bool tolerant)
{
    const char *format = node_get(parent, "format");
    bool select = format != NULL && strcmp(format, "select") == 0;

    for (xmlNode *a = node_first(parent, "accept"); a;
         a = node_next(a, "accept")) {
        char *text = node_text(a);

        if (text[0] == '\0')
            fault(place, a, "an empty answer is accepted");
        if (tolerant && !select)
            check_tolerant(place, a, text);
        if (select && !has_text(parent, "option", text))
            fault(place, a, "\"%s\" is none of the options", text);
        free(text);
    }
    if (select && node_count(parent, "accept") != 1)
        fault(place, parent, "a list has one right option");
    if (select != (node_first(parent, "option") != NULL))
        fault(place, parent, "options and format=\"select\" go together");
}

static void check_fields(const struct place *place, const xmlNode *challenge)
{
    xmlNode *fields = node_first(challenge, "fields");

    check_count(place, fields, "field", FIELDS_MIN, 20);
    check_unique(place, fields, "field", "name");
    for (xmlNode *f = node_first(fields, "field"); f;
         f = node_next(f, "field"))
        check_accepted(place, f, node_yes(fields, "t3"));
}

static void check_groups(const struct place *place, const xmlNode *challenge)
{
    xmlNode *fields = node_first(challenge, "fields");
    long groups = (long)node_count(fields, "group");
    long full = node_number(fields, "full", groups);
    long partial = node_number(fields, "partial", full);

    check_count(place, fields, "field", FIELDS_MIN, 20);
    check_unique(place, fields, "field", "name");
    check_unique(place, fields, "group", "name");
    if (full > groups || partial > full)
        fault(place, fields, "partial, full and %ld groups do not fit",
              groups);
    if (full > (long)node_count(fields, "field"))
        fault(place, fields, "there are fewer fields than answers asked");
    for (xmlNode *g = node_first(fields, "group"); g;
         g = node_next(g, "group"))
        check_accepted(place, g, node_yes(fields, "t3"));
}

static void check_order(const struct place *place, const xmlNode *challenge)
{
    check_count(place, challenge, "item", ITEMS_MIN, ITEMS_MAX);
    check_unique(place, challenge, "item", "id");
}

static void check_match(const struct place *place, const xmlNode *challenge)
{
    check_count(place, challenge, "pair", ITEMS_MIN, ITEMS_MAX);
    check_unique(place, challenge, "pair", "id");
    for (xmlNode *a = node_first(challenge, "pair"); a;
         a = node_next(a, "pair")) {
        char *text = node_text(node_first(a, "right"));

        for (xmlNode *b = node_next(a, "pair"); b; b = node_next(b, "pair")) {
            if (has_text(b, "right", text))
                fault(place, b, "two pairs have the same right \"%s\"", text);
        }
        if (has_text(challenge, "extra", text))
            fault(place, a, "\"%s\" is a right and an extra", text);
        free(text);
    }
}

void rules_answers(struct bank *bank, const char *name, xmlNode *challenge)
{
    const struct place place = {bank, name, node_get(challenge, "id")};
    const char *kind = node_get(challenge, "kind");

    if (strcmp(kind, "qcu") == 0 || strcmp(kind, "qcm") == 0)
        check_choices(&place, challenge, strcmp(kind, "qcm") == 0);
    else if (strcmp(kind, "qroc") == 0)
        check_accepted(&place, node_first(challenge, "answer"),
                       node_yes(node_first(challenge, "answer"), "t3"));
    else if (strcmp(kind, "qrocm-ind") == 0)
        check_fields(&place, challenge);
    else if (strcmp(kind, "qrocm-dep") == 0)
        check_groups(&place, challenge);
    else if (strcmp(kind, "order") == 0)
        check_order(&place, challenge);
    else if (strcmp(kind, "match") == 0)
        check_match(&place, challenge);
}
