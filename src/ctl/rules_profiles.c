/* Target profiles: what they name is there, and suits one sitting. */
#include "content.h"

#include "node.h"

enum { SKILLS_MIN = 12, SKILLS_MAX = 25 };

/* Is there a skill of that id (topic, hyphen, level)? */
static bool has_skill(const struct bank *bank, const char *id)
{
    const char *hyphen = strrchr(id, '-');
    struct text name = {0};
    const xmlNode *topic;
    const xmlNode *skill;

    text_add_bytes(&name, id, (size_t)(hyphen - id));
    topic = bank_root(bank, "topic", name.data);
    skill = node_first(topic, "skill");
    while (skill != NULL && strcmp(node_get(skill, "level"), hyphen + 1) != 0)
        skill = node_next(skill, "skill");
    text_free(&name);
    return skill != NULL;
}

/* Adds a skill; it may be named once. */
static void add(struct bank *bank, const char *name, const xmlNode *node,
                struct names *skills, const char *id)
{
    if (names_has(skills, id))
        bank_fault(bank, name, xmlGetLineNo((xmlNode *)node),
                   "the skill %s is there already", id);
    names_add(skills, id);
}

/* A topic's skills up to a level. */
static void add_topic(struct bank *bank, const char *name, const xmlNode *node,
                      struct names *skills)
{
    const char *id = node_get(node, "id");
    const xmlNode *topic = bank_root(bank, "topic", id);
    size_t before = skills->count;

    if (topic == NULL) {
        bank_fault(bank, name, xmlGetLineNo((xmlNode *)node), "no topic %s",
                   id);
        return;
    }
    for (xmlNode *s = node_first(topic, "skill"); s;
         s = node_next(s, "skill")) {
        struct text skill = {0};

        text_addf(&skill, "%s-%s", id, node_get(s, "level"));
        if (node_number(s, "level", 0) <= node_number(node, "up-to", 0))
            add(bank, name, node, skills, skill.data);
        text_free(&skill);
    }
    if (skills->count == before)
        bank_fault(bank, name, xmlGetLineNo((xmlNode *)node),
                   "%s has no skill up to level %s", id,
                   node_get(node, "up-to"));
}

static void check_profile(struct bank *bank, const struct document *document)
{
    const xmlNode *profile = xmlDocGetRootElement(document->tree);
    struct names skills = {0};

    for (xmlNode *n = node_first(profile, NULL); n; n = node_next(n, NULL)) {
        if (node_is(n, "topic"))
            add_topic(bank, document->name, n, &skills);
        else if (node_is(n, "skill") && has_skill(bank, node_get(n, "id")))
            add(bank, document->name, n, &skills, node_get(n, "id"));
        else if (node_is(n, "skill"))
            bank_fault(bank, document->name, xmlGetLineNo(n), "no skill %s",
                       node_get(n, "id"));
    }
    if (skills.count < SKILLS_MIN || skills.count > SKILLS_MAX)
        bank_fault(bank, document->name, xmlGetLineNo((xmlNode *)profile),
                   "%zu skills, %d to %d are wanted", skills.count, SKILLS_MIN,
                   SKILLS_MAX);
    names_free(&skills);
}

void rules_profiles(struct bank *bank)
{
    const struct document *document;

    for (size_t at = 0;
         bank_is_whole(bank) && (document = bank_next(bank, "profile", &at));)
        check_profile(bank, document);
}
