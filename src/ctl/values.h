/* The values of a challenge's variants: one set of them a variant.
 *
 * A value is a text, or a table: a set of values a row. A set owns its names,
 * texts and tables. The syntax stands in content/README.md, "Variants". */
#ifndef PALIER_CTL_VALUES_H
#define PALIER_CTL_VALUES_H

#include <stdbool.h>

#include "../text.h"
#include "bank.h"

/* The value that every variant has: 1 for the first, then 2 … */
#define VALUE_NUMBER "variant"

struct value_sets;

struct value {
    char *name;
    char *text;              /* NULL: a table */
    struct value_sets *rows; /* NULL: a text */
};

struct value_set {
    struct value *items;
    size_t count;
};

/* Every variant's values in the order of the variants, or every row's. Starts
 * {0}. */
struct value_sets {
    struct value_set *items;
    size_t count;
};

/* What may be named in a place: the values of a row, if it is in one, then
 * those of the variant. Either may be NULL. */
struct scope {
    const struct value_set *row;
    const struct value_set *variant;
};

/* A value's text, lent; NULL when the set (which may be NULL) has no text of
 * that name. */
const char *value_get(const struct value_set *set, const char *name);

/* A table's rows, lent; NULL when there is no such table. */
const struct value_sets *value_rows(const struct value_set *set,
                                    const char *name);

/* Adds a value, or gives a known one another text; or a table, whose rows it
 * takes. */
void value_put(struct value_set *set, const char *name, const char *text);
void value_put_table(struct value_set *set, const char *name,
                     struct value_sets *rows);

void value_set_free(struct value_set *set);

/* Adds an empty set behind the others; lent until the next is added. */
struct value_set *value_sets_add(struct value_sets *sets);
void value_sets_free(struct value_sets *sets);

/* How a value is written where other signs have a meaning; NULL: as it is. */
typedef void value_writer(const char *value, struct text *into);

/* Adds the source with each {name} of the scope replaced. Other braces stay.
 * How many were replaced. */
size_t value_fill(struct scope scope, const char *source, value_writer *writer,
                  struct text *into);

/* Reads a <values> element, valid by the schema, the first child of its
 * challenge. False after a fault, which is said; the sets may then be
 * incomplete. value_sets_free in any case. */
bool values_read(struct bank *bank, const char *document, xmlNode *values,
                 struct value_sets *sets);

/* Draws what a <draw> holds: a text that none of the others has under that
 * name (others may be NULL: any text). The same key draws the same: of the
 * candidates in the order written, the one at SHA-1(key "/" attempt) modulo
 * their number, its first 48 bits read as a number, attempts counted from 0
 * until a text is free. False when none was. */
bool value_draw(const xmlNode *draw, const char *key,
                const struct value_sets *others, struct text *into);

/* How many candidates a <draw> has; 0 when its numbers make no range. */
size_t value_candidates(const xmlNode *draw);

/* The text of a <let>: XPath, in which $name is a value of the scope (a number
 * with its point) or a table (its element, with <row>s). False: the reason has
 * been added. */
bool value_let(const xmlNode *let, struct scope scope, struct text *into,
               struct text *reason);

/* Does the test of an <ensure> hold? False also when it cannot be judged; then
 * the reason has been added. */
bool value_ensures(const xmlNode *ensure, struct scope scope,
                   struct text *reason);

#endif
