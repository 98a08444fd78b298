/* The adaptive exam in C: known values. That it agrees with the database's
 * functions bit for bit is tests/sql/exam-simulation.sql's. */
#include "unit.h"

#include <math.h>

#include "engine/exam_people.h"
#include "engine/exam_reference.h"
#include "engine/exam_rules.h"

/* hashint8extended(number, seed) of PostgreSQL 15. */
TEST(the_hash_is_postgresqls)
{
    UNUSED_STATE;
    assert_int_equal((int64_t)exam_hash(1, 0), -3670598878359251130);
    assert_int_equal((int64_t)exam_hash(640, 77), 4891373786345187157);
    assert_int_equal((int64_t)exam_hash(5, -9), -376231081029557366);
    assert_int_equal((int64_t)exam_hash(-3, INT64_MAX), 1263427177714337120);
}

static bool near(double a, double b, double within)
{
    return fabs(a - b) <= within;
}

TEST(no_answer_is_the_prior)
{
    const struct exam_bank bank = {.count = 0};
    struct exam exam;

    UNUSED_STATE;
    exam_begin(&exam, &bank, 1);
    assert_true(near(exam.capacity, 0, 0));
    assert_true(near(exam.error, 1, 1e-6));
    assert_true(near(exam_share(exam.weights, EXAM_POINTS, -6, 0.2, -1, 1),
                     0.6827, 0.002));
}

TEST(a_level_is_reached_at_its_bound)
{
    UNUSED_STATE;
    assert_int_equal(exam_level(-9, EXAM_SCALE), 0);
    assert_int_equal(exam_level(-2.4, EXAM_SCALE), 1);
    assert_int_equal(exam_level(-0.001, EXAM_SCALE), 4);
    assert_int_equal(exam_level(0, EXAM_SCALE), 5);
    assert_int_equal(exam_level(9, EXAM_SCALE), 8);
}

/* A bank of the whole, drawn once. */
static struct exam_world world;
static int shown[EXAM_ITEMS];

static struct exam_bank whole(void)
{
    memset(shown, 0, sizeof shown);
    return (struct exam_bank){
        .count = world.count, .items = world.known, .terms = world.terms,
        .competences = PEOPLE_COMPETENCES, .shown = shown,
        .topics = PEOPLE_COMPETENCES * PEOPLE_TOPICS};
}

/* Means over 200 people of ability 0.7 under a rule. */
static void means(enum exam_rule rule, double *estimate, double *count)
{
    struct exam_bank bank = whole();

    *estimate = 0;
    *count = 0;
    for (long n = 0; n < 200; n++) {
        struct random random = random_new(3, (uint64_t)n);
        struct exam_person who;
        static bool answers[EXAM_ITEMS];
        static struct sitting said;

        exam_person_draw(&who, EXAM_NORMAL, n, &random);
        for (int c = 0; c < PEOPLE_COMPETENCES; c++)
            who.abilities[c] = 0.7;
        exam_person_answers(&who, &world, &random, answers);
        exam_sit(rule, &EXAM_FORM[0], &bank, n, answers, &said);
        *estimate += said.estimate / 200;
        *count += said.count / 200.0;
        assert_true(said.claimed > 0 && said.claimed <= 1);
    }
    assert_int_equal(bank.exams, 200);
}

TEST(every_rule_finds_an_ability)
{
    double estimate;
    double count;

    UNUSED_STATE;
    for (int rule = 0; rule < EXAM_RULES; rule++) {
        means((enum exam_rule)rule, &estimate, &count);
        assert_true(near(estimate, 0.7, rule == EXAM_RANDOM ? 0.15 : 0.06));
        assert_true(near(count, rule == EXAM_EVERYTHING ? 320 : 32, 1e-9));
    }
}

TEST(the_ceiling_holds)
{
    double estimate;
    double count;

    UNUSED_STATE;
    means(EXAM_PALIER, &estimate, &count);
    for (int i = 0; i < world.count; i++)
        assert_true(shown[i] <= 50);
    means(EXAM_REFERENCE, &estimate, &count);
    for (int i = 0; i < world.count; i++)
        shown[0] = shown[i] > shown[0] ? shown[i] : shown[0];
    assert_true(shown[0] > 100);
}

/* The reference's first steps: it moves by half of where it stands. */
TEST(the_reference_is_limited_in_its_steps)
{
    const struct exam_item item = {1, -3, 0, 0};
    struct flash flash;

    UNUSED_STATE;
    flash_begin(&flash);
    assert_true(near(flash.capacity, -3, 0));
    flash_answer(&flash, &item, true);
    assert_true(flash.capacity > -3 && flash.capacity <= -1.5);
    for (int i = 0; i < 20; i++)
        flash_answer(&flash, &item, true);
    assert_true(flash.capacity > 0);
}

TEST(a_guessed_item_is_known_as_a_flatter_easier_one)
{
    static struct exam_world guessed;

    UNUSED_STATE;
    assert_true(exam_world_draw(&guessed, 320, 0.2, 5));
    for (int i = 0; i < guessed.count; i++) {
        assert_true(guessed.known[i].discriminant > 0);
        assert_true(guessed.known[i].discriminant <
                    guessed.real[i].discriminant);
        if (fabs(guessed.real[i].difficulty) < 1)
            assert_true(guessed.known[i].difficulty <
                        guessed.real[i].difficulty);
    }
    exam_world_free(&guessed);
}

static int set_up(void **state)
{
    (void)state;
    return exam_world_draw(&world, 320, 0, 5) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    exam_world_free(&world);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_hash_is_postgresqls),
        cmocka_unit_test(no_answer_is_the_prior),
        cmocka_unit_test(a_level_is_reached_at_its_bound),
        cmocka_unit_test(every_rule_finds_an_ability),
        cmocka_unit_test(the_ceiling_holds),
        cmocka_unit_test(the_reference_is_limited_in_its_steps),
        cmocka_unit_test(a_guessed_item_is_known_as_a_flatter_easier_one),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
