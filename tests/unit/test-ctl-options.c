/* The arguments of palierctl's commands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ctl/ctl.h"

static const char USAGE[] = "usage: test\n";

static const char *name;
static bool flag;

/* Runs the options over arguments ended by NULL; counts what is left. */
static int run(char **argv, int *left)
{
    const struct ctl_option options[] = {
        {"name", &name, NULL}, {"flag", NULL, &flag}, {NULL, NULL, NULL}};

    name = NULL;
    flag = false;
    *left = 0;
    while (argv[*left] != NULL)
        ++*left;
    return ctl_options(left, argv, options, USAGE);
}

static void values_and_flags_are_taken(void **state)
{
    char *argv[] = {(char[]){"c"}, (char[]){"a"}, (char[]){"--name"},
                    (char[]){"x"}, (char[]){"--flag"}, (char[]){"b"}, NULL};
    int left;

    (void)state;
    assert_int_equal(run(argv, &left), CTL_GO);
    assert_int_equal(left, 3);
    assert_string_equal(argv[1], "a");
    assert_string_equal(argv[2], "b");
    assert_null(argv[3]);
    assert_string_equal(name, "x");
    assert_true(flag);
}

static void equality_and_end_of_options(void **state)
{
    char *argv[] = {(char[]){"c"}, (char[]){"--name=a=b"}, (char[]){"--"},
                    (char[]){"--flag"}, NULL};
    int left;

    (void)state;
    assert_int_equal(run(argv, &left), CTL_GO);
    assert_int_equal(left, 2);
    assert_string_equal(name, "a=b");
    assert_string_equal(argv[1], "--flag");
    assert_false(flag);
}

static void what_is_wrong_is_usage(void **state)
{
    char *unknown[] = {(char[]){"c"}, (char[]){"--nam=x"}, NULL};
    char *valued[] = {(char[]){"c"}, (char[]){"--flag=x"}, NULL};
    char *missing[] = {(char[]){"c"}, (char[]){"--name"}, NULL};
    char *help[] = {(char[]){"c"}, (char[]){"--help"}, NULL};
    int left;

    (void)state;
    assert_int_equal(run(unknown, &left), CTL_USAGE);
    assert_int_equal(run(valued, &left), CTL_USAGE);
    assert_int_equal(run(missing, &left), CTL_USAGE);
    assert_int_equal(run(help, &left), CTL_DONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_and_flags_are_taken),
        cmocka_unit_test(equality_and_end_of_options),
        cmocka_unit_test(what_is_wrong_is_usage),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
