/* Diagrams as SVG; see simulate_plot_svg.h. */
#include "simulate_plot_svg.h"

#include <math.h>

static const char STYLE[] =
    "<style>"
    "text{font:13px sans-serif;fill:#222}"
    ".title{font-weight:bold}"
    ".axis{stroke:#444}"
    ".grid{stroke:#e2e2e2}"
    ".full{stroke:#1d4f8c;stroke-width:2}"
    ".broken{stroke:#777;stroke-width:1.5;stroke-dasharray:5 4}"
    ".disc{fill:#1d4f8c;stroke:#fff}"
    ".square{fill:#fff;stroke:#222;stroke-width:2}"
    ".triangle{fill:#999;stroke:#444}"
    ".diamond{fill:#ddd;stroke:#444}"
    ".cross{fill:none;stroke:#a33b00;stroke-width:2}"
    ".dot{fill:#1d4f8c;fill-opacity:.35}"
    "</style>";

static const char *const LINES[] = {"axis", "grid", "full", "broken"};
static const char *const PLACES[] = {"start", "middle", "end"};

static void add_safe(struct text *svg, const char *words)
{
    for (; *words; words++) {
        if (*words == '&')
            text_add(svg, "&amp;");
        else if (*words == '<')
            text_add(svg, "&lt;");
        else
            text_add_char(svg, *words);
    }
}

void svg_begin(struct text *svg, int width, int height, const char *title,
               const char *description)
{
    text_addf(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" "
              "height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" "
              "aria-labelledby=\"title desc\">\n<title id=\"title\">",
              width, height, width, height);
    add_safe(svg, title);
    text_add(svg, "</title>\n<desc id=\"desc\">");
    add_safe(svg, description);
    text_addf(svg, "</desc>\n%s\n<rect width=\"%d\" height=\"%d\" "
              "fill=\"#fff\"/>\n", STYLE, width, height);
}

void svg_end(struct text *svg)
{
    text_add(svg, "</svg>\n");
}

void svg_words(struct text *svg, double x, double y, enum svg_place place,
               const char *words)
{
    text_addf(svg, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y,
              PLACES[place]);
    add_safe(svg, words);
    text_add(svg, "</text>\n");
}

static void mark_at(struct text *svg, enum svg_mark mark, double x, double y)
{
    switch (mark) {
    case SVG_DISC:
        text_addf(svg, "<circle class=\"disc\" cx=\"%.1f\" cy=\"%.1f\" "
                  "r=\"5.5\"/>\n", x, y);
        break;
    case SVG_DOT:
        text_addf(svg, "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" "
                  "r=\"3\"/>\n", x, y);
        break;
    case SVG_SQUARE:
        text_addf(svg, "<rect class=\"square\" x=\"%.1f\" y=\"%.1f\" "
                  "width=\"9\" height=\"9\"/>\n", x - 4.5, y - 4.5);
        break;
    case SVG_TRIANGLE:
        text_addf(svg, "<path class=\"triangle\" d=\"M%.1f %.1fl5.5 10h-11z\""
                  "/>\n", x, y - 6);
        break;
    case SVG_DIAMOND:
        text_addf(svg, "<path class=\"diamond\" d=\"M%.1f %.1fl6 6l-6 6l-6 "
                  "-6z\"/>\n", x, y - 6);
        break;
    case SVG_CROSS:
        text_addf(svg, "<path class=\"cross\" d=\"M%.1f %.1fl10 10m-10 "
                  "0l10 -10\"/>\n", x - 5, y - 5);
        break;
    }
}

void svg_meanings(struct text *svg, double x, double y,
                  const struct svg_meaning meanings[], int count, int apart)
{
    for (int i = 0; i < count; i++) {
        mark_at(svg, meanings[i].mark, x + i * apart, y - 4);
        svg_words(svg, x + i * apart + 11, y, SVG_START, meanings[i].words);
    }
}

static double across(const struct svg_frame *frame, double x)
{
    const struct svg_axis *axis = &frame->x;

    return frame->left +
           frame->width * (x - axis->from) / (axis->to - axis->from);
}

static double down(const struct svg_frame *frame, double y)
{
    const struct svg_axis *axis = &frame->y;

    return frame->top +
           frame->height * (axis->to - y) / (axis->to - axis->from);
}

void svg_put(const struct svg_frame *frame, enum svg_mark mark, double x,
             double y)
{
    mark_at(frame->svg, mark, across(frame, x), down(frame, y));
}

void svg_join(const struct svg_frame *frame, enum svg_line line, double x1,
              double y1, double x2, double y2)
{
    text_addf(frame->svg, "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" "
              "x2=\"%.1f\" y2=\"%.1f\"/>\n", LINES[line],
              across(frame, x1), down(frame, y1), across(frame, x2),
              down(frame, y2));
}

void svg_beside(const struct svg_frame *frame, double x, double y,
                enum svg_place place, const char *words)
{
    const double aside =
        place == SVG_START ? 10 : place == SVG_END ? -10 : 0;

    svg_words(frame->svg, across(frame, x) + aside,
              down(frame, y) + (place == SVG_MIDDLE ? -10 : 4), place, words);
}

/* How many steps an axis has; 0: it is not marked. */
static int steps(const struct svg_axis *axis)
{
    return axis->step > 0
               ? (int)lround((axis->to - axis->from) / axis->step) : -1;
}

static double step_at(const struct svg_axis *axis, int i, char number[16])
{
    const double value = axis->from + i * axis->step;

    snprintf(number, 16, "%.*f", axis->decimals,
             fabs(value) < axis->step / 1000 ? 0 : value);
    return value;
}

static void mark_axes(const struct svg_frame *frame)
{
    char number[16];

    for (int i = 0; i <= steps(&frame->x); i++) {
        const double x = step_at(&frame->x, i, number);

        svg_words(frame->svg, across(frame, x),
                  frame->top + frame->height + 17, SVG_MIDDLE, number);
    }
    for (int i = 0; i <= steps(&frame->y); i++) {
        const double y = step_at(&frame->y, i, number);

        svg_join(frame, SVG_GRID, frame->x.from, y, frame->x.to, y);
        svg_words(frame->svg, frame->left - 7, down(frame, y) + 4, SVG_END,
                  number);
    }
}

void svg_axes(const struct svg_frame *frame)
{
    const struct svg_axis *x = &frame->x;
    const struct svg_axis *y = &frame->y;
    const double middle = frame->top + frame->height / 2;

    mark_axes(frame);
    svg_join(frame, SVG_AXIS, x->from, y->from, x->to, y->from);
    svg_join(frame, SVG_AXIS, x->from, y->from, x->from, y->to);
    svg_words(frame->svg, frame->left + frame->width / 2,
              frame->top + frame->height + 36, SVG_MIDDLE, x->name);
    text_addf(frame->svg, "<text transform=\"translate(%.1f %.1f) rotate(-90)\""
              " text-anchor=\"middle\">", frame->left - 42, middle);
    add_safe(frame->svg, y->name);
    text_add(frame->svg, "</text>\n");
    text_addf(frame->svg, "<text class=\"title\" x=\"%.1f\" y=\"%.1f\">",
              frame->left, frame->top - 10);
    add_safe(frame->svg, frame->title);
    text_add(frame->svg, "</text>\n");
}
