/* The model of an answer on the grid: see calibrate_model.h. */
#include "calibrate_model.h"

#include <math.h>

#include "../text.h"

#define STEP 0.2

double calibrate_point(int k)
{
    return STEP * (k - (CALIBRATE_POINTS - 1) / 2.0);
}

/* What is expected of a learner before any answer: N(0, 1), or given what was
 * known, standardised to z, N(r z, 1 - r²) with r its correlation with
 * ability, which leaves all learners together N(0, 1). */
double calibrate_known_score(const struct calibrate *c, size_t learner)
{
    double known = (double)c->known[learner];
    double z;

    if (isnan(known) || c->before.deviation <= 0)
        return 0;
    z = (known - c->before.mean) / c->before.deviation;
    return z > 3 ? 3 : z < -3 ? -3 : z;
}

static void begin_weights(const struct calibrate *c, size_t learner,
                          double weights[CALIBRATE_POINTS])
{
    double r = isnan((double)c->known[learner]) || c->before.deviation <= 0
                   ? 0 : c->before.correlation;
    double mean = r * calibrate_known_score(c, learner);
    double scale = 1 / sqrt(1 - r * r);
    double constant = log(STEP * scale) - 0.9189385332046727; /* ln √2π */

    for (int k = 0; k < CALIBRATE_POINTS; k++) {
        double z = (calibrate_point(k) - mean) * scale;

        weights[k] = constant - z * z / 2;
    }
}

static double logistic(double z)
{
    return 1 / (1 + exp(-z));
}

/* Away from 0 and 1, whose logarithms nobody wants. */
static double inside(double p)
{
    return p < 1e-12 ? 1e-12 : p > 1 - 1e-12 ? 1 - 1e-12 : p;
}

double calibrate_probability(const struct calibrate_item *item,
                             double ability)
{
    return inside(item->guess + (1 - item->slip - item->guess)
                  * logistic(item->discrimination
                             * (ability - item->difficulty)));
}

void calibrate_fill(const struct calibrate *c, struct calibrate_logs *tables)
{
    for (int i = 0; i < c->count; i++)
        for (int k = 0; k < CALIBRATE_POINTS; k++) {
            double p = calibrate_probability(&c->items[i],
                                             calibrate_point(k));

            tables[i].of[0][k] = log(1 - p);
            tables[i].of[1][k] = log(p);
        }
}

struct calibrate_logs *calibrate_tables(const struct calibrate *c)
{
    struct calibrate_logs *tables =
        text_memory(NULL, ((size_t)c->count + 1) * sizeof *tables);

    calibrate_fill(c, tables);
    return tables;
}

double calibrate_posterior(const struct calibrate *c,
                           const struct calibrate_logs *tables,
                           size_t learner, double weights[CALIBRATE_POINTS])
{
    double largest = -INFINITY;
    double sum = 0;

    begin_weights(c, learner, weights);
    for (size_t n = c->first[learner]; n < c->first[learner + 1]; n++) {
        const double *logs = tables[c->given[n].item].of[c->given[n].right];

        for (int k = 0; k < CALIBRATE_POINTS; k++)
            weights[k] += logs[k];
    }
    for (int k = 0; k < CALIBRATE_POINTS; k++)
        largest = weights[k] > largest ? weights[k] : largest;
    for (int k = 0; k < CALIBRATE_POINTS; k++)
        sum += weights[k] = exp(weights[k] - largest);
    for (int k = 0; k < CALIBRATE_POINTS; k++)
        weights[k] /= sum;
    return largest + log(sum);
}

/* With z = a (theta - b), L its logistic, c = 1 - s - g and P = g + c L:
 * P' = c L (1 - L) z', P'' = c L (1 - L) ((1 - 2L) z' z' + z''), where by
 * (ln a, b) z' = (z, -a) and z'' = (z, -a, 0). */
void calibrate_slopes(const struct calibrate_item *item, int right,
                      double ability, double gradient[2],
                      double curvature[3])
{
    double a = item->discrimination;
    double z = a * (ability - item->difficulty);
    double l = logistic(z);
    double flat = (1 - item->slip - item->guess) * l * (1 - l);
    double p = calibrate_probability(item, ability);
    double first = right ? 1 / p : -1 / (1 - p);
    double second = -first * first;
    double by[2] = { flat * z, -flat * a };
    double of[3] = { flat * ((1 - 2 * l) * z * z + z),
                     flat * ((1 - 2 * l) * -a * z - a),
                     flat * (1 - 2 * l) * a * a };

    gradient[0] = first * by[0];
    gradient[1] = first * by[1];
    curvature[0] = first * of[0] + second * by[0] * by[0];
    curvature[1] = first * of[1] + second * by[0] * by[1];
    curvature[2] = first * of[2] + second * by[1] * by[1];
}
