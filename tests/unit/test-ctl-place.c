/* The connection string of an environment file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ctl/place.h"

static void expect(const char *file, const char *wanted)
{
    char *found = place_database_line(file);

    if (wanted == NULL)
        assert_null(found);
    else
        assert_string_equal(found, wanted);
    free(found);
}

static void the_line_is_found(void **state)
{
    (void)state;
    expect("PALIER_DB=host=/run user=a\n", "host=/run user=a");
    expect("# x\nPORT=1\nPALIER_DB=dbname=p\nPALIER_DB=z\n", "dbname=p");
    expect("A=1\nPALIER_DB=dbname=p options='-c role=o'",
           "dbname=p options='-c role=o'");
}

static void quotes_around_it_go(void **state)
{
    (void)state;
    expect("PALIER_DB=\"dbname='p q'\"\n", "dbname='p q'");
    expect("PALIER_DB='dbname=p'\n", "dbname=p");
    expect("PALIER_DB='\n", "'");
}

static void other_lines_are_not_it(void **state)
{
    (void)state;
    expect("", NULL);
    expect("XPALIER_DB=a\n#PALIER_DB=b\nPALIER_DBX=c\n", NULL);
}

static void the_environment_comes_first(void **state)
{
    char *found;

    (void)state;
    setenv("PALIER_DB", "dbname=here", 1);
    found = place_database();
    assert_string_equal(found, "dbname=here");
    free(found);
    setenv("PALIER_SHARE", "/somewhere", 1);
    found = place_share();
    assert_string_equal(found, "/somewhere");
    free(found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_line_is_found),
        cmocka_unit_test(quotes_around_it_go),
        cmocka_unit_test(other_lines_are_not_it),
        cmocka_unit_test(the_environment_comes_first),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
