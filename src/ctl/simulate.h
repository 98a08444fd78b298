/* palierctl simulate: what its two halves share. */
#ifndef PALIER_CTL_SIMULATE_H
#define PALIER_CTL_SIMULATE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* thorough: every cell, 10,000 learners; else the short run. learners and
 * seed as asked, or the run's own. */
struct simulate_options {
    bool thorough;
    long learners;
    uint64_t seed;
};

/* Print their rows (measure.h) on out, progress on stderr; a CTL_ status. */
int simulate_placement(FILE *out, const struct simulate_options *options);
/* The placement rows of the shipped content. */
int simulate_content(FILE *out, const struct simulate_options *options);
int simulate_exam(FILE *out, const struct simulate_options *options);

/* Prints exams of our rule question by question: a bank's items, then as many
 * exams as learners, the three forms in turn (simulate_trace.c). */
int simulate_trace(FILE *out, const struct simulate_options *options);

/* Takes learners through the database's functions as well, and compares. */
int simulate_check(const struct simulate_options *options);

/* Draws the plots of a printed table (a file; NULL: standard input) into a
 * folder, prints its figures beside the targets, in Markdown. */
int simulate_plots(const char *folder, const char *file);

#endif
