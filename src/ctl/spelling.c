/* French spelling: see spelling.h. */
#include "spelling.h"

#include "ctl.h"
#include "files.h"

#include <hunspell.h>
#include <unistd.h>

#define AFFIXES "/usr/share/hunspell/fr_FR.aff"
#define WORDS "/usr/share/hunspell/fr_FR.dic"

struct spelling {
    Hunhandle *handle;
    struct names added; /* hunspell forbids some words, even added ones */
};

struct spelling *spelling_open(void)
{
    struct spelling *spelling;

    if (access(AFFIXES, R_OK) != 0 || access(WORDS, R_OK) != 0) {
        ctl_refuse("%s: no French dictionary; the package hunspell-fr has it",
                   WORDS);
        return NULL;
    }
    spelling = text_memory(NULL, sizeof *spelling);
    *spelling = (struct spelling){0};
    spelling->handle = Hunspell_create(AFFIXES, WORDS);
    if (spelling->handle == NULL ||
        strcmp(Hunspell_get_dic_encoding(spelling->handle), "UTF-8") != 0) {
        ctl_refuse("%s: not in UTF-8", WORDS);
        spelling_close(spelling);
        return NULL;
    }
    return spelling;
}

void spelling_close(struct spelling *spelling)
{
    if (spelling == NULL)
        return;
    if (spelling->handle != NULL)
        Hunspell_destroy(spelling->handle);
    names_free(&spelling->added);
    free(spelling);
}

void spelling_add(struct spelling *spelling, const char *word)
{
    Hunspell_add(spelling->handle, word);
    names_add(&spelling->added, word);
}

static bool is_right(const struct spelling *spelling, struct span word)
{
    struct text copy = {0};
    bool right;

    text_add_bytes(&copy, word.start, word.length);
    right = Hunspell_spell(spelling->handle, copy.data) != 0 ||
            names_has(&spelling->added, copy.data);
    text_free(&copy);
    return right;
}

/* The length of what stands before the next apostrophe or hyphen. */
static size_t part_length(struct span word)
{
    size_t length = 0;

    while (length < word.length && word.start[length] != '-' &&
           word.start[length] != '\'' &&
           strncmp(word.start + length, "’", strlen("’")) != 0)
        length++;
    return length;
}

/* What stands before an apostrophe, and is a word with it. */
static bool is_elided(const struct spelling *spelling, struct span word,
                      size_t length)
{
    struct text copy = {0};
    bool right;

    if (length >= word.length || word.start[length] == '-')
        return false;
    text_add_bytes(&copy, word.start, length);
    text_add(&copy, "e"); /* qu’, jusqu’, lorsqu’: que, jusque, lorsque */
    right = Hunspell_spell(spelling->handle, copy.data) != 0;
    text_free(&copy);
    return right;
}

static bool is_letter_alone(struct span word)
{
    return word.length == 1 ||
           (word.length == 2 && ((unsigned char)word.start[0] & 0xC0) == 0xC0);
}

bool spelling_knows(const struct spelling *spelling, struct span word)
{
    struct span rest = word;

    if (is_letter_alone(word) || is_right(spelling, word))
        return true;
    while (rest.length > 0) {
        struct span part = {rest.start, part_length(rest)};
        size_t joint = part.length;

        if (part.length == word.length)
            return false;
        if (!is_letter_alone(part) && !is_right(spelling, part) &&
            !is_elided(spelling, rest, part.length))
            return false;
        if (joint < rest.length)
            joint += rest.start[joint] == '-' || rest.start[joint] == '\''
                         ? 1
                         : strlen("’");
        rest.start += joint;
        rest.length -= joint;
    }
    return true;
}
