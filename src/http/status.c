/* From faults to statuses, by const tables. The database's own words never
 * leave through here. */
#include "status.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    int status;
    const char *name;
} NAMES[] = {
    { 200, "OK" },
    { 303, "See Other" },
    { 304, "Not Modified" },
    { 400, "Bad Request" },
    { 401, "Unauthorized" },
    { 403, "Forbidden" },
    { 404, "Not Found" },
    { 405, "Method Not Allowed" },
    { 409, "Conflict" },
    { 410, "Gone" },
    { 413, "Content Too Large" },
    { 422, "Unprocessable Content" },
    { 429, "Too Many Requests" },
    { 500, "Internal Server Error" },
    { 503, "Service Unavailable" },
};

/* Prefixes of SQLSTATEs that pass by themselves. */
static const char *const BUSY[] = {
    "08",    /* connection */
    "40001", /* serialization failure */
    "40P01", /* deadlock */
    "53",    /* no memory, no disk, too many connections */
    "55P03", /* lock not available */
    "57014", /* statement timeout */
    "57P0",  /* shutdown, crash, starting up */
};

const char *status_name(int status)
{
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (NAMES[i].status == status)
            return NAMES[i].name;
    return status < 400 ? "OK" : "Error";
}

int status_of_sqlstate(const char *sqlstate)
{
    if (strncmp(sqlstate, "PT", 2) == 0) {
        char *end;
        long status = strtol(sqlstate + 2, &end, 10);

        return *end == '\0' && status >= 400 && status < 600 ? (int)status
                                                             : 500;
    }
    for (size_t i = 0; i < sizeof BUSY / sizeof *BUSY; i++)
        if (strncmp(sqlstate, BUSY[i], strlen(BUSY[i])) == 0)
            return 503;
    return 500;
}

int status_bad_parameter(const char *sqlstate, const char *context)
{
    static const char mark[] = "unnamed portal parameter $";
    const char *at;
    long number;

    if (strncmp(sqlstate, "22", 2) != 0 || context == NULL)
        return 0;
    at = strstr(context, mark);
    if (at == NULL)
        return 0;
    number = strtol(at + sizeof mark - 1, NULL, 10);
    return number > 0 && number < 1000 ? (int)number : 0;
}

void status_message_key(int status, const char *message, char *key,
                        size_t size)
{
    size_t length = message ? strspn(message, "abcdefghijklmnopqrstuvwxyz"
                                              "0123456789_.") : 0;

    if (length > 0 && message[length] == '\0' && length < size)
        memcpy(key, message, length + 1);
    else
        (void)snprintf(key, size, "error.%d", status);
}
