/* An adaptive exam simulated from end to end; see exam_rules.h. */
#include "exam_rules.h"

#include "exam_reference.h"

#include <math.h>
#include <string.h>
#include <time.h>

const char *const EXAM_RULE_NAMES[EXAM_RULES] = {
    [EXAM_REFERENCE] = "reference",
    [EXAM_PALIER] = "palier",
    [EXAM_RANDOM] = "random",
    [EXAM_EVERYTHING] = "everything",
};

const struct exam_form EXAM_FORM[EXAM_FORMS] = {
    {"32", 20, 32, 0},
    {"48", 20, 48, 0},
    {"variable", 16, 48, 0.30},
};

const double EXAM_SCALE[EXAM_BOUNDS] = {-3.1, -2.4, -1.75, -1.1, -0.5,
                                        0,    0.5,  1.1,   1.75, 2.4};

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void take(struct exam *exam, struct exam_bank *bank, int item,
                 bool outcome)
{
    exam_add(exam, bank, item, outcome);
    bank->shown[item]++;
}

/* What a posterior says, in a sitting's words. */
static void say(struct sitting *said, const struct exam *exam,
                double estimate, double error, double claimed)
{
    said->count = exam->count;
    memcpy(said->asked, exam->asked,
           (size_t)exam->count * sizeof *said->asked);
    said->estimate = estimate;
    said->error = error;
    said->level = exam_level(estimate, EXAM_SCALE);
    said->claimed = claimed;
}

static double low(int level)
{
    return level == 0 ? -HUGE_VAL : EXAM_SCALE[level];
}

static double high(int level)
{
    return level == EXAM_BOUNDS - 2 ? HUGE_VAL : EXAM_SCALE[level + 1];
}

static void sit_flash(const struct exam_form *form, struct exam_bank *bank,
                      int64_t seed, const bool *answers, struct sitting *said)
{
    struct random random = random_new((uint64_t)seed, 0);
    struct exam exam = {.seed = seed};
    struct flash flash;
    int level;

    flash_begin(&flash);
    while (exam.count < form->most) {
        const int item = flash_choice(&flash, &exam, bank, &random);

        if (item < 0)
            break;
        take(&exam, bank, item, answers[item]);
        flash_answer(&flash, &bank->items[item], answers[item]);
    }
    level = exam_level(flash.capacity, EXAM_SCALE);
    say(said, &exam, flash.capacity, flash.error,
        exam_share(flash.posterior, FLASH_POINTS, FLASH_FIRST, FLASH_STEP,
                   low(level), high(level)));
}

/* The wishes of exam_choice and chance: all items are worth the same. */
static int random_choice(const struct exam *exam, const struct exam_bank *bank,
                         struct exam_item *same)
{
    struct exam_bank blind = *bank;

    for (int i = 0; i < bank->count; i++) {
        same[i] = bank->items[i];
        same[i].discriminant = 1;
        same[i].difficulty = exam->capacity;
    }
    blind.items = same;
    blind.exams = 0;
    return exam_choice(exam, &blind);
}

static void sit_ours(enum exam_rule rule, const struct exam_form *form,
                     struct exam_bank *bank, int64_t seed,
                     const bool *answers, struct sitting *said)
{
    static struct exam_item same[EXAM_ITEMS];
    struct exam exam;
    int level;

    exam_begin(&exam, bank, seed);
    while (rule == EXAM_EVERYTHING ? exam.count < bank->count
                                   : !exam_is_over(&exam, form)) {
        const int item = rule == EXAM_EVERYTHING ? exam.count
                         : rule == EXAM_RANDOM
                             ? random_choice(&exam, bank, same)
                             : exam_choice(&exam, bank);

        if (item < 0)
            break;
        take(&exam, bank, item, answers[item]);
        if (rule != EXAM_EVERYTHING || exam.count == bank->count)
            exam_estimate(&exam, bank);
    }
    level = exam_level(exam.capacity, EXAM_SCALE);
    say(said, &exam, exam.capacity, exam.error,
        exam_share(exam.weights, EXAM_POINTS, -6, 0.2, low(level),
                   high(level)));
}

void exam_sit(enum exam_rule rule, const struct exam_form *form,
              struct exam_bank *bank, int64_t seed, const bool *answers,
              struct sitting *said)
{
    const double begun = seconds();

    bank->exams++;
    if (rule == EXAM_REFERENCE)
        sit_flash(form, bank, seed, answers, said);
    else
        sit_ours(rule, form, bank, seed, answers, said);
    said->seconds = seconds() - begun;
}
