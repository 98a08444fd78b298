/* palierctl simulate, placement on the shipped content: people take the
 * competences one after the other, and each starts from what the ones before
 * say. */
#include "simulate.h"

#include "content.h"
#include "content_pools.h"
#include "ctl.h"
#include "engine/exposure.h"
#include "simulate_rules.h"

#include <stdlib.h>

/* A person's abilities: what they share and what is of the competence. */
static const double MEAN = 3.5;
static const double SHARED = 1.6;
static const double OWN = 1.2;

struct content_run {
    size_t count;
    struct competence_pool *pools;
    struct model *models;
    struct measure *(*measures)[RULES];
};

/* One person through all competences; grid: ability is that everywhere. */
static bool take_all(const struct content_run *run, const double *grid,
                     struct random *random)
{
    const double shared = SHARED * random_normal(random);
    int levels[COMPETENCES_MAX];

    for (size_t c = 0; c < run->count; c++) {
        const double ability =
            grid ? *grid : MEAN + shared + OWN * random_normal(random);
        double prior[GRID];
        struct simulee who;
        struct sitting first;
        struct sat sat = {&run->models[c], &SIMULEE_WORLD, &who, prior};

        rule_prior(levels, (int)c, prior);
        simulee_draw(&who, &run->pools[c].pool, &SIMULEE_WORLD, ability, random);
        if (!rules_sit(&sat, random, run->measures[c]))
            return false;
        rule_sit(1, &sat, random, &first);
        levels[c] = first.level;
    }
    return true;
}

static bool people(const struct content_run *run,
                   const struct simulate_options *options, bool grid)
{
    for (long n = 0; n < options->learners; n++) {
        struct random random =
            random_new(options->seed + 77, (uint64_t)(2 * n + grid));
        /* -3 to 3 by half a deviation, in levels */
        const double ability = MEAN + 2 * (-3 + 0.5 * (double)(n % 13));

        if (!take_all(run, grid ? &ability : NULL, &random))
            return false;
    }
    return true;
}

static bool run_population(FILE *out, struct content_run *run,
                           const struct simulate_options *options, bool grid)
{
    bool done = true;

    for (size_t c = 0; done && c < run->count; c++)
        done = measures_new(run->measures[c], run->pools[c].pool.challenges);
    fprintf(stderr, "placement: shipped content, %s\n",
            grid ? "grid" : "normal");
    done = done && people(run, options, grid);
    for (size_t c = 0; c < run->count; c++) {
        struct measure_labels labels = {
            .test = "placement", .bank = run->pools[c].code,
            .population = grid ? "grid" : "normal"};

        if (done)
            measures_rows(out, &labels, run->measures[c]);
        measures_free(run->measures[c]);
    }
    return done;
}

static void prepare(struct content_run *run, size_t c)
{
    fprintf(stderr, "placement: exposure of %s\n", run->pools[c].code);
    exposure_control(&run->pools[c].pool);
    model_prepare(&run->models[c], &run->pools[c].pool);
}

int simulate_content(FILE *out, const struct simulate_options *options)
{
    struct content_run run = {0};
    const struct content_choice choice = {0};
    struct bank bank = {0};
    bool done = false;

    run.pools = calloc(COMPETENCES_MAX, sizeof *run.pools);
    run.models = calloc(COMPETENCES_MAX, sizeof *run.models);
    run.measures = calloc(COMPETENCES_MAX, sizeof *run.measures);
    if (run.pools && run.models && run.measures && content_read(&bank, &choice)) {
        run.count = content_pools(&bank, run.pools);
        for (size_t c = 0; c < run.count; c++)
            prepare(&run, c);
        done = run_population(out, &run, options, false) &&
               run_population(out, &run, options, true);
    }
    bank_free(&bank);
    free(run.pools);
    free(run.models);
    free(run.measures);
    return done ? CTL_DONE : ctl_refuse("the content cannot be simulated");
}
