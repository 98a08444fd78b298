/* The documents as the database takes them: see bank_prepare in bank.h. */
#include "bank.h"

#include "node.h"

/* Elements that hold elements alone: white space in them is the writer's. */
static const char *const STRUCTURES[] = {
    "framework", "area", "competence", "topic", "lesson", "skill", "challenge",
    "body", "explain", "answer", "fields", "field", "group", "pair", "ul",
    "ol", "quote", "table", "row", "mail", "course", "text",
    "profile", "exam", "scale",
    "simulation", "bin", "document", "message", "category", "screen",
    "info", "site", "webpage", "shown", "outcome", "folder",
};

static bool is_structure(const xmlNode *node)
{
    for (size_t i = 0; i < sizeof STRUCTURES / sizeof STRUCTURES[0]; i++) {
        if (node_is(node, STRUCTURES[i]))
            return true;
    }
    return false;
}

/* Takes away the children that say nothing. */
static void strip(xmlNode *element)
{
    bool structure = is_structure(element);
    xmlNode *next;

    for (xmlNode *child = element->children; child != NULL; child = next) {
        next = child->next;
        if (child->type == XML_COMMENT_NODE || child->type == XML_PI_NODE ||
            (structure && xmlIsBlankNode(child))) {
            xmlUnlinkNode(child);
            xmlFreeNode(child);
        }
    }
}

/* Writes the size and the type of a file to download. */
static void complete_file(const struct bank *bank, xmlNode *file)
{
    const char *source = node_get(file, "src");
    const char *type = source ? strrchr(source, '.') : NULL;
    struct text content = {0};
    struct text size = {0};

    if (bank_file(bank, source ? source : "", &content) == 0) {
        text_addf(&size, "%zu", content.length);
        xmlSetProp(file, (const xmlChar *)"size", (xmlChar *)size.data);
    }
    if (type != NULL)
        xmlSetProp(file, (const xmlChar *)"type", (const xmlChar *)type + 1);
    text_free(&size);
    text_free(&content);
}

/* Writes the kind and the name of the application that is launched. */
static void complete_launch(const struct bank *bank, xmlNode *launch)
{
    const xmlNode *simulation =
        bank_root(bank, "simulation", node_get(launch, "simulation"));
    static const char *const names[] = {"kind", "name"};

    for (size_t i = 0; simulation && i < sizeof names / sizeof names[0]; i++)
        xmlSetProp(launch, (const xmlChar *)names[i],
                   (const xmlChar *)node_get(simulation, names[i]));
}

void bank_prepare(struct bank *bank)
{
    for (size_t i = 0; i < bank->count; i++) {
        xmlNode *root = bank->documents[i].valid
                            ? xmlDocGetRootElement(bank->documents[i].tree)
                            : NULL;

        for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
            strip(n);
            if (node_is(n, "file"))
                complete_file(bank, n);
            if (node_is(n, "launch"))
                complete_launch(bank, n);
        }
    }
}

static void add_quoted(struct text *into, const char *value)
{
    text_add_char(into, '"');
    for (; *value != '\0'; value++) {
        if (*value == '"' || *value == '\\')
            text_add_char(into, '\\');
        text_add_char(into, *value);
    }
    text_add_char(into, '"');
}

void bank_array(const struct bank *bank, struct text *into)
{
    const char *between = "{";

    for (size_t i = 0; i < bank->count; i++) {
        xmlChar *source = NULL;
        int length;

        if (!bank->documents[i].valid)
            continue;
        xmlDocDumpMemoryEnc(bank->documents[i].tree, &source, &length,
                            "UTF-8");
        if (source == NULL)
            abort();
        text_add(into, between);
        add_quoted(into, (const char *)source);
        xmlFree(source);
        between = ",";
    }
    text_add(into, *between == '{' ? "{}" : "}");
}

const struct document *bank_of_array(const struct bank *bank, long place)
{
    for (size_t i = 0; i < bank->count; i++) {
        if (bank->documents[i].valid && --place == 0)
            return &bank->documents[i];
    }
    return NULL;
}
