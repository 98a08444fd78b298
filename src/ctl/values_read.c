/* Reading a challenge's <values>: see values.h. */
#include "values.h"

#include "node.h"

enum {
    CASES_MIN = 2,
    CASES_MAX = 6,
    COUNT_MAX = 20,
    TRIES = 1000, /* to draw what every <ensure> asks */
};

struct reader {
    struct bank *bank;
    const char *document;
    const char *id; /* the challenge's */
};

/* How the values of a variant, or of a row, came out. */
enum outcome { DONE, AGAIN, FAULT };

/* Where a set is being made. */
struct place {
    const struct reader *reader;
    struct value_set *set;
    const struct value_set *variant; /* NULL: the set is the variant's */
    const struct value_sets *others; /* the sets before it */
    size_t count;                    /* how many there will be */
    const char *key;                 /* what drawing starts from */
};

__attribute__((format(printf, 3, 4)))
static bool fault(const struct reader *reader, xmlNode *node,
                  const char *format, ...)
{
    va_list list;

    va_start(list, format);
    bank_fault_at(reader->bank, reader->document, node, reader->id, format,
                  list);
    va_end(list);
    return false;
}

/* Has the variant before the values of the new one? Tables differ. */
static bool same(const struct value_set *before, const struct value_set *new)
{
    for (size_t i = 0; i < new->count; i++) {
        const char *text = new->items[i].text;
        const char *other = value_get(before, new->items[i].name);

        if (text == NULL || other == NULL || strcmp(other, text) != 0)
            return false;
    }
    return true;
}

/* A small letter, then letters, digits, - and _: as the schema has it for
 * names that are no attributes. */
static bool is_name(const char *name)
{
    return *name >= 'a' && *name <= 'z' &&
           name[strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTU"
                             "VWXYZ0123456789_-")] == '\0';
}

/* The attributes of a case: the names of the first case. */
static bool read_case(const struct reader *reader, xmlNode *node,
                      struct value_set *set)
{
    xmlNode *first = node_first(node->parent, "case");
    size_t wanted = 0;

    for (const xmlAttr *a = first->properties; a; a = a->next)
        wanted++;
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        const char *name = (const char *)a->name;

        if (!is_name(name) || strcmp(name, VALUE_NUMBER) == 0)
            return fault(reader, node, "\"%s\" is no name of a value", name);
        if (node_get(first, name) == NULL)
            return fault(reader, node, "the first case has no %s", name);
        value_put(set, name, node_get(node, name));
    }
    if (set->count != wanted)
        return fault(reader, node, "%zu values, %zu in the first case",
                     set->count, wanted);
    return true;
}

static struct scope scope_of(const struct place *place)
{
    return place->variant != NULL
               ? (struct scope){place->set, place->variant}
               : (struct scope){NULL, place->set};
}

/* Variants differ as long as the candidates last; rows if it is asked. */
static enum outcome draw(const struct place *place, xmlNode *node)
{
    struct text key = {0};
    struct text text = {0};
    size_t candidates = value_candidates(node);
    bool differ = place->variant == NULL ? candidates >= place->count
                                         : node_yes(node, "distinct");
    bool done;

    text_addf(&key, "%s/%s", place->key, node_get(node, "name"));
    done = value_draw(node, key.data, differ ? place->others : NULL, &text);
    if (done)
        value_put(place->set, node_get(node, "name"), text.data);
    else
        fault(place->reader, node, "%zu candidates are too few", candidates);
    text_free(&text);
    text_free(&key);
    return done ? DONE : FAULT;
}

static enum outcome let(const struct place *place, xmlNode *node)
{
    struct text reason = {0};
    struct text text = {0};
    bool done = value_let(node, scope_of(place), &text, &reason);

    if (done)
        value_put(place->set, node_get(node, "name"), text_string(&text));
    else
        fault(place->reader, node, "%s: %s", node_get(node, "select"),
              reason.data);
    text_free(&text);
    text_free(&reason);
    return done ? DONE : FAULT;
}

static enum outcome ensure(const struct place *place, xmlNode *node)
{
    struct text reason = {0};
    enum outcome outcome = DONE;

    if (!value_ensures(node, scope_of(place), &reason))
        outcome = AGAIN;
    if (reason.length > 0) {
        fault(place->reader, node, "%s: %s", node_get(node, "test"),
              reason.data);
        outcome = FAULT;
    }
    text_free(&reason);
    return outcome;
}

static enum outcome build(const struct place *place, xmlNode *element,
                          xmlNode *of_case);

/* The rows of a table: its cases, or so many drawn. */
static enum outcome table(const struct place *place, xmlNode *node)
{
    xmlNode *of_case = node_first(node, "case");
    size_t count = of_case ? node_count(node, "case")
                           : (size_t)node_number(node, "rows", 0);
    struct value_sets rows = {0};
    enum outcome outcome = DONE;

    for (size_t i = 0; i < count && outcome == DONE; i++) {
        struct value_set set = {0};
        struct text key = {0};
        struct place row = {place->reader, &set, place->set, &rows, count,
                            NULL};

        text_addf(&key, "%s/%s/%zu", place->key, node_get(node, "name"),
                  i + 1);
        row.key = key.data;
        outcome = build(&row, node, of_case);
        *value_sets_add(&rows) = set;
        text_free(&key);
        of_case = of_case ? node_next(of_case, "case") : NULL;
    }
    value_put_table(place->set, node_get(node, "name"), &rows);
    return outcome;
}

static enum outcome build(const struct place *place, xmlNode *element,
                          xmlNode *of_case)
{
    enum outcome outcome = DONE;

    if (of_case != NULL && !read_case(place->reader, of_case, place->set))
        return FAULT;
    for (xmlNode *n = node_first(element, NULL); n && outcome == DONE;
         n = node_next(n, NULL)) {
        const char *name = node_get(n, "name");

        if (name != NULL && (value_get(place->set, name) != NULL ||
                             value_rows(place->set, name) != NULL ||
                             strcmp(name, VALUE_NUMBER) == 0)) {
            fault(place->reader, n, "there is a value %s already", name);
            outcome = FAULT;
        } else if (node_is(n, "draw")) {
            outcome = draw(place, n);
        } else if (node_is(n, "let")) {
            outcome = let(place, n);
        } else if (node_is(n, "table")) {
            outcome = table(place, n);
        } else if (node_is(n, "ensure")) {
            outcome = ensure(place, n);
        }
    }
    return outcome;
}

/* Every variant knows its number, as {variant}: for names of files. */
static void number(struct value_set *set, size_t nth)
{
    struct text text = {0};

    text_addf(&text, "%zu", nth);
    value_put(set, VALUE_NUMBER, text.data);
    text_free(&text);
}

/* One variant, drawn until every <ensure> holds. */
static bool read_variant(const struct reader *reader, xmlNode *values,
                         xmlNode *of_case, size_t count,
                         struct value_sets *sets)
{
    enum outcome outcome = AGAIN;
    struct value_set set = {0};

    for (int i = 0; i < TRIES && outcome == AGAIN; i++) {
        struct text key = {0};

        value_set_free(&set);
        text_addf(&key, "%s/%zu/%d", reader->id, sets->count + 1, i);
        outcome = build(&(struct place){reader, &set, NULL, sets, count,
                                        key.data},
                        values, of_case);
        text_free(&key);
    }
    if (outcome == AGAIN)
        fault(reader, values, "nothing that is drawn makes every test true");
    for (size_t i = 0; outcome == DONE && i < sets->count; i++) {
        if (same(&sets->items[i], &set)) {
            fault(reader, of_case ? of_case : values,
                  "two variants are the same");
            outcome = FAULT;
        }
    }
    number(&set, sets->count + 1);
    *value_sets_add(sets) = set;
    return outcome == DONE;
}

/* How many variants there are: one a case, or the count; 0 after a fault. */
static size_t count_variants(const struct reader *reader, xmlNode *values)
{
    size_t cases = node_count(values, "case");
    long count = node_number(values, "count", 0);

    if (cases > 0 && count > 0)
        fault(reader, values, "count and cases do not go together");
    else if (cases > 0 && (cases < CASES_MIN || cases > CASES_MAX))
        fault(reader, values, "%zu cases, %d to %d are wanted", cases,
              CASES_MIN, CASES_MAX);
    else if (cases == 0 && (count < CASES_MIN || count > COUNT_MAX))
        fault(reader, values, "cases, or a count of %d to %d, are wanted",
              CASES_MIN, COUNT_MAX);
    else
        return cases > 0 ? cases : (size_t)count;
    return 0;
}

bool values_read(struct bank *bank, const char *document, xmlNode *values,
                 struct value_sets *sets)
{
    struct reader reader = {bank, document, node_get(values->parent, "id")};
    size_t count = count_variants(&reader, values);
    xmlNode *of_case = node_first(values, "case");
    bool done = count > 0;

    for (size_t i = 0; i < count; i++) {
        done = read_variant(&reader, values, of_case, count, sets) && done;
        of_case = of_case ? node_next(of_case, "case") : NULL;
    }
    return done;
}
