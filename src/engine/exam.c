/* The adaptive exam's estimate and its end; see exam.h. Each expression stands
 * as PL/pgSQL evaluates it: from left to right, nothing fused. */
#include "exam.h"

#include <math.h>
#include <stdlib.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

enum { MIDDLE = EXAM_POINTS / 2 };

static double point(int k)
{
    return (k - MIDDLE) / 5.0;
}

/* ln(1 / (1 + e^-z)), without overflow. */
static double log_chance(double z)
{
    return fmin(z, 0) - log(1 + exp(-fmin(fabs(z), 700)));
}

double *exam_terms_new(const struct exam_item *items, int count)
{
    double *terms =
        malloc((size_t)count * 2 * EXAM_POINTS * sizeof *terms);

    for (int i = 0; terms && i < count; i++) {
        const double a = fmin(items[i].discriminant, 1e6);
        const double b = fmax(-1e6, fmin(items[i].difficulty, 1e6));
        double *of_item = terms + (size_t)i * 2 * EXAM_POINTS;

        for (int k = 0; k < EXAM_POINTS; k++) {
            of_item[k] = log_chance(-a * (point(k) - b));
            of_item[EXAM_POINTS + k] = log_chance(a * (point(k) - b));
        }
    }
    return terms;
}

void exam_begin(struct exam *exam, const struct exam_bank *bank, int64_t seed)
{
    exam->seed = seed;
    exam->count = 0;
    exam_estimate(exam, bank);
}

/* Whether answer l comes before answer r: by discriminant, difficulty,
 * outcome. */
static bool before(const struct exam *exam, const struct exam_bank *bank,
                   int l, int r)
{
    const struct exam_item *left = &bank->items[exam->asked[l]];
    const struct exam_item *right = &bank->items[exam->asked[r]];

    if (left->discriminant < right->discriminant ||
        left->discriminant > right->discriminant)
        return left->discriminant < right->discriminant;
    if (left->difficulty < right->difficulty ||
        left->difficulty > right->difficulty)
        return left->difficulty < right->difficulty;
    return exam->outcomes[l] < exam->outcomes[r];
}

void exam_add(struct exam *exam, const struct exam_bank *bank, int item,
              bool outcome)
{
    const int new = exam->count++;
    int place = new;

    exam->asked[new] = item;
    exam->outcomes[new] = outcome;
    for (; place > 0 && before(exam, bank, new, exam->sorted[place - 1]);
         place--)
        exam->sorted[place] = exam->sorted[place - 1];
    exam->sorted[place] = new;
}

/* The posterior, its greatest weight 1. */
static void weigh(struct exam *exam, const struct exam_bank *bank)
{
    double *w = exam->weights;
    double top = -INFINITY;

    for (int k = 0; k < EXAM_POINTS; k++)
        w[k] = 0;
    for (int i = 0; i < exam->count; i++) {
        const int n = exam->sorted[i];
        const double *terms =
            bank->terms + ((size_t)exam->asked[n] * 2 + exam->outcomes[n]) *
                              EXAM_POINTS;

        for (int k = 0; k < EXAM_POINTS; k++)
            w[k] += terms[k];
    }
    for (int k = 0; k < EXAM_POINTS; k++) {
        w[k] = w[k] - point(k) * point(k) / 2;
        top = fmax(top, w[k]);
    }
    for (int k = 0; k < EXAM_POINTS; k++)
        w[k] = exp(fmax(w[k] - top, -700));
}

void exam_estimate(struct exam *exam, const struct exam_bank *bank)
{
    const double *w = exam->weights;
    double sum;
    double moment = 0;
    double mean;

    weigh(exam, bank);
    sum = w[MIDDLE];
    for (int k = 1; k <= MIDDLE; k++) {
        sum = sum + w[MIDDLE - k] + w[MIDDLE + k];
        moment = moment - w[MIDDLE - k] * (k / 5.0) +
                 w[MIDDLE + k] * (k / 5.0);
    }
    mean = moment / sum;
    moment = w[MIDDLE] * (mean * mean);
    for (int k = 1; k <= MIDDLE; k++) {
        moment = moment +
                 w[MIDDLE - k] * ((k / 5.0 + mean) * (k / 5.0 + mean)) +
                 w[MIDDLE + k] * ((k / 5.0 - mean) * (k / 5.0 - mean));
    }
    exam->capacity = mean;
    exam->error = sqrt(moment / sum);
}

bool exam_is_over(const struct exam *exam, const struct exam_form *form)
{
    return exam->count >= form->most ||
           (exam->count >= form->fewest && exam->error <= form->target);
}

int exam_level(double capacity, const double bounds[EXAM_BOUNDS])
{
    int level = 0;

    while (level < EXAM_BOUNDS - 2 && bounds[level + 1] <= capacity)
        level++;
    return level;
}

double exam_share(const double *weights, int points, double first,
                  double step, double low, double high)
{
    double inside = 0;
    double sum = 0;

    for (int k = 0; k < points; k++) {
        const double x = first + k * step;

        inside += weights[k] * fmax(0, fmin(1, (high - x) / step + 0.5) -
                                           fmax(0, (low - x) / step + 0.5));
        sum += weights[k];
    }
    return inside / sum;
}
