/* palierctl simulate, placement: the rules side by side on drawn banks. */
#include "simulate.h"

#include "ctl.h"
#include "simulate_rules.h"

#include <stdlib.h>

enum { BANKS = 4, DRAWS = 8, WORLDS = 8 };

static const struct pool_plan PLANS[BANKS] = {
    {"T5K24", 5, 24, false, 2, 0},
    {"T8K24", 8, 24, false, 2, 0},
    {"T8K32", 8, 32, false, 2, 0},
    {"T6K36", 6, 36, false, 2, 0},
};

/* The cells of a bank: two populations, two slopes, mastery monotone or
 * free. */
static const struct {
    const char *name;
    double slope;
    bool monotone;
    bool normal;
} CELLS[WORLDS] = {
    {"uniform-1.2-free", 1.2, false, false},
    {"uniform-1.2-monotone", 1.2, true, false},
    {"uniform-2-free", 2, false, false},
    {"uniform-2-monotone", 2, true, false},
    {"normal-1.2-free", 1.2, false, true},
    {"normal-1.2-monotone", 1.2, true, true},
    {"normal-2-free", 2, false, true},
    {"normal-2-monotone", 2, true, true},
};

/* Eight banks of a plan: half scattered, half contiguous. */
struct drawn {
    struct pool pool[DRAWS];
    struct model model[DRAWS];
};

static void draw_banks(struct drawn *drawn, const struct pool_plan *plan,
                       double guess, uint64_t seed)
{
    struct pool_plan here = *plan;

    here.guess = guess;
    for (int d = 0; d < DRAWS; d++) {
        struct random random = random_new(seed, (uint64_t)(1000 + d));

        here.contiguous = d >= DRAWS / 2;
        pool_draw(&drawn->pool[d], &here, &random);
        model_prepare(&drawn->model[d], &drawn->pool[d]);
    }
}

static double draw_ability(bool normal, struct random *random)
{
    return normal ? 3 + 1.5 * random_normal(random)
                  : 0.3 + 7.7 * random_uniform(random);
}

/* One cell: each person sits twice under every rule, with the same luck. */
static bool run_cell(const struct drawn *drawn, int cell, uint64_t seed,
                     long learners, struct measure *measures[RULES])
{
    const struct world world = {CELLS[cell].slope, 0.7, 0.05,
                                CELLS[cell].monotone};
    double prior[GRID];

    rule_prior(NULL, 0, prior);
    for (long n = 0; n < learners; n++) {
        const int d = (int)(n % DRAWS);
        struct random random = random_new(seed, (uint64_t)n);
        struct simulee who;
        struct sat sat = {&drawn->model[d], &world, &who, prior};

        simulee_draw(&who, &drawn->pool[d], &world,
                     draw_ability(CELLS[cell].normal, &random), &random);
        if (!rules_sit(&sat, &random, measures))
            return false;
    }
    return true;
}

static void label(struct measure_labels *labels, const char *bank,
                  const char *population, double guess)
{
    *labels = (struct measure_labels){
        .test = "placement", .bank = bank, .population = population,
        .guess = guess};
}

static bool run_bank(FILE *out, int b, double guess,
                     const struct simulate_options *options,
                     struct measure *pool[RULES])
{
    struct drawn *drawn = malloc(sizeof *drawn);
    struct measure *bank[RULES];
    struct measure_labels labels;
    bool done = drawn && measures_new(bank, 2 * PLANS[b].skills);

    if (done)
        draw_banks(drawn, &PLANS[b], guess, options->seed + (uint64_t)b);
    for (int c = 0; done && c < WORLDS; c++) {
        struct measure *cell[RULES];

        done = measures_new(cell, 2 * PLANS[b].skills) &&
               run_cell(drawn, c, options->seed * 1000 +
                        (uint64_t)(b * WORLDS + c), options->learners, cell);
        label(&labels, PLANS[b].name, CELLS[c].name, guess);
        if (done)
            measures_rows(out, &labels, cell);
        done = done && measures_merge(bank, cell);
        measures_free(cell);
    }
    label(&labels, PLANS[b].name, "all", guess);
    if (done)
        measures_rows(out, &labels, bank);
    done = done && measures_merge(pool, bank);
    measures_free(bank);
    free(drawn);
    return done;
}

/* The pools of banks, one chance of a guess after the other. */
static bool run_pools(FILE *out, const struct simulate_options *options)
{
    static const double guesses[] = {0, 0.2};
    struct measure_labels labels;
    bool done = true;

    for (int g = 0; done && g < 2; g++) {
        struct measure *pool[RULES];

        done = measures_new(pool, 2 * POOL_SKILLS);
        for (int b = 0; done && b < BANKS; b++) {
            fprintf(stderr, "placement: %s, guess %g\n", PLANS[b].name,
                    guesses[g]);
            done = run_bank(out, b, guesses[g], options, pool);
        }
        label(&labels, "pool", "all", guesses[g]);
        if (done)
            measures_rows(out, &labels, pool);
        measures_free(pool);
    }
    return done;
}

int simulate_placement(FILE *out, const struct simulate_options *options)
{
    if (!run_pools(out, options))
        return ctl_refuse("not enough memory");
    return simulate_content(out, options);
}
