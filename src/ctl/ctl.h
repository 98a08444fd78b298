/* What palierctl's commands share: their table, their options, their words.
 *
 * A command gets its own arguments (argv[0] is its name), says what it did on
 * stdout and why it refuses on stderr, and returns its exit status. */
#ifndef PALIER_CTL_H
#define PALIER_CTL_H

#include <stdbool.h>
#include <stddef.h>

enum { CTL_DONE = 0, CTL_REFUSED = 1, CTL_USAGE = 2 };

/* What ctl_options returns when the command is to go on. */
enum { CTL_GO = -1 };

struct ctl_command {
    const char *name;
    const char *summary;
    int (*run)(int argc, char **argv);
};

/* An option takes a value (--name=V, --name V) or is a flag. */
struct ctl_option {
    const char *name;
    const char **value;
    bool *flag;
};

int ctl_account(int argc, char **argv);
int ctl_calibrate(int argc, char **argv);
int ctl_clean(int argc, char **argv);
int ctl_content(int argc, char **argv);
int ctl_items(int argc, char **argv);
int ctl_mail(int argc, char **argv);
int ctl_migrate(int argc, char **argv);
int ctl_organization(int argc, char **argv);
int ctl_psql(int argc, char **argv);
int ctl_recovery(int argc, char **argv);
int ctl_replay(int argc, char **argv);
int ctl_routes(int argc, char **argv);
int ctl_simulate(int argc, char **argv);
int ctl_settings(int argc, char **argv);
int ctl_window(int argc, char **argv);

/* The command of that name in a table ended by a NULL name, or NULL. */
const struct ctl_command *ctl_find(const struct ctl_command *table,
                                   const char *name);

/* Runs argv[1] as a command of the table; --help and no command at all show
 * the usage text. */
int ctl_dispatch(const struct ctl_command *table, const char *usage, int argc,
                 char **argv);

/* Takes the options out of argv, leaves the name and the other arguments.
 * The options end by one without a name. CTL_GO, or the status to end with:
 * CTL_DONE after --help, CTL_USAGE after an option that is not known. */
int ctl_options(int *argc, char **argv, const struct ctl_option *options,
                const char *usage);

/* Says "palierctl: …" on stderr; returns CTL_REFUSED. */
__attribute__((format(printf, 1, 2)))
int ctl_refuse(const char *format, ...);

/* The same, with the usage line; returns CTL_USAGE. */
__attribute__((format(printf, 2, 3)))
int ctl_misused(const char *usage, const char *format, ...);

/* What the site's rules have against a person or an organization (a message
 * key, as web.fault takes it), in words; the key itself when it has none. */
const char *ctl_fault_words(const char *key);

#endif
