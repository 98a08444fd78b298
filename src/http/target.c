/* Checks and writes redirect targets. */
#include "target.h"

#include <string.h>

bool target_is_local(const char *to)
{
    if (to[0] != '/' || to[1] == '/')
        return false;
    for (const char *at = to; *at; at++)
        if (*at <= ' ' || (unsigned char)*at >= 0x7f || *at == '\\')
            return false;
    return memmem(to, strcspn(to, "?#"), "//", 2) == NULL;
}

void target_add_encoded(struct text *out, const char *raw)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        "abcdefghijklmnopqrstuvwxyz0123456789-._~/";

    for (; *raw; raw++) {
        if (strchr(plain, *raw))
            text_add_char(out, *raw);
        else
            text_addf(out, "%%%02X", (unsigned)(unsigned char)*raw);
    }
}
