/* French typography: see prose.h. Works on UTF-8 bytes. */
#include "prose.h"

#include <stdbool.h>
#include <string.h>

static bool is_ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Latin letters with accents are U+00C0 to U+024F: two bytes, the first from
 * C3 to C9. */
static bool letter_at(const char *s)
{
    unsigned char c = (unsigned char)*s;

    return is_ascii_letter(*s) || (c >= 0xC3 && c <= 0xC9);
}

static bool letter_before(const char *text, const char *s)
{
    if (s == text)
        return false;
    if (is_ascii_letter(s[-1]))
        return true;
    return s - text >= 2 && ((unsigned char)s[-1] & 0xC0) == 0x80 &&
           letter_at(s - 2);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Does a sign that wants an unbreakable space before it stand here? */
static bool sign_at(const char *s)
{
    return strchr(":;?!", *s) != NULL ? *s != '\0'
                                      : strncmp(s, "»", strlen("»")) == 0;
}

static const char *fault_at(const char *text, const char *s)
{
    if (*s == '\'' && letter_before(text, s) && letter_at(s + 1))
        return "straight apostrophe";
    if (*s == '"' && (letter_before(text, s) || letter_at(s + 1)))
        return "straight quote";
    if (is_space(*s) && sign_at(s + 1))
        return "ordinary space before : ; ? ! or »";
    if (strncmp(s, "«", strlen("«")) == 0 && is_space(s[strlen("«")]))
        return "ordinary space after «";
    return NULL;
}

const char *prose_fault(const char *text, const char **at)
{
    for (*at = text; **at != '\0'; (*at)++) {
        const char *reason = fault_at(text, *at);

        if (reason != NULL)
            return reason;
    }
    return NULL;
}
