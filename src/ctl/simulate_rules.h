/* The placement rules that a simulation sets side by side. */
#ifndef PALIER_CTL_SIMULATE_RULES_H
#define PALIER_CTL_SIMULATE_RULES_H

#include "engine/placement.h"
#include "engine/simulee.h"

/* reference; palier normal, short and deep; random; everything. */
enum { RULES = 6 };

/* Who sits, on what, and what is known of them before. */
struct sat {
    const struct model *model;
    const struct world *world;
    struct simulee *who;
    const double *prior;
};

/* What the other competences' levels say before the first question: how
 * likely each ability is. Without any: a wide normal law. */
void rule_prior(const int *levels, int count, double prior[GRID]);

/* One sitting of a rule. */
void rule_sit(int rule, const struct sat *sat, struct random *random,
              struct sitting *sitting);

/* Two sittings of every rule, with the same answers; adds them. False when
 * memory is short. */
bool rules_sit(const struct sat *sat, struct random *random,
               struct measure *measures[RULES]);

bool measures_new(struct measure *measures[RULES], int items);
void measures_free(struct measure *measures[RULES]);
bool measures_merge(struct measure *into[RULES],
                    struct measure *const from[RULES]);
void measures_rows(FILE *out, struct measure_labels *labels,
                   struct measure *const measures[RULES]);

#endif
