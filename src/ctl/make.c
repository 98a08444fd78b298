/* Making files: see make.h. */
#include "make.h"

#include "node.h"

bool make_fault(const struct making *making, xmlNode *node,
                const char *format, ...)
{
    va_list list;

    va_start(list, format);
    bank_fault_at(making->bank, making->document, node, making->id, format,
                  list);
    va_end(list);
    return false;
}

bool make_ends(const char *name, const char *ending)
{
    const char *point = strrchr(name, '.');

    return point != NULL && strcmp(point + 1, ending) == 0;
}

/* files/1.3/genere/…, below the challenge's own competence. */
static bool check_name(const struct making *making, xmlNode *make,
                       const char *name)
{
    const xmlNode *topic = xmlDocGetRootElement(make->doc);
    const char *code = node_get(topic, "competence");
    struct text folder = {0};
    bool fits;

    text_addf(&folder, "%s/%s/", code ? code : "", BANK_MADE);
    fits = strncmp(name, folder.data, folder.length) == 0 &&
           strchr(name, '{') == NULL && strstr(name, "..") == NULL;
    if (!fits)
        make_fault(making, make, "\"%s\": what is made stands in %s", name,
                   folder.data);
    text_free(&folder);
    return fits;
}

/* Nothing but elements of that name, and one of them at the least. */
static bool holds_only(const struct making *making, xmlNode *make,
                       const char *wanted)
{
    for (xmlNode *n = make->children; n != NULL; n = n->next) {
        if (n->type == XML_COMMENT_NODE || xmlIsBlankNode(n) ||
            node_is(n, wanted))
            continue;
        return make_fault(making, make, "it is made of <%s> alone", wanted);
    }
    return node_first(make, wanted) != NULL ||
           make_fault(making, make, "there is no <%s>", wanted);
}

static bool make_bytes(const struct making *making, xmlNode *make,
                       const char *name, struct text *into)
{
    if (make_ends(name, "ods"))
        return holds_only(making, make, "sheet") &&
               make_sheets(making, make, into);
    if (make_ends(name, "zip"))
        return holds_only(making, make, "entry") &&
               make_zip(making, make, into);
    return make_text(making, make, name, into);
}

static bool make_one(const struct making *making, xmlNode *make)
{
    struct scope scope = {NULL, making->values};
    struct text name = {0};
    struct text bytes = {0};
    bool done;

    value_fill(scope, node_get(make, "src"), NULL, &name);
    done = check_name(making, make, name.data) &&
           make_bytes(making, make, name.data, &bytes);
    if (done && !bank_add_made(making->bank, name.data, &bytes))
        done = make_fault(making, make, "%s is made already, with another "
                          "content", name.data);
    text_free(&bytes);
    text_free(&name);
    return done;
}

bool make_files(struct bank *bank, const char *document, xmlNode *challenge,
                const struct value_set *values)
{
    const struct making making = {bank, document, node_get(challenge, "id"),
                                  values};
    bool done = true;

    for (xmlNode *m = node_first(challenge, "make"); m;
         m = node_next(m, "make"))
        done = make_one(&making, m) && done;
    return done;
}
