/* The scales of the adaptive exam: versions in their order, eight levels whose
 * bounds only rise. */
#include "content.h"

#include "node.h"

#include <stdlib.h>

enum { LEVELS = 8 };

static double bound(const xmlNode *node, const char *attribute)
{
    return strtod(node_get(node, attribute), NULL);
}

static void check_levels(struct bank *bank, const char *name,
                         const xmlNode *scale)
{
    double last = bound(scale, "from");
    long number = 0;

    for (xmlNode *level = node_first(scale, "level"); level;
         level = node_next(level, "level")) {
        if (node_number(level, "number", 0) != ++number)
            bank_fault(bank, name, xmlGetLineNo(level),
                       "level %ld must stand here", number);
        if (bound(level, "from") <= last)
            bank_fault(bank, name, xmlGetLineNo(level),
                       "a bound is not above the one before");
        last = bound(level, "from");
    }
    if (number != LEVELS)
        bank_fault(bank, name, xmlGetLineNo(scale), "%ld levels, %d wanted",
                   number, LEVELS);
    if (bound(scale, "to") <= last)
        bank_fault(bank, name, xmlGetLineNo(scale),
                   "its end is not above the last level");
}

void rules_exam(struct bank *bank)
{
    const struct document *document;
    long version = 0;

    for (size_t at = 0; (document = bank_next(bank, "exam", &at));) {
        const xmlNode *exam = xmlDocGetRootElement(document->tree);

        if (strcmp(document->name, "exam.xml") != 0)
            bank_fault(bank, document->name, 0, "its place is exam.xml");
        for (xmlNode *scale = node_first(exam, "scale"); scale;
             scale = node_next(scale, "scale")) {
            if (node_number(scale, "version", 0) != ++version)
                bank_fault(bank, document->name, xmlGetLineNo(scale),
                           "version %ld must stand here", version);
            check_levels(bank, document->name, scale);
        }
    }
}
