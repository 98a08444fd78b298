/* Deriving values from others, by libxml2's XPath: see values.h. */
#include "values.h"

#include "decimal.h"
#include "node.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <math.h>

/* XPath's errors come by number alone. */
static void hear(void *data, xmlErrorPtr error)
{
    struct text *reason = data;

    if (reason->length > 0)
        return;
    if (error->code == XML_XPATH_UNDEF_VARIABLE_ERROR)
        text_add(reason, "it names a value that is not there");
    else if (error->code == XML_XPATH_UNKNOWN_FUNC_ERROR)
        text_add(reason, "it names a function that XPath has not");
    else
        text_add(reason, "no XPath expression");
}

/* <name><row><column>text</column>…</row>…</name>, numbers with a point. */
static void add_table(xmlNode *parent, const char *name,
                      const struct value_sets *rows)
{
    xmlNode *table = xmlNewChild(parent, NULL, (const xmlChar *)name, NULL);

    for (size_t i = 0; i < rows->count; i++) {
        const struct value_set *set = &rows->items[i];
        xmlNode *row = xmlNewChild(table, NULL, (const xmlChar *)"row", NULL);

        for (size_t j = 0; j < set->count; j++) {
            struct text plain = {0};

            decimal_plain(set->items[j].text, &plain);
            xmlNewTextChild(row, NULL, (const xmlChar *)set->items[j].name,
                            (const xmlChar *)plain.data);
            text_free(&plain);
        }
    }
}

/* Makes the values of a set variables; tables hang below the document. */
static void declare(xmlXPathContext *context, const struct value_set *set)
{
    xmlNode *root = xmlDocGetRootElement(context->doc);

    for (size_t i = 0; set != NULL && i < set->count; i++) {
        const struct value *value = &set->items[i];
        struct text plain = {0};
        xmlXPathObject *object;

        if (value->rows != NULL) {
            add_table(root, value->name, value->rows);
            object = xmlXPathNewNodeSet(xmlGetLastChild(root));
        } else {
            decimal_plain(value->text, &plain);
            object = xmlXPathNewCString(plain.data);
        }
        xmlXPathRegisterVariable(context, (const xmlChar *)value->name,
                                 object);
        text_free(&plain);
    }
}

/* A context with what the scope names; end_context frees it. */
static xmlXPathContext *context_of(struct scope scope, struct text *reason)
{
    xmlDoc *document = xmlNewDoc(NULL);
    xmlXPathContext *context;

    xmlDocSetRootElement(document,
                         xmlNewDocNode(document, NULL,
                                       (const xmlChar *)"values", NULL));
    context = xmlXPathNewContext(document);
    if (context == NULL)
        abort();
    context->error = hear;
    context->userData = reason;
    declare(context, scope.variant);
    declare(context, scope.row);
    return context;
}

static void end_context(xmlXPathContext *context)
{
    xmlDoc *document = context->doc;

    xmlXPathFreeContext(context);
    xmlFreeDoc(document);
}

static void add_number(const xmlNode *let, double number, struct text *into)
{
    const char *mark = node_get(let, "mark");

    decimal_write(number, (int)node_number(let, "digits", -1),
                  mark != NULL && strcmp(mark, "point") == 0 ? '.' : ',',
                  into);
}

/* A number or a text; nothing else can stand in a sentence. */
static bool add_result(const xmlNode *let, const xmlXPathObject *result,
                       struct text *into, struct text *reason)
{
    if (result->type == XPATH_STRING) {
        text_add(into, (const char *)result->stringval);
        return true;
    }
    if (result->type != XPATH_NUMBER)
        text_add(reason, "neither a number nor a text; string() makes one");
    else if (!isfinite(result->floatval) ||
             fabs(result->floatval) >= DECIMAL_LIMIT)
        text_add(reason, "no number that can be written");
    else
        add_number(let, result->floatval, into);
    return reason->length == 0;
}

bool value_let(const xmlNode *let, struct scope scope, struct text *into,
               struct text *reason)
{
    xmlXPathContext *context = context_of(scope, reason);
    xmlXPathObject *result = xmlXPathEvalExpression(
        (const xmlChar *)node_get(let, "select"), context);
    bool done = false;

    if (result != NULL)
        done = add_result(let, result, into, reason);
    else if (reason->length == 0)
        text_add(reason, "no XPath expression");
    xmlXPathFreeObject(result);
    end_context(context);
    return done;
}

bool value_ensures(const xmlNode *ensure, struct scope scope,
                   struct text *reason)
{
    xmlXPathContext *context = context_of(scope, reason);
    xmlXPathObject *result = xmlXPathEvalExpression(
        (const xmlChar *)node_get(ensure, "test"), context);
    bool holds = false;

    if (result == NULL && reason->length == 0)
        text_add(reason, "no XPath expression");
    else if (result != NULL)
        holds = xmlXPathCastToBoolean(result) != 0;
    xmlXPathFreeObject(result);
    end_context(context);
    return holds;
}
