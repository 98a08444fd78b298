/* The exact distribution of a competence's pix: at each ability the
 * distributions of its topics, convolved; see model.h. */
#include "model.h"

#include <string.h>

enum { CELLS = 8 * UNITS_PER_LEVEL + 1 };

/* What is less likely than that is left out: of abilities, of a topic's sums,
 * of totals. */
static const double NEGLIGIBLE = 1e-3;
static const double NEGLIGIBLE_SUM = 1e-4;
static const double NEGLIGIBLE_TOTAL = 1e-5;

/* Chances of sums of pix, counted in steps from 0 to top. */
struct spread {
    int top;
    double chance[CELLS];
};

static int divisor(int a, int b)
{
    return b ? divisor(b, a % b) : a;
}

/* The greatest step that divides every skill's units and a level. */
static int step_of(const struct pool *pool)
{
    int step = UNITS_PER_LEVEL;

    for (int k = 0; k < pool->skills; k++)
        step = divisor(step, pool->skill[k].units);
    return step;
}

static void add_thresholds(const struct model *model, int t, int i,
                           const struct evidence evidence[], int step,
                           struct spread *topic)
{
    const int from = model->pool->first[t];
    const int n = model->pool->first[t + 1] - from;
    int at = 0;

    for (int m = 0; m <= n; m++) {
        double p = MODEL_MONOTONE * model->threshold[t][m][i];

        for (int k = 0; k < n; k++)
            p *= k < m ? evidence[from + k].mastered
                       : evidence[from + k].missed;
        if (m > 0)
            at += model->pool->skill[from + m - 1].units / step;
        topic->chance[at] += p;
    }
}

/* Under one offset the rungs are independent: one after another. */
static void add_free(const struct model *model, int t, int i, int o,
                     const struct evidence evidence[], int step,
                     struct spread *topic)
{
    static _Thread_local struct spread here;
    const struct pool *pool = model->pool;

    memset(here.chance, 0, (size_t)(topic->top + 1) * sizeof *here.chance);
    here.top = 0;
    here.chance[0] = MODEL_FREE * MODEL_OFFSET_CHANCE[o];
    for (int k = pool->first[t]; k < pool->first[t + 1]; k++) {
        const double yes = model->mastery[k][o][i] * evidence[k].mastered;
        const double no = (1 - model->mastery[k][o][i]) * evidence[k].missed;
        const int worth = pool->skill[k].units / step;

        here.top += worth;
        for (int x = here.top; x >= 0; x--)
            here.chance[x] = here.chance[x] * no +
                             (x < worth ? 0 : here.chance[x - worth] * yes);
    }
    for (int x = 0; x <= here.top; x++)
        topic->chance[x] += here.chance[x];
}

static void spread_topic(const struct model *model, int t, int i,
                         const struct evidence evidence[], int step,
                         struct spread *topic)
{
    const struct pool *pool = model->pool;
    double total = 0;

    topic->top = 0;
    for (int k = pool->first[t]; k < pool->first[t + 1]; k++)
        topic->top += pool->skill[k].units / step;
    memset(topic->chance, 0, (size_t)(topic->top + 1) * sizeof *topic->chance);
    add_thresholds(model, t, i, evidence, step, topic);
    for (int o = 0; o < OFFSETS; o++)
        add_free(model, t, i, o, evidence, step, topic);
    for (int x = 0; x <= topic->top; x++)
        total += topic->chance[x];
    for (int x = 0; x <= topic->top; x++)
        topic->chance[x] /= total;
}

static void convolve(struct spread *all, const struct spread *topic)
{
    static _Thread_local struct spread sum;

    sum.top = all->top + topic->top;
    memset(sum.chance, 0, (size_t)(sum.top + 1) * sizeof *sum.chance);
    for (int y = 0; y <= topic->top; y++) {
        if (topic->chance[y] < NEGLIGIBLE_SUM)
            continue;
        for (int x = 0; x <= all->top; x++)
            if (all->chance[x] > NEGLIGIBLE_TOTAL)
                sum.chance[x + y] += all->chance[x] * topic->chance[y];
    }
    all->top = sum.top;
    memcpy(all->chance, sum.chance,
           (size_t)(sum.top + 1) * sizeof *sum.chance);
}

/* Adds what one ability says, as likely as it is. */
static void add_levels(const struct spread *all, double weight, int step,
                       struct model_levels *levels, double *square)
{
    for (int x = 0; x <= all->top; x++) {
        const double pix = (double)x * step / UNITS_PER_PIX;
        const double p = weight * all->chance[x];
        const int level = x * step / UNITS_PER_LEVEL < MODEL_LEVELS
                              ? x * step / UNITS_PER_LEVEL
                              : MODEL_LEVELS - 1;

        levels->chance[level] += p;
        levels->pix[level] += p * pix;
        *square += p * pix * pix;
    }
}

void model_levels(const struct model *model, const struct evidence evidence[],
                  const double weight[GRID], struct model_levels *levels)
{
    static _Thread_local struct spread all;
    static _Thread_local struct spread topic;
    const int step = step_of(model->pool);
    double square = 0;
    double mean = 0;
    double total = 0;

    memset(levels, 0, sizeof *levels);
    for (int i = 0; i < GRID; i++) {
        if (weight[i] < NEGLIGIBLE)
            continue;
        all.top = 0;
        all.chance[0] = 1;
        for (int t = 0; t < model->pool->topics; t++) {
            spread_topic(model, t, i, evidence, step, &topic);
            convolve(&all, &topic);
        }
        add_levels(&all, weight[i], step, levels, &square);
    }
    for (int l = 0; l < MODEL_LEVELS; l++) {
        mean += levels->pix[l];
        total += levels->chance[l];
        if (levels->chance[l] > 0)
            levels->pix[l] /= levels->chance[l];
    }
    for (int l = 0; l < MODEL_LEVELS; l++)
        levels->chance[l] /= total;
    mean /= total;
    levels->error = sqrt(fmax(0, square / total - mean * mean));
}
