/* Spelling, by hunspell's French and the words of dictionary.txt. */
#include "content.h"

#include "prose.h"
#include "spelling.h"

#define DICTIONARY "dictionary.txt"

/* A document being read. */
struct reading {
    struct bank *bank;
    const struct spelling *spelling;
    const char *name;
};

static void check_text(void *data, const xmlNode *node, long line,
                       const char *text)
{
    const struct reading *reading = data;
    const char *at = text;
    const char *counted = text;
    struct span word;

    (void)node;
    while (prose_word(&at, &word)) {
        for (; counted < word.start; counted++)
            line += *counted == '\n';
        if (!spelling_knows(reading->spelling, word))
            bank_fault(reading->bank, reading->name, line,
                       "\"%.*s\" is in no dictionary", (int)word.length,
                       word.start);
    }
}

/* One word a line, sorted byte by byte, so that two people's words merge. */
static void read_words(struct bank *bank, struct spelling *spelling)
{
    struct text path = {0};
    struct text all = {0};
    const char *before = "";
    long line = 0;
    char *rest;

    text_addf(&path, "%s/" DICTIONARY, bank->folder);
    if (file_read(path.data, &all) != 0)
        text_add(&all, "");
    rest = all.data;
    for (char *word; (word = strsep(&rest, "\n")) != NULL;) {
        line++;
        if (rest == NULL && *word == '\0')
            break;
        if (strcmp(before, word) >= 0)
            bank_fault(bank, DICTIONARY, line,
                       "\"%s\" is out of order, or there already", word);
        spelling_add(spelling, word);
        before = word;
    }
    text_free(&all);
    text_free(&path);
}

bool rules_spelling(struct bank *bank)
{
    struct spelling *spelling = spelling_open();

    if (spelling == NULL)
        return false;
    read_words(bank, spelling);
    for (size_t i = 0; i < bank->count; i++) {
        struct reading reading = {bank, spelling, bank->documents[i].name};

        if (bank->documents[i].valid)
            prose_each(xmlDocGetRootElement(bank->documents[i].tree),
                       check_text, &reading);
    }
    spelling_close(spelling);
    return true;
}
