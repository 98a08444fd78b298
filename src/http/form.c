/* application/x-www-form-urlencoded, and the limits every form keeps. */
#include "form.h"

#include <string.h>

#include "utf8.h"

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* Decodes %XX and + in place; returns the length. A stray % stays as it is,
 * as browsers read it. */
static size_t decode(char *text)
{
    char *to = text;

    for (const char *from = text; *from; from++) {
        int high = *from == '%' ? hex_digit(from[1]) : -1;
        int low = high >= 0 ? hex_digit(from[2]) : -1;

        if (low >= 0) {
            *to++ = (char)(unsigned char)(high << 4 | low);
            from += 2;
        } else {
            *to++ = *from == '+' ? ' ' : *from;
        }
    }
    *to = '\0';
    return (size_t)(to - text);
}

bool form_add(struct form *form, const char *name, size_t name_bytes,
              const char *value, size_t value_bytes)
{
    ptrdiff_t name_characters = utf8_count(name, name_bytes);
    ptrdiff_t value_characters = utf8_count(value, value_bytes);

    if (name_characters < 0 || name_characters > FORM_NAME_CHARACTERS_MAX)
        return false;
    if (value_characters < 0 || value_characters > FORM_VALUE_CHARACTERS_MAX)
        return false;
    if (form->count == FORM_FIELDS_MAX)
        return false;
    form->fields[form->count++] = (struct field){ name, value };
    return true;
}

bool form_read_urlencoded(struct form *form, char *text)
{
    char *rest = text;
    char *pair;

    while ((pair = strsep(&rest, "&")) != NULL) {
        char *value = strchr(pair, '=');
        size_t value_bytes;

        if (*pair == '\0')
            continue;
        if (value)
            *value++ = '\0';
        else
            value = pair + strlen(pair);
        value_bytes = decode(value);
        if (!form_add(form, pair, decode(pair), value, value_bytes))
            return false;
    }
    return true;
}

const char *form_value(const struct form *form, const char *name)
{
    for (int i = 0; i < form->count; i++)
        if (strcmp(form->fields[i].name, name) == 0)
            return form->fields[i].value;
    return NULL;
}

int form_count(const struct form *form, const char *name)
{
    int count = 0;

    for (int i = 0; i < form->count; i++)
        count += strcmp(form->fields[i].name, name) == 0;
    return count;
}
