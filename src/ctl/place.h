/* Where things are: the database, the SQL and content files. */
#ifndef PALIER_CTL_PLACE_H
#define PALIER_CTL_PLACE_H

#include "../text.h"

/* The connection string: PALIER_DB, or that of the demonstration's
 * palier.env. NULL when there is none, which has then been said on stderr.
 * free() frees it. */
char *place_database(void);

/* The folder of sql/ and content/: PALIER_SHARE, the source tree the program
 * stands in, or where it was installed. free() frees it. */
char *place_share(void);

/* The value of PALIER_DB in the text of an environment file, or NULL.
 * free() frees it. */
char *place_database_line(const char *text);

#endif
