/* Answers one request: the whole way from parameters to bytes. */
#ifndef PALIER_SERVE_H
#define PALIER_SERVE_H

#include <fcgiapp.h>

#include "access/cas.h"

struct db;
struct router;
struct view;

/* What all requests of a worker share. Owned by main. */
struct server {
    const char *prefix;  /* "" or "/x" */
    const char *origins; /* allowed ones, "" for the request's own */
    const char *pool;    /* for the log */
    const char *version; /* of the static files */
    const char *kill_file; /* fault tests: see call.c */
    const char *print;     /* the program that makes PDF, see view/print.h */
    const char *looks;     /* the folder of its stylesheet */
    struct cas_providers cas;
    struct db *db;
    struct router *router;
    struct view *view;
};

/* Always answers; what went wrong is in the log. */
void serve(struct server *server, FCGX_Request *fcgi);

#endif
