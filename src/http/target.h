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

#endif
