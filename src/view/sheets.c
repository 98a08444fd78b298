/* Compiles the stylesheets, then closes every door behind them. */
#include "sheets.h"

#include <dirent.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxslt/security.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltutils.h>
#include <stdlib.h>
#include <string.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *xml_error;
#else
typedef xmlErrorPtr xml_error;
#endif

/* libxml2's complaints: what and where, never the text that is wrong, for it
 * may be a person's. */
static void note_error(void *context, xml_error error)
{
    struct view *view = context;

    if (view->complaints.length < COMPLAINTS_BYTES_MAX)
        text_addf(&view->complaints, "%s (%d:%d) ",
                  error->message ? error->message : "", error->line,
                  error->int2);
}

/* libxslt's come in pieces, printf-wise. */
__attribute__((format(printf, 2, 3)))
static void complain(void *context, const char *format, ...)
{
    struct view *view = context;
    char piece[512];
    va_list list;
    int size;

    va_start(list, format);
    size = vsnprintf(piece, sizeof piece, format, list);
    va_end(list);
    if (size > 0 && view->complaints.length < COMPLAINTS_BYTES_MAX)
        text_add(&view->complaints, piece);
}

static xmlParserInputPtr refuse_entity(const char *url, const char *id,
                                       xmlParserCtxtPtr parser)
{
    (void)url;
    (void)id;
    (void)parser;
    return NULL;
}

/* Copies LANG out of palier-LANG.xsl; false: another name. */
static bool language_of(const char *name, char language[3])
{
    static const char before[] = "palier-";
    const char *after = name + sizeof before - 1 + 2;

    if (strlen(name) != sizeof before - 1 + 2 + 4
        || strncmp(name, before, sizeof before - 1) != 0
        || strcmp(after, ".xsl") != 0)
        return false;
    memcpy(language, after - 2, 2);
    language[2] = '\0';
    return true;
}

static bool compile(struct view *view, const char *folder, const char *name,
                    struct text *fault)
{
    struct sheet *sheet = &view->sheets[view->count];
    struct text path = {0};

    if (!language_of(name, sheet->language) || view->count == SHEETS_MAX - 1)
        return true;
    text_addf(&path, "%s/%s", folder, name);
    sheet->compiled = xsltParseStylesheetFile((const xmlChar *)path.data);
    if (sheet->compiled)
        view->count++;
    else
        text_addf(fault, "%s does not compile: ", path.data);
    text_free(&path);
    return sheet->compiled != NULL;
}

static bool compile_all(struct view *view, const char *folder,
                        struct text *fault)
{
    DIR *listing = opendir(folder);
    struct dirent *entry;
    bool compiled = true;

    if (listing == NULL) {
        text_addf(fault, "%s cannot be opened ", folder);
        return false;
    }
    while (compiled && (entry = readdir(listing)) != NULL)
        compiled = compile(view, folder, entry->d_name, fault);
    closedir(listing);
    if (compiled && !view_speaks(view, "fr")) {
        text_addf(fault, "%s has no palier-fr.xsl ", folder);
        return false;
    }
    return compiled;
}

/* From here on nothing is opened: no entity, file, folder or address. */
static bool forbid_all(struct view *view)
{
    xsltSecurityPrefsPtr forbidden = xsltNewSecurityPrefs();
    static const xsltSecurityOption options[] = {
        XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE,
        XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_READ_NETWORK,
        XSLT_SECPREF_WRITE_NETWORK,
    };

    if (forbidden == NULL)
        return false;
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (xsltSetSecurityPrefs(forbidden, options[i], xsltSecurityForbid))
            return false;
    xsltSetDefaultSecurityPrefs(forbidden);
    view->loader = xmlGetExternalEntityLoader();
    xmlSetExternalEntityLoader(refuse_entity);
    return true;
}

struct view *view_new(const char *folder, struct text *fault)
{
    struct view *view = text_memory(NULL, sizeof *view);

    *view = (struct view){0};
    xmlInitParser();
    xmlSetGenericErrorFunc(view, complain);
    xmlSetStructuredErrorFunc(view, note_error);
    xsltSetGenericErrorFunc(view, complain);
    if (compile_all(view, folder, fault) && forbid_all(view))
        return view;
    sheets_take_complaints(view, fault);
    view_free(view);
    return NULL;
}

void view_free(struct view *view)
{
    if (view == NULL)
        return;
    for (int i = 0; i < view->count; i++)
        xsltFreeStylesheet(view->sheets[i].compiled);
    if (view->loader)
        xmlSetExternalEntityLoader(view->loader);
    xsltFreeSecurityPrefs(xsltGetDefaultSecurityPrefs());
    xsltSetDefaultSecurityPrefs(NULL);
    xmlSetGenericErrorFunc(NULL, NULL);
    xmlSetStructuredErrorFunc(NULL, NULL);
    xsltSetGenericErrorFunc(NULL, NULL);
    xsltCleanupGlobals();
    xmlCleanupParser();
    text_free(&view->complaints);
    free(view);
}

bool view_speaks(const void *context, const char *language)
{
    const struct view *view = context;

    for (int i = 0; i < view->count; i++)
        if (strcmp(view->sheets[i].language, language) == 0)
            return true;
    return false;
}

xsltStylesheetPtr sheets_of(const struct view *view, const char *language)
{
    xsltStylesheetPtr french = NULL;

    for (int i = 0; i < view->count; i++) {
        if (strcmp(view->sheets[i].language, language) == 0)
            return view->sheets[i].compiled;
        if (strcmp(view->sheets[i].language, "fr") == 0)
            french = view->sheets[i].compiled;
    }
    return french;
}

void sheets_take_complaints(struct view *view, struct text *fault)
{
    text_add(fault, text_string(&view->complaints));
    text_clear(&view->complaints);
}
