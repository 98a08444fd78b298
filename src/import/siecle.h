/* Reads what SIECLE exports (BEE_ELEVES: a school's pupils and their classes)
 * while it comes, element by element; nothing of it is kept.
 *
 * It says what the file says and judges no value, but that: white space is
 * trimmed, a value is cut at SIECLE_VALUE_BYTES_MAX. What the pupil did last
 * year, addresses, options, groups are read over. */
#ifndef PALIER_IMPORT_SIECLE_H
#define PALIER_IMPORT_SIECLE_H

#include <stdbool.h>

#include "../text.h"

enum { SIECLE_VALUE_BYTES_MAX = 1100 };

/* A pupil's values, in the order in which they are handed on. */
enum siecle_value {
    SIECLE_KEY, /* ELEVE_ID: which of the file's pupils */
    SIECLE_NATIONAL_ID,
    SIECLE_LAST_NAME,
    SIECLE_PREFERRED_NAME,
    SIECLE_FIRST_NAME,
    SIECLE_MIDDLE_NAME,
    SIECLE_THIRD_NAME,
    SIECLE_SEX,
    SIECLE_BIRTH_DATE,
    SIECLE_BIRTH_CITY,
    SIECLE_BIRTH_CITY_CODE,
    SIECLE_BIRTH_DEPARTMENT,
    SIECLE_BIRTH_COUNTRY,
    SIECLE_MEF,
    SIECLE_STATUS,
    SIECLE_EXIT_DATE,
    SIECLE_VALUES_COUNT
};

/* Takes what is found, in the order of the file; false: no more. */
struct siecle_taker {
    bool (*pupil)(void *context, long line, const char *const *values);
    /* A division (not a group) of the pupil with that key. */
    bool (*division)(void *context, const char *key, const char *code);
    void *context;
};

/* Gives the next bytes, at most size; 0 at the end, -1 for a fault. */
typedef int siecle_source(void *context, char *bytes, int size);

/* Reads everything. Returns NULL, or the message key of what the file as a
 * whole has against it; also when a taker wants no more ("file.stopped").
 * school gets the number (UAJ) that the file bears, "" if none. */
const char *siecle_read(siecle_source *read, void *source,
                        const struct siecle_taker *taker,
                        struct text *school);

#endif
