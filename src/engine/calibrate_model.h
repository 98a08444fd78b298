/* Inside calibration: the grid of abilities, the model's tables on it, and a
 * learner's posterior. */
#ifndef PALIER_ENGINE_CALIBRATE_MODEL_H
#define PALIER_ENGINE_CALIBRATE_MODEL_H

#include "calibrate.h"

/* ln P(wrong) and ln P(right) of one question along the grid. */
struct calibrate_logs {
    double of[2][CALIBRATE_POINTS];
};

/* The grid's k-th ability. */
double calibrate_point(int k);

/* P(right) at an ability. */
double calibrate_probability(const struct calibrate_item *item,
                             double ability);

/* What was known of a learner, standardised; 0 when nothing was. */
double calibrate_known_score(const struct calibrate *c, size_t learner);

/* The tables of all questions; free() frees them. */
struct calibrate_logs *calibrate_tables(const struct calibrate *c);
void calibrate_fill(const struct calibrate *c, struct calibrate_logs *tables);

/* The weights of a learner's posterior; returns ln of their answers'
 * marginal probability. */
double calibrate_posterior(const struct calibrate *c,
                           const struct calibrate_logs *tables,
                           size_t learner, double weights[CALIBRATE_POINTS]);

/* First and second derivatives of ln P(answer) by (ln a, b) at one point:
 * gradient[2]; curvature aa, ab, bb. */
void calibrate_slopes(const struct calibrate_item *item, int right,
                      double ability, double gradient[2],
                      double curvature[3]);

#endif
