/* French typography: what is refused and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ctl/prose.h"

static const char *fault(const char *text)
{
    const char *at;

    return prose_fault(text, &at);
}

static void good_french_passes(void **state)
{
    (void)state;
    assert_null(fault("L’année : « oui » ; vraiment ? Oui !"));
    assert_null(fault("https://exemple.example à 8:30"));
    assert_null(fault("un écran de 24\" et 5' de pause"));
    assert_null(fault(""));
}

static void straight_signs_are_refused(void **state)
{
    (void)state;
    assert_string_equal(fault("l'année"), "straight apostrophe");
    assert_string_equal(fault("jusqu'à"), "straight apostrophe");
    assert_string_equal(fault("dû'e"), "straight apostrophe");
    assert_string_equal(fault("le \"mot"), "straight quote");
    assert_string_equal(fault("été\" dit"), "straight quote");
}

static void ordinary_spaces_are_refused(void **state)
{
    static const char before[] = "ordinary space before : ; ? ! or »";

    (void)state;
    assert_string_equal(fault("Oui ?"), before);
    assert_string_equal(fault("un ; deux"), before);
    assert_string_equal(fault("ici\n: là"), before);
    assert_string_equal(fault("« oui »"), before);
    assert_string_equal(fault("« oui »"), "ordinary space after «");
}

static void the_place_is_told(void **state)
{
    const char *text = "déjà l'été";
    const char *at;

    (void)state;
    assert_non_null(prose_fault(text, &at));
    assert_string_equal(at, "'été");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_french_passes),
        cmocka_unit_test(straight_signs_are_refused),
        cmocka_unit_test(ordinary_spaces_are_refused),
        cmocka_unit_test(the_place_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
