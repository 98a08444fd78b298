/* The connection's life: opened when needed, checked when opened, dropped
 * when it answers no more. Runs nothing by itself (pipeline.c does). */
#include "db.h"

#include <stdlib.h>

#include "../clock.h"
#include "../routes.h"
#include "check.h"
#include "link.h"

struct db *db_new(const char *conninfo, const char *name)
{
    struct db *db = text_memory(NULL, sizeof *db);
    size_t size = check_count() * sizeof *db->signatures;

    *db = (struct db){ .conninfo = text_copy(conninfo),
                       .name = text_copy(name) };
    db->signatures = text_memory(NULL, size);
    memset(db->signatures, 0, size);
    return db;
}

void db_free(struct db *db)
{
    if (db == NULL)
        return;
    link_close(db);
    check_free(db->signatures, check_count());
    free(db->signatures);
    text_free(&db->news);
    free(db->name);
    free(db->conninfo);
    free(db);
}

static bool check(struct db *db, int64_t deadline_us)
{
    db->checked_us = clock_us();
    db->checked = check_signatures(db, db->signatures, &db->news,
                                   deadline_us) == DB_OK;
    return db->checked;
}

bool db_ready(struct db *db, int64_t deadline_us)
{
    if (db->conn && link_is_stale(db->conn))
        link_close(db);
    if (db->conn == NULL) {
        if (clock_us() < db->again_us || !link_open(db, deadline_us))
            return false;
    }
    return db->checked || check(db, deadline_us);
}

void db_recheck(struct db *db, int64_t deadline_us)
{
    if (db->conn
        && clock_us() - db->checked_us > DB_RECHECK_MS * INT64_C(1000))
        (void)check(db, deadline_us);
}

const struct signature *db_signature(const struct db *db, size_t route)
{
    return &db->signatures[route];
}

bool db_all_ready(const struct db *db)
{
    if (!db->checked)
        return false;
    for (size_t i = 0; i < check_count(); i++)
        if (!db->signatures[i].ready)
            return false;
    return true;
}

struct text db_take_news(struct db *db)
{
    struct text news = db->news;

    db->news = (struct text){0};
    return news;
}
