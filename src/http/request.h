/* One request, as nginx's FastCGI parameters and body give it.
 *
 * Pointers into the parameters live until the next accept; the body is the
 * request's own, wiped and freed by req_free. */
#ifndef PALIER_HTTP_REQUEST_H
#define PALIER_HTTP_REQUEST_H

#include <fcgiapp.h>
#include <stdbool.h>
#include <stddef.h>

#include "form.h"

enum { REQ_PATH_BYTES_MAX = 512 };

struct req {
    const char *method;
    const char *host, *origin, *referer; /* the last two may be NULL */
    const char *cookie, *languages, *content_type;
    const char *known; /* If-None-Match: what the client has */
    const char *address; /* REMOTE_ADDR, or NULL if it is none */
    const char *id;      /* nginx's, for the log */
    bool tls, head, post;
    char path[REQ_PATH_BYTES_MAX]; /* below the prefix; "" outside of it */
    char *query;                   /* own; decoded in place */
    char *body;                    /* own */
    size_t body_size;
};

/* Fills the request; returns 0, or 400/404 (all strings are set either
 * way). */
int req_read(struct req *req, char **parameters, const char *prefix);

/* Reads the body and its fields; returns 0, 400 or 413. */
int req_read_form(struct req *req, FCGX_Request *fcgi, struct form *form);

void req_free(struct req *req);

#endif
