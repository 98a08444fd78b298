/* The picture of the adaptive exam; see simulate_plot.h. */
#include "simulate_plot.h"

#include "simulate_plot_svg.h"

static const struct {
    const char *name;
    enum svg_mark mark;
} RULES[] = {{"random", SVG_TRIANGLE},
             {"reference", SVG_SQUARE},
             {"palier", SVG_DISC}};
static const char *const FORMS[] = {"variable", "32", "48"};

static void put_exams(const struct svg_frame *frame,
                      const struct plot_table *table, enum plot_figure figure)
{
    for (size_t r = 0; r < sizeof RULES / sizeof *RULES; r++)
        for (size_t f = 0; f < sizeof FORMS / sizeof *FORMS; f++) {
            const struct plot_row *row =
                plot_exam_row(table, RULES[r].name, FORMS[f]);

            if (!row)
                continue;
            svg_put(frame, RULES[r].mark, row->figure[QUESTIONS],
                    row->figure[figure]);
            if (f == 0)
                svg_beside(frame, row->figure[QUESTIONS], row->figure[figure],
                           SVG_MIDDLE, FORMS[f]);
        }
}

void plot_exam(struct text *svg, const struct plot_table *table)
{
    static const struct svg_meaning meanings[] = {
        {SVG_DISC, "Palier"}, {SVG_SQUARE, "reference"},
        {SVG_TRIANGLE, "random"},
        {SVG_CROSS, "target; broken line: everything asked, or the ceiling"}};
    static const struct svg_axis questions = {"questions, mean", 12, 52, 4, 0};
    const struct svg_frame errors = {
        svg, 62, 36, 300, 250, "Error of the ability", questions,
        {"RMSE", 0, 0.4, 0.05, 2}};
    const struct svg_frame shown = {
        svg, 437, 36, 300, 250, "Most shown item", questions,
        {"share of exams", 0, 0.8, 0.1, 1}};
    const struct plot_row *all = plot_exam_row(table, "everything", "all");

    svg_begin(svg, 760, 370, "The adaptive exam: error and exposure",
              "Root mean square error of the ability and share of exams that "
              "show the most shown item, by rule and number of questions, on "
              "a bank of 640 items.");
    svg_axes(&errors);
    if (all)
        svg_join(&errors, SVG_BROKEN, 12, all->figure[RMSE], 52,
                 all->figure[RMSE]);
    svg_put(&errors, SVG_CROSS, 32, 0.22);
    svg_put(&errors, SVG_CROSS, 48, 0.20);
    put_exams(&errors, table, RMSE);
    svg_axes(&shown);
    svg_join(&shown, SVG_BROKEN, 12, 0.25, 52, 0.25);
    svg_put(&shown, SVG_CROSS, 32, 0.26);
    put_exams(&shown, table, MAX_EXPOSURE);
    svg_meanings(svg, 68, 356, meanings, 4, 104);
    svg_end(svg);
}
