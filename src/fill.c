/* Fills the arguments that are the worker's to fill: passwords become hashes,
 * a ticket becomes what its CAS server says of it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "access/password.h"
#include "access/temporary.h"
#include "clock.h"
#include "http/answer_json.h"
#include "job.h"

/* The hash of a form's field with the setting asked for; NULL: no setting, or
 * nothing that could be the password. */
static char *hash_field(const struct job *job, const char *field)
{
    const char *password = form_value(&job->form, field);

    return password && job->setting ? password_hash(password, job->setting)
                                    : NULL;
}

static int fill_new_password(struct job *job)
{
    const char *password = form_value(&job->form, "password");
    const char *fault = password_fault(password ? password : "");

    if (*fault == '\0') {
        job->hash = password_hash(password, NULL);
        if (job->hash == NULL) {
            job_log(job, "libcrypt gives no hash");
            return 500;
        }
    }
    filled_add(&job->filled, "password_fault", fault);
    filled_add(&job->filled, "password_hash", job->hash);
    return 0;
}

static int fill_login_password(struct job *job)
{
    const char *login = form_value(&job->form, "login");
    int status = call_helper(job, "POST", "select web.password_salt($1)",
                             login ? login : "", &job->setting);

    if (status == 0) {
        job->hash = hash_field(job, "password");
        filled_add(&job->filled, "password_hash", job->hash);
    }
    return status;
}

static int fill_own_password(struct job *job)
{
    int status = call_helper(job, "POST", "select web.own_password_salt()",
                             NULL, &job->setting);

    if (status == 0) {
        job->own_hash = hash_field(job, "current_password");
        filled_add(&job->filled, "current_password_hash", job->own_hash);
    }
    return status;
}

/* A temporary password for each value of `answer`, for who may give them:
 * a twentieth of a second each is nothing to do for just anybody. */
static int fill_temporary_passwords(struct job *job)
{
    char *organization = NULL;
    int status = call_helper(job, "POST", "select web.may_give_accounts()",
                             NULL, &organization);

    free(organization);
    if (status)
        return status;
    if (!temporary_add(&job->passwords, form_count(&job->form, "answer"))) {
        job_log(job, "libcrypt gives no hash");
        return 500;
    }
    filled_add(&job->filled, "passwords", text_string(&job->passwords));
    return 0;
}

static int fill_passwords(struct job *job, unsigned flags)
{
    int status = 0;

    if (flags & ROUTE_HASH_LOGIN)
        status = fill_login_password(job);
    if (status == 0 && flags & ROUTE_HASH_OWN)
        status = fill_own_password(job);
    if (status == 0 && flags & ROUTE_HASH_NEW)
        status = fill_new_password(job);
    if (status == 0 && flags & ROUTE_HASH_MANY)
        status = fill_temporary_passwords(job);
    return status;
}

static struct cas_provider *provider_of(const struct job *job)
{
    return cas_provider_named(&job->server->cas,
                              match_value(&job->match, "provider"));
}

/* Nothing came of a ticket; a person reads why under that key. */
static int refuse(struct job *job, int status, const char *key)
{
    (void)snprintf(job->key, sizeof job->key, "%s", key);
    return status;
}

/* Asks the server about the ticket, outside of any transaction. */
static int ask_provider(struct job *job, const char *ticket)
{
    struct cas_provider *provider = provider_of(job);
    struct text news = {0};
    int64_t began_us = clock_us();
    enum cas_outcome outcome = cas_ask(provider, job->service, ticket,
                                       &job->cas, &news);

    job->deadline_us += clock_us() - began_us;
    if (outcome != CAS_ACCEPTED)
        job_log(job, "%s: %s", provider->name, text_string(&news));
    text_free(&news);
    if (outcome == CAS_AWAY)
        return refuse(job, 503, "error.cas_away");
    return outcome == CAS_REFUSED ? refuse(job, 403, "error.cas_refused") : 0;
}

/* Fills who the ticket stands for. */
static int fill_ticket(struct job *job)
{
    const char *ticket = form_value(&job->form, "ticket");
    const char *identifier;
    int status;

    if (ticket == NULL || !cas_ticket_has_shape(ticket)
        || form_count(&job->form, "ticket") > 1)
        return refuse(job, 403, "error.cas_refused");
    status = call_helper(job, "GET", "select web.cas_service($1)",
                         match_value(&job->match, "provider"),
                         &job->service);
    if (status == 0)
        status = ask_provider(job, ticket);
    if (status)
        return status;
    identifier = cas_answer_identifier(&job->cas, provider_of(job));
    if (identifier == NULL)
        return refuse(job, 403, "error.cas_identity");
    cas_answer_add_json(&job->attributes, &job->cas, provider_of(job));
    filled_add(&job->filled, "cas_identifier", identifier);
    filled_add(&job->filled, "cas_attributes", job->attributes.data);
    filled_add(&job->filled, "cas_ticket", ticket);
    return 0;
}

/* Fills whose session a server's word ends; nothing else of it is used. */
static int fill_logout(struct job *job)
{
    const char *request = form_value(&job->form, "logoutRequest");

    job->ticket = request ? cas_logout_ticket(request) : NULL;
    if (job->ticket == NULL)
        return 400;
    filled_add(&job->filled, "cas_ticket", job->ticket);
    return 0;
}

static int fill_cas(struct job *job, unsigned flags)
{
    if (flags & ROUTE_CAS && provider_of(job) == NULL)
        return 404;
    if (flags & ROUTE_CAS && strcmp(job->server->pool, "access") != 0) {
        job_log(job, "only the access pool may call out");
        return 500;
    }
    if (flags & ROUTE_CAS_TICKET)
        return fill_ticket(job);
    return flags & ROUTE_CAS_LOGOUT ? fill_logout(job) : 0;
}

/* The uploaded file as a bytea; none: SQL's NULL. */
static void fill_file(struct job *job)
{
    static const char digits[] = "0123456789abcdef";
    const char *file = job->form.file;

    if (file)
        text_add(&job->file, "\\x");
    for (size_t i = 0; i < job->form.file_bytes; i++) {
        text_add_char(&job->file, digits[(unsigned char)file[i] >> 4]);
        text_add_char(&job->file, digits[(unsigned char)file[i] & 15]);
    }
    filled_add(&job->filled, "file", file ? job->file.data : NULL);
}

/* What stays the same, however often the request's functions are called. */
static void fill_constants(struct job *job, const struct signature *signature)
{
    if (signature_has(signature, "cas_providers"))
        filled_add(&job->filled, "cas_providers",
                   text_string(&job->server->cas.json));
    if (signature_has(signature, "browser_token"))
        filled_add(&job->filled, "browser_token",
                   job->token[0] ? job->token : NULL);
}

int fill_arguments(struct job *job, const struct signature *signature,
                   unsigned flags, bool again)
{
    int status;

    fill_constants(job, signature);
    if (again)
        return 0;
    if (signature_has(signature, "answer")) {
        enum answer_found found = answer_gather(&job->form, &job->answer);

        if (found == ANSWER_BAD)
            return 400;
        if (found == ANSWER_FOUND)
            filled_add(&job->filled, "answer", job->answer.data);
    }
    if (signature_has(signature, "file"))
        fill_file(job);
    if (signature_has(signature, "fresh_token")) {
        token_new(job->fresh);
        filled_add(&job->filled, "fresh_token", job->fresh);
    }
    if (signature_has(signature, "client_address"))
        filled_add(&job->filled, "client_address", job->req.address);
    if (signature_has(signature, "seen"))
        filled_add(&job->filled, "seen", job->seen);
    status = fill_cas(job, flags);
    return status ? status : fill_passwords(job, flags);
}

