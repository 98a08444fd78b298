/* Reads requests; answers none. */
#include "request.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../text.h"
#include "multipart.h"
#include "utf8.h"

static const char *parameter(char **parameters, const char *name,
                             const char *absent)
{
    const char *value = FCGX_GetParam(name, parameters);

    return value ? value : absent;
}

/* The address of the client, if it is one (a Unix socket has none). */
static const char *address(char **parameters)
{
    const char *value = parameter(parameters, "REMOTE_ADDR", "");
    unsigned char bytes[sizeof(struct in6_addr)];

    if (inet_pton(AF_INET, value, bytes) == 1
        || inet_pton(AF_INET6, value, bytes) == 1)
        return value;
    return NULL;
}

/* Splits REQUEST_URI into the path below the prefix and the query. */
static int read_uri(struct req *req, const char *uri, const char *prefix)
{
    size_t skipped = strlen(prefix);
    size_t length = strcspn(uri, "?");

    req->query = text_copy(uri[length] ? uri + length + 1 : "");
    if (length < skipped || memcmp(uri, prefix, skipped) != 0)
        return 404;
    uri += skipped;
    length -= skipped;
    if (length == 0) {
        uri = "/";
        length = 1;
    }
    if (*uri != '/' || length >= sizeof req->path)
        return 404;
    if (utf8_count(uri, length) < 0)
        return 400;
    memcpy(req->path, uri, length);
    req->path[length] = '\0';
    return 0;
}

int req_read(struct req *req, char **parameters, const char *prefix)
{
    *req = (struct req){
        .method = parameter(parameters, "REQUEST_METHOD", ""),
        .host = parameter(parameters, "HTTP_HOST", ""),
        .origin = parameter(parameters, "HTTP_ORIGIN", NULL),
        .referer = parameter(parameters, "HTTP_REFERER", NULL),
        .cookie = parameter(parameters, "HTTP_COOKIE", ""),
        .languages = parameter(parameters, "HTTP_ACCEPT_LANGUAGE", ""),
        .content_type = parameter(parameters, "CONTENT_TYPE", ""),
        .known = parameter(parameters, "HTTP_IF_NONE_MATCH", ""),
        .address = address(parameters),
        .id = parameter(parameters, "REQUEST_ID", "-"),
        .tls = strcmp(parameter(parameters, "HTTPS", ""), "on") == 0,
    };
    req->head = strcmp(req->method, "HEAD") == 0;
    req->post = strcmp(req->method, "POST") == 0;
    return read_uri(req, parameter(parameters, "REQUEST_URI", ""), prefix);
}

/* Reads the whole body; returns 0, 400 or 413. */
static int read_body(struct req *req, FCGX_Request *fcgi)
{
    const char *given = parameter(fcgi->envp, "CONTENT_LENGTH", "");
    char *end;
    unsigned long size = strtoul(given, &end, 10);
    int got;

    if (*end || *given == '-')
        return 400;
    if (size > FORM_BODY_BYTES_MAX)
        return 413;
    req->body = text_memory(NULL, size + 1);
    req->body_size = size;
    got = FCGX_GetStr(req->body, (int)size, fcgi->in);
    req->body[got > 0 ? got : 0] = '\0';
    return got == (int)size ? 0 : 400;
}

static bool type_is(const char *content_type, const char *wanted)
{
    size_t length = strcspn(content_type, "; \t");

    return length == strlen(wanted)
        && strncasecmp(content_type, wanted, length) == 0;
}

int req_read_form(struct req *req, FCGX_Request *fcgi, struct form *form)
{
    char boundary[MULTIPART_BOUNDARY_MAX + 1];
    int status = read_body(req, fcgi);
    bool read = false;

    if (status)
        return status;
    if (req->body_size == 0)
        return 0;
    if (type_is(req->content_type, "application/x-www-form-urlencoded"))
        read = memchr(req->body, '\0', req->body_size) == NULL
            && form_read_urlencoded(form, req->body);
    else if (type_is(req->content_type, "multipart/form-data"))
        read = multipart_boundary(req->content_type, boundary)
            && multipart_read(form, req->body, req->body_size, boundary);
    return read ? 0 : 400;
}

void req_free(struct req *req)
{
    if (req->body)
        explicit_bzero(req->body, req->body_size);
    free(req->body);
    free(req->query);
    req->body = NULL;
    req->query = NULL;
}
