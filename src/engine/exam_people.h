/* Drawn banks and people of the adaptive exam's simulation. */
#ifndef PALIER_ENGINE_EXAM_PEOPLE_H
#define PALIER_ENGINE_EXAM_PEOPLE_H

#include "exam.h"
#include "random.h"

/* As the framework has them; a competence's topics. */
enum { PEOPLE_COMPETENCES = 16, PEOPLE_TOPICS = 6 };

/* A drawn bank: the items as they are, and as a calibration knows them: the
 * two-parameter item nearest to what guesses make of it. */
struct exam_world {
    int count;
    double guess;
    struct exam_item real[EXAM_ITEMS];
    struct exam_item known[EXAM_ITEMS];
    double *terms; /* of the known */
};

/* Discriminants lognormal(0.15, 0.30), difficulties N(0, 1.3), competences
 * and topics in turn. Gives back by exam_world_free; false: no memory. */
bool exam_world_draw(struct exam_world *world, int count, double guess,
                     uint64_t seed);
void exam_world_free(struct exam_world *world);

/* NORMAL: one ability N(0, 1). GRID: one of -3, -2.5 … 3, in turn.
 * CORRELATED: one a competence, correlated by 0.8; their mean is N(0, 1). */
enum exam_population { EXAM_NORMAL, EXAM_GRID, EXAM_CORRELATED };

/* The ability that is to be measured, and each competence's. */
struct exam_person {
    double ability;
    double abilities[PEOPLE_COMPETENCES];
};

void exam_person_draw(struct exam_person *person,
                      enum exam_population population, long number,
                      struct random *random);

/* Whether the person would succeed at each item, in one sitting. */
void exam_person_answers(const struct exam_person *person,
                         const struct exam_world *world,
                         struct random *random, bool answers[EXAM_ITEMS]);

#endif
