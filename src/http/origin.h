/* Does a post come from our own pages? */
#ifndef PALIER_HTTP_ORIGIN_H
#define PALIER_HTTP_ORIGIN_H

#include <stdbool.h>

/* Origin, else Referer's origin, must be one of `allowed` (separated by
 * spaces) or, if that is empty, scheme://host. Headers may be NULL; a post
 * with neither is refused. */
bool origin_allowed(const char *allowed, bool tls, const char *host,
                    const char *origin, const char *referer);

#endif
