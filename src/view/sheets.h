/* Inside view/: the compiled stylesheets and where complaints go. */
#ifndef PALIER_VIEW_SHEETS_H
#define PALIER_VIEW_SHEETS_H

#include <libxml/parser.h>
#include <libxslt/xsltInternals.h>

#include "view.h"

enum { SHEETS_MAX = 8, COMPLAINTS_BYTES_MAX = 1000 };

struct sheet {
    char language[3];
    xsltStylesheetPtr compiled;
};

struct view {
    struct sheet sheets[SHEETS_MAX];
    int count;
    xmlExternalEntityLoader loader; /* the one before ours, or NULL */
    struct text complaints; /* what libxml2 and libxslt say */
};

/* The stylesheet of a language, else the French one. */
xsltStylesheetPtr sheets_of(const struct view *view, const char *language);

/* Moves the complaints to fault. */
void sheets_take_complaints(struct view *view, struct text *fault);

#endif
