/* The fields of a query or a form, decoded and checked.
 *
 * Decoding happens in place: the fields point into the text they were read
 * from, which must live as long. A field that breaks a limit or holds a
 * character that may not come in spoils the whole (the caller's 400). */
#ifndef PALIER_HTTP_FORM_H
#define PALIER_HTTP_FORM_H

#include <stdbool.h>
#include <stddef.h>

enum {
    FORM_FIELDS_MAX = 200,
    FORM_NAME_CHARACTERS_MAX = 100,
    FORM_VALUE_CHARACTERS_MAX = 10000,
    FORM_BODY_BYTES_MAX = 1 << 20,
};

struct field {
    const char *name;
    const char *value;
};

struct form {
    struct field fields[FORM_FIELDS_MAX];
    int count;
    const char *file; /* the bytes of the part "file", or NULL */
    size_t file_bytes;
};

/* Reads name=value&… ; false: refuse the request. */
bool form_read_urlencoded(struct form *form, char *text);

/* Checks and adds one field; both strings end with a NUL that is not
 * counted, and stay the caller's. */
bool form_add(struct form *form, const char *name, size_t name_bytes,
              const char *value, size_t value_bytes);

/* The value of the first field of that name, or NULL. */
const char *form_value(const struct form *form, const char *name);

/* How many fields bear that name. */
int form_count(const struct form *form, const char *name);

#endif
