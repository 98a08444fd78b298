/* palierctl content preview: every challenge as a static page, as in the site
 * and by its stylesheets. The database shapes what is asked; nothing is
 * loaded. */
#include "content.h"

#include "ctl.h"
#include "place.h"

#include "../view/envelope.h"
#include "../view/view.h"

#include <errno.h>
#include <libxml/uri.h>
#include <unistd.h>

static const char USAGE[] =
    "usage: palierctl content preview TO [FOLDER]\n"
    "TO is a folder that is not there yet, is empty, or holds a preview.\n";

/* In every folder we wrote, so that no other is written over. */
#define MARK ".palier-preview"

/* What each stands for in the folder. */
#define STATIC "statique"
#define FILES "fichiers"

static int put(const char *folder, const char *name, const char *ending,
               const struct text *bytes)
{
    struct text path = {0};
    int status;

    text_addf(&path, "%s/%s%s", folder, name, ending);
    status = file_put(path.data, bytes);
    if (status < 0)
        ctl_refuse("%s: %s", path.data, strerror(errno));
    text_free(&path);
    return status;
}

/* Ours to write into? Pages of an earlier preview are taken away. */
static bool take_folder(const char *folder)
{
    struct names found = {0};
    struct names pages = {0};
    struct text mark = {0};
    bool ours;

    text_addf(&mark, "%s/" MARK, folder);
    ours = access(mark.data, F_OK) == 0;
    if (!ours && folder_tree(folder, &found) == 0 && found.count > 0) {
        ctl_refuse("%s: not empty, and no preview", folder);
    } else if (!ours) {
        ours = put(folder, MARK, "", &(struct text){0}) >= 0;
    } else if (folder_files(folder, ".html", &pages) == 0) {
        for (size_t i = 0; i < pages.count; i++) {
            text_clear(&mark);
            text_addf(&mark, "%s/%s", folder, pages.items[i]);
            (void)unlink(mark.data);
        }
    }
    text_free(&mark);
    names_free(&pages);
    names_free(&found);
    return ours;
}

/* Adds a drawing as data:. A browser lets no mask come from a file beside a
 * page that is a file itself. */
static void add_drawing(const char *folder, const char *name, size_t length,
                        struct text *into)
{
    struct text path = {0};
    struct text drawing = {0};
    xmlChar *escaped;

    text_addf(&path, "%s/%.*s", folder, (int)length, name);
    if (file_read(path.data, &drawing) == 0) {
        escaped = xmlURIEscapeStr((const xmlChar *)drawing.data,
                                  (const xmlChar *)"");
        text_addf(into, "\"data:image/svg+xml,%s\"", (const char *)escaped);
        xmlFree(escaped);
    } else {
        text_add_bytes(into, name, length);
    }
    text_free(&drawing);
    text_free(&path);
}

/* A style in which url(NAME.svg?v=…) has become the drawing itself. */
static void fill_style(const char *folder, const char *style,
                       struct text *into)
{
    const char *found;

    while ((found = strstr(style, "url(")) != NULL) {
        size_t name = strcspn(found + 4, "?)");
        size_t whole = strcspn(found + 4, ")");

        text_add_bytes(into, style, (size_t)(found - style) + 4);
        if (name > 4 && strncmp(found + name, ".svg", 4) == 0)
            add_drawing(folder, found + 4, name, into);
        else
            text_add_bytes(into, found + 4, whole);
        style = found + 4 + whole;
    }
    text_add(into, style);
}

/* One static file, from a folder to another. */
static bool copy_one(const char *from, const char *to, const char *name)
{
    const char *ending = strrchr(name, '.');
    struct text path = {0};
    struct text bytes = {0};
    struct text style = {0};
    bool is_style = ending != NULL && strcmp(ending, ".css") == 0;
    bool done;

    text_addf(&path, "%s/%s", from, name);
    done = file_read(path.data, &bytes) == 0;
    if (done && is_style)
        fill_style(from, bytes.data, &style);
    done = done && put(to, name, "", is_style ? &style : &bytes) >= 0;
    text_free(&style);
    text_free(&bytes);
    text_free(&path);
    return done;
}

/* The site's own static files: style, script, icons. */
static bool copy_static(const char *folder)
{
    char *share = place_share();
    struct names names = {0};
    struct text from = {0};
    struct text to = {0};
    bool done;

    text_addf(&from, "%s/nginx/static", share);
    text_addf(&to, "%s/" STATIC, folder);
    done = folder_files(from.data, "", &names) == 0;
    for (size_t i = 0; i < names.count && done; i++)
        done = copy_one(from.data, to.data, names.items[i]);
    if (!done)
        ctl_refuse("%s: %s", from.data, strerror(errno));
    text_free(&to);
    text_free(&from);
    names_free(&names);
    free(share);
    return done;
}

/* What challenges hand out, written by hand or made. */
static bool copy_files(const struct bank *bank, const char *folder)
{
    struct text to = {0};
    bool done = true;

    text_addf(&to, "%s/" FILES, folder);
    for (size_t i = 0; i < bank->files.count && done; i++) {
        struct text bytes = {0};

        done = bank_file(bank, bank->files.items[i], &bytes) == 0 &&
               put(to.data, bank->files.items[i], "", &bytes) >= 0;
        text_free(&bytes);
    }
    text_free(&to);
    return done;
}

/* One page: its model through the site's stylesheet. */
static bool write_page(struct view *view, const char *folder, const char *name,
                       const char *model)
{
    struct text document = {0};
    struct text html = {0};
    struct text fault = {0};
    struct page *page;
    bool done = false;

    envelope_write(&document, &(struct envelope){
        .path = name, .prefix = ".", .language = "fr", .version = "0",
        .envelope_xml = "<envelope/>", .model_xml = model});
    page = page_parse(view, &document, &fault);
    if (page != NULL && page_render(page, "fr", 200, &html, &fault))
        done = put(folder, name, ".html", &html) >= 0;
    else
        ctl_refuse("%s: %s", name, text_string(&fault));
    page_free(page);
    text_free(&fault);
    text_free(&html);
    text_free(&document);
    return done;
}

static bool write_pages(const char *folder, const PGresult *models)
{
    char *share = place_share();
    struct text path = {0};
    struct text fault = {0};
    struct view *view;
    bool done;

    text_addf(&path, "%s/xslt", share);
    view = view_new(path.data, &fault);
    done = view != NULL;
    if (!done)
        ctl_refuse("%s", text_string(&fault));
    for (int row = 0; row < PQntuples(models) && done; row++)
        done = write_page(view, folder, PQgetvalue(models, row, 0),
                          PQgetvalue(models, row, 1));
    if (done)
        printf("%d pages: %s/index.html\n", PQntuples(models), folder);
    view_free(view);
    text_free(&fault);
    text_free(&path);
    free(share);
    return done;
}

/* The models, of the bank as the database takes it; PQclear clears. */
static PGresult *ask_models(struct bank *bank)
{
    struct text array = {0};
    const char *arguments[1];
    PGconn *db = database_open();
    PGresult *models = NULL;

    if (db != NULL) {
        bank_prepare(bank);
        bank_array(bank, &array);
        arguments[0] = array.data;
        models = database_query(
            db, "select * from content.preview($1::text[])", 1, arguments);
        text_free(&array);
    }
    PQfinish(db);
    return models;
}

static bool preview(struct bank *bank, const char *folder)
{
    PGresult *models = ask_models(bank);
    bool done = models != NULL && take_folder(folder) && copy_static(folder) &&
                copy_files(bank, folder) && write_pages(folder, models);

    PQclear(models);
    return done;
}

int content_preview(int argc, char **argv)
{
    const struct ctl_option options[] = {{NULL, NULL, NULL}};
    struct content_choice choice = {0};
    struct bank bank = {0};
    int status = ctl_options(&argc, argv, options, USAGE);
    bool done;

    if (status != CTL_GO)
        return status;
    if (argc < 2 || argc > 3)
        return ctl_misused(USAGE, "a folder to write to is wanted");
    choice.folder = argc > 2 ? argv[2] : NULL;
    done = content_read(&bank, &choice);
    if (done && (bank.faults > 0 || !bank_is_whole(&bank))) {
        ctl_refuse("nothing was written");
        done = false;
    }
    done = done && preview(&bank, argv[1]);
    bank_free(&bank);
    return done ? CTL_DONE : CTL_REFUSED;
}
