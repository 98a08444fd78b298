/* The files that questions show and hand out: all there, all used. */
#include "content.h"

#include "node.h"

/* Pages of ours may use other files by name. */
static const char *const PAGES[] = {".html", ".css", ".svg", ".js"};

static bool is_source(const xmlNode *node)
{
    return node_is(node, "image") || node_is(node, "file") ||
           node_is(node, "page");
}

static size_t index_of(const struct names *files, const char *name)
{
    size_t i = 0;

    while (i < files->count && strcmp(files->items[i], name) != 0)
        i++;
    return i;
}

static void mark_document(struct bank *bank, const struct document *document,
                          bool *used)
{
    xmlNode *root = xmlDocGetRootElement(document->tree);

    for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
        const char *source = is_source(n) ? node_get(n, "src") : NULL;
        size_t i = source ? index_of(&bank->files, source) : 0;

        if (source == NULL)
            continue;
        if (i < bank->files.count)
            used[i] = true;
        else
            bank_fault(bank, document->name, xmlGetLineNo(n),
                       "there is no files/%s", source);
    }
}

static bool is_page(const char *name)
{
    const char *ending = strrchr(name, '.');

    for (size_t i = 0; ending && i < sizeof PAGES / sizeof PAGES[0]; i++) {
        if (strcmp(ending, PAGES[i]) == 0)
            return true;
    }
    return false;
}

static const char *base_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

/* Marks the files a page names; true when one was not known as used. */
static bool mark_page(const struct bank *bank, size_t page, bool *used)
{
    struct text content = {0};
    bool more = false;

    if (bank_file(bank, bank->files.items[page], &content) == 0) {
        for (size_t i = 0; i < bank->files.count; i++) {
            if (!used[i] &&
                strstr(content.data, base_of(bank->files.items[i])) != NULL)
                used[i] = more = true;
        }
    }
    text_free(&content);
    return more;
}

/* Follows pages to what they use, until nothing new is found. */
static void mark_pages(const struct bank *bank, bool *used, bool *read)
{
    bool more = true;

    while (more) {
        more = false;
        for (size_t i = 0; i < bank->files.count; i++) {
            if (used[i] && !read[i] && is_page(bank->files.items[i])) {
                read[i] = true;
                more = mark_page(bank, i, used) || more;
            }
        }
    }
}

static void say_unused(struct bank *bank, const bool *used)
{
    for (size_t i = 0; i < bank->files.count; i++) {
        struct text path = {0};

        text_addf(&path, "files/%s", bank->files.items[i]);
        if (!used[i])
            bank_fault(bank, path.data, 0, "nothing uses this file");
        text_free(&path);
    }
}

void rules_files(struct bank *bank)
{
    size_t size = bank->files.count + 1;
    bool *used = text_memory(NULL, size * sizeof *used);
    bool *read = text_memory(NULL, size * sizeof *read);

    memset(used, 0, size * sizeof *used);
    memset(read, 0, size * sizeof *read);
    for (size_t i = 0; i < bank->count; i++) {
        if (bank->documents[i].valid)
            mark_document(bank, &bank->documents[i], used);
    }
    mark_pages(bank, used, read);
    if (bank_is_whole(bank))
        say_unused(bank, used);
    free(read);
    free(used);
}
