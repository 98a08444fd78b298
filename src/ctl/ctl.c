/* Commands, options and refusals: see ctl.h. */
#include "ctl.h"

#include "../text.h"

/* libpq's messages end their last line; ours do not. */
__attribute__((format(printf, 1, 0)))
static void say(const char *format, va_list list)
{
    struct text words = {0};
    char *said;

    if (vasprintf(&said, format, list) < 0)
        abort();
    text_add(&words, said);
    while (words.length > 0 && words.data[words.length - 1] == '\n')
        words.data[--words.length] = '\0';
    fflush(stdout);
    fprintf(stderr, "palierctl: %s\n", words.data);
    text_free(&words);
    free(said);
}

int ctl_refuse(const char *format, ...)
{
    va_list list;

    va_start(list, format);
    say(format, list);
    va_end(list);
    return CTL_REFUSED;
}

int ctl_misused(const char *usage, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    say(format, list);
    va_end(list);
    fputs(usage, stderr);
    return CTL_USAGE;
}

const struct ctl_command *ctl_find(const struct ctl_command *table,
                                   const char *name)
{
    for (; table->name != NULL; table++) {
        if (strcmp(table->name, name) == 0)
            return table;
    }
    return NULL;
}

int ctl_dispatch(const struct ctl_command *table, const char *usage, int argc,
                 char **argv)
{
    const struct ctl_command *command;

    if (argc < 2)
        return ctl_misused(usage, "a command is missing");
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        fputs(usage, stdout);
        for (; table->name != NULL; table++)
            printf("  %-10s %s\n", table->name, table->summary);
        return CTL_DONE;
    }
    command = ctl_find(table, argv[1]);
    if (command == NULL)
        return ctl_misused(usage, "no command \"%s\"", argv[1]);
    return command->run(argc - 1, argv + 1);
}

/* The option an argument names, with its value in *value when it is written
 * behind a sign of equality. */
static const struct ctl_option *option_of(const struct ctl_option *options,
                                          const char *argument,
                                          const char **value)
{
    const char *equals = strchr(argument, '=');
    size_t length = equals ? (size_t)(equals - argument) : strlen(argument);

    *value = equals ? equals + 1 : NULL;
    for (; options->name != NULL; options++) {
        if (strlen(options->name) == length &&
            strncmp(options->name, argument, length) == 0)
            return options;
    }
    return NULL;
}

/* Takes the option at argv[*at]; CTL_GO or CTL_USAGE. */
static int take_option(int argc, char **argv, int *at,
                       const struct ctl_option *options, const char *usage)
{
    const char *value;
    const struct ctl_option *option = option_of(options, argv[*at] + 2, &value);

    if (option == NULL)
        return ctl_misused(usage, "no option \"%s\"", argv[*at]);
    if (option->flag != NULL && value != NULL)
        return ctl_misused(usage, "--%s takes no value", option->name);
    if (option->flag != NULL) {
        *option->flag = true;
        return CTL_GO;
    }
    if (value == NULL && *at + 1 < argc)
        value = argv[++*at];
    if (value == NULL)
        return ctl_misused(usage, "--%s needs a value", option->name);
    *option->value = value;
    return CTL_GO;
}

int ctl_options(int *argc, char **argv, const struct ctl_option *options,
                const char *usage)
{
    int kept = 1;
    int at;

    for (at = 1; at < *argc; at++) {
        int status;

        if (strcmp(argv[at], "--") == 0) {
            at++;
            break;
        }
        if (strcmp(argv[at], "--help") == 0 || strcmp(argv[at], "-h") == 0) {
            fputs(usage, stdout);
            return CTL_DONE;
        }
        if (strncmp(argv[at], "--", 2) != 0) {
            argv[kept++] = argv[at];
            continue;
        }
        status = take_option(*argc, argv, &at, options, usage);
        if (status != CTL_GO)
            return status;
    }
    while (at < *argc)
        argv[kept++] = argv[at++];
    argv[kept] = NULL;
    *argc = kept;
    return CTL_GO;
}
