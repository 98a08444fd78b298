/* OpenDocument spreadsheets: see make.h. ODF 1.3, part 3; the widths of
 * columns follow their longest text. */
#include "make.h"

#include "decimal.h"
#include "node.h"

#include <libxml/xmlwriter.h>

enum { COLUMNS_MAX = 60, WIDTH_MIN = 10, WIDTH_MAX = 60 };

static const char MIMETYPE[] =
    "application/vnd.oasis.opendocument.spreadsheet";
static const char MANIFEST[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<manifest:manifest xmlns:manifest="
    "\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
    "manifest:version=\"1.3\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type="
    "\"application/vnd.oasis.opendocument.spreadsheet\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" "
    "manifest:media-type=\"text/xml\"/></manifest:manifest>\n";

static const char *const NAMESPACES[][2] = {
    {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"},
    {"office:version", "1.3"},
};

/* The content.xml being written. */
struct sheets {
    const struct making *making;
    xmlTextWriter *writer;
    size_t widths[COLUMNS_MAX]; /* of the sheet, in characters */
};

static void start(const struct sheets *sheets, const char *name)
{
    xmlTextWriterStartElement(sheets->writer, (const xmlChar *)name);
}

static void put(const struct sheets *sheets, const char *name,
                const char *value)
{
    xmlTextWriterWriteAttribute(sheets->writer, (const xmlChar *)name,
                                (const xmlChar *)value);
}

static void end(const struct sheets *sheets)
{
    xmlTextWriterEndElement(sheets->writer);
}

static size_t count_characters(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

/* Goes through the rows of a sheet: those written, and once a row those of an
 * <each>. */
typedef bool visit(struct sheets *sheets, xmlNode *row, struct scope scope);

static bool visit_each(struct sheets *sheets, xmlNode *each, visit *row)
{
    const struct value_set *values = sheets->making->values;
    const char *table = node_get(each, "table");
    const struct value_sets *rows = value_rows(values, table);
    bool done = true;

    if (rows == NULL)
        return make_fault(sheets->making, each, "there is no table %s", table);
    for (size_t i = 0; i < rows->count; i++) {
        for (xmlNode *r = node_first(each, "row"); r; r = node_next(r, "row"))
            done = row(sheets, r,
                       (struct scope){&rows->items[i], values}) && done;
    }
    return done;
}

static bool visit_rows(struct sheets *sheets, xmlNode *sheet, visit *row)
{
    bool done = true;

    for (xmlNode *n = node_first(sheet, NULL); n; n = node_next(n, NULL)) {
        if (node_is(n, "each"))
            done = visit_each(sheets, n, row) && done;
        else
            done = row(sheets, n, (struct scope){
                NULL, sheets->making->values}) && done;
    }
    return done;
}

static char *cell_text(const xmlNode *cell, struct scope scope)
{
    char *source = node_text(cell);
    struct text filled = {0};

    value_fill(scope, source, NULL, &filled);
    free(source);
    return filled.data;
}

static bool measure(struct sheets *sheets, xmlNode *row, struct scope scope)
{
    size_t column = 0;

    for (xmlNode *c = node_first(row, NULL); c; c = node_next(c, NULL)) {
        char *text = cell_text(c, scope);
        size_t width = count_characters(text);

        free(text);
        if (column == COLUMNS_MAX)
            return make_fault(sheets->making, row, "more than %d columns",
                              COLUMNS_MAX);
        if (width > sheets->widths[column])
            sheets->widths[column] = width;
        column++;
    }
    return true;
}

static bool is_type(const xmlNode *cell, const char *wanted)
{
    const char *type = node_get(cell, "type");

    return type != NULL && strcmp(type, wanted) == 0;
}

static void put_value(const struct sheets *sheets, const xmlNode *cell,
                      const char *text)
{
    struct text plain = {0};

    decimal_plain(text, &plain);
    if (is_type(cell, "date")) {
        put(sheets, "office:value-type", "date");
        put(sheets, "office:date-value", text);
    } else if (decimal_is(text) && !is_type(cell, "text")) {
        put(sheets, "office:value-type", "float");
        put(sheets, "office:value", plain.data);
    } else {
        put(sheets, "office:value-type", "string");
    }
    text_free(&plain);
}

static void put_formula(const struct sheets *sheets, const xmlNode *cell,
                        struct scope scope)
{
    const char *formula = node_get(cell, "formula");
    struct text filled = {0};

    if (formula == NULL)
        return;
    text_add(&filled, "of:");
    value_fill(scope, formula, NULL, &filled);
    put(sheets, "table:formula", filled.data);
    text_free(&filled);
}

static void write_cell(const struct sheets *sheets, const xmlNode *cell,
                       struct scope scope)
{
    char *text = cell_text(cell, scope);

    start(sheets, "table:table-cell");
    if (node_is(cell, "head"))
        put(sheets, "table:style-name", "head");
    put_formula(sheets, cell, scope);
    if (text[0] != '\0') {
        put_value(sheets, cell, text);
        xmlTextWriterWriteElement(sheets->writer, (const xmlChar *)"text:p",
                                  (const xmlChar *)text);
    }
    end(sheets);
    free(text);
}

static bool write_row(struct sheets *sheets, xmlNode *row, struct scope scope)
{
    start(sheets, "table:table-row");
    for (xmlNode *c = node_first(row, NULL); c; c = node_next(c, NULL))
        write_cell(sheets, c, scope);
    end(sheets);
    return true;
}

static size_t clamp(size_t width)
{
    return width < WIDTH_MIN ? WIDTH_MIN
                             : width > WIDTH_MAX ? WIDTH_MAX : width;
}

static bool write_sheet(struct sheets *sheets, xmlNode *sheet)
{
    struct text text = {0};
    bool done;

    memset(sheets->widths, 0, sizeof sheets->widths);
    if (!visit_rows(sheets, sheet, measure))
        return false;
    start(sheets, "table:table");
    value_fill((struct scope){NULL, sheets->making->values},
               node_get(sheet, "name"), NULL, &text);
    put(sheets, "table:name", text.data);
    for (size_t i = 0; i < COLUMNS_MAX && sheets->widths[i] > 0; i++) {
        text_clear(&text);
        text_addf(&text, "w%zu", clamp(sheets->widths[i]));
        start(sheets, "table:table-column");
        put(sheets, "table:style-name", text.data);
        end(sheets);
    }
    done = visit_rows(sheets, sheet, write_row);
    end(sheets);
    text_free(&text);
    return done;
}

/* One style a width; a character is taken as 2.1 mm. */
static void write_widths(const struct sheets *sheets)
{
    for (int width = WIDTH_MIN; width <= WIDTH_MAX; width++) {
        struct text text = {0};

        text_addf(&text, "w%d", width);
        start(sheets, "style:style");
        put(sheets, "style:name", text.data);
        put(sheets, "style:family", "table-column");
        start(sheets, "style:table-column-properties");
        text_clear(&text);
        text_addf(&text, "%dmm", 4 + width * 21 / 10);
        put(sheets, "style:column-width", text.data);
        end(sheets);
        end(sheets);
        text_free(&text);
    }
}

static void write_styles(const struct sheets *sheets)
{
    start(sheets, "office:automatic-styles");
    write_widths(sheets);
    start(sheets, "style:style");
    put(sheets, "style:name", "head");
    put(sheets, "style:family", "table-cell");
    start(sheets, "style:text-properties");
    put(sheets, "fo:font-weight", "bold");
    end(sheets);
    end(sheets);
    end(sheets);
}

static bool write_content(struct sheets *sheets, xmlNode *make)
{
    bool done = true;

    xmlTextWriterStartDocument(sheets->writer, NULL, "UTF-8", NULL);
    start(sheets, "office:document-content");
    for (size_t i = 0; i < sizeof NAMESPACES / sizeof NAMESPACES[0]; i++)
        put(sheets, NAMESPACES[i][0], NAMESPACES[i][1]);
    write_styles(sheets);
    start(sheets, "office:body");
    start(sheets, "office:spreadsheet");
    for (xmlNode *s = node_first(make, "sheet"); s; s = node_next(s, "sheet"))
        done = write_sheet(sheets, s) && done;
    xmlTextWriterEndDocument(sheets->writer);
    return done;
}

/* An OpenDocument package is an archive that begins with its type. */
static bool pack(const struct making *making, xmlNode *make,
                 const xmlBuffer *content, struct text *into)
{
    struct packed entries[] = {
        {"mimetype", {0}}, {"content.xml", {0}}, {"META-INF/manifest.xml", {0}}};
    struct text reason = {0};
    bool done;

    text_add(&entries[0].bytes, MIMETYPE);
    text_add(&entries[1].bytes, (const char *)xmlBufferContent(content));
    text_add(&entries[2].bytes, MANIFEST);
    done = make_archive(entries, 3, into, &reason) ||
           make_fault(making, make, "%s", reason.data);
    for (int i = 0; i < 3; i++)
        text_free(&entries[i].bytes);
    text_free(&reason);
    return done;
}

bool make_sheets(const struct making *making, xmlNode *element,
                 struct text *into)
{
    xmlBuffer *buffer = xmlBufferCreate();
    struct sheets sheets = {making, xmlNewTextWriterMemory(buffer, 0), {0}};
    bool done;

    done = write_content(&sheets, element);
    xmlTextWriterFlush(sheets.writer);
    done = done && pack(making, element, buffer, into);
    xmlFreeTextWriter(sheets.writer);
    xmlBufferFree(buffer);
    return done;
}
