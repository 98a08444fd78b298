/* Making files of what a challenge declares: <make>, as content/README.md
 * has it under "Generated files". */
#ifndef PALIER_CTL_MAKE_H
#define PALIER_CTL_MAKE_H

#include "bank.h"
#include "values.h"

/* One file being made: what it is made of, and where a fault is said. */
struct making {
    struct bank *bank;
    const char *document;
    const char *id; /* the challenge's */
    const struct value_set *values; /* the variant's; NULL: it has none */
};

/* Makes every file of a challenge for one of its variants (NULL: it has no
 * values) and keeps it in the bank. False after a fault, which is said. */
bool make_files(struct bank *bank, const char *document, xmlNode *challenge,
                const struct value_set *values);

/* Says a fault; returns false. */
__attribute__((format(printf, 3, 4)))
bool make_fault(const struct making *making, xmlNode *node,
                const char *format, ...);

/* Does the name end with a point and that? */
bool make_ends(const char *name, const char *ending);

/* The parts; each adds the bytes of the element's file to the text. name:
 * the file's, whose ending says how values are written. */
bool make_text(const struct making *making, xmlNode *element,
               const char *name, struct text *into);
bool make_sheets(const struct making *making, xmlNode *element,
                 struct text *into);
bool make_zip(const struct making *making, xmlNode *element,
              struct text *into);

/* What goes into a zip archive. */
struct packed {
    const char *name;
    struct text bytes;
};

/* Adds an archive of those entries, in that order, to the text. Everything is
 * stored, nothing deflated, dated 1 January 2026: the same bytes come out
 * whatever the machine and its zlib. False when the library refuses; why has
 * been added to the reason. */
bool make_archive(const struct packed *entries, size_t count,
                  struct text *into, struct text *reason);

#endif
