/* Palier's placement rule: what to ask next, when to stop, what to report.
 * See sql/scoring/next_placement.sql, which does the same. */
#ifndef PALIER_ENGINE_PLACEMENT_H
#define PALIER_ENGINE_PLACEMENT_H

#include "measure.h"
#include "model.h"

#include <stdint.h>

/* How long a placement is.
 *   floor, cap  questions at least and at most
 *   certainty   it ends when a level is that likely (with 28 skills; 0.005
 *               more for each skill beyond, 0.99 at most),
 *   worth       or when no question is expected to lower the variance of the
 *               pix by that much (pix²)
 *   again       further questions on a skill already asked */
struct placement_length {
    const char *name;
    int floor;
    int cap;
    double certainty;
    double worth;
    int again;
};

extern const struct placement_length PLACEMENT_LENGTHS[3];

/* The most that chance takes off a question's worth, at the first question,
 * and what is left of it from one question to the next. */
extern const double PLACEMENT_CHANCE;
extern const double PLACEMENT_CHANCE_KEPT;

/* A placement under way: seed decides between questions of like worth. */
struct placement {
    const struct model *model;
    const struct placement_length *length;
    int64_t seed;
    double prior[GRID];
    struct evidence evidence[POOL_SKILLS];
    struct topic_view views[POOL_TOPICS];
    double weight[GRID];
    bool asked[POOL_CHALLENGES];
    int answers;
    int last_topic;
    bool last_timed;
};

void placement_begin(struct placement *placement, const struct model *model,
                     const struct placement_length *length, int64_t seed,
                     const double prior[GRID]);

/* The challenge to ask now, or -1 at the end. */
int placement_next(struct placement *placement);

/* Takes its answer. */
void placement_take(struct placement *placement, int challenge, bool right);

/* The level reported, with its pix, error and chance. */
void placement_report(const struct placement *placement,
                      struct sitting *sitting);

#endif
