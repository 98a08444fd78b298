/* palierctl clean: deletes what has expired. To be run by a timer. */
#include "ctl.h"

#include "database.h"

#include <stdio.h>

static const char USAGE[] =
    "usage: palierctl clean\n"
    "Deletes expired sessions and password resets, failed sign-ins and matches\n"
    "of pupils older than a day, mail sent more than a day ago, demonstrations\n"
    "older than a day that nobody holds open, files of pupils that nobody\n"
    "applied in a week, and tests drawn more than a day ago that nobody began.\n";

/* In this order: a demonstration whose session has just gone goes too. */
static const struct {
    const char *what;
    const char *sql;
} EXPIRED[] = {
    {"sessions", "delete from app.session where expires_at <= now()"},
    {"failed sign-ins",
     "delete from app.sign_in_failure where at < now() - interval '1 day'"},
    {"failed matches",
     "delete from app.match_failure where at < now() - interval '1 day'"},
    {"password resets",
     "delete from app.password_reset where expires_at <= now()"},
    {"files of pupils",
     "delete from app.pupil_import where state = 'uploaded'"
     " and created_at < now() - interval '7 days'"},
    {"tests that nobody began",
     "delete from app.assessment a using app.exam_draft d"
     " where a.id = d.assessment and a.created_at < now() - interval '1 day'"},
    {"sent mails",
     "delete from app.mail where sent_at < now() - interval '1 day'"},
    {"demonstrations",
     "delete from app.account a where kind = 'anonymous'"
     " and created_at < now() - interval '1 day'"
     " and not exists (select from app.session s where s.account = a.id)"},
};

static int clean(PGconn *db, const char *const *none)
{
    (void)none;
    if (!database_run(db, "begin"))
        return CTL_REFUSED;
    for (size_t i = 0; i < sizeof EXPIRED / sizeof EXPIRED[0]; i++) {
        long rows = database_change(db, EXPIRED[i].sql, 0, NULL);

        if (rows < 0)
            return CTL_REFUSED;
        printf("%s: %ld deleted\n", EXPIRED[i].what, rows);
    }
    return database_run(db, "commit") ? CTL_DONE : CTL_REFUSED;
}

int ctl_clean(int argc, char **argv)
{
    return database_command(argc, argv, USAGE, 0, "clean takes no argument",
                            clean);
}
