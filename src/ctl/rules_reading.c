/* Reading length: sentences and questions that suit the level asked. */
#include "content.h"

#include "node.h"
#include "prose.h"

enum {
    LESSON_WORDS = 30, /* a sentence of a lesson or of the site's texts */
};

/* By level, 1 to 8: words of a sentence, words of a question. */
static const size_t SENTENCE[] = {0, 25, 25, 25, 25, 30, 30, 35, 35};
static const size_t QUESTION[] = {0, 50, 50, 70, 70, 90, 90, 140, 140};

/* What is read as one piece. */
static const char *const PIECES[] = {"p",    "li",   "choice", "item",
                                     "left", "right", "extra"};
/* What is looked at, not read from end to end. */
static const char *const OBJECTS[] = {"mail", "quote"};

static bool is_one_of(const xmlNode *node, const char *const *names,
                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (node_is(node, names[i]))
            return true;
    }
    return false;
}

static bool is_read(const xmlNode *node)
{
    return is_one_of(node, PIECES, sizeof PIECES / sizeof PIECES[0]) &&
           !is_one_of(node->parent, OBJECTS,
                      sizeof OBJECTS / sizeof OBJECTS[0]);
}

/* The longest sentences of all pieces below an element, each said; how many
 * words there are in all. */
static size_t check_sentences(struct bank *bank, const char *name,
                              const xmlNode *top, size_t limit)
{
    size_t total = 0;

    for (xmlNode *n = (xmlNode *)top; n != NULL; n = node_after(n, top)) {
        char *text = is_read(n) ? node_text(n) : NULL;
        const char *at = text;
        struct span sentence;

        while (text != NULL && prose_sentence(&at, &sentence)) {
            size_t words = prose_count(sentence);

            total += words;
            if (words > limit)
                bank_fault(bank, name, xmlGetLineNo(n),
                           "a sentence of %zu words, %zu at the most here: "
                           "\"%.*s\"", words, limit, (int)sentence.length,
                           sentence.start);
        }
        free(text);
    }
    return total;
}

static void check_challenge(struct bank *bank, const char *name,
                            const xmlNode *challenge, long level)
{
    size_t words = check_sentences(bank, name, node_first(challenge, "body"),
                                   SENTENCE[level]);

    for (const xmlNode *n = node_first(challenge, NULL); n;
         n = node_next(n, NULL)) {
        if (!node_is(n, "body"))
            check_sentences(bank, name, n, SENTENCE[level]);
    }
    if (words > QUESTION[level])
        bank_fault(bank, name, xmlGetLineNo((xmlNode *)challenge),
                   "%s: a question of %zu words, %zu at the most at level %ld",
                   node_get(challenge, "id"), words, QUESTION[level], level);
}

void rules_reading(struct bank *bank)
{
    for (size_t i = 0; i < bank->count; i++) {
        const struct document *document = &bank->documents[i];
        xmlNode *root = document->valid
                            ? xmlDocGetRootElement(document->tree)
                            : NULL;

        if (node_is(root, "text"))
            check_sentences(bank, document->name, root, LESSON_WORDS);
        if (!node_is(root, "topic"))
            continue;
        check_sentences(bank, document->name, node_first(root, "lesson"),
                        LESSON_WORDS);
        for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
            if (node_is(n, "challenge"))
                check_challenge(bank, document->name, n,
                                node_number(n->parent, "level", 1));
        }
    }
}
