/* Matches paths by the patterns that routes.c's table implies. A path with
 * no argument is compared; the others are regular expressions, compiled
 * once. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "match.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#include "target.h"

struct router {
    pcre2_match_data *data;
    pcre2_code *codes[]; /* as ROUTES; NULL: compare */
};

/* A placeholder of a path, `{name:shape}`. */
struct placeholder {
    char name[MATCH_NAME_SIZE];
    const char *pattern;
    const char *after;
};

/* Reads the placeholder at `{`; false: the table is wrong. */
static bool read_placeholder(const char *at, struct placeholder *out)
{
    const char *name = at + 1;
    size_t name_length = strcspn(name, ":}");
    const char *shape = name + name_length + 1;
    size_t shape_length = strcspn(shape, "}");

    if (name[name_length] != ':' || name_length >= sizeof out->name
        || shape[shape_length] != '}')
        return false;
    memcpy(out->name, name, name_length);
    out->name[name_length] = '\0';
    out->after = shape + shape_length + 1;
    for (size_t i = 0; i < ROUTE_SHAPES_COUNT; i++) {
        out->pattern = ROUTE_SHAPES[i].pattern;
        if (strlen(ROUTE_SHAPES[i].name) == shape_length
            && memcmp(ROUTE_SHAPES[i].name, shape, shape_length) == 0)
            return true;
    }
    return false;
}

static pcre2_code *compile(const char *path)
{
    struct text pattern = {0};
    struct placeholder placeholder;
    pcre2_code *code = NULL;
    PCRE2_SIZE offset;
    int error;

    text_add(&pattern, "\\A");
    while (*path) {
        size_t length = strcspn(path, "{");

        text_addf(&pattern, "\\Q%.*s\\E", (int)length, path);
        path += length;
        if (*path == '\0')
            break;
        if (!read_placeholder(path, &placeholder))
            goto done;
        text_addf(&pattern, "(?<%s>%s)", placeholder.name,
                  placeholder.pattern);
        path = placeholder.after;
    }
    text_add(&pattern, "\\z");
    code = pcre2_compile((PCRE2_SPTR)text_string(&pattern), pattern.length,
                         0, &error, &offset, NULL);
done:
    text_free(&pattern);
    return code;
}

struct router *route_compile(void)
{
    size_t size = sizeof(struct router) + ROUTES_COUNT * sizeof(pcre2_code *);
    struct router *router = text_memory(NULL, size);

    memset(router, 0, size);
    router->data = pcre2_match_data_create(MATCH_VALUES_MAX + 1, NULL);
    if (router->data == NULL)
        goto failed;
    for (size_t i = 0; i < ROUTES_COUNT; i++) {
        if (strchr(ROUTES[i].path, '{') == NULL)
            continue;
        router->codes[i] = compile(ROUTES[i].path);
        if (router->codes[i] == NULL)
            goto failed;
    }
    return router;
failed:
    route_free(router);
    return NULL;
}

void route_free(struct router *router)
{
    if (router == NULL)
        return;
    for (size_t i = 0; i < ROUTES_COUNT; i++)
        pcre2_code_free(router->codes[i]);
    pcre2_match_data_free(router->data);
    free(router);
}

/* Copies the path's values, named in the order of the table's pattern. */
static bool copy_values(const struct router *router, const char *pattern,
                        const char *path, struct match *match)
{
    const PCRE2_SIZE *spans = pcre2_get_ovector_pointer(router->data);
    struct placeholder placeholder;

    match->count = 0;
    while ((pattern = strchr(pattern, '{')) != NULL) {
        int i = match->count;
        const PCRE2_SIZE *span = &spans[2 * (i + 1)];
        size_t length = span[1] - span[0];

        if (i == MATCH_VALUES_MAX || length >= MATCH_VALUE_SIZE
            || !read_placeholder(pattern, &placeholder))
            return false;
        memcpy(match->names[i], placeholder.name, MATCH_NAME_SIZE);
        memcpy(match->values[i], path + span[0], length);
        match->values[i][length] = '\0';
        if (!target_decode(match->values[i]))
            return false;
        match->count++;
        pattern = placeholder.after;
    }
    return true;
}

static bool path_fits(const struct router *router, size_t i, const char *path,
                      size_t length)
{
    const pcre2_code *code = router->codes[i];

    if (code == NULL)
        return strcmp(ROUTES[i].path, path) == 0;
    return pcre2_match(code, (PCRE2_SPTR)path, length, 0, 0, router->data,
                       NULL) > 0;
}

int route_match(const struct router *router, const char *method,
                const char *path, struct match *match)
{
    bool get = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0;
    bool post = strcmp(method, "POST") == 0;
    size_t length = strlen(path);

    *match = (struct match){0};
    for (size_t i = 0; i < ROUTES_COUNT; i++) {
        bool reads = ROUTES[i].method == ROUTE_GET;

        if (!path_fits(router, i, path, length))
            continue;
        match->get |= reads;
        match->post |= !reads;
        if (!(reads ? get : post))
            continue;
        if (!copy_values(router, ROUTES[i].path, path, match))
            return 404;
        match->route = &ROUTES[i];
        return 0;
    }
    return match->get || match->post ? 405 : 404;
}

const char *match_value(const struct match *match, const char *name)
{
    for (int i = 0; i < match->count; i++)
        if (strcmp(match->names[i], name) == 0)
            return match->values[i];
    return NULL;
}

bool match_write(const char *pattern, const struct match *match,
                 struct text *out)
{
    struct placeholder placeholder;
    const char *value;

    while (*pattern) {
        size_t length = strcspn(pattern, "{");

        text_add_bytes(out, pattern, length);
        pattern += length;
        if (*pattern == '\0')
            break;
        if (!read_placeholder(pattern, &placeholder))
            return false;
        value = match_value(match, placeholder.name);
        if (value == NULL)
            return false;
        target_add_part(out, value);
        pattern = placeholder.after;
    }
    return true;
}
