/* Writes answers: pages by the stylesheet, redirects, error pages, and a last
 * plain line when even those fail. Asks the database for nothing but the
 * envelope of an error page. */
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "http/cookie.h"
#include "http/status.h"
#include "http/target.h"
#include "job.h"
#include "view/envelope.h"
#include "view/print.h"
#include "view/view.h"

/* Who reads when the database cannot say: a visitor. */
static const char NOBODY[] = "<envelope csrf=\"\"/>";

static void send_answer(struct job *job, int status, const char *body,
                        size_t size)
{
    const struct route *route = job->match.route;
    struct text timing = {0};

    job->res.status = status;
    /* How long a password or a login took is nobody's business. */
    if (route == NULL || route->pool != ROUTE_ACCESS) {
        text_addf(&timing, "db;dur=%.3f, xslt;dur=%.3f, total;dur=%.3f",
                  (double)job->db_us / 1000, (double)job->view_us / 1000,
                  (double)(clock_us() - job->began_us) / 1000);
        res_header(&job->res, "Server-Timing", timing.data);
    }
    (void)res_send(&job->res, job->fcgi->out, body, size, job->req.head);
    text_free(&timing);
}

static void set_cookie(struct job *job, const char *token)
{
    struct text value = {0};

    cookie_write(&value, job->req.tls, job->server->prefix, token);
    res_header(&job->res, "Set-Cookie", value.data);
    text_free(&value);
}

static struct page *parse(struct job *job, const char *model,
                          struct text *fault)
{
    const struct envelope parts = {
        .path = job->req.path,
        .prefix = job->server->prefix,
        .language = job->language,
        .version = job->server->version,
        .envelope_xml = job->envelope.length ? job->envelope.data : NOBODY,
        .typed_xml = job->typed.length ? job->typed.data : NULL,
        .faults_xml = job->faults.length ? job->faults.data : NULL,
        .model_xml = model,
    };
    struct text document = {0};
    struct page *page;

    envelope_write(&document, &parts);
    page = page_parse(job->server->view, &document, fault);
    text_free(&document);
    return page;
}

/* Pages of somebody, forms and errors stay in no cache; the others ask. */
static const char *caching(const struct job *job, const struct page *page,
                           int status)
{
    bool form = job->match.route && job->match.route->flags & ROUTE_FORM;

    return form || status >= 400 || page_is_personal(page)
        ? "no-store" : "private, no-cache";
}

void answer_file_name(const struct job *job, struct text *out)
{
    const struct route *route = job->match.route;
    const char *slash = strrchr(job->req.path, '/');

    if (route->file == NULL || !match_write(route->file, &job->match, out))
        text_add(out, slash ? slash + 1 : "");
}

static void send_html(struct job *job, const struct page *page, int status,
                      const struct text *html)
{
    if (job->token_is_new)
        set_cookie(job, job->token);
    res_header(&job->res, "Content-Type", "text/html; charset=utf-8");
    res_header(&job->res, "Content-Language", job->language);
    res_header(&job->res, "Cache-Control", caching(job, page, status));
    if (job->tag[0] && *page_mark(page))
        live_tag_marked(job->tag, job->server->version,
                        text_string(&job->envelope), page_mark(page));
    if (job->tag[0] && status == 200)
        res_header(&job->res, "ETag", job->tag);
    send_answer(job, status, html->data, html->length);
}

/* Prints a page: it is answered as PDF, and kept nowhere. */
static int send_pdf(struct job *job, const struct text *html)
{
    int64_t began_us = clock_us();
    struct text disposition = {0};
    struct text fault = {0};
    struct text pdf = {0};
    enum print_outcome outcome = print_pdf(
        job->server->print, job->server->looks, html,
        began_us + JOB_PRINT_MS * INT64_C(1000), &pdf, &fault);

    job->view_us += clock_us() - began_us;
    if (outcome == PRINT_DONE) {
        text_add(&disposition, "inline; filename=\"");
        answer_file_name(job, &disposition);
        text_add_char(&disposition, '"');
        res_header(&job->res, "Content-Type", "application/pdf");
        res_header(&job->res, "Content-Disposition", disposition.data);
        res_header(&job->res, "Cache-Control", "private, no-store");
        send_answer(job, 200, pdf.data, pdf.length);
    } else {
        job_log(job, "print: %s", text_string(&fault));
    }
    text_free(&disposition);
    text_free(&fault);
    text_free(&pdf);
    if (outcome == PRINT_LATE)
        return 503;
    return outcome == PRINT_DONE ? 0 : 500;
}

static int answer_page(struct job *job, struct page *page, int status)
{
    bool print = status == 200 && job->match.route
        && job->match.route->flags & ROUTE_PDF;
    struct text html = {0};
    struct text fault = {0};
    int64_t began_us = clock_us();
    bool rendered = page_render(page, job->language, status, &html, &fault);

    job->view_us += clock_us() - began_us;
    if (fault.length > 0)
        job_log(job, "view: %s", fault.data);
    status = rendered ? status : 500;
    if (rendered && print)
        status = send_pdf(job, &html);
    else if (rendered)
        send_html(job, page, status, &html);
    text_free(&fault);
    text_free(&html);
    return !rendered || print ? status : 0;
}

static void send_redirect(struct job *job, const char *location)
{
    res_header(&job->res, "Location", location);
    res_header(&job->res, "Cache-Control", "no-store");
    send_answer(job, 303, "", 0);
}

static int answer_redirect(struct job *job, const struct page *page)
{
    enum page_session session = page_session(page);
    const char *to = page_redirect(page);
    struct text location = {0};

    if (!target_is_local(to) || (session == PAGE_OPENS && !job->fresh[0])) {
        job_log(job, "this redirect cannot be followed");
        return 500;
    }
    if (session == PAGE_OPENS)
        set_cookie(job, job->fresh);
    if (session == PAGE_CLOSES) {
        set_cookie(job, NULL);
        res_header(&job->res, "Clear-Site-Data", "\"cache\", \"storage\"");
    }
    text_addf(&location, "%s%s", job->server->prefix, to);
    send_redirect(job, location.data);
    text_free(&location);
    return 0;
}

/* To the CAS server of the route, which sends them back to the service. */
static int answer_leave(struct job *job, const struct page *page)
{
    const struct cas_provider *provider = cas_provider_named(
        &job->server->cas, match_value(&job->match, "provider"));
    struct text location = {0};

    if (job->token_is_new)
        set_cookie(job, job->token);
    cas_add_login(&location, provider, page_service(page));
    send_redirect(job, location.data);
    text_free(&location);
    return 0;
}

/* The client has this very page: nothing is rendered. */
static void answer_unchanged(struct job *job)
{
    res_header(&job->res, "ETag", job->tag);
    res_header(&job->res, "Cache-Control", "no-store");
    send_answer(job, 304, "", 0);
}

bool answer_is_known(struct job *job, const char *model)
{
    const char *version = job->server->version;
    const char *envelope = text_string(&job->envelope);

    if (live_is_seen(model))
        live_tag_marked(job->tag, version, envelope, job->seen);
    else
        live_tag(job->tag, version, envelope, model);
    return strstr(job->req.known, job->tag) != NULL;
}

/* Has a live page not changed since the client was given it? */
static bool is_unchanged(struct job *job, const char *model)
{
    const struct route *route = job->match.route;

    return route && route->flags & ROUTE_LIVE && answer_is_known(job, model);
}

static int answer_document(struct job *job, const char *model, int status)
{
    struct text fault = {0};
    int64_t began_us = clock_us();
    struct page *page = parse(job, model, &fault);

    job->view_us += clock_us() - began_us;
    if (page == NULL) {
        job_log(job, "view: %s", fault.data);
        status = 500;
    } else if (page_kind(page) == PAGE_REDIRECT) {
        status = answer_redirect(job, page);
    } else if (page_kind(page) == PAGE_LEAVES) {
        status = answer_leave(job, page);
    } else if (page_kind(page) == PAGE_FAULTS) {
        text_clear(&job->faults);
        text_add(&job->faults, model);
        status = 422;
    } else {
        int own = page_status(page);

        status = answer_page(job, page, own ? own : status);
    }
    page_free(page);
    text_free(&fault);
    return status;
}

int answer_model(struct job *job, const char *model, int status)
{
    if (is_unchanged(job, model)) {
        answer_unchanged(job);
        return 0;
    }
    return answer_document(job, model, status);
}

int answer_sign_in(struct job *job)
{
    const struct route *route = job->match.route;
    bool lost = route->method == ROUTE_POST;
    struct text path = {0};
    struct text location = {0};

    text_addf(&location, "%s/connexion", job->server->prefix);
    if (lost)
        route = route->form ? route_of_function(route->form) : NULL;
    if (route && match_write(route->path, &job->match, &path)) {
        text_add(&location, "?retour=");
        target_add_encoded(&location, path.data);
    }
    if (lost)
        text_add(&location, path.data ? "&envoi=perdu" : "?envoi=perdu");
    send_redirect(job, location.data);
    text_free(&location);
    text_free(&path);
    return 0;
}

void answer_plain(struct job *job, int status, const char *line)
{
    struct text body = {0};

    text_addf(&body, "%s\n", line);
    res_header(&job->res, "Content-Type", "text/plain; charset=utf-8");
    res_header(&job->res, "Cache-Control", "no-store");
    send_answer(job, status, body.data, body.length);
    text_free(&body);
}

/* What the answer to a status must say beside the page. */
static void add_headers(struct job *job, int status)
{
    if (status == 405)
        res_header(&job->res, "Allow",
                   !job->match.post ? "GET, HEAD"
                   : job->match.get ? "GET, HEAD, POST" : "POST");
    if (status == 503)
        res_header(&job->res, "Retry-After", "5");
}

void answer_error(struct job *job, int status)
{
    struct text model = {0};
    struct text fault = {0};
    struct page *page;

    res_free(&job->res);
    text_clear(&job->typed);
    text_clear(&job->faults);
    add_headers(job, status);
    if (job->envelope.length == 0 && status != 503)
        call_envelope(job);
    if (job->key[0] == '\0')
        status_message_key(status, NULL, job->key, sizeof job->key);
    envelope_add_error(&model, status, job->key);
    page = parse(job, model.data, &fault);
    if (page == NULL || answer_page(job, page, status) != 0) {
        job_log(job, "no error page for %d: %s", status, text_string(&fault));
        answer_plain(job, status, status_name(status));
    }
    page_free(page);
    text_free(&fault);
    text_free(&model);
}
