/* Reads multipart/form-data, strictly: what a browser does not write is
 * refused. */
#include "multipart.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

struct cursor {
    char *at;
    char *end;
};

bool multipart_boundary(const char *content_type,
                        char boundary[MULTIPART_BOUNDARY_MAX + 1])
{
    const char *at = strcasestr(content_type, "boundary=");
    size_t length;

    if (at == NULL)
        return false;
    at += strlen("boundary=");
    if (*at == '"') {
        length = strcspn(++at, "\"");
        if (at[length] != '"')
            return false;
    } else {
        length = strcspn(at, "; \t");
    }
    if (length == 0 || length > MULTIPART_BOUNDARY_MAX)
        return false;
    memcpy(boundary, at, length);
    boundary[length] = '\0';
    return true;
}

static bool take(struct cursor *cursor, const char *expected)
{
    size_t length = strlen(expected);

    if ((size_t)(cursor->end - cursor->at) < length
        || memcmp(cursor->at, expected, length) != 0)
        return false;
    cursor->at += length;
    return true;
}

/* Moves behind the next `mark`; returns what stood before it, or NULL. */
static char *take_until(struct cursor *cursor, const char *mark,
                        size_t *length)
{
    size_t left = (size_t)(cursor->end - cursor->at);
    char *start = cursor->at;
    char *found = memmem(start, left, mark, strlen(mark));

    if (found == NULL)
        return NULL;
    *length = (size_t)(found - start);
    cursor->at = found + strlen(mark);
    return start;
}

/* Reads `; name="x"; filename="y"` up to the end of the line. */
static bool read_parameters(char *at, struct multipart_head *out)
{
    while (*at == ';') {
        char *attribute = at + 1 + strspn(at + 1, " \t");
        size_t length = strcspn(attribute, "=");
        char *value;
        char *close;

        if (strncmp(attribute + length, "=\"", 2) != 0)
            return false;
        value = attribute + length + 2;
        close = strchr(value, '"');
        if (close == NULL)
            return false;
        if (length == 4 && strncasecmp(attribute, "name", 4) == 0) {
            out->name = value;
            out->name_bytes = (size_t)(close - value);
        } else if (length >= 8 && strncasecmp(attribute, "filename", 8) == 0) {
            out->file_name = value;
            out->file_name_bytes = (size_t)(close - value);
        }
        at = close + 1;
    }
    return *at == '\0';
}

bool multipart_read_head(char *head, struct multipart_head *out)
{
    static const char wanted[] = "content-disposition:";
    char *line;

    while ((line = strsep(&head, "\n")) != NULL) {
        size_t length = strlen(line);

        if (length > 0 && line[length - 1] == '\r')
            line[length - 1] = '\0';
        if (strncasecmp(line, wanted, sizeof wanted - 1) != 0)
            continue;
        line += sizeof wanted - 1;
        line += strspn(line, " \t");
        if (strncasecmp(line, "form-data", 9) != 0
            || !read_parameters(line + 9, out))
            return false;
    }
    return out->name != NULL;
}

/* Of a part with a file name: keeps the one that a page may ask for. */
static bool keep_file(struct form *form, const struct multipart_head *part,
                      const char *value, size_t value_bytes)
{
    static const char wanted[] = "file";

    if (part->name_bytes != sizeof wanted - 1
        || memcmp(part->name, wanted, sizeof wanted - 1) != 0)
        return true;
    if (form->file)
        return false;
    form->file = value;
    form->file_bytes = value_bytes;
    return true;
}

static bool read_part(struct form *form, struct cursor *cursor,
                      const char *delimiter)
{
    struct multipart_head part = {0};
    size_t head_bytes = 0;
    size_t value_bytes = 0;
    char *head = take_until(cursor, "\r\n\r\n", &head_bytes);
    char *value;

    if (head == NULL || head_bytes > MULTIPART_HEAD_BYTES_MAX
        || memchr(head, '\0', head_bytes) != NULL)
        return false;
    head[head_bytes] = '\0';
    value = take_until(cursor, delimiter, &value_bytes);
    if (value == NULL || !multipart_read_head(head, &part))
        return false;
    if (part.file_name)
        return keep_file(form, &part, value, value_bytes);
    value[value_bytes] = '\0';
    part.name[part.name_bytes] = '\0';
    return form_add(form, part.name, part.name_bytes, value, value_bytes);
}

bool multipart_read(struct form *form, char *body, size_t size,
                    const char *boundary)
{
    struct cursor cursor = { body, body + size };
    char delimiter[MULTIPART_BOUNDARY_MAX + 5];

    (void)snprintf(delimiter, sizeof delimiter, "\r\n--%s", boundary);
    if (!take(&cursor, delimiter + 2))
        return false;
    while (!take(&cursor, "--"))
        if (!take(&cursor, "\r\n") || !read_part(form, &cursor, delimiter))
            return false;
    return true;
}
