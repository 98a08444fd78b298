/* The reference's adaptive rule ("flash", certification v3), as its published
 * sources have it: capacity on 80 points from -9 by 0.225; at each answer the
 * prior is the normal density of variance 1.5 around the latest estimate, the
 * likelihood that of all answers; a step of at most half the estimate (0.5
 * where that is less than 0.5); start at -3. One question a topic; all
 * competences passed, two questions between two of one; of the five of the
 * greatest information one by a descent that prefers the better half with 51 %.
 * No ceiling on exposure, no stop on certainty. For comparison only. */
#ifndef PALIER_ENGINE_EXAM_REFERENCE_H
#define PALIER_ENGINE_EXAM_REFERENCE_H

#include "exam.h"
#include "random.h"

enum { FLASH_POINTS = 80 };

struct flash {
    double likelihood[FLASH_POINTS];
    double posterior[FLASH_POINTS];
    double capacity;
    double error;
};

/* The first and the step of the points, as exam_share takes them. */
#define FLASH_FIRST (-9.0)
#define FLASH_STEP 0.225

void flash_begin(struct flash *flash);
void flash_answer(struct flash *flash, const struct exam_item *item,
                  bool outcome);

/* The next item after those that exam has asked, or -1. */
int flash_choice(const struct flash *flash, const struct exam *exam,
                 const struct exam_bank *bank, struct random *random);

#endif
