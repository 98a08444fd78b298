/* Drawn banks and people; see exam_people.h. */
#include "exam_people.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double CORRELATION = 0.8;

static double chance(const struct exam_item *item, double ability)
{
    return 1 / (1 + exp(-item->discriminant * (ability - item->difficulty)));
}

static double at_most(double step, double most)
{
    return fmax(-most, fmin(most, step));
}

/* The two-parameter item that a large calibration on N(0, 1) would find for
 * one that is guessed: the maximum of the expected log-likelihood, by Newton's
 * method on slope and intercept, in steps that cannot run away. */
static void calibrate(struct exam_item *item, double guess)
{
    const struct exam_item real = *item;
    double slope = 0.5;
    double intercept = 0;

    for (int step = 0; step < 60; step++) {
        double g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0;

        for (int k = 0; k < EXAM_POINTS; k++) {
            const double x = (k - EXAM_POINTS / 2) / 5.0;
            const double weight = exp(-x * x / 2);
            const double p = 1 / (1 + exp(-slope * x - intercept));
            const double off =
                weight * (guess + (1 - guess) * chance(&real, x) - p);
            const double h = weight * p * (1 - p);

            g0 += off;
            g1 += off * x;
            h00 += h;
            h01 += h * x;
            h11 += h * x * x;
        }
        intercept +=
            at_most((h11 * g0 - h01 * g1) / (h00 * h11 - h01 * h01), 0.5);
        slope +=
            at_most((h00 * g1 - h01 * g0) / (h00 * h11 - h01 * h01), 0.2);
    }
    item->discriminant = slope;
    item->difficulty = -intercept / slope;
}

bool exam_world_draw(struct exam_world *world, int count, double guess,
                     uint64_t seed)
{
    struct random random = random_new(seed, 0);

    world->count = count;
    world->guess = guess;
    for (int i = 0; i < count; i++) {
        struct exam_item *item = &world->real[i];

        item->discriminant = exp(0.15 + 0.30 * random_normal(&random));
        item->difficulty = 1.3 * random_normal(&random);
        item->competence = i % PEOPLE_COMPETENCES;
        item->topic = i % (PEOPLE_COMPETENCES * PEOPLE_TOPICS);
        world->known[i] = *item;
        if (guess > 0)
            calibrate(&world->known[i], guess);
    }
    world->terms = exam_terms_new(world->known, count);
    return world->terms != NULL;
}

void exam_world_free(struct exam_world *world)
{
    free(world->terms);
    world->terms = NULL;
}

void exam_person_draw(struct exam_person *person,
                      enum exam_population population, long number,
                      struct random *random)
{
    const double ability = random_normal(random);
    const double all = sqrt(CORRELATION +
                            (1 - CORRELATION) / PEOPLE_COMPETENCES);
    double sum = 0;

    person->ability = population == EXAM_GRID
                          ? -3 + 0.5 * (double)(number % 13) : ability;
    for (int c = 0; c < PEOPLE_COMPETENCES; c++) {
        person->abilities[c] = person->ability;
        if (population == EXAM_CORRELATED) {
            person->abilities[c] =
                (sqrt(CORRELATION) * ability +
                 sqrt(1 - CORRELATION) * random_normal(random)) / all;
            sum += person->abilities[c];
        }
    }
    if (population == EXAM_CORRELATED)
        person->ability = sum / PEOPLE_COMPETENCES;
}

void exam_person_answers(const struct exam_person *person,
                         const struct exam_world *world,
                         struct random *random, bool answers[EXAM_ITEMS])
{
    for (int i = 0; i < world->count; i++) {
        const struct exam_item *item = &world->real[i];
        const double p = chance(item, person->abilities[item->competence]);

        answers[i] = random_uniform(random) <
                     world->guess + (1 - world->guess) * p;
    }
}
