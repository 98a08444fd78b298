/* QR codes as SVG paths: libqrencode computes the modules, a run of dark ones
 * becomes a rectangle. */
#include "qr.h"

#include <qrencode.h>
#include <string.h>

#include "../text.h"

enum { QUIET_ZONE = 4 };

static bool is_dark(const QRcode *code, int row, int column)
{
    return code->data[row * code->width + column] & 1;
}

/* Adds one row's runs, each a rectangle one module high. */
static void add_row(struct text *path, const QRcode *code, int row)
{
    int column = 0;

    while (column < code->width) {
        int first = column;

        while (column < code->width && is_dark(code, row, column))
            column++;
        if (column > first)
            text_addf(path, "M%d %dh%dv1h-%dz", first + QUIET_ZONE,
                      row + QUIET_ZONE, column - first, column - first);
        else
            column++;
    }
}

static void draw(xmlNodePtr qr, const char *text)
{
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    struct text path = {0};
    struct text size = {0};
    xmlNodePtr child;

    if (code == NULL)
        return;
    for (int row = 0; row < code->width; row++)
        add_row(&path, code, row);
    text_addf(&size, "%d", code->width + 2 * QUIET_ZONE);
    xmlSetProp(qr, (const xmlChar *)"size", (const xmlChar *)size.data);
    child = xmlNewChild(qr, NULL, (const xmlChar *)"path", NULL);
    xmlSetProp(child, (const xmlChar *)"d", (const xmlChar *)path.data);
    text_free(&size);
    text_free(&path);
    QRcode_free(code);
}

static void draw_if_qr(xmlNodePtr element)
{
    xmlChar *text = NULL;

    if (strcmp((const char *)element->name, "qr") == 0)
        text = xmlGetNoNsProp(element, (const xmlChar *)"text");
    if (text && *text && strlen((const char *)text) <= QR_TEXT_BYTES_MAX)
        draw(element, (const char *)text);
    xmlFree(text);
}

/* The next element in document order under top; NULL: that was the last. */
static xmlNodePtr next(xmlNodePtr at, const xmlNode *top)
{
    xmlNodePtr below = xmlFirstElementChild(at);

    if (below)
        return below;
    while (at != top) {
        xmlNodePtr beside = xmlNextElementSibling(at);

        if (beside)
            return beside;
        at = at->parent;
    }
    return NULL;
}

void qr_draw_all(xmlNodePtr element)
{
    for (xmlNodePtr at = element; at; at = next(at, element))
        draw_if_qr(at);
}
