/* The parts of palierctl migrate. */
#ifndef PALIER_CTL_MIGRATE_H
#define PALIER_CTL_MIGRATE_H

#include "database.h"

/* Runs a file of SQL in the open transaction; false after a failure, said
 * with file and line. */
bool migrate_file(PGconn *db, const char *path);

/* Applies the numbered files of sql/schema that are new. */
bool migrate_tables(PGconn *db, const char *share);

/* Makes the schemas of functions anew from the other folders of sql/. */
bool migrate_functions(PGconn *db, const char *share);

#endif
