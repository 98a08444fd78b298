/* Calls a CAS server: one GET over verified TLS, no redirect followed, a
 * short time, a small answer. The only place of the worker that calls out. */
#include "cas.h"

#include <curl/curl.h>
#include <string.h>

#include "../clock.h"
#include "../http/target.h"

static size_t take(char *bytes, size_t size, size_t count, void *context)
{
    struct text *body = context;

    if (body->length + size * count > CAS_ANSWER_BYTES_MAX)
        return 0;
    text_add_bytes(body, bytes, size * count);
    return size * count;
}

bool cas_ticket_has_shape(const char *ticket)
{
    size_t length = strlen(ticket);

    if (length == 0 || length > CAS_TICKET_BYTES_MAX)
        return false;
    for (; *ticket; ticket++)
        if (*ticket <= ' ' || (unsigned char)*ticket >= 0x7f)
            return false;
    return true;
}

/* A query's value: nothing in it can end it. */
static void add_value(struct text *out, const char *name, const char *raw)
{
    text_add(out, name);
    target_add_encoded(out, raw);
}

void cas_add_login(struct text *out, const struct cas_provider *provider,
                   const char *service)
{
    text_addf(out, "%s/login", provider->url);
    add_value(out, "?service=", service);
}

/* The handle is kept: a class signs in over one connection. */
static CURL *handle(void)
{
    static CURL *kept;

    if (kept == NULL && curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK)
        kept = curl_easy_init();
    if (kept)
        curl_easy_reset(kept);
    return kept;
}

static void set_up(CURL *curl, const struct cas_provider *provider,
                   const char *url, struct text *body)
{
    bool tls = strncmp(provider->url, "https:", 6) == 0;

    (void)curl_easy_setopt(curl, CURLOPT_URL, url);
    (void)curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR,
                           tls ? "https" : "http");
    (void)curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    (void)curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    (void)curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    (void)curl_easy_setopt(curl, CURLOPT_SSLVERSION,
                           (long)CURL_SSLVERSION_TLSv1_2);
    if (provider->authority) {
        (void)curl_easy_setopt(curl, CURLOPT_CAINFO, provider->authority);
        (void)curl_easy_setopt(curl, CURLOPT_CAPATH, NULL);
    }
    (void)curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    (void)curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS,
                           (long)CAS_CONNECT_MS);
    (void)curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, (long)CAS_CALL_MS);
    (void)curl_easy_setopt(curl, CURLOPT_MAXFILESIZE,
                           (long)CAS_ANSWER_BYTES_MAX);
    (void)curl_easy_setopt(curl, CURLOPT_USERAGENT, "palier");
    (void)curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    (void)curl_easy_setopt(curl, CURLOPT_WRITEDATA, body);
}

/* GETs an address; false, and why in news, unless something was answered. */
static bool get(const struct cas_provider *provider, const char *url,
                struct text *body, long *status, struct text *news)
{
    CURL *curl = handle();
    CURLcode code = CURLE_FAILED_INIT;

    if (curl) {
        set_up(curl, provider, url, body);
        code = curl_easy_perform(curl);
    }
    if (code == CURLE_OK)
        code = curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, status);
    if (code != CURLE_OK)
        text_add(news, curl_easy_strerror(code));
    return code == CURLE_OK;
}

/* What an answer means: nothing but a success under 200 is one. */
static enum cas_outcome judge(const struct text *body, long status,
                              struct cas_answer *answer, struct text *news)
{
    if (!cas_answer_read(text_string(body), body->length, answer)
        || (answer->accepted && status != 200)) {
        text_addf(news, "status %ld, and no answer that can be read", status);
        return CAS_AWAY;
    }
    if (answer->accepted)
        return CAS_ACCEPTED;
    text_addf(news, "the ticket is refused: %.40s", answer->code);
    return CAS_REFUSED;
}

enum cas_outcome cas_ask(struct cas_provider *provider, const char *service,
                         const char *ticket, struct cas_answer *answer,
                         struct text *news)
{
    struct text url = {0};
    struct text body = {0};
    enum cas_outcome outcome = CAS_AWAY;
    long status = 0;

    if (clock_us() < provider->rests_until_us) {
        text_add(news, "was away a moment ago");
        return CAS_AWAY;
    }
    text_addf(&url, "%s%s", provider->url, provider->validate);
    add_value(&url, "?service=", service);
    add_value(&url, "&ticket=", ticket);
    if (get(provider, url.data, &body, &status, news))
        outcome = judge(&body, status, answer, news);
    else
        provider->rests_until_us = clock_us() + CAS_REST_MS * INT64_C(1000);
    explicit_bzero(url.data, url.length);
    text_free(&url);
    text_free(&body);
    return outcome;
}
