/* Cuts the body at its boundary, a window at a time. */
#include "upload.h"

#include <string.h>
#include <strings.h>

#include "../text.h"
#include "multipart.h"
#include "request.h"
#include "utf8.h"

enum { WINDOW_BYTES = 64 << 10 };

struct window {
    FCGX_Stream *in;
    size_t left; /* of the body, still to come */
    char *bytes;
    size_t start, end;
};

struct body {
    struct window window;
    char delimiter[MULTIPART_BOUNDARY_MAX + 5];
    size_t delimiter_bytes;
    struct req *req; /* ->body holds the fields */
    struct form *form;
    struct upload *upload;
    int status; /* of the first fault */
};

static bool refuse(struct body *body, int status)
{
    if (body->status == 0)
        body->status = status;
    return false;
}

/* Gets more bytes behind those there are; false: no more come. */
static bool fill(struct window *window)
{
    size_t room;
    int got;

    memmove(window->bytes, window->bytes + window->start,
            window->end - window->start);
    window->end -= window->start;
    window->start = 0;
    room = WINDOW_BYTES - window->end;
    if (room > window->left)
        room = window->left;
    got = room ? FCGX_GetStr(window->bytes + window->end, (int)room,
                             window->in) : 0;
    if (got <= 0)
        return false;
    window->end += (size_t)got;
    window->left -= (size_t)got;
    return true;
}

static bool take(struct window *window, const char *expected)
{
    size_t length = strlen(expected);

    while (window->end - window->start < length)
        if (!fill(window))
            return false;
    if (memcmp(window->bytes + window->start, expected, length) != 0)
        return false;
    window->start += length;
    return true;
}

/* Copies a part's head, without its end; false: none, or too long. */
static bool take_head(struct window *window,
                      char head[MULTIPART_HEAD_BYTES_MAX + 1])
{
    const char *found;
    size_t length;

    while ((found = memmem(window->bytes + window->start,
                           window->end - window->start, "\r\n\r\n", 4))
           == NULL)
        if (window->end - window->start > MULTIPART_HEAD_BYTES_MAX
            || !fill(window))
            return false;
    length = (size_t)(found - (window->bytes + window->start));
    if (length > MULTIPART_HEAD_BYTES_MAX
        || memchr(window->bytes + window->start, '\0', length))
        return false;
    memcpy(head, window->bytes + window->start, length);
    head[length] = '\0';
    window->start += length + 4;
    return true;
}

static bool add_to_file(struct body *body, const char *bytes, size_t count)
{
    if (fwrite(bytes, 1, count, body->upload->file) != count)
        return refuse(body, 500);
    body->upload->bytes += count;
    return true;
}

static bool add_to_fields(struct body *body, const char *bytes, size_t count)
{
    struct req *req = body->req;

    if (count >= UPLOAD_FIELDS_BYTES_MAX - req->body_size)
        return refuse(body, 413);
    memcpy(req->body + req->body_size, bytes, count);
    req->body_size += count;
    return true;
}

/* Hands on the part's bytes, up to the delimiter, which it skips. */
static bool take_part(struct body *body,
                      bool (*add)(struct body *, const char *, size_t))
{
    struct window *window = &body->window;

    for (;;) {
        const char *at = window->bytes + window->start;
        size_t count = window->end - window->start;
        const char *found = memmem(at, count, body->delimiter,
                                   body->delimiter_bytes);

        if (found)
            count = (size_t)(found - at);
        else if (count >= body->delimiter_bytes)
            count -= body->delimiter_bytes - 1;
        else
            count = 0;
        if (count > 0 && !add(body, at, count))
            return false;
        window->start += count;
        if (found) {
            window->start += body->delimiter_bytes;
            return true;
        }
        if (!fill(window))
            return refuse(body, 400);
    }
}

/* Some browsers send the whole path. */
static bool keep_name(struct upload *upload, const char *name, size_t bytes)
{
    const char *last = name;

    for (const char *at = name; at < name + bytes; at++)
        if (*at == '/' || *at == '\\')
            last = at + 1;
    bytes -= (size_t)(last - name);
    if (bytes > UPLOAD_NAME_BYTES_MAX || utf8_count(last, bytes) < 0
        || utf8_count(last, bytes) > UPLOAD_NAME_BYTES_MAX / 4)
        return false;
    memcpy(upload->name, last, bytes);
    upload->name[bytes] = '\0';
    return true;
}

static bool read_file(struct body *body, const struct multipart_head *head)
{
    struct upload *upload = body->upload;

    if (upload->file
        || !keep_name(upload, head->file_name, head->file_name_bytes))
        return refuse(body, 400);
    upload->file = tmpfile();
    if (upload->file == NULL)
        return refuse(body, 500);
    return take_part(body, add_to_file)
        && (fflush(upload->file) == 0 || refuse(body, 500));
}

static bool read_field(struct body *body, const struct multipart_head *head)
{
    struct req *req = body->req;
    const char *name = req->body + req->body_size;
    const char *value;
    size_t size;

    if (!add_to_fields(body, head->name, head->name_bytes)
        || !add_to_fields(body, "", 1))
        return false;
    value = req->body + req->body_size;
    if (!take_part(body, add_to_fields))
        return false;
    size = (size_t)(req->body + req->body_size - value);
    return add_to_fields(body, "", 1)
        && (form_add(body->form, name, head->name_bytes, value, size)
            || refuse(body, 400));
}

static bool read_part(struct body *body)
{
    char bytes[MULTIPART_HEAD_BYTES_MAX + 1];
    struct multipart_head head = {0};

    if (!take(&body->window, "\r\n") || !take_head(&body->window, bytes)
        || !multipart_read_head(bytes, &head))
        return refuse(body, 400);
    return head.file_name ? read_file(body, &head) : read_field(body, &head);
}

static void read_parts(struct body *body)
{
    if (!take(&body->window, body->delimiter + 2)) {
        (void)refuse(body, 400);
        return;
    }
    while (!take(&body->window, "--"))
        if (!read_part(body))
            return;
}

int upload_read(struct upload *upload, struct req *req, FCGX_Request *fcgi,
                struct form *form)
{
    const char *given = FCGX_GetParam("CONTENT_LENGTH", fcgi->envp);
    struct body body = { .req = req, .form = form, .upload = upload };
    char boundary[MULTIPART_BOUNDARY_MAX + 1];
    char *end;

    if (strncasecmp(req->content_type, "multipart/form-data", 19) != 0)
        return req_read_form(req, fcgi, form);
    if (given == NULL || *given < '0' || *given > '9')
        return 400;
    body.window.left = strtoul(given, &end, 10);
    if (*end)
        return 400;
    if (body.window.left > UPLOAD_BYTES_MAX)
        return 413;
    if (!multipart_boundary(req->content_type, boundary))
        return 400;
    (void)snprintf(body.delimiter, sizeof body.delimiter, "\r\n--%s",
                   boundary);
    body.delimiter_bytes = strlen(body.delimiter);
    body.window.in = fcgi->in;
    body.window.bytes = text_memory(NULL, WINDOW_BYTES);
    req->body = text_memory(NULL, UPLOAD_FIELDS_BYTES_MAX);
    read_parts(&body);
    free(body.window.bytes);
    return body.status;
}

void upload_free(struct upload *upload)
{
    if (upload->file)
        (void)fclose(upload->file);
    *upload = (struct upload){0};
}
