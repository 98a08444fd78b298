/* multipart/form-data into the same fields as any form (form.h).
 *
 * In place as there. A part with a file name is read over, but for the one
 * whose name is "file": its bytes, whatever they are. A page that takes a
 * large one reads its post by upload.h. */
#ifndef PALIER_HTTP_MULTIPART_H
#define PALIER_HTTP_MULTIPART_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"

enum { MULTIPART_BOUNDARY_MAX = 70, MULTIPART_HEAD_BYTES_MAX = 2048 };

/* What a part's head says. Spans of the head, which must live as long. */
struct multipart_head {
    char *name;
    size_t name_bytes;
    char *file_name; /* NULL: a field */
    size_t file_name_bytes;
};

/* Copies the boundary out of a Content-Type; false: there is none. */
bool multipart_boundary(const char *content_type,
                        char boundary[MULTIPART_BOUNDARY_MAX + 1]);

/* Reads the body (size bytes, and a NUL after them); false: refuse. */
bool multipart_read(struct form *form, char *body, size_t size,
                    const char *boundary);

/* Reads a part's head, a NUL-ended string of lines; false: refuse. */
bool multipart_read_head(char *head, struct multipart_head *out);

#endif
