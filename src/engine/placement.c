/* Palier's placement rule; see placement.h. */
#include "placement.h"

#include <string.h>

const struct placement_length PLACEMENT_LENGTHS[3] = {
    {"normal", 6, 15, 0.82, 0.3, 0},
    {"short", 8, 8, 1, 0, 0},
    {"deep", 10, 20, 0.97, 0.2, 1},
};
const double PLACEMENT_CHANCE = 0.5;
const double PLACEMENT_CHANCE_KEPT = 0.8;
/* What a question on the topic just asked is worth beside another. */
static const double SAME_TOPIC = 0.8;

enum { MERSENNE = 2147483647, CHALLENGE_DRAWS = 1000, SHARE_DRAWS = 100000 };

void placement_begin(struct placement *placement, const struct model *model,
                     const struct placement_length *length, int64_t seed,
                     const double prior[GRID])
{
    memset(placement, 0, sizeof *placement);
    placement->model = model;
    placement->length = length;
    placement->seed = seed;
    placement->last_topic = -1;
    placement->last_timed = true;
    memcpy(placement->prior, prior, sizeof placement->prior);
    for (int k = 0; k < model->pool->skills; k++)
        placement->evidence[k] = (struct evidence){1, 1, 0};
    for (int t = 0; t < model->pool->topics; t++)
        model_view(model, t, placement->evidence, &placement->views[t]);
}

/* Chance in [0, 1) that depends on the assessment, the number of answers and
 * the thing it is for: so that the same state always asks the same. Three
 * steps of Lehmer's generator (Park and Miller 1988). */
static double chance(const struct placement *placement, int answers,
                     int thing)
{
    int64_t x = (placement->seed + 1000003 * (int64_t)answers +
                 7919 * (int64_t)thing + 1) % MERSENNE;

    for (int i = 0; i < 3; i++)
        x = (x * 48271 + 11) % MERSENNE;
    return (double)x / MERSENNE;
}

/* What may be asked: nothing timed when calm; strict: only what this placement
 * drew to be open (exposure.h). */
struct choice {
    bool calm;
    bool strict;
};

static bool may_ask(const struct placement *placement, int c, int thing,
                    struct choice choice)
{
    const struct challenge *challenge = &placement->model->pool->challenge[c];

    return !placement->asked[c] && !(choice.calm && challenge->timed) &&
           (!choice.strict ||
            chance(placement, 0, SHARE_DRAWS + thing) < challenge->share);
}

/* The challenge that a skill would ask: one not asked yet that may be, by
 * chance among them; -1 when it has none. */
static int challenge_of(const struct placement *placement, int k,
                        struct choice choice)
{
    const struct skill *skill = &placement->model->pool->skill[k];
    double least = 2;
    int found = -1;

    for (int i = 0; i < skill->challenges; i++) {
        const int c = skill->first_challenge + i;
        const int thing = CHALLENGE_DRAWS + 20 * (k + 1) + i;
        const double draw = chance(placement, placement->answers, thing);

        if (draw < least && may_ask(placement, c, thing, choice)) {
            least = draw;
            found = c;
        }
    }
    return found;
}

/* What the total of pix has to do with ability: by each one's chance, its
 * pix, and the mean of all. */
struct slant {
    double pix[GRID];
    double mean;
};

static void slant_of(const struct placement *placement, struct slant *slant)
{
    const struct pool *pool = placement->model->pool;

    slant->mean = 0;
    for (int i = 0; i < GRID; i++) {
        double total = 0;

        for (int t = 0; t < pool->topics; t++)
            total += placement->views[t].mean[i];
        slant->pix[i] = placement->weight[i] * total;
        slant->mean += slant->pix[i];
    }
}

/* The drop in the variance of the total pix that a question on a skill is
 * expected to bring: Cov(pix, answer)² / Var(answer). */
static double worth_of(const struct placement *placement,
                       const struct slant *slant, int k)
{
    const struct skill *skill = &placement->model->pool->skill[k];
    const struct topic_view *view = &placement->views[skill->topic];
    const int rung = k - placement->model->pool->first[skill->topic];
    const double guess = fmax(skill->guess, MODEL_GUESS_FLOOR);
    const double telling = 1 - MODEL_SLIP - guess;
    double has = 0;
    double within = 0;
    double with_pix = 0;

    for (int i = 0; i < GRID; i++) {
        has += placement->weight[i] * view->mastered[rung][i];
        within += placement->weight[i] * view->covariance[rung][i];
        with_pix += slant->pix[i] * view->mastered[rung][i];
    }
    const double right = guess + telling * has;

    with_pix = telling * (within + (with_pix - slant->mean * has));
    return with_pix * with_pix / (right * (1 - right));
}

/* How sure a level must be: a little more where there are more skills, of
 * which more stay unasked. */
static double certainty_of(const struct placement *placement)
{
    return fmin(0.99, placement->length->certainty +
                          0.005 * (placement->model->pool->skills - 28));
}

static bool sure(const struct placement *placement)
{
    double level[MODEL_LEVELS];

    if (placement->answers >= placement->length->cap)
        return true;
    if (placement->answers < placement->length->floor)
        return false;
    model_levels_quick(placement->model->pool, placement->views,
                       placement->weight, level);
    for (int l = 0; l < MODEL_LEVELS; l++)
        if (level[l] >= certainty_of(placement))
            return true;
    return false;
}

/* The best challenge of those allowed. -1: none, or none is worth it. */
static int choose(const struct placement *placement,
                  const struct slant *slant, struct choice allowed)
{
    const struct pool *pool = placement->model->pool;
    const double luck = PLACEMENT_CHANCE *
                        pow(PLACEMENT_CHANCE_KEPT, placement->answers);
    double most = 0;
    double best = -1;
    int found = -1;

    for (int k = 0; k < pool->skills; k++) {
        if (placement->evidence[k].answers > placement->length->again)
            continue;
        const double worth = worth_of(placement, slant, k);
        const double value =
            worth *
            (pool->skill[k].topic == placement->last_topic ? SAME_TOPIC : 1) *
            (1 - luck * chance(placement, placement->answers, k + 1));

        if (worth > most)
            most = worth;
        if (value <= best)
            continue;
        const int challenge = challenge_of(placement, k, allowed);

        if (challenge >= 0) {
            best = value;
            found = challenge;
        }
    }
    if (placement->answers >= placement->length->floor &&
        most < placement->length->worth)
        return -1;
    return found;
}

int placement_next(struct placement *placement)
{
    struct slant slant;
    int found;

    model_posterior(placement->model->pool, placement->views,
                    placement->prior, placement->weight);
    if (sure(placement))
        return -1;
    slant_of(placement, &slant);
    found = choose(placement, &slant,
                   (struct choice){placement->last_timed, true});
    if (found < 0 && placement->answers < placement->length->floor)
        found = choose(placement, &slant, (struct choice){false, false});
    return found;
}

void placement_take(struct placement *placement, int c, bool right)
{
    const struct challenge *challenge = &placement->model->pool->challenge[c];
    const int topic = placement->model->pool->skill[challenge->skill].topic;

    evidence_add(&placement->evidence[challenge->skill], right,
                 challenge->guess);
    model_view(placement->model, topic, placement->evidence,
               &placement->views[topic]);
    placement->asked[c] = true;
    placement->answers++;
    placement->last_topic = topic;
    placement->last_timed = challenge->timed;
}

void placement_report(const struct placement *placement,
                      struct sitting *sitting)
{
    struct model_levels levels;

    model_levels(placement->model, placement->evidence, placement->weight,
                 &levels);
    sitting->level = 0;
    for (int l = 1; l < MODEL_LEVELS; l++)
        if (levels.chance[l] > levels.chance[sitting->level])
            sitting->level = l;
    sitting->estimate = sitting->level;
    sitting->claimed = levels.chance[sitting->level];
    sitting->error = levels.error / 8;
}
