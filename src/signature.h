/* What a stored function takes, as the database says (db/check.c fills it,
 * http/arguments.c finds the values). Owned by the connection. */
#ifndef PALIER_SIGNATURE_H
#define PALIER_SIGNATURE_H

#include <stdbool.h>
#include <string.h>

enum { SIGNATURE_ARGUMENTS_MAX = 24 };

struct argument {
    char *name;
    char *quoted; /* the name as SQL writes it */
    char *type;
    bool is_text;     /* an empty value is a value */
    bool has_default; /* may be left out */
};

struct signature {
    bool ready; /* exists once, returns what it should, may be executed */
    int count;
    struct argument arguments[SIGNATURE_ARGUMENTS_MAX];
};

static inline bool signature_has(const struct signature *signature,
                                 const char *name)
{
    for (int i = 0; i < signature->count; i++)
        if (strcmp(signature->arguments[i].name, name) == 0)
            return true;
    return false;
}

#endif
