/* HTTP statuses: their names, and which one an SQLSTATE means. */
#ifndef PALIER_HTTP_STATUS_H
#define PALIER_HTTP_STATUS_H

#include <stdbool.h>
#include <stddef.h>

/* The name of a status, for the Status line. */
const char *status_name(int status);

/* PTnnn is nnn (400 to 599); a database that is busy or away is 503; all
 * else is 500. Bad arguments (class 22) are the caller's to judge. */
int status_of_sqlstate(const char *sqlstate);

/* Class 22 at Bind: the number of the parameter whose text is no value of
 * its type, or 0. Inside a function the same SQLSTATE is our own fault. */
int status_bad_parameter(const char *sqlstate, const char *context);

/* Writes the message key of an exception: its message if that can be a key,
 * else error.STATUS. */
void status_message_key(int status, const char *message, char *key,
                        size_t size);

#endif
