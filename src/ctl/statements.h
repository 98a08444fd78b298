/* Where the statements of an SQL file stand: for error messages only. What
 * is executed is the file as a whole. */
#ifndef PALIER_CTL_STATEMENTS_H
#define PALIER_CTL_STATEMENTS_H

#include <stddef.h>

/* The line (from 1) at which the nth statement (from 0) of a file begins. */
long statement_line(const char *sql, size_t nth);

/* The line of the character (from 1, counted as PostgreSQL counts them). */
long character_line(const char *sql, long character);

#endif
