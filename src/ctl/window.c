/* palierctl window: when the exam may be held, school level by level. */
#include "ctl.h"

#include "database.h"
#include "list.h"

#include <stdio.h>

static const char USAGE[] =
    "usage: palierctl window add LEVEL FROM TO\n"
    "       palierctl window remove LEVEL FROM\n"
    "       palierctl window list [--format=tsv|json]\n"
    "The national calendar of the exam. LEVEL: 3e, terminale …; FROM, TO: the\n"
    "first and the last day, YYYY-MM-DD. A window that is there stays as it "
    "is.\n";

static const char ADD[] =
    "insert into app.exam_window (level, opens, closes)"
    " select $1, $2::date, $3::date where not exists (select from"
    "  app.exam_window w where w.level = $1 and w.opens <= $3::date"
    "  and w.closes >= $2::date)";

static const char SAME[] =
    "select from app.exam_window where level = $1 and opens = $2::date"
    " and closes = $3::date";

static const char REMOVE[] =
    "delete from app.exam_window where level = $1 and opens = $2::date";

/* Adds it, unless it is there; another that overlaps is in the way. */
static int add(PGconn *db, const char *const *window)
{
    long rows = database_change(db, SAME, 3, window);

    if (rows == 0)
        rows = database_change(db, ADD, 3, window);
    if (rows == 0)
        return ctl_refuse("another window of %s overlaps", window[0]);
    if (rows > 0)
        printf("%s: from %s to %s\n", window[0], window[1], window[2]);
    return rows > 0 ? CTL_DONE : CTL_REFUSED;
}

static int drop(PGconn *db, const char *const *window)
{
    long rows = database_change(db, REMOVE, 2, window);

    if (rows == 0)
        return ctl_refuse("no window of %s from %s", window[0], window[1]);
    if (rows > 0)
        printf("removed %s from %s\n", window[0], window[1]);
    return rows > 0 ? CTL_DONE : CTL_REFUSED;
}

static int window_add(int argc, char **argv)
{
    return database_command(argc, argv, USAGE, 3, "add takes 3 arguments",
                            add);
}

static int window_remove(int argc, char **argv)
{
    return database_command(argc, argv, USAGE, 2, "remove takes 2 arguments",
                            drop);
}

static int window_list(int argc, char **argv)
{
    return list_command(
        argc, argv, USAGE,
        "select w.level, w.opens::text as \"from\", w.closes::text as \"to\""
        " from app.exam_window w join app.school_level l on l.id = w.level"
        " order by l.position, w.opens");
}

int ctl_window(int argc, char **argv)
{
    static const struct ctl_command commands[] = {
        {"add", "opens the exam to a level", window_add},
        {"remove", "takes a window away", window_remove},
        {"list", "lists the calendar", window_list},
        {NULL, NULL, NULL},
    };

    return ctl_dispatch(commands, USAGE, argc, argv);
}
