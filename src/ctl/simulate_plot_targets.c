/* What was aimed at, beside what was measured; see simulate_plot.h. */
#include "simulate_plot.h"

#include <math.h>

/* How a figure compares with its bound: RIVAL, no worse than the reference's;
 * CLAIM, the probability claimed, less than that off the one observed. */
enum bound { AT_MOST, AT_LEAST, OFF_ZERO, CLAIM, MORE_THAN_RIVAL,
             LESS_THAN_RIVAL };

struct aim {
    const char *what;
    const char *form;
    double guess;
    enum plot_figure figure;
    enum bound bound;
    double value;
};

static const struct aim PLACEMENT[] = {
    {"normal: questions", "normal", 0, QUESTIONS, AT_MOST, 11},
    {"normal: exact level", "normal", 0, EXACT, AT_LEAST, 0.84},
    {"normal: within one", "normal", 0, WITHIN_ONE, AT_LEAST, 0.995},
    {"normal: RMSE", "normal", 0, RMSE, AT_MOST, 0.41},
    {"normal: bias", "normal", 0, BIAS, OFF_ZERO, 0.05},
    {"normal: claimed − observed", "normal", 0, CLAIMED, CLAIM, 0.03},
    {"deep: exact level", "deep", 0, EXACT, AT_LEAST, 0.93},
    {"deep: bias", "deep", 0, BIAS, OFF_ZERO, 0.05},
    {"deep: claimed − observed", "deep", 0, CLAIMED, CLAIM, 0.03},
    {"short: bias", "short", 0, BIAS, OFF_ZERO, 0.05},
    {"short: claimed − observed", "short", 0, CLAIMED, CLAIM, 0.03},
    {"guess .2, normal: questions", "normal", 0.2, QUESTIONS, AT_MOST, 14},
    {"guess .2, normal: exact level", "normal", 0.2, EXACT, AT_LEAST, 0.65},
    {"guess .2, normal: within one", "normal", 0.2, WITHIN_ONE, AT_LEAST,
     0.975},
    {"guess .2, normal: RMSE", "normal", 0.2, RMSE, AT_MOST, 0.66},
    {"guess .2, normal: bias", "normal", 0.2, BIAS, OFF_ZERO, 0.05},
    {"guess .2, normal: claimed − observed", "normal", 0.2, CLAIMED, CLAIM,
     0.03},
    {"guess .2, deep: exact level", "deep", 0.2, EXACT, AT_LEAST, 0.73},
    {"guess .2, deep: bias", "deep", 0.2, BIAS, OFF_ZERO, 0.05},
    {"guess .2, deep: claimed − observed", "deep", 0.2, CLAIMED, CLAIM, 0.03},
    {"guess .2, short: exact level", "short", 0.2, EXACT, MORE_THAN_RIVAL, 0},
    {"guess .2, short: RMSE", "short", 0.2, RMSE, LESS_THAN_RIVAL, 0},
    {"guess .2, short: bias", "short", 0.2, BIAS, OFF_ZERO, 0.05},
    {"guess .2, short: claimed − observed", "short", 0.2, CLAIMED, CLAIM,
     0.03},
};

static const struct aim EXAM[] = {
    {"exam, 32 questions: RMSE", "32", 0, RMSE, AT_MOST, 0.22},
    {"exam, 32: bias", "32", 0, BIAS, OFF_ZERO, 0.02},
    {"exam, 32: most shown item", "32", 0, MAX_EXPOSURE, AT_MOST, 0.26},
    {"exam, 32: overlap", "32", 0, OVERLAP, AT_MOST, 0.21},
    {"exam, 32: within one level", "32", 0, WITHIN_ONE, AT_LEAST, 0.99},
    {"exam, 32: test–retest correlation", "32", 0, RETEST, AT_LEAST, 0.95},
    {"exam, 32: reported error / RMSE", "32", 0, ERROR_RATIO, AT_LEAST, 0.95},
    {"exam, 32: reported error / RMSE", "32", 0, ERROR_RATIO, AT_MOST, 1.05},
    {"exam, 48: RMSE", "48", 0, RMSE, AT_MOST, 0.20},
    {"exam, variable: questions", "variable", 0, QUESTIONS, AT_MOST, 18},
};

void plot_target(struct text *markdown, const char *what, const char *target,
                 const char *palier, const char *reference, bool met)
{
    text_addf(markdown, "| %s | %s | %s | %s | %s |\n", what, target, palier,
              reference, met ? "yes" : "**no**");
}

static double figure_of(const struct aim *aim, const struct plot_row *row)
{
    return aim->bound == CLAIM ? row->figure[CLAIMED] - row->figure[EXACT]
                               : row->figure[aim->figure];
}

static bool met(const struct aim *aim, double ours, double theirs)
{
    switch (aim->bound) {
    case AT_MOST:
        return ours <= aim->value;
    case AT_LEAST:
        return ours >= aim->value;
    case OFF_ZERO:
    case CLAIM:
        return fabs(ours) <= aim->value;
    case MORE_THAN_RIVAL:
        return ours >= theirs;
    case LESS_THAN_RIVAL:
        return ours <= theirs;
    }
    return false;
}

static void write_target(const struct aim *aim, char target[32])
{
    static const char *const words[] = {"≤ ", "≥ ", "± ", "± ",
                                        "≥ reference", "≤ reference"};

    if (aim->bound >= MORE_THAN_RIVAL)
        snprintf(target, 32, "%s", words[aim->bound]);
    else
        snprintf(target, 32, "%s%g", words[aim->bound], aim->value);
}

static void write_figure(enum plot_figure figure, double value, char text[16])
{
    snprintf(text, 16, "%.*f", figure == QUESTIONS ? 1 : 3, value);
}

static void add(struct text *markdown, const struct aim *aim,
                const struct plot_row *ours, const struct plot_row *theirs)
{
    char target[32];
    char palier[16];
    char reference[16] = "–";
    const double there = theirs ? figure_of(aim, theirs) : (double)NAN;

    if (!ours)
        return;
    write_target(aim, target);
    write_figure(aim->figure, figure_of(aim, ours), palier);
    if (theirs && aim->bound != CLAIM)
        write_figure(aim->figure, there, reference);
    plot_target(markdown, aim->what, target, palier, reference,
                met(aim, figure_of(aim, ours), there));
}

void plot_targets(struct text *markdown, const struct plot_table *table,
                  const struct plot_sizes *sizes)
{
    text_add(markdown, "| measure | target | Palier | reference | met |\n"
             "|---|---|---|---|---|\n");
    for (size_t i = 0; i < sizeof PLACEMENT / sizeof *PLACEMENT; i++) {
        const struct aim *aim = &PLACEMENT[i];

        add(markdown, aim, plot_pool(table, "palier", aim->form, aim->guess),
            plot_pool(table, "reference", "normal", aim->guess));
    }
    plot_targets_of_cells(markdown, table);
    plot_targets_of_content(markdown, table, sizes);
    for (size_t i = 0; i < sizeof EXAM / sizeof *EXAM; i++)
        add(markdown, &EXAM[i], plot_exam_row(table, "palier", EXAM[i].form),
            plot_exam_row(table, "reference", EXAM[i].form));
}
