/* Inside db/: the connection's own struct, and the opening of it. */
#ifndef PALIER_DB_LINK_H
#define PALIER_DB_LINK_H

#include "db.h"

struct db {
    char *conninfo;
    char *name;
    PGconn *conn; /* NULL: none */
    bool checked; /* the signatures are this connection's */
    int64_t checked_us;
    int64_t again_us; /* after a time-out: try no earlier */
    struct signature *signatures;
    struct text news;
};

/* Opens, within DB_CONNECT_MS; false: why is in ->news. */
bool link_open(struct db *db, int64_t deadline_us);

/* Drops the connection, whatever state it is in. */
void link_close(struct db *db);

/* Waits until the socket can be read or written (POLLIN, POLLOUT). */
bool link_wait(PGconn *conn, short events, int64_t deadline_us);

/* Waits until a result can be read without waiting; false: lost, or late. */
bool link_arrived(PGconn *conn, int64_t deadline_us);

/* Writes what is still to be written, reading meanwhile so that neither side
 * waits for the other; false: lost, or late. */
bool link_flushed(PGconn *conn, int64_t deadline_us);

/* Did the server end this idle connection? */
bool link_is_stale(PGconn *conn);

#endif
