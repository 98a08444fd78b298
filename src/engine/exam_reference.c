/* The reference's adaptive rule; see exam_reference.h. */
#include "exam_reference.h"

#include <math.h>

enum { BEST = 5 };

static const double VARIANCE = 1.5;
static const double STEP_LIMIT = 0.5;
static const double START = -3;
static const double BETTER_HALF = 0.51;

static double point(int k)
{
    return FLASH_FIRST + k * FLASH_STEP;
}

static double chance(const struct exam_item *item, double ability)
{
    return 1 / (1 + exp(item->discriminant * (item->difficulty - ability)));
}

void flash_begin(struct flash *flash)
{
    flash->capacity = START;
    flash->error = 5;
    for (int k = 0; k < FLASH_POINTS; k++) {
        flash->likelihood[k] = 1;
        flash->posterior[k] = 1;
    }
}

/* Posterior around the latest estimate; returns its mean. */
static double weigh(struct flash *flash)
{
    double sum = 0;
    double mean = 0;

    for (int k = 0; k < FLASH_POINTS; k++) {
        const double off = point(k) - flash->capacity;

        flash->posterior[k] =
            flash->likelihood[k] * exp(-off * off / (2 * VARIANCE));
        sum += flash->posterior[k];
    }
    for (int k = 0; k < FLASH_POINTS; k++) {
        flash->posterior[k] /= sum;
        mean += point(k) * flash->posterior[k];
    }
    return mean;
}

void flash_answer(struct flash *flash, const struct exam_item *item,
                  bool outcome)
{
    const double before = flash->capacity;
    const double gap = fabs(before) < STEP_LIMIT ? STEP_LIMIT
                                                 : fabs(before * STEP_LIMIT);
    double square = 0;

    for (int k = 0; k < FLASH_POINTS; k++) {
        const double p = chance(item, point(k));

        flash->likelihood[k] *= outcome ? p : 1 - p;
    }
    flash->capacity =
        fmax(before - gap, fmin(before + gap, weigh(flash)));
    for (int k = 0; k < FLASH_POINTS; k++) {
        const double off = point(k) - flash->capacity;

        square += flash->posterior[k] * off * off;
    }
    flash->error = sqrt(fmax(0, square - (9 / 80.0) * (9 / 80.0) / 12));
}

/* What is known of the items by what was asked. */
struct asked {
    bool item[EXAM_ITEMS];
    bool topic[EXAM_TOPICS];
    bool competence[EXAM_COMPETENCES];
    bool recent[EXAM_COMPETENCES];
    int passed;
};

static void look(struct asked *asked, const struct exam *exam,
                 const struct exam_bank *bank)
{
    *asked = (struct asked){.passed = 0};
    for (int i = 0; i < exam->count; i++) {
        const struct exam_item *item = &bank->items[exam->asked[i]];

        asked->item[exam->asked[i]] = true;
        asked->topic[item->topic] = true;
        asked->passed += !asked->competence[item->competence];
        asked->competence[item->competence] = true;
        if (i >= exam->count - 2)
            asked->recent[item->competence] = true;
    }
}

/* Puts an item into the ordered list of the best, if it is one of them. */
static void rank(int best[BEST], double values[BEST], int *count, int item,
                 double value)
{
    int place = *count < BEST ? (*count)++ : BEST;

    for (; place > 0 && value > values[place - 1]; place--) {
        if (place < BEST) {
            best[place] = best[place - 1];
            values[place] = values[place - 1];
        }
    }
    if (place < BEST) {
        best[place] = item;
        values[place] = value;
    }
}

/* The five best, spacing two of a competence or not. */
static int find(const struct flash *flash, const struct exam_bank *bank,
                const struct asked *asked, bool spaced, int best[BEST])
{
    double values[BEST];
    int count = 0;

    for (int i = 0; i < bank->count; i++) {
        const struct exam_item *item = &bank->items[i];
        double p;

        if (asked->item[i] || asked->topic[item->topic] ||
            (asked->passed < bank->competences &&
             asked->competence[item->competence]) ||
            (spaced && asked->recent[item->competence]))
            continue;
        p = chance(item, flash->capacity);
        rank(best, values, &count, i,
             item->discriminant * item->discriminant * p * (1 - p));
    }
    return count;
}

int flash_choice(const struct flash *flash, const struct exam *exam,
                 const struct exam_bank *bank, struct random *random)
{
    struct asked asked;
    int best[BEST];
    int from = 0;
    int count;

    look(&asked, exam, bank);
    count = find(flash, bank, &asked, true, best);
    if (count == 0)
        count = find(flash, bank, &asked, false, best);
    if (count == 0)
        return -1;
    while (count > 1) {
        const int half = (count + 1) / 2;

        if (random_uniform(random) < BETTER_HALF) {
            count = half;
        } else {
            from += half;
            count -= half;
        }
    }
    return best[from];
}
