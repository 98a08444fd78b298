/* From a page document to HTML.
 *
 * The stylesheets are compiled once; after that libxml2 and libxslt may open
 * nothing, neither file nor network. One page document is one parse. */
#ifndef PALIER_VIEW_VIEW_H
#define PALIER_VIEW_VIEW_H

#include <stdbool.h>

#include "../text.h"

enum { VIEW_HTML_BYTES_MAX = 2 << 20 };

struct view;
struct page;

/* Compiles every palier-LANG.xsl of a folder. NULL, and why in fault: one
 * does not compile, or palier-fr.xsl is not there. */
struct view *view_new(const char *folder, struct text *fault);
void view_free(struct view *view);

/* Is there a stylesheet for that language? (context: a view) */
bool view_speaks(const void *context, const char *language);

/* Parses a page document; NULL: why in fault. page_free frees it. */
struct page *page_parse(struct view *view, const struct text *document,
                        struct text *fault);
void page_free(struct page *page);

/* What the model's root element says. Strings are borrowed from the page. */
enum page_kind { PAGE_SHOWN, PAGE_REDIRECT, PAGE_FAULTS, PAGE_LEAVES };
enum page_session { PAGE_KEEPS, PAGE_OPENS, PAGE_CLOSES };

enum page_kind page_kind(const struct page *page);
enum page_session page_session(const struct page *page);
const char *page_redirect(const struct page *page);
const char *page_service(const struct page *page);
int page_status(const struct page *page); /* http_status, 0: none */
const char *page_mark(const struct page *page); /* mark, "": none */
bool page_is_personal(const struct page *page); /* somebody is signed in */

/* Names the page after its model, notes the status, and transforms it.
 * false: why in fault. */
bool page_render(struct page *page, const char *language, int status,
                 struct text *html, struct text *fault);

#endif
