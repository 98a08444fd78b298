/* Reads a page document, lets the model's root speak, and transforms it. */
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "qr.h"
#include "sheets.h"

struct page {
    struct view *view; /* borrowed */
    xmlDocPtr document;
    xmlNodePtr model;
};

static const char *attribute(xmlNodePtr element, const char *name)
{
    xmlAttrPtr found = xmlHasProp(element, (const xmlChar *)name);

    if (found == NULL || found->children == NULL)
        return "";
    return (const char *)found->children->content;
}

static bool is_named(xmlNodePtr element, const char *name)
{
    return strcmp((const char *)element->name, name) == 0;
}

/* The model is the last element: envelope, typed and faults come before, each
 * at most once. NULL: the document has another shape. */
static xmlNodePtr find_model(xmlDocPtr document)
{
    xmlNodePtr root = xmlDocGetRootElement(document);
    xmlNodePtr at = root ? xmlFirstElementChild(root) : NULL;

    if (at == NULL || !is_named(at, "envelope"))
        return NULL;
    at = xmlNextElementSibling(at);
    if (at && is_named(at, "typed"))
        at = xmlNextElementSibling(at);
    if (at && is_named(at, "faults") && xmlNextElementSibling(at))
        at = xmlNextElementSibling(at);
    return at && xmlNextElementSibling(at) == NULL ? at : NULL;
}

struct page *page_parse(struct view *view, const struct text *document,
                        struct text *fault)
{
    struct page *page = text_memory(NULL, sizeof *page);

    *page = (struct page){ .view = view };
    if (document->length < INT_MAX)
        page->document = xmlReadMemory(document->data, (int)document->length,
                                       "page.xml", "UTF-8",
                                       XML_PARSE_NONET | XML_PARSE_COMPACT);
    if (page->document)
        page->model = find_model(page->document);
    if (page->model)
        return page;
    text_addf(fault, "the page document is %s: ",
              page->document ? "not of its shape" : "no XML");
    sheets_take_complaints(view, fault);
    page_free(page);
    return NULL;
}

void page_free(struct page *page)
{
    if (page == NULL)
        return;
    xmlFreeDoc(page->document);
    free(page);
}

enum page_kind page_kind(const struct page *page)
{
    if (is_named(page->model, "redirect"))
        return PAGE_REDIRECT;
    if (is_named(page->model, "leave"))
        return PAGE_LEAVES;
    return is_named(page->model, "faults") ? PAGE_FAULTS : PAGE_SHOWN;
}

enum page_session page_session(const struct page *page)
{
    const char *session = attribute(page->model, "session");

    if (strcmp(session, "open") == 0)
        return PAGE_OPENS;
    return strcmp(session, "close") == 0 ? PAGE_CLOSES : PAGE_KEEPS;
}

const char *page_redirect(const struct page *page)
{
    return attribute(page->model, "to");
}

const char *page_service(const struct page *page)
{
    return attribute(page->model, "service");
}

int page_status(const struct page *page)
{
    long status = strtol(attribute(page->model, "http_status"), NULL, 10);

    return status >= 200 && status < 600 ? (int)status : 0;
}

const char *page_mark(const struct page *page)
{
    return attribute(page->model, "mark");
}

bool page_is_personal(const struct page *page)
{
    xmlNodePtr root = xmlDocGetRootElement(page->document);
    xmlNodePtr at = xmlFirstElementChild(xmlFirstElementChild(root));

    while (at && !is_named(at, "account") && !is_named(at, "invigilator"))
        at = xmlNextElementSibling(at);
    return at != NULL;
}

/* Sets name ("learner/competence", after <learner.competence>) and
 * http_status. */
static void complete(struct page *page, int status)
{
    xmlNodePtr root = xmlDocGetRootElement(page->document);
    struct text value = {0};
    char *dot;

    text_add(&value, (const char *)page->model->name);
    dot = strchr(value.data, '.');
    if (dot)
        *dot = '/';
    xmlSetProp(root, (const xmlChar *)"name", (const xmlChar *)value.data);
    text_clear(&value);
    text_addf(&value, "%d", status);
    xmlSetProp(root, (const xmlChar *)"http_status",
               (const xmlChar *)value.data);
    text_free(&value);
}

/* NULL also when a template stopped or complained with an error. */
static xmlDocPtr transform(struct page *page, xsltStylesheetPtr sheet)
{
    xsltTransformContextPtr context;
    xmlDocPtr result = NULL;

    context = xsltNewTransformContext(sheet, page->document);
    if (context == NULL)
        return NULL;
    if (xsltSetCtxtSecurityPrefs(xsltGetDefaultSecurityPrefs(), context) == 0)
        result = xsltApplyStylesheetUser(sheet, page->document, NULL, NULL,
                                         NULL, context);
    if (context->state != XSLT_STATE_OK) {
        xmlFreeDoc(result);
        result = NULL;
    }
    xsltFreeTransformContext(context);
    return result;
}

bool page_render(struct page *page, const char *language, int status,
                 struct text *html, struct text *fault)
{
    xsltStylesheetPtr sheet = sheets_of(page->view, language);
    xmlDocPtr result;
    xmlChar *bytes = NULL;
    int size = 0;
    bool rendered = false;

    complete(page, status);
    qr_draw_all(page->model);
    result = transform(page, sheet);
    if (result && xsltSaveResultToString(&bytes, &size, result, sheet) == 0
        && size > 0 && size <= VIEW_HTML_BYTES_MAX) {
        text_add_bytes(html, (const char *)bytes, (size_t)size);
        rendered = true;
    } else {
        text_add(fault, size > VIEW_HTML_BYTES_MAX ? "the page is too large: "
                                                   : "no page came out: ");
    }
    sheets_take_complaints(page->view, fault);
    xmlFree(bytes);
    xmlFreeDoc(result);
    return rendered;
}
