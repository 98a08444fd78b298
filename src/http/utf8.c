/* Checks outside bytes; changes none. */
#include "utf8.h"

#include <stdbool.h>
#include <stdint.h>

/* Reads the character at *at and moves on; returns it, or -1. */
static int32_t next_character(const unsigned char **at,
                              const unsigned char *end)
{
    static const int32_t smallest[] = { 0, 0x80, 0x800, 0x10000 };
    unsigned char first = *(*at)++;
    int more = first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1
             : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
    int32_t character;

    if (more < 0 || end - *at < more)
        return -1;
    character = more == 0 ? first : first & (0x3f >> more);
    for (int i = 0; i < more; i++) {
        unsigned char byte = *(*at)++;

        if ((byte & 0xc0) != 0x80)
            return -1;
        character = (int32_t)((uint32_t)character << 6) | (byte & 0x3f);
    }
    return character < smallest[more] ? -1 : character;
}

static bool may_come_in(int32_t c)
{
    if (c < 0x20)
        return c == '\t' || c == '\n' || c == '\r';
    if (c >= 0x7f && c < 0xa0)
        return false; /* DEL and the C1 controls */
    if (c >= 0xd800 && c < 0xe000)
        return false; /* surrogates */
    return c != 0xfffe && c != 0xffff && c <= 0x10ffff;
}

ptrdiff_t utf8_count(const char *bytes, size_t count)
{
    const unsigned char *at = (const unsigned char *)bytes;
    const unsigned char *end = at + count;
    ptrdiff_t characters = 0;

    for (; at < end; characters++)
        if (!may_come_in(next_character(&at, end)))
            return -1;
    return characters;
}
