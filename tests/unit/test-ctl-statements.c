/* The lines that error messages of migrations name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ctl/statements.h"

static const char FILE_SQL[] =
    "-- a comment; with a semicolon\n"
    "create table t (a text default ';');\n"
    "\n"
    "/* one; /* two */ */\n"
    "create function f() returns text language sql as $body$\n"
    "  select 'a;b' || $$c;$$;\n"
    "$body$; select \"a;b\" from t;\n"
    "select 'é', nonsense;\n";

static void statements_begin_where_they_stand(void **state)
{
    (void)state;
    assert_int_equal(statement_line(FILE_SQL, 0), 2);
    assert_int_equal(statement_line(FILE_SQL, 1), 5);
    assert_int_equal(statement_line(FILE_SQL, 2), 7);
    assert_int_equal(statement_line(FILE_SQL, 3), 8);
}

static void past_the_end_is_the_last_line(void **state)
{
    (void)state;
    assert_int_equal(statement_line(FILE_SQL, 9), 9);
    assert_int_equal(statement_line("", 0), 1);
    assert_int_equal(statement_line("select 'open", 3), 1);
    assert_int_equal(statement_line("select $x$ open", 3), 1);
    assert_int_equal(statement_line("/* open", 0), 1);
}

static void characters_are_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(character_line("é\né\nx", 1), 1);
    assert_int_equal(character_line("é\né\nx", 3), 2);
    assert_int_equal(character_line("é\né\nx", 5), 3);
    assert_int_equal(character_line("a\nb", 99), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(statements_begin_where_they_stand),
        cmocka_unit_test(past_the_end_is_the_last_line),
        cmocka_unit_test(characters_are_not_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
