/* A new password: see secret.h. */
#include "secret.h"

#include "../access/password.h"
#include "../access/token.h"
#include "../text.h"
#include "ctl.h"

#include <termios.h>
#include <unistd.h>

enum { MADE_LENGTH = 16 };

/* Some tokens have no digit; the next one will. free() frees it. */
static char *make_password(void)
{
    char token[TOKEN_SIZE];

    do {
        token_new(token);
        token[MADE_LENGTH] = '\0';
    } while (password_fault(token)[0] != '\0');
    return text_copy(token);
}

/* A line of standard input, or NULL; free() frees it. */
static char *read_line(void)
{
    char line[PASSWORD_BYTES_MAX + 2];
    char *copy;

    if (fgets(line, sizeof line, stdin) == NULL)
        return NULL;
    line[strcspn(line, "\r\n")] = '\0';
    copy = text_copy(line);
    explicit_bzero(line, sizeof line);
    return copy;
}

/* A line typed at the terminal without its echo; free() frees it. */
static char *ask_line(const char *prompt)
{
    struct termios before;
    struct termios silent;
    char *line;

    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return NULL;
    silent = before;
    silent.c_lflag &= ~(tcflag_t)ECHO;
    fputs(prompt, stderr);
    fflush(stderr);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    line = read_line();
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    fputc('\n', stderr);
    return line;
}

/* What was typed twice; NULL when the two differ. free() frees it. */
static char *ask_password(void)
{
    char *first = ask_line("Password (empty: one is made): ");
    char *second;

    if (first == NULL)
        ctl_refuse("no password was typed");
    if (first == NULL || first[0] == '\0')
        return first;
    second = ask_line("Again: ");
    if (second == NULL || strcmp(first, second) != 0) {
        ctl_refuse("the two are not the same");
        free(first);
        first = NULL;
    }
    free(second);
    return first;
}

static bool hash_secret(struct secret *secret, const char *password)
{
    const char *fault = password_fault(password);

    if (strcmp(fault, "password.short") == 0)
        ctl_refuse("the password is too short: %d characters at the least",
                   PASSWORD_CHARACTERS_MIN);
    else if (strcmp(fault, "password.long") == 0)
        ctl_refuse("the password is too long");
    else if (fault[0] != '\0')
        ctl_refuse("the password needs a small and a capital letter and a "
                   "digit");
    else if ((secret->hash = password_hash(password, NULL)) == NULL)
        ctl_refuse("the password cannot be hashed");
    return secret->hash != NULL;
}

/* What was typed or piped in, "" when a password is to be made, or NULL:
 * said why. free() frees it. */
static char *read_secret(const struct secret_source *source)
{
    char *line;

    if (source->given != NULL)
        return text_copy(source->given);
    if (!source->from_stdin)
        return isatty(STDIN_FILENO) ? ask_password() : text_copy("");
    line = read_line();
    if (line == NULL)
        ctl_refuse("standard input holds no password");
    return line;
}

bool secret_take(struct secret *secret, const struct secret_source *source)
{
    char *clear = read_secret(source);
    bool done;

    if (clear == NULL)
        return false;
    if (clear[0] == '\0' && source->given == NULL && !source->from_stdin)
        secret->made = make_password();
    done = hash_secret(secret, secret->made ? secret->made : clear);
    explicit_bzero(clear, strlen(clear));
    free(clear);
    if (!done)
        secret_free(secret);
    return done;
}

void secret_print(const struct secret *secret)
{
    if (secret->made != NULL)
        printf("password %s\n", secret->made);
}

void secret_free(struct secret *secret)
{
    if (secret->made != NULL)
        explicit_bzero(secret->made, strlen(secret->made));
    free(secret->made);
    free(secret->hash);
    *secret = (struct secret){0};
}
