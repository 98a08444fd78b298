/* The numbered migrations: each applied once, in order, and never changed. */
#include "migrate.h"

#include "ctl.h"
#include "files.h"

#include <ctype.h>
#include <errno.h>

/* NNNN-name.sql */
static bool is_numbered(const char *name)
{
    for (int i = 0; i < 4; i++) {
        if (!isdigit((unsigned char)name[i]))
            return false;
    }
    return name[4] == '-';
}

/* The file's hash as the database computes it; PQclear frees the result. */
static PGresult *hash_file(PGconn *db, const char *path)
{
    struct text content = {0};
    const char *arguments[1];
    PGresult *result = NULL;

    if (file_read(path, &content) != 0) {
        ctl_refuse("%s: %s", path, strerror(errno));
    } else {
        arguments[0] = content.data;
        result = database_query(
            db, "select encode(sha256(convert_to($1, 'UTF8')), 'hex')", 1,
            arguments);
    }
    text_free(&content);
    return result;
}

/* What the database says of a file: its hash when it was applied ("" when it
 * was not), and whether a later one was. PQclear frees the result. */
static PGresult *ask_applied(PGconn *db, const char *name)
{
    return database_query(
        db,
        "select coalesce((select sha256 from public.palier_migration"
        "   where name = $1), ''),"
        " coalesce((select max(name) from public.palier_migration"
        "   where name > $1), '')",
        1, &name);
}

static bool apply(PGconn *db, const char *path, const char *name,
                  const char *hash)
{
    const char *arguments[] = {name, hash};

    if (!migrate_file(db, path) ||
        database_change(db,
                        "insert into public.palier_migration (name, sha256)"
                        " values ($1, $2)", 2, arguments) < 0)
        return false;
    printf("applied %s\n", name);
    return true;
}

/* Applies a file, or sees that it was applied as it stands. */
static bool settle(PGconn *db, const char *path, const char *name)
{
    PGresult *hash = hash_file(db, path);
    PGresult *applied = hash ? ask_applied(db, name) : NULL;
    bool done = false;

    if (applied != NULL) {
        const char *now = PQgetvalue(hash, 0, 0);
        const char *then = PQgetvalue(applied, 0, 0);
        const char *later = PQgetvalue(applied, 0, 1);

        if (strcmp(now, then) == 0)
            done = true;
        else if (then[0] != '\0')
            ctl_refuse("%s: it was applied to this database and has changed "
                       "since; write a new migration", path);
        else if (later[0] != '\0')
            ctl_refuse("%s: comes before %s, which was applied already", path,
                       later);
        else
            done = apply(db, path, name, now);
    }
    PQclear(applied);
    PQclear(hash);
    return done;
}

/* Refuses a database that a newer version has migrated. */
static bool knows_all(PGconn *db, const struct names *files)
{
    PGresult *applied = database_query(
        db, "select name from public.palier_migration order by name", 0, NULL);
    bool known = applied != NULL;

    for (int row = 0; known && row < PQntuples(applied); row++) {
        const char *name = PQgetvalue(applied, row, 0);

        known = false;
        for (size_t i = 0; i < files->count && !known; i++)
            known = strcmp(files->items[i], name) == 0;
        if (!known)
            ctl_refuse("%s was applied to this database and is not in "
                       "sql/schema: this version is too old for it", name);
    }
    PQclear(applied);
    return known;
}

bool migrate_tables(PGconn *db, const char *share)
{
    struct names files = {0};
    struct text path = {0};
    bool done;

    text_addf(&path, "%s/sql/schema", share);
    done = folder_files(path.data, ".sql", &files) == 0;
    if (!done)
        ctl_refuse("%s: %s", path.data, strerror(errno));
    done = done && knows_all(db, &files);
    for (size_t i = 0; done && i < files.count; i++) {
        text_clear(&path);
        text_addf(&path, "%s/sql/schema/%s", share, files.items[i]);
        done = is_numbered(files.items[i]);
        if (done)
            done = settle(db, path.data, files.items[i]);
        else
            ctl_refuse("%s: a migration is named NNNN-NAME.sql", path.data);
    }
    text_free(&path);
    names_free(&files);
    return done;
}
