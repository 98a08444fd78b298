/* Messages as sendmail reads them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>

#include "ctl/mail.h"

static const struct mail PLAIN = {
    .id = "7",
    .from = "a@b.example",
    .host = "b.example",
    .date = "Sun, 22 Nov 2026 15:30:29 +0000",
    .recipient = "c@d.example",
    .subject = "Plain",
    .body = "Line\n",
};

static void expect(const struct mail *mail, const char *part, bool there)
{
    struct text message = {0};

    mail_compose(mail, &message);
    assert_true((strstr(message.data, part) != NULL) == there);
    text_free(&message);
}

static void header_and_body_are_apart(void **state)
{
    (void)state;
    expect(&PLAIN, "To: c@d.example\nSubject: Plain\nDate: Sun", true);
    expect(&PLAIN, "Message-ID: <palier-7@b.example>\n", true);
    expect(&PLAIN, "Transfer-Encoding: 8bit\n\nLine\n", true);
}

static void accents_are_encoded(void **state)
{
    struct mail mail = PLAIN;

    (void)state;
    mail.subject = "Mot de passe oublié";
    expect(&mail, "Subject: =?UTF-8?B?TW90IGRlIHBhc3NlIG91Ymxpw6k=?=\n", true);
}

/* Words are cut between characters, and no line is longer than 76. */
static void long_subjects_are_folded(void **state)
{
    struct mail mail = PLAIN;
    struct text message = {0};
    const char *line;

    (void)state;
    mail.subject = "éééééééééééééééééééééééééééééééééééééééééééé€€€€€€€€€€€€€";
    mail_compose(&mail, &message);
    line = strstr(message.data, "Subject: ");
    while (strncmp(line, "Date:", 5) != 0) {
        assert_in_range(strcspn(line, "\n"), 20, 76);
        line = strchr(line, '\n') + 1;
    }
    text_free(&message);
}

static void no_value_begins_a_line(void **state)
{
    struct mail mail = PLAIN;

    (void)state;
    mail.subject = "x\r\nBcc: evil@e.example";
    expect(&mail, "\nBcc:", false);
    mail = PLAIN;
    mail.recipient = "c@d.example\n\nBody";
    expect(&mail, "\n\nBody", false);
}

static void a_program_gets_the_message(void **state)
{
    char *cat[] = {(char[]){"grep"}, (char[]){"-q"}, (char[]){"^hello$"},
                   NULL};
    char *absent[] = {(char[]){"/nowhere/sendmail"}, NULL};
    char *deaf[] = {(char[]){"true"}, NULL};
    struct text message = {0};

    (void)state;
    text_add(&message, "hello\n");
    assert_int_equal(mail_hand_over(cat, &message), 0);
    assert_int_equal(mail_hand_over(absent, &message), -1);
    text_clear(&message);
    for (int i = 0; i < 100000; i++)
        text_add(&message, "never read\n");
    assert_int_equal(mail_hand_over(cat, &message), -1);
    assert_int_equal(mail_hand_over(deaf, &message), 0);
    text_free(&message);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(header_and_body_are_apart),
        cmocka_unit_test(accents_are_encoded),
        cmocka_unit_test(long_subjects_are_folded),
        cmocka_unit_test(no_value_begins_a_line),
        cmocka_unit_test(a_program_gets_the_message),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
