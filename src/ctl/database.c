/* The administrator's connection: see database.h. */
#include "database.h"

#include "ctl.h"
#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Notices are for a person at a prompt; warnings are for everyone. */
static void hear(void *unused, const PGresult *result)
{
    const char *severity =
        PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);

    (void)unused;
    if (severity != NULL && strcmp(severity, "WARNING") == 0)
        fprintf(stderr, "palierctl: %s\n",
                PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
}

PGconn *database_open(void)
{
    static const char *const keys[] = {
        "dbname", "fallback_application_name", "client_encoding", NULL};
    char *place = place_database();
    const char *values[] = {place, "palierctl", "UTF8", NULL};
    PGconn *db;

    if (place == NULL)
        return NULL;
    db = PQconnectdbParams(keys, values, 1);
    free(place);
    if (PQstatus(db) != CONNECTION_OK) {
        ctl_refuse("the database is not reached: %s", PQerrorMessage(db));
        PQfinish(db);
        return NULL;
    }
    PQsetNoticeReceiver(db, hear, NULL);
    if (!database_run(db, "set role palier_owner;"
                          "set search_path = pg_catalog;"
                          "set datestyle = 'ISO, DMY'")) {
        PQfinish(db);
        return NULL;
    }
    return db;
}

int database_command(int argc, char **argv, const char *usage, int count,
                     const char *needs, database_act *act)
{
    static const struct ctl_option none[] = {{NULL, NULL, NULL}};
    int status = ctl_options(&argc, argv, none, usage);
    PGconn *db;

    if (status != CTL_GO)
        return status;
    if (argc != count + 1)
        return ctl_misused(usage, "%s", needs);
    db = database_open();
    if (db == NULL)
        return CTL_REFUSED;
    status = act(db, (const char *const *)argv + 1);
    PQfinish(db);
    return status;
}

static bool succeeded(const PGresult *result)
{
    ExecStatusType status = PQresultStatus(result);

    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ||
           status == PGRES_EMPTY_QUERY;
}

const char *database_state(const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);

    return state != NULL ? state : "";
}

/* The missing functions are worth a hint: someone forgot to migrate. */
static void say_failure(PGconn *db, const PGresult *result)
{
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const char *state = database_state(result);
    const char *hint = "";

    if (strcmp(state, "42883") == 0 || strcmp(state, "42P01") == 0 ||
        strcmp(state, "3F000") == 0)
        hint = " (palierctl migrate brings the database to this version)";
    ctl_refuse("the database refuses: %s%s",
               message != NULL ? message : PQerrorMessage(db), hint);
}

PGresult *database_query(PGconn *db, const char *sql, int count,
                         const char *const *arguments)
{
    PGresult *result = PQexecParams(db, sql, count, NULL, arguments, NULL,
                                    NULL, 0);

    if (succeeded(result))
        return result;
    say_failure(db, result);
    PQclear(result);
    return NULL;
}

bool database_run(PGconn *db, const char *sql)
{
    PGresult *result = PQexec(db, sql);
    bool done = succeeded(result);

    if (!done)
        say_failure(db, result);
    PQclear(result);
    return done;
}

long database_change(PGconn *db, const char *sql, int count,
                     const char *const *arguments)
{
    PGresult *result = database_query(db, sql, count, arguments);
    long rows;

    if (result == NULL)
        return -1;
    rows = strtol(PQcmdTuples(result), NULL, 10);
    PQclear(result);
    return rows;
}
