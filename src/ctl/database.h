/* The administrator's connection: always as the role that owns the tables.
 *
 * One connection a command; the command opens and closes it. A failed
 * statement has been said on stderr when its function returns. */
#ifndef PALIER_CTL_DATABASE_H
#define PALIER_CTL_DATABASE_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stddef.h>

/* Opens the connection, as palier_owner. NULL: said why on stderr.
 * PQfinish closes it. */
PGconn *database_open(void);

/* What a command does, with its connection and its arguments; its status. */
typedef int database_act(PGconn *db, const char *const *arguments);

/* A command without options and with so many arguments, else told what it
 * `needs`: opens the connection, acts, closes it. Its status. */
int database_command(int argc, char **argv, const char *usage, int count,
                     const char *needs, database_act *act);

/* Runs one statement with text arguments (NULL is null). The result, to be
 * freed by PQclear, or NULL after a failure, said on stderr. */
PGresult *database_query(PGconn *db, const char *sql, int count,
                         const char *const *arguments);

/* Runs statements without arguments or result; false after a failure. */
bool database_run(PGconn *db, const char *sql);

/* How many rows a statement touched or returned; -1 after a failure. */
long database_change(PGconn *db, const char *sql, int count,
                     const char *const *arguments);

/* The SQLSTATE of a result, or "". */
const char *database_state(const PGresult *result);

#endif
