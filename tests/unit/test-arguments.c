/* Values for a function's arguments (http/arguments.h). */
#include "unit.h"

#include "http/arguments.h"

static char text_type[] = "text", uuid_type[] = "uuid", json_type[] = "jsonb";
static char name_code[] = "code", name_key[] = "key", name_x[] = "x";
static char name_answer[] = "answer";

static const char *const nothing[2] = { NULL, NULL };
static struct form form;
static struct match match;
static struct filled filled;
static struct arguments arguments;

static int gather(struct argument argument, const char *const fixed[2])
{
    struct signature signature = { .ready = true, .count = 1 };

    argument.quoted = argument.name;
    signature.arguments[0] = argument;
    return arguments_gather(&arguments, "s.f", &signature, &filled, &match,
                            fixed, &form);
}

static int begin(void **state)
{
    UNUSED_STATE;
    form.count = 0;
    match.count = 0;
    filled.count = 0;
    arguments = (struct arguments){0};
    return 0;
}

static int end(void **state)
{
    UNUSED_STATE;
    arguments_free(&arguments);
    return 0;
}

static void give(const char *name, const char *value)
{
    assert_true(form_add(&form, name, strlen(name), value, strlen(value)));
}

TEST(a_value_is_cast_by_name)
{
    UNUSED_STATE;
    give("key", "abc");
    assert_int_equal(gather((struct argument){ .name = name_key,
                                               .type = uuid_type },
                            nothing), 0);
    assert_string_equal(arguments.call.data,
                        "select s.f(key => $1::uuid)");
    assert_string_equal(arguments.values[0], "abc");
    assert_false(arguments.from_path[0]);
}

TEST(the_path_goes_before_the_form)
{
    UNUSED_STATE;
    give("code", "9.9");
    match.count = 1;
    memcpy(match.names[0], "code", 5);
    memcpy(match.values[0], "1.1", 4);
    assert_int_equal(gather((struct argument){ .name = name_code,
                                               .type = text_type,
                                               .is_text = true },
                            nothing), 0);
    assert_string_equal(arguments.values[0], "1.1");
    assert_true(arguments.from_path[0]);
}

TEST(what_the_route_implies_goes_before_the_form)
{
    const char *const fixed[2] = { "code", "aide" };

    UNUSED_STATE;
    give("code", "other");
    assert_int_equal(gather((struct argument){ .name = name_code,
                                               .type = text_type,
                                               .is_text = true },
                            fixed), 0);
    assert_string_equal(arguments.values[0], "aide");
}

TEST(what_is_missing_is_a_400)
{
    UNUSED_STATE;
    assert_int_equal(gather((struct argument){ .name = name_x,
                                               .type = text_type,
                                               .is_text = true },
                            nothing), 400);
    assert_string_equal(arguments.fault, "x");
}

TEST(what_is_missing_but_has_a_default_is_left_out)
{
    UNUSED_STATE;
    assert_int_equal(gather((struct argument){ .name = name_x,
                                               .type = text_type,
                                               .is_text = true,
                                               .has_default = true },
                            nothing), 0);
    assert_string_equal(arguments.call.data, "select s.f()");
}

TEST(a_scalar_that_comes_twice_is_a_400)
{
    UNUSED_STATE;
    give("x", "1");
    give("x", "1");
    assert_int_equal(gather((struct argument){ .name = name_x,
                                               .type = text_type,
                                               .is_text = true,
                                               .has_default = true },
                            nothing), 400);
}

TEST(empty_text_is_a_value)
{
    UNUSED_STATE;
    give("x", "");
    assert_int_equal(gather((struct argument){ .name = name_x,
                                               .type = text_type,
                                               .is_text = true },
                            nothing), 0);
    assert_string_equal(arguments.values[0], "");
}

TEST(empty_of_another_type_is_left_out)
{
    UNUSED_STATE;
    give("key", "");
    assert_int_equal(gather((struct argument){ .name = name_key,
                                               .type = uuid_type,
                                               .has_default = true },
                            nothing), 0);
    assert_int_equal(arguments.count, 0);
}

TEST(a_reserved_name_is_never_the_form_s)
{
    UNUSED_STATE;
    give("answer", "{\"forged\": true}");
    assert_int_equal(gather((struct argument){ .name = name_answer,
                                               .type = json_type,
                                               .has_default = true },
                            nothing), 0);
    assert_int_equal(arguments.count, 0);
    assert_true(arguments_reserved("password_hash"));
    assert_true(arguments_reserved("fresh_token"));
}

TEST(a_reserved_name_is_what_the_worker_filled_in)
{
    UNUSED_STATE;
    filled_add(&filled, "answer", "\"2\"");
    assert_int_equal(gather((struct argument){ .name = name_answer,
                                               .type = json_type },
                            nothing), 0);
    assert_string_equal(arguments.values[0], "\"2\"");
}

TEST(what_the_worker_fills_in_may_be_null)
{
    UNUSED_STATE;
    filled_add(&filled, "answer", NULL);
    assert_int_equal(gather((struct argument){ .name = name_answer,
                                               .type = json_type },
                            nothing), 0);
    assert_int_equal(arguments.count, 1);
    assert_null(arguments.values[0]);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(a_value_is_cast_by_name),
        CASE(the_path_goes_before_the_form),
        CASE(what_the_route_implies_goes_before_the_form),
        CASE(what_is_missing_is_a_400),
        CASE(what_is_missing_but_has_a_default_is_left_out),
        CASE(a_scalar_that_comes_twice_is_a_400),
        CASE(empty_text_is_a_value),
        CASE(empty_of_another_type_is_left_out),
        CASE(a_reserved_name_is_never_the_form_s),
        CASE(a_reserved_name_is_what_the_worker_filled_in),
        CASE(what_the_worker_fills_in_may_be_null),
    };

    return cmocka_run_group_tests_name("arguments", tests, NULL, NULL);
}
