/* What a placement may ask in one competence: topics, their skills, the
 * challenges of each. */
#ifndef PALIER_ENGINE_POOL_H
#define PALIER_ENGINE_POOL_H

#include "random.h"

#include <stdbool.h>

enum { POOL_TOPICS = 16, POOL_SKILLS = 64, POOL_CHALLENGES = 512 };

/* Pix are counted in whole units, so that sums are exact: 8 / n pix is a
 * whole number of them for n up to 10. */
enum { UNITS_PER_PIX = 315, UNITS_PER_LEVEL = 8 * UNITS_PER_PIX };

/* difficulty: on the scale of levels; the level unless it was learned.
 * guess: mean over its challenges of the chance to be right without mastery. */
struct skill {
    int topic;
    int level;
    int units;
    double difficulty;
    double guess;
    int first_challenge;
    int challenges;
};

/* share: the chance that a placement may ask it (exposure.h). */
struct challenge {
    int skill;
    double guess;
    bool timed;
    double share;
};

/* Skills stand by topic, in each topic from easy to hard; topic t has those
 * from first[t] to first[t + 1] - 1. Challenges stand by skill. */
struct pool {
    int topics;
    int skills;
    int challenges;
    int first[POOL_TOPICS + 1];
    struct skill skill[POOL_SKILLS];
    struct challenge challenge[POOL_CHALLENGES];
};

/* A bank of the simulations: that many topics and skills, as many at each
 * level; contiguous topics hold a run of levels, scattered ones any. Each
 * skill has that many challenges, all with that chance of a lucky guess. */
struct pool_plan {
    const char *name;
    int topics;
    int skills;
    bool contiguous;
    int challenges;
    double guess;
};

/* Draws a bank of a plan. */
void pool_draw(struct pool *pool, const struct pool_plan *plan,
               struct random *random);

/* Sets first[], units and means from topic, level, difficulty and challenges:
 * min(4, 8 / n) pix for one of n skills of a level. */
void pool_finish(struct pool *pool);

#endif
