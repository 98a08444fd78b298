/* Which route a request is for (http/match.h), and the map itself. */
#include "unit.h"

#include <stdio.h>

#include "http/match.h"

#define UUID "0198c0de-0000-7000-8000-00000000abcd"
#define CODE43 "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_0"

static struct router *router;
static struct match match;

static int find(const char *method, const char *path)
{
    return route_match(router, method, path, &match);
}

static void finds(const char *method, const char *path, const char *function)
{
    assert_int_equal(find(method, path), 0);
    assert_string_equal(match.route->function, function);
}

TEST(a_plain_path_is_found)
{
    UNUSED_STATE;
    finds("GET", "/", "visitor.home");
    finds("GET", "/competences", "learner.profile");
    finds("POST", "/connexion", "visitor.open_session");
}

TEST(head_is_get)
{
    UNUSED_STATE;
    finds("HEAD", "/accueil", "learner.dashboard");
}

TEST(a_path_s_value_is_an_argument)
{
    UNUSED_STATE;
    finds("GET", "/competences/1.1", "learner.competence");
    assert_string_equal(match_value(&match, "code"), "1.1");
    finds("POST", "/evaluations/" UUID "/reponse", "learner.answer");
    assert_string_equal(match_value(&match, "assessment"), UUID);
    finds("GET", "/nouveau-mot-de-passe/" CODE43, "visitor.new_password");
    assert_string_equal(match_value(&match, "code"), CODE43);
    finds("GET", "/fiches/trier-un-tableau", "visitor.lesson");
    assert_null(match_value(&match, "code"));
}

TEST(a_path_s_value_is_decoded_and_written_again)
{
    struct text path = {0};

    UNUSED_STATE;
    finds("GET", "/orga/certifications/3e%20A%2F%C3%89/certificats.pdf",
          "orga.certificates_pdf");
    assert_string_equal(match_value(&match, "class"), "3e A/\xC3\x89");
    assert_true(match_write(match.route->path, &match, &path));
    assert_string_equal(path.data,
                        "/orga/certifications/3e%20A%2F%C3%89/certificats.pdf");
    text_free(&path);
}

TEST(a_value_that_cannot_be_decoded_is_not_found)
{
    static const char *const bad[] = { "%", "%4", "%zz", "%00", "%FF", "%07" };
    char path[100];

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        snprintf(path, sizeof path, "/orga/certifications/%s/resultats.csv",
                 bad[i]);
        assert_int_equal(find("GET", path), 404);
    }
}

TEST(an_unknown_path_is_not_found)
{
    UNUSED_STATE;
    assert_int_equal(find("GET", "/nowhere"), 404);
    assert_int_equal(find("GET", ""), 404);
    assert_int_equal(find("GET", "/accueil/"), 404);
    assert_int_equal(find("PUT", "/nowhere"), 404);
}

TEST(a_value_of_another_shape_is_not_found)
{
    UNUSED_STATE;
    assert_int_equal(find("GET", "/competences/11"), 404);
    assert_int_equal(find("GET", "/competences/1.1\n"), 404);
    assert_int_equal(find("GET", "/competences/1x1"), 404);
    assert_int_equal(find("GET", "/evaluations/abc"), 404);
    assert_int_equal(find("GET", "/fiches/A"), 404);
    assert_int_equal(find("GET", "/nouveau-mot-de-passe/short"), 404);
}

TEST(another_method_is_not_allowed)
{
    UNUSED_STATE;
    assert_int_equal(find("POST", "/accueil"), 405);
    assert_true(match.get);
    assert_false(match.post);
    assert_int_equal(find("GET", "/deconnexion"), 405);
    assert_false(match.get);
    assert_true(match.post);
    assert_int_equal(find("DELETE", "/connexion"), 405);
    assert_true(match.get && match.post);
}

TEST(a_form_s_path_is_made_from_the_post_s_values)
{
    struct text path = {0};

    UNUSED_STATE;
    finds("POST", "/evaluations/" UUID "/reponse", "learner.answer");
    assert_true(match_write(route_of_function(match.route->form)->path,
                                 &match, &path));
    assert_string_equal(path.data, "/evaluations/" UUID);
    text_free(&path);
}

TEST(a_path_without_its_value_is_not_made)
{
    struct text path = {0};

    UNUSED_STATE;
    finds("GET", "/accueil", "learner.dashboard");
    assert_false(match_write(route_of_function("learner.competence")->path,
                                  &match, &path));
    text_free(&path);
}

TEST(every_form_is_a_get_route)
{
    UNUSED_STATE;
    for (size_t i = 0; i < ROUTES_COUNT; i++)
        if (ROUTES[i].form)
            assert_non_null(route_of_function(ROUTES[i].form));
}

TEST(every_route_has_a_function_or_is_a_probe)
{
    UNUSED_STATE;
    for (size_t i = 0; i < ROUTES_COUNT; i++)
        assert_int_equal(ROUTES[i].function == NULL,
                         (ROUTES[i].flags & (ROUTE_ALIVE | ROUTE_READY)) != 0);
}

static char *printed(int tsv)
{
    char *lines = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&lines, &size);

    routes_print(out, tsv);
    fclose(out);
    return lines;
}

TEST(the_map_is_printed_as_tsv)
{
    char *lines = printed(1);

    UNUSED_STATE;
    assert_non_null(strstr(lines, "method\tpath\tfunction\tform\tpool\tflags"
                                  "\n"));
    assert_non_null(strstr(lines, "\nPOST\t/evaluations/{assessment}/reponse"
                                  "\tlearner.answer\tlearner.question\tpage"
                                  "\tkeyed\n"));
    free(lines);
}

TEST(the_map_is_printed_for_a_person)
{
    char *lines = printed(0);

    UNUSED_STATE;
    assert_non_null(strstr(lines, "GET   /competences/{code} "));
    assert_null(strstr(lines, "\t"));
    free(lines);
}

static int compile(void **state)
{
    UNUSED_STATE;
    router = route_compile();
    return router ? 0 : -1;
}

static int forget(void **state)
{
    UNUSED_STATE;
    route_free(router);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plain_path_is_found),
        cmocka_unit_test(head_is_get),
        cmocka_unit_test(a_path_s_value_is_an_argument),
        cmocka_unit_test(a_path_s_value_is_decoded_and_written_again),
        cmocka_unit_test(a_value_that_cannot_be_decoded_is_not_found),
        cmocka_unit_test(an_unknown_path_is_not_found),
        cmocka_unit_test(a_value_of_another_shape_is_not_found),
        cmocka_unit_test(another_method_is_not_allowed),
        cmocka_unit_test(a_form_s_path_is_made_from_the_post_s_values),
        cmocka_unit_test(a_path_without_its_value_is_not_made),
        cmocka_unit_test(every_form_is_a_get_route),
        cmocka_unit_test(every_route_has_a_function_or_is_a_probe),
        cmocka_unit_test(the_map_is_printed_as_tsv),
        cmocka_unit_test(the_map_is_printed_for_a_person),
    };

    return cmocka_run_group_tests_name("match", tests, compile, forget);
}
