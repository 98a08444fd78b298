/* Writes answers in CGI's form; what they say is the caller's. */
#include "response.h"

#include <string.h>

#include "status.h"

void res_header(struct res *res, const char *name, const char *value)
{
    if (strpbrk(value, "\r\n") == NULL)
        text_addf(&res->headers, "%s: %s\r\n", name, value);
}

bool res_send(const struct res *res, FCGX_Stream *out, const char *body,
              size_t size, bool head)
{
    struct text start = {0};
    bool sent;

    text_addf(&start, "Status: %d %s\r\n%sContent-Length: %zu\r\n\r\n",
              res->status, status_name(res->status),
              text_string(&res->headers), size);
    sent = FCGX_PutStr(start.data, (int)start.length, out) >= 0
        && (head || size == 0 || FCGX_PutStr(body, (int)size, out) >= 0);
    text_free(&start);
    return sent;
}

bool res_begin(const struct res *res, FCGX_Stream *out)
{
    struct text start = {0};
    bool sent;

    text_addf(&start, "Status: %d %s\r\n%s\r\n", res->status,
              status_name(res->status), text_string(&res->headers));
    sent = FCGX_PutStr(start.data, (int)start.length, out) >= 0;
    text_free(&start);
    return sent;
}

void res_free(struct res *res)
{
    text_free(&res->headers);
}
