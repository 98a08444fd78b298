/* Queries and url-encoded forms (http/form.h). */
#include "unit.h"

#include "http/form.h"
#include "text.h"

static struct form form;
static struct text text;

static bool read_fields(const char *encoded)
{
    form.count = 0;
    text_clear(&text);
    text_add(&text, encoded);
    return form_read_urlencoded(&form, text.data);
}

TEST(pairs_are_decoded)
{
    UNUSED_STATE;
    assert_true(read_fields("first_name=L%c3%A9a+B&x%2By=%26%3D"));
    assert_int_equal(form.count, 2);
    assert_string_equal(form_value(&form, "first_name"), "Léa B");
    assert_string_equal(form_value(&form, "x+y"), "&=");
}

TEST(a_name_alone_has_an_empty_value)
{
    UNUSED_STATE;
    assert_true(read_fields("a&b=&c"));
    assert_int_equal(form.count, 3);
    assert_string_equal(form_value(&form, "a"), "");
    assert_string_equal(form_value(&form, "b"), "");
}

TEST(empty_pairs_are_passed_over)
{
    UNUSED_STATE;
    assert_true(read_fields("&&a=1&"));
    assert_int_equal(form.count, 1);
}

TEST(a_value_keeps_its_equal_signs)
{
    UNUSED_STATE;
    assert_true(read_fields("a=b=c"));
    assert_string_equal(form_value(&form, "a"), "b=c");
}

TEST(a_stray_percent_stays)
{
    UNUSED_STATE;
    assert_true(read_fields("a=100%&b=%zz&c=%4"));
    assert_string_equal(form_value(&form, "a"), "100%");
    assert_string_equal(form_value(&form, "b"), "%zz");
    assert_string_equal(form_value(&form, "c"), "%4");
}

TEST(an_absent_name_has_no_value)
{
    UNUSED_STATE;
    assert_true(read_fields("a=1"));
    assert_null(form_value(&form, "b"));
    assert_int_equal(form_count(&form, "b"), 0);
}

TEST(repeated_names_are_counted)
{
    UNUSED_STATE;
    assert_true(read_fields("a=1&b=2&a=3"));
    assert_int_equal(form_count(&form, "a"), 2);
    assert_string_equal(form_value(&form, "a"), "1");
}

TEST(an_encoded_nul_is_refused)
{
    UNUSED_STATE;
    assert_false(read_fields("a=x%00y"));
    assert_false(read_fields("a%00b=1"));
}

TEST(control_characters_are_refused)
{
    UNUSED_STATE;
    assert_false(read_fields("a=%01"));
    assert_false(read_fields("a=%7F"));
}

TEST(invalid_utf8_is_refused)
{
    UNUSED_STATE;
    assert_false(read_fields("a=%C3"));
    assert_false(read_fields("%FF=a"));
}

/* name=aaa… with so many characters, each of two bytes. */
static bool read_sized(size_t name_characters, size_t value_characters)
{
    struct text encoded = {0};
    bool read;

    for (size_t i = 0; i < name_characters; i++)
        text_add(&encoded, "%C3%A9");
    text_add(&encoded, "=");
    for (size_t i = 0; i < value_characters; i++)
        text_add(&encoded, "%C3%A9");
    read = read_fields(encoded.data);
    text_free(&encoded);
    return read;
}

TEST(long_values_are_refused)
{
    UNUSED_STATE;
    assert_true(read_sized(1, 10000));
    assert_false(read_sized(1, 10001));
}

TEST(long_names_are_refused)
{
    UNUSED_STATE;
    assert_true(read_sized(100, 1));
    assert_false(read_sized(101, 1));
}

static bool read_many(int fields)
{
    struct text encoded = {0};
    bool read;

    for (int i = 0; i < fields; i++)
        text_addf(&encoded, "&f%d=1", i);
    read = read_fields(encoded.data);
    text_free(&encoded);
    return read;
}

TEST(too_many_fields_are_refused)
{
    UNUSED_STATE;
    assert_true(read_many(200));
    assert_false(read_many(201));
}

static int free_text(void **state)
{
    UNUSED_STATE;
    text_free(&text);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_are_decoded),
        cmocka_unit_test(a_name_alone_has_an_empty_value),
        cmocka_unit_test(empty_pairs_are_passed_over),
        cmocka_unit_test(a_value_keeps_its_equal_signs),
        cmocka_unit_test(a_stray_percent_stays),
        cmocka_unit_test(an_absent_name_has_no_value),
        cmocka_unit_test(repeated_names_are_counted),
        cmocka_unit_test(an_encoded_nul_is_refused),
        cmocka_unit_test(control_characters_are_refused),
        cmocka_unit_test(invalid_utf8_is_refused),
        cmocka_unit_test(long_values_are_refused),
        cmocka_unit_test(long_names_are_refused),
        cmocka_unit_test(too_many_fields_are_refused),
    };

    return cmocka_run_group_tests_name("form", tests, NULL, free_text);
}
