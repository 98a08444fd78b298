/* French typography in what people read, of every document. */
#include "content.h"

#include "node.h"
#include "prose.h"

enum { EXCERPT = 40 };

/* A document being looked at. */
struct reading {
    struct bank *bank;
    const char *name;
};

/* Says the fault with the words around it; cut between characters. */
static void check(void *data, const xmlNode *node, long line, const char *text)
{
    const struct reading *reading = data;
    const char *at;
    const char *reason = prose_fault(text, &at);
    const char *from = at;
    const char *to = at;

    (void)node;
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
    bank_fault(reading->bank, reading->name, line, "%s: \"%.*s\"", reason,
               (int)(to - from), from);
}

void rules_prose(struct bank *bank)
{
    for (size_t i = 0; i < bank->count; i++) {
        struct reading reading = {bank, bank->documents[i].name};

        if (bank->documents[i].valid)
            prose_each(xmlDocGetRootElement(bank->documents[i].tree), check,
                       &reading);
    }
}
