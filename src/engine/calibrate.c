/* Estimation: the data of one competence and the EM cycles over them.
 *
 * Each cycle counts, over a grid of abilities, how many learners of each
 * ability met a question and how many of them were right, both expected under
 * the estimates so far (E), and fits each question to its counts (M). Bock
 * and Aitkin 1981; Baker and Kim 2004, chapter 6. */
#include "calibrate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../text.h"
#include "calibrate_model.h"

/* Where the competence's line and mean are themselves expected. */
#define SPREAD_LOCATION 1.0
#define SPREAD_SLOPE 0.5
#define SPREAD_LOG 0.5
#define STRIDE 0.5
enum { KNOWN_LEAST = 30 };
#define ENOUGH 1e-4 /* the largest change of a round that counts as none */

/* Of the learners of whom something was known: how many, and the sums of their
 * expected ability's square, of its product with what was known, and of the
 * square of that. */
struct known_sums {
    double n, aa, az, zz;
};

/* Expected counts of one question along the grid. */
struct counts {
    double met[CALIBRATE_POINTS];
    double right[CALIBRATE_POINTS];
};

void calibrate_init(struct calibrate *c, int count)
{
    size_t size = ((size_t)count + 1) * sizeof *c->items;

    *c = (struct calibrate){ .count = count };
    c->items = memset(text_memory(NULL, size), 0, size);
    c->first = text_memory(NULL, sizeof *c->first);
    c->first[0] = 0;
}

void calibrate_free(struct calibrate *c)
{
    free(c->items);
    free(c->first);
    free(c->known);
    free(c->given);
    *c = (struct calibrate){0};
}

void calibrate_learner(struct calibrate *c, double known)
{
    if (c->learners + 2 > c->learners_size) {
        c->learners_size = c->learners_size ? c->learners_size * 2 : 1024;
        c->first = text_memory(c->first,
                               c->learners_size * sizeof *c->first);
        c->known = text_memory(c->known,
                               c->learners_size * sizeof *c->known);
    }
    c->known[c->learners] = (float)known;
    c->learners++;
    c->first[c->learners] = c->answers;
}

void calibrate_add(struct calibrate *c, struct calibrate_answer answer)
{
    if (c->answers == c->answers_size) {
        c->answers_size = c->answers_size ? c->answers_size * 2 : 4096;
        c->given = text_memory(c->given, c->answers_size * sizeof *c->given);
    }
    c->given[c->answers++] = answer;
    c->first[c->learners] = c->answers;
    c->items[answer.item].answers++;
}

/* Mean and deviation of what was known; of a few nothing is made. */
static void begin_known(struct calibrate *c)
{
    double n = 0, sum = 0, squares = 0;

    for (size_t learner = 0; learner < c->learners; learner++) {
        double known = (double)c->known[learner];

        if (isnan(known))
            continue;
        n++;
        sum += known;
        squares += known * known;
    }
    c->before = (struct calibrate_known){0};
    if (n < KNOWN_LEAST)
        return;
    c->before.mean = sum / n;
    c->before.deviation = sqrt(fmax(0, squares / n
                                       - c->before.mean * c->before.mean));
    c->before.correlation = 0.5;
}

void calibrate_begin(struct calibrate *c)
{
    begin_known(c);
    c->line = (struct calibrate_line){ 0, 1, 0 };
    for (int i = 0; i < c->count; i++) {
        struct calibrate_item *item = &c->items[i];

        c->line.log_discrimination += log(item->prior_discrimination)
                                      / c->count;
        item->discrimination = item->prior_discrimination;
        item->difficulty = item->prior_difficulty;
    }
}

static void count_known(const struct calibrate *c, size_t learner,
                        const double *weights, struct known_sums *sums)
{
    double z = calibrate_known_score(c, learner);

    if (isnan((double)c->known[learner]))
        return;
    sums->n++;
    sums->zz += z * z;
    for (int k = 0; k < CALIBRATE_POINTS; k++) {
        double x = calibrate_point(k);

        sums->aa += weights[k] * x * x;
        sums->az += weights[k] * x * z;
    }
}

/* The E step; returns the log-likelihood. */
static double count_all(const struct calibrate *c,
                        const struct calibrate_logs *tables,
                        struct counts *counts, struct known_sums *sums)
{
    double weights[CALIBRATE_POINTS];
    double likelihood = 0;

    memset(counts, 0, (size_t)c->count * sizeof *counts);
    *sums = (struct known_sums){0};
    for (size_t learner = 0; learner < c->learners; learner++) {
        likelihood += calibrate_posterior(c, tables, learner, weights);
        if (c->before.deviation > 0)
            count_known(c, learner, weights, sums);
        for (size_t n = c->first[learner]; n < c->first[learner + 1]; n++) {
            struct counts *mine = &counts[c->given[n].item];
            double right = c->given[n].right;

            for (int k = 0; k < CALIBRATE_POINTS; k++) {
                mine->met[k] += weights[k];
                mine->right[k] += weights[k] * right;
            }
        }
    }
    return likelihood;
}

/* The prior's pull on (ln a, b), added to gradient and information. */
static void add_prior(const struct calibrate *c,
                      const struct calibrate_item *item, double gradient[2],
                      double information[3])
{
    double wa = 1 / (CALIBRATE_SPREAD_DISCRIMINATION
                     * CALIBRATE_SPREAD_DISCRIMINATION);
    double wb = 1 / (CALIBRATE_SPREAD_DIFFICULTY
                     * CALIBRATE_SPREAD_DIFFICULTY);

    gradient[0] += wa * (c->line.log_discrimination
                         - log(item->discrimination));
    gradient[1] += wb * (c->line.location
                         + c->line.slope * item->prior_difficulty
                         - item->difficulty);
    information[0] += wa;
    information[2] += wb;
}

/* Gradient and expected information of one question's counts. */
static void sum_up(const struct calibrate_item *item,
                   const struct counts *counts, double gradient[2],
                   double information[3])
{
    double a = item->discrimination;
    double range = 1 - item->slip - item->guess;

    for (int k = 0; k < CALIBRATE_POINTS; k++) {
        double p = calibrate_probability(item, calibrate_point(k));
        double l = (p - item->guess) / range;
        double flat = range * l * (1 - l);
        double by[2] = { flat * a * (calibrate_point(k) - item->difficulty),
                         -flat * a };
        double residual = (counts->right[k] - counts->met[k] * p)
                          / (p * (1 - p));
        double weight = counts->met[k] / (p * (1 - p));

        gradient[0] += residual * by[0];
        gradient[1] += residual * by[1];
        information[0] += weight * by[0] * by[0];
        information[1] += weight * by[0] * by[1];
        information[2] += weight * by[1] * by[1];
    }
}

/* What the M step makes as large as it can: the expected log-likelihood of
 * one question and the prior's. */
static double objective(const struct calibrate *c,
                        const struct calibrate_item *item,
                        const struct counts *counts)
{
    double from_line = (item->difficulty - c->line.location
                        - c->line.slope * item->prior_difficulty)
                       / CALIBRATE_SPREAD_DIFFICULTY;
    double from_mean = (log(item->discrimination)
                        - c->line.log_discrimination)
                       / CALIBRATE_SPREAD_DISCRIMINATION;
    double sum = -(from_line * from_line + from_mean * from_mean) / 2;

    for (int k = 0; k < CALIBRATE_POINTS; k++) {
        double p = calibrate_probability(item, calibrate_point(k));

        sum += counts->right[k] * log(p)
               + (counts->met[k] - counts->right[k]) * log(1 - p);
    }
    return sum;
}

/* One step of Fisher's scoring, no longer than STRIDE and halved while it makes
 * things worse; returns the larger move. It is shortened as a whole: only its
 * own direction is sure to lead upwards. */
static double step(const struct calibrate *c, struct calibrate_item *item,
                   const struct counts *counts)
{
    const struct calibrate_item before = *item;
    double best = objective(c, item, counts);
    double g[2] = { 0, 0 };
    double i[3] = { 0, 0, 0 };
    double determinant, by_log, by_difficulty, longest;

    sum_up(item, counts, g, i);
    add_prior(c, item, g, i);
    determinant = i[0] * i[2] - i[1] * i[1];
    by_log = (i[2] * g[0] - i[1] * g[1]) / determinant;
    by_difficulty = (i[0] * g[1] - i[1] * g[0]) / determinant;
    longest = fmax(STRIDE, fmax(fabs(by_log), fabs(by_difficulty)));
    by_log *= STRIDE / longest;
    by_difficulty *= STRIDE / longest;
    for (int halvings = 0; halvings < 20; halvings++) {
        item->discrimination = exp(log(before.discrimination) + by_log);
        item->difficulty = before.difficulty + by_difficulty;
        if (objective(c, item, counts) >= best)
            return fmax(fabs(by_log), fabs(by_difficulty));
        by_log /= 2;
        by_difficulty /= 2;
    }
    *item = before;
    return 0;
}

/* The M step: from a round's start to its end, by how much at most. */
static double fit_all(struct calibrate *c, const struct counts *counts)
{
    double change = 0;

    for (int i = 0; i < c->count; i++) {
        struct calibrate_item *item = &c->items[i];
        double log_before = log(item->discrimination);
        double before = item->difficulty;

        for (int n = 0; n < 5 && step(c, item, &counts[i]) > ENOUGH / 10; n++)
            ;
        change = fmax(change, fabs(log(item->discrimination) - log_before));
        change = fmax(change, fabs(item->difficulty - before));
    }
    return change;
}

/* How much a question counts for the common line: one far from it, such as
 * one with a wrong key, little (the weights of Student's t with 4 degrees of
 * freedom). */
static double weight_of(double from, double spread)
{
    double z = from / spread;

    return 5 / (4 + z * z) / (spread * spread);
}

static void fit_log(struct calibrate *c)
{
    double weights = 1 / (SPREAD_LOG * SPREAD_LOG);
    double sum = 0;

    for (int i = 0; i < c->count; i++)
        sum += weights * log(c->items[i].prior_discrimination) / c->count;
    for (int i = 0; i < c->count; i++) {
        double log_a = log(c->items[i].discrimination);
        double w = weight_of(log_a - c->line.log_discrimination,
                             CALIBRATE_SPREAD_DISCRIMINATION);

        if (c->items[i].answers == 0)
            continue;
        weights += w;
        sum += w * log_a;
    }
    c->line.log_discrimination = sum / weights;
}

/* The line of levels and the mean of ln a, by weighted least squares over the
 * questions that have answers. */
static void fit_line(struct calibrate *c)
{
    double n = 1 / (SPREAD_LOCATION * SPREAD_LOCATION);
    double xx = 1 / (SPREAD_SLOPE * SPREAD_SLOPE);
    double x = 0, y = 0, xy = xx;

    for (int i = 0; i < c->count; i++) {
        const struct calibrate_item *item = &c->items[i];
        double prior = item->prior_difficulty;
        double w = weight_of(item->difficulty - c->line.location
                             - c->line.slope * prior,
                             CALIBRATE_SPREAD_DIFFICULTY);

        if (item->answers == 0)
            continue;
        n += w;
        x += w * prior;
        xx += w * prior * prior;
        y += w * item->difficulty;
        xy += w * prior * item->difficulty;
    }
    c->line.slope = (n * xy - x * y) / (n * xx - x * x);
    c->line.location = (y - c->line.slope * x) / n;
    fit_log(c);
}

/* Minus what the correlation r of what was known with ability should make
 * large: the expected log-density of N(r z, 1 - r²). */
static double known_cost(const struct known_sums *sums, double r)
{
    double rest = 1 - r * r;

    return sums->n * log(rest)
           + (sums->aa - 2 * r * sums->az + r * r * sums->zz) / rest;
}

/* The correlation that costs least, by the golden section. */
static void fit_known(struct calibrate *c, const struct known_sums *sums)
{
    const double golden = 0.6180339887498949;
    double low = -0.95, high = 0.95;

    if (c->before.deviation <= 0)
        return;
    while (high - low > ENOUGH / 100) {
        double left = high - golden * (high - low);
        double right = low + golden * (high - low);

        if (known_cost(sums, left) < known_cost(sums, right))
            high = right;
        else
            low = left;
    }
    c->before.correlation = (low + high) / 2;
}

void calibrate_estimate(struct calibrate *c)
{
    struct known_sums sums;
    struct calibrate_logs *tables;
    struct counts *counts;

    calibrate_begin(c);
    tables = calibrate_tables(c);
    counts = text_memory(NULL, ((size_t)c->count + 1) * sizeof *counts);
    c->converged = false;
    for (c->rounds = 0; c->rounds < CALIBRATE_ROUNDS && !c->converged;
         c->rounds++) {
        calibrate_fill(c, tables);
        c->likelihood = count_all(c, tables, counts, &sums);
        c->change = fit_all(c, counts);
        fit_line(c);
        fit_known(c, &sums);
        c->converged = c->change < ENOUGH;
    }
    free(counts);
    free(tables);
}
