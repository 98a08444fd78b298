/* Reads Accept-Language. Weights are not read: browsers sort by them. */
#include "language.h"

#include <ctype.h>
#include <string.h>

void language_choose(const char *header, char language[3],
                     bool (*speaks)(const void *context, const char *language),
                     const void *context)
{
    while (*header) {
        char asked[3] = "";

        header += strspn(header, ", \t");
        if (isalpha((unsigned char)header[0])
            && isalpha((unsigned char)header[1])
            && !isalnum((unsigned char)header[2])) {
            asked[0] = (char)tolower((unsigned char)header[0]);
            asked[1] = (char)tolower((unsigned char)header[1]);
        }
        if (asked[0] && speaks(context, asked)) {
            memcpy(language, asked, sizeof asked);
            return;
        }
        header += strcspn(header, ",");
    }
}
