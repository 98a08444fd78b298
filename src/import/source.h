/* The XML in a file that somebody sent: the file itself, or the one XML that
 * a ZIP holds, unpacked while it is read.
 *
 * Nothing of it is believed: how many entries a ZIP has, how large one
 * is and how well it is packed are all within limits, and what goes beyond
 * is a fault. */
#ifndef PALIER_IMPORT_SOURCE_H
#define PALIER_IMPORT_SOURCE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include <zip.h>

enum {
    SOURCE_BYTES_MAX = 256 << 20,
    SOURCE_ENTRIES_MAX = 100,
    SOURCE_DIRECTORY_BYTES_MAX = 64 << 10,
    SOURCE_RATIO_MAX = 100,
};

struct source {
    FILE *file; /* borrowed */
    zip_t *zip; /* NULL: the file is the XML */
    zip_file_t *entry;
    int64_t given;     /* bytes so far */
    int64_t limit;     /* of them */
    const char *fault; /* why there is no more: a message key, or NULL */
};

/* Opens the XML in a file; false: why is in ->fault. source_close either
 * way. */
bool source_open(struct source *source, FILE *file);

/* The next bytes, at most size; 0 at the end, -1 for a fault. Of the type of
 * xmlInputReadCallback. */
int source_read(void *source, char *bytes, int size);

void source_close(struct source *source);

#endif
