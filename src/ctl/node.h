/* Walking XML trees. Nodes and strings are lent by the tree. */
#ifndef PALIER_CTL_NODE_H
#define PALIER_CTL_NODE_H

#include <libxml/tree.h>
#include <stdbool.h>

/* Has the element this name? */
bool node_is(const xmlNode *node, const char *name);

/* The first child element of that name (NULL: any), and the one after. */
xmlNode *node_first(const xmlNode *parent, const char *name);
xmlNode *node_next(const xmlNode *node, const char *name);

/* How many child elements bear that name. */
size_t node_count(const xmlNode *parent, const char *name);

/* An attribute's value, or NULL. */
const char *node_get(const xmlNode *node, const char *attribute);

/* Is the attribute "yes"? */
bool node_yes(const xmlNode *node, const char *attribute);

/* An attribute's number, or otherwise. */
long node_number(const xmlNode *node, const char *attribute, long otherwise);

/* The element after this one in the order of the document, within top;
 * NULL at the end. */
xmlNode *node_after(const xmlNode *node, const xmlNode *top);

/* The element's text, outer white space gone; free() frees it. */
char *node_text(const xmlNode *node);

#endif
