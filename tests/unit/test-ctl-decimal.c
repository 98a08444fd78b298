/* Numbers as people write them. */
#include "unit.h"

#include "ctl/decimal.h"

TEST(a_number_is_digits_with_one_mark)
{
    static const char *const numbers[] = {"0", "-12", "+3,5", "2.50",
                                          "123456789012345"};
    static const char *const others[] = {"", "-", "1,", ",5", "1,2,3", "1 000",
                                         "1e3", "1234567890123456", "12a"};

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        assert_true(decimal_is(numbers[i]));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(decimal_is(others[i]));
}

TEST(a_comma_becomes_a_point_in_a_number_alone)
{
    struct text text = {0};

    UNUSED_STATE;
    decimal_plain("2,5", &text);
    text_add(&text, " ");
    decimal_plain("a, b", &text);
    assert_string_equal(text.data, "2.5 a, b");
    assert_true(decimal_read("2,5") == 2.5);
    assert_int_equal(decimal_places("2,50"), 2);
    assert_int_equal(decimal_places("2"), 0);
    text_free(&text);
}

TEST(halves_are_rounded_away_from_zero_in_decimals)
{
    static const struct {
        double number;
        int digits;
        const char *wanted;
    } cases[] = {
        {2.675, 2, "2,68"},    {-2.675, 2, "-2,68"}, {1.005, 2, "1,01"},
        {0.5, 0, "1"},         {-0.4, 0, "0"},       {2.5, -1, "2,5"},
        {0.1 + 0.2, -1, "0,3"}, {12, 2, "12,00"},    {0, 2, "0,00"},
        {1.0 / 3, -1, "0,333333"}, {999999999999.0, 6, "999999999999,000000"},
        {0.0000004, -1, "0"},  {0.0000005, -1, "0,000001"},
        {1e-30, 2, "0,00"},    {9.995, 2, "10,00"},  {0.05, 1, "0,1"},
    };

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct text text = {0};

        decimal_write(cases[i].number, cases[i].digits, ',', &text);
        assert_string_equal(text.data, cases[i].wanted);
        text_free(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_digits_with_one_mark),
        cmocka_unit_test(a_comma_becomes_a_point_in_a_number_alone),
        cmocka_unit_test(halves_are_rounded_away_from_zero_in_decimals),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
