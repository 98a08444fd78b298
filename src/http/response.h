/* One answer: a status, headers, a body. Written once, at the end, but for
 * what is streamed. */
#ifndef PALIER_HTTP_RESPONSE_H
#define PALIER_HTTP_RESPONSE_H

#include <fcgiapp.h>
#include <stdbool.h>
#include <stddef.h>

#include "../text.h"

struct res {
    int status;
    struct text headers;
};

/* Adds a header; a value with a line break in it adds nothing. */
void res_header(struct res *res, const char *name, const char *value);

/* Writes everything; head: without the body. false: the client is gone. */
bool res_send(const struct res *res, FCGX_Stream *out, const char *body,
              size_t size, bool head);

/* Writes status and headers of an answer whose length is not known yet; the
 * body is the caller's to write. false: the client is gone. */
bool res_begin(const struct res *res, FCGX_Stream *out);

void res_free(struct res *res);

#endif
