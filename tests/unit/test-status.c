/* From SQLSTATEs to statuses (http/status.h). */
#include "unit.h"

#include "http/status.h"

TEST(a_pt_state_is_its_status)
{
    UNUSED_STATE;
    assert_int_equal(status_of_sqlstate("PT404"), 404);
    assert_int_equal(status_of_sqlstate("PT409"), 409);
    assert_int_equal(status_of_sqlstate("PT422"), 422);
    assert_int_equal(status_of_sqlstate("PT503"), 503);
}

TEST(a_pt_state_of_no_error_is_ours)
{
    UNUSED_STATE;
    assert_int_equal(status_of_sqlstate("PT200"), 500);
    assert_int_equal(status_of_sqlstate("PT600"), 500);
    assert_int_equal(status_of_sqlstate("PT4x4"), 500);
    assert_int_equal(status_of_sqlstate("PT"), 500);
}

TEST(what_passes_by_itself_is_unavailable)
{
    static const char *const busy[] = {
        "57014", "55P03", "53300", "57P01", "57P03", "08006", "40P01",
        "40001",
    };

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof busy / sizeof *busy; i++)
        assert_int_equal(status_of_sqlstate(busy[i]), 503);
}

TEST(all_else_is_ours)
{
    UNUSED_STATE;
    assert_int_equal(status_of_sqlstate("23505"), 500);
    assert_int_equal(status_of_sqlstate("22P02"), 500);
    assert_int_equal(status_of_sqlstate("42883"), 500);
    assert_int_equal(status_of_sqlstate(""), 500);
}

TEST(a_bad_argument_is_told_by_its_context)
{
    UNUSED_STATE;
    assert_int_equal(status_bad_parameter("22P02",
                                          "unnamed portal parameter $2"), 2);
    assert_int_equal(status_bad_parameter(
        "22007", "unnamed portal parameter $1 = '...'"), 1);
    assert_int_equal(status_bad_parameter("22P02",
                                          "PL/pgSQL function f() line 3"), 0);
    assert_int_equal(status_bad_parameter("23505",
                                          "unnamed portal parameter $2"), 0);
    assert_int_equal(status_bad_parameter("22P02", NULL), 0);
}

TEST(a_key_is_passed_on)
{
    char key[40];

    UNUSED_STATE;
    status_message_key(403, "error.csrf", key, sizeof key);
    assert_string_equal(key, "error.csrf");
}

TEST(a_message_that_is_no_key_is_not)
{
    char key[40];

    UNUSED_STATE;
    status_message_key(404, "relation \"x\" is missing", key, sizeof key);
    assert_string_equal(key, "error.404");
    status_message_key(404, "", key, sizeof key);
    assert_string_equal(key, "error.404");
    status_message_key(404, NULL, key, sizeof key);
    assert_string_equal(key, "error.404");
    status_message_key(404, "a.key.longer.than.the.space.there.is.for.it",
                       key, sizeof key);
    assert_string_equal(key, "error.404");
}

TEST(every_status_has_a_name)
{
    UNUSED_STATE;
    assert_string_equal(status_name(303), "See Other");
    assert_string_equal(status_name(418), "Error");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pt_state_is_its_status),
        cmocka_unit_test(a_pt_state_of_no_error_is_ours),
        cmocka_unit_test(what_passes_by_itself_is_unavailable),
        cmocka_unit_test(all_else_is_ours),
        cmocka_unit_test(a_bad_argument_is_told_by_its_context),
        cmocka_unit_test(a_key_is_passed_on),
        cmocka_unit_test(a_message_that_is_no_key_is_not),
        cmocka_unit_test(every_status_has_a_name),
    };

    return cmocka_run_group_tests_name("status", tests, NULL, NULL);
}
