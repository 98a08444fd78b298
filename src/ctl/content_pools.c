/* The pools of the content files; see content_pools.h. */
#include "content_pools.h"

#include "node.h"

#include <stdlib.h>
#include <string.h>

static int by_id(const void *left, const void *right)
{
    const xmlNode *const *a = left;
    const xmlNode *const *b = right;

    return strcmp(node_get(*a, "id"), node_get(*b, "id"));
}

static int by_level(const void *left, const void *right)
{
    const xmlNode *const *a = left;
    const xmlNode *const *b = right;

    return (int)(node_number(*a, "level", 0) - node_number(*b, "level", 0));
}

/* Chance of a guess: one of the proposals to choose from; typed, ordered,
 * matched or ticked answers have none worth counting. */
static double guess_of(const xmlNode *challenge)
{
    const char *kind = node_get(challenge, "kind");
    size_t choices = 0;

    if (strcmp(kind, "qcu") == 0)
        choices = node_count(challenge, "choice");
    else if (strcmp(kind, "qroc") == 0)
        choices = node_count(node_first(challenge, "answer"), "option");
    return choices ? 1.0 / (double)choices : 0;
}

/* The children of that name, at most so many, in their order. */
static size_t children(const xmlNode *parent, const char *name,
                       const xmlNode *list[], size_t most,
                       int (*order)(const void *, const void *))
{
    size_t count = 0;

    for (const xmlNode *n = node_first(parent, name); n && count < most;
         n = node_next(n, name))
        list[count++] = n;
    qsort(list, count, sizeof *list, order);
    return count;
}

static void add_challenges(struct competence_pool *into, const xmlNode *skill)
{
    struct pool *pool = &into->pool;
    const xmlNode *list[64];
    const size_t count = children(skill, "challenge", list, 64, by_id);

    for (size_t i = 0; i < count && pool->challenges < POOL_CHALLENGES; i++) {
        into->id[pool->challenges] = node_get(list[i], "id");
        pool->challenge[pool->challenges++] = (struct challenge){
            pool->skills, guess_of(list[i]), node_get(list[i], "timer") != NULL,
            1};
    }
}

static void add_topic(struct competence_pool *into, const xmlNode *topic)
{
    struct pool *pool = &into->pool;
    const xmlNode *list[8];
    const size_t count = children(topic, "skill", list, 8, by_level);

    for (size_t i = 0; i < count && pool->skills < POOL_SKILLS; i++) {
        const int level = (int)node_number(list[i], "level", 1);

        pool->skill[pool->skills] = (struct skill){
            .topic = pool->topics, .level = level, .difficulty = level};
        add_challenges(into, list[i]);
        pool->skills++;
    }
    pool->topics++;
}

/* The pool of a competence, made when there is none yet; by code. */
static struct competence_pool *
pool_of(struct competence_pool pools[COMPETENCES_MAX], size_t *count,
        const char *code)
{
    size_t at = 0;

    while (at < *count && strcmp(pools[at].code, code) < 0)
        at++;
    if (at < *count && strcmp(pools[at].code, code) == 0)
        return &pools[at];
    if (*count == COMPETENCES_MAX)
        return NULL;
    memmove(&pools[at + 1], &pools[at], (*count - at) * sizeof *pools);
    memset(&pools[at], 0, sizeof *pools);
    snprintf(pools[at].code, sizeof pools[at].code, "%s", code);
    ++*count;
    return &pools[at];
}

size_t content_pools(const struct bank *bank,
                     struct competence_pool pools[COMPETENCES_MAX])
{
    const xmlNode *topics[256];
    const struct document *document;
    size_t found = 0;
    size_t count = 0;

    for (size_t at = 0; found < 256 &&
                        (document = bank_next(bank, "topic", &at));)
        topics[found++] = xmlDocGetRootElement(document->tree);
    qsort(topics, found, sizeof *topics, by_id);
    for (size_t i = 0; i < found; i++) {
        struct competence_pool *into =
            pool_of(pools, &count, node_get(topics[i], "competence"));

        if (into && into->pool.topics < POOL_TOPICS)
            add_topic(into, topics[i]);
    }
    for (size_t i = 0; i < count; i++)
        pool_finish(&pools[i].pool);
    return count;
}

static void mix(uint64_t *hash, int value)
{
    *hash = (*hash ^ (uint64_t)(unsigned)value) * 0x100000001b3u;
}

void content_fingerprint(const struct pool *pool, char into[20])
{
    uint64_t hash = 0xcbf29ce484222325u;

    for (int k = 0; k < pool->skills; k++) {
        mix(&hash, pool->skill[k].topic);
        mix(&hash, pool->skill[k].level);
    }
    for (int c = 0; c < pool->challenges; c++) {
        mix(&hash, pool->challenge[c].skill);
        mix(&hash, (int)(1e6 * pool->challenge[c].guess));
        mix(&hash, pool->challenge[c].timed);
    }
    snprintf(into, 20, "%016llx", (unsigned long long)hash);
}
