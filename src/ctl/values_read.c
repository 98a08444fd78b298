/* Reading a challenge's <values>: see values.h. */
#include "values.h"

#include "node.h"

enum { CASES_MIN = 2, CASES_MAX = 6 };

/* Where a fault is said. */
struct place {
    struct bank *bank;
    const char *document;
    const char *id; /* the challenge's */
};

__attribute__((format(printf, 3, 4)))
static bool fault(const struct place *place, xmlNode *node, const char *format,
                  ...)
{
    va_list list;
    char reason[400];

    va_start(list, format);
    (void)vsnprintf(reason, sizeof reason, format, list);
    va_end(list);
    bank_fault(place->bank, place->document, xmlGetLineNo(node), "%s: %s",
               place->id, reason);
    return false;
}

static bool same(const struct value_set *a, const struct value_set *b)
{
    for (size_t i = 0; i < a->count; i++) {
        const char *other = value_get(b, a->items[i].name);

        if (other == NULL || strcmp(other, a->items[i].text) != 0)
            return false;
    }
    return true;
}

/* Each case has the names of the first, and is like none before it. */
static bool check_case(const struct place *place, xmlNode *node,
                       const struct value_sets *sets)
{
    const struct value_set *first = &sets->items[0];
    const struct value_set *last = &sets->items[sets->count - 1];

    for (size_t i = 0; i < last->count; i++) {
        if (!value_name(last->items[i].name))
            return fault(place, node, "\"%s\" is no name of a value",
                         last->items[i].name);
        if (value_get(first, last->items[i].name) == NULL)
            return fault(place, node, "the first case has no %s",
                         last->items[i].name);
    }
    if (last->count == 0)
        return fault(place, node, "a case without values");
    if (last->count != first->count)
        return fault(place, node, "%zu values, %zu in the first case",
                     last->count, first->count);
    for (size_t i = 0; i + 1 < sets->count; i++) {
        if (same(&sets->items[i], last))
            return fault(place, node, "two cases are the same");
    }
    return true;
}

static bool read_cases(const struct place *place, xmlNode *values,
                       struct value_sets *sets)
{
    bool done = true;

    for (xmlNode *c = node_first(values, NULL); c; c = node_next(c, NULL)) {
        struct value_set *set = value_sets_add(sets);

        if (!node_is(c, "case"))
            return fault(place, c, "<%s> is nothing for values", c->name);
        for (xmlAttr *a = c->properties; a; a = a->next)
            value_put(set, (const char *)a->name,
                      node_get(c, (const char *)a->name));
        done = check_case(place, c, sets) && done;
    }
    if (sets->count < CASES_MIN || sets->count > CASES_MAX)
        return fault(place, values, "%zu cases, %d to %d are wanted",
                     sets->count, CASES_MIN, CASES_MAX);
    return done;
}

bool values_read(struct bank *bank, const char *document, xmlNode *values,
                 struct value_sets *sets)
{
    const char *id = node_get(values->parent, "id");
    struct place place = {bank, document, id ? id : "a challenge"};

    return read_cases(&place, values, sets);
}
