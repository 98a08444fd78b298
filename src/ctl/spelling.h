/* French spelling, by hunspell's dictionary and one of the project's. */
#ifndef PALIER_CTL_SPELLING_H
#define PALIER_CTL_SPELLING_H

#include <stdbool.h>

#include "prose.h"

struct spelling;

/* Opens the French dictionary; NULL when it is not installed, which has been
 * said. spelling_close closes. */
struct spelling *spelling_open(void);
void spelling_close(struct spelling *spelling);

/* Lets a word be right, in the letters given; small ones also capitalised. */
void spelling_add(struct spelling *spelling, const char *word);

/* Is it right, by itself or by all its parts between apostrophes and
 * hyphens? A letter alone is. */
bool spelling_knows(const struct spelling *spelling, struct span word);

#endif
