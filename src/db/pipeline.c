/* One round trip: statements, Sync, and everything back up to it. Nothing is
 * done before the Sync is read: a deferred constraint can fail after the last
 * result came. */
#include <string.h>

#include "link.h"

static bool send_all(PGconn *conn, const struct db_statement *statements,
                     int count)
{
    for (int i = 0; i < count; i++)
        if (!PQsendQueryParams(conn, statements[i].text, statements[i].count,
                               NULL, statements[i].values, NULL, NULL, 0))
            return false;
    return PQpipelineSync(conn) == 1;
}

/* Puts a result where it belongs; false: the Sync, all is read. */
static bool keep(struct db_reply *reply, int at, PGresult *result)
{
    switch (PQresultStatus(result)) {
    case PGRES_PIPELINE_SYNC:
        PQclear(result);
        return false;
    case PGRES_TUPLES_OK:
    case PGRES_COMMAND_OK:
        if (at < DB_STATEMENTS_MAX && reply->results[at] == NULL) {
            reply->results[at] = result;
            return true;
        }
        break;
    case PGRES_FATAL_ERROR:
        if (reply->fault == NULL) {
            reply->fault = result;
            reply->fault_at = at;
            return true;
        }
        break;
    default:
        break;
    }
    PQclear(result);
    return true;
}

static bool read_all(PGconn *conn, struct db_reply *reply,
                     int64_t deadline_us)
{
    int at = 0;

    for (;;) {
        PGresult *result;

        if (!link_arrived(conn, deadline_us))
            return false;
        result = PQgetResult(conn);
        if (result == NULL) {
            if (PQstatus(conn) != CONNECTION_OK || at > DB_STATEMENTS_MAX)
                return false;
            at++;
        } else if (!keep(reply, at, result)) {
            return true;
        }
    }
}

/* Is this the error of a server that goes away, rather than of a call? */
static bool says_goodbye(const struct db_reply *reply)
{
    const char *sqlstate = db_fault_field(reply, PG_DIAG_SQLSTATE);

    return strncmp(sqlstate, "57P0", 4) == 0
        || strncmp(sqlstate, "08", 2) == 0;
}

enum db_outcome db_run(struct db *db, const struct db_statement *statements,
                       int count, int64_t deadline_us,
                       struct db_reply *reply)
{
    PGconn *conn = db->conn;

    if (conn == NULL) {
        text_add(&reply->lost, "no connection");
        return DB_LOST;
    }
    if (send_all(conn, statements, count) && link_flushed(conn, deadline_us)
        && read_all(conn, reply, deadline_us) && !says_goodbye(reply)) {
        if (strcmp(db_fault_field(reply, PG_DIAG_SQLSTATE), "42883") == 0)
            db->checked = false;
        return reply->fault ? DB_FAILED : DB_OK;
    }
    text_addf(&reply->lost, "connection lost: %s",
              PQstatus(conn) == CONNECTION_OK && !reply->fault
                  ? "no answer in time" : PQerrorMessage(conn));
    link_close(db);
    return DB_LOST;
}

const char *db_value(const struct db_reply *reply, int statement)
{
    const PGresult *rows = reply->results[statement];

    if (rows == NULL || PQntuples(rows) < 1 || PQnfields(rows) < 1
        || PQgetisnull(rows, 0, 0))
        return NULL;
    return PQgetvalue(rows, 0, 0);
}

const char *db_fault_field(const struct db_reply *reply, int field)
{
    const char *value = reply->fault ? PQresultErrorField(reply->fault, field)
                                     : NULL;

    return value ? value : "";
}

void db_reply_free(struct db_reply *reply)
{
    for (int i = 0; i < DB_STATEMENTS_MAX; i++)
        PQclear(reply->results[i]);
    PQclear(reply->fault);
    text_free(&reply->lost);
    *reply = (struct db_reply){0};
}
