/* Who is who: ids that are unique, in their place, and named by others. */
#include "content.h"

#include "node.h"

/* An id and where it stands. */
struct known {
    const char *id;
    const char *name;
    long line;
};

struct ids {
    struct known *items;
    size_t count;
};

static const struct known *find(const struct ids *ids, const char *id)
{
    for (size_t i = 0; i < ids->count; i++) {
        if (strcmp(ids->items[i].id, id) == 0)
            return &ids->items[i];
    }
    return NULL;
}

/* Registers an id, or says where it already is. */
static void add(struct bank *bank, struct ids *ids, const char *id,
                const char *name, long line)
{
    const struct known *other = find(ids, id);

    if (other != NULL) {
        bank_fault(bank, name, line, "the id %s is already at %s:%ld", id,
                   other->name, other->line);
        return;
    }
    ids->items = text_memory(ids->items,
                             (ids->count + 1) * sizeof *ids->items);
    ids->items[ids->count++] = (struct known){id, name, line};
}

/* The attributes of all elements of a name in the documents of a kind. */
static void collect(struct bank *bank, const char *kind, const char *element,
                    const char *attribute, struct ids *ids)
{
    const struct document *document;

    for (size_t at = 0; (document = bank_next(bank, kind, &at));) {
        xmlNode *root = xmlDocGetRootElement(document->tree);

        for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
            if (node_is(n, element))
                add(bank, ids, node_get(n, attribute), document->name,
                    xmlGetLineNo(n));
        }
    }
}

/* A document stands where its id says. */
static void check_place(struct bank *bank, const struct document *document,
                        const char *folder)
{
    xmlNode *root = xmlDocGetRootElement(document->tree);
    struct text path = {0};

    text_addf(&path, "%s/%s.xml", folder, node_get(root, "id"));
    if (strcmp(path.data, document->name) != 0)
        bank_fault(bank, document->name, xmlGetLineNo(root),
                   "its place is %s", path.data);
    text_free(&path);
}

static void check_topics(struct bank *bank,
                         const struct ids *competences)
{
    const struct document *document;

    for (size_t at = 0; (document = bank_next(bank, "topic", &at));) {
        xmlNode *topic = xmlDocGetRootElement(document->tree);
        const char *code = node_get(topic, "competence");

        check_place(bank, document, code);
        if (find(competences, code) == NULL)
            bank_fault(bank, document->name, xmlGetLineNo(topic),
                       "no competence %s in the framework", code);
    }
}

static void check_courses(struct bank *bank,
                          const struct ids *challenges)
{
    const struct document *document;

    for (size_t at = 0; (document = bank_next(bank, "course", &at));) {
        xmlNode *course = xmlDocGetRootElement(document->tree);

        check_place(bank, document, "courses");
        for (xmlNode *n = node_first(course, "ask"); n;
             n = node_next(n, "ask")) {
            if (bank_is_whole(bank) &&
                find(challenges, node_get(n, "challenge")) == NULL)
                bank_fault(bank, document->name, xmlGetLineNo(n),
                           "no challenge %s", node_get(n, "challenge"));
        }
    }
}

static void check_texts_and_profiles(struct bank *bank)
{
    const struct document *document;

    for (size_t at = 0; (document = bank_next(bank, "text", &at));)
        check_place(bank, document, "pages");
    for (size_t at = 0; (document = bank_next(bank, "profile", &at));)
        check_place(bank, document, "profiles");
}

void rules_identity(struct bank *bank)
{
    struct ids competences = {0};
    struct ids topics = {0};
    struct ids challenges = {0};
    struct ids courses = {0};
    struct ids texts = {0};
    size_t at = 0;

    if (bank_next(bank, "framework", &at) == NULL)
        bank_fault(bank, "framework.xml", 0, "there is no framework");
    collect(bank, "framework", "competence", "code", &competences);
    collect(bank, "topic", "topic", "id", &topics);
    collect(bank, "topic", "challenge", "id", &challenges);
    collect(bank, "course", "course", "id", &courses);
    collect(bank, "text", "text", "id", &texts);
    check_topics(bank, &competences);
    check_courses(bank, &challenges);
    check_texts_and_profiles(bank);
    free(texts.items);
    free(courses.items);
    free(challenges.items);
    free(topics.items);
    free(competences.items);
}
