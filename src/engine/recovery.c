/* Simulated answers for calibration, and how well it finds what made them:
 * see recovery.h. */
#include "recovery.h"

#include <math.h>
#include <stdlib.h>

#include "../text.h"
#include "calibrate_model.h"
#include "random.h"
#include "scale.h"

enum { ASKED = 12, NEAREST = 5 };

#define TOLD 0.7 /* how what was known before correlates with ability */

/* Nobody sees more than this share more than an even spread would give. */
#define CEILING 1.5
/* The world is not as the priors have it: flatter curves, levels that miss by
 * up to a level and more. */
#define TRUE_LOG 0.8 /* ln 2.2 */
#define TRUE_LOG_SPREAD 0.3
#define TRUE_SPREAD 0.4
#define PRIOR_DISCRIMINATION 3.0

struct world {
    const struct recovery_plan *plan;
    struct calibrate_item *truth; /* what calibration does not know */
    bool *planted;
    size_t *asked;                /* how often each was */
};

/* What was known of a learner before the first question, which it chose. */
struct before {
    double mean, deviation;
};

static void make_item(struct calibrate_item *item, int nth, bool exam,
                      struct random *random)
{
    bool choice = !exam && nth % 3 == 0;

    item->task = nth;
    item->guess = choice ? 0.25 : 0;
    item->slip = exam ? 0 : 0.05;
    item->prior_discrimination = PRIOR_DISCRIMINATION;
    item->prior_difficulty = scale_ability(nth % 8 + 1);
    item->difficulty = item->prior_difficulty
                       + TRUE_SPREAD * random_normal(random);
    item->discrimination = exp(TRUE_LOG
                               + TRUE_LOG_SPREAD * random_normal(random));
}

/* What a learner answers to a question. The wrong answers are 1 to 3, most
 * often the first. Where the key is wrong, the right answer passes for a wrong
 * one, the fourth; in a choice the first wrong one passes for right. */
static struct calibrate_answer answer(const struct world *world, int item,
                                      double ability, struct random *random)
{
    const struct calibrate_item *truth = &world->truth[item];
    bool right = random_uniform(random)
                 < calibrate_probability(truth, ability);
    double which = random_uniform(random);
    struct calibrate_answer given = { .item = (uint16_t)item };

    given.right = right;
    given.wrong = right ? 0 : which < 0.5 ? 1 : which < 0.8 ? 2 : 3;
    given.late = random_uniform(random) < 0.5;
    if (world->planted[item] && truth->guess > 0 && given.wrong == 1) {
        given.right = 1;
        given.wrong = 0;
    } else if (world->planted[item] && right) {
        given.right = 0;
        given.wrong = 4;
    }
    return given;
}

/* The mean ability of the posterior by the priors alone: what chose the
 * questions knows no more. */
static double guess_ability(const struct world *world,
                            const struct before *before,
                            const struct calibrate_answer *given, int count)
{
    double sum = 0, theta = 0;

    for (int k = 0; k < CALIBRATE_POINTS; k++) {
        double x = calibrate_point(k);
        double z = (x - before->mean) / before->deviation;
        double weight = exp(-z * z / 2);

        for (int n = 0; n < count; n++) {
            struct calibrate_item item = world->truth[given[n].item];
            double p;

            item.discrimination = item.prior_discrimination;
            item.difficulty = item.prior_difficulty;
            p = calibrate_probability(&item, x);
            weight *= given[n].right ? p : 1 - p;
        }
        sum += weight;
        theta += weight * x;
    }
    return theta / sum;
}

static bool may_ask(const struct world *world, int item, size_t learner,
                    const struct calibrate_answer *given, int count)
{
    double ceiling = CEILING * ASKED / world->plan->items;

    for (int n = 0; n < count; n++)
        if (given[n].item == item)
            return false;
    return (double)world->asked[item] < ceiling * (double)(learner + 20);
}

/* One of the five questions nearest to an ability that may be asked. */
static int choose(const struct world *world, double near, size_t learner,
                  const struct calibrate_answer *given, int count,
                  struct random *random)
{
    int best[NEAREST];
    double distances[NEAREST];
    int found = 0;

    for (int i = 0; i < world->plan->items; i++) {
        double distance = fabs(world->truth[i].prior_difficulty - near)
                          + 1e-6 * random_uniform(random);
        int at;

        if (!may_ask(world, i, learner, given, count))
            continue;
        if (found < NEAREST)
            found++;
        else if (distance >= distances[NEAREST - 1])
            continue;
        for (at = found - 1; at > 0 && distances[at - 1] > distance; at--) {
            distances[at] = distances[at - 1];
            best[at] = best[at - 1];
        }
        distances[at] = distance;
        best[at] = i;
    }
    return best[random_below(random, found)];
}

static void sit_adaptive(struct calibrate *c, struct world *world,
                         size_t learner, double ability,
                         const struct before *before,
                         struct random *random)
{
    struct calibrate_answer given[ASKED];

    for (int n = 0; n < ASKED; n++) {
        double near = guess_ability(world, before, given, n);
        int item = choose(world, near, learner, given, n, random);

        given[n] = answer(world, item, ability, random);
        world->asked[item]++;
        calibrate_add(c, given[n]);
    }
}

static void sit(struct calibrate *c, struct world *world, size_t learner)
{
    const struct recovery_plan *plan = world->plan;
    struct random random = random_new(plan->seed, learner + 1);
    double ability = random_normal(&random);
    double other = TOLD * ability
                   + sqrt(1 - TOLD * TOLD) * random_normal(&random);
    struct before before = { 0, 1 };

    if (plan->design == RECOVERY_INFORMED || plan->design == RECOVERY_UNTOLD)
        before = (struct before){ TOLD * other, sqrt(1 - TOLD * TOLD) };
    calibrate_learner(c, plan->design == RECOVERY_INFORMED ? other
                                                           : (double)NAN);
    if (plan->design == RECOVERY_COMPLETE) {
        for (int i = 0; i < plan->items; i++)
            calibrate_add(c, answer(world, i, ability, &random));
    } else {
        sit_adaptive(c, world, learner, ability, &before, &random);
    }
}

static void begin(struct calibrate *c, struct world *world)
{
    const struct recovery_plan *plan = world->plan;
    struct random random = random_new(plan->seed, 0);
    size_t count = (size_t)plan->items;

    calibrate_init(c, plan->items);
    world->truth = text_memory(NULL, count * sizeof *world->truth);
    world->planted = text_memory(NULL, count * sizeof *world->planted);
    world->asked = text_memory(NULL, count * sizeof *world->asked);
    for (int i = 0; i < plan->items; i++) {
        world->truth[i] = (struct calibrate_item){0};
        make_item(&world->truth[i], i, plan->exam, &random);
        c->items[i] = world->truth[i];
        /* A choice, a typed answer, a choice …, of middle levels too. */
        world->planted[i] = i % 7 == 2 && i / 7 < plan->planted;
        world->asked[i] = 0;
    }
}

/* Running sums for a correlation. */
struct pairs {
    double n, x, y, xx, yy, xy;
};

static void pair(struct pairs *p, double x, double y)
{
    p->n++;
    p->x += x;
    p->y += y;
    p->xx += x * x;
    p->yy += y * y;
    p->xy += x * y;
}

static double correlation(const struct pairs *p)
{
    return (p->n * p->xy - p->x * p->y)
           / sqrt((p->n * p->xx - p->x * p->x)
                  * (p->n * p->yy - p->y * p->y));
}

/* Root mean square of y - x. */
static double distance(const struct pairs *p)
{
    return sqrt((p->xx - 2 * p->xy + p->yy) / p->n);
}

static void compare(const struct calibrate *c, const struct world *world,
                    struct recovery_result *result)
{
    struct pairs difficulty = {0}, discrimination = {0};

    for (int i = 0; i < c->count; i++) {
        const struct calibrate_item *found = &c->items[i];
        const struct calibrate_item *truth = &world->truth[i];
        double by = found->difficulty - truth->difficulty;
        double log_by = log(found->discrimination / truth->discrimination);

        if (i == 0 || found->answers < result->fewest)
            result->fewest = found->answers;
        if (world->planted[i])
            continue;
        pair(&difficulty, truth->difficulty, found->difficulty);
        pair(&discrimination, log(truth->discrimination),
             log(found->discrimination));
        result->counted++;
        result->error += found->difficulty_error;
        result->covered += fabs(by) <= 1.96 * found->difficulty_error;
        result->log_covered += fabs(log_by) <= 1.96
            * found->discrimination_error / found->discrimination;
    }
    result->error /= result->counted;
    result->correlation = correlation(&difficulty);
    result->bias = (difficulty.y - difficulty.x) / difficulty.n;
    result->rmse = distance(&difficulty);
    result->log_correlation = correlation(&discrimination);
    result->log_bias = (discrimination.y - discrimination.x)
                       / discrimination.n;
    result->log_rmse = distance(&discrimination);
}

static void count_flags(const struct calibrate *c, const struct world *world,
                        struct recovery_result *result)
{
    struct calibrate_figures *figures =
        text_memory(NULL, (size_t)c->count * sizeof *figures);

    calibrate_measure(c, figures);
    for (int i = 0; i < c->count; i++) {
        bool key = figures[i].flags & CALIBRATE_KEY;

        result->keys_found += world->planted[i] && key;
        result->keys_alarmed += !world->planted[i] && key;
        result->alarmed += !world->planted[i] && figures[i].flags != 0;
    }
    free(figures);
}

struct recovery_result recovery_run(const struct recovery_plan *plan)
{
    struct recovery_result result = {0};
    struct world world = { .plan = plan };
    struct calibrate c;
    size_t each = plan->design == RECOVERY_COMPLETE ? (size_t)plan->items
                                                    : ASKED;

    begin(&c, &world);
    result.learners = (size_t)plan->answers * (size_t)plan->items / each;
    for (size_t learner = 0; learner < result.learners; learner++)
        sit(&c, &world, learner);
    for (int i = 0; i < c.count; i++)
        c.items[i].discrimination = c.items[i].difficulty = 0;
    calibrate_estimate(&c);
    result.rounds = c.rounds;
    result.converged = calibrate_errors(&c) && c.converged;
    compare(&c, &world, &result);
    count_flags(&c, &world, &result);
    calibrate_free(&c);
    free(world.truth);
    free(world.planted);
    free(world.asked);
    return result;
}
