/* The schemas of functions: dropped and made anew at each migration, one
 * schema a folder of sql/. No table may lean on them. */
#include "migrate.h"

#include "ctl.h"
#include "files.h"

#include <errno.h>

/* Those that the others call come first; further folders follow. */
static const struct {
    const char *name;
    bool inner; /* not for the web: no usage is granted */
} ORDER[] = {
    {"scoring", true},  {"simulation", true}, {"web", false},
    {"calibration", true}, {"content", true}, {"visitor", false},
    {"learner", false}, {"operator", false},
};
enum { ORDER_COUNT = sizeof ORDER / sizeof ORDER[0] };

static const char MARK[] = "functions of sql/, made by palierctl migrate";

/* What of the tables would fall with a function it uses. */
static const char TABLES_PARTS[] =
    "select (select count(*) from pg_class where relnamespace = n.oid)"
    " + (select count(*) from pg_constraint where connamespace = n.oid)"
    " + (select count(*) from pg_trigger t join pg_class c on c.oid = tgrelid"
    "     where c.relnamespace = n.oid)"
    " + (select count(*) from pg_attrdef d join pg_class c on c.oid = adrelid"
    "     where c.relnamespace = n.oid)"
    " from pg_namespace n where nspname = 'app'";

static bool in_order(const char *name, bool *inner)
{
    for (size_t i = 0; i < ORDER_COUNT; i++) {
        if (strcmp(ORDER[i].name, name) == 0) {
            *inner = ORDER[i].inner;
            return true;
        }
    }
    *inner = false;
    return false;
}

/* The folders in the order they are made. */
static bool list_folders(const char *share, struct names *into)
{
    struct names found = {0};
    struct text path = {0};
    bool inner;
    bool done;

    text_addf(&path, "%s/sql", share);
    done = folder_folders(path.data, &found) == 0;
    if (!done)
        ctl_refuse("%s: %s", path.data, strerror(errno));
    for (size_t i = 0; i < ORDER_COUNT; i++)
        names_add(into, ORDER[i].name);
    for (size_t i = 0; i < found.count; i++) {
        if (strcmp(found.items[i], "schema") != 0 &&
            !in_order(found.items[i], &inner))
            names_add(into, found.items[i]);
    }
    text_free(&path);
    names_free(&found);
    return done;
}

static long count_parts(PGconn *db)
{
    PGresult *result = database_query(db, TABLES_PARTS, 0, NULL);
    long count = -1;

    if (result != NULL && PQntuples(result) == 1)
        count = strtol(PQgetvalue(result, 0, 0), NULL, 10);
    PQclear(result);
    return count;
}

/* Drops the schemas of these folders, and those of folders that are gone. */
static bool drop_schemas(PGconn *db, const struct names *folders)
{
    struct text sql = {0};
    bool done;

    text_addf(&sql,
              "do $do$ declare s name; begin for s in select nspname from "
              "pg_namespace where obj_description(oid, 'pg_namespace') = '%s' "
              "loop execute format('drop schema %%I cascade', s); end loop; "
              "end $do$;", MARK);
    for (size_t i = 0; i < folders->count; i++)
        text_addf(&sql, "drop schema if exists \"%s\" cascade;",
                  folders->items[i]);
    done = database_run(db, sql.data);
    text_free(&sql);
    return done;
}

static bool create_schemas(PGconn *db, const struct names *folders)
{
    struct text sql = {0};
    bool done;

    for (size_t i = 0; i < folders->count; i++) {
        const char *name = folders->items[i];
        bool inner;

        (void)in_order(name, &inner);
        text_addf(&sql, "create schema \"%s\"; comment on schema \"%s\" is "
                        "'%s';", name, name, MARK);
        if (!inner)
            text_addf(&sql, "grant usage on schema \"%s\" to palier_web;",
                      name);
    }
    done = database_run(db, sql.data);
    text_free(&sql);
    return done;
}

/* Runs the files of one folder, by name. */
static bool fill_schema(PGconn *db, const char *share, const char *name)
{
    struct names files = {0};
    struct text path = {0};
    bool done = true;

    text_addf(&path, "%s/sql/%s", share, name);
    if (folder_files(path.data, ".sql", &files) != 0 && errno != ENOENT) {
        ctl_refuse("%s: %s", path.data, strerror(errno));
        done = false;
    }
    for (size_t i = 0; done && i < files.count; i++) {
        text_clear(&path);
        text_addf(&path, "%s/sql/%s/%s", share, name, files.items[i]);
        done = migrate_file(db, path.data);
    }
    if (done)
        printf("made %s: %zu files\n", name, files.count);
    text_free(&path);
    names_free(&files);
    return done;
}

bool migrate_functions(PGconn *db, const char *share)
{
    struct names folders = {0};
    long parts = count_parts(db);
    bool done = parts >= 0 && list_folders(share, &folders) &&
                drop_schemas(db, &folders);

    if (done && count_parts(db) != parts) {
        ctl_refuse("a table uses a function of a schema that is made anew: "
                   "it would lose it");
        done = false;
    }
    done = done && create_schemas(db, &folders);
    for (size_t i = 0; done && i < folders.count; i++)
        done = fill_schema(db, share, folders.items[i]);
    names_free(&folders);
    return done;
}
