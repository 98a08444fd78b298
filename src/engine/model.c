/* Palier's placement model; see model.h. */
#include "model.h"

#include <string.h>

static const double SLOPE = 1.5;
const double MODEL_MONOTONE = 0.6;
const double MODEL_FREE = 0.4;
static const double GRID_STEP = 0.9;
/* 1.702: the logistic law nearest to the normal one (Camilli 1994); half a
 * step of pix below a level's border is still under it. */
static const double NORMAL_SLOPE = 1.702;
static const double HALF_STEP = 1;
const double MODEL_SLIP = 0.05;
const double MODEL_GUESS_FLOOR = 0.001;

/* A topic's offset: normal, deviation 0.7, by Gauss and Hermite's five
 * points. */
static const double OFFSET[OFFSETS] = {-1.9998899, -0.948938, 0, 0.948938,
                                       1.9998899};
const double MODEL_OFFSET_CHANCE[OFFSETS] = {
    0.0112574113, 0.2220759220, 0.5333333334, 0.2220759220, 0.0112574113};

double model_ability(int point)
{
    return GRID_STEP * point;
}

void model_prior(double mean, double deviation, double prior[GRID])
{
    for (int i = 0; i < GRID; i++) {
        const double z = (model_ability(i) - mean) / deviation;

        prior[i] = exp(-(z * z) / 2);
    }
}

/* The chance of exactly m mastered rungs, over the offsets. */
static void prepare_thresholds(struct model *model, int t)
{
    const int from = model->pool->first[t];
    const int n = model->pool->first[t + 1] - from;

    for (int m = 0; m <= n; m++)
        for (int i = 0; i < GRID; i++) {
            double sum = 0;

            for (int o = 0; o < OFFSETS; o++) {
                const double here =
                    m == 0 ? 1 : model->mastery[from + m - 1][o][i];
                const double next =
                    m == n ? 0 : model->mastery[from + m][o][i];

                /* learned difficulties may cross: no chance below 0 */
                sum += MODEL_OFFSET_CHANCE[o] * fmax(0, here - next);
            }
            model->threshold[t][m][i] = sum;
        }
}

void model_prepare(struct model *model, const struct pool *pool)
{
    memset(model, 0, sizeof *model);
    model->pool = pool;
    for (int k = 0; k < pool->skills; k++)
        for (int o = 0; o < OFFSETS; o++)
            for (int i = 0; i < GRID; i++)
                model->mastery[k][o][i] =
                    1 / (1 + exp(-SLOPE * (model_ability(i) + OFFSET[o] -
                                           pool->skill[k].difficulty)));
    for (int t = 0; t < pool->topics; t++)
        prepare_thresholds(model, t);
}

void evidence_add(struct evidence *evidence, bool right, double guess)
{
    const double lucky = fmax(guess, MODEL_GUESS_FLOOR);

    evidence->mastered *= right ? 1 - MODEL_SLIP : MODEL_SLIP;
    evidence->missed *= right ? lucky : 1 - lucky;
    evidence->answers++;
}

static double pix_of(const struct pool *pool, int k)
{
    return pool->skill[k].units / (double)UNITS_PER_PIX;
}

/* Sums over the readings of a topic at one ability, in their order. */
struct sums {
    double chance, mean, square;
    double mastered[RUNGS], with_pix[RUNGS];
};

static void add_thresholds(const struct model *model, int t, int i,
                           const struct evidence evidence[], struct sums *s)
{
    const struct pool *pool = model->pool;
    const int from = pool->first[t];
    const int n = pool->first[t + 1] - from;
    double pix = 0;

    for (int m = 0; m <= n; m++) {
        double p = 1;

        for (int k = 0; k < n; k++)
            p *= k < m ? evidence[from + k].mastered
                       : evidence[from + k].missed;
        p = MODEL_MONOTONE * model->threshold[t][m][i] * p;
        if (m > 0)
            pix += pix_of(pool, from + m - 1);
        s->chance += p;
        s->mean += p * pix;
        s->square += p * pix * pix;
        for (int k = 0; k < m; k++) {
            s->mastered[k] += p;
            s->with_pix[k] += p * pix;
        }
    }
}

static void add_free(const struct model *model, int t, int i, int o,
                     const struct evidence evidence[], struct sums *s)
{
    const struct pool *pool = model->pool;
    const int from = pool->first[t];
    const int n = pool->first[t + 1] - from;
    double p = MODEL_FREE * MODEL_OFFSET_CHANCE[o];
    double mean = 0;
    double variance = 0;
    double has[RUNGS];

    for (int k = 0; k < n; k++) {
        const double chance = model->mastery[from + k][o][i];
        const double yes = chance * evidence[from + k].mastered;
        const double no = (1 - chance) * evidence[from + k].missed;
        const double pix = pix_of(pool, from + k);

        p = p * (yes + no);
        has[k] = yes / (yes + no);
        mean += has[k] * pix;
        variance += has[k] * (1 - has[k]) * pix * pix;
    }
    s->chance += p;
    s->mean += p * mean;
    s->square += p * (variance + mean * mean);
    for (int k = 0; k < n; k++) {
        s->mastered[k] += p * has[k];
        s->with_pix[k] +=
            p * has[k] * (mean + pix_of(pool, from + k) * (1 - has[k]));
    }
}

void model_view(const struct model *model, int t,
                const struct evidence evidence[], struct topic_view *view)
{
    const int n = model->pool->first[t + 1] - model->pool->first[t];

    for (int i = 0; i < GRID; i++) {
        struct sums s = {0};

        add_thresholds(model, t, i, evidence, &s);
        for (int o = 0; o < OFFSETS; o++)
            add_free(model, t, i, o, evidence, &s);
        view->chance[i] = s.chance;
        view->mean[i] = s.mean / s.chance;
        view->variance[i] =
            s.square / s.chance - view->mean[i] * view->mean[i];
        for (int k = 0; k < n; k++) {
            view->mastered[k][i] = s.mastered[k] / s.chance;
            view->covariance[k][i] = s.with_pix[k] / s.chance -
                                     view->mean[i] * view->mastered[k][i];
        }
    }
}

void model_posterior(const struct pool *pool, const struct topic_view views[],
                     const double prior[GRID], double weight[GRID])
{
    double total = 0;

    for (int i = 0; i < GRID; i++) {
        weight[i] = prior[i];
        for (int t = 0; t < pool->topics; t++)
            weight[i] *= views[t].chance[i];
        total += weight[i];
    }
    for (int i = 0; i < GRID; i++)
        weight[i] /= total;
}

void model_levels_quick(const struct pool *pool,
                        const struct topic_view views[],
                        const double weight[GRID],
                        double chance[MODEL_LEVELS])
{
    memset(chance, 0, MODEL_LEVELS * sizeof *chance);
    for (int i = 0; i < GRID; i++) {
        double mean = 0;
        double variance = 0;
        double below = 0;

        if (weight[i] < 1e-6)
            continue;
        for (int t = 0; t < pool->topics; t++) {
            mean += views[t].mean[i];
            variance += views[t].variance[i];
        }
        const double slope = NORMAL_SLOPE / sqrt(variance + 1e-9);

        for (int l = 0; l < MODEL_LEVELS; l++) {
            const double upto =
                l == MODEL_LEVELS - 1
                    ? 1
                    : 1 / (1 + exp(-fmax(-500, fmin(500, slope *
                               (8 * (l + 1) - HALF_STEP - mean)))));

            chance[l] += weight[i] * (upto - below);
            below = upto;
        }
    }
}
