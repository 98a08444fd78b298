/* The values of a challenge's variants: one set of them a variant.
 *
 * A set owns its names and texts. */
#ifndef PALIER_CTL_VALUES_H
#define PALIER_CTL_VALUES_H

#include <stdbool.h>

#include "../text.h"
#include "bank.h"

struct value {
    char *name;
    char *text;
};

struct value_set {
    struct value *items;
    size_t count;
};

/* Every variant's values, in the order of the variants. Starts {0}. */
struct value_sets {
    struct value_set *items;
    size_t count;
};

/* A value's text, lent; NULL when the set has no such name. */
const char *value_get(const struct value_set *set, const char *name);

/* Adds a value, or gives a known one another text. */
void value_put(struct value_set *set, const char *name, const char *text);

/* Adds an empty set behind the others; lent until the next is added. */
struct value_set *value_sets_add(struct value_sets *sets);
void value_sets_free(struct value_sets *sets);

/* Adds the source with each {name} of the set replaced. Other braces stay. How
 * many were replaced. */
size_t value_fill(const struct value_set *set, const char *source,
                  struct text *into);

/* May a value bear that name? A small letter, then letters, digits, - or _. */
bool value_name(const char *name);

/* Reads a <values> element, the first child of its challenge. False after a
 * fault, which is said; the sets may then be incomplete. value_sets_free in
 * any case. */
bool values_read(struct bank *bank, const char *document, xmlNode *values,
                 struct value_sets *sets);

#endif
