/* The reference placement rule; see reference.h. */
#include "reference.h"

#include <stdlib.h>
#include <string.h>

enum { UNKNOWN = 0, VALIDATED = 1, INVALIDATED = -1 };

struct state {
    const struct pool *pool;
    int word[POOL_SKILLS];
    int asked[POOL_SKILLS];
    bool right[POOL_SKILLS];
    int answers;
};

static double predicted_level(const struct state *state)
{
    double best = INFINITY;
    double level = 3.5;

    if (state->answers == 0)
        return level;
    for (int step = 1; step <= 15; step++) {
        const double l = step / 2.0;
        double gap = 1 - 1 / (1 + exp(-l)) - 1 / (1 + exp(7 - l));

        for (int i = 0; i < state->answers; i++)
            gap += state->right[i] -
                   1 / (1 + exp(state->pool->skill[state->asked[i]].level -
                                l));
        if (fabs(gap) < best - 1e-12) {
            best = fabs(gap);
            level = l;
        }
    }
    return level;
}

static double reward(const struct state *state, int k, double level)
{
    const struct pool *pool = state->pool;
    const int t = pool->skill[k].topic;
    const double p = 1 / (1 + exp(pool->skill[k].level - level));
    int easier = 0;
    int harder = 0;

    for (int j = pool->first[t]; j < pool->first[t + 1]; j++) {
        easier += state->word[j] == UNKNOWN && j <= k;
        harder += state->word[j] == UNKNOWN && j >= k;
    }
    return p * easier + (1 - p) * harder;
}

static bool easy(const struct pool *pool, int k)
{
    const int t = pool->skill[k].topic;

    return pool->skill[pool->first[t + 1] - 1].level <= 3;
}

static bool easy_left(const struct state *state)
{
    for (int k = 0; k < state->pool->skills; k++)
        if (state->word[k] == UNKNOWN && easy(state->pool, k))
            return true;
    return false;
}

/* The skill to ask, or -1 at the end; ties are drawn. */
static int choose(const struct state *state, struct random *random)
{
    const bool only_easy = easy_left(state);
    const double level = predicted_level(state);
    double best = -INFINITY;
    int ties[POOL_SKILLS];
    int count = 0;

    for (int k = 0; k < state->pool->skills; k++) {
        const int l = state->pool->skill[k].level;
        double worth;

        if (state->word[k] != UNKNOWN ||
            (only_easy && !easy(state->pool, k)))
            continue;
        if (state->answers == 0)
            worth = l == 2 ? 0 : -l;
        else if (l - level > 2)
            continue;
        else
            worth = reward(state, k, level);
        if (worth > best + 1e-12) {
            best = worth;
            count = 0;
        }
        if (worth >= best - 1e-12)
            ties[count++] = k;
    }
    return count ? ties[random_below(random, count)] : -1;
}

static void learn(struct state *state, int k, bool right, bool infer)
{
    const struct pool *pool = state->pool;
    const int t = pool->skill[k].topic;

    state->asked[state->answers] = k;
    state->right[state->answers++] = right;
    state->word[k] = right ? VALIDATED : INVALIDATED;
    for (int j = pool->first[t]; infer && j < pool->first[t + 1]; j++)
        if (state->word[j] == UNKNOWN && (right ? j < k : j > k))
            state->word[j] = state->word[k];
}

static void ask(struct state *state, struct sitting *sitting, int k,
                const struct world *world, const struct simulee *who,
                struct random *random, bool infer)
{
    const struct skill *skill = &state->pool->skill[k];
    const int c = skill->first_challenge +
                  random_below(random, skill->challenges);

    sitting->asked[sitting->count++] = c;
    learn(state, k, simulee_answers(who, state->pool, world, c, 0), infer);
}

static void score(const struct state *state, struct sitting *sitting)
{
    int units = 0;

    for (int k = 0; k < state->pool->skills; k++)
        if (state->word[k] == VALIDATED)
            units += state->pool->skill[k].units;
    sitting->level = units / UNITS_PER_LEVEL;
    sitting->estimate = sitting->level;
    sitting->error = 0;
    sitting->claimed = 1;
}

void reference_sit(struct sitting *sitting, const struct pool *pool,
                   const struct world *world, const struct simulee *who,
                   struct random *random)
{
    struct state state = {.pool = pool};
    int k;

    while ((k = choose(&state, random)) >= 0)
        ask(&state, sitting, k, world, who, random, true);
    score(&state, sitting);
}

void reference_sit_random(struct sitting *sitting, const struct pool *pool,
                          const struct world *world,
                          const struct simulee *who, struct random *random,
                          int most, bool inferred)
{
    struct state state = {.pool = pool};

    for (; state.answers < most; ) {
        int open[POOL_SKILLS];
        int count = 0;

        for (int k = 0; k < pool->skills; k++)
            if (state.word[k] == UNKNOWN)
                open[count++] = k;
        if (count == 0)
            break;
        ask(&state, sitting, open[random_below(random, count)], world, who,
            random, inferred);
    }
    score(&state, sitting);
}
