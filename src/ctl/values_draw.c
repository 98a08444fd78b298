/* Drawing, the same every time: see value_draw in values.h. */
#include "values.h"

#include "decimal.h"
#include "node.h"

#include <math.h>
#include <uuid/uuid.h>

enum { ATTEMPTS = 10000 };

/* Slack for counting steps of decimal fractions. */
#define SLACK 1e-9

static const char *step_of(const xmlNode *draw)
{
    const char *step = node_get(draw, "step");

    return step ? step : "1";
}

size_t value_candidates(const xmlNode *draw)
{
    double steps;

    if (node_get(draw, "from") == NULL)
        return node_count(draw, "option");
    steps = (decimal_read(node_get(draw, "to")) -
             decimal_read(node_get(draw, "from"))) /
            decimal_read(step_of(draw));
    return steps >= 0 && steps < DECIMAL_LIMIT
               ? (size_t)floor(steps + SLACK) + 1
               : 0;
}

/* The candidate at that place, from 0. Numbers have as many decimals as the
 * longer of from and step. */
static void add_candidate(const xmlNode *draw, size_t place, struct text *into)
{
    const char *from = node_get(draw, "from");
    const xmlNode *option = node_first(draw, "option");

    if (from != NULL) {
        int places = decimal_places(from);
        int of_step = decimal_places(step_of(draw));

        decimal_write(decimal_read(from) +
                          (double)place * decimal_read(step_of(draw)),
                      places > of_step ? places : of_step, ',', into);
    } else {
        char *text;

        while (place-- > 0)
            option = node_next(option, "option");
        text = node_text(option);
        text_add(into, text);
        free(text);
    }
}

static size_t place_of(const char *key, int attempt, size_t candidates)
{
    static const uuid_t nil;
    struct text whole = {0};
    unsigned long long number = 0;
    uuid_t hash;

    text_addf(&whole, "%s/%d", key, attempt);
    /* A UUID of version 5: SHA-1 of sixteen zeros and the text; its first six
     * bytes are the hash's own. */
    uuid_generate_sha1(hash, nil, whole.data, whole.length);
    for (int i = 0; i < 6; i++)
        number = number << 8 | hash[i];
    text_free(&whole);
    return (size_t)(number % candidates);
}

static bool is_taken(const struct value_sets *others, const char *name,
                     const char *text)
{
    for (size_t i = 0; others != NULL && i < others->count; i++) {
        const char *other = value_get(&others->items[i], name);

        if (other != NULL && strcmp(other, text) == 0)
            return true;
    }
    return false;
}

bool value_draw(const xmlNode *draw, const char *key,
                const struct value_sets *others, struct text *into)
{
    const char *name = node_get(draw, "name");
    size_t candidates = value_candidates(draw);
    struct text text = {0};
    bool found = false;

    for (int i = 0; candidates > 0 && i < ATTEMPTS && !found; i++) {
        text_clear(&text);
        add_candidate(draw, place_of(key, i, candidates), &text);
        found = !is_taken(others, name, text.data);
    }
    if (found)
        text_add(into, text.data);
    text_free(&text);
    return found;
}
