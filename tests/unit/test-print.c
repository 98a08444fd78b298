/* From HTML to PDF by a child (view/print.h), and what that child may not. */
#include "unit.h"

#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "clock.h"
#include "view/print.h"

static char folder[] = "/tmp/palier-unit-XXXXXX";
static char program[400], looks[400];
static struct text html, pdf, fault;

static int64_t in_seconds(int seconds)
{
    return clock_us() + seconds * INT64_C(1000000);
}

/* A program that stands in for the real one. */
static const char *stand_in(const char *lines)
{
    static char path[100];
    FILE *file;

    snprintf(path, sizeof path, "%s/program", folder);
    file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "#!/bin/sh\n%s\n", lines);
    fclose(file);
    assert_int_equal(chmod(path, 0700), 0);
    return path;
}

static enum print_outcome print(const char *with, const char *page,
                                int seconds)
{
    text_clear(&html);
    text_clear(&pdf);
    text_clear(&fault);
    text_add(&html, page);
    return print_pdf(with, looks, &html, in_seconds(seconds), &pdf, &fault);
}

static bool pdf_has(const char *word)
{
    return memmem(pdf.data, pdf.length, word, strlen(word)) != NULL;
}

TEST(a_page_becomes_a_tagged_pdf)
{
    UNUSED_STATE;
    assert_int_equal(print(program, "<!DOCTYPE html><html lang='fr'><head>"
                           "<title>Essai</title></head><body><h1>Élodie</h1>"
                           "</body></html>", 60), PRINT_DONE);
    assert_int_equal(memcmp(pdf.data, "%PDF-", 5), 0);
    assert_true(pdf_has("/StructTreeRoot"));
    assert_true(pdf_has("/MarkInfo"));
    assert_true(pdf_has("/Lang (fr)"));
    assert_int_equal(fault.length, 0);
}

TEST(a_page_opens_no_file_and_no_address)
{
    char page[600];
    char path[100];
    FILE *file;

    UNUSED_STATE;
    snprintf(path, sizeof path, "%s/secret.txt", folder);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs("secret", file);
    fclose(file);
    snprintf(page, sizeof page, "<html lang=fr><head><title>x</title>"
             "<link rel=attachment href='file://%s'>"
             "<link rel=stylesheet href='http://127.0.0.1:1/x.css'></head>"
             "<body><h1>x</h1><img alt='' src='file://%s'></body></html>",
             path, path);
    assert_int_equal(print(program, page, 60), PRINT_DONE);
    assert_false(pdf_has("/EmbeddedFile"));
    assert_false(pdf_has("secret"));
    unlink(path);
}

TEST(a_program_that_fails_says_why)
{
    UNUSED_STATE;
    assert_int_equal(print(stand_in("echo one >&2; echo why >&2; exit 3"),
                           "x", 10), PRINT_FAILED);
    assert_non_null(strstr(fault.data, "why"));
    assert_null(strstr(fault.data, "one"));
}

TEST(what_is_no_pdf_is_a_failure)
{
    UNUSED_STATE;
    assert_int_equal(print(stand_in("cat"), "no", 10), PRINT_FAILED);
    assert_int_equal(print(stand_in("printf '%s' %PDF-1.7; kill -9 $$"), "x",
                           10), PRINT_FAILED);
    assert_int_equal(print("/nonexistent", "x", 10), PRINT_FAILED);
}

TEST(a_program_that_takes_too_long_is_ended)
{
    UNUSED_STATE;
    assert_int_equal(print(stand_in("sleep 60"), "x", 1), PRINT_LATE);
    assert_true(fault.length > 0);
}

TEST(the_program_writes_no_file_and_knows_nothing)
{
    UNUSED_STATE;
    assert_int_equal(print(stand_in("trap '' XFSZ; echo %PDF-; env;"
                                    " echo x > \"$0.x\" || echo refused"),
                           "", 10), PRINT_DONE);
    assert_true(pdf_has("refused"));
    assert_false(pdf_has("SECRET"));
}

TEST(the_program_stands_back_behind_every_other_session)
{
    UNUSED_STATE;
    assert_int_equal(print(stand_in("echo %PDF-; echo own $(nice);"
                                    " cat /proc/self/autogroup"), "", 10),
                     PRINT_DONE);
    assert_true(pdf_has("own 5\n") || getpriority(PRIO_PROCESS, 0) > 5);
    if (access("/proc/self/autogroup", W_OK) == 0)
        assert_true(pdf_has(" nice 5\n"));
}

static int set_up(void **state)
{
    const char *source = getenv("SOURCE_DIR");

    UNUSED_STATE;
    if (source == NULL)
        source = ".";
    snprintf(program, sizeof program, "%s/src/view/palier-print", source);
    snprintf(looks, sizeof looks, "%s/nginx/static", source);
    setenv("PALIER_SECRET", "SECRET", 1);
    signal(SIGPIPE, SIG_IGN);
    return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state)
{
    char path[100];

    UNUSED_STATE;
    snprintf(path, sizeof path, "%s/program", folder);
    unlink(path);
    snprintf(path, sizeof path, "%s/program.x", folder);
    unlink(path);
    text_free(&html);
    text_free(&pdf);
    text_free(&fault);
    return rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_becomes_a_tagged_pdf),
        cmocka_unit_test(a_page_opens_no_file_and_no_address),
        cmocka_unit_test(a_program_that_fails_says_why),
        cmocka_unit_test(what_is_no_pdf_is_a_failure),
        cmocka_unit_test(a_program_that_takes_too_long_is_ended),
        cmocka_unit_test(the_program_writes_no_file_and_knows_nothing),
        cmocka_unit_test(the_program_stands_back_behind_every_other_session),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
