/* Byte order marks and the declared encoding; see head.h. */
#include "head.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

static bool encoding_is_known(const char *name, size_t length)
{
    static const char *const known[] = {
        "UTF-8", "ISO-8859-15", "ISO-8859-1", "WINDOWS-1252", "US-ASCII",
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i]) == length
            && strncasecmp(known[i], name, length) == 0)
            return true;
    return false;
}

/* The encoding by the declaration in the first bytes. */
static const char *encoding_fault(const char *head, size_t count)
{
    static const char attribute[] = "encoding";
    const char *end = memmem(head, count, "?>", 2);
    const char *at = end ? memmem(head, (size_t)(end - head), attribute,
                                  sizeof attribute - 1) : NULL;
    const char *close;

    if (at == NULL)
        return NULL;
    at += sizeof attribute - 1;
    while (at < end && *at != '"' && *at != '\'')
        at++;
    close = at < end ? memchr(at + 1, *at, (size_t)(end - at - 1)) : NULL;
    if (close == NULL)
        return "file.invalid";
    return encoding_is_known(at + 1, (size_t)(close - at - 1))
        ? NULL : "file.encoding";
}

const char *xml_head_fault(const char *head, size_t count)
{
    if (count == 0)
        return "file.empty";
    if (count >= 2 && (memcmp(head, "\xFE\xFF", 2) == 0
                       || memcmp(head, "\xFF\xFE", 2) == 0))
        return "file.encoding";
    if (count >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0) {
        head += 3;
        count -= 3;
    }
    if (count == 0 || memchr(head, '\0', count)
        || strchr(" \t\r\n<", *head) == NULL)
        return "file.invalid";
    return encoding_fault(head, count);
}
