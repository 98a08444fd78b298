/* Opens, watches and drops the connection, without ever blocking longer than
 * it may. */
#include "link.h"

#include <errno.h>
#include <poll.h>
#include <string.h>

#include "../clock.h"

static void ignore_notice(void *context, const char *message)
{
    (void)context;
    (void)message;
}

bool link_wait(PGconn *conn, short events, int64_t deadline_us)
{
    struct pollfd watched = { PQsocket(conn), events, 0 };
    int ready;

    do {
        ready = poll(&watched, 1, clock_left_ms(deadline_us));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

bool link_arrived(PGconn *conn, int64_t deadline_us)
{
    while (PQisBusy(conn))
        if (!link_wait(conn, POLLIN, deadline_us) || !PQconsumeInput(conn))
            return false;
    return true;
}

bool link_flushed(PGconn *conn, int64_t deadline_us)
{
    int left;

    while ((left = PQflush(conn)) == 1)
        if (!link_wait(conn, POLLIN | POLLOUT, deadline_us)
            || !PQconsumeInput(conn))
            return false;
    return left == 0;
}

bool link_is_stale(PGconn *conn)
{
    struct pollfd watched = { PQsocket(conn), POLLIN, 0 };

    /* An idle server has nothing to say but goodbye. */
    return PQstatus(conn) != CONNECTION_OK || poll(&watched, 1, 0) != 0;
}

/* Goes through the opening steps; false: refused, or too slow. */
static bool shake_hands(PGconn *conn, int64_t deadline_us, bool *late)
{
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;

    while (next != PGRES_POLLING_OK) {
        if (next == PGRES_POLLING_FAILED)
            return false;
        if (!link_wait(conn, next == PGRES_POLLING_READING ? POLLIN : POLLOUT,
                       deadline_us)) {
            *late = true;
            return false;
        }
        next = PQconnectPoll(conn);
    }
    return true;
}

bool link_open(struct db *db, int64_t deadline_us)
{
    const char *const keys[] = {
        "dbname", "fallback_application_name", "client_encoding", NULL
    };
    const char *const values[] = { db->conninfo, db->name, "UTF8", NULL };
    int64_t limit = clock_us() + DB_CONNECT_MS * INT64_C(1000);
    bool late = false;
    const char *why;

    db->conn = PQconnectStartParams(keys, values, 1);
    if (db->conn == NULL)
        abort();
    PQsetNoticeProcessor(db->conn, ignore_notice, NULL);
    if (PQstatus(db->conn) != CONNECTION_BAD
        && shake_hands(db->conn, limit < deadline_us ? limit : deadline_us,
                       &late)
        && PQsetnonblocking(db->conn, 1) == 0
        && PQenterPipelineMode(db->conn) == 1)
        return true;
    why = late ? "no answer in time" : PQerrorMessage(db->conn);
    text_addf(&db->news, "no connection: %.*s\n", (int)strcspn(why, "\n"),
              why);
    if (late)
        db->again_us = clock_us() + DB_RECHECK_MS * INT64_C(1000);
    link_close(db);
    return false;
}

void link_close(struct db *db)
{
    PQfinish(db->conn);
    db->conn = NULL;
    db->checked = false;
}
