/* Alternative texts: what a picture says to who does not see it. */
#include "content.h"

#include "node.h"

#include <libxml/HTMLparser.h>

enum { ALT_MAX = 500 }; /* bytes; longer ones are paragraphs */

/* What says nothing: a screen reader has said it. */
static const char *const EMPTY_WORDS[] = {"Image ", "Photo ", "Illustration ",
                                          "Capture d’écran "};

static const char *fault_of(const char *alt)
{
    if (alt[strspn(alt, " \t\n")] == '\0')
        return "a picture needs an alternative text";
    if (strlen(alt) > ALT_MAX)
        return "an alternative text so long is a paragraph";
    for (size_t i = 0; i < sizeof EMPTY_WORDS / sizeof EMPTY_WORDS[0]; i++) {
        if (strncmp(alt, EMPTY_WORDS[i], strlen(EMPTY_WORDS[i])) == 0)
            return "an alternative text says what is seen, not that it is a "
                   "picture";
    }
    return NULL;
}

static void check_document(struct bank *bank, const struct document *document)
{
    xmlNode *root = xmlDocGetRootElement(document->tree);

    for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
        const char *reason = node_is(n, "image") ? fault_of(node_get(n, "alt"))
                                                 : NULL;

        if (reason != NULL)
            bank_fault(bank, document->name, xmlGetLineNo(n), "%s", reason);
    }
}

/* In a page that is handed out a picture may be decoration: alt="". */
static void check_page(struct bank *bank, const char *file)
{
    struct text source = {0};
    struct text name = {0};
    htmlDocPtr page = NULL;

    text_addf(&name, "files/%s", file);
    if (bank_file(bank, file, &source) == 0)
        page = htmlReadMemory(source.data, (int)source.length, NULL, "UTF-8",
                              HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_NONET);
    for (xmlNode *n = page ? xmlDocGetRootElement(page) : NULL; n != NULL;
         n = node_after(n, xmlDocGetRootElement(page))) {
        if (node_is(n, "img") && node_get(n, "alt") == NULL)
            bank_fault(bank, name.data, xmlGetLineNo(n), "an img without alt");
    }
    xmlFreeDoc(page);
    text_free(&name);
    text_free(&source);
}

void rules_images(struct bank *bank)
{
    for (size_t i = 0; i < bank->count; i++) {
        if (bank->documents[i].valid)
            check_document(bank, &bank->documents[i]);
    }
    for (size_t i = 0; i < bank->files.count; i++) {
        const char *ending = strrchr(bank->files.items[i], '.');

        if (ending != NULL && strcmp(ending, ".html") == 0)
            check_page(bank, bank->files.items[i]);
    }
}
