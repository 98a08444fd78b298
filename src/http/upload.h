/* A post with a file: multipart/form-data read while it comes. Its fields go
 * into a form like any other's, the file into a temporary one that has no
 * name; no more than a window of the body is in memory. */
#ifndef PALIER_HTTP_UPLOAD_H
#define PALIER_HTTP_UPLOAD_H

#include <fcgiapp.h>
#include <stdbool.h>
#include <stdio.h>

#include "form.h"

enum {
    UPLOAD_BYTES_MAX = 64 << 20,
    UPLOAD_FIELDS_BYTES_MAX = 64 << 10,
    UPLOAD_NAME_BYTES_MAX = 1020, /* 255 characters */
};

struct req;

struct upload {
    FILE *file; /* own; NULL until there is one */
    size_t bytes;
    char name[UPLOAD_NAME_BYTES_MAX + 1]; /* the last part of its path */
};

/* Reads the body; one of another type is a form without a file. The fields are the request's, as req_read_form has
 * it. Returns 0, 400 (no such form, or two files), 413 or 500 (no room). */
int upload_read(struct upload *upload, struct req *req, FCGX_Request *fcgi,
                struct form *form);

void upload_free(struct upload *upload);

#endif
