/* What a page costs, part by part, without nginx and FastCGI:
 *
 *   page-cost CONNINFO STYLESHEETS profile|answer ROUNDS
 *
 * profile: learner.profile of the bench's accounts. answer: its new accounts take
 * placements; one round is an answer, then the next question's page. Calls go
 * out as a worker sends them; documents are parsed, transformed, serialised as it
 * does. Prints `name TAB value` lines: function_ms (CPU of the database's
 * process), parse_ms, transform_ms, serialise_ms (CPU of this one), html_bytes.
 * Means over ROUNDS rounds, after a tenth of them as warm-up. */
#include <inttypes.h>
#include <libxml/parser.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>
#include <stdlib.h>
#include <time.h>

#include "db/db.h"
#include "clock.h"
#include "view/envelope.h"
#include "view/sheets.h"

enum { TOKEN_BYTES = 44, KEY_BYTES = 37, CALL_BYTES = 300 };

struct cost {
    int64_t parse_ns, transform_ns, serialise_ns;
    size_t html_bytes;
};

/* A connection, the stylesheet, and where the walk through placements is. */
struct bench {
    struct db *db;
    xsltStylesheetPtr sheet;
    struct cost cost;
    long learner, competence;
    char token[TOKEN_BYTES], csrf[KEY_BYTES], assessment[KEY_BYTES];
};

static const char *const COMPETENCES[] = {
    "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4",
    "4.1", "4.2", "4.3", "5.1", "5.2",
};
enum { COMPETENCES_COUNT = sizeof COMPETENCES / sizeof *COMPETENCES };

static int64_t cpu_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void stop(const char *why)
{
    fprintf(stderr, "page-cost: %s\n", why);
    exit(1);
}

/* CPU time that a process has used, in ns. */
static int64_t process_cpu_ns(const char *pid)
{
    char path[64];
    int64_t ns = 0;
    FILE *file;

    (void)snprintf(path, sizeof path, "/proc/%s/schedstat", pid);
    file = fopen(path, "r");
    if (file == NULL || fscanf(file, "%" SCNd64, &ns) != 1)
        stop("no schedstat");
    fclose(file);
    return ns;
}

static char *backend(struct db *db)
{
    const struct db_statement ask = { "select pg_backend_pid()::text", 0, NULL };
    struct db_reply reply = {0};
    char *pid;

    if (db_run(db, &ask, 1, clock_us() + 4000000, &reply) != DB_OK)
        stop("no database");
    pid = text_copy(db_value(&reply, 0));
    db_reply_free(&reply);
    return pid;
}

/* Enters and calls; the page document that a worker would write. */
static void call(struct bench *bench, const char *method, const char *function,
                 struct text *document)
{
    const char *const values[] = {
        bench->token, method, *method == 'P' ? bench->csrf : NULL, "fr",
    };
    const struct db_statement both[] = {
        { "select web.enter($1, $2, $3, $4)", 4, values },
        { function, 0, NULL },
    };
    struct db_reply reply = {0};
    struct envelope parts = { .path = "/", .prefix = "", .language = "fr",
                              .version = "1" };

    if (db_run(bench->db, both, 2, clock_us() + 4000000, &reply) != DB_OK)
        stop(function);
    parts.envelope_xml = db_value(&reply, 0);
    parts.model_xml = db_value(&reply, 1);
    text_clear(document);
    envelope_write(document, &parts);
    db_reply_free(&reply);
}

/* The value behind a marker: up to the next quote. "" when it is not there. */
static void pick(const struct text *document, const char *marker, char *value,
                 size_t size)
{
    const char *at = strstr(text_string(document), marker);
    size_t length = 0;

    value[0] = '\0';
    if (at == NULL)
        return;
    for (at += strlen(marker); *at && *at != '"' && length + 1 < size; at++)
        value[length++] = *at;
    value[length] = '\0';
}

static void render(struct bench *bench, const struct text *document)
{
    int64_t start = cpu_ns(), parsed, transformed;
    xmlDocPtr page, html;
    xmlChar *bytes = NULL;
    int size = 0;

    page = xmlReadMemory(document->data, (int)document->length, "page.xml",
                         "UTF-8", XML_PARSE_NONET | XML_PARSE_COMPACT);
    parsed = cpu_ns();
    html = xsltApplyStylesheet(bench->sheet, page, NULL);
    transformed = cpu_ns();
    if (html == NULL
        || xsltSaveResultToString(&bytes, &size, html, bench->sheet) != 0)
        stop("no page came out");
    bench->cost.serialise_ns += cpu_ns() - transformed;
    bench->cost.transform_ns += transformed - parsed;
    bench->cost.parse_ns += parsed - start;
    bench->cost.html_bytes += (size_t)size;
    xmlFree(bytes);
    xmlFreeDoc(html);
    xmlFreeDoc(page);
}

static void profile_round(struct bench *bench, struct text *document)
{
    (void)snprintf(bench->token, sizeof bench->token, "bench-%037ld",
                   bench->learner++ % 400 + 1);
    call(bench, "GET", "select learner.profile()", document);
    render(bench, document);
}

/* Starts the next competence's placement, of the next learner after the last; one
 * who has taken it is led elsewhere, and no assessment is noted. */
static void start_placement(struct bench *bench, struct text *document)
{
    char function[CALL_BYTES];

    if (bench->competence == COMPETENCES_COUNT) {
        bench->competence = 0;
        bench->learner++;
    }
    (void)snprintf(bench->token, sizeof bench->token, "fresh-%037ld",
                   bench->learner + 1);
    call(bench, "GET", "select visitor.sign_up()", document);
    pick(document, "csrf=\"", bench->csrf, sizeof bench->csrf);
    (void)snprintf(function, sizeof function,
                   "select learner.start_placement('%s')",
                   COMPETENCES[bench->competence++]);
    call(bench, "POST", function, document);
    pick(document, "to=\"/evaluations/", bench->assessment,
         sizeof bench->assessment);
}

/* One answer and the next question; at a placement's end on to the next. */
static void answer_round(struct bench *bench, struct text *document)
{
    char function[CALL_BYTES], key[KEY_BYTES];

    for (;;) {
        while (bench->assessment[0] == '\0')
            start_placement(bench, document);
        (void)snprintf(function, sizeof function,
                       "select learner.question('%s')", bench->assessment);
        call(bench, "GET", function, document);
        pick(document, " key=\"", key, sizeof key);
        if (key[0])
            break;
        bench->assessment[0] = '\0';
    }
    render(bench, document);
    (void)snprintf(function, sizeof function,
                   "select learner.answer('%s', '%s', '%s', '\"oui\"')",
                   bench->assessment, key,
                   strstr(text_string(document), "kind=\"qroc\"") ? "answer"
                                                                 : "skip");
    call(bench, "POST", function, document);
}

static void print_ms(const char *name, int64_t ns, long rounds)
{
    printf("%s\t%.4f\n", name, (double)ns / 1e6 / (double)rounds);
}

static void measure(struct bench *bench, long rounds,
                    void (*round)(struct bench *, struct text *))
{
    struct text document = {0};
    char *pid = backend(bench->db);
    int64_t before;

    for (long i = 0; i < rounds / 10 + 1; i++)
        round(bench, &document);
    bench->cost = (struct cost){0};
    before = process_cpu_ns(pid);
    for (long i = 0; i < rounds; i++)
        round(bench, &document);
    print_ms("function_ms", process_cpu_ns(pid) - before, rounds);
    print_ms("parse_ms", bench->cost.parse_ns, rounds);
    print_ms("transform_ms", bench->cost.transform_ns, rounds);
    print_ms("serialise_ms", bench->cost.serialise_ns, rounds);
    printf("html_bytes\t%zu\n", bench->cost.html_bytes / (size_t)rounds);
    text_free(&document);
    free(pid);
}

int main(int count, char **arguments)
{
    long rounds = count == 5 ? strtol(arguments[4], NULL, 10) : 0;
    struct bench bench = {0};
    struct text fault = {0};
    struct view *view;

    if (rounds < 1)
        stop("usage: page-cost CONNINFO STYLESHEETS profile|answer ROUNDS");
    view = view_new(arguments[2], &fault);
    bench.db = db_new(arguments[1], "page-cost");
    if (view == NULL || !db_ready(bench.db, clock_us() + 4000000))
        stop("no stylesheets or no database");
    bench.sheet = sheets_of(view, "fr");
    measure(&bench, rounds, strcmp(arguments[3], "profile") == 0
                                ? profile_round : answer_round);
    text_free(&fault);
    view_free(view);
    db_free(bench.db);
    return 0;
}
