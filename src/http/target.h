/* Where a redirect may go: inside the site. */
#ifndef PALIER_HTTP_TARGET_H
#define PALIER_HTTP_TARGET_H

#include <stdbool.h>

#include "../text.h"

/* A path of this site: one leading slash, then printable ASCII without a
 * second slash or a backslash that a browser could read as another host. */
bool target_is_local(const char *to);

/* Adds a value of a query, percent-encoded. */
void target_add_encoded(struct text *out, const char *raw);

/* Adds a part of a path: the same, and slashes too. */
void target_add_part(struct text *out, const char *raw);

/* Decodes %XX in place; false: a stray %, or what may not come in. */
bool target_decode(char *part);

#endif
