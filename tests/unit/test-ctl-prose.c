/* French typography: what is refused and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ctl/prose.h"
#include "text.h"

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

/* All words of a text, or all sentences, each in brackets. */
static void assert_cut(bool (*cut)(const char **, struct span *),
                       const char *text, const char *wanted)
{
    struct text parts = {0};
    struct span part;

    while (cut(&text, &part))
        text_addf(&parts, "[%.*s]", (int)part.length, part.start);
    assert_string_equal(parts.data ? parts.data : "", wanted);
    text_free(&parts);
}

static void words_are_letters_and_joints(void **state)
{
    (void)state;
    assert_cut(prose_word, "L’été, peut-être : «\u00a0œufs\u00a0» (2) -a-",
               "[L’été][peut-être][œufs][a]");
    assert_cut(prose_word, "étudiant(e)s ou/et 3×4 a_b", "[étudiant][e][s]");
    assert_cut(prose_word, "un.txt .txt a@b.fr h:m x2 fin.", "[fin]");
    assert_cut(prose_word, "", "");
}

static void sentences_end_with_a_sign_and_a_space(void **state)
{
    (void)state;
    assert_cut(prose_sentence, " Un.  Deux\u00a0? Trois 3.5 : a\u00a0; b",
               "[Un.][Deux\u00a0?][Trois 3.5 :][a\u00a0;][b]");
    assert_int_equal(prose_count((struct span){"Un 2, « b » – c", 19}), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_french_passes),
        cmocka_unit_test(straight_signs_are_refused),
        cmocka_unit_test(ordinary_spaces_are_refused),
        cmocka_unit_test(the_place_is_told),
        cmocka_unit_test(words_are_letters_and_joints),
        cmocka_unit_test(sentences_end_with_a_sign_and_a_space),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
