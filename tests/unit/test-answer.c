/* A question's form as JSON (http/answer_json.h). */
#include "unit.h"

#include "http/answer_json.h"

static enum answer_found gathered(const char *encoded, const char *expected)
{
    struct form form = {0};
    struct text json = {0};
    char *copy = text_copy(encoded);
    enum answer_found found;

    assert_true(form_read_urlencoded(&form, copy));
    found = answer_gather(&form, &json);
    if (found == ANSWER_FOUND)
        assert_string_equal(json.data, expected);
    text_free(&json);
    free(copy);
    return found;
}

TEST(one_answer_is_a_string)
{
    UNUSED_STATE;
    assert_int_equal(gathered("key=1&answer=2", "\"2\""), ANSWER_FOUND);
    assert_int_equal(gathered("answer=", "\"\""), ANSWER_FOUND);
}

TEST(several_answers_are_an_array)
{
    UNUSED_STATE;
    assert_int_equal(gathered("answer=1&answer=3&answer=3",
                              "[\"1\",\"3\",\"3\"]"), ANSWER_FOUND);
}

TEST(named_answers_are_an_object)
{
    UNUSED_STATE;
    assert_int_equal(gathered("answer.a=1&x=y&answer.b=",
                              "{\"a\":\"1\",\"b\":\"\"}"), ANSWER_FOUND);
}

TEST(no_answer_is_none)
{
    UNUSED_STATE;
    assert_int_equal(gathered("action=skip&answers=1", ""), ANSWER_NONE);
}

TEST(two_kinds_of_answers_are_refused)
{
    UNUSED_STATE;
    assert_int_equal(gathered("answer=1&answer.a=1", ""), ANSWER_BAD);
}

TEST(a_named_answer_twice_is_refused)
{
    UNUSED_STATE;
    assert_int_equal(gathered("answer.a=1&answer.a=2", ""), ANSWER_BAD);
}

TEST(what_json_reserves_is_escaped)
{
    UNUSED_STATE;
    assert_int_equal(gathered("answer=%22%5C%0A%09%2F%C3%A9",
                              "\"\\\"\\\\\\u000a\\u0009/é\""), ANSWER_FOUND);
    assert_int_equal(gathered("answer.%22x=1", "{\"\\\"x\":\"1\"}"),
                     ANSWER_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_answer_is_a_string),
        cmocka_unit_test(several_answers_are_an_array),
        cmocka_unit_test(named_answers_are_an_object),
        cmocka_unit_test(no_answer_is_none),
        cmocka_unit_test(two_kinds_of_answers_are_refused),
        cmocka_unit_test(a_named_answer_twice_is_refused),
        cmocka_unit_test(what_json_reserves_is_escaped),
    };

    return cmocka_run_group_tests_name("answer", tests, NULL, NULL);
}
