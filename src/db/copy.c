/* Streams a COPY: outside the pipeline, which has no COPY, in a transaction
 * of its own. */
#include <poll.h>
#include <string.h>

#include "link.h"

/* The way of a copy. */
struct copy {
    struct db *db;
    int64_t deadline_us;
    struct db_reply *reply;
    bool began; /* something was taken */
};

/* Sends one statement and reads its first result; NULL: lost. */
static PGresult *first_result(const struct copy *copy,
                              const struct db_statement *statement)
{
    if (!PQsendQueryParams(copy->db->conn, statement->text, statement->count,
                           NULL, statement->values, NULL, NULL, 0)
        || !link_flushed(copy->db->conn, copy->deadline_us)
        || !link_arrived(copy->db->conn, copy->deadline_us))
        return NULL;
    return PQgetResult(copy->db->conn);
}

/* Reads on until the connection is idle; keeps an error among the results as
 * the reply's fault. */
static bool read_rest(const struct copy *copy, int at)
{
    PGresult *result;

    for (;;) {
        if (!link_arrived(copy->db->conn, copy->deadline_us))
            return false;
        result = PQgetResult(copy->db->conn);
        if (result == NULL)
            return PQstatus(copy->db->conn) == CONNECTION_OK;
        if (PQresultStatus(result) == PGRES_FATAL_ERROR
            && copy->reply->fault == NULL) {
            copy->reply->fault = result;
            copy->reply->fault_at = at;
        } else {
            PQclear(result);
        }
    }
}

/* Runs a statement to its end; its result goes into the reply. */
static bool run(const struct copy *copy, const struct db_statement *statement,
                int at)
{
    PGresult *result = first_result(copy, statement);

    if (result == NULL)
        return false;
    if (PQresultStatus(result) == PGRES_FATAL_ERROR
        && copy->reply->fault == NULL) {
        copy->reply->fault = result;
        copy->reply->fault_at = at;
    } else if (PQresultStatus(result) == PGRES_TUPLES_OK
               && copy->reply->results[at] == NULL) {
        copy->reply->results[at] = result;
    } else {
        PQclear(result);
    }
    return read_rest(copy, at);
}

/* Reads the copy's messages; false: lost, or no more is wanted. */
static bool stream(struct copy *copy, db_taker *take, void *context)
{
    PGconn *conn = copy->db->conn;

    for (;;) {
        char *bytes = NULL;
        int count = PQgetCopyData(conn, &bytes, 1);

        if (count == 0) {
            if (!link_wait(conn, POLLIN, copy->deadline_us)
                || !PQconsumeInput(conn))
                return false;
        } else if (count < 0) {
            return read_rest(copy, 1);
        } else {
            bool wanted = take(context, bytes, count);

            copy->began = true;
            PQfreemem(bytes);
            if (!wanted)
                return false;
        }
    }
}

/* Begins, runs what comes before, copies, ends; false: lost. */
static bool go(struct copy *copy, const struct db_statement *before,
               int count, const char *text, db_taker *take, void *context)
{
    const struct db_statement begin = { "begin", 0, NULL };
    const struct db_statement commit = { "commit", 0, NULL };
    const struct db_statement statement = { text, 0, NULL };
    PGresult *result;
    bool copies;

    if (PQexitPipelineMode(copy->db->conn) != 1 || !run(copy, &begin, 1))
        return false;
    for (int i = 0; i < count && copy->reply->fault == NULL; i++)
        if (!run(copy, &before[i], 0))
            return false;
    if (copy->reply->fault == NULL) {
        result = first_result(copy, &statement);
        copies = PQresultStatus(result) == PGRES_COPY_OUT;
        if (!copies && result
            && PQresultStatus(result) == PGRES_FATAL_ERROR) {
            copy->reply->fault = result;
            copy->reply->fault_at = 1;
        } else {
            PQclear(result);
        }
        if (copies ? !stream(copy, take, context) : !read_rest(copy, 1))
            return false;
    }
    /* After a failure this rolls back. */
    return run(copy, &commit, 1)
        && PQenterPipelineMode(copy->db->conn) == 1;
}

enum db_outcome db_copy(struct db *db, const struct db_statement *before,
                        int count, const char *copy, int64_t deadline_us,
                        db_taker *take, void *context,
                        struct db_reply *reply)
{
    struct copy way = { .db = db, .deadline_us = deadline_us,
                        .reply = reply };
    bool whole;

    db_reply_free(reply);
    if (db->conn == NULL) {
        text_add(&reply->lost, "no connection");
        return DB_LOST;
    }
    whole = go(&way, before, count, copy, take, context);
    if (whole && (reply->fault == NULL || !way.began))
        return reply->fault ? DB_FAILED : DB_OK;
    text_addf(&reply->lost, "a table broke off: %s",
              PQerrorMessage(db->conn));
    link_close(db);
    return DB_LOST;
}
