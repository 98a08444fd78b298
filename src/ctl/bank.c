/* Reading the content files: see bank.h. */
#include "bank.h"

#include "ctl.h"
#include "node.h"

#include <errno.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

/* Where a message of libxml2 goes. */
struct listener {
    struct bank *bank;
    const char *name;
};

/* What is wrong in all variants of a challenge is said once. */
static void say_fault(struct bank *bank, const char *name, long line,
                      const char *reason)
{
    struct text fault = {0};

    text_addf(&fault, "%s/%s:", bank->folder, name);
    if (line > 0)
        text_addf(&fault, "%ld:", line);
    text_addf(&fault, " %s", reason);
    if (!names_has(&bank->said, fault.data)) {
        fflush(stdout);
        fprintf(stderr, "%s\n", fault.data);
        names_add(&bank->said, fault.data);
        bank->faults++;
    }
    text_free(&fault);
}

void bank_fault(struct bank *bank, const char *name, long line,
                const char *format, ...)
{
    va_list list;
    char *reason;
    int length;

    va_start(list, format);
    length = vasprintf(&reason, format, list);
    va_end(list);
    if (length < 0)
        abort();
    say_fault(bank, name, line, reason);
    free(reason);
}

void bank_fault_at(struct bank *bank, const char *name, const xmlNode *node,
                   const char *id, const char *format, va_list list)
{
    char reason[400];

    (void)vsnprintf(reason, sizeof reason, format, list);
    bank_fault(bank, name, xmlGetLineNo(node), "%s%s%s", id ? id : "",
               id ? ": " : "", reason);
}

/* libxml2's own words, without their line end. */
static void hear(void *data, xmlErrorPtr error)
{
    struct listener *listener = data;
    struct text reason = {0};
    long line = error->line;

    if (error->node != NULL && line <= 0)
        line = xmlGetLineNo(error->node);
    text_add(&reason, error->message ? error->message : "not well formed");
    while (reason.length > 0 && reason.data[reason.length - 1] == '\n')
        reason.data[--reason.length] = '\0';
    say_fault(listener->bank, listener->name, line, reason.data);
    text_free(&reason);
}

/* Reads one document; it stays without a tree when it is not well formed. */
static void read_document(struct bank *bank, struct document *document)
{
    struct listener listener = {bank, document->name};
    struct text path = {0};

    text_addf(&path, "%s/%s", bank->folder, document->name);
    xmlSetStructuredErrorFunc(&listener, hear);
    document->tree = xmlReadFile(path.data, NULL, XML_PARSE_NONET);
    xmlSetStructuredErrorFunc(NULL, NULL);
    if (document->tree != NULL && document->tree->intSubset != NULL) {
        say_fault(bank, document->name, 1, "a DOCTYPE is not allowed");
        xmlFreeDoc(document->tree);
        document->tree = NULL;
    }
    text_free(&path);
}

static bool fits(struct bank *bank, const struct document *document,
                 xmlDoc *tree, xmlRelaxNG *schema)
{
    struct listener listener = {bank, document->name};
    xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt(schema);
    bool done;

    xmlRelaxNGSetValidStructuredErrors(context, hear, &listener);
    done = xmlRelaxNGValidateDoc(context, tree) == 0;
    xmlRelaxNGFreeValidCtxt(context);
    return done;
}

/* Judges what is said of values and files, each by itself: it is gone when the
 * document is judged. */
static bool validate_parts(struct bank *bank, const struct document *document,
                           xmlRelaxNG *schema)
{
    xmlNode *root = xmlDocGetRootElement(document->tree);
    bool done = true;

    for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
        xmlDoc *part;

        if (!node_is(n->parent, "challenge") ||
            (!node_is(n, "values") && !node_is(n, "make")))
            continue;
        part = xmlNewDoc(NULL);
        xmlDocSetRootElement(part, xmlDocCopyNode(n, part, 1));
        done = fits(bank, document, part, schema) && done;
        xmlFreeDoc(part);
    }
    return done;
}

/* Judges the document as the database would get it, variants and all. */
static void validate(struct bank *bank, struct document *document,
                     xmlRelaxNG *schema)
{
    const xmlNode *root = xmlDocGetRootElement(document->tree);

    document->valid = fits(bank, document, document->tree, schema);
    if (node_is(root, "values") || node_is(root, "make")) {
        say_fault(bank, document->name, 1, "only a challenge holds that");
        document->valid = false;
    }
}

/* The schema, or NULL: said why. xmlRelaxNGFree frees it. */
static xmlRelaxNG *read_schema(const char *path)
{
    xmlRelaxNGParserCtxt *context = xmlRelaxNGNewParserCtxt(path);
    xmlRelaxNG *schema = context ? xmlRelaxNGParse(context) : NULL;

    xmlRelaxNGFreeParserCtxt(context);
    if (schema == NULL)
        ctl_refuse("%s: no schema of content files", path);
    return schema;
}

/* Every .xml file below the folder, but not what is handed out. */
static bool list_documents(struct bank *bank)
{
    struct names all = {0};
    bool done = folder_tree(bank->folder, &all) == 0 && all.count > 0;

    for (size_t i = 0; done && i < all.count; i++) {
        const char *name = all.items[i];
        const char *ending = strrchr(name, '.');

        if (strncmp(name, "templates/", strlen("templates/")) == 0)
            continue;
        if (strncmp(name, "files/", 6) == 0) {
            names_add(bank_is_made(name + 6) ? &bank->stale : &bank->files,
                      name + 6);
        } else if (ending != NULL && strcmp(ending, ".xml") == 0) {
            bank->documents =
                text_memory(bank->documents,
                            (bank->count + 1) * sizeof *bank->documents);
            bank->documents[bank->count++] =
                (struct document){.name = text_copy(name)};
        }
    }
    names_free(&all);
    return done;
}

bool bank_read(struct bank *bank, const char *folder, const char *schema)
{
    xmlRelaxNG *rules = read_schema(schema);

    *bank = (struct bank){.folder = text_copy(folder)};
    if (rules == NULL)
        return false;
    if (!list_documents(bank)) {
        ctl_refuse("%s: no content there", folder);
        xmlRelaxNGFree(rules);
        return false;
    }
    for (size_t i = 0; i < bank->count; i++) {
        read_document(bank, &bank->documents[i]);
        if (bank->documents[i].tree != NULL &&
            validate_parts(bank, &bank->documents[i], rules) &&
            bank_expand(bank, &bank->documents[i]))
            validate(bank, &bank->documents[i], rules);
    }
    bank_list_made(bank);
    xmlRelaxNGFree(rules);
    return true;
}

void bank_free(struct bank *bank)
{
    for (size_t i = 0; i < bank->count; i++) {
        free(bank->documents[i].name);
        xmlFreeDoc(bank->documents[i].tree);
    }
    free(bank->documents);
    for (size_t i = 0; i < bank->made_count; i++) {
        free(bank->made[i].name);
        text_free(&bank->made[i].bytes);
    }
    free(bank->made);
    names_free(&bank->stale);
    names_free(&bank->files);
    names_free(&bank->said);
    free(bank->folder);
    *bank = (struct bank){0};
}

bool bank_is_whole(const struct bank *bank)
{
    for (size_t i = 0; i < bank->count; i++) {
        if (!bank->documents[i].valid)
            return false;
    }
    return true;
}

const struct document *bank_next(const struct bank *bank, const char *kind,
                                 size_t *at)
{
    while (*at < bank->count) {
        const struct document *document = &bank->documents[(*at)++];

        if (document->valid &&
            node_is(xmlDocGetRootElement(document->tree), kind))
            return document;
    }
    return NULL;
}

const xmlNode *bank_root(const struct bank *bank, const char *kind,
                         const char *id)
{
    const struct document *document;

    for (size_t at = 0; (document = bank_next(bank, kind, &at));) {
        const xmlNode *root = xmlDocGetRootElement(document->tree);
        const char *named = node_get(root, "id");

        if (named != NULL && id != NULL && strcmp(named, id) == 0)
            return root;
    }
    return NULL;
}
