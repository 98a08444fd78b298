/* How much a competence and its topics must hold before they can be
 * measured. */
#include "content.h"

#include "node.h"

enum {
    LEVELS = 8,
    TOPICS_MIN = 5,
    SKILLS_MIN = 24,
    LEVEL_SKILLS_MIN = 2,
    SKILL_CHALLENGES_MIN = 3,
    FIRST_MAX = 4,         /* the level of a topic's lowest skill */
    STEP_MAX = 3,          /* from a skill of a topic to the next */
    PRACTICAL_PERCENT = 40,
};

struct count {
    size_t topics;
    size_t skills;
    size_t levels[LEVELS + 1];
    size_t thorough; /* skills with two different tasks */
    size_t tasks;
    size_t qcu; /* of the tasks */
    size_t challenges;
    size_t practical; /* of the challenges */
};

__attribute__((format(printf, 4, 5)))
static void fault(struct bank *bank, const char *name, const xmlNode *node,
                  const char *format, ...)
{
    va_list list;

    va_start(list, format);
    bank_fault_at(bank, name, node, NULL, format, list);
    va_end(list);
}

static void count_skill(struct bank *bank, const char *name,
                        const xmlNode *skill, struct count *count)
{
    size_t challenges = node_count(skill, "challenge");
    size_t tasks = 0;
    size_t qcu = 0;

    for (xmlNode *c = node_first(skill, "challenge"); c;
         c = node_next(c, "challenge")) {
        count->practical += node_yes(c, "practical");
        if (node_get(c, "like") != NULL)
            continue;
        tasks++;
        qcu += strcmp(node_get(c, "kind"), "qcu") == 0;
    }
    if (challenges < SKILL_CHALLENGES_MIN)
        fault(bank, name, skill, "%zu challenges in this skill, variants "
              "counted; %d are wanted", challenges, SKILL_CHALLENGES_MIN);
    if (qcu == tasks)
        fault(bank, name, skill, "every task of this skill is a qcu");
    count->skills++;
    count->levels[node_number(skill, "level", 0)]++;
    count->thorough += tasks >= 2;
    count->tasks += tasks;
    count->qcu += qcu;
    count->challenges += challenges;
}

/* A topic is climbed: it begins low, and no step of it is too high. */
static void check_steps(struct bank *bank, const char *name,
                        const xmlNode *topic)
{
    long last = 0;

    for (long level = 1; level <= LEVELS; level++) {
        const xmlNode *skill = node_first(topic, "skill");

        while (skill != NULL && node_number(skill, "level", 0) != level)
            skill = node_next(skill, "skill");
        if (skill == NULL)
            continue;
        if (last == 0 && level > FIRST_MAX)
            fault(bank, name, skill, "the lowest skill of the topic is of "
                  "level %ld, %d at the most", level, FIRST_MAX);
        if (last > 0 && level - last > STEP_MAX)
            fault(bank, name, skill, "a hole: nothing between level %ld and "
                  "level %ld", last, level);
        last = level;
    }
}

static bool is_heading(const xmlNode *node, const char *words)
{
    char *text = node_is(node, "heading") ? node_text(node) : NULL;
    bool same = text != NULL && strcmp(text, words) == 0;

    free(text);
    return same;
}

/* A lesson ends with something to try, and says what comes out. */
static void check_lesson(struct bank *bank, const char *name,
                         const xmlNode *topic)
{
    const xmlNode *lesson = node_first(topic, "lesson");
    bool asks = false;
    bool answers = false;

    for (const xmlNode *n = lesson->children; n != NULL; n = n->next) {
        answers = answers || (asks && is_heading(n, "Réponse"));
        asks = asks || is_heading(n, "Exercice");
    }
    if (!answers)
        fault(bank, name, lesson, "a lesson without an exercise: headings "
              "\"Exercice\" and \"Réponse\" are wanted");
}

static struct count count_competence(struct bank *bank, const char *code)
{
    const struct document *document;
    struct count count = {0};

    for (size_t at = 0; (document = bank_next(bank, "topic", &at));) {
        const xmlNode *topic = xmlDocGetRootElement(document->tree);

        if (strcmp(node_get(topic, "competence"), code) != 0)
            continue;
        count.topics++;
        check_steps(bank, document->name, topic);
        check_lesson(bank, document->name, topic);
        for (xmlNode *s = node_first(topic, "skill"); s;
             s = node_next(s, "skill"))
            count_skill(bank, document->name, s, &count);
    }
    return count;
}

/* A topic has one skill of a level, so that skills of a level are of
 * different topics. */
static void check_levels(struct bank *bank, const char *code,
                         const struct count *count)
{
    int least = 1;
    int most = 1;

    for (int level = 1; level <= LEVELS; level++) {
        if (count->levels[level] < LEVEL_SKILLS_MIN)
            bank_fault(bank, code, 0, "%zu skills of level %d, %d are wanted",
                       count->levels[level], level, LEVEL_SKILLS_MIN);
        if (count->levels[level] < count->levels[least])
            least = level;
        if (count->levels[level] > count->levels[most])
            most = level;
    }
    if (count->levels[most] > 2 * count->levels[least])
        bank_fault(bank, code, 0, "%zu skills of level %d, %zu of level %d: "
                   "no level has more than twice as many as another",
                   count->levels[most], most, count->levels[least], least);
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
    check_levels(bank, code, count);
    if (count->thorough * 2 < count->skills)
        bank_fault(bank, code, 0, "%zu of %zu skills have two different "
                   "tasks, half are wanted", count->thorough, count->skills);
    if (count->qcu * 3 > count->tasks)
        bank_fault(bank, code, 0, "%zu of %zu tasks are qcu, a third at the "
                   "most", count->qcu, count->tasks);
    if (count->practical * 100 < count->challenges * PRACTICAL_PERCENT)
        bank_fault(bank, code, 0, "%zu of %zu challenges are practical, %d in "
                   "a hundred are wanted", count->practical,
                   count->challenges, PRACTICAL_PERCENT);
}

void rules_coverage(struct bank *bank)
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
            if (bank_is_whole(bank))
                check(bank, code, &count);
        }
    }
}
