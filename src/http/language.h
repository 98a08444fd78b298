/* Which of our languages a browser asks for. */
#ifndef PALIER_HTTP_LANGUAGE_H
#define PALIER_HTTP_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

/* Finds the first language of an Accept-Language header that `speaks` knows,
 * in the order given (browsers write the preferred one first). Copies its two
 * letters; leaves `language` as it is when there is none. */
void language_choose(const char *header, char language[3],
                     bool (*speaks)(const void *context, const char *language),
                     const void *context);

#endif
