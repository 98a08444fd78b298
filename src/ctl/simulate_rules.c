/* One sitting of each placement rule; see simulate_rules.h. */
#include "simulate_rules.h"

#include "engine/reference.h"

#include <string.h>
#include <time.h>

enum { REFERENCE, NORMAL, SHORT, DEEP, RANDOM, EVERYTHING, RANDOM_CAP = 15 };

static const struct {
    const char *rule;
    const char *form;
} NAMES[RULES] = {
    {"reference", "normal"}, {"palier", "normal"}, {"palier", "short"},
    {"palier", "deep"},      {"random", "normal"}, {"everything", "normal"},
};

/* Mean and deviation of abilities, before anything is known and when the
 * levels of other competences are. */
static const double PRIOR_MEAN = 3.5;
static const double PRIOR_DEVIATION = 3;
static const double KNOWN_DEVIATION = 2.2;

void rule_prior(const int *levels, int count, double prior[GRID])
{
    double sum = PRIOR_MEAN;

    for (int i = 0; i < count; i++)
        sum += levels[i] + 0.5;
    model_prior(sum / (1 + count), count ? KNOWN_DEVIATION : PRIOR_DEVIATION,
                prior);
}

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void sit_palier(const struct sat *sat, int64_t seed,
                       const struct placement_length *length,
                       struct sitting *sitting)
{
    const struct pool *pool = sat->model->pool;
    struct placement placement;

    placement_begin(&placement, sat->model, length, seed, sat->prior);
    for (;;) {
        const double from = now();
        const int c = placement_next(&placement);

        sitting->seconds += now() - from;
        if (c < 0)
            break;
        sitting->asked[sitting->count++] = c;
        placement_take(&placement, c,
                       simulee_answers(sat->who, pool, sat->world, c,
                                       placement
                                           .evidence[pool->challenge[c].skill]
                                           .answers));
    }
    placement_report(&placement, sitting);
}

/* Every skill once, and what the model makes of it. */
static void sit_everything(const struct sat *sat, struct sitting *sitting)
{
    const struct pool *pool = sat->model->pool;
    struct placement placement;

    placement_begin(&placement, sat->model, &PLACEMENT_LENGTHS[0], 1,
                    sat->prior);
    for (int k = 0; k < pool->skills; k++) {
        const int c = pool->skill[k].first_challenge;

        sitting->asked[sitting->count++] = c;
        placement_take(&placement, c,
                       simulee_answers(sat->who, pool, sat->world, c, 0));
    }
    model_posterior(pool, placement.views, placement.prior, placement.weight);
    placement_report(&placement, sitting);
}

void rule_sit(int rule, const struct sat *sat, struct random *random,
              struct sitting *sitting)
{
    const struct pool *pool = sat->model->pool;
    const int64_t seed = random_below(random, 2147483646) + 1;
    const double from = now();

    memset(sitting, 0, sizeof *sitting);
    if (rule == REFERENCE)
        reference_sit(sitting, pool, sat->world, sat->who, random);
    else if (rule == RANDOM)
        reference_sit_random(sitting, pool, sat->world, sat->who, random,
                             RANDOM_CAP, true);
    else if (rule == EVERYTHING)
        sit_everything(sat, sitting);
    else
        sit_palier(sat, seed, &PLACEMENT_LENGTHS[rule - NORMAL], sitting);
    if (sitting->seconds == 0)
        sitting->seconds = now() - from;
}

bool rules_sit(const struct sat *sat, struct random *random,
               struct measure *measures[RULES])
{
    struct sitting two[RULES][2];

    for (int i = 0; i < 2; i++) {
        simulee_sit(sat->who, sat->model->pool, random);
        for (int r = 0; r < RULES; r++)
            rule_sit(r, sat, random, &two[r][i]);
    }
    for (int r = 0; r < RULES; r++)
        if (!measure_add(measures[r], &sat->who->person, two[r]))
            return false;
    return true;
}

bool measures_new(struct measure *measures[RULES], int items)
{
    bool done = true;

    for (int r = 0; r < RULES; r++) {
        measures[r] = measure_new(items);
        done = done && measures[r];
    }
    return done;
}

void measures_free(struct measure *measures[RULES])
{
    for (int r = 0; r < RULES; r++)
        measure_free(measures[r]);
}

bool measures_merge(struct measure *into[RULES],
                    struct measure *const from[RULES])
{
    for (int r = 0; r < RULES; r++)
        if (!measure_merge(into[r], from[r]))
            return false;
    return true;
}

void measures_rows(FILE *out, struct measure_labels *labels,
                   struct measure *const measures[RULES])
{
    for (int r = 0; r < RULES; r++) {
        labels->rule = NAMES[r].rule;
        labels->form = NAMES[r].form;
        measure_row(out, labels, measures[r]);
    }
    fflush(out);
}
