/* Standard errors: the observed information of the marginal likelihood.
 *
 * With s(theta) and H(theta) the gradient and curvature of the log-likelihood
 * of a learner's answers were their ability known, that of the answers alone
 * has the information  - E[H] - E[s s'] + E[s] E[s]'  where E is over the
 * learner's posterior (Louis 1982, J. R. Statist. Soc. B 44). Summed over
 * learners, plus the priors' precision, inverted: the errors of all
 * parameters together, so that what one owes to the others is in them. */
#include "calibrate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../text.h"
#include "calibrate_model.h"

/* Derivatives of ln P(answer) of one question along the grid, by answer. */
struct slopes {
    double gradient[2][2][CALIBRATE_POINTS];
    double curvature[2][3][CALIBRATE_POINTS];
};

/* The information, symmetrical, of which the part below the diagonal counts;
 * question i has the rows 2i (ln a) and 2i + 1 (b). */
struct matrix {
    size_t size;
    double *cells;
};

static double *cell(const struct matrix *m, size_t row, size_t column)
{
    return &m->cells[row * m->size + column];
}

static void fill_slopes(const struct calibrate *c, struct slopes *slopes)
{
    for (int i = 0; i < c->count; i++)
        for (int right = 0; right < 2; right++)
            for (int k = 0; k < CALIBRATE_POINTS; k++) {
                double g[2], h[3];

                calibrate_slopes(&c->items[i], right, calibrate_point(k), g,
                                 h);
                for (int p = 0; p < 2; p++)
                    slopes[i].gradient[right][p][k] = g[p];
                for (int p = 0; p < 3; p++)
                    slopes[i].curvature[right][p][k] = h[p];
            }
}

static double mean(const double *weights, const double *values)
{
    double sum = 0;

    for (int k = 0; k < CALIBRATE_POINTS; k++)
        sum += weights[k] * values[k];
    return sum;
}

/* Adds the covariance of two answers' gradients, and on the diagonal the
 * curvature. The two are of different questions, or the same answer. */
static void add_pair(struct matrix *m, const double *weights,
                     const struct slopes *slopes,
                     const struct calibrate_answer *x,
                     const struct calibrate_answer *y)
{
    for (int p = 0; p < 2; p++) {
        const double *gx = slopes[x->item].gradient[x->right][p];
        double product[CALIBRATE_POINTS];
        double mx = mean(weights, gx);

        for (int k = 0; k < CALIBRATE_POINTS; k++)
            product[k] = weights[k] * gx[k];
        for (int q = 0; q < 2; q++) {
            const double *gy = slopes[y->item].gradient[y->right][q];
            size_t row = 2 * (size_t)x->item + (size_t)p;
            size_t column = 2 * (size_t)y->item + (size_t)q;
            double both = mean(product, gy) - mx * mean(weights, gy);

            if (row < column) {
                *cell(m, column, row) -= both;
            } else {
                *cell(m, row, column) -= both;
            }
        }
    }
}

static void add_curvature(struct matrix *m, const double *weights,
                          const struct slopes *slopes,
                          const struct calibrate_answer *x)
{
    size_t at = 2 * (size_t)x->item;
    const double (*h)[CALIBRATE_POINTS] = slopes[x->item].curvature[x->right];

    *cell(m, at, at) -= mean(weights, h[0]);
    *cell(m, at + 1, at) -= mean(weights, h[1]);
    *cell(m, at + 1, at + 1) -= mean(weights, h[2]);
}

/* add_pair on one answer touches the cell (ln a, b) from both sides. */
static void add_self(struct matrix *m, const double *weights,
                     const struct slopes *slopes,
                     const struct calibrate_answer *x)
{
    size_t at = 2 * (size_t)x->item;
    double before = *cell(m, at + 1, at);

    add_pair(m, weights, slopes, x, x);
    *cell(m, at + 1, at) = (before + *cell(m, at + 1, at)) / 2;
    add_curvature(m, weights, slopes, x);
}

static void add_learner(const struct calibrate *c, struct matrix *m,
                        const double *weights, const struct slopes *slopes,
                        size_t learner)
{
    const struct calibrate_answer *given = c->given;

    for (size_t n = c->first[learner]; n < c->first[learner + 1]; n++) {
        add_self(m, weights, slopes, &given[n]);
        for (size_t o = c->first[learner]; o < n; o++)
            add_pair(m, weights, slopes, &given[n], &given[o]);
    }
}

static void add_priors(struct matrix *m)
{
    for (size_t i = 0; i < m->size; i += 2) {
        *cell(m, i, i) += 1 / (CALIBRATE_SPREAD_DISCRIMINATION
                               * CALIBRATE_SPREAD_DISCRIMINATION);
        *cell(m, i + 1, i + 1) += 1 / (CALIBRATE_SPREAD_DIFFICULTY
                                       * CALIBRATE_SPREAD_DIFFICULTY);
    }
}

/* m becomes the lower triangle L with L L' = m; false: not positive. */
static bool factor(struct matrix *m)
{
    for (size_t i = 0; i < m->size; i++)
        for (size_t j = 0; j <= i; j++) {
            double sum = *cell(m, i, j);

            for (size_t k = 0; k < j; k++)
                sum -= *cell(m, i, k) * *cell(m, j, k);
            if (i > j)
                *cell(m, i, j) = sum / *cell(m, j, j);
            else if (sum > 0)
                *cell(m, i, i) = sqrt(sum);
            else
                return false;
        }
    return true;
}

/* The at-th diagonal cell of the inverse: the squared length of L^-1 e. */
static double variance(const struct matrix *m, size_t at, double *column)
{
    double sum = 0;

    for (size_t i = at; i < m->size; i++) {
        double value = i == at;

        for (size_t k = at; k < i; k++)
            value -= *cell(m, i, k) * column[k];
        column[i] = value / *cell(m, i, i);
        sum += column[i] * column[i];
    }
    return sum;
}

static void keep_errors(struct calibrate *c, const struct matrix *m,
                        bool factored)
{
    double *column = text_memory(NULL, (m->size + 1) * sizeof *column);

    for (int i = 0; i < c->count; i++) {
        struct calibrate_item *item = &c->items[i];
        double log_error = CALIBRATE_SPREAD_DISCRIMINATION;

        item->difficulty_error = CALIBRATE_SPREAD_DIFFICULTY;
        if (factored) {
            log_error = sqrt(variance(m, 2 * (size_t)i, column));
            item->difficulty_error = sqrt(variance(m, 2 * (size_t)i + 1,
                                                   column));
        }
        item->discrimination_error = item->discrimination * log_error;
    }
    free(column);
}

bool calibrate_errors(struct calibrate *c)
{
    struct matrix m = { 2 * (size_t)c->count, NULL };
    size_t bytes = (m.size * m.size + 1) * sizeof *m.cells;
    struct slopes *slopes =
        text_memory(NULL, ((size_t)c->count + 1) * sizeof *slopes);
    struct calibrate_logs *tables = calibrate_tables(c);
    double weights[CALIBRATE_POINTS];
    bool factored;

    m.cells = memset(text_memory(NULL, bytes), 0, bytes);
    fill_slopes(c, slopes);
    for (size_t learner = 0; learner < c->learners; learner++) {
        (void)calibrate_posterior(c, tables, learner, weights);
        add_learner(c, &m, weights, slopes, learner);
    }
    add_priors(&m);
    factored = factor(&m);
    keep_errors(c, &m, factored);
    free(tables);
    free(slopes);
    free(m.cells);
    return factored;
}
