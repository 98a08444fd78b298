/* A simulated learner: what they master in a pool, how they answer. */
#ifndef PALIER_ENGINE_SIMULEE_H
#define PALIER_ENGINE_SIMULEE_H

#include "measure.h"
#include "pool.h"

/* How people of a simulation are made: chance to master a skill =
 * logistic(slope × (ability + offset of its topic - difficulty)), offset
 * normal with that deviation; monotone: within a topic whoever masters a rung
 * masters the easier ones. slip: chance to fail what is mastered. */
struct world {
    double slope;
    double offset;
    double slip;
    bool monotone;
};

/* The world of simulations on shipped content: the model's own slope, offset and
 * slip; each rung by itself. */
extern const struct world SIMULEE_WORLD;

/* luck: what decides of the first and second question asked on each skill,
 * the same for every rule. */
struct simulee {
    struct person person;
    bool masters[POOL_SKILLS];
    double luck[POOL_SKILLS][2];
};

/* Someone of that ability: what they master; truth and level by the rule of
 * pix on it. */
void simulee_draw(struct simulee *who, const struct pool *pool,
                  const struct world *world, double ability,
                  struct random *random);

/* Another sitting of the same person. */
void simulee_sit(struct simulee *who, const struct pool *pool,
                 struct random *random);

/* Is the answer to that challenge right, asked for the nth time (0, 1) on its
 * skill? */
static inline bool simulee_answers(const struct simulee *who,
                                   const struct pool *pool,
                                   const struct world *world, int challenge,
                                   int nth)
{
    const struct challenge *asked = &pool->challenge[challenge];

    return who->luck[asked->skill][nth] <
           (who->masters[asked->skill] ? 1 - world->slip : asked->guess);
}

#endif
