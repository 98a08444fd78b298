/* Decides what happens to a request; does none of it itself. */
#include "serve.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "http/cookie.h"
#include "http/language.h"
#include "http/origin.h"
#include "job.h"
#include "view/envelope.h"
#include "view/view.h"

enum { LOG_LINE_SIZE = 1200 };

void job_log(struct job *job, const char *format, ...)
{
    char line[LOG_LINE_SIZE];
    const struct route *route = job->match.route;
    va_list list;
    int start = snprintf(line, sizeof line, "palier-%s %.64s %.8s %s: ",
                         job->server->pool, job->req.id, job->req.method,
                         route ? route->path : "-");

    if (start < 0 || start >= (int)sizeof line)
        return;
    va_start(list, format);
    (void)vsnprintf(line + start, sizeof line - (size_t)start, format, list);
    va_end(list);
    for (char *at = line; *at; at++)
        if (iscntrl((unsigned char)*at))
            *at = ' ';
    (void)fprintf(stderr, "%s\n", line);
}

static void job_free(struct job *job)
{
    free(job->setting);
    free(job->hash);
    free(job->own_hash);
    free(job->service);
    free(job->ticket);
    cas_answer_free(&job->cas);
    text_free(&job->attributes);
    if (job->passwords.data)
        explicit_bzero(job->passwords.data, job->passwords.length);
    text_free(&job->passwords);
    text_free(&job->answer);
    text_free(&job->file);
    text_free(&job->envelope);
    text_free(&job->typed);
    text_free(&job->faults);
    text_free(&job->import);
    text_free(&job->school);
    db_reply_free(&job->reply);
    res_free(&job->res);
    req_free(&job->req);
    upload_free(&job->upload);
}

/* The cookie's token; a visitor who opens a form gets one, to derive the
 * form's CSRF value from. */
static void read_token(struct job *job)
{
    const char *name = cookie_name(job->req.tls, job->server->prefix);

    /* A CAS server that signs somebody out speaks for no browser. */
    if (job->match.route && job->match.route->flags & ROUTE_CAS_LOGOUT)
        return;
    if (cookie_token(job->req.cookie, name, job->token))
        return;
    if (job->match.route && job->match.route->flags & ROUTE_FORM) {
        token_new(job->token);
        job->token_is_new = true;
    }
}

static int read_post(struct job *job)
{
    const struct req *req = &job->req;
    bool foreign = job->match.route->flags & ROUTE_CAS;

    if (!foreign && !origin_allowed(job->server->origins, req->tls, req->host,
                        req->origin, req->referer)) {
        job_log(job, "refused: a post from %.100s",
                req->origin ? req->origin : "elsewhere");
        (void)snprintf(job->key, sizeof job->key, "error.origin");
        return 403;
    }
    if (job->match.route->flags & ROUTE_UPLOAD)
        return upload_read(&job->upload, &job->req, job->fcgi, &job->form);
    return req_read_form(&job->req, job->fcgi, &job->form);
}

/* Reads everything that can be judged without the database. */
static int read_request(struct job *job)
{
    int status = req_read(&job->req, job->fcgi->envp, job->server->prefix);

    language_choose(job->req.languages, job->language, view_speaks,
                    job->server->view);
    if (status == 0)
        status = route_match(job->server->router, job->req.method,
                             job->req.path, &job->match);
    read_token(job);
    if (status)
        return status;
    if (job->req.post)
        return read_post(job);
    return form_read_urlencoded(&job->form, job->req.query) ? 0 : 400;
}

static bool may_show_again(const char *name)
{
    return strcmp(name, "csrf") != 0 && strcasestr(name, "password") == NULL;
}

/* Shows the form again, with what was typed and what is wrong with it. */
static int show_form(struct job *job)
{
    const struct route *post = job->match.route;
    const struct route *form = post->form ? route_of_function(post->form)
                                          : NULL;
    int status;

    if (form == NULL) {
        job_log(job, "faults, but the route has no form to show them in");
        return 500;
    }
    for (int i = 0; i < job->form.count; i++)
        if (may_show_again(job->form.fields[i].name))
            envelope_add_typed(&job->typed, job->form.fields[i].name,
                               job->form.fields[i].value);
    status = call_function(job, form, true);
    if (status == 0)
        status = answer_model(job, db_value(&job->reply, 1), 422);
    if (status == 422) {
        job_log(job, "the form %s has faults itself", form->function);
        status = 500;
    }
    return status;
}

/* Calls the route's function. What has the right mark may still be another's
 * page, or of other looks: then it is asked as by who has none. */
static int ask(struct job *job)
{
    const struct route *route = job->match.route;
    int status;

    if (route->flags & ROUTE_LIVE)
        live_seen(job->seen, job->req.known);
    status = call_function(job, route, false);
    if (status == 0 && job->seen[0] && live_is_seen(db_value(&job->reply, 1))
        && !answer_is_known(job, db_value(&job->reply, 1))) {
        job->seen[0] = '\0';
        status = call_function(job, route, true);
    }
    return status;
}

/* A CAS server's word that somebody has signed out: whatever comes of it, the
 * server is told the same. */
static int serve_logout(struct job *job, int status)
{
    if (status == 0)
        status = call_function(job, job->match.route, false);
    if (status == 404)
        return status;
    if (status)
        job_log(job, "%d: nobody was signed out", status);
    answer_plain(job, 200, "ok");
    return 0;
}

static int serve_route(struct job *job)
{
    const struct route *route = job->match.route;
    bool table = route->flags & ROUTE_TABLE;
    int status = table ? answer_table(job, route)
               : route->flags & ROUTE_UPLOAD ? receive_pupils(job, route)
               : ask(job);

    if (status == 0 && !table)
        status = answer_model(job, db_value(&job->reply, 1), 200);
    if (status == 422)
        status = show_form(job);
    if (status == 401)
        status = answer_sign_in(job);
    return status;
}

static void serve_probe(struct job *job, unsigned flags)
{
    bool fine = flags & ROUTE_ALIVE || call_ready(job);

    answer_plain(job, fine ? 200 : 503, fine ? "ok" : "not ready");
}

void serve(struct server *server, FCGX_Request *fcgi)
{
    struct job job;
    unsigned flags;
    int status;

    memset(&job, 0, sizeof job);
    job.server = server;
    job.fcgi = fcgi;
    memcpy(job.language, "fr", 3);
    job.began_us = clock_us();
    job.deadline_us = job.began_us + JOB_DEADLINE_MS * INT64_C(1000);

    status = read_request(&job);
    flags = job.match.route ? job.match.route->flags : 0;
    if (job.match.route && job.match.route->pool == ROUTE_HEAVY)
        job.deadline_us += JOB_HEAVY_MS * INT64_C(1000);
    if (flags & ROUTE_CAS_LOGOUT)
        status = serve_logout(&job, status);
    else if (status == 0 && flags & (ROUTE_ALIVE | ROUTE_READY))
        serve_probe(&job, flags);
    else if (status == 0)
        status = serve_route(&job);
    if (status)
        answer_error(&job, status);
    job_free(&job);
}
