/* multipart/form-data into the same fields as any form (form.h).
 *
 * In place as there. No page takes a file: a part with a file name is read
 * over. */
#ifndef PALIER_HTTP_MULTIPART_H
#define PALIER_HTTP_MULTIPART_H

#include <stdbool.h>
#include <stddef.h>

#include "form.h"

enum { MULTIPART_BOUNDARY_MAX = 70, MULTIPART_HEAD_BYTES_MAX = 2048 };

/* Copies the boundary out of a Content-Type; false: there is none. */
bool multipart_boundary(const char *content_type,
                        char boundary[MULTIPART_BOUNDARY_MAX + 1]);

/* Reads the body (size bytes, and a NUL after them); false: refuse. */
bool multipart_read(struct form *form, char *body, size_t size,
                    const char *boundary);

#endif
