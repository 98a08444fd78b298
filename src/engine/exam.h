/* The adaptive exam, as sql/scoring's exam_posterior, capacity, exam_choice,
 * exam_is_over and exam_level have it: the same operations in the same order
 * on doubles, so that both give the same bits (tests/sql/exam-simulation.sql
 * compares them). For simulations; the site asks the
 * database. Knows no database. */
#ifndef PALIER_ENGINE_EXAM_H
#define PALIER_ENGINE_EXAM_H

#include <stdbool.h>
#include <stdint.h>

enum {
    EXAM_POINTS = 61,  /* of the grid -6, -5.8 … 6 */
    EXAM_BOUNDS = 10,  /* of a scale: see scoring.exam_level */
    EXAM_ITEMS = 1024, /* the largest bank */
    EXAM_COMPETENCES = 64,
    EXAM_TOPICS = 1024,
};

/* Two-parameter logistic, D = 1. competence and topic count from 0. */
struct exam_item {
    double discriminant;
    double difficulty;
    int competence;
    int topic;
};

/* A bank in use. items and terms (of exam_terms_new) may be shared between
 * banks; shown, an exam's count for each item, and exams, those begun (0: no
 * ceiling), are each one's own. exam_choice only reads it. */
struct exam_bank {
    int count;
    int competences;
    int topics;
    const struct exam_item *items;
    const double *terms;
    int *shown;
    int exams;
};

/* One exam: what was asked (items from 0) and answered, in order; what the
 * answers that count say. Start with exam_begin. */
struct exam {
    int64_t seed;
    int count;
    int asked[EXAM_ITEMS];
    bool outcomes[EXAM_ITEMS];
    int sorted[EXAM_ITEMS]; /* indexes of asked, in the order of adding */
    double weights[EXAM_POINTS];
    double capacity;
    double error;
};

/* A form: questions at least (to be over early, or to count) and at most, and
 * the error to stop at (0: none). */
struct exam_form {
    const char *name;
    int fewest;
    int most;
    double target;
};

/* ln of the chance of a failure and of a success at each point, for each
 * item: count × 2 × EXAM_POINTS. free() frees it; NULL: not enough memory. */
double *exam_terms_new(const struct exam_item *items, int count);

/* An exam without answers, and its estimate. */
void exam_begin(struct exam *exam, const struct exam_bank *bank, int64_t seed);

/* Takes an answer; the estimate stays as it was. */
void exam_add(struct exam *exam, const struct exam_bank *bank, int item,
              bool outcome);

/* Estimates anew: weights, capacity, error. */
void exam_estimate(struct exam *exam, const struct exam_bank *bank);

/* The next item, or -1 when the bank is empty. */
int exam_choice(const struct exam *exam, const struct exam_bank *bank);

/* Has it as many questions as its form asks for, or is it sure enough? */
bool exam_is_over(const struct exam *exam, const struct exam_form *form);

/* Level 0 to 8 of a capacity. */
int exam_level(double capacity, const double bounds[EXAM_BOUNDS]);

/* The share of the weights (of points that begin at first, by step) that lies
 * from low to high; both may be infinite. */
double exam_share(const double *weights, int points, double first,
                  double step, double low, double high);

/* hashint8extended of PostgreSQL 15: seeded 64 bits for a number. */
uint64_t exam_hash(int64_t number, int64_t seed);

#endif
