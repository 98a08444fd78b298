/* What answers say of a learner in one competence: Palier's placement model.
 *
 * Ability lies on a grid of the scale of levels. Given ability, a topic's
 * skills are mastered by a mixture of two readings: monotone (who masters a
 * rung masters the easier ones: one threshold) and free (each rung by
 * itself). In both the chance to master a skill is
 * logistic(SLOPE × (ability + offset - difficulty)), the offset being the
 * topic's, normal. An answer is right with chance 1 - MODEL_SLIP when the
 * skill is mastered, else with the chance of a guess of its challenge.
 *
 * sql/scoring/topic_view.sql and question_worths.sql compute the same figures in
 * the same order, so that both agree to the last bit. */
#ifndef PALIER_ENGINE_MODEL_H
#define PALIER_ENGINE_MODEL_H

#include "pool.h"

enum { GRID = 11, RUNGS = 8, OFFSETS = 5, MODEL_LEVELS = 9 };

/* Shares of the two readings; chances of the five offsets. */
extern const double MODEL_MONOTONE;
extern const double MODEL_FREE;
extern const double MODEL_OFFSET_CHANCE[OFFSETS];
extern const double MODEL_SLIP;

/* The least chance of a guess: a typed answer may be known by luck too. */
extern const double MODEL_GUESS_FLOOR;

/* Chance of the answers given on a skill if it is mastered, if it is not, and
 * how many they are. Without answers: 1, 1, 0. */
struct evidence {
    double mastered;
    double missed;
    int answers;
};

/* What a topic's answers say at each ability: their chance; mean and variance
 * of the topic's pix; for each rung the chance that it is mastered and the
 * covariance of that with the topic's pix. */
struct topic_view {
    double chance[GRID];
    double mean[GRID];
    double variance[GRID];
    double mastered[RUNGS][GRID];
    double covariance[RUNGS][GRID];
};

/* What nothing but a pool's content decides: the chance of each number of
 * mastered rungs of a topic, and that to master a skill under each offset. */
struct model {
    const struct pool *pool;
    double threshold[POOL_TOPICS][RUNGS + 1][GRID];
    double mastery[POOL_SKILLS][OFFSETS][GRID];
};

/* Ability at a point of the grid: 0, 0.9 … 9. */
double model_ability(int point);

/* Prior chances (not normalised) of each ability: normal of that mean and
 * deviation. */
void model_prior(double mean, double deviation, double prior[GRID]);

/* Computes the thresholds and masteries of a pool, which stays the caller's and
 * must live as long as the model. */
void model_prepare(struct model *model, const struct pool *pool);

/* Notes an answer. */
void evidence_add(struct evidence *evidence, bool right, double guess);

/* The view of a topic, from the evidence on each of its skills. */
void model_view(const struct model *model, int topic,
                const struct evidence evidence[],
                struct topic_view *view);

/* Chance of each ability after all topics' answers. */
void model_posterior(const struct pool *pool, const struct topic_view views[],
                     const double prior[GRID], double weight[GRID]);

/* Chance of each level by a normal law of the pix at each ability: enough to
 * decide when to stop. */
void model_levels_quick(const struct pool *pool,
                        const struct topic_view views[],
                        const double weight[GRID],
                        double chance[MODEL_LEVELS]);

/* Chance of each level and mean pix if it is that, by the exact distribution
 * of the sum of pix; error: its standard deviation in pix. */
struct model_levels {
    double chance[MODEL_LEVELS];
    double pix[MODEL_LEVELS];
    double error;
};

void model_levels(const struct model *model, const struct evidence evidence[],
                  const double weight[GRID], struct model_levels *levels);

#endif
