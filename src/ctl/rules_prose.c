/* French typography in what people read, of every document. */
#include "content.h"

#include "node.h"
#include "prose.h"

/* Typed, not read: signs as they are on the keyboard. */
static const char *const TYPED[] = {"code", "kbd",    "pre",  "accept",
                                    "pass", "fail",   "from", "to",
                                    "address"};
static const char *const READ[] = {"name", "title", "label", "hint",
                                   "alt",  "first", "last"};

enum { EXCERPT = 40 };

static bool is_typed(const xmlNode *node)
{
    for (size_t i = 0; i < sizeof TYPED / sizeof TYPED[0]; i++) {
        if (node_is(node, TYPED[i]))
            return true;
    }
    return false;
}

/* Says the fault with the words around it; cut between characters. */
static void check(struct bank *bank, const char *name, long line,
                  const char *text)
{
    const char *at;
    const char *reason = prose_fault(text, &at);
    const char *from = at;
    const char *to = at;

    if (reason == NULL)
        return;
    while (from > text &&
           (at - from < EXCERPT / 2 || ((unsigned char)*from & 0xC0) == 0x80))
        from--;
    while (*to != '\0' &&
           (to - at < EXCERPT / 2 || ((unsigned char)*to & 0xC0) == 0x80))
        to++;
    for (const char *s = text; s < at; s++)
        line += *s == '\n';
    bank_fault(bank, name, line, "%s: \"%.*s\"", reason, (int)(to - from),
               from);
}

static void check_element(struct bank *bank, const char *name,
                          const xmlNode *element)
{
    for (const xmlNode *n = element->children; n; n = n->next) {
        if (n->type == XML_TEXT_NODE && n->content != NULL &&
            !xmlIsBlankNode(n))
            check(bank, name, xmlGetLineNo((xmlNode *)n),
                  (const char *)n->content);
    }
}

static void check_attributes(struct bank *bank, const char *name,
                             const xmlNode *element)
{
    for (size_t i = 0; i < sizeof READ / sizeof READ[0]; i++) {
        const char *value = node_get(element, READ[i]);

        if (value != NULL)
            check(bank, name, xmlGetLineNo((xmlNode *)element), value);
    }
}

void rules_prose(struct bank *bank)
{
    for (size_t i = 0; i < bank->count; i++) {
        const struct document *document = &bank->documents[i];
        xmlNode *root = document->valid
                            ? xmlDocGetRootElement(document->tree)
                            : NULL;

        for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
            check_attributes(bank, document->name, n);
            if (!is_typed(n))
                check_element(bank, document->name, n);
        }
    }
}
