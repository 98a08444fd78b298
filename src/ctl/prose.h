/* French prose: what of a document is read as such, how it is cut into
 * sentences and words, and what it may not hold. Works on UTF-8 bytes. */
#ifndef PALIER_CTL_PROSE_H
#define PALIER_CTL_PROSE_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

/* Why a text is refused, or NULL; *at is where in it. */
const char *prose_fault(const char *text, const char **at);

/* Gets every text that people read: text nodes and attributes, but not what is
 * typed as it is on the keyboard (code, kbd, pre, accepted answers, examples,
 * addresses), nor what has a lang, for it is not French. node: the element that has it. */
typedef void prose_visit(void *data, const xmlNode *node, long line,
                         const char *text);
void prose_each(xmlNode *root, prose_visit *visit, void *data);

/* A part of a text; lent. */
struct span {
    const char *start;
    size_t length;
};

/* The next word at or after *at, which is moved behind it; false at the end.
 * A word is letters, with apostrophes and hyphens between them. What stands
 * between white space and has a digit, @, _, a brace, or a point, slash or colon
 * between its signs (a name of a file, an address) is no word. */
bool prose_word(const char **at, struct span *word);

/* The next sentence at or after *at, which is moved behind it; false at the
 * end. It ends with . ! ? … : or ; before white space, or with the text. */
bool prose_sentence(const char **at, struct span *sentence);

/* How many words stand in a text: what white space separates and has a letter
 * or a digit. */
size_t prose_count(struct span text);

#endif
