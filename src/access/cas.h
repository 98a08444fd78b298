/* Sign-in by a CAS server (protocol 3.0): which servers there are, and what
 * one of them says of a ticket. Who that lets in, SQL knows.
 *
 * Addresses come from the providers' file alone; nothing of a request but the
 * ticket gets into a call, percent-encoded. */
#ifndef PALIER_ACCESS_CAS_H
#define PALIER_ACCESS_CAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../text.h"

enum {
    CAS_PROVIDERS_MAX = 20,
    CAS_VALUES_MAX = 100,
    CAS_TICKET_BYTES_MAX = 512,
    CAS_ANSWER_BYTES_MAX = 1 << 16,
    CAS_LOGOUT_BYTES_MAX = 1 << 13,
    CAS_CONNECT_MS = 2000,
    CAS_CALL_MS = 4000,
    CAS_REST_MS = 5000, /* a server that was away is left alone so long */
};

/* What we want to know of a person, whatever a provider calls it. */
enum cas_meaning {
    CAS_IDENTIFIER, CAS_FIRST_NAME, CAS_LAST_NAME, CAS_UAI, CAS_DIVISION,
    CAS_PROFILE, CAS_MEANINGS
};

struct cas_provider {
    char *name, *label;
    char *url;      /* up to where /login follows */
    char *validate; /* the path below it that answers for tickets */
    char *authority; /* a file of certificates, or NULL: the system's */
    bool logout;    /* offer to leave the server too */
    char *sent_as[CAS_MEANINGS]; /* attribute; NULL: not sent, or the user */
    int64_t rests_until_us;
};

struct cas_providers {
    int count;
    struct cas_provider list[CAS_PROVIDERS_MAX];
    struct text json; /* [{name, label, logout}] for the pages */
};

/* What a server says of a ticket; strings are own. */
struct cas_answer {
    bool accepted;
    char *code; /* of the failure */
    char *user;
    int count;
    struct cas_value {
        char *name, *value;
    } values[CAS_VALUES_MAX];
};

enum cas_outcome { CAS_ACCEPTED, CAS_REFUSED, CAS_AWAY };

/* Reads the providers' file; false, and why in fault: a word of it is wrong.
 * cas_providers_free frees either way. */
bool cas_providers_read(const char *path, struct cas_providers *providers,
                        struct text *fault);
void cas_providers_free(struct cas_providers *providers);
struct cas_provider *cas_provider_named(struct cas_providers *providers,
                                        const char *name);

/* Could these characters be a ticket? */
bool cas_ticket_has_shape(const char *ticket);

/* Where a browser signs in, to come back to the service. */
void cas_add_login(struct text *out, const struct cas_provider *provider,
                   const char *service);

/* Asks the provider about a ticket; CAS_ACCEPTED fills the answer, and news
 * says in any other case what happened, without ticket or person. */
enum cas_outcome cas_ask(struct cas_provider *provider, const char *service,
                         const char *ticket, struct cas_answer *answer,
                         struct text *news);

/* Reads a serviceResponse; false: it is none. cas_answer_free frees either
 * way. */
bool cas_answer_read(const char *xml, size_t size, struct cas_answer *answer);
void cas_answer_free(struct cas_answer *answer);

/* The identifier as the provider's file says where to find it, NULL when
 * there is none, or several. */
const char *cas_answer_identifier(const struct cas_answer *answer,
                                  const struct cas_provider *provider);

/* Adds what else was asked for as {first_name: [...], ...}. */
void cas_answer_add_json(struct text *out, const struct cas_answer *answer,
                         const struct cas_provider *provider);

/* The ticket whose session a samlp:LogoutRequest ends; free() frees it. NULL:
 * it is no such request. */
char *cas_logout_ticket(const char *xml);

#endif
