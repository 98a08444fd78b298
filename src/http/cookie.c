/* Reads and writes the session cookie; what a token means, SQL knows. */
#include "cookie.h"

#include <string.h>

const char *cookie_name(bool tls, const char *prefix)
{
    return tls && *prefix == '\0' ? "__Host-palier" : "palier";
}

bool cookie_token(const char *header, const char *name, char token[TOKEN_SIZE])
{
    size_t name_length = strlen(name);

    while (*header) {
        size_t length;

        header += strspn(header, "; \t");
        length = strcspn(header, ";");
        if (length > name_length && header[name_length] == '='
            && memcmp(header, name, name_length) == 0) {
            const char *value = header + name_length + 1;
            size_t size = length - name_length - 1;

            while (size > 0 && (value[size - 1] == ' '))
                size--;
            if (token_has_shape(value, size)) {
                memcpy(token, value, size);
                token[size] = '\0';
                return true;
            }
        }
        header += length;
    }
    return false;
}

void cookie_write(struct text *out, bool tls, const char *prefix,
                  const char *token)
{
    text_addf(out, "%s=%s; Path=%s/; HttpOnly; SameSite=Lax%s%s",
              cookie_name(tls, prefix), token ? token : "", prefix,
              tls ? "; Secure" : "", token ? "" : "; Max-Age=0");
}
