/* palierctl simulate --trace: adaptive exams question by question, for the
 * test that takes the same ones through the database's functions. */
#include "simulate.h"

#include "ctl.h"
#include "engine/exam_people.h"
#include "engine/exam_rules.h"

#include <stdlib.h>

enum { ITEMS = 640 };

/* What an exam said after each question. */
struct trace {
    double capacity[EXAM_ITEMS];
    double error[EXAM_ITEMS];
};

/* item: place, discriminant, difficulty, competence, topic. */
static void print_items(FILE *out, const struct exam_world *world)
{
    for (int i = 0; i < world->count; i++) {
        const struct exam_item *item = &world->known[i];

        fprintf(out, "item\t%d\t%.17g\t%.17g\t%d\t%d\t\t\t\n", i + 1,
                item->discriminant, item->difficulty, item->competence + 1,
                item->topic + 1);
    }
}

static void print_numbers(FILE *out, const double *numbers, int count)
{
    fputs("\t{", out);
    for (int i = 0; i < count; i++)
        fprintf(out, "%s%.17g", i > 0 ? "," : "", numbers[i]);
    fputc('}', out);
}

/* exam: form (least, most, target), seed, answers, asked, capacities, errors. */
static void print_exam(FILE *out, const struct exam_form *form,
                       const struct exam *exam, const bool *answers,
                       const struct trace *trace)
{
    fprintf(out, "exam\t%d\t%d\t%g\t%lld\t", form->fewest, form->most,
            form->target, (long long)exam->seed);
    for (int i = 0; i < ITEMS; i++)
        fputc(answers[i] ? '1' : '0', out);
    fputs("\t{", out);
    for (int i = 0; i < exam->count; i++)
        fprintf(out, "%s%d", i > 0 ? "," : "", exam->asked[i] + 1);
    fputc('}', out);
    print_numbers(out, trace->capacity, exam->count + 1);
    print_numbers(out, trace->error, exam->count + 1);
    fputc('\n', out);
}

static void sit(FILE *out, const struct exam_form *form,
                struct exam_bank *bank, int64_t seed, const bool *answers)
{
    static struct trace trace;
    struct exam exam;

    bank->exams++;
    exam_begin(&exam, bank, seed);
    trace.capacity[0] = exam.capacity;
    trace.error[0] = exam.error;
    while (!exam_is_over(&exam, form)) {
        const int item = exam_choice(&exam, bank);

        if (item < 0)
            break;
        exam_add(&exam, bank, item, answers[item]);
        bank->shown[item]++;
        exam_estimate(&exam, bank);
        trace.capacity[exam.count] = exam.capacity;
        trace.error[exam.count] = exam.error;
    }
    print_exam(out, form, &exam, answers, &trace);
}

static void sit_all(FILE *out, const struct exam_world *world, int *shown,
                    const struct simulate_options *options)
{
    struct exam_bank bank = {
        .count = world->count, .items = world->known, .terms = world->terms,
        .competences = PEOPLE_COMPETENCES, .shown = shown,
        .topics = PEOPLE_COMPETENCES * PEOPLE_TOPICS};

    for (long n = 0; n < options->learners; n++) {
        struct random random = random_new(options->seed, (uint64_t)n);
        struct exam_person who;
        bool answers[EXAM_ITEMS];

        exam_person_draw(&who, EXAM_NORMAL, n, &random);
        exam_person_answers(&who, world, &random, answers);
        sit(out, &EXAM_FORM[n % EXAM_FORMS], &bank,
            (int64_t)random_bits(&random), answers);
    }
}

int simulate_trace(FILE *out, const struct simulate_options *options)
{
    struct exam_world *world = malloc(sizeof *world);
    int *shown = calloc(ITEMS, sizeof *shown);
    bool done = world && shown && exam_world_draw(world, ITEMS, 0,
                                                  options->seed);

    if (done) {
        print_items(out, world);
        sit_all(out, world, shown, options);
        exam_world_free(world);
    }
    free(shown);
    free(world);
    return done ? CTL_DONE : ctl_refuse("not enough memory");
}
