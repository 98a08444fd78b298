/* Hands what was found to the database, and prints the item report: see
 * calibrate.h. */
#include "calibrate.h"

#include <stdlib.h>

#include "ctl.h"
#include "list.h"

/* The names that app.item_figure.flags holds; CALIBRATE_LOW and on. */
static const char *const FLAGS[] = {
    "low_discrimination", "wrong_key", "variants", "drift",
};
enum { FLAGS_COUNT = sizeof FLAGS / sizeof *FLAGS };

static void add_flags(struct text *into, unsigned flags)
{
    const char *between = "";

    text_add(into, ",\"flags\":[");
    for (unsigned i = 0; i < FLAGS_COUNT; i++) {
        if (flags & 1u << i) {
            text_addf(into, "%s\"%s\"", between, FLAGS[i]);
            between = ",";
        }
    }
    text_add(into, "]");
}

static void add_groups(struct text *into,
                       const struct calibrate_figures *figures)
{
    const char *between = "";

    text_add(into, ",\"groups\":[");
    for (int g = 0; g < CALIBRATE_GROUPS; g++) {
        const struct calibrate_group *group = &figures->groups[g];

        if (group->answers == 0)
            continue;
        text_addf(into,
                  "%s{\"nth\":%d,\"answers\":%zu,\"success\":%zu,"
                  "\"ability\":%.6g,\"expected\":%.6g}", between, g + 1,
                  group->answers, group->right, group->ability,
                  group->expected);
        between = ",";
    }
    text_add(into, "],\"wrong\":[");
    between = "";
    for (int w = 1; w <= CALIBRATE_WRONG; w++) {
        if (figures->wrong[w].answers == 0)
            continue;
        text_addf(into, "%s{\"nth\":%d,\"point_biserial\":%.6g}", between, w,
                  figures->wrong[w].point_biserial);
        between = ",";
    }
    text_add(into, "]");
}

/* An identifier of content: letters, digits, hyphens and dots. */
static void add_item(struct text *into, const char *challenge,
                     const struct calibrate_item *item,
                     const struct calibrate_figures *figures)
{
    text_addf(into,
              "{\"challenge\":\"%s\",\"ability\":%.6g,"
              "\"point_biserial\":%.6g,\"discrimination\":%.9g,"
              "\"discrimination_error\":%.9g,\"difficulty\":%.9g,"
              "\"difficulty_error\":%.9g,\"drift\":%.6g", challenge,
              figures->ability, figures->point_biserial,
              item->discrimination, item->discrimination_error,
              item->difficulty, item->difficulty_error, figures->drift);
    add_flags(into, figures->flags);
    add_groups(into, figures);
    text_add(into, "}");
}

void calibration_json(const struct calibration *calibration,
                      struct text *into)
{
    text_add(into, "[");
    for (int i = 0; i < calibration->count; i++) {
        text_add(into, i > 0 ? ",\n" : "");
        add_item(into, PQgetvalue(calibration->questions, i, 0),
                 &calibration->items[i], &calibration->figures[i]);
    }
    text_add(into, "]");
}

/* Keeps the figures; with apply makes a version. */
static bool keep(PGconn *db, const struct calibration *calibration,
                 bool apply, int *version)
{
    struct text json = {0};
    const char *arguments[2];
    PGresult *made = NULL;
    bool done;

    calibration_json(calibration, &json);
    arguments[0] = json.data;
    arguments[1] = calibration->estimations.data;
    done = database_change(db, "select calibration.keep_figures($1::jsonb)",
                           1, arguments) >= 0;
    if (done && apply) {
        made = database_query(
            db, "select calibration.apply($1::jsonb, $2::jsonb)", 2,
            arguments);
        done = made != NULL;
        *version = done ? (int)strtol(PQgetvalue(made, 0, 0), NULL, 10) : 0;
    }
    PQclear(made);
    text_free(&json);
    return done;
}

/* May what was found be put in force? Says why not. */
static bool may_apply(const struct calibration *calibration)
{
    if (calibration->answers == 0)
        ctl_refuse("there are no answers to calibrate from");
    else if (!calibration->converged)
        ctl_refuse("what has not converged is not put in force");
    return calibration->answers > 0 && calibration->converged;
}

/* All that is read is of one moment; two runs wait for each other. The sorts
 * of millions of answers may take some memory. */
static bool begin(PGconn *db)
{
    return database_run(db, "select pg_advisory_lock("
                            "hashtext('palierctl calibrate'))")
        && database_run(db, "begin isolation level repeatable read;"
                            "set local work_mem = '128MB';"
                            "set local jit = off");
}

int calibration_refresh(PGconn *db, bool apply, int *version)
{
    struct calibration calibration = {0};
    bool done;

    *version = 0;
    if (!begin(db))
        return CTL_REFUSED;
    done = calibration_run(db, &calibration)
           && (!apply || may_apply(&calibration))
           && keep(db, &calibration, apply, version)
           && database_run(db, "commit");
    calibration_free(&calibration);
    if (done)
        return CTL_DONE;
    *version = 0;
    return ctl_refuse("nothing was changed");
}

static const char REPORT[] =
    "select f.challenge, s.competence, s.level, c.kind, f.answers,"
    " round((f.\"right\"::numeric / f.answers), 3) as success,"
    " round((f.skipped::numeric / f.answers), 3) as skipped,"
    " round(f.seconds::numeric, 1) as seconds,"
    " round(f.exposure::numeric, 3) as exposure,"
    " round(f.point_biserial::numeric, 3) as point_biserial,"
    " round(f.discrimination::numeric, 3) as discrimination,"
    " round(f.discrimination_error::numeric, 3) as discrimination_error,"
    " round(f.difficulty::numeric, 3) as difficulty,"
    " round(f.difficulty_error::numeric, 3) as difficulty_error,"
    " array_to_string(f.flags, ',') as flags"
    " from app.item_figure f join app.challenge c on c.id = f.challenge"
    " join app.skill s on s.id = c.skill"
    " where ($1::text is null or s.competence = $1)"
    " and ($2::text is null or $2 = any (f.flags))"
    " order by s.competence, s.level, f.challenge";

int calibration_report(PGconn *db, const char *competence, const char *flag,
                       int format)
{
    const char *arguments[] = { competence, flag };
    PGresult *rows = database_query(db, REPORT, 2, arguments);

    if (rows == NULL)
        return CTL_REFUSED;
    list_print(stdout, rows, (enum list_format)format);
    PQclear(rows);
    return CTL_DONE;
}
