/* Draws the QR codes of a page document. */
#ifndef PALIER_VIEW_QR_H
#define PALIER_VIEW_QR_H

#include <libxml/tree.h>

enum { QR_TEXT_BYTES_MAX = 300 };

/* Gives each <qr text="…"/> under an element its drawing: size, the side of a
 * square in modules, quiet zone included, and a child <path d="…"/>, the dark
 * modules as an SVG path in that square. One without text, or with a longer
 * one than QR_TEXT_BYTES_MAX, stays as it is. */
void qr_draw_all(xmlNodePtr element);

#endif
