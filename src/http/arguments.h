/* Finds a value for each argument of a function.
 *
 * In this order: what the worker fills in itself, what the route implies, the
 * path, the query or form. All values are text, cast by the database at Bind,
 * and all pointers borrowed. */
#ifndef PALIER_HTTP_ARGUMENTS_H
#define PALIER_HTTP_ARGUMENTS_H

#include <stdbool.h>

#include "../signature.h"
#include "../text.h"
#include "form.h"
#include "match.h"

enum { FILLED_MAX = 8 };

/* What the worker fills in itself; a value of NULL is SQL's NULL. */
struct filled {
    int count;
    const char *names[FILLED_MAX];
    const char *values[FILLED_MAX];
};

struct arguments {
    int count;
    const char *values[SIGNATURE_ARGUMENTS_MAX];
    bool from_path[SIGNATURE_ARGUMENTS_MAX];
    struct text call; /* select schema.name(a => $1::text, …) */
    const char *fault; /* the argument that is missing or came twice */
};

void filled_add(struct filled *filled, const char *name, const char *value);

/* Names that only the worker may fill in. */
bool arguments_reserved(const char *name);

/* Fills arguments; returns 0, or 400 with the culprit in ->fault.
 * arguments_free frees it either way. */
int arguments_gather(struct arguments *arguments, const char *function,
                     const struct signature *signature,
                     const struct filled *filled, const struct match *match,
                     const char *const fixed[2], const struct form *form);
void arguments_free(struct arguments *arguments);

#endif
