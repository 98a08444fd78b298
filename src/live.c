/* Hashes what a page is made of. Compares and answers nothing. */
#include "live.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char CLOCK[] = " now=\"";
static const char SEEN[] = "<unchanged/>";
static const uint64_t START = UINT64_C(0xcbf29ce484222325);

/* FNV-1a: two states of one page must differ, nobody is kept from anything. */
static uint64_t add(uint64_t hash, const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
    return hash;
}

static uint64_t add_string(uint64_t hash, const char *string)
{
    return add(hash, string, strlen(string) + 1);
}

/* The envelope without the value of its clock. */
static uint64_t add_envelope(uint64_t hash, const char *envelope)
{
    const char *clock = strstr(envelope, CLOCK);

    if (clock) {
        clock += sizeof CLOCK - 1;
        hash = add(hash, envelope, (size_t)(clock - envelope));
        envelope = clock + strcspn(clock, "\"");
    }
    return add_string(hash, envelope);
}

void live_tag(char tag[LIVE_TAG_SIZE], const char *version,
              const char *envelope, const char *model)
{
    uint64_t hash = add_envelope(add_string(START, version), envelope);

    hash = add_string(hash, model);
    (void)snprintf(tag, LIVE_TAG_SIZE, "W/\"%016" PRIx64 "\"", hash);
}

void live_tag_marked(char tag[LIVE_TAG_SIZE], const char *version,
                     const char *envelope, const char *mark)
{
    uint64_t hash = add_envelope(add_string(START, version), envelope);

    (void)snprintf(tag, LIVE_TAG_SIZE, "W/\"%016" PRIx64 "-%.*s\"", hash,
                   LIVE_MARK_SIZE - 1, mark);
}

void live_seen(char seen[LIVE_MARK_SIZE], const char *known)
{
    const char *mark = strchr(known, '-');
    size_t length = mark ? strspn(++mark, "0123456789abcdefghijklmnopqrstuvwxyz"
                                          ".:") : 0;

    if (length >= LIVE_MARK_SIZE || length == 0 || mark[length] != '"')
        length = 0;
    if (length > 0)
        memcpy(seen, mark, length);
    seen[length] = '\0';
}

bool live_is_seen(const char *model)
{
    return strcmp(model, SEEN) == 0;
}
