/* Draws diagrams as SVG: axes, marks, lines, words. Readable in grey. */
#ifndef PALIER_CTL_SIMULATE_PLOT_SVG_H
#define PALIER_CTL_SIMULATE_PLOT_SVG_H

#include "text.h"

/* Told apart by their shapes. */
enum svg_mark { SVG_DISC, SVG_SQUARE, SVG_TRIANGLE, SVG_DIAMOND, SVG_CROSS,
                SVG_DOT };

/* How a line looks, and words. */
enum svg_line { SVG_AXIS, SVG_GRID, SVG_FULL, SVG_BROKEN };
enum svg_place { SVG_START, SVG_MIDDLE, SVG_END };

/* From one value to another; marked every step, with that many decimals. */
struct svg_axis {
    const char *name;
    double from, to, step;
    int decimals;
};

/* A diagram in a picture: where it stands, in pixels, and its axes. */
struct svg_frame {
    struct text *svg;
    double left, top, width, height;
    const char *title;
    struct svg_axis x, y;
};

void svg_begin(struct text *svg, int width, int height, const char *title,
               const char *description);
void svg_end(struct text *svg);

/* Words at a point of the picture. */
void svg_words(struct text *svg, double x, double y, enum svg_place place,
               const char *words);

/* A row of marks and what they mean, from a point of the picture on. */
struct svg_meaning {
    enum svg_mark mark;
    const char *words;
};
void svg_meanings(struct text *svg, double x, double y,
                  const struct svg_meaning meanings[], int count, int apart);

/* In a frame, by values: its axes, a mark, a line, words beside a point. */
void svg_axes(const struct svg_frame *frame);
void svg_put(const struct svg_frame *frame, enum svg_mark mark, double x,
             double y);
void svg_join(const struct svg_frame *frame, enum svg_line line, double x1,
              double y1, double x2, double y2);
void svg_beside(const struct svg_frame *frame, double x, double y,
                enum svg_place place, const char *words);

#endif
