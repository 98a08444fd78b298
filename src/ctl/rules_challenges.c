/* What every challenge must be, whatever its kind. */
#include "content.h"

#include "node.h"

/* What one may open to find the answer. */
static const char *const OBJECTS[] = {"file", "page",  "image", "mail",
                                      "table", "pre",  "quote", "launch"};

static void fault(struct bank *bank, const char *name,
                  const xmlNode *challenge, const char *reason)
{
    bank_fault(bank, name, xmlGetLineNo((xmlNode *)challenge), "%s: %s",
               node_get(challenge, "id"), reason);
}

/* moteur-3a: topic, level of the skill, letter; a variant's number behind. */
static void check_id(struct bank *bank, const char *name,
                     const xmlNode *challenge)
{
    const xmlNode *skill = challenge->parent;
    const char *id = node_get(challenge, "id");
    struct text stem = {0};

    text_addf(&stem, "%s-%s", node_get(skill->parent, "id"),
              node_get(skill, "level"));
    if (strncmp(id, stem.data, stem.length) != 0 ||
        strcspn(id, ".") != stem.length + 1)
        bank_fault(bank, name, xmlGetLineNo((xmlNode *)challenge),
                   "%s: the id must be %s and a letter", id, stem.data);
    text_free(&stem);
}

/* A variant names the first of its task, in its own skill. */
static void check_like(struct bank *bank, const char *name,
                       const xmlNode *challenge)
{
    const char *like = node_get(challenge, "like");
    const xmlNode *other = node_first(challenge->parent, "challenge");

    if (like == NULL)
        return;
    while (other != NULL && strcmp(node_get(other, "id"), like) != 0)
        other = node_next(other, "challenge");
    if (other == NULL)
        fault(bank, name, challenge, "like names no challenge of its skill");
    else if (other == challenge)
        fault(bank, name, challenge, "like names itself");
    else if (node_get(other, "like") != NULL)
        fault(bank, name, challenge,
              "like names a variant; name the first of the task");
}

static bool has_object(const xmlNode *body)
{
    for (size_t i = 0; i < sizeof OBJECTS / sizeof OBJECTS[0]; i++) {
        if (node_first(body, OBJECTS[i]) != NULL)
            return true;
    }
    return false;
}

static void check_practical(struct bank *bank, const char *name,
                            const xmlNode *challenge)
{
    if (node_yes(challenge, "practical") &&
        !has_object(node_first(challenge, "body")))
        fault(bank, name, challenge,
              "practical, but there is nothing to open or look at");
}

static void check_examples(struct bank *bank, const char *name,
                           const xmlNode *challenge)
{
    if (node_count(challenge, "pass") < 1 || node_count(challenge, "fail") < 2)
        fault(bank, name, challenge,
              "one pass and two fail examples at the least");
}

static void check_skill_levels(struct bank *bank, const char *name,
                               const xmlNode *topic)
{
    bool seen[10] = {false};

    for (xmlNode *s = node_first(topic, "skill"); s;
         s = node_next(s, "skill")) {
        long level = node_number(s, "level", 0);

        if (seen[level])
            bank_fault(bank, name, xmlGetLineNo(s),
                       "the topic has a skill of level %ld already", level);
        seen[level] = true;
    }
}

void rules_challenges(struct bank *bank)
{
    const struct document *document;

    for (size_t at = 0; (document = bank_next(bank, "topic", &at));) {
        xmlNode *topic = xmlDocGetRootElement(document->tree);

        check_skill_levels(bank, document->name, topic);
        for (xmlNode *n = topic; n != NULL; n = node_after(n, topic)) {
            if (!node_is(n, "challenge"))
                continue;
            check_id(bank, document->name, n);
            check_like(bank, document->name, n);
            check_practical(bank, document->name, n);
            check_examples(bank, document->name, n);
            rules_answers(bank, document->name, n);
        }
    }
}
