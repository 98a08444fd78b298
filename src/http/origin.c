/* The first lock against forged posts; the CSRF value is the second. */
#include "origin.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* The length of scheme://host:port at the start of a URL; 0: not one. */
static size_t origin_length(const char *url)
{
    const char *host = strstr(url, "://");

    if (host == NULL)
        return 0;
    host += 3;
    return (size_t)(host - url) + strcspn(host, "/?#");
}

static bool same(const char *a, size_t a_length, const char *b,
                 size_t b_length)
{
    return a_length > 0 && a_length == b_length
        && strncasecmp(a, b, a_length) == 0;
}

bool origin_allowed(const char *allowed, bool tls, const char *host,
                    const char *origin, const char *referer)
{
    char own[512];
    const char *given = origin ? origin : referer;
    size_t length;

    if (given == NULL)
        return false;
    length = origin ? strlen(origin) : origin_length(referer);
    if (*allowed == '\0') {
        int size = snprintf(own, sizeof own, "%s://%s",
                            tls ? "https" : "http", host);

        return size > 0 && (size_t)size < sizeof own && *host
            && same(given, length, own, (size_t)size);
    }
    while (*allowed) {
        size_t size = strcspn(allowed, " ");

        if (same(given, length, allowed, size))
            return true;
        allowed += size;
        allowed += strspn(allowed, " ");
    }
    return false;
}
