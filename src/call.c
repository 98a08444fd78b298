/* Asks the database: calls web.enter and one function in one round trip, and
 * says what became of it. Writes no answer. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"
#include "http/status.h"
#include "job.h"

static const char ENTER[] = "select web.enter($1, $2, $3, $4)";
enum { ENTER_COUNT = 4 };

/* A COPY takes no parameters: what the path says goes through the context, for
 * this transaction alone (web.argument reads it). */
static const char ARGUMENT[] =
    "select set_config('palier.argument.' || $1, $2, true)";
enum { ARGUMENT_COUNT = 2 };

/* Lines as they are: nothing in them is a delimiter or a quote of COPY's. */
static const char COPY[] =
    "copy (select * from %s()) to stdout"
    " (format csv, delimiter E'\\x02', quote E'\\x01')";

static void log_news(struct job *job)
{
    struct text news = db_take_news(job->server->db);
    char *rest = news.data;
    char *line;

    while ((line = strsep(&rest, "\n")) != NULL)
        if (*line)
            job_log(job, "database: %s", line);
    text_free(&news);
}

/* Makes sure of a connection, on the job's account. */
static bool ready(struct job *job)
{
    int64_t began_us = clock_us();
    bool is_ready = db_ready(job->server->db, job->deadline_us);

    job->db_us += clock_us() - began_us;
    log_news(job);
    return is_ready;
}

/* One attempt on a live connection. */
static enum db_outcome try(struct job *job,
                           const struct db_statement *statements, int count)
{
    enum db_outcome outcome = DB_LOST;
    bool is_ready = ready(job);
    int64_t began_us = clock_us();

    db_reply_free(&job->reply);
    if (is_ready)
        outcome = db_run(job->server->db, statements, count,
                         job->deadline_us, &job->reply);
    job->db_us += clock_us() - began_us;
    if (job->reply.lost.length > 0)
        job_log(job, "database: %s", text_string(&job->reply.lost));
    return outcome;
}

/* Runs statements; after a lost connection once more what may be said
 * twice. */
static enum db_outcome run(struct job *job,
                           const struct db_statement *statements, int count,
                           bool repeatable)
{
    enum db_outcome outcome = try(job, statements, count);

    if (outcome == DB_LOST && repeatable
        && clock_left_ms(job->deadline_us) > 0)
        outcome = try(job, statements, count);
    return outcome;
}

/* Fault tests: the worker dies between commit and answer, once. */
static void maybe_die(const struct job *job)
{
#ifdef PALIER_FAULTS
    if (job->req.post && job->server->kill_file
        && unlink(job->server->kill_file) == 0)
        _exit(1);
#else
    (void)job;
#endif
}

/* How web.enter is told of a request: GET, POST, or CAS. */
static const char *method_of(const struct route *route, bool again)
{
    if (again)
        return "GET";
    if (route->flags & ROUTE_CAS)
        return "CAS";
    return route->method == ROUTE_POST ? "POST" : "GET";
}

static void enter_values(const struct job *job, const char *method,
                         const char *values[ENTER_COUNT])
{
    bool posts = strcmp(method, "POST") == 0;
    const char *csrf = form_value(&job->form, "csrf");

    /* A post without a value must differ from a visitor without a token. */
    values[0] = job->token[0] ? job->token : NULL;
    values[1] = method;
    values[2] = !posts ? NULL : csrf ? csrf : "";
    values[3] = job->language;
}

static void keep_envelope_at(struct job *job, int at)
{
    const char *envelope = db_value(&job->reply, at);

    if (envelope) {
        text_clear(&job->envelope);
        text_add(&job->envelope, envelope);
    }
}

static void keep_envelope(struct job *job)
{
    keep_envelope_at(job, 0);
}

/* What a failed call means. arguments: of the second statement, or NULL. */
static int failed(struct job *job, enum db_outcome outcome,
                  const struct arguments *arguments)
{
    const struct db_reply *reply = &job->reply;
    const char *sqlstate = db_fault_field(reply, PG_DIAG_SQLSTATE);
    const char *message = db_fault_field(reply, PG_DIAG_MESSAGE_PRIMARY);
    const char *context = db_fault_field(reply, PG_DIAG_CONTEXT);
    int status = outcome == DB_LOST ? 503 : status_of_sqlstate(sqlstate);
    int bad = status_bad_parameter(sqlstate, context);

    if (arguments && reply->fault_at == 1 && bad > 0
        && bad <= arguments->count)
        return arguments->from_path[bad - 1] ? 404 : 400;
    if (strncmp(sqlstate, "PT", 2) == 0)
        status_message_key(status, message, job->key, sizeof job->key);
    if (status == 422) {
        text_clear(&job->faults);
        text_add(&job->faults,
                 db_fault_field(reply, PG_DIAG_MESSAGE_DETAIL));
    }
    if (status >= 500 && outcome != DB_LOST)
        job_log(job, "%d, sqlstate %s: %.300s | %.300s", status, sqlstate,
                message, context);
    return status;
}

int call_helper(struct job *job, const char *method, const char *query,
                const char *argument, char **value)
{
    const char *enter[ENTER_COUNT];
    const struct db_statement statements[] = {
        { ENTER, ENTER_COUNT, enter },
        { query, argument ? 1 : 0, &argument },
    };
    enum db_outcome outcome;

    enter_values(job, method, enter);
    outcome = run(job, statements, 2, true);
    keep_envelope(job);
    if (outcome != DB_OK)
        return failed(job, outcome, NULL);
    if (db_value(&job->reply, 1)) {
        free(*value);
        *value = text_copy(db_value(&job->reply, 1));
    }
    return 0;
}

/* The signature of a route, or NULL with the status. */
static const struct signature *find_signature(struct job *job,
                                              const struct route *route,
                                              int *status)
{
    struct db *db = job->server->db;
    const struct signature *signature = db_signature(db, (size_t)(route
                                                                  - ROUTES));

    *status = 503;
    if (!ready(job))
        return NULL;
    if (!signature->ready) {
        db_recheck(db, job->deadline_us);
        log_news(job);
    }
    *status = 500;
    if (signature->ready)
        return signature;
    job_log(job, "%s is not as it should be", route->function);
    return NULL;
}

static int call(struct job *job, const struct arguments *arguments,
                const char *method, bool repeatable)
{
    const char *enter[ENTER_COUNT];
    const struct db_statement statements[] = {
        { ENTER, ENTER_COUNT, enter },
        { text_string(&arguments->call), arguments->count,
          arguments->values },
    };
    enum db_outcome outcome;

    enter_values(job, method, enter);
    outcome = run(job, statements, 2, repeatable);
    keep_envelope(job);
    if (outcome != DB_OK)
        return failed(job, outcome, arguments);
    if (strcmp(method, "GET") != 0)
        maybe_die(job);
    if (db_value(&job->reply, 0) && db_value(&job->reply, 1))
        return 0;
    job_log(job, "the function returned nothing");
    return 500;
}

int call_function(struct job *job, const struct route *route, bool again)
{
    const char *method = method_of(route, again);
    struct arguments arguments = {0};
    int status;
    const struct signature *signature = find_signature(job, route, &status);

    if (signature == NULL)
        return status;
    status = fill_arguments(job, signature, route->flags, again);
    if (status == 0)
        status = arguments_gather(&arguments, route->function, signature,
                                  &job->filled, &job->match, route->fixed,
                                  &job->form);
    if (arguments.fault)
        job_log(job, "400: the argument %s is missing or came twice",
                arguments.fault);
    if (status == 0)
        status = call(job, &arguments, method,
                      strcmp(method, "GET") == 0
                      || route->flags & ROUTE_KEYED);
    arguments_free(&arguments);
    return status;
}

int call_table(struct job *job, const struct route *route, db_taker *take,
               void *context)
{
    const char *enter[ENTER_COUNT];
    const char *arguments[MATCH_VALUES_MAX][ARGUMENT_COUNT];
    struct db_statement before[1 + MATCH_VALUES_MAX] = {
        { ENTER, ENTER_COUNT, enter },
    };
    struct text copy = {0};
    enum db_outcome outcome;
    int64_t began_us;
    int status;

    if (find_signature(job, route, &status) == NULL)
        return status;
    text_addf(&copy, COPY, route->function);
    enter_values(job, "GET", enter);
    for (int i = 0; i < job->match.count; i++) {
        arguments[i][0] = job->match.names[i];
        arguments[i][1] = job->match.values[i];
        before[i + 1] = (struct db_statement){ ARGUMENT, ARGUMENT_COUNT,
                                               arguments[i] };
    }
    began_us = clock_us();
    outcome = db_copy(job->server->db, before, 1 + job->match.count,
                      copy.data, job->deadline_us, take, context,
                      &job->reply);
    job->db_us += clock_us() - began_us;
    keep_envelope(job);
    text_free(&copy);
    if (job->reply.lost.length > 0)
        job_log(job, "database: %s", text_string(&job->reply.lost));
    return outcome == DB_OK ? 0 : failed(job, outcome, NULL);
}

int call_begin(struct job *job, const struct route *route,
               const struct db_statement *first)
{
    const char *enter[ENTER_COUNT];
    const struct db_statement statements[] = {
        { "begin", 0, NULL }, { ENTER, ENTER_COUNT, enter }, *first,
    };
    enum db_outcome outcome;
    int status;

    if (find_signature(job, route, &status) == NULL)
        return status;
    enter_values(job, "POST", enter);
    outcome = run(job, statements, 3, false);
    keep_envelope_at(job, 1);
    return outcome == DB_OK ? 0 : failed(job, outcome, NULL);
}

int call_step(struct job *job, const struct db_statement *statement)
{
    enum db_outcome outcome = run(job, statement, 1, false);

    return outcome == DB_OK ? 0 : failed(job, outcome, NULL);
}

int call_end(struct job *job, const struct route *route,
             const struct db_statement *last)
{
    struct arguments arguments = {0};
    enum db_outcome outcome;
    int status;
    const struct signature *signature = find_signature(job, route, &status);

    if (signature == NULL)
        return status;
    status = arguments_gather(&arguments, route->function, signature,
                              &job->filled, &job->match, route->fixed,
                              &job->form);
    if (status == 0) {
        const struct db_statement statements[] = {
            *last,
            { text_string(&arguments.call), arguments.count,
              arguments.values },
            { "commit", 0, NULL },
        };

        outcome = run(job, statements, 3, false);
        status = outcome == DB_OK ? 0 : failed(job, outcome, &arguments);
    }
    if (status == 0)
        maybe_die(job);
    arguments_free(&arguments);
    return status;
}

void call_undo(struct job *job)
{
    const struct db_statement rollback = { "rollback", 0, NULL };

    /* Of a lost connection the server thinks the same. */
    (void)db_run(job->server->db, &rollback, 1, job->deadline_us,
                 &job->reply);
}

void call_envelope(struct job *job)
{
    const char *enter[ENTER_COUNT];
    const struct db_statement statement = { ENTER, ENTER_COUNT, enter };
    enum db_outcome outcome;

    enter_values(job, "GET", enter);
    outcome = run(job, &statement, 1, true);
    if (outcome == DB_FAILED)
        (void)failed(job, outcome, NULL);
    keep_envelope(job);
}

bool call_ready(struct job *job)
{
    struct db *db = job->server->db;
    const struct db_statement statement = { "select 1", 0, NULL };
    enum db_outcome outcome = run(job, &statement, 1, true);

    if (outcome == DB_OK && !db_all_ready(db)) {
        db_recheck(db, job->deadline_us);
        log_news(job);
    }
    return outcome == DB_OK && db_all_ready(db);
}
