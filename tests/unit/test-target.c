/* Where redirects may go, and who may post (http/target.h, origin.h). */
#include "unit.h"

#include "http/language.h"
#include "http/origin.h"
#include "http/target.h"

TEST(a_path_of_the_site_is_local)
{
    UNUSED_STATE;
    assert_true(target_is_local("/"));
    assert_true(target_is_local("/accueil"));
    assert_true(target_is_local("/mon-compte?enregistre=password"));
    assert_true(target_is_local("/connexion?retour=//x"));
}

TEST(another_host_is_not_local)
{
    UNUSED_STATE;
    assert_false(target_is_local("//evil.org"));
    assert_false(target_is_local("/\\evil.org"));
    assert_false(target_is_local("https://evil.org"));
    assert_false(target_is_local("/a//b"));
    assert_false(target_is_local("accueil"));
    assert_false(target_is_local(""));
}

TEST(a_target_that_breaks_the_header_is_not_local)
{
    UNUSED_STATE;
    assert_false(target_is_local("/a\r\nSet-Cookie: x"));
    assert_false(target_is_local("/a\tb"));
    assert_false(target_is_local("/a b"));
    assert_false(target_is_local("/caf\xc3\xa9"));
}

TEST(a_way_back_is_encoded)
{
    struct text out = {0};

    UNUSED_STATE;
    target_add_encoded(&out, "/competences/1.1?a=b&c=é");
    assert_string_equal(out.data, "/competences/1.1%3Fa%3Db%26c%3D%C3%A9");
    text_free(&out);
}

TEST(the_own_origin_may_post)
{
    UNUSED_STATE;
    assert_true(origin_allowed("", false, "h:8080", "http://h:8080", NULL));
    assert_true(origin_allowed("", true, "H", "https://h", NULL));
    assert_true(origin_allowed("", false, "h", NULL, "http://h/page?x"));
}

TEST(another_origin_may_not)
{
    UNUSED_STATE;
    assert_false(origin_allowed("", false, "h", "http://h.evil.org", NULL));
    assert_false(origin_allowed("", false, "h", "https://h", NULL));
    assert_false(origin_allowed("", false, "h", "http://h:81", NULL));
    assert_false(origin_allowed("", false, "h", "null", NULL));
    assert_false(origin_allowed("", false, "h", "", "http://h/"));
    assert_false(origin_allowed("", false, "h", NULL, "http://h.evil/"));
    assert_false(origin_allowed("", false, "", "http://", NULL));
}

TEST(a_post_without_origin_may_not)
{
    UNUSED_STATE;
    assert_false(origin_allowed("", false, "h", NULL, NULL));
    assert_false(origin_allowed("", false, "h", NULL, "h/page"));
}

TEST(allowed_origins_replace_the_own)
{
    const char *allowed = "https://a.fr  https://b.fr:444";

    UNUSED_STATE;
    assert_true(origin_allowed(allowed, false, "h", "https://a.fr", NULL));
    assert_true(origin_allowed(allowed, false, "h", NULL,
                               "https://b.fr:444/x"));
    assert_false(origin_allowed(allowed, false, "h", "http://h", NULL));
    assert_false(origin_allowed(allowed, false, "h", "https://b.fr", NULL));
}

static bool speaks(const void *context, const char *language)
{
    return strstr(context, language) != NULL;
}

static void chooses(const char *header, const char *expected)
{
    char language[3] = "fr";

    language_choose(header, language, speaks, "fr en");
    assert_string_equal(language, expected);
}

TEST(the_first_language_we_speak_is_chosen)
{
    UNUSED_STATE;
    chooses("en-GB,en;q=0.9,fr;q=0.8", "en");
    chooses("de, EN;q=0.5", "en");
    chooses("fr-FR,en", "fr");
}

TEST(a_language_we_do_not_speak_changes_nothing)
{
    UNUSED_STATE;
    chooses("", "fr");
    chooses("*", "fr");
    chooses("de,,;,eng", "fr");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_path_of_the_site_is_local),
        cmocka_unit_test(another_host_is_not_local),
        cmocka_unit_test(a_target_that_breaks_the_header_is_not_local),
        cmocka_unit_test(a_way_back_is_encoded),
        cmocka_unit_test(the_own_origin_may_post),
        cmocka_unit_test(another_origin_may_not),
        cmocka_unit_test(a_post_without_origin_may_not),
        cmocka_unit_test(allowed_origins_replace_the_own),
        cmocka_unit_test(the_first_language_we_speak_is_chosen),
        cmocka_unit_test(a_language_we_do_not_speak_changes_nothing),
    };

    return cmocka_run_group_tests_name("target", tests, NULL, NULL);
}
