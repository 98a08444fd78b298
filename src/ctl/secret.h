/* A new password: given, typed, or made. */
#ifndef PALIER_CTL_SECRET_H
#define PALIER_CTL_SECRET_H

#include <stdbool.h>

/* Where it comes from: the command line, the first line of standard input,
 * else the terminal. */
struct secret_source {
    const char *given;
    bool from_stdin;
};

struct secret {
    char *made; /* the password when it was made here, else NULL */
    char *hash;
};

/* Fills the secret from its source; when nothing is typed at the terminal, or
 * there is none, makes a password. False: said why. secret_free frees. */
bool secret_take(struct secret *secret, const struct secret_source *source);

/* Prints the password when it was made here: nobody knows it otherwise. */
void secret_print(const struct secret *secret);

void secret_free(struct secret *secret);

#endif
