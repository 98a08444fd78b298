/* Challenges with values become one challenge a variant: see bank_expand. */
#include "bank.h"

#include "make.h"
#include "node.h"
#include "values.h"

/* Are these the declarations, which no variant keeps? */
static bool is_declaration(const xmlNode *node)
{
    return node_is(node, "values") || node_is(node, "make");
}

static void fill_text(xmlNode *copy, const char *source,
                      const struct value_set *set)
{
    struct text filled = {0};

    if (value_fill((struct scope){NULL, set}, source, NULL, &filled) > 0)
        xmlNodeSetContent(copy, (const xmlChar *)filled.data);
    text_free(&filled);
}

static void fill_attributes(xmlNode *copy, const xmlNode *source,
                            const struct value_set *set)
{
    for (const xmlAttr *a = source->properties; a; a = a->next) {
        const char *value = node_get(source, (const char *)a->name);
        struct text filled = {0};

        if (value_fill((struct scope){NULL, set}, value, NULL, &filled) > 0)
            xmlSetProp(copy, a->name, (const xmlChar *)filled.data);
        text_free(&filled);
    }
}

/* Fills a copy, beside what it was copied from: that has the lines. */
static void fill(xmlNode *copy, const xmlNode *source,
                 const struct value_set *set)
{
    const xmlNode *from = source->children;

    if (source->type == XML_ELEMENT_NODE)
        fill_attributes(copy, source, set);
    for (xmlNode *to = copy->children; to != NULL; to = to->next) {
        to->line = from->line;
        if ((to->type == XML_TEXT_NODE || to->type == XML_CDATA_SECTION_NODE) &&
            from->content != NULL)
            fill_text(to, (const char *)from->content, set);
        else if (!is_declaration(to))
            fill(to, from, set);
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

/* Only where they belong, first of all: the schema judges what stays. */
static void drop_declarations(xmlNode *challenge)
{
    while (is_declaration(node_first(challenge, NULL)))
        drop(node_first(challenge, NULL));
}

/* Does that element name the value: {name}, or $name in an expression, or as
 * the table of an <each>? */
static bool names(const xmlNode *element, const char *braced,
                  const char *variable)
{
    for (const xmlAttr *a = element->properties; a; a = a->next) {
        const char *text = node_get(element, (const char *)a->name);

        if (strstr(text, braced) != NULL || strstr(text, variable) != NULL ||
            (node_is(element, "each") && strcmp(text, variable + 1) == 0))
            return true;
    }
    for (const xmlNode *n = element->children; n; n = n->next) {
        if (n->type != XML_ELEMENT_NODE && n->content != NULL &&
            strstr((const char *)n->content, braced) != NULL)
            return true;
    }
    return false;
}

static void check_used(struct bank *bank, const struct document *document,
                       const xmlNode *challenge, const char *name)
{
    struct text braced = {0};
    struct text variable = {0};
    bool used = false;

    text_addf(&braced, "{%s}", name);
    text_addf(&variable, "$%s", name);
    for (const xmlNode *n = challenge; n && !used; n = node_after(n, challenge))
        used = names(n, braced.data, variable.data);
    if (!used)
        bank_fault(bank, document->name,
                   xmlGetLineNo(node_first(challenge, NULL)),
                   "%s: nothing names the value {%s}",
                   node_get(challenge, "id"), name);
    text_free(&variable);
    text_free(&braced);
}

/* Puts the variants behind the challenge, and takes the challenge away. Its
 * last variant is returned. */
static xmlNode *multiply(struct bank *bank, const struct document *document,
                         xmlNode *challenge, const struct value_sets *sets)
{
    xmlNode *last = challenge;

    for (size_t i = 0; i < sets->items[0].count; i++) {
        const char *name = sets->items[0].items[i].name;

        if (strcmp(name, VALUE_NUMBER) != 0)
            check_used(bank, document, challenge, name);
    }
    for (size_t i = 0; i < sets->count; i++) {
        xmlNode *copy = xmlDocCopyNode(challenge, document->tree, 1);

        if (copy == NULL)
            abort();
        fill(copy, challenge, &sets->items[i]);
        name_variant(copy, node_get(challenge, "id"), i + 1);
        drop_declarations(copy);
        last = xmlAddNextSibling(last, copy);
    }
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

/* Expands one challenge and makes its files; moves it to its last variant. */
static bool expand(struct bank *bank, const struct document *document,
                   xmlNode **challenge)
{
    xmlNode *values = node_first(*challenge, NULL);
    struct value_sets sets = {0};
    bool done;

    if (!node_is(values, "values")) {
        done = make_files(bank, document->name, *challenge, NULL);
        drop_declarations(*challenge);
        return done;
    }
    done = values_read(bank, document->name, values, &sets);
    for (size_t i = 0; done && i < sets.count; i++)
        done = make_files(bank, document->name, *challenge, &sets.items[i]);
    if (done)
        *challenge = multiply(bank, document, *challenge, &sets);
    value_sets_free(&sets);
    return done;
}

bool bank_expand(struct bank *bank, const struct document *document)
{
    xmlNode *root = xmlDocGetRootElement(document->tree);
    bool done = true;

    for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
        if (node_is(n, "challenge"))
            done = check_id(bank, document, n) && expand(bank, document, &n) &&
                   done;
    }
    return done;
}
