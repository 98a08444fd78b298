/* Sets of values, and texts that name them: see values.h. */
#include "values.h"

static struct value *find(const struct value_set *set, const char *name)
{
    for (size_t i = 0; set != NULL && i < set->count; i++) {
        if (strcmp(set->items[i].name, name) == 0)
            return &set->items[i];
    }
    return NULL;
}

const char *value_get(const struct value_set *set, const char *name)
{
    const struct value *found = find(set, name);

    return found ? found->text : NULL;
}

const struct value_sets *value_rows(const struct value_set *set,
                                    const char *name)
{
    const struct value *found = find(set, name);

    return found ? found->rows : NULL;
}

static void free_content(struct value *value)
{
    free(value->text);
    if (value->rows != NULL)
        value_sets_free(value->rows);
    free(value->rows);
}

/* The value of that name, empty. */
static struct value *place_for(struct value_set *set, const char *name)
{
    struct value *found = find(set, name);

    if (found != NULL) {
        free_content(found);
    } else {
        set->items = text_memory(set->items,
                                 (set->count + 1) * sizeof *set->items);
        found = &set->items[set->count++];
        found->name = text_copy(name);
    }
    found->text = NULL;
    found->rows = NULL;
    return found;
}

void value_put(struct value_set *set, const char *name, const char *text)
{
    char *copy = text_copy(text);

    place_for(set, name)->text = copy;
}

void value_put_table(struct value_set *set, const char *name,
                     struct value_sets *rows)
{
    struct value_sets *own = text_memory(NULL, sizeof *own);

    *own = *rows;
    *rows = (struct value_sets){0};
    place_for(set, name)->rows = own;
}

void value_set_free(struct value_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        free(set->items[i].name);
        free_content(&set->items[i]);
    }
    free(set->items);
    *set = (struct value_set){0};
}

struct value_set *value_sets_add(struct value_sets *sets)
{
    sets->items = text_memory(sets->items,
                              (sets->count + 1) * sizeof *sets->items);
    sets->items[sets->count] = (struct value_set){0};
    return &sets->items[sets->count++];
}

void value_sets_free(struct value_sets *sets)
{
    for (size_t i = 0; i < sets->count; i++)
        value_set_free(&sets->items[i]);
    free(sets->items);
    *sets = (struct value_sets){0};
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/* The value a brace opens, or NULL; then *end is behind the closing one. */
static const char *named_at(struct scope scope, const char *brace,
                            const char **end)
{
    const char *from = brace + 1;
    const char *to = from;
    struct text name = {0};
    const char *found;

    while (is_name_byte(*to))
        to++;
    if (*to != '}' || to == from)
        return NULL;
    text_add_bytes(&name, from, (size_t)(to - from));
    found = value_get(scope.row, name.data);
    if (found == NULL)
        found = value_get(scope.variant, name.data);
    text_free(&name);
    *end = to + 1;
    return found;
}

size_t value_fill(struct scope scope, const char *source, value_writer *writer,
                  struct text *into)
{
    size_t count = 0;

    text_add(into, "");
    while (*source != '\0') {
        const char *end;
        const char *text = *source == '{' ? named_at(scope, source, &end)
                                          : NULL;

        if (text == NULL) {
            text_add_char(into, *source++);
            continue;
        }
        if (writer != NULL)
            writer(text, into);
        else
            text_add(into, text);
        count++;
        source = end;
    }
    return count;
}
