/* How much a competence must hold before it can be measured. */
#include "content.h"

#include "node.h"

enum {
    LEVELS = 8,
    TOPICS_MIN = 5,
    SKILLS_MIN = 24,
    LEVEL_SKILLS_MIN = 2,
    SKILL_CHALLENGES_MIN = 2,
};

struct count {
    size_t topics;
    size_t skills;
    size_t levels[LEVELS + 1];
    size_t thorough; /* skills with two different tasks */
    size_t challenges;
    size_t qcu;
    size_t practical;
};

static void count_skill(struct bank *bank, const struct document *document,
                        xmlNode *skill, struct count *count)
{
    size_t challenges = node_count(skill, "challenge");
    size_t tasks = 0;

    for (xmlNode *c = node_first(skill, "challenge"); c;
         c = node_next(c, "challenge")) {
        tasks += node_get(c, "like") == NULL;
        count->qcu += strcmp(node_get(c, "kind"), "qcu") == 0;
        count->practical += node_yes(c, "practical");
    }
    if (challenges < SKILL_CHALLENGES_MIN)
        bank_fault(bank, document->name, xmlGetLineNo(skill),
                   "%zu challenge in this skill, two are wanted", challenges);
    count->skills++;
    count->levels[node_number(skill, "level", 0)]++;
    count->thorough += tasks >= 2;
    count->challenges += challenges;
}

static struct count count_competence(struct bank *bank, const char *code)
{
    const struct document *document;
    struct count count = {0};

    for (size_t at = 0; (document = bank_next(bank, "topic", &at));) {
        xmlNode *topic = xmlDocGetRootElement(document->tree);

        if (strcmp(node_get(topic, "competence"), code) != 0)
            continue;
        count.topics++;
        for (xmlNode *s = node_first(topic, "skill"); s;
             s = node_next(s, "skill"))
            count_skill(bank, document, s, &count);
    }
    return count;
}

static void check(struct bank *bank, const char *code,
                  const struct count *count)
{
    if (count->topics < TOPICS_MIN)
        bank_fault(bank, code, 0, "%zu topics, %d are wanted", count->topics,
                   TOPICS_MIN);
    if (count->skills < SKILLS_MIN)
        bank_fault(bank, code, 0, "%zu skills, %d are wanted", count->skills,
                   SKILLS_MIN);
    for (int level = 1; level <= LEVELS; level++) {
        if (count->levels[level] < LEVEL_SKILLS_MIN)
            bank_fault(bank, code, 0, "%zu skills of level %d, %d are wanted",
                       count->levels[level], level, LEVEL_SKILLS_MIN);
    }
    if (count->thorough * 2 < count->skills)
        bank_fault(bank, code, 0, "%zu of %zu skills have two different "
                   "tasks, half are wanted", count->thorough, count->skills);
    if (count->qcu * 3 > count->challenges)
        bank_fault(bank, code, 0, "%zu of %zu challenges are qcu, a third at "
                   "the most", count->qcu, count->challenges);
    if (count->practical * 3 < count->challenges)
        bank_fault(bank, code, 0, "%zu of %zu challenges are practical, a "
                   "third is wanted", count->practical, count->challenges);
}

/* A competence without topics is not measured yet; one with topics is. */
void rules_coverage(struct bank *bank, bool draft)
{
    const struct document *document;

    for (size_t at = 0; (document = bank_next(bank, "framework", &at));) {
        xmlNode *root = xmlDocGetRootElement(document->tree);

        for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
            const char *code = node_get(n, "code");
            struct count count;

            if (!node_is(n, "competence"))
                continue;
            count = count_competence(bank, code);
            if (count.topics > 0 && !draft && bank_is_whole(bank))
                check(bank, code, &count);
        }
    }
}
