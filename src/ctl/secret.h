/* A new password: given, typed, or made. */
#ifndef PALIER_CTL_SECRET_H
#define PALIER_CTL_SECRET_H

#include <stdbool.h>

struct secret {
    char *made; /* the password when it was made here, else NULL */
    char *hash;
};

/* Fills the secret from a password, or asks for one at the terminal (nothing
 * typed, or no terminal: makes one). False: said why. secret_free frees. */
bool secret_take(struct secret *secret, const char *given);

/* Prints the password when it was made here: nobody knows it otherwise. */
void secret_print(const struct secret *secret);

void secret_free(struct secret *secret);

#endif
