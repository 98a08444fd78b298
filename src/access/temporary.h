/* Temporary passwords: made by the worker for people who get them on paper
 * and change them when they first sign in. */
#ifndef PALIER_ACCESS_TEMPORARY_H
#define PALIER_ACCESS_TEMPORARY_H

#include <stdbool.h>

#include "../text.h"

/* Six small letters without i, l and o, then two digits. */
enum { TEMPORARY_LETTERS = 6, TEMPORARY_DIGITS = 2,
       TEMPORARY_SIZE = TEMPORARY_LETTERS + TEMPORARY_DIGITS + 1 };

/* Writes a new one. Without random bits the process ends. */
void temporary_new(char password[TEMPORARY_SIZE]);

/* Appends so many of them with their hashes, as JSON:
 * [{"password":"…","hash":"…"},…]; false: libcrypt gives no hash. */
bool temporary_add(struct text *json, int count);

#endif
