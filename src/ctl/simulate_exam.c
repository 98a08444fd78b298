/* palierctl simulate, exam: the adaptive rules side by side on drawn banks. */
#include "simulate.h"

#include "ctl.h"
#include "engine/exam_people.h"
#include "engine/exam_rules.h"

#include <stdlib.h>

enum { SEEDS = 3 };

static const char *const POPULATION[] = {
    [EXAM_NORMAL] = "normal",
    [EXAM_GRID] = "grid",
    [EXAM_CORRELATED] = "correlated",
};

/* A bank's cells: the rules that make sense for a form, each with its own
 * counts of what was shown. */
struct cells {
    struct exam_bank bank[EXAM_RULES][EXAM_FORMS];
    struct measure *measure[EXAM_RULES][EXAM_FORMS];
};

/* The reference never stops early; everything is the same in all forms. */
static bool makes_sense(int rule, int form)
{
    return (rule != EXAM_REFERENCE || EXAM_FORM[form].target <= 0) &&
           (rule != EXAM_EVERYTHING || form == 0);
}

static void free_cells(struct cells *cells)
{
    for (int r = 0; r < EXAM_RULES; r++) {
        for (int f = 0; f < EXAM_FORMS; f++) {
            free(cells->bank[r][f].shown);
            measure_free(cells->measure[r][f]);
        }
    }
}

static bool make_cells(struct cells *cells, const struct exam_world *world)
{
    bool done = true;

    *cells = (struct cells){0};
    for (int r = 0; r < EXAM_RULES; r++) {
        for (int f = 0; f < EXAM_FORMS; f++) {
            struct exam_bank *bank = &cells->bank[r][f];

            if (!makes_sense(r, f))
                continue;
            *bank = (struct exam_bank){
                .count = world->count, .items = world->known,
                .terms = world->terms, .competences = PEOPLE_COMPETENCES,
                .topics = PEOPLE_COMPETENCES * PEOPLE_TOPICS};
            bank->shown = calloc((size_t)world->count, sizeof *bank->shown);
            cells->measure[r][f] = measure_new(world->count);
            done = done && bank->shown && cells->measure[r][f];
        }
    }
    return done;
}

/* One person takes the exam twice under every rule, with the same luck. */
static bool sit(struct cells *cells, const struct exam_world *world,
                const struct exam_person *who, struct random *random)
{
    static bool answers[2][EXAM_ITEMS];
    const struct person person = {who->ability, who->ability,
                                  exam_level(who->ability, EXAM_SCALE)};
    int64_t seeds[2];

    for (int s = 0; s < 2; s++) {
        exam_person_answers(who, world, random, answers[s]);
        seeds[s] = (int64_t)random_bits(random);
    }
    for (int r = 0; r < EXAM_RULES; r++) {
        for (int f = 0; f < EXAM_FORMS; f++) {
            static struct sitting two[2];

            if (!makes_sense(r, f))
                continue;
            for (int s = 0; s < 2; s++)
                exam_sit((enum exam_rule)r, &EXAM_FORM[f], &cells->bank[r][f],
                         seeds[s], answers[s], &two[s]);
            if (!measure_add(cells->measure[r][f], &person, two))
                return false;
        }
    }
    return true;
}

static void print_cells(FILE *out, const struct cells *cells,
                        const char *bank, const char *population,
                        double guess)
{
    for (int f = 0; f < EXAM_FORMS; f++) {
        for (int r = 0; r < EXAM_RULES; r++) {
            const struct measure_labels labels = {
                .test = "exam", .rule = EXAM_RULE_NAMES[r], .bank = bank,
                .form = r == EXAM_EVERYTHING ? "all" : EXAM_FORM[f].name,
                .population = population, .guess = guess};

            if (makes_sense(r, f))
                measure_row(out, &labels, cells->measure[r][f]);
        }
    }
    fflush(out);
}

/* All rules and forms on one bank and population. */
static bool run_cells(FILE *out, const struct exam_world *world,
                      const char *bank, enum exam_population population,
                      const struct simulate_options *options)
{
    struct cells *cells = malloc(sizeof *cells);
    bool done = cells && make_cells(cells, world);

    for (long n = 0; done && n < options->learners; n++) {
        struct random random = random_new(options->seed + 1, (uint64_t)n);
        struct exam_person who;

        exam_person_draw(&who, population, n, &random);
        done = sit(cells, world, &who, &random);
    }
    if (done)
        print_cells(out, cells, bank, POPULATION[population], world->guess);
    if (cells)
        free_cells(cells);
    free(cells);
    return done;
}

static bool run_bank(FILE *out, int items, uint64_t seed, double guess,
                     const struct simulate_options *options)
{
    struct exam_world *world = malloc(sizeof *world);
    char name[48];
    bool done = world && exam_world_draw(world, items, guess, seed);

    snprintf(name, sizeof name, options->thorough ? "%d-%llu" : "%d", items,
             (unsigned long long)seed);
    for (int p = EXAM_NORMAL; done && p <= EXAM_CORRELATED; p++) {
        fprintf(stderr, "exam: bank %s, guess %g, %s\n", name, guess,
                POPULATION[p]);
        done = run_cells(out, world, name, (enum exam_population)p, options);
    }
    if (done)
        exam_world_free(world);
    free(world);
    return done;
}

int simulate_exam(FILE *out, const struct simulate_options *options)
{
    static const int sizes[] = {320, 640, 800};
    static const double guesses[] = {0, 0.2};
    bool done = true;

    for (int size = 0; size < 3; size++) {
        if (!options->thorough && sizes[size] != 640)
            continue;
        for (int s = 0; s < (options->thorough ? SEEDS : 1); s++) {
            for (int g = 0; done && g < 2; g++)
                done = run_bank(out, sizes[size], options->seed + (uint64_t)s,
                                guesses[g], options);
        }
    }
    return done ? CTL_DONE : ctl_refuse("not enough memory");
}
