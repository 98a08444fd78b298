/* palierctl replay: computes a score again from what was answered, a
 * placement's by the loop in C, an exam's by its rules in the database, and
 * compares it with what was reported. */
#include "ctl.h"
#include "database.h"
#include "engine/placement.h"

#include <stdlib.h>
#include <string.h>

static const char USAGE[] =
    "usage: palierctl replay ASSESSMENT\n"
    "Computes the score of a finished placement, or of an exam that was scored,\n"
    "again from its answers and says whether it is what was reported.\n";

static const char KNOWN[] =
    "select a.state, a.kind, a.level, a.chance, a.error,"
    "  array_to_string(a.prior, ' ')"
    "  from app.assessment a where a.id = $1::uuid";
/* The skills as the placement saw them, with the answers on each: what the
 * pattern of their topic says. */
static const char SKILLS[] =
    "select u.place, s.units, m.difficulties[s.nth], i.item"
    "  from app.assessment a"
    " cross join lateral unnest(a.views) with ordinality u (id, place)"
    "  join app.topic_view v on v.id = u.id"
    "  join app.topic_model m on m.id = v.model"
    " cross join lateral unnest(m.units) with ordinality s (units, nth)"
    "  left join lateral string_to_table(v.pattern, ',') i (item)"
    "    on i.item like s.nth || '%'"
    " where a.id = $1::uuid order by u.place, s.nth, i.item";
/* Answers that the patterns do not hold, or hold otherwise; and one row more
 * where these hold another number of them. */
static const char STRANGERS[] =
    "select r.position from app.assessment a"
    "  join app.answer r on r.assessment = a.id"
    "  join app.challenge c on c.id = r.challenge"
    " where a.id = $1::uuid and not exists ("
    "  select from unnest(a.views) u (id)"
    "    join app.topic_view v on v.id = u.id"
    "    join app.topic_model m on m.id = v.model"
    "   cross join lateral string_to_table(v.pattern, ',') i (item)"
    "   where i.item like array_position(m.skills, c.skill)"
    "     || case when r.verdict = 'ok' then '+' else '-' end || '%'"
    "     and i.item not like '%~')"
    " union all select 0 from app.assessment a where a.id = $1::uuid"
    "  and (select count(*) from app.answer r where r.assessment = a.id) <>"
    "   (select count(*) from unnest(a.views) u (id)"
    "     join app.topic_view v on v.id = u.id"
    "    cross join lateral string_to_table(v.pattern, ',') i (item)"
    "    where i.item not like '%~')";

/* An exam's last result and what it comes to now, each in a line. */
static const char EXAM[] =
    "select web.exam_words(r.status, r.pix, r.rate, array("
    "         select m from app.exam_mark m where m.result = r.id)),"
    "  web.exam_words(o.status, o.total, o.rate, o.marks)"
    "  from web.exam_result($1::uuid) r"
    " cross join web.exam_outcome($1::uuid) o where r.id is not null";

struct replay {
    struct pool pool;
    struct model model;
    struct placement placement;
};

/* One item of a pattern: 2+, 3-/4, 1+~ (scoring.pattern). */
static void add_item(struct evidence *evidence, const char *item)
{
    const char *choices = strchr(item, '/');
    const double among = choices ? strtod(choices + 1, NULL) : 0;

    evidence_add(evidence, item[1] == '+', among > 0 ? 1 / among : 0);
}

static bool read_skills(struct replay *replay, const PGresult *rows)
{
    struct pool *pool = &replay->pool;
    const char *place = "";
    const char *before = "";

    for (int row = 0; row < PQntuples(rows); row++) {
        const char *here = PQgetvalue(rows, row, 0);
        const char *item = PQgetvalue(rows, row, 3);
        const bool again = row > 0 && strcmp(here, place) == 0 && *item &&
                           *before && item[0] == before[0];

        if (!again && pool->skills == POOL_SKILLS)
            return false;
        if (strcmp(here, place) != 0)
            pool->first[pool->topics++] = pool->skills;
        if (!again) {
            replay->placement.evidence[pool->skills] =
                (struct evidence){1, 1, 0};
            pool->skill[pool->skills++] = (struct skill){
                .topic = pool->topics - 1,
                .units = (int)strtol(PQgetvalue(rows, row, 1), NULL, 10),
                .difficulty = strtod(PQgetvalue(rows, row, 2), NULL)};
        }
        if (*item)
            add_item(&replay->placement.evidence[pool->skills - 1], item);
        place = here;
        before = item;
    }
    pool->first[pool->topics] = pool->skills;
    return pool->topics > 0;
}

static void compute(struct replay *replay, const char *prior,
                    struct sitting *result)
{
    struct placement *placement = &replay->placement;
    char *at = (char *)(uintptr_t)prior;

    model_prepare(&replay->model, &replay->pool);
    placement->model = &replay->model;
    for (int i = 0; i < GRID; i++)
        placement->prior[i] = strtod(at, &at);
    for (int t = 0; t < replay->pool.topics; t++)
        model_view(&replay->model, t, placement->evidence,
                   &placement->views[t]);
    model_posterior(&replay->pool, placement->views, placement->prior,
                    placement->weight);
    placement_report(placement, result);
}

static int say(const PGresult *known, const struct sitting *again)
{
    const char *level = PQgetvalue(known, 0, 2);
    const double chance = strtod(PQgetvalue(known, 0, 3), NULL);
    const double error = strtod(PQgetvalue(known, 0, 4), NULL);
    const bool same = strtol(level, NULL, 10) == again->level &&
                      fabs(chance - again->claimed) < 1e-9 &&
                      fabs(error - 8 * again->error) < 1e-7;

    printf("reported: level %s, chance %.6f, error %.6f pix\n"
           "again:    level %d, chance %.6f, error %.6f pix\n",
           level, chance, error, again->level, again->claimed,
           8 * again->error);
    return same ? CTL_DONE : ctl_refuse("the score is another one");
}

static int replay_placement(PGconn *db, const char *id, const PGresult *known)
{
    struct replay *replay = calloc(1, sizeof *replay);
    PGresult *rows = database_query(db, SKILLS, 1, &id);
    struct sitting again = {0};
    int status = CTL_REFUSED;

    if (replay && rows && read_skills(replay, rows)) {
        compute(replay, PQgetvalue(known, 0, 5), &again);
        status = say(known, &again);
    } else if (rows) {
        ctl_refuse("nothing is known of what that placement saw");
    }
    if (status == CTL_DONE && database_change(db, STRANGERS, 1, &id) != 0)
        status = ctl_refuse("what was scored is not what was answered");
    PQclear(rows);
    free(replay);
    return status;
}

static int replay_exam(PGconn *db, const char *const *assessment)
{
    PGresult *rows = database_query(db, EXAM, 1, assessment);
    int status = CTL_REFUSED;

    if (rows && PQntuples(rows) == 0) {
        ctl_refuse("that exam has no result yet");
    } else if (rows) {
        printf("reported: %s\nagain:    %s\n", PQgetvalue(rows, 0, 0),
               PQgetvalue(rows, 0, 1));
        status = strcmp(PQgetvalue(rows, 0, 0), PQgetvalue(rows, 0, 1)) == 0
                     ? CTL_DONE
                     : ctl_refuse("the score is another one");
    }
    PQclear(rows);
    return status;
}

static int replay_known(PGconn *db, const char *const *assessment)
{
    const char *id = *assessment;
    PGresult *known = database_query(db, KNOWN, 1, assessment);
    int status;

    if (!known)
        return CTL_REFUSED;
    if (PQntuples(known) == 0)
        status = ctl_refuse("no such assessment");
    else if (strcmp(PQgetvalue(known, 0, 1), "exam") == 0)
        status = replay_exam(db, assessment);
    else if (strcmp(PQgetvalue(known, 0, 1), "placement") != 0)
        status = ctl_refuse("that is neither a placement nor an exam");
    else if (strcmp(PQgetvalue(known, 0, 0), "completed") != 0)
        status = ctl_refuse("that placement is not finished");
    else
        status = replay_placement(db, id, known);
    PQclear(known);
    return status;
}

int ctl_replay(int argc, char **argv)
{
    return database_command(argc, argv, USAGE, 1, "one assessment",
                            replay_known);
}
