/* What the answers say of each question: figures against the abilities of its
 * learners, each ability taken from the learner's other answers, so that an
 * answer does not confirm itself. */
#include "calibrate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../text.h"
#include "calibrate_model.h"
#include "scale.h"

/* Running sums of one question. */
struct sums {
    double ability, squares;
    double right_ability;
    double wrong_ability[CALIBRATE_WRONG + 1];
    struct {
        size_t answers;
        double residual, variance;
    } half[2];
};

/* A learner's ability without one of their answers, and the model's
 * probability of a right answer there. */
static void leave_out(const struct calibrate_logs *chances, int right,
                      const double *weights, double *ability,
                      double *expected)
{
    double sum = 0, theta = 0, p = 0;

    for (int k = 0; k < CALIBRATE_POINTS; k++) {
        double w = weights[k] / chances->of[right][k];

        sum += w;
        theta += w * calibrate_point(k);
        p += w * chances->of[1][k];
    }
    *ability = theta / sum;
    *expected = p / sum;
}

static struct calibrate_group *group_of(struct calibrate_figures *figures,
                                        double ability)
{
    double level = floor(scale_level(ability));
    int group = level < 0 ? 0 : level >= CALIBRATE_GROUPS
                    ? CALIBRATE_GROUPS - 1 : (int)level;

    return &figures->groups[group];
}

static void add_answer(struct calibrate_figures *figures, struct sums *sums,
                       const struct calibrate_answer *answer, double ability,
                       double expected)
{
    struct calibrate_group *group = group_of(figures, ability);

    figures->answers++;
    figures->right += answer->right;
    sums->ability += ability;
    sums->squares += ability * ability;
    if (answer->right)
        sums->right_ability += ability;
    else if (answer->wrong > 0 && answer->wrong <= CALIBRATE_WRONG) {
        figures->wrong[answer->wrong].answers++;
        sums->wrong_ability[answer->wrong] += ability;
    }
    group->answers++;
    group->right += answer->right;
    group->ability += ability;
    group->expected += expected;
    sums->half[answer->late].answers++;
    sums->half[answer->late].residual += answer->right - expected;
    sums->half[answer->late].variance += expected * (1 - expected);
}

/* Correlation of "one of these answers" with ability: how many they are of n,
 * the sum of their abilities; mean and deviation of all. */
static double biserial(size_t count, double sum, size_t n, double mean,
                       double deviation)
{
    double share = n > 0 ? (double)count / (double)n : 0;

    if (share <= 0 || share >= 1 || deviation <= 0)
        return 0;
    return (sum / (double)count - mean) / deviation
           * sqrt(share / (1 - share));
}

static void find_drift(struct calibrate_figures *figures,
                       const struct sums *sums)
{
    double n[2] = { (double)sums->half[0].answers,
                    (double)sums->half[1].answers };

    if (n[0] <= 0 || n[1] <= 0)
        return;
    figures->drift = sums->half[1].residual / n[1]
                     - sums->half[0].residual / n[0];
    figures->drift_error = sqrt(sums->half[0].variance / (n[0] * n[0])
                                + sums->half[1].variance / (n[1] * n[1]));
}

static void finish(struct calibrate_figures *figures, const struct sums *sums)
{
    size_t n = figures->answers;
    double mean;

    if (n == 0)
        return;
    mean = figures->ability = sums->ability / (double)n;
    figures->deviation = sqrt(fmax(0, sums->squares / (double)n
                                      - mean * mean));
    figures->point_biserial = biserial(figures->right, sums->right_ability, n,
                                       mean, figures->deviation);
    for (int w = 1; w <= CALIBRATE_WRONG; w++)
        figures->wrong[w].point_biserial =
            biserial(figures->wrong[w].answers, sums->wrong_ability[w], n,
                     mean, figures->deviation);
    for (int g = 0; g < CALIBRATE_GROUPS; g++) {
        struct calibrate_group *group = &figures->groups[g];

        if (group->answers > 0) {
            group->ability /= (double)group->answers;
            group->expected /= (double)group->answers;
        }
    }
    find_drift(figures, sums);
}

/* The tables without the logarithm: P(wrong) and P(right). */
static struct calibrate_logs *chances_of(const struct calibrate *c)
{
    struct calibrate_logs *chances = calibrate_tables(c);

    for (int i = 0; i < c->count; i++)
        for (int right = 0; right < 2; right++)
            for (int k = 0; k < CALIBRATE_POINTS; k++)
                chances[i].of[right][k] = exp(chances[i].of[right][k]);
    return chances;
}

void calibrate_measure(const struct calibrate *c,
                       struct calibrate_figures *figures)
{
    size_t bytes = ((size_t)c->count + 1) * sizeof(struct sums);
    struct sums *sums = memset(text_memory(NULL, bytes), 0, bytes);
    struct calibrate_logs *tables = calibrate_tables(c);
    struct calibrate_logs *chances = chances_of(c);
    double weights[CALIBRATE_POINTS];

    memset(figures, 0, (size_t)c->count * sizeof *figures);
    for (size_t learner = 0; learner < c->learners; learner++) {
        (void)calibrate_posterior(c, tables, learner, weights);
        for (size_t n = c->first[learner]; n < c->first[learner + 1]; n++) {
            const struct calibrate_answer *answer = &c->given[n];
            double ability, expected;

            leave_out(&chances[answer->item], answer->right, weights, &ability,
                      &expected);
            add_answer(&figures[answer->item], &sums[answer->item], answer,
                       ability, expected);
        }
    }
    for (int i = 0; i < c->count; i++)
        finish(&figures[i], &sums[i]);
    calibrate_flags(c, figures);
    free(chances);
    free(tables);
    free(sums);
}
