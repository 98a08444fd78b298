/* Calibration: what it finds of simulated questions, and its errors against
 * the curvature of the likelihood itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#include "engine/calibrate.h"
#include "engine/calibrate_model.h"
#include "engine/random.h"
#include "engine/recovery.h"
#include "engine/scale.h"

static void assert_close(double value, double wanted, double within)
{
    if (!(fabs(value - wanted) <= within))
        fail_msg("%.6f is not within %g of %.6f", value, within, wanted);
}

static void recovers(enum recovery_design design, bool exam)
{
    const struct recovery_plan plan = { design, exam, 60, 1000, 0, 7 };
    struct recovery_result r = recovery_run(&plan);

    assert_true(r.converged);
    assert_int_equal(r.counted, 60);
    assert_true(r.correlation >= 0.95);
    assert_true(fabs(r.bias) <= 0.1);
    assert_true(r.covered >= 51); /* of 60, .95 each: fewer once in 2,000 */
    assert_true(r.log_covered >= 50);
    assert_int_equal(r.keys_alarmed, 0);
}

static void complete_data(void **state)
{
    (void)state;
    recovers(RECOVERY_COMPLETE, false);
    recovers(RECOVERY_COMPLETE, true);
}

static void sparse_adaptive_data(void **state)
{
    (void)state;
    recovers(RECOVERY_ADAPTIVE, false);
    recovers(RECOVERY_ADAPTIVE, true);
}

static void what_was_known_before(void **state)
{
    const struct recovery_plan untold = { RECOVERY_UNTOLD, false, 60, 1000, 0,
                                          7 };
    struct recovery_result r = recovery_run(&untold);

    (void)state;
    recovers(RECOVERY_INFORMED, false);
    /* The warning of doc/engine-calibration.md is true. */
    assert_true(r.covered < 45);
}

/* Planted in questions of the lowest and the highest level too, which few
 * learners meet: those may escape. */
static void wrong_keys_are_found(void **state)
{
    int found = 0;

    (void)state;
    for (uint64_t seed = 11; seed < 14; seed++) {
        const struct recovery_plan plan = { RECOVERY_ADAPTIVE, false, 60, 1000,
                                            4, seed };
        struct recovery_result r = recovery_run(&plan);

        found += r.keys_found;
        assert_int_equal(r.keys_alarmed, 0);
        assert_true(r.correlation >= 0.95);
    }
    assert_true(found >= 9);
}

/* With many answers a question that nobody passes pulls hard. */
static void wrong_keys_do_not_stop_it(void **state)
{
    const struct recovery_plan plan = { RECOVERY_COMPLETE, false, 24, 9000, 4,
                                        3 };
    struct recovery_result r = recovery_run(&plan);

    (void)state;
    assert_true(r.converged);
    assert_int_equal(r.keys_found, 4);
    assert_int_equal(r.keys_alarmed, 0);
}

/* Questions of known parameters, answered by learners with the same draws
 * whatever their order. */
static void answer_all(struct calibrate *c, int items, size_t learners,
                       bool backwards)
{
    calibrate_init(c, items);
    for (int i = 0; i < items; i++) {
        c->items[i].prior_discrimination = 2;
        c->items[i].prior_difficulty = 0.5 * (i - items / 2);
        c->items[i].guess = i == 0 ? 0.25 : 0;
        c->items[i].slip = 0.05;
        c->items[i].task = i;
    }
    calibrate_begin(c);
    for (size_t n = 0; n < learners; n++) {
        size_t learner = backwards ? learners - 1 - n : n;
        struct random random = random_new(3, learner);
        double ability = random_normal(&random);

        calibrate_learner(c, (double)NAN);
        for (int i = 0; i < items; i++) {
            bool right = random_uniform(&random)
                         < calibrate_probability(&c->items[i], ability);

            calibrate_add(c, (struct calibrate_answer){
                                 .item = (uint16_t)i, .right = right });
        }
    }
}

static void no_answers_leave_the_prior(void **state)
{
    struct calibrate c;

    (void)state;
    answer_all(&c, 3, 0, false);
    calibrate_estimate(&c);
    assert_true(c.converged);
    assert_true(calibrate_errors(&c));
    for (int i = 0; i < 3; i++) {
        assert_close(c.items[i].discrimination, 2, 1e-6);
        assert_close(c.items[i].difficulty, c.items[i].prior_difficulty,
                     1e-6);
        assert_close(c.items[i].difficulty_error,
                     CALIBRATE_SPREAD_DIFFICULTY, 1e-9);
        assert_close(c.items[i].discrimination_error,
                     2 * CALIBRATE_SPREAD_DISCRIMINATION, 1e-6);
    }
    calibrate_free(&c);
}

static void few_answers_stay_near_the_prior(void **state)
{
    struct calibrate c;

    (void)state;
    answer_all(&c, 3, 4, false);
    calibrate_estimate(&c);
    for (int i = 0; i < 3; i++) {
        assert_true(fabs(c.items[i].difficulty - c.items[i].prior_difficulty)
                    < 1.5);
        assert_true(c.items[i].discrimination > 0.5
                    && c.items[i].discrimination < 8);
    }
    calibrate_free(&c);
}

static void order_of_learners_does_not_matter(void **state)
{
    struct calibrate forth, back;

    (void)state;
    answer_all(&forth, 5, 400, false);
    answer_all(&back, 5, 400, true);
    calibrate_estimate(&forth);
    calibrate_estimate(&back);
    for (int i = 0; i < 5; i++)
        assert_close(forth.items[i].difficulty, back.items[i].difficulty,
                     1e-9);
    calibrate_free(&forth);
    calibrate_free(&back);
}

/* Minus the marginal log-likelihood, priors included, as a function of one
 * question's (ln a, b) moved by d. */
static double cost(struct calibrate *c, int item, double da, double db)
{
    struct calibrate_item kept = c->items[item];
    struct calibrate_logs *tables;
    double weights[CALIBRATE_POINTS], sum = 0, za, zb;

    c->items[item].discrimination *= exp(da);
    c->items[item].difficulty += db;
    tables = calibrate_tables(c);
    for (size_t n = 0; n < c->learners; n++)
        sum -= calibrate_posterior(c, tables, n, weights);
    za = (log(c->items[item].discrimination) - c->line.log_discrimination)
         / CALIBRATE_SPREAD_DISCRIMINATION;
    zb = (c->items[item].difficulty - c->line.location
          - c->line.slope * c->items[item].prior_difficulty)
         / CALIBRATE_SPREAD_DIFFICULTY;
    c->items[item] = kept;
    free(tables);
    return sum + (za * za + zb * zb) / 2;
}

/* With a single question the inverse of a 2 x 2 matrix of second differences
 * must give the errors. */
static void errors_are_the_curvature(void **state)
{
    const double d = 1e-3;
    struct calibrate c;
    double aa, bb, ab, middle, determinant;

    (void)state;
    answer_all(&c, 1, 500, false);
    calibrate_estimate(&c);
    assert_true(calibrate_errors(&c));
    middle = cost(&c, 0, 0, 0);
    aa = (cost(&c, 0, d, 0) - 2 * middle + cost(&c, 0, -d, 0)) / (d * d);
    bb = (cost(&c, 0, 0, d) - 2 * middle + cost(&c, 0, 0, -d)) / (d * d);
    ab = (cost(&c, 0, d, d) - cost(&c, 0, d, -d) - cost(&c, 0, -d, d)
          + cost(&c, 0, -d, -d)) / (4 * d * d);
    determinant = aa * bb - ab * ab;
    assert_close(c.items[0].difficulty_error, sqrt(aa / determinant), 1e-3);
    assert_close(c.items[0].discrimination_error / c.items[0].discrimination,
                 sqrt(bb / determinant), 1e-3);
    /* And it is a minimum. */
    assert_true(cost(&c, 0, 0.01, 0) > middle && cost(&c, 0, -0.01, 0)
                > middle && cost(&c, 0, 0, 0.01) > middle
                && cost(&c, 0, 0, -0.01) > middle);
    calibrate_free(&c);
}

/* Two questions of one task, the second much harder than it looks; a third
 * that everybody answers alike; a fourth that gets easier with time. */
static void flags_say_what_is_wrong(void **state)
{
    static struct calibrate_figures figures[12];
    struct calibrate c;

    (void)state;
    answer_all(&c, 12, 0, false);
    c.items[6].task = 5;
    for (int i = 0; i < 12; i++)
        c.items[i].prior_difficulty = c.items[i].difficulty = 0;
    for (size_t n = 0; n < 2000; n++) {
        struct random random = random_new(5, n);
        double ability = random_normal(&random);

        calibrate_learner(&c, (double)NAN);
        for (int i = 0; i < 12; i++) {
            struct calibrate_item item = c.items[i];
            bool late = n % 2;

            item.difficulty = i == 6 ? 1.5 : i == 8 && late ? -1 : 0;
            item.discrimination = i == 7 ? 0.3 : 2;
            calibrate_add(&c, (struct calibrate_answer){
                .item = (uint16_t)i, .late = late,
                .right = random_uniform(&random)
                         < calibrate_probability(&item, ability) });
        }
    }
    calibrate_estimate(&c);
    assert_true(calibrate_errors(&c));
    calibrate_measure(&c, figures);
    for (int i = 0; i < 12; i++)
        assert_int_equal(figures[i].flags,
                         i == 5 || i == 6 ? CALIBRATE_VARIANTS
                         : i == 7 ? CALIBRATE_LOW
                         : i == 8 ? CALIBRATE_DRIFT : 0);
    calibrate_free(&c);
}

static void figures_count(void **state)
{
    static struct calibrate_figures figures[4];
    struct calibrate c;
    size_t right = 0, grouped = 0;

    (void)state;
    answer_all(&c, 4, 300, false);
    c.given[0].right = 0;
    c.given[0].wrong = 2;
    calibrate_estimate(&c);
    calibrate_measure(&c, figures);
    for (size_t n = 0; n < c.answers; n++)
        right += c.given[n].item == 0 && c.given[n].right;
    assert_int_equal(figures[0].answers, 300);
    assert_int_equal(figures[0].right, right);
    assert_int_equal(figures[0].wrong[2].answers, 1);
    for (int g = 0; g < CALIBRATE_GROUPS; g++)
        grouped += figures[0].groups[g].answers;
    assert_int_equal(grouped, 300);
    assert_true(figures[1].point_biserial > 0.1);
    calibrate_free(&c);
}

static void levels_and_abilities(void **state)
{
    (void)state;
    assert_close(scale_level(0), 4, 0);
    assert_close(scale_ability(8), 2, 0);
    assert_close(scale_ability(scale_level(-1.3)), -1.3, 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(complete_data),
        cmocka_unit_test(sparse_adaptive_data),
        cmocka_unit_test(what_was_known_before),
        cmocka_unit_test(wrong_keys_are_found),
        cmocka_unit_test(wrong_keys_do_not_stop_it),
        cmocka_unit_test(no_answers_leave_the_prior),
        cmocka_unit_test(few_answers_stay_near_the_prior),
        cmocka_unit_test(order_of_learners_does_not_matter),
        cmocka_unit_test(errors_are_the_curvature),
        cmocka_unit_test(flags_say_what_is_wrong),
        cmocka_unit_test(figures_count),
        cmocka_unit_test(levels_and_abilities),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
