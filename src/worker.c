/* palier-fcgi: reads its configuration, prepares what all requests share, and
 * answers one request after another on the socket that is its standard input.
 * It ends by TERM after the request at hand, and by itself after many, so that
 * memory stays bounded; who started it starts another. A database that is
 * away keeps it from nothing. */
#include <errno.h>
#include <fcgiapp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "clock.h"
#include "db/db.h"
#include "http/match.h"
#include "serve.h"
#include "text.h"
#include "view/view.h"

enum {
    RETIRE_REQUESTS = 10000,
    RETIRE_SECONDS_MIN = 20, /* who dies faster looks broken to multiwatch */
    EXIT_CONFIGURATION = 2,
};

static volatile sig_atomic_t stopping;

static void stop(int number)
{
    (void)number;
    stopping = 1;
    FCGX_ShutdownPending();
}

static void catch_signals(void)
{
    struct sigaction action = { .sa_handler = stop };

    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGUSR1, &action, NULL);
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, NULL);
}

/* No core with what people typed in it, no new rights by exec. */
static bool confine(void)
{
    const struct rlimit none = { 0, 0 };

    return setrlimit(RLIMIT_CORE, &none) == 0
        && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

static const char *setting(const char *name, const char *absent)
{
    const char *value = getenv(name);

    return value ? value : absent;
}

static bool prefix_is_fine(const char *prefix)
{
    size_t length = strlen(prefix);

    if (length == 0)
        return true;
    return prefix[0] == '/' && length > 1 && prefix[length - 1] != '/'
        && strstr(prefix, "//") == NULL
        && prefix[strspn(prefix, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz"
                                 "0123456789-_./")] == '\0';
}

static const char *kill_file(void)
{
    static const char kind[] = "kill-after-commit:";
    const char *fault = setting("PALIER_FAULT", "");

    if (strncmp(fault, kind, sizeof kind - 1) != 0)
        return NULL;
    return fault + sizeof kind - 1;
}

/* Prepares everything; false: why is on standard error. */
static bool prepare(struct server *server)
{
    struct text fault = {0};
    struct text name = {0};
    const char *conninfo = getenv("PALIER_DB");

    server->prefix = setting("PALIER_PREFIX", "");
    server->origins = setting("PALIER_ORIGINS", "");
    server->pool = setting("PALIER_POOL", "page");
    server->version = setting("PALIER_VERSION", "0");
    server->kill_file = kill_file();
    server->print = setting("PALIER_PRINT", PKGLIBEXECDIR "/palier-print");
    server->looks = setting("PALIER_STATIC", PKGDATADIR "/nginx/static");
    text_addf(&name, "palier-%s", server->pool);
    if (conninfo == NULL)
        text_add(&fault, "PALIER_DB is not set");
    else if (!prefix_is_fine(server->prefix))
        text_add(&fault, "PALIER_PREFIX is neither empty nor like /x");
    else if (!confine())
        text_addf(&fault, "cannot confine itself: %s", strerror(errno));
    else if (!cas_providers_read(setting("PALIER_CAS", ""), &server->cas,
                                 &fault))
        text_add(&fault, ": the file that PALIER_CAS names");
    else if ((server->router = route_compile()) == NULL)
        text_add(&fault, "a route's path does not compile");
    else if ((server->view = view_new(setting("PALIER_XSLT", "xslt"),
                                      &fault)) != NULL)
        server->db = db_new(conninfo, name.data);
    if (fault.length > 0)
        fprintf(stderr, "palier-fcgi: %s\n", fault.data);
    text_free(&name);
    text_free(&fault);
    return server->db != NULL;
}

/* When this worker has done enough; workers of one age differ a little. */
static long retire_after(void)
{
    long limit = strtol(setting("PALIER_RETIRE", ""), NULL, 10);

    if (limit <= 0)
        limit = RETIRE_REQUESTS;
    return limit + (long)(clock_us() % (limit / 8 + 1));
}

static void loop(struct server *server, FCGX_Request *fcgi)
{
    const int64_t began_us = clock_us();
    const long limit = retire_after();

    for (long served = 0; !stopping; served++) {
        if (served >= limit
            && clock_us() - began_us > RETIRE_SECONDS_MIN * INT64_C(1000000))
            break;
        if (FCGX_Accept_r(fcgi) < 0)
            break;
        serve(server, fcgi);
        FCGX_Finish_r(fcgi);
    }
}

int main(void)
{
    struct server server = {0};
    FCGX_Request fcgi;
    int status = EXIT_CONFIGURATION;

    catch_signals();
    if (FCGX_Init() != 0 || FCGX_IsCGI()
        || FCGX_InitRequest(&fcgi, 0, FCGI_FAIL_ACCEPT_ON_INTR) != 0) {
        fputs("palier-fcgi: standard input must be a listening socket\n",
              stderr);
        goto done;
    }
    if (!prepare(&server))
        goto done;
    loop(&server, &fcgi);
    FCGX_Free(&fcgi, 1);
    status = EXIT_SUCCESS;
done:
    db_free(server.db);
    view_free(server.view);
    route_free(server.router);
    cas_providers_free(&server.cas);
    return status;
}
