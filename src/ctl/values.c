/* Sets of values, and texts that name them: see values.h. */
#include "values.h"

const char *value_get(const struct value_set *set, const char *name)
{
    for (size_t i = 0; i < set->count; i++) {
        if (strcmp(set->items[i].name, name) == 0)
            return set->items[i].text;
    }
    return NULL;
}

void value_put(struct value_set *set, const char *name, const char *text)
{
    for (size_t i = 0; i < set->count; i++) {
        if (strcmp(set->items[i].name, name) == 0) {
            free(set->items[i].text);
            set->items[i].text = text_copy(text);
            return;
        }
    }
    set->items = text_memory(set->items,
                             (set->count + 1) * sizeof *set->items);
    set->items[set->count++] =
        (struct value){text_copy(name), text_copy(text)};
}

struct value_set *value_sets_add(struct value_sets *sets)
{
    sets->items = text_memory(sets->items,
                              (sets->count + 1) * sizeof *sets->items);
    sets->items[sets->count] = (struct value_set){0};
    return &sets->items[sets->count++];
}

static void free_set(struct value_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        free(set->items[i].name);
        free(set->items[i].text);
    }
    free(set->items);
}

void value_sets_free(struct value_sets *sets)
{
    for (size_t i = 0; i < sets->count; i++)
        free_set(&sets->items[i]);
    free(sets->items);
    *sets = (struct value_sets){0};
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name_byte(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool value_name(const char *name)
{
    if (*name < 'a' || *name > 'z')
        return false;
    while (is_name_byte(*name))
        name++;
    return *name == '\0';
}

/* The value a brace opens, or NULL; then *end is behind the closing one. */
static const char *named_at(const struct value_set *set, const char *brace,
                            const char **end)
{
    const char *from = brace + 1;
    const char *to = from;
    const char *found;
    char *name;

    while (is_name_byte(*to))
        to++;
    if (*to != '}' || to == from)
        return NULL;
    name = text_memory(NULL, (size_t)(to - from) + 1);
    memcpy(name, from, (size_t)(to - from));
    name[to - from] = '\0';
    found = value_get(set, name);
    free(name);
    *end = to + 1;
    return found;
}

size_t value_fill(const struct value_set *set, const char *source,
                  struct text *into)
{
    size_t count = 0;

    text_add(into, "");
    while (*source != '\0') {
        const char *end = source + 1;
        const char *text = *source == '{' ? named_at(set, source, &end) : NULL;

        if (text != NULL) {
            text_add(into, text);
            count++;
            source = end;
        } else {
            text_add_char(into, *source++);
        }
    }
    return count;
}
