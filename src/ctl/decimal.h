/* Numbers as people write them. */
#ifndef PALIER_CTL_DECIMAL_H
#define PALIER_CTL_DECIMAL_H

#include <stdbool.h>

#include "../text.h"

/* The largest magnitude decimal_write can write, and the most decimals. */
#define DECIMAL_LIMIT 1e12
enum { DECIMAL_DIGITS = 6 };

/* Is the text a number: a sign perhaps, up to 15 digits, perhaps a comma or a
 * point and up to 15 digits? */
bool decimal_is(const char *text);

/* How many decimals the number of that text has. */
int decimal_places(const char *text);

/* The number of such a text, whatever its mark. */
double decimal_read(const char *text);

/* Adds the text, its comma changed into a point if it is a number. */
void decimal_plain(const char *text, struct text *into);

/* Adds a number with so many decimals (0 to DECIMAL_DIGITS), or, with -1, as
 * many as it has, DECIMAL_DIGITS at the most. The double is taken as the
 * decimal number of 15 significant digits next to it, and that is rounded half
 * away from zero, as spreadsheets do: 2.675 with 2 decimals is 2.68. mark: the
 * decimal comma or point. The number's magnitude is below DECIMAL_LIMIT. */
void decimal_write(double number, int digits, char mark, struct text *into);

#endif
