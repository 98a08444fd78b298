/* The targets that hold for every cell, and for every competence of the
 * shipped content; see simulate_plot.h. */
#include "simulate_plot.h"

#include "content.h"
#include "content_pools.h"

#include <math.h>

struct plot_sizes {
    size_t count;
    struct competence_pool pool[COMPETENCES_MAX];
};

struct plot_sizes *plot_sizes_read(void)
{
    struct plot_sizes *sizes = text_memory(NULL, sizeof *sizes);
    const struct content_choice choice = {0};
    struct bank bank = {0};

    *sizes = (struct plot_sizes){0};
    if (content_read(&bank, &choice))
        sizes->count = content_pools(&bank, sizes->pool);
    bank_free(&bank);
    return sizes;
}

double plot_ceiling(const struct plot_sizes *sizes, const struct plot_row *row)
{
    for (size_t i = 0; sizes && i < sizes->count; i++)
        if (strcmp(sizes->pool[i].code, row->label[BANK]) == 0)
            return fmax(0.25, 1.5 * row->figure[QUESTIONS] /
                                  sizes->pool[i].pool.challenges);
    return 0;
}

/* Palier against the reference, row by row. */
struct race {
    int rows;
    int ahead;
    double ours, theirs; /* sums */
    double least;        /* the smallest lead, */
    struct text where;   /* and where */
};

static void race_on(struct race *race, const struct plot_row *ours,
                    const struct plot_row *theirs)
{
    const double lead = theirs ? ours->figure[EXACT] - theirs->figure[EXACT]
                               : 0;

    if (!theirs)
        return;
    race->ours += ours->figure[EXACT];
    race->theirs += theirs->figure[EXACT];
    race->ahead += lead >= 0;
    if (race->rows++ == 0 || lead < race->least) {
        race->least = lead;
        text_clear(&race->where);
        text_addf(&race->where, "%s %s", ours->label[BANK],
                  ours->label[POPULATION]);
    }
}

static void write_race(struct text *markdown, struct race *race,
                       const char *what)
{
    struct text ours = {0};
    char theirs[16];

    if (race->rows > 0) {
        text_addf(&ours, "%.3f; in %d of %d (least: %+.3f, %s)",
                  race->ours / race->rows, race->ahead, race->rows,
                  race->least, race->where.data);
        snprintf(theirs, sizeof theirs, "%.3f", race->theirs / race->rows);
        plot_target(markdown, what, "≥ reference in all", ours.data, theirs,
                    race->ahead == race->rows);
    }
    text_free(&race->where);
    text_free(&ours);
}

static bool is_normal(const struct plot_row *row)
{
    return strcmp(row->label[RULE], "palier") == 0 &&
           strcmp(row->label[FORM], "normal") == 0;
}

void plot_targets_of_cells(struct text *markdown,
                           const struct plot_table *table)
{
    static const double guesses[] = {0, 0.2};

    for (int g = 0; g < 2; g++) {
        struct race race = {0};

        for (size_t i = 0; i < table->count; i++) {
            const struct plot_row *row = &table->rows[i];

            if (is_normal(row) && plot_is_cell(row) &&
                fabs(row->figure[GUESS] - guesses[g]) < 1e-9)
                race_on(&race, row,
                        plot_rival(table, row, "reference", "normal"));
        }
        write_race(markdown, &race, g ? "guess .2, cells: exact level"
                                      : "cells: exact level");
    }
}

/* How many competences keep their ceiling, and the most that one is over. */
static void write_exposure(struct text *markdown,
                           const struct plot_table *table,
                           const struct plot_sizes *sizes)
{
    struct text found = {0};
    double most = -1;
    int rows = 0;
    int kept = 0;

    for (size_t i = 0; i < table->count; i++) {
        const struct plot_row *row = &table->rows[i];

        if (!is_normal(row) || !plot_is_content(row) ||
            strcmp(row->label[POPULATION], "normal") != 0 ||
            plot_ceiling(sizes, row) <= 0)
            continue;
        rows++;
        kept += row->figure[MAX_EXPOSURE] <= plot_ceiling(sizes, row);
        most = fmax(most, row->figure[MAX_EXPOSURE] -
                              plot_ceiling(sizes, row));
    }
    text_addf(&found, "%d of %d (%+.3f)", kept, rows, most);
    if (rows > 0)
        plot_target(markdown, "content, competences: exposure",
                    "≤ ceiling in all (greatest excess)", found.data, "–",
                    kept == rows);
    text_free(&found);
}

/* How far the claims are off what is observed, over the competences. */
static void write_claim(struct text *markdown, const struct plot_table *table,
                        const char *population)
{
    struct text what = {0};
    char found[16];
    double sum = 0;
    int rows = 0;

    for (size_t i = 0; i < table->count; i++) {
        const struct plot_row *row = &table->rows[i];

        if (!is_normal(row) || !plot_is_content(row) ||
            strcmp(row->label[POPULATION], population) != 0)
            continue;
        sum += row->figure[CLAIMED] - row->figure[EXACT];
        rows++;
    }
    text_addf(&what, "content, %s people: claimed − observed", population);
    snprintf(found, sizeof found, "%.3f", sum / rows);
    if (rows > 0)
        plot_target(markdown, what.data, "± 0.03", found, "–",
                    fabs(sum / rows) <= 0.03);
    text_free(&what);
}

void plot_targets_of_content(struct text *markdown,
                             const struct plot_table *table,
                             const struct plot_sizes *sizes)
{
    struct race race = {0};

    for (size_t i = 0; i < table->count; i++) {
        const struct plot_row *row = &table->rows[i];

        if (is_normal(row) && plot_is_content(row))
            race_on(&race, row,
                    plot_rival(table, row, "reference", "normal"));
    }
    write_race(markdown, &race, "content, competences: exact level");
    write_exposure(markdown, table, sizes);
    write_claim(markdown, table, "normal");
    write_claim(markdown, table, "grid");
}
