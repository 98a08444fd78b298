/* palierctl migrate: all or nothing, in one transaction. */
#include "migrate.h"

#include "ctl.h"
#include "files.h"
#include "place.h"
#include "statements.h"

#include <errno.h>

static const char USAGE[] =
    "usage: palierctl migrate\n"
    "Applies the tables' new migrations and makes all functions anew, in one\n"
    "transaction. A migration that was applied may never change.\n";

/* Two at a time would wait for each other's tables: one waits for the lock. */
static const char BEGIN[] =
    "begin;"
    "set local role palier_owner;"
    "set local search_path = pg_catalog;"
    "set local check_function_bodies = off;"
    "set local client_min_messages = warning;"
    "select pg_advisory_xact_lock(hashtext('palierctl migrate'));"
    "alter default privileges revoke execute on functions from public;"
    "create extension if not exists unaccent schema public;"
    "create extension if not exists fuzzystrmatch schema public;"
    "create extension if not exists pg_trgm schema public;"
    "create table if not exists public.palier_migration ("
    "  name text primary key,"
    "  sha256 text not null,"
    "  applied_at timestamptz not null default now())";

/* The line a failure is about: where the error points, or where the
 * statement begins. */
static long failed_line(const char *sql, const PGresult *result, size_t nth)
{
    const char *position =
        PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);

    if (position != NULL)
        return character_line(sql, strtol(position, NULL, 10));
    return statement_line(sql, nth);
}

static void say_failure(PGconn *db, const char *path, const char *sql,
                        const PGresult *result, size_t nth)
{
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const char *detail = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL);

    ctl_refuse("%s:%ld: %s%s%s", path, failed_line(sql, result, nth),
               message ? message : PQerrorMessage(db), detail ? ": " : "",
               detail ? detail : "");
}

/* One result a statement: so the failing one is known by its number. */
static bool run_sql(PGconn *db, const char *path, const char *sql)
{
    bool done = PQsendQuery(db, sql) == 1;
    PGresult *result;
    size_t nth = 0;

    if (!done)
        ctl_refuse("%s: %s", path, PQerrorMessage(db));
    while ((result = PQgetResult(db)) != NULL) {
        ExecStatusType status = PQresultStatus(result);

        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK &&
            status != PGRES_EMPTY_QUERY) {
            if (done)
                say_failure(db, path, sql, result, nth);
            done = false;
        }
        nth++;
        PQclear(result);
        if (PQstatus(db) != CONNECTION_OK)
            return false;
    }
    return done;
}

bool migrate_file(PGconn *db, const char *path)
{
    struct text sql = {0};
    bool done = false;

    if (file_read(path, &sql) != 0)
        ctl_refuse("%s: %s", path, strerror(errno));
    else
        done = run_sql(db, path, sql.data);
    text_free(&sql);
    if (done && PQtransactionStatus(db) != PQTRANS_INTRANS) {
        ctl_refuse("%s: ends the transaction", path);
        return false;
    }
    return done;
}

static int migrate(PGconn *db, const char *const *none)
{
    char *share = place_share();
    bool done = database_run(db, BEGIN) && migrate_tables(db, share) &&
                migrate_functions(db, share) && database_run(db, "commit");

    (void)none;
    free(share);
    return done ? CTL_DONE : ctl_refuse("nothing was changed");
}

int ctl_migrate(int argc, char **argv)
{
    return database_command(argc, argv, USAGE, 0, "migrate takes no argument",
                            migrate);
}
