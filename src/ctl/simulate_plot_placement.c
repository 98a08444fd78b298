/* The pictures of placement; see simulate_plot.h. */
#include "simulate_plot.h"

#include "simulate_plot_svg.h"

#include <math.h>

/* Two panels side by side, one a chance of a guess. */
static const struct {
    double guess;
    const char *title;
} PANELS[2] = {{0, "No guessing"}, {0.2, "One guess in five is right"}};

static const struct svg_meaning TWO_RULES[2] = {{SVG_DISC, "Palier"},
                                                {SVG_SQUARE, "reference"}};

static struct svg_frame panel(struct text *svg, int p, struct svg_axis x,
                              struct svg_axis y)
{
    return (struct svg_frame){svg, 62 + 375 * p, 36, 300, 250,
                              PANELS[p].title, x, y};
}

/* What is shown of lengths, and on which side it is named. */
static const struct {
    const char *rule;
    const char *form;
    enum svg_mark mark;
    enum svg_place side;
    const char *name;
} LENGTHS[] = {
    {"palier", "short", SVG_DISC, SVG_END, "short"},
    {"palier", "normal", SVG_DISC, SVG_END, "normal"},
    {"palier", "deep", SVG_DISC, SVG_MIDDLE, "deep"},
    {"reference", "normal", SVG_SQUARE, SVG_START, NULL},
    {"random", "normal", SVG_TRIANGLE, SVG_START, NULL},
    {"everything", "normal", SVG_DIAMOND, SVG_MIDDLE, NULL},
};
enum { LENGTHS_COUNT = sizeof LENGTHS / sizeof *LENGTHS };

/* Questions at most and exact share at least, normal and deep: issue 3. */
static const double AIMS[2][2][2] = {{{11, 0.84}, {20, 0.93}},
                                     {{14, 0.65}, {20, 0.73}}};

static void put_lengths(const struct svg_frame *frame,
                        const struct plot_table *table, int p)
{
    for (int i = 0; i < 2; i++)
        svg_put(frame, SVG_CROSS, AIMS[p][i][0], AIMS[p][i][1]);
    for (int i = 0; i < LENGTHS_COUNT; i++) {
        const struct plot_row *row = plot_pool(
            table, LENGTHS[i].rule, LENGTHS[i].form, PANELS[p].guess);

        if (!row)
            continue;
        svg_put(frame, LENGTHS[i].mark, row->figure[QUESTIONS],
                row->figure[EXACT]);
        if (LENGTHS[i].name)
            svg_beside(frame, row->figure[QUESTIONS], row->figure[EXACT],
                       LENGTHS[i].side, LENGTHS[i].name);
    }
}

void plot_lengths(struct text *svg, const struct plot_table *table)
{
    static const struct svg_meaning meanings[] = {
        {SVG_DISC, "Palier"}, {SVG_SQUARE, "reference"},
        {SVG_TRIANGLE, "random"}, {SVG_DIAMOND, "everything"},
        {SVG_CROSS, "target (most questions, least share)"}};

    svg_begin(svg, 760, 370, "Exact level against number of questions",
              "Share of simulated people whose level is found exactly, for "
              "each rule, with and without guessing.");
    for (int p = 0; p < 2; p++) {
        const struct svg_frame frame = panel(
            svg, p, (struct svg_axis){"questions, mean", 0, 32, 4, 0},
            (struct svg_axis){"exact level, share", 0.2, 1, 0.1, 1});

        svg_axes(&frame);
        put_lengths(&frame, table, p);
    }
    svg_meanings(svg, 68, 356, meanings, 5, 104);
    svg_end(svg);
}

static void put_bias(const struct svg_frame *frame, enum svg_line line,
                     enum svg_mark mark, const struct plot_row *row)
{
    const double *bias = row->figure + BIAS_D1;

    for (int d = 1; d < 10; d++)
        svg_join(frame, line, d, bias[d - 1], d + 1, bias[d]);
    for (int d = 1; d <= 10; d++)
        svg_put(frame, mark, d, bias[d - 1]);
}

void plot_bias(struct text *svg, const struct plot_table *table)
{
    svg_begin(svg, 760, 370, "Bias by tenth of ability",
              "Mean error of the reported level, in levels, for each tenth of "
              "the simulated people from the least to the most able.");
    for (int p = 0; p < 2; p++) {
        const struct svg_frame frame = panel(
            svg, p, (struct svg_axis){"tenth of ability", 1, 10, 1, 0},
            (struct svg_axis){"bias, levels", -1, 1, 0.5, 1});
        const struct plot_row *ours =
            plot_pool(table, "palier", "normal", PANELS[p].guess);
        const struct plot_row *theirs =
            plot_pool(table, "reference", "normal", PANELS[p].guess);

        svg_axes(&frame);
        svg_join(&frame, SVG_AXIS, 1, 0, 10, 0);
        if (theirs)
            put_bias(&frame, SVG_BROKEN, SVG_SQUARE, theirs);
        if (ours)
            put_bias(&frame, SVG_FULL, SVG_DISC, ours);
    }
    svg_meanings(svg, 68, 356, TWO_RULES, 2, 104);
    svg_end(svg);
}

static void put_claim(const struct svg_frame *frame, enum svg_mark mark,
                      const struct plot_row *row)
{
    svg_put(frame, mark, row->figure[CLAIMED], row->figure[EXACT]);
}

static void put_claims(const struct svg_frame *frame,
                       const struct plot_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct plot_row *row = &table->rows[i];

        if (strcmp(row->label[RULE], "palier") != 0)
            continue;
        if (plot_is_cell(row))
            put_claim(frame, SVG_DOT, row);
        else if (plot_is_content(row))
            put_claim(frame, strcmp(row->label[POPULATION], "grid") == 0
                                 ? SVG_DIAMOND : SVG_TRIANGLE, row);
    }
    for (size_t i = 0; i < table->count; i++)
        if (strcmp(table->rows[i].label[RULE], "palier") == 0 &&
            strcmp(table->rows[i].label[BANK], "pool") == 0)
            put_claim(frame, SVG_DISC, &table->rows[i]);
}

void plot_claims(struct text *svg, const struct plot_table *table)
{
    static const struct svg_meaning meanings[] = {
        {SVG_DISC, "pool"}, {SVG_DOT, "cell"},
        {SVG_TRIANGLE, "content, normal"}, {SVG_DIAMOND, "content, grid"}};
    const struct svg_frame frame = {
        svg, 70, 36, 380, 380, "Palier: short, normal and deep",
        {"probability claimed, mean", 0.4, 1, 0.1, 1},
        {"exact level, share", 0.4, 1, 0.1, 1}};

    svg_begin(svg, 480, 500, "Claimed and observed probability of the level",
              "Each mark is a group of simulated people: the mean probability "
              "that Palier claimed for the level it reported, and the share "
              "of them who had that level. On the diagonal it claims what is "
              "true; the broken lines are 0.03 off it.");
    svg_axes(&frame);
    svg_join(&frame, SVG_AXIS, 0.4, 0.4, 1, 1);
    svg_join(&frame, SVG_BROKEN, 0.43, 0.4, 1, 0.97);
    svg_join(&frame, SVG_BROKEN, 0.4, 0.43, 0.97, 1);
    put_claims(&frame, table);
    svg_meanings(svg, 40, 486, meanings, 2, 70);
    svg_meanings(svg, 180, 486, meanings + 2, 2, 140);
    svg_end(svg);
}

/* A competence of the content: Palier's normal row among normal people. */
static bool is_competence(const struct plot_row *row)
{
    return plot_is_content(row) &&
           strcmp(row->label[POPULATION], "normal") == 0 &&
           strcmp(row->label[RULE], "palier") == 0 &&
           strcmp(row->label[FORM], "normal") == 0;
}

static void put_exposure(const struct svg_frame *frame,
                         const struct plot_table *table,
                         const struct plot_row *row, int x,
                         const struct plot_sizes *sizes)
{
    const struct plot_row *theirs =
        plot_rival(table, row, "reference", "normal");
    const double ceiling = plot_ceiling(sizes, row);

    if (ceiling > 0)
        svg_join(frame, SVG_BROKEN, x - 0.4, ceiling, x + 0.4, ceiling);
    if (theirs)
        svg_put(frame, SVG_SQUARE, x, theirs->figure[MAX_EXPOSURE]);
    svg_put(frame, SVG_DISC, x, row->figure[MAX_EXPOSURE]);
    svg_words(frame->svg,
              frame->left + frame->width * x / frame->x.to,
              frame->top + frame->height + 17, SVG_MIDDLE, row->label[BANK]);
}

void plot_exposure(struct text *svg, const struct plot_table *table,
                   const struct plot_sizes *sizes)
{
    struct svg_frame frame = {
        svg, 62, 36, 670, 250, "Shipped content",
        {"competence (broken line: its ceiling)", 0, 1, 0, 0},
        {"most shown challenge, share", 0, 0.8, 0.1, 1}};
    int x = 0;

    for (size_t i = 0; i < table->count; i++)
        frame.x.to += is_competence(&table->rows[i]);
    svg_begin(svg, 760, 370, "Exposure of the shipped content",
              "For each competence, the share of simulated people who meet "
              "its most shown challenge, and the ceiling.");
    svg_axes(&frame);
    for (size_t i = 0; i < table->count; i++)
        if (is_competence(&table->rows[i]))
            put_exposure(&frame, table, &table->rows[i], ++x, sizes);
    svg_meanings(svg, 68, 356, TWO_RULES, 2, 104);
    svg_end(svg);
}
