/* Which characters may come in: valid UTF-8 that XML and PostgreSQL can hold,
 * without control characters (tab, CR and LF may). */
#ifndef PALIER_HTTP_UTF8_H
#define PALIER_HTTP_UTF8_H

#include <stddef.h>

/* The number of characters, or -1 if one of them may not come in. */
ptrdiff_t utf8_count(const char *bytes, size_t count);

#endif
