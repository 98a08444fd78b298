/* Fuzzes multipart bodies. The first line is the Content-Type, the rest the
 * body. */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "http/multipart.h"
#include "http/utf8.h"
#include "text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_body(char *body, size_t size, const char *boundary)
{
    struct form form = {0};

    if (!multipart_read(&form, body, size, boundary))
        return;
    for (int i = 0; i < form.count; i++) {
        assert(utf8_count(form.fields[i].name,
                          strlen(form.fields[i].name)) >= 0);
        assert(utf8_count(form.fields[i].value,
                          strlen(form.fields[i].value)) >= 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char boundary[MULTIPART_BOUNDARY_MAX + 1];
    char *text = text_memory(NULL, size + 1);
    char *line;

    memcpy(text, data, size);
    text[size] = '\0';
    line = memchr(text, '\n', size);
    if (line) {
        *line++ = '\0';
        if (multipart_boundary(text, boundary))
            read_body(line, size - (size_t)(line - text), boundary);
    }
    free(text);
    return 0;
}
