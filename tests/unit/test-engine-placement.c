/* The simulations of placements: drawn banks, the reference rule, Palier's, what
 * is measured of them. That Palier's rule asks and scores as the database's
 * functions do is tests/site/test-simulate.mjs's. */
#include "unit.h"

#include <math.h>
#include <stdio.h>

#include "engine/exposure.h"
#include "engine/reference.h"

/* Nobody slips, nobody guesses. */
static const struct world CERTAIN = {1.5, 0.7, 0, false};

static bool near(double a, double b, double within)
{
    return fabs(a - b) <= within;
}

static void add_skill(struct pool *pool, int topic, int level, bool timed)
{
    pool->challenge[pool->challenges++] =
        (struct challenge){pool->skills, 0, timed, 1};
    pool->skill[pool->skills++] =
        (struct skill){.topic = topic, .level = level, .difficulty = level};
    if (pool->topics <= topic)
        pool->topics = topic + 1;
}

/* A bank of topics written "123 45": a digit a skill, one challenge each. */
static struct pool bank(const char *topics)
{
    static struct pool pool;
    int topic = 0;

    memset(&pool, 0, sizeof pool);
    for (const char *c = topics; *c; c++)
        if (*c == ' ')
            topic++;
        else
            add_skill(&pool, topic, *c - '0', false);
    pool_finish(&pool);
    return pool;
}

/* Who masters all skills up to a level. */
static struct simulee knows(const struct pool *pool, int level)
{
    struct simulee who = {.person = {0, level, level}};

    for (int k = 0; k < pool->skills; k++) {
        who.masters[k] = pool->skill[k].level <= level;
        who.luck[k][0] = who.luck[k][1] = 0.5;
    }
    return who;
}

/* ------------------------------------------------------------------ draws */

TEST(a_seed_and_a_stream_always_draw_the_same)
{
    struct random a = random_new(7, 3);
    struct random b = random_new(7, 3);

    UNUSED_STATE;
    for (int i = 0; i < 1000; i++)
        assert_true(random_bits(&a) == random_bits(&b));
}

TEST(another_seed_or_stream_draws_others)
{
    struct random a = random_new(7, 3);
    struct random b = random_new(7, 4);
    struct random c = random_new(8, 3);
    int same = 0;

    UNUSED_STATE;
    for (int i = 0; i < 1000; i++) {
        const uint64_t bits = random_bits(&a);

        same += bits == random_bits(&b);
        same += bits == random_bits(&c);
    }
    assert_int_equal(same, 0);
}

TEST(draws_are_even_and_normal_ones_normal)
{
    struct random random = random_new(1, 1);
    double sum = 0, normal = 0, square = 0;
    int below[5] = {0};

    UNUSED_STATE;
    for (int i = 0; i < 20000; i++) {
        const double u = random_uniform(&random);
        const double n = random_normal(&random);

        assert_true(u >= 0 && u < 1);
        sum += u;
        normal += n;
        square += n * n;
        below[random_below(&random, 5)]++;
    }
    assert_true(near(sum / 20000, 0.5, 0.01));
    assert_true(near(normal / 20000, 0, 0.03));
    assert_true(near(square / 20000, 1, 0.05));
    for (int i = 0; i < 5; i++)
        assert_true(near(below[i], 4000, 250));
}

/* ------------------------------------------------------------------ banks */

static void assert_as_planned(const struct pool *pool,
                              const struct pool_plan *plan)
{
    int count[9] = {0};

    assert_int_equal(pool->topics, plan->topics);
    assert_int_equal(pool->skills, plan->skills);
    assert_int_equal(pool->challenges, plan->skills * plan->challenges);
    assert_int_equal(pool->first[0], 0);
    assert_int_equal(pool->first[pool->topics], pool->skills);
    for (int t = 0; t < pool->topics; t++)
        assert_true(pool->first[t] < pool->first[t + 1]);
    for (int k = 0; k < pool->skills; k++) {
        const struct skill *skill = &pool->skill[k];

        count[skill->level]++;
        assert_in_range(k, pool->first[skill->topic],
                        pool->first[skill->topic + 1] - 1);
        if (k > pool->first[skill->topic])
            assert_true(skill->level > pool->skill[k - 1].level);
        assert_int_equal(skill->challenges, plan->challenges);
        assert_true(near(skill->guess, plan->guess, 1e-12));
        for (int c = 0; c < skill->challenges; c++)
            assert_int_equal(
                pool->challenge[skill->first_challenge + c].skill, k);
    }
    for (int l = 1; l <= 8; l++)
        assert_in_range(count[l], plan->skills / 8,
                        (plan->skills + 7) / 8);
}

TEST(a_drawn_bank_is_as_planned)
{
    static const struct pool_plan plans[] = {
        {"scattered", 6, 28, false, 3, 0.2},
        {"runs", 6, 28, true, 3, 0},
        {"many", 8, 40, false, 1, 0.25},
        {"few", 3, 16, true, 2, 0},
    };

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++)
        for (uint64_t seed = 1; seed <= 20; seed++) {
            struct random random = random_new(seed, 0);
            struct pool pool;

            pool_draw(&pool, &plans[i], &random);
            assert_as_planned(&pool, &plans[i]);
        }
}

TEST(a_level_is_eight_pix_in_all_and_a_skill_four_at_most)
{
    const struct pool pool = bank("1234 234 34 4 4 4");

    UNUSED_STATE;
    assert_int_equal(pool.skill[0].units, 4 * 315);
    assert_int_equal(pool.skill[1].units, 4 * 315);
    assert_int_equal(pool.skill[2].units, 8 * 315 / 3);
    assert_int_equal(pool.skill[3].units, 8 * 315 / 6);
}

/* --------------------------------------------------------- the reference */

static struct sitting refer(const struct pool *pool,
                            const struct simulee *who, uint64_t seed)
{
    struct random random = random_new(seed, 0);
    struct sitting sitting = {0};

    reference_sit(&sitting, pool, &CERTAIN, who, &random);
    return sitting;
}

static void assert_asked(const struct sitting *sitting,
                         const struct pool *pool, const char *levels)
{
    assert_int_equal(sitting->count, strlen(levels));
    for (int i = 0; i < sitting->count; i++)
        assert_int_equal(pool->skill[sitting->asked[i]].level,
                         levels[i] - '0');
}

TEST(reference_begins_with_level_two_of_an_easy_topic)
{
    const struct pool pool = bank("2345 123");
    const struct simulee who = knows(&pool, 8);

    UNUSED_STATE;
    for (uint64_t seed = 1; seed < 20; seed++)
        assert_int_equal(refer(&pool, &who, seed).asked[0], 5);
}

TEST(reference_begins_with_the_lowest_where_there_is_no_level_two)
{
    const struct pool pool = bank("35 46");
    const struct simulee who = knows(&pool, 8);

    UNUSED_STATE;
    assert_int_equal(refer(&pool, &who, 1).asked[0], 0);
}

TEST(reference_asks_easy_topics_to_their_end_first)
{
    const struct pool pool = bank("2345 123");
    const struct simulee able = knows(&pool, 8);
    const struct simulee none = knows(&pool, 0);

    UNUSED_STATE;
    assert_int_equal(refer(&pool, &able, 1).asked[1], 6);
    assert_int_equal(refer(&pool, &none, 1).asked[1], 4);
    assert_in_range(refer(&pool, &none, 1).asked[2], 0, 3);
}

/* Level 5 failed predicts 2.5: 6 and 7 are more than 2 above. */
TEST(reference_asks_nothing_more_than_two_above_the_predicted_level)
{
    const struct pool pool = bank("5 6 7");
    const struct simulee none = knows(&pool, 0);
    const struct simulee able = knows(&pool, 8);
    const struct sitting failed = refer(&pool, &none, 1);
    const struct sitting passed = refer(&pool, &able, 1);

    UNUSED_STATE;
    assert_asked(&failed, &pool, "5");
    assert_int_equal(passed.count, 3);
}

/* Level 2 failed predicts 1: 3 is just 2 above, and failed says 4 and 5 are. */
TEST(reference_asks_what_is_just_two_above)
{
    const struct pool pool = bank("2 345");
    const struct simulee none = knows(&pool, 0);
    const struct sitting sitting = refer(&pool, &none, 1);

    UNUSED_STATE;
    assert_asked(&sitting, &pool, "23");
}

/* One topic of eight levels, four pix each: a success says the easier ones are
 * mastered, a failure the harder are not. */
TEST(reference_infers_and_scores_what_is_validated)
{
    const struct pool pool = bank("12345678");

    UNUSED_STATE;
    for (int level = 0; level <= 8; level++) {
        const struct simulee who = knows(&pool, level);
        const struct sitting sitting = refer(&pool, &who, 1);

        assert_true(sitting.count < 8);
        assert_int_equal(sitting.level, level * 4 / 8);
        assert_true(near(sitting.estimate, sitting.level, 0));
        assert_true(near(sitting.claimed, 1, 0));
        assert_true(near(sitting.error, 0, 0));
    }
}

TEST(everything_asked_and_nothing_inferred_is_the_truth)
{
    const struct pool_plan plan = {"p", 6, 28, false, 2, 0.2};
    struct random random = random_new(5, 1);
    struct pool pool;

    UNUSED_STATE;
    pool_draw(&pool, &plan, &random);
    for (int n = 0; n < 50; n++) {
        struct simulee who;
        struct sitting sitting = {0};

        simulee_draw(&who, &pool, &CERTAIN, n / 6.0, &random);
        for (int k = 0; k < pool.skills; k++)
            who.luck[k][0] = who.luck[k][1] = 0.5;
        reference_sit_random(&sitting, &pool, &CERTAIN, &who, &random, 99,
                             false);
        assert_int_equal(sitting.count, pool.skills);
        assert_int_equal(sitting.level, who.person.level);
    }
}

/* ---------------------------------------------------------- Palier's rule */

struct played {
    int count;
    int asked[64];
    struct sitting report;
};

static struct played play(const struct model *model,
                          const struct placement_length *length,
                          const struct simulee *who, int64_t seed)
{
    struct placement placement;
    struct played played = {0};
    int times[POOL_SKILLS] = {0};
    double prior[GRID];
    int c;

    model_prior(3.5, 3, prior);
    placement_begin(&placement, model, length, seed, prior);
    while ((c = placement_next(&placement)) >= 0) {
        const int nth = times[model->pool->challenge[c].skill]++;

        assert_true(played.count < 64 && nth < 2);
        played.asked[played.count++] = c;
        placement_take(&placement, c, simulee_answers(who, model->pool,
                                                      &CERTAIN, c, nth));
    }
    placement_report(&placement, &played.report);
    return played;
}

TEST(a_placement_keeps_its_lengths_and_asks_nothing_twice)
{
    const struct pool_plan plan = {"p", 6, 28, false, 3, 0.5};
    struct random random = random_new(2, 2);
    struct pool pool;
    struct model model;
    int again[3] = {0};

    UNUSED_STATE;
    pool_draw(&pool, &plan, &random);
    model_prepare(&model, &pool);
    for (int i = 0; i < 3; i++)
        for (int n = 0; n < 18; n++) {
            const struct placement_length *length = &PLACEMENT_LENGTHS[i];
            const struct simulee who = knows(&pool, n % 9);
            const struct played played = play(&model, length, &who, n + 1);

            assert_in_range(played.count, length->floor, length->cap);
            for (int a = 0; a < played.count; a++)
                for (int b = 0; b < a; b++) {
                    assert_int_not_equal(played.asked[a], played.asked[b]);
                    again[i] += pool.challenge[played.asked[a]].skill ==
                                pool.challenge[played.asked[b]].skill;
                }
        }
    assert_int_equal(again[0], 0);
    assert_int_equal(again[1], 0);
    assert_true(again[2] > 0);
}

TEST(the_same_seed_asks_the_same)
{
    const struct pool_plan plan = {"p", 6, 28, false, 3, 0};
    struct random random = random_new(2, 2);
    struct pool pool;
    struct model model;

    UNUSED_STATE;
    pool_draw(&pool, &plan, &random);
    model_prepare(&model, &pool);
    const struct simulee who = knows(&pool, 4);
    const struct played one = play(&model, &PLACEMENT_LENGTHS[0], &who, 11);
    const struct played two = play(&model, &PLACEMENT_LENGTHS[0], &who, 11);
    const struct played other = play(&model, &PLACEMENT_LENGTHS[0], &who, 12);

    assert_memory_equal(one.asked, two.asked, sizeof one.asked);
    assert_true(one.report.claimed == two.report.claimed);
    assert_memory_not_equal(one.asked, other.asked, sizeof one.asked);
}

TEST(no_two_timed_in_a_row_and_none_at_first)
{
    struct pool pool = bank("12345 12345 12345 12345");
    struct model model;
    int timed = 0;

    UNUSED_STATE;
    for (int c = 0; c < pool.challenges; c += 2)
        pool.challenge[c].timed = true;
    model_prepare(&model, &pool);
    for (int n = 0; n < 12; n++) {
        const struct simulee who = knows(&pool, n % 6);
        const struct played played =
            play(&model, &PLACEMENT_LENGTHS[1], &who, n + 1);
        bool before = true;

        for (int i = 0; i < played.count; i++) {
            const bool now = pool.challenge[played.asked[i]].timed;

            assert_false(before && now);
            timed += now;
            before = now;
        }
    }
    assert_true(timed > 0);
}

TEST(the_order_of_the_answers_changes_no_bit)
{
    const struct pool pool = bank("1234 2345 1357 268");
    static const int order[2][6] = {{0, 5, 9, 3, 12, 7}, {7, 12, 3, 9, 5, 0}};
    struct model model;
    struct placement placement[2];
    struct sitting report[2];
    double prior[GRID];

    UNUSED_STATE;
    model_prepare(&model, &pool);
    model_prior(3.5, 3, prior);
    for (int i = 0; i < 2; i++) {
        placement_begin(&placement[i], &model, &PLACEMENT_LENGTHS[2], 1,
                        prior);
        for (int n = 0; n < 6; n++)
            placement_take(&placement[i], order[i][n],
                           order[i][n] % 2 == 1);
        placement_next(&placement[i]);
        memset(&report[i], 0, sizeof report[i]);
        placement_report(&placement[i], &report[i]);
    }
    assert_memory_equal(placement[0].weight, placement[1].weight,
                        sizeof placement[0].weight);
    assert_memory_equal(&report[0], &report[1], sizeof report[0]);
}

TEST(nothing_but_right_answers_are_a_high_level_and_wrong_ones_level_zero)
{
    const struct pool pool = bank("12345678 12345678 12345678 12345678");
    struct model model;

    UNUSED_STATE;
    model_prepare(&model, &pool);
    const struct simulee able = knows(&pool, 8);
    const struct simulee none = knows(&pool, 0);
    const struct played high = play(&model, &PLACEMENT_LENGTHS[0], &able, 1);
    const struct played low = play(&model, &PLACEMENT_LENGTHS[0], &none, 1);

    assert_int_equal(high.report.level, 8);
    assert_int_equal(low.report.level, 0);
    assert_true(high.report.claimed > 0.5 && low.report.claimed > 0.5);
    assert_true(high.report.error > 0 && high.report.error < 1);
}

/* --------------------------------------------------------------- measures */

static struct sitting sat(int level, double error, double claimed, int count,
                          int a, int b, int c)
{
    return (struct sitting){.count = count, .asked = {a, b, c},
                            .estimate = level, .error = error,
                            .level = level, .claimed = claimed,
                            .seconds = 1e-6 * count};
}

/* Two people over five items. Errors 0, 1, 0, 2; questions 2, 2, 3, 1; item 0
 * is shown always, 1 every other time, 2 and 3 once in four, 4 never. */
static const struct person PEOPLE[2] = {{-1, 2, 2}, {1, 4, 4}};

static void sittings(struct sitting two[2][2])
{
    two[0][0] = sat(2, 0.5, 0.9, 2, 0, 1, 0);
    two[0][1] = sat(3, 0.5, 0.7, 2, 0, 2, 0);
    two[1][0] = sat(4, 0.7, 0.8, 3, 0, 1, 3);
    two[1][1] = sat(6, 0.7, 0.4, 1, 0, 0, 0);
}

static char *row_of(const struct measure *m)
{
    const struct measure_labels labels = {"t", "r", "b", "f", "p", 0.2};
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    assert_non_null(out);
    measure_header(out);
    measure_row(out, &labels, m);
    fclose(out);
    return text;
}

/* The value of a column of "header\nrow\n". */
static const char *column(const char *text, const char *name)
{
    static char value[64];
    const char *row = strchr(text, '\n') + 1;
    const size_t length = strlen(name);

    for (const char *at = text; at < row; at++) {
        if (strncmp(at, name, length) == 0 &&
            (at[length] == '\t' || at[length] == '\n')) {
            snprintf(value, sizeof value, "%.*s",
                     (int)strcspn(row, "\t\n"), row);
            return value;
        }
        at += strcspn(at, "\t\n");
        row += strcspn(row, "\t\n") + 1;
    }
    fail_msg("no column %s", name);
    return "";
}

TEST(a_row_measures_what_was_added)
{
    static const char *const expected[][2] = {
        {"test", "t"}, {"rule", "r"}, {"bank", "b"}, {"learners", "2"},
        {"questions_mean", "2.00"}, {"questions_p95", "3"},
        {"rmse", "1.118"}, {"bias", "0.750"}, {"exact", "0.5000"},
        {"within_one", "0.7500"}, {"retest", "1.000"},
        {"error_ratio", "0.537"}, {"max_exposure", "1.000"},
        {"overlap", "0.688"}, {"unused", "1"}, {"micros", "1.0"},
        {"form", "f"}, {"guess", "0.2"}, {"population", "p"},
        {"same_level", "0.0000"}, {"claimed", "0.7000"},
        {"bias_d5", "1.000"}, {"bias_d10", "2.000"},
    };
    struct measure *m = measure_new(5);
    struct sitting two[2][2];

    UNUSED_STATE;
    sittings(two);
    for (int i = 0; i < 2; i++)
        assert_true(measure_add(m, &PEOPLE[i], two[i]));
    char *text = row_of(m);

    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_string_equal(column(text, expected[i][0]), expected[i][1]);
    free(text);
    measure_free(m);
}

TEST(cells_merged_measure_as_if_added_to_one)
{
    struct measure *all = measure_new(5);
    struct measure *parts[2] = {measure_new(5), measure_new(5)};
    struct sitting two[2][2];

    UNUSED_STATE;
    sittings(two);
    for (int i = 0; i < 2; i++) {
        assert_true(measure_add(all, &PEOPLE[i], two[i]));
        assert_true(measure_add(parts[i], &PEOPLE[i], two[i]));
    }
    assert_true(measure_merge(parts[0], parts[1]));
    char *one = row_of(all);
    char *other = row_of(parts[0]);

    assert_string_equal(one, other);
    free(one);
    free(other);
    measure_free(all);
    measure_free(parts[0]);
    measure_free(parts[1]);
}

/* --------------------------------------------------------------- exposure */

enum { CROWD = 3000 };

/* The greatest of all challenges' rates, less the ceiling. */
static double over_ceiling(const struct pool *pool)
{
    static const struct world world = {1.5, 0.7, 0.05, false};
    static struct model model;
    long shown[POOL_CHALLENGES] = {0};
    long questions = 0, most = 0;
    double prior[GRID];

    model_prepare(&model, pool);
    model_prior(3.5, 3, prior);
    for (int n = 0; n < CROWD; n++) {
        struct random random = random_new(4711, (uint64_t)n);
        struct placement placement;
        struct simulee who;
        int c;

        simulee_draw(&who, pool, &world, 3.5 + 2 * random_normal(&random),
                     &random);
        simulee_sit(&who, pool, &random);
        placement_begin(&placement, &model, &PLACEMENT_LENGTHS[0], n + 1,
                        prior);
        while ((c = placement_next(&placement)) >= 0) {
            shown[c]++;
            questions++;
            placement_take(&placement, c,
                           simulee_answers(&who, pool, &world, c, 0));
        }
    }
    for (int c = 0; c < pool->challenges; c++)
        if (shown[c] > most)
            most = shown[c];
    return (double)most / CROWD -
           fmax(0.25, 1.5 * (double)questions / CROWD / pool->challenges);
}

TEST(no_challenge_is_shown_above_its_ceiling)
{
    const struct pool_plan plan = {"p", 6, 28, false, 2, 0.2};
    struct random random = random_new(3, 3);
    struct pool pool;
    struct pool once;

    UNUSED_STATE;
    pool_draw(&pool, &plan, &random);
    assert_true(over_ceiling(&pool) > 0);
    once = pool;
    exposure_control(&pool);
    assert_true(over_ceiling(&pool) <= 0);
    exposure_control(&once);
    for (int c = 0; c < pool.challenges; c++) {
        assert_true(pool.challenge[c].share > 0 &&
                    pool.challenge[c].share <= 1);
        assert_true(pool.challenge[c].share == once.challenge[c].share);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_seed_and_a_stream_always_draw_the_same),
        cmocka_unit_test(another_seed_or_stream_draws_others),
        cmocka_unit_test(draws_are_even_and_normal_ones_normal),
        cmocka_unit_test(a_drawn_bank_is_as_planned),
        cmocka_unit_test(a_level_is_eight_pix_in_all_and_a_skill_four_at_most),
        cmocka_unit_test(reference_begins_with_level_two_of_an_easy_topic),
        cmocka_unit_test(
            reference_begins_with_the_lowest_where_there_is_no_level_two),
        cmocka_unit_test(reference_asks_easy_topics_to_their_end_first),
        cmocka_unit_test(
            reference_asks_nothing_more_than_two_above_the_predicted_level),
        cmocka_unit_test(reference_asks_what_is_just_two_above),
        cmocka_unit_test(reference_infers_and_scores_what_is_validated),
        cmocka_unit_test(everything_asked_and_nothing_inferred_is_the_truth),
        cmocka_unit_test(a_placement_keeps_its_lengths_and_asks_nothing_twice),
        cmocka_unit_test(the_same_seed_asks_the_same),
        cmocka_unit_test(no_two_timed_in_a_row_and_none_at_first),
        cmocka_unit_test(the_order_of_the_answers_changes_no_bit),
        cmocka_unit_test(
            nothing_but_right_answers_are_a_high_level_and_wrong_ones_level_zero),
        cmocka_unit_test(a_row_measures_what_was_added),
        cmocka_unit_test(cells_merged_measure_as_if_added_to_one),
        cmocka_unit_test(no_challenge_is_shown_above_its_ceiling),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
