/* Text files, with values written as each format asks: see make.h. */
#include "make.h"

#include "node.h"

static void write_markup(const char *value, struct text *into)
{
    xmlChar *safe = xmlEncodeSpecialChars(NULL, (const xmlChar *)value);

    text_add(into, safe ? (const char *)safe : "");
    xmlFree(safe);
}

/* Each of the signs gets a backslash before it. */
static void write_escaped(const char *value, const char *signs,
                          struct text *into)
{
    for (; *value != '\0'; value++) {
        if (strchr(signs, *value) != NULL)
            text_add_char(into, '\\');
        text_add_char(into, *value);
    }
}

static void write_json(const char *value, struct text *into)
{
    write_escaped(value, "\"\\", into);
}

/* RFC 5545 and 6350 have the same rule. */
static void write_card(const char *value, struct text *into)
{
    write_escaped(value, "\\,;", into);
}

/* Between quotes when it must be; the mark between cells may be either. */
static void write_csv(const char *value, struct text *into)
{
    if (strpbrk(value, "\";\t") == NULL) {
        text_add(into, value);
        return;
    }
    text_add_char(into, '"');
    for (; *value != '\0'; value++) {
        if (*value == '"')
            text_add_char(into, '"');
        text_add_char(into, *value);
    }
    text_add_char(into, '"');
}

static const struct {
    const char *ending;
    value_writer *writer;
    bool network; /* lines end by CR LF */
} FORMATS[] = {
    {"html", write_markup, false}, {"svg", write_markup, false},
    {"xml", write_markup, false},  {"json", write_json, false},
    {"csv", write_csv, false},     {"ics", write_card, true},
    {"vcf", write_card, true},     {"eml", NULL, true},
    {"txt", NULL, false},          {"md", NULL, false},
    {"css", NULL, false},          {"py", NULL, false},
    {"log", NULL, false},
};

static size_t format_of(const char *name)
{
    size_t i = 0;

    while (i < sizeof FORMATS / sizeof FORMATS[0] &&
           !make_ends(name, FORMATS[i].ending))
        i++;
    return i;
}

/* The text inside an <each>, once a row, without its first line end. */
static bool add_rows(const struct making *making, xmlNode *each,
                     value_writer *writer, struct text *into)
{
    const char *table = node_get(each, "table");
    const struct value_sets *rows = value_rows(making->values, table);
    xmlChar *content = xmlNodeGetContent(each);
    const char *source = content ? (const char *)content : "";

    if (*source == '\n')
        source++;
    for (size_t i = 0; rows != NULL && i < rows->count; i++)
        value_fill((struct scope){&rows->items[i], making->values}, source,
                   writer, into);
    xmlFree(content);
    return rows != NULL ||
           make_fault(making, each, "there is no table %s", table);
}

static bool add_inline(const struct making *making, xmlNode *element,
                       value_writer *writer, struct text *into)
{
    struct scope scope = {NULL, making->values};
    bool done = true;

    for (xmlNode *n = element->children; n != NULL; n = n->next) {
        if (n->type == XML_ELEMENT_NODE && !node_is(n, "each"))
            done = make_fault(making, n, "<%s> is nothing for a text", n->name);
        else if (n->type == XML_ELEMENT_NODE)
            done = add_rows(making, n, writer, into) && done;
        else if (n->content != NULL && (n->type == XML_TEXT_NODE ||
                                        n->type == XML_CDATA_SECTION_NODE))
            value_fill(scope, (const char *)n->content, writer, into);
    }
    return done;
}

/* A template is a file of templates/, with names in braces. */
static bool add_template(const struct making *making, xmlNode *element,
                         value_writer *writer, struct text *into)
{
    const char *from = node_get(element, "from");
    struct text path = {0};
    struct text source = {0};
    bool done;

    text_addf(&path, "%s/templates/%s", making->bank->folder, from);
    done = file_read(path.data, &source) == 0;
    if (done)
        value_fill((struct scope){NULL, making->values}, source.data, writer,
                   into);
    else
        make_fault(making, element, "there is no templates/%s", from);
    text_free(&source);
    text_free(&path);
    return done;
}

/* Outer white space goes, one line end stays at the end of the file. */
static void add_lines(const struct text *body, bool network,
                      struct text *into)
{
    const char *from = text_string(body);
    size_t length;

    from += strspn(from, " \t\n");
    length = strlen(from);
    while (length > 0 && strchr(" \t\n", from[length - 1]) != NULL)
        length--;
    for (size_t i = 0; i < length; i++) {
        if (network && from[i] == '\n')
            text_add_char(into, '\r');
        text_add_char(into, from[i]);
    }
    text_add(into, network ? "\r\n" : "\n");
}

bool make_text(const struct making *making, xmlNode *element,
               const char *name, struct text *into)
{
    size_t format = format_of(name);
    struct text body = {0};
    bool done;

    if (format == sizeof FORMATS / sizeof FORMATS[0])
        return make_fault(making, element, "%s: no format that is made", name);
    if (node_get(element, "from") != NULL)
        done = add_template(making, element, FORMATS[format].writer, &body);
    else
        done = add_inline(making, element, FORMATS[format].writer, &body);
    add_lines(&body, FORMATS[format].network, into);
    text_free(&body);
    return done;
}
