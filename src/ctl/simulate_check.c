/* palierctl simulate --check: takes learners through the database's functions
 * and through the C loop, and compares every question and every score. */
#include "simulate.h"

#include "content.h"
#include "content_pools.h"
#include "ctl.h"
#include "engine/exposure.h"
#include "simulate_rules.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* What the loop calls; gone with the transaction. */
static const char FUNCTIONS[] =
    "create function pg_temp.next_of(assessment uuid) returns text"
    " language sql as $$"
    "  select q.challenge from app.question q join app.assessment a"
    "    on a.id = q.assessment"
    "   where q.assessment = $1 and a.state = 'started'"
    "   order by q.position desc limit 1 $$;"
    "create function pg_temp.start(code text, length text, seed int,"
    " levels int[]) returns table (assessment uuid, challenge text)"
    " language plpgsql as $$"
    "#variable_conflict use_column\n"
    " declare a app.assessment; v int[]; p uuid;"
    " begin"
    "  insert into app.account (kind) values ('anonymous')"
    "   returning id into p;"
    "  v := web.first_views(p, code);"
    "  insert into app.assessment (account, kind, competence, length, seed,"
    "    prior, views_before, views)"
    "  values (p, 'placement', code, start.length, start.seed,"
    "    scoring.ability_prior(levels), v, v) returning * into a;"
    "  perform web.ask_next(a);"
    "  return query select a.id, pg_temp.next_of(a.id);"
    " end $$;"
    "create function pg_temp.answer(assessment uuid, ok boolean)"
    " returns text language plpgsql as $$"
    " declare a app.assessment; q app.question; c app.challenge;"
    " begin"
    "  select * into a from app.assessment x where x.id = $1;"
    "  select * into q from app.question x where x.assessment = $1"
    "   order by x.position desc limit 1;"
    "  select * into c from app.challenge x where x.id = q.challenge;"
    "  insert into app.answer (assessment, position, challenge, verdict,"
    "    payload_hash) values (a.id, q.position, c.id,"
    "    case when ok then 'ok' else 'ko' end, '');"
    "  perform web.go_on(web.learn(a, q, c, ok));"
    "  return pg_temp.next_of($1);"
    " end $$;";

static const char START[] =
    "select * from pg_temp.start($1, $2, $3::int, $4::int[])";
static const char ANSWER[] =
    "select pg_temp.answer($1::uuid, $2::boolean)";
static const char RESULT[] =
    "select level, chance, error, floor(earned_after / 8) from app.assessment"
    " where id = $1::uuid";

struct check {
    PGconn *db;
    const struct competence_pool *of;
    struct placement placement;
    struct simulee who;
    char assessment[40];
    long questions;
};

/* The database's next question, "" at the end; NULL after a failure. */
static char *ask_database(struct check *check, const bool *answer)
{
    PGresult *result = database_query(
        check->db, ANSWER, 2,
        (const char *[]){check->assessment, *answer ? "t" : "f"});
    char *challenge = result ? text_copy(PQgetvalue(result, 0, 0)) : NULL;

    PQclear(result);
    return challenge;
}

static char *start_database(struct check *check, const char *length,
                            int seed, const int *levels, int count)
{
    struct text list = {0};
    char number[16];
    PGresult *result;
    char *challenge = NULL;

    text_addf(&list, "{");
    for (int i = 0; i < count; i++)
        text_addf(&list, "%s%d", i ? "," : "", levels[i]);
    text_addf(&list, "}");
    snprintf(number, sizeof number, "%d", seed);
    result = database_query(check->db, START, 4,
                            (const char *[]){check->of->code, length, number,
                                             list.data});
    if (result) {
        snprintf(check->assessment, sizeof check->assessment, "%s",
                 PQgetvalue(result, 0, 0));
        challenge = text_copy(PQgetvalue(result, 0, 1));
    }
    PQclear(result);
    text_free(&list);
    return challenge;
}

static bool same_question(const struct check *check, int c, const char *theirs)
{
    const char *ours = c < 0 ? "" : check->of->id[c];

    if (theirs && strcmp(ours, theirs) == 0)
        return true;
    ctl_refuse("%s, question %d: the loop asks %s, the database %s",
               check->of->code, check->placement.answers + 1,
               *ours ? ours : "nothing more",
               theirs && *theirs ? theirs : "nothing more");
    return false;
}

static bool near(const char *theirs, double ours, double allowed)
{
    return fabs(strtod(theirs, NULL) - ours) <= allowed;
}

static bool same_result(struct check *check)
{
    struct sitting ours = {0};
    PGresult *result = database_query(
        check->db, RESULT, 1, (const char *[]){check->assessment});
    bool same;

    if (!result)
        return false;
    placement_report(&check->placement, &ours);
    same = near(PQgetvalue(result, 0, 0), ours.level, 0) &&
           near(PQgetvalue(result, 0, 1), ours.claimed, 1e-9) &&
           near(PQgetvalue(result, 0, 2), 8 * ours.error, 1e-7) &&
           near(PQgetvalue(result, 0, 3), ours.level, 0);
    if (!same)
        ctl_refuse("%s: the loop says level %d (%.9f, %.9f), the database %s "
                   "(%s, %s), pix of level %s", check->of->code, ours.level,
                   ours.claimed, 8 * ours.error, PQgetvalue(result, 0, 0),
                   PQgetvalue(result, 0, 1), PQgetvalue(result, 0, 2),
                   PQgetvalue(result, 0, 3));
    PQclear(result);
    return same;
}

/* One placement, question by question. */
static bool compare(struct check *check, char *theirs)
{
    const struct pool *pool = &check->of->pool;
    int c = placement_next(&check->placement);

    while (same_question(check, c, theirs)) {
        if (c < 0) {
            free(theirs);
            return same_result(check);
        }
        const struct evidence *before =
            &check->placement.evidence[pool->challenge[c].skill];
        const bool right = simulee_answers(&check->who, pool, &SIMULEE_WORLD, c,
                                           before->answers);

        free(theirs);
        check->questions++;
        placement_take(&check->placement, c, right);
        theirs = ask_database(check, &right);
        c = placement_next(&check->placement);
    }
    free(theirs);
    return false;
}

static bool check_person(struct check *check, const struct model *model,
                         long n, uint64_t seed)
{
    struct random random = random_new(seed + 5, (uint64_t)n);
    const struct placement_length *length = &PLACEMENT_LENGTHS[n % 3];
    const int levels[2] = {(int)(n % 9), (int)(n % 5)};
    const int known = (int)(n % 4 == 3 ? 2 : 0);
    const int draw = random_below(&random, 2147483646) + 1;
    double prior[GRID];

    simulee_draw(&check->who, &check->of->pool, &SIMULEE_WORLD,
                 0.3 + 7.7 * random_uniform(&random), &random);
    simulee_sit(&check->who, &check->of->pool, &random);
    rule_prior(levels, known, prior);
    placement_begin(&check->placement, model, length, draw, prior);
    return compare(check, start_database(check, length->name, draw, levels,
                                         known));
}

static long check_all(struct check *check, struct competence_pool *pools,
                      size_t count, const struct simulate_options *options)
{
    struct model model;
    long people = 0;

    for (size_t i = 0; i < count; i++) {
        exposure_control(&pools[i].pool);
        model_prepare(&model, &pools[i].pool);
        check->of = &pools[i];
        for (long n = (long)i; n < options->learners; n += (long)count) {
            if (!check_person(check, &model, n, options->seed))
                return -1;
            people++;
        }
    }
    return people;
}

int simulate_check(const struct simulate_options *options)
{
    struct competence_pool *pools = calloc(COMPETENCES_MAX, sizeof *pools);
    struct check *check = calloc(1, sizeof *check);
    const struct content_choice choice = {0};
    struct bank bank = {0};
    long people = -1;

    if (pools && check && (check->db = database_open()) &&
        content_read(&bank, &choice) && database_run(check->db, "begin") &&
        database_run(check->db, FUNCTIONS)) {
        people = check_all(check, pools, content_pools(&bank, pools), options);
        database_run(check->db, "rollback");
    }
    if (people >= 0)
        printf("%ld placements, %ld questions: the same in the database and "
               "in the loop\n", people, check->questions);
    bank_free(&bank);
    PQfinish(check ? check->db : NULL);
    free(check);
    free(pools);
    return people >= 0 ? CTL_DONE : CTL_REFUSED;
}
