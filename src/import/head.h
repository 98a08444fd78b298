/* The first bytes of an XML file that somebody sends, before any parser sees
 * them. */
#ifndef PALIER_IMPORT_HEAD_H
#define PALIER_IMPORT_HEAD_H

#include <stddef.h>

/* What is wrong with them, as a message key: file.empty, file.encoding (not
 * one of those that exports come in), file.invalid; NULL: nothing. */
const char *xml_head_fault(const char *head, size_t count);

#endif
