/* Draws banks for the simulations; see pool.h. */
#include "pool.h"

#include <string.h>

enum { LEVELS = 8 };

static void shuffle(int *list, int n, struct random *random)
{
    for (int i = n - 1; i > 0; i--) {
        const int j = random_below(random, i + 1);
        const int kept = list[i];

        list[i] = list[j];
        list[j] = kept;
    }
}

/* How many skills each level has: as even as can be, the surplus drawn. */
static void draw_levels(int count[LEVELS], int skills, struct random *random)
{
    int order[LEVELS];

    for (int l = 0; l < LEVELS; l++) {
        order[l] = l;
        count[l] = skills / LEVELS;
    }
    shuffle(order, LEVELS, random);
    for (int l = 0; l < skills % LEVELS; l++)
        count[order[l]]++;
}

/* A topic for each skill of each level, at most once each: the topics that
 * have the fewest so far, drawn among equals. Levels come in random order, so
 * that topics scatter. */
static void draw_topics(bool has[POOL_TOPICS][LEVELS],
                        const int count[LEVELS],
                        const struct pool_plan *plan, struct random *random)
{
    int levels[LEVELS] = {0, 1, 2, 3, 4, 5, 6, 7};
    int order[POOL_TOPICS];
    int size[POOL_TOPICS] = {0};

    for (int t = 0; t < plan->topics; t++)
        order[t] = t;
    shuffle(levels, LEVELS, random);
    for (int i = 0; i < LEVELS; i++) {
        const int l = levels[i];

        shuffle(order, plan->topics, random);
        for (int n = 0; n < count[l]; n++) {
            int least = -1;

            for (int o = 0; o < plan->topics; o++)
                if (!has[order[o]][l] &&
                    (least < 0 || size[order[o]] < size[least]))
                    least = order[o];
            has[least][l] = true;
            size[least]++;
        }
    }
}

/* Contiguous topics: a window of levels each, moved until every level has
 * its count. */
static void draw_runs(bool has[POOL_TOPICS][LEVELS], const int count[LEVELS],
                      const struct pool_plan *plan, struct random *random)
{
    int left[LEVELS];
    int order[POOL_TOPICS];

    memcpy(left, count, sizeof left);
    for (int t = 0; t < plan->topics; t++)
        order[t] = t;
    shuffle(order, plan->topics, random);
    /* Each topic takes levels while its share lasts, beginning where most is
     * left at the bottom. */
    for (int n = 0; n < plan->topics; n++) {
        const int t = order[n];
        int rest = 0;
        int from = 0;

        for (int l = 0; l < LEVELS; l++)
            rest += left[l];
        const int share = (rest + plan->topics - n - 1) / (plan->topics - n);

        while (from < LEVELS && left[from] == 0)
            from++;
        /* a level that must still be placed in every topic left */
        for (int l = from, took = 0; l < LEVELS && took < share; l++)
            if (left[l] > 0) {
                has[t][l] = true;
                left[l]--;
                took++;
            }
    }
    for (int l = 0; l < LEVELS; l++)
        for (int n = 0; n < plan->topics && left[l] > 0; n++)
            if (!has[order[n]][l]) {
                has[order[n]][l] = true;
                left[l]--;
            }
}

void pool_draw(struct pool *pool, const struct pool_plan *plan,
               struct random *random)
{
    bool has[POOL_TOPICS][LEVELS] = {{false}};
    int count[LEVELS];

    memset(pool, 0, sizeof *pool);
    draw_levels(count, plan->skills, random);
    if (plan->contiguous)
        draw_runs(has, count, plan, random);
    else
        draw_topics(has, count, plan, random);
    pool->topics = plan->topics;
    for (int t = 0; t < plan->topics; t++)
        for (int l = 0; l < LEVELS; l++) {
            if (!has[t][l])
                continue;
            struct skill *skill = &pool->skill[pool->skills];

            *skill = (struct skill){.topic = t, .level = l + 1,
                                    .difficulty = l + 1};
            for (int c = 0; c < plan->challenges; c++)
                pool->challenge[pool->challenges++] =
                    (struct challenge){pool->skills, plan->guess, false, 1};
            pool->skills++;
        }
    pool_finish(pool);
}

static void finish_challenges(struct pool *pool)
{
    for (int c = pool->challenges - 1; c >= 0; c--) {
        struct skill *skill = &pool->skill[pool->challenge[c].skill];

        skill->first_challenge = c;
        skill->challenges++;
        skill->guess += pool->challenge[c].guess;
    }
    for (int k = 0; k < pool->skills; k++)
        pool->skill[k].guess /= pool->skill[k].challenges;
}

void pool_finish(struct pool *pool)
{
    int count[LEVELS + 1] = {0};

    for (int k = 0; k < pool->skills; k++)
        count[pool->skill[k].level]++;
    for (int k = pool->skills - 1; k >= 0; k--) {
        struct skill *skill = &pool->skill[k];
        const int n = count[skill->level];

        skill->units = n < 2 ? 4 * UNITS_PER_PIX : UNITS_PER_LEVEL / n;
        pool->first[skill->topic] = k;
    }
    pool->first[pool->topics] = pool->skills;
    finish_challenges(pool);
}
