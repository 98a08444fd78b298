/* Finds how often each challenge may be shown; see exposure.h. */
#include "exposure.h"

#include "simulee.h"

#include <string.h>

enum { ROUNDS = 20, PEOPLE = 1200 };

/* Below the ceiling, for what chance adds to a rate that is measured. */
static const double MARGIN = 0.8;
static const double LEAST_SHARE = 0.02;

/* Half of the people come with what other competences say of them. */
static int sit(const struct model *model, bool known, struct random *random,
               long shown[])
{
    const double ability = 3.5 + 2 * random_normal(random);
    struct placement placement;
    struct simulee who;
    double prior[GRID];
    int c;

    if (known)
        model_prior(ability + 1.4 * random_normal(random), 2.2, prior);
    else
        model_prior(3.5, 3, prior);
    simulee_draw(&who, model->pool, &SIMULEE_WORLD, ability, random);
    simulee_sit(&who, model->pool, random);
    placement_begin(&placement, model, &PLACEMENT_LENGTHS[0],
                    random_below(random, 2147483646) + 1, prior);
    while ((c = placement_next(&placement)) >= 0) {
        shown[c]++;
        placement_take(&placement, c,
                       simulee_answers(&who, model->pool, &SIMULEE_WORLD, c, 0));
    }
    return placement.answers;
}

/* How often each challenge is shown under the shares of now: the larger of the
 * rates among those who come with nothing and with something. The mean number
 * of questions. */
static double measure_rates(const struct model *model, int round,
                            double rate[POOL_CHALLENGES])
{
    long shown[2][POOL_CHALLENGES] = {{0}};
    long questions = 0;

    for (int n = 0; n < PEOPLE; n++) {
        struct random random =
            random_new(19, (uint64_t)(round * PEOPLE + n));

        questions += sit(model, n % 2 == 1, &random, shown[n % 2]);
    }
    for (int c = 0; c < model->pool->challenges; c++) {
        const long most =
            shown[0][c] > shown[1][c] ? shown[0][c] : shown[1][c];

        rate[c] = 2.0 * (double)most / PEOPLE;
    }
    return (double)questions / PEOPLE;
}

/* Toward the ceiling from both sides; the steps grow smaller, so that the last
 * shares are not those of one round's chance. */
static void adjust(struct pool *pool, const double rate[POOL_CHALLENGES],
                   double ceiling, double step)
{
    for (int c = 0; c < pool->challenges; c++) {
        double *share = &pool->challenge[c].share;
        const double factor =
            rate[c] > 0 ? pow(ceiling / rate[c], step) : 1 + 0.4 * step;

        *share = fmin(1, fmax(LEAST_SHARE, *share * factor));
    }
}

void exposure_control(struct pool *pool)
{
    struct model model;
    double rate[POOL_CHALLENGES];

    for (int c = 0; c < pool->challenges; c++)
        pool->challenge[c].share = 1;
    model_prepare(&model, pool);
    for (int round = 0; round < ROUNDS; round++) {
        const double length = measure_rates(&model, round, rate);
        const double ceiling =
            MARGIN * fmax(0.25, 1.5 * length / pool->challenges);

        adjust(pool, rate, ceiling, round < ROUNDS / 2 ? 0.5 : 0.2);
    }
}
