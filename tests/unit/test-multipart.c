/* multipart/form-data (http/multipart.h). */
#include "unit.h"

#include "http/multipart.h"
#include "text.h"

static struct form form;
static struct text body;

static bool read_body(const char *string)
{
    form = (struct form){0};
    text_clear(&body);
    text_add(&body, string);
    return multipart_read(&form, body.data, body.length, "B");
}

#define PART(name) "Content-Disposition: form-data; name=\"" name "\"\r\n\r\n"

TEST(parts_are_fields)
{
    UNUSED_STATE;
    assert_true(read_body("--B\r\n" PART("a") "un\r\n--B\r\n" PART("b")
                          "deux\r\nlignes\r\n--B--\r\n"));
    assert_int_equal(form.count, 2);
    assert_string_equal(form_value(&form, "a"), "un");
    assert_string_equal(form_value(&form, "b"), "deux\r\nlignes");
}

TEST(a_value_may_be_empty)
{
    UNUSED_STATE;
    assert_true(read_body("--B\r\n" PART("a") "\r\n--B--\r\n"));
    assert_string_equal(form_value(&form, "a"), "");
}

TEST(a_body_without_parts_has_no_fields)
{
    UNUSED_STATE;
    assert_true(read_body("--B--\r\n"));
    assert_int_equal(form.count, 0);
}

TEST(a_file_is_read_over)
{
    UNUSED_STATE;
    assert_true(read_body("--B\r\nContent-Disposition: form-data; "
                          "name=\"f\"; filename=\"x.txt\"\r\n"
                          "Content-Type: text/plain\r\n\r\n\x01\x02\r\n"
                          "--B\r\n" PART("a") "1\r\n--B--\r\n"));
    assert_int_equal(form.count, 1);
    assert_string_equal(form_value(&form, "a"), "1");
}

#define FILE_PART "Content-Disposition: form-data; name=\"file\"; " \
    "filename=\"x.csv\"\r\n\r\n"

TEST(the_part_file_is_kept_once)
{
    UNUSED_STATE;
    assert_true(read_body("--B\r\n" FILE_PART "\x01;\xff\r\n"
                          "--B\r\n" PART("a") "1\r\n--B--\r\n"));
    assert_int_equal(form.count, 1);
    assert_int_equal(form.file_bytes, 3);
    assert_memory_equal(form.file, "\x01;\xff", 3);
    assert_true(read_body("--B\r\n" FILE_PART "\r\n--B--\r\n"));
    assert_int_equal(form.file_bytes, 0);
    assert_false(read_body("--B\r\n" FILE_PART "a\r\n"
                           "--B\r\n" FILE_PART "b\r\n--B--\r\n"));
}

TEST(a_file_name_is_not_taken_for_a_name)
{
    UNUSED_STATE;
    assert_true(read_body("--B\r\nContent-Disposition: form-data; "
                          "filename=\"name=z\"; name=\"f\"\r\n\r\nx\r\n"
                          "--B--"));
    assert_int_equal(form.count, 0);
}

TEST(heads_are_read_whatever_their_case)
{
    UNUSED_STATE;
    assert_true(read_body("--B\r\nX: y\r\ncontent-disposition: FORM-DATA; "
                          "NAME=\"a\"\r\n\r\n1\r\n--B--"));
    assert_string_equal(form_value(&form, "a"), "1");
}

TEST(a_body_that_is_cut_is_refused)
{
    UNUSED_STATE;
    assert_false(read_body(""));
    assert_false(read_body("--B"));
    assert_false(read_body("--B\r\n" PART("a") "1"));
    assert_false(read_body("--B\r\n" PART("a") "1\r\n--B"));
    assert_false(read_body("--B\r\nContent-Disposition: form-data"));
}

TEST(a_part_without_a_name_is_refused)
{
    UNUSED_STATE;
    assert_false(read_body("--B\r\nContent-Disposition: form-data\r\n\r\n1"
                           "\r\n--B--"));
    assert_false(read_body("--B\r\nX: y\r\n\r\n1\r\n--B--"));
    assert_false(read_body("--B\r\nContent-Disposition: form-data; name=a"
                           "\r\n\r\n1\r\n--B--"));
    assert_false(read_body("--B\r\nContent-Disposition: form-data; name=\"a"
                           "\r\n\r\n1\r\n--B--"));
}

TEST(control_characters_are_refused)
{
    UNUSED_STATE;
    assert_false(read_body("--B\r\n" PART("a") "\x01\r\n--B--"));
}

TEST(an_endless_head_is_refused)
{
    struct text long_body = {0};

    UNUSED_STATE;
    text_add(&long_body, "--B\r\nX: ");
    for (int i = 0; i < MULTIPART_HEAD_BYTES_MAX; i++)
        text_add(&long_body, "x");
    text_add(&long_body, "\r\n" PART("a") "1\r\n--B--");
    assert_false(read_body(long_body.data));
    text_free(&long_body);
}

static bool boundary_is(const char *type, const char *expected)
{
    char boundary[MULTIPART_BOUNDARY_MAX + 1];

    return multipart_boundary(type, boundary)
        && strcmp(boundary, expected) == 0;
}

TEST(the_boundary_may_be_quoted)
{
    UNUSED_STATE;
    assert_true(boundary_is("multipart/form-data; boundary=ab-c", "ab-c"));
    assert_true(boundary_is("multipart/form-data; Boundary=\"a b\"; x=y",
                            "a b"));
    assert_true(boundary_is("multipart/form-data; boundary=a; x=y", "a"));
}

TEST(a_missing_or_endless_boundary_is_refused)
{
    char boundary[MULTIPART_BOUNDARY_MAX + 1];
    char type[200] = "multipart/form-data; boundary=";

    UNUSED_STATE;
    assert_false(multipart_boundary("multipart/form-data", boundary));
    assert_false(multipart_boundary(type, boundary));
    assert_false(multipart_boundary("x; boundary=\"abc", boundary));
    memset(type + strlen(type), 'b', MULTIPART_BOUNDARY_MAX + 1);
    assert_false(multipart_boundary(type, boundary));
}

static int free_body(void **state)
{
    UNUSED_STATE;
    text_free(&body);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_fields),
        cmocka_unit_test(a_value_may_be_empty),
        cmocka_unit_test(a_body_without_parts_has_no_fields),
        cmocka_unit_test(a_file_is_read_over),
        cmocka_unit_test(the_part_file_is_kept_once),
        cmocka_unit_test(a_file_name_is_not_taken_for_a_name),
        cmocka_unit_test(heads_are_read_whatever_their_case),
        cmocka_unit_test(a_body_that_is_cut_is_refused),
        cmocka_unit_test(a_part_without_a_name_is_refused),
        cmocka_unit_test(control_characters_are_refused),
        cmocka_unit_test(an_endless_head_is_refused),
        cmocka_unit_test(the_boundary_may_be_quoted),
        cmocka_unit_test(a_missing_or_endless_boundary_is_refused),
    };

    return cmocka_run_group_tests_name("multipart", tests, NULL, free_body);
}
