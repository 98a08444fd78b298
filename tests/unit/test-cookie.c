/* The session cookie (http/cookie.h). */
#include "unit.h"

#include "http/cookie.h"

#define TOKEN "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_0"

static bool finds(const char *header, const char *expected)
{
    char token[TOKEN_SIZE] = "";

    return cookie_token(header, "palier", token)
        && strcmp(token, expected) == 0;
}

TEST(the_token_is_found_among_others)
{
    UNUSED_STATE;
    assert_true(finds("palier=" TOKEN, TOKEN));
    assert_true(finds("a=b; palier=" TOKEN "; c=d", TOKEN));
    assert_true(finds("a=b;palier=" TOKEN " ", TOKEN));
}

TEST(what_has_not_the_shape_of_a_token_is_none)
{
    UNUSED_STATE;
    assert_false(finds("", ""));
    assert_false(finds("palier=", ""));
    assert_false(finds("palier=abc", "abc"));
    assert_false(finds("palier=" TOKEN "x", TOKEN));
    assert_false(finds("palier=" TOKEN "%", TOKEN));
    assert_false(finds("palier=\"" TOKEN "\"", TOKEN));
}

TEST(another_cookie_s_name_does_not_match)
{
    UNUSED_STATE;
    assert_false(finds("xpalier=" TOKEN, TOKEN));
    assert_false(finds("palier2=" TOKEN, TOKEN));
    assert_false(finds("Palier=" TOKEN, TOKEN));
}

TEST(a_spoilt_cookie_does_not_hide_a_good_one)
{
    UNUSED_STATE;
    assert_true(finds("palier=x; palier=" TOKEN, TOKEN));
}

TEST(the_host_prefix_needs_tls_and_a_root)
{
    UNUSED_STATE;
    assert_string_equal(cookie_name(true, ""), "__Host-palier");
    assert_string_equal(cookie_name(false, ""), "palier");
    assert_string_equal(cookie_name(true, "/x"), "palier");
}

static void writes(bool tls, const char *prefix, const char *token,
                   const char *expected)
{
    struct text line = {0};

    cookie_write(&line, tls, prefix, token);
    assert_string_equal(line.data, expected);
    text_free(&line);
}

TEST(set_cookie_is_strict)
{
    UNUSED_STATE;
    writes(true, "", "T",
           "__Host-palier=T; Path=/; HttpOnly; SameSite=Lax; Secure");
    writes(false, "/x", "T", "palier=T; Path=/x/; HttpOnly; SameSite=Lax");
    writes(true, "/x", "T",
           "palier=T; Path=/x/; HttpOnly; SameSite=Lax; Secure");
}

TEST(no_token_takes_the_cookie_away)
{
    UNUSED_STATE;
    writes(false, "", NULL,
           "palier=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST(new_tokens_have_the_shape_and_differ)
{
    char one[TOKEN_SIZE];
    char two[TOKEN_SIZE];

    UNUSED_STATE;
    token_new(one);
    token_new(two);
    assert_true(token_has_shape(one, strlen(one)));
    assert_string_not_equal(one, two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_token_is_found_among_others),
        cmocka_unit_test(what_has_not_the_shape_of_a_token_is_none),
        cmocka_unit_test(another_cookie_s_name_does_not_match),
        cmocka_unit_test(a_spoilt_cookie_does_not_hide_a_good_one),
        cmocka_unit_test(the_host_prefix_needs_tls_and_a_root),
        cmocka_unit_test(set_cookie_is_strict),
        cmocka_unit_test(no_token_takes_the_cookie_away),
        cmocka_unit_test(new_tokens_have_the_shape_and_differ),
    };

    return cmocka_run_group_tests_name("cookie", tests, NULL, NULL);
}
