/* Session tokens: 256 random bits as base64url. */
#ifndef PALIER_ACCESS_TOKEN_H
#define PALIER_ACCESS_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

enum { TOKEN_LENGTH = 43, TOKEN_SIZE = TOKEN_LENGTH + 1 };

/* Writes a new token. Without random bits the process ends. */
void token_new(char token[TOKEN_SIZE]);

/* Could these characters be a token? */
bool token_has_shape(const char *characters, size_t count);

#endif
