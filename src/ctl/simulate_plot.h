/* palierctl simulate --plots: pictures of the table that a simulation printed,
 * and its figures beside what was aimed at. */
#ifndef PALIER_CTL_SIMULATE_PLOT_H
#define PALIER_CTL_SIMULATE_PLOT_H

#include "text.h"

#include <stdbool.h>

/* Columns of the table (measure.h). */
enum plot_label { TEST, RULE, BANK, FORM, POPULATION, LABELS };
enum plot_figure {
    GUESS, QUESTIONS, RMSE, BIAS, EXACT, WITHIN_ONE, RETEST, ERROR_RATIO,
    MAX_EXPOSURE, OVERLAP, CLAIMED, BIAS_D1, BIAS_D10 = BIAS_D1 + 9, FIGURES
};

struct plot_row {
    const char *label[LABELS];
    double figure[FIGURES];
};

/* text holds the words of the rows. */
struct plot_table {
    struct text text;
    struct plot_row *rows;
    size_t count;
};

/* Takes the text of a table over. False, said why, when it is none. Given back
 * by plot_table_free in any case. */
bool plot_table_read(struct plot_table *table, struct text *text);
void plot_table_free(struct plot_table *table);

/* Which row: a NULL label is any. */
struct plot_key {
    const char *label[LABELS];
    double guess;
};

bool plot_row_is(const struct plot_row *row, const struct plot_key *key);

/* The first such row, or NULL. */
const struct plot_row *plot_find(const struct plot_table *table,
                                 const struct plot_key *key);

/* A row of the placement pools, of a simulated cell, of the shipped content;
 * the same of another rule and form, or NULL. */
const struct plot_row *plot_pool(const struct plot_table *table,
                                 const char *rule, const char *form,
                                 double guess);
bool plot_is_cell(const struct plot_row *row);
bool plot_is_content(const struct plot_row *row);
const struct plot_row *plot_rival(const struct plot_table *table,
                                  const struct plot_row *row,
                                  const char *rule, const char *form);

/* An exam's row on 640 items, people N(0, 1), no guessing; of the first such
 * bank (in the long run its seed follows the 640). */
const struct plot_row *plot_exam_row(const struct plot_table *table,
                                     const char *rule, const char *form);

/* The greatest share of people that may meet a challenge of a competence of
 * the shipped content, by that row's mean length: max(0.25, 1.5 × length ÷
 * challenges). 0 when the content does not have that competence, or sizes is
 * NULL. */
struct plot_sizes;
struct plot_sizes *plot_sizes_read(void);
double plot_ceiling(const struct plot_sizes *sizes,
                    const struct plot_row *row);

/* Each draws an SVG of its own. */
void plot_lengths(struct text *svg, const struct plot_table *table);
void plot_bias(struct text *svg, const struct plot_table *table);
void plot_claims(struct text *svg, const struct plot_table *table);
void plot_exposure(struct text *svg, const struct plot_table *table,
                   const struct plot_sizes *sizes);
void plot_exam(struct text *svg, const struct plot_table *table);

/* The targets and what was measured, as a table in Markdown; a line of it, and
 * the lines about all cells and about the shipped content. */
void plot_targets(struct text *markdown, const struct plot_table *table,
                  const struct plot_sizes *sizes);
void plot_target(struct text *markdown, const char *what, const char *target,
                 const char *palier, const char *reference, bool met);
void plot_targets_of_cells(struct text *markdown,
                           const struct plot_table *table);
void plot_targets_of_content(struct text *markdown,
                             const struct plot_table *table,
                             const struct plot_sizes *sizes);

#endif
