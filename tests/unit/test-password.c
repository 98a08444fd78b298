/* Passwords: shapes and hashes (access/password.h). */
#include "unit.h"

#include "access/password.h"
#include "access/temporary.h"

TEST(a_good_password_has_no_fault)
{
    UNUSED_STATE;
    assert_string_equal(password_fault("Secret12"), "");
    assert_string_equal(password_fault("un Grand 1 mot"), "");
}

TEST(letters_of_any_alphabet_count)
{
    UNUSED_STATE;
    assert_string_equal(password_fault("ÉTÉété123"), "");
    assert_string_equal(password_fault("Пароль12"), "");
}

TEST(no_password_is_refused)
{
    UNUSED_STATE;
    assert_string_equal(password_fault(""), "password.required");
}

TEST(a_short_password_is_refused)
{
    UNUSED_STATE;
    assert_string_equal(password_fault("Secret1"), "password.short");
    assert_string_equal(password_fault("Éàùç1é"), "password.short");
}

TEST(a_password_needs_three_kinds)
{
    UNUSED_STATE;
    assert_string_equal(password_fault("secret123"), "password.simple");
    assert_string_equal(password_fault("SECRET123"), "password.simple");
    assert_string_equal(password_fault("SecretSecret"), "password.simple");
}

static char *repeated(const char *piece, int count)
{
    char *whole = calloc((size_t)count + 1, strlen(piece));
    char *at = whole;

    assert_non_null(whole);
    for (int i = 0; i < count; i++)
        at = stpcpy(at, piece);
    return whole;
}

TEST(a_long_password_is_refused)
{
    char *most = repeated("Aa1", 85);
    char *more = repeated("Aa1x", 64);
    char *wide = repeated("Aa1\xf0\x9f\x98\x80", 80);

    UNUSED_STATE;
    assert_string_equal(password_fault(most), "");
    assert_string_equal(password_fault(more), "password.long");
    assert_string_equal(password_fault(wide), "password.long");
    free(most);
    free(more);
    free(wide);
}

TEST(a_hash_is_yescrypt_and_salted)
{
    char *one = password_hash("Secret12", NULL);
    char *two = password_hash("Secret12", NULL);

    UNUSED_STATE;
    assert_memory_equal(one, "$y$", 3);
    assert_string_not_equal(one, two);
    free(one);
    free(two);
}

TEST(the_same_setting_gives_the_same_hash)
{
    char *one = password_hash("Secret12", NULL);
    char *two = password_hash("Secret12", one);
    char *three = password_hash("Secret13", one);

    UNUSED_STATE;
    assert_string_equal(one, two);
    assert_string_not_equal(one, three);
    free(one);
    free(two);
    free(three);
}

TEST(a_setting_without_the_hash_is_enough)
{
    char *whole = password_hash("Secret12", NULL);
    char *setting = strdup(whole);
    char *again;

    UNUSED_STATE;
    *strrchr(setting, '$') = '\0';
    again = password_hash("Secret12", setting);
    assert_string_equal(whole, again);
    free(whole);
    free(setting);
    free(again);
}

TEST(what_is_too_long_is_never_hashed)
{
    char *wide = repeated("Aa1x", 128);

    UNUSED_STATE;
    assert_null(password_hash(wide, NULL));
    free(wide);
}

TEST(a_spoilt_setting_gives_no_hash)
{
    UNUSED_STATE;
    assert_null(password_hash("Secret12", "$nonsense$"));
    assert_null(password_hash("Secret12", ""));
    assert_null(password_hash("Secret12", "*0"));
}

TEST(a_temporary_password_is_easy_to_copy)
{
    UNUSED_STATE;
    for (int i = 0; i < 1000; i++) {
        char password[TEMPORARY_SIZE];

        temporary_new(password);
        assert_int_equal(strspn(password, "abcdefghjkmnpqrstuvwxyz"), 6);
        assert_int_equal(strspn(password + 6, "0123456789"), 2);
        assert_int_equal(strlen(password), 8);
    }
}

TEST(temporary_passwords_come_with_their_hashes)
{
    struct text json = {0};
    char *password, *hash, *again;

    UNUSED_STATE;
    assert_true(temporary_add(&json, 2));
    password = strstr(json.data, "},{\"password\":\"");
    assert_non_null(password);
    password += strlen("},{\"password\":\"");
    hash = strstr(password, "\",\"hash\":\"");
    assert_non_null(hash);
    *hash = '\0';
    hash += strlen("\",\"hash\":\"");
    *strchr(hash, '"') = '\0';
    again = password_hash(password, hash);
    assert_string_equal(again, hash);
    free(again);
    text_free(&json);
    assert_true(temporary_add(&json, 0));
    assert_string_equal(json.data, "[]");
    text_free(&json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_password_has_no_fault),
        cmocka_unit_test(letters_of_any_alphabet_count),
        cmocka_unit_test(no_password_is_refused),
        cmocka_unit_test(a_short_password_is_refused),
        cmocka_unit_test(a_password_needs_three_kinds),
        cmocka_unit_test(a_long_password_is_refused),
        cmocka_unit_test(a_hash_is_yescrypt_and_salted),
        cmocka_unit_test(the_same_setting_gives_the_same_hash),
        cmocka_unit_test(a_setting_without_the_hash_is_enough),
        cmocka_unit_test(what_is_too_long_is_never_hashed),
        cmocka_unit_test(a_spoilt_setting_gives_no_hash),
        cmocka_unit_test(a_temporary_password_is_easy_to_copy),
        cmocka_unit_test(temporary_passwords_come_with_their_hashes),
    };

    return cmocka_run_group_tests_name("password", tests, NULL, NULL);
}
