/* One request on its way through the layers, and the three steps that the
 * worker's own files take with it: call.c asks the database, answer.c writes
 * the answer, serve.c decides.
 *
 * A job lives on serve()'s stack and owns what its texts and the reply hold;
 * job_free gives all of it back. A step returns 0, or the HTTP status of what
 * went wrong, with the message key in ->key when it knows a better one than
 * error.STATUS. */
#ifndef PALIER_JOB_H
#define PALIER_JOB_H

#include "access/cas.h"
#include "access/token.h"
#include "db/db.h"
#include "http/arguments.h"
#include "http/match.h"
#include "http/request.h"
#include "http/response.h"
#include "http/upload.h"
#include "live.h"
#include "serve.h"

/* With DB_CONNECT_MS, which the next in the queue may wait for on top of it,
 * below the five seconds within which everybody gets an answer. */
enum { JOB_DEADLINE_MS = 3000, JOB_KEY_SIZE = 100 };

/* What the heavy pool may take longer: tables are sent while they are made,
 * files read while they come, passwords take a
 * twentieth of a second each. */
enum { JOB_HEAVY_MS = 57000 };

/* How long a page may take to be printed. */
enum { JOB_PRINT_MS = 40000 };

struct job {
    struct server *server; /* borrowed */
    FCGX_Request *fcgi;    /* borrowed */
    struct req req;
    struct match match;
    struct form form;
    struct upload upload;
    struct res res;
    struct db_reply reply;
    struct filled filled;
    char token[TOKEN_SIZE]; /* the cookie's; "" none */
    bool token_is_new;      /* a visitor's, for a form */
    char fresh[TOKEN_SIZE]; /* fresh_token, "" if the function takes none */
    char language[3];
    char key[JOB_KEY_SIZE];
    char tag[LIVE_TAG_SIZE]; /* of a live page; "" no live page */
    char seen[LIVE_MARK_SIZE]; /* the mark that the client's tag bears */
    char *setting, *hash, *own_hash;
    char *service, *ticket; /* CAS: our own address, and what was ended */
    struct cas_answer cas;
    struct text passwords, answer, attributes, file, envelope, typed;
    struct text faults;
    struct text import, school; /* of an upload: its id, what it says */
    int64_t began_us, deadline_us, db_us, view_us;
};

/* Writes one line to the log: pool, request id, route, and what happened. The
 * log is standard error: what goes through nginx, nginx logs with the request's
 * whole address, and a mailed link's holds a secret. */
__attribute__((format(printf, 2, 3)))
void job_log(struct job *job, const char *format, ...);

/* Fills what a function takes of the arguments that are the worker's; again:
 * only those that do not depend on what was posted. */
int fill_arguments(struct job *job, const struct signature *signature,
                   unsigned flags, bool again);

/* Asks one of our helpers for a value (argument may be NULL); *value, freed
 * before, is the caller's to free. method: as web.enter has it. */
int call_helper(struct job *job, const char *method, const char *query,
                const char *argument, char **value);

/* Calls a route's function after web.enter; its model is the reply's second
 * value. again: as a GET, for a form to be shown once more. */
int call_function(struct job *job, const struct route *route, bool again);

/* A post's function at the end of several round trips, all one transaction:
 * call_begin is web.enter and a statement, whose value is the reply's third;
 * call_step one more; call_end the last one and the function, whose model is
 * the reply's second value. After a status, or instead of the end, call_undo
 * takes everything back. */
int call_begin(struct job *job, const struct route *route,
               const struct db_statement *first);
int call_step(struct job *job, const struct db_statement *statement);
int call_end(struct job *job, const struct route *route,
             const struct db_statement *last);
void call_undo(struct job *job);

/* Reads the pupils in the file that was sent into the database, and calls the
 * route's function. */
int receive_pupils(struct job *job, const struct route *route);

/* Streams a route's table through the taker (db/db.h) after web.enter.
 * 0 also when the table breaks off half way: the taker was called before. */
int call_table(struct job *job, const struct route *route, db_taker *take,
               void *context);

/* Answers with a route's table as CSV; as answer_model where nothing was sent
 * yet. */
int answer_table(struct job *job, const struct route *route);

/* Gets an envelope alone, for an error page. */
void call_envelope(struct job *job);

/* Is the database there, and are its functions those of the map? */
bool call_ready(struct job *job);

/* Is this the word of a live page that nothing is new, to who has it? */
bool answer_is_known(struct job *job, const char *model);

/* Answers with what a model says: page or redirect. 422: it was <faults>,
 * kept in ->faults; nothing is answered yet. */
int answer_model(struct job *job, const char *model, int status);

/* Adds what a file that is sent is called: the route's name for it, else the
 * path's last part. Both are of our own map, and the shapes of a path's values
 * have no quotation marks: harmless. */
void answer_file_name(const struct job *job, struct text *out);

/* Answers with the error page of a status, whatever it takes. */
void answer_error(struct job *job, int status);

/* Answers 303 to the sign-in page, and back afterwards. */
int answer_sign_in(struct job *job);

/* Answers a probe. */
void answer_plain(struct job *job, int status, const char *line);

#endif
