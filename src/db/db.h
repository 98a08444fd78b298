/* One connection to the database, and one round trip on it.
 *
 * Everything has a deadline (a moment of clock_us): a server that hangs costs
 * no more. The connection is opened when it is needed, and on each opening
 * every route's function is checked (check.h). In between it is always in
 * pipeline mode, and idle. */
#ifndef PALIER_DB_DB_H
#define PALIER_DB_DB_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdint.h>

#include "../signature.h"
#include "../text.h"

enum { DB_STATEMENTS_MAX = 3, DB_CONNECT_MS = 1500, DB_RECHECK_MS = 1000 };

enum db_outcome {
    DB_OK,
    DB_FAILED, /* the database refused: see the reply's fault */
    DB_LOST,   /* no connection, or no answer in time */
};

/* One statement; all parameters are text, NULL is NULL. */
struct db_statement {
    const char *text;
    int count;
    const char *const *values;
};

/* What came back; db_reply_free frees it. A failed statement and those after
 * it have no result. */
struct db_reply {
    PGresult *results[DB_STATEMENTS_MAX];
    PGresult *fault;   /* the first error, or NULL */
    int fault_at;      /* the statement it belongs to; their number: commit */
    struct text lost;  /* why the connection was lost */
};

struct db;

/* Connects to nothing yet; name is what pg_stat_activity shows. */
struct db *db_new(const char *conninfo, const char *name);
void db_free(struct db *db);

/* Makes sure of a live, checked connection; false: the database is away. */
bool db_ready(struct db *db, int64_t deadline_us);

/* Looks at the functions again, but not more than once a second. */
void db_recheck(struct db *db, int64_t deadline_us);

/* Sends the statements and a Sync, reads everything up to it: one implicit
 * transaction, committed when this returns DB_OK. */
enum db_outcome db_run(struct db *db, const struct db_statement *statements,
                       int count, int64_t deadline_us,
                       struct db_reply *reply);

/* Gets a table's lines as they come, each ended by LF; false: no more are
 * wanted. */
typedef bool db_taker(void *context, const char *bytes, int count);

/* Runs statements (the first one's result is kept), then streams a COPY … TO
 * STDOUT, in one transaction of its own outside the pipeline. Until the first
 * line is known a failure is DB_FAILED, as db_run has it (the copy is statement
 * 1). After that every failure is DB_LOST, and so is a taker that wants no
 * more: the connection is dropped. */
enum db_outcome db_copy(struct db *db, const struct db_statement *before,
                        int count, const char *copy, int64_t deadline_us,
                        db_taker *take, void *context,
                        struct db_reply *reply);

/* The first column of the first row of a result; NULL: none. Borrowed. */
const char *db_value(const struct db_reply *reply, int statement);

/* A field of the fault (PG_DIAG_…), or "". Borrowed. */
const char *db_fault_field(const struct db_reply *reply, int field);

void db_reply_free(struct db_reply *reply);

/* The signature of a route's function, by its place in ROUTES. */
const struct signature *db_signature(const struct db *db, size_t route);

/* Did all functions check, on a connection there was? */
bool db_all_ready(const struct db *db);

/* Takes the lines about functions that do not check; "" when there is no
 * news. The caller frees the text. */
struct text db_take_news(struct db *db);

#endif
