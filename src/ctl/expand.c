/* Challenges with values become one challenge a variant: see bank_expand. */
#include "bank.h"

#include "node.h"
#include "values.h"

/* Which values a challenge named somewhere. */
static void note_used(const struct value_set *set, const char *source,
                      bool *used)
{
    for (size_t i = 0; i < set->count; i++) {
        struct text wanted = {0};

        text_addf(&wanted, "{%s}", set->items[i].name);
        used[i] = used[i] || strstr(source, wanted.data) != NULL;
        text_free(&wanted);
    }
}

static void fill_text(xmlNode *copy, const char *source,
                      const struct value_set *set)
{
    struct text filled = {0};

    if (value_fill(set, source, &filled) > 0)
        xmlNodeSetContent(copy, (const xmlChar *)filled.data);
    text_free(&filled);
}

static void fill_attributes(xmlNode *copy, const xmlNode *source,
                            const struct value_set *set, bool *used)
{
    for (const xmlAttr *a = source->properties; a; a = a->next) {
        const char *name = (const char *)a->name;
        struct text filled = {0};

        note_used(set, node_get(source, name), used);
        if (value_fill(set, node_get(source, name), &filled) > 0)
            xmlSetProp(copy, a->name, (const xmlChar *)filled.data);
        text_free(&filled);
    }
}

/* Fills a copy, beside what it was copied from: that has the lines. */
static void fill(xmlNode *copy, const xmlNode *source,
                 const struct value_set *set, bool *used)
{
    const xmlNode *from = source->children;

    if (source->type == XML_ELEMENT_NODE)
        fill_attributes(copy, source, set, used);
    for (xmlNode *to = copy->children; to != NULL; to = to->next) {
        to->line = from->line;
        if ((to->type == XML_TEXT_NODE || to->type == XML_CDATA_SECTION_NODE) &&
            from->content != NULL) {
            note_used(set, (const char *)from->content, used);
            fill_text(to, (const char *)from->content, set);
        } else {
            fill(to, from, set, used);
        }
        from = from->next;
    }
}

/* x-3a, x-3a.2, x-3a.3: all of one task. */
static void name_variant(xmlNode *copy, const char *id, size_t nth)
{
    struct text variant = {0};

    if (nth > 1) {
        text_addf(&variant, "%s.%zu", id, nth);
        xmlSetProp(copy, (const xmlChar *)"id", (xmlChar *)variant.data);
        if (node_get(copy, "like") == NULL)
            xmlSetProp(copy, (const xmlChar *)"like", (const xmlChar *)id);
        text_free(&variant);
    }
}

static void drop(xmlNode *node)
{
    xmlUnlinkNode(node);
    xmlFreeNode(node);
}

static void say_unused(struct bank *bank, const struct document *document,
                       const xmlNode *values, const struct value_set *set,
                       const bool *used)
{
    for (size_t i = 0; i < set->count; i++) {
        if (!used[i])
            bank_fault(bank, document->name, xmlGetLineNo((xmlNode *)values),
                       "%s: nothing names the value {%s}",
                       node_get(values->parent, "id"), set->items[i].name);
    }
}

/* Puts the variants behind the challenge, and takes the challenge away. Its
 * last variant is returned. */
static xmlNode *multiply(struct bank *bank, const struct document *document,
                         xmlNode *challenge, const struct value_sets *sets)
{
    xmlNode *values = node_first(challenge, NULL);
    size_t names = sets->items[0].count;
    bool *used = text_memory(NULL, (names + 1) * sizeof *used);
    xmlNode *last = challenge;

    memset(used, 0, (names + 1) * sizeof *used);
    for (size_t i = 0; i < sets->count; i++) {
        xmlNode *copy = xmlDocCopyNode(challenge, document->tree, 1);

        if (copy == NULL)
            abort();
        fill(copy, challenge, &sets->items[i], used);
        name_variant(copy, node_get(challenge, "id"), i + 1);
        drop(node_first(copy, NULL));
        last = xmlAddNextSibling(last, copy);
    }
    say_unused(bank, document, values, &sets->items[0], used);
    free(used);
    drop(challenge);
    return last;
}

/* A point in an id is for variants alone. */
static bool check_id(struct bank *bank, const struct document *document,
                     xmlNode *challenge)
{
    const char *id = node_get(challenge, "id");

    if (id == NULL || strchr(id, '.') == NULL)
        return id != NULL;
    bank_fault(bank, document->name, xmlGetLineNo(challenge),
               "%s: a number behind the letter is given by <values>", id);
    return false;
}

bool bank_expand(struct bank *bank, const struct document *document)
{
    xmlNode *root = xmlDocGetRootElement(document->tree);
    bool done = true;

    for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
        struct value_sets sets = {0};

        if (!node_is(n, "challenge"))
            continue;
        if (!check_id(bank, document, n)) {
            done = false;
        } else if (node_is(node_first(n, NULL), "values")) {
            if (values_read(bank, document->name, node_first(n, NULL), &sets))
                n = multiply(bank, document, n, &sets);
            else
                done = false;
        }
        value_sets_free(&sets);
    }
    return done;
}
