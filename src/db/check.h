/* Does the database have the functions that routes.c names? */
#ifndef PALIER_DB_CHECK_H
#define PALIER_DB_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../signature.h"
#include "../text.h"
#include "db.h"

/* How many signatures there are: one a route, then the worker's helpers. */
size_t check_count(void);

/* Fills all signatures by one query; a line in news for each that does not
 * check. DB_OK also when some do not. */
enum db_outcome check_signatures(struct db *db, struct signature *signatures,
                                 struct text *news, int64_t deadline_us);

void check_free(struct signature *signatures, size_t count);

#endif
