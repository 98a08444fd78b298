/* The reference placement rule (that of the public service), for a first
 * placement without timed challenges: one question a skill. */
#ifndef PALIER_ENGINE_REFERENCE_H
#define PALIER_ENGINE_REFERENCE_H

#include "simulee.h"

/* A whole sitting: estimate and level as the reference scores them. It tells
 * nothing of its error: error 0, claimed 1. */
void reference_sit(struct sitting *sitting, const struct pool *pool,
                   const struct world *world, const struct simulee *who,
                   struct random *random);

/* Its score, the questions being asked in random order, at most that many;
 * everything asked and nothing inferred when inferred is false. */
void reference_sit_random(struct sitting *sitting, const struct pool *pool,
                          const struct world *world,
                          const struct simulee *who, struct random *random,
                          int most, bool inferred);

#endif
