/* Checks and writes redirect targets. */
#include "target.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

bool target_is_local(const char *to)
{
    if (to[0] != '/' || to[1] == '/')
        return false;
    for (const char *at = to; *at; at++)
        if (*at <= ' ' || (unsigned char)*at >= 0x7f || *at == '\\')
            return false;
    return memmem(to, strcspn(to, "?#"), "//", 2) == NULL;
}

#define UNRESERVED "ABCDEFGHIJKLMNOPQRSTUVWXYZ" \
    "abcdefghijklmnopqrstuvwxyz0123456789-._~"

static void add_encoded(struct text *out, const char *raw, const char *plain)
{
    for (; *raw; raw++) {
        if (strchr(plain, *raw))
            text_add_char(out, *raw);
        else
            text_addf(out, "%%%02X", (unsigned)(unsigned char)*raw);
    }
}

void target_add_encoded(struct text *out, const char *raw)
{
    add_encoded(out, raw, UNRESERVED "/");
}

void target_add_part(struct text *out, const char *raw)
{
    add_encoded(out, raw, UNRESERVED);
}

bool target_decode(char *part)
{
    char *to = part;

    for (const char *from = part; *from; from++) {
        if (*from != '%') {
            *to++ = *from;
            continue;
        }
        if (!isxdigit((unsigned char)from[1])
            || !isxdigit((unsigned char)from[2]))
            return false;
        *to++ = (char)strtol((const char[]){ from[1], from[2], '\0' }, NULL,
                             16);
        from += 2;
    }
    *to = '\0';
    return utf8_count(part, (size_t)(to - part)) > 0;
}
