/* Finds the route of a request. */
#ifndef PALIER_HTTP_MATCH_H
#define PALIER_HTTP_MATCH_H

#include <stdbool.h>

#include "../routes.h"
#include "../text.h"

enum { MATCH_VALUES_MAX = 3, MATCH_VALUE_SIZE = 800, MATCH_NAME_SIZE = 32 };

struct match {
    const struct route *route;
    int count; /* of the path's values */
    char names[MATCH_VALUES_MAX][MATCH_NAME_SIZE];
    char values[MATCH_VALUES_MAX][MATCH_VALUE_SIZE];
    bool get, post; /* what the path answers to, for Allow */
};

struct router;

/* Compiles all patterns; NULL if one cannot be. route_free frees it. */
struct router *route_compile(void);
void route_free(struct router *router);

/* Fills match; returns 0, 404 or 405. method is GET, HEAD or POST, or
 * anything else, which no route answers to. */
int route_match(const struct router *router, const char *method,
                const char *path, struct match *match);

/* The value of a path's argument, or NULL. */
const char *match_value(const struct match *match, const char *name);

/* Adds a pattern of the map (a path, a file's name), its arguments filled from
 * match; false: match has no value for one of them. */
bool match_write(const char *pattern, const struct match *match,
                 struct text *out);

#endif
