/* The one cookie: its name, reading it, and its Set-Cookie line. */
#ifndef PALIER_HTTP_COOKIE_H
#define PALIER_HTTP_COOKIE_H

#include <stdbool.h>

#include "../access/token.h"
#include "../text.h"

/* __Host-palier at a root under TLS, else palier. */
const char *cookie_name(bool tls, const char *prefix);

/* Copies the token out of a Cookie header; false: none that could be ours. */
bool cookie_token(const char *header, const char *name,
                  char token[TOKEN_SIZE]);

/* Adds the value of Set-Cookie; token NULL takes the cookie away. */
void cookie_write(struct text *out, bool tls, const char *prefix,
                  const char *token);

#endif
