/* What a simulation measures of a rule: gathers sittings, prints one row.
 *
 * Each simulated person sits twice, with independent answers. The unit of
 * truth, estimate and error is the test's: levels for placement (0 to 8),
 * ability for the exam. */
#ifndef PALIER_ENGINE_MEASURE_H
#define PALIER_ENGINE_MEASURE_H

#include <stdbool.h>
#include <stdio.h>

enum { SITTING_MAX = 1024 };

/* What a sitting asked and what it says.
 *   asked    the items asked, numbered from 0, in their order
 *   error    standard error reported beside the estimate
 *   level    reported level; claimed: the probability reported for it
 *   seconds  CPU time spent in choosing */
struct sitting {
    int count;
    int asked[SITTING_MAX];
    double estimate;
    double error;
    int level;
    double claimed;
    double seconds;
};

/* ability orders the deciles; truth is what estimate is compared with. */
struct person {
    double ability;
    double truth;
    int level;
};

/* The labels of a row. */
struct measure_labels {
    const char *test;
    const char *rule;
    const char *bank;
    const char *form;
    const char *population;
    double guess;
};

struct measure;

/* An empty measure over that many items; NULL when memory is short. To be
 * given back by measure_free. */
struct measure *measure_new(int items);
void measure_free(struct measure *measure);

/* Adds a person and their two sittings. False when memory is short. */
bool measure_add(struct measure *measure, const struct person *person,
                 const struct sitting two[2]);

/* Adds what another measure holds (of the same items): cells into a pool.
 * False when memory is short. */
bool measure_merge(struct measure *into, const struct measure *from);

/* The header line, and one row of tab separated figures. */
void measure_header(FILE *out);
void measure_row(FILE *out, const struct measure_labels *labels,
                 const struct measure *measure);

#endif
