/* Writes the page document (HACKING.md, "The page document") as text. */
#ifndef PALIER_VIEW_ENVELOPE_H
#define PALIER_VIEW_ENVELOPE_H

#include "../text.h"

/* The parts; the ones called xml are whole elements, borrowed, written by our
 * own functions. typed and faults may be NULL. */
struct envelope {
    const char *path, *prefix, *language, *version;
    const char *envelope_xml, *typed_xml, *faults_xml, *model_xml;
};

void envelope_write(struct text *out, const struct envelope *parts);

/* Adds <field name= value=/> to <typed>'s content. */
void envelope_add_typed(struct text *out, const char *raw_name,
                        const char *raw_value);

/* The model of every error page. */
void envelope_add_error(struct text *out, int status, const char *raw_key);

/* Adds text as an attribute's value. */
void envelope_add_escaped(struct text *out, const char *raw);

#endif
