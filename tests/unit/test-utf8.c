/* Which characters may come in (http/utf8.h). */
#include "unit.h"

#include "http/utf8.h"

static ptrdiff_t count(const char *string)
{
    return utf8_count(string, strlen(string));
}

TEST(counts_characters_not_bytes)
{
    UNUSED_STATE;
    assert_int_equal(count(""), 0);
    assert_int_equal(count("été"), 3);
    assert_int_equal(count("€𝄞"), 2);
}

TEST(tab_cr_and_lf_may_come_in)
{
    UNUSED_STATE;
    assert_int_equal(count("a\tb\r\nc"), 6);
}

TEST(other_control_characters_may_not)
{
    UNUSED_STATE;
    assert_int_equal(count("a\x01"), -1);
    assert_int_equal(count("\x1b[0m"), -1);
    assert_int_equal(count("\x7f"), -1);
    assert_int_equal(count("\xc2\x85"), -1);
    assert_int_equal(utf8_count("a\0b", 3), -1);
}

TEST(overlong_forms_are_refused)
{
    UNUSED_STATE;
    assert_int_equal(count("\xc0\xaf"), -1);
    assert_int_equal(count("\xe0\x80\xaf"), -1);
    assert_int_equal(count("\xf0\x80\x80\xaf"), -1);
}

TEST(surrogates_and_what_is_beyond_unicode_are_refused)
{
    UNUSED_STATE;
    assert_int_equal(count("\xed\xa0\x80"), -1);
    assert_int_equal(count("\xf4\x90\x80\x80"), -1);
    assert_int_equal(count("\xff"), -1);
}

TEST(characters_that_xml_cannot_hold_are_refused)
{
    UNUSED_STATE;
    assert_int_equal(count("\xef\xbf\xbe"), -1);
    assert_int_equal(count("\xef\xbf\xbf"), -1);
    assert_int_equal(count("\xef\xbf\xbd"), 1);
}

TEST(cut_characters_are_refused)
{
    UNUSED_STATE;
    assert_int_equal(count("a\xc3"), -1);
    assert_int_equal(count("\xe2\x82"), -1);
    assert_int_equal(count("\xc3\xc3"), -1);
    assert_int_equal(count("\x80"), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_characters_not_bytes),
        cmocka_unit_test(tab_cr_and_lf_may_come_in),
        cmocka_unit_test(other_control_characters_may_not),
        cmocka_unit_test(overlong_forms_are_refused),
        cmocka_unit_test(surrogates_and_what_is_beyond_unicode_are_refused),
        cmocka_unit_test(characters_that_xml_cannot_hold_are_refused),
        cmocka_unit_test(cut_characters_are_refused),
    };

    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
