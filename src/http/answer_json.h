/* Gathers a question's form fields into one JSON value. */
#ifndef PALIER_HTTP_ANSWER_JSON_H
#define PALIER_HTTP_ANSWER_JSON_H

#include <stdbool.h>

#include "../text.h"
#include "form.h"

enum answer_found { ANSWER_NONE, ANSWER_FOUND, ANSWER_BAD };

/* One `answer`: a string; several: an array; `answer.NAME`s: an object.
 * Both kinds, or a name twice: ANSWER_BAD. */
enum answer_found answer_gather(const struct form *form, struct text *json);

/* Adds a string, quoted and escaped. */
void json_add_string(struct text *out, const char *raw);

#endif
