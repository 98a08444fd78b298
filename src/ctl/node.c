/* Walking XML trees: see node.h. */
#include "node.h"

#include "../text.h"

bool node_is(const xmlNode *node, const char *name)
{
    return node != NULL && node->type == XML_ELEMENT_NODE &&
           strcmp((const char *)node->name, name) == 0;
}

static xmlNode *element_from(xmlNode *node, const char *name)
{
    while (node != NULL && (node->type != XML_ELEMENT_NODE ||
                            (name != NULL && !node_is(node, name))))
        node = node->next;
    return node;
}

xmlNode *node_first(const xmlNode *parent, const char *name)
{
    return parent != NULL ? element_from(parent->children, name) : NULL;
}

xmlNode *node_next(const xmlNode *node, const char *name)
{
    return element_from(node->next, name);
}

size_t node_count(const xmlNode *parent, const char *name)
{
    size_t count = 0;

    for (xmlNode *n = node_first(parent, name); n; n = node_next(n, name))
        count++;
    return count;
}

/* Without a DTD, an attribute's value is one text node. */
const char *node_get(const xmlNode *node, const char *attribute)
{
    const xmlAttr *found = xmlHasProp(node, (const xmlChar *)attribute);

    if (found == NULL)
        return NULL;
    if (found->children == NULL || found->children->content == NULL)
        return "";
    return (const char *)found->children->content;
}

bool node_yes(const xmlNode *node, const char *attribute)
{
    const char *value = node_get(node, attribute);

    return value != NULL && strcmp(value, "yes") == 0;
}

long node_number(const xmlNode *node, const char *attribute, long otherwise)
{
    const char *value = node_get(node, attribute);

    return value != NULL ? strtol(value, NULL, 10) : otherwise;
}

xmlNode *node_after(const xmlNode *node, const xmlNode *top)
{
    xmlNode *found = node_first(node, NULL);

    while (found == NULL && node != top) {
        found = node_next(node, NULL);
        node = node->parent;
    }
    return found;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

char *node_text(const xmlNode *node)
{
    xmlChar *whole = xmlNodeGetContent(node);
    const char *from = whole ? (const char *)whole : "";
    struct text copy = {0};
    size_t length;

    while (is_space(*from))
        from++;
    length = strlen(from);
    while (length > 0 && is_space(from[length - 1]))
        length--;
    text_add_bytes(&copy, from, length);
    xmlFree(whole);
    return copy.data;
}
