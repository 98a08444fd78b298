/* The map of the site.
 *
 * A route says: this method and path is this stored function. Its arguments
 * are not here: the database knows them. A path's {name:shape} is an argument
 * of that name; the shapes are in ROUTE_SHAPES, and a path that does not fit
 * is not found. To add a page, add a line to routes.c. */
#ifndef PALIER_ROUTES_H
#define PALIER_ROUTES_H

#include <stddef.h>
#include <stdio.h>

enum route_method { ROUTE_GET, ROUTE_POST };

/* The processes that serve a route; nginx chooses by path. ROUTE_PAGE says
 * nothing of its own: route_pool tells learners' pages from a space's. */
enum route_pool { ROUTE_PAGE, ROUTE_SPACE, ROUTE_HEAVY, ROUTE_ACCESS };

enum route_flag {
    ROUTE_FORM = 1 << 0,       /* a visitor gets a cookie, for its CSRF value */
    ROUTE_KEYED = 1 << 1,      /* a post that may be sent twice: it has a key */
    ROUTE_HASH_NEW = 1 << 2,   /* `password` is a new one */
    ROUTE_HASH_LOGIN = 1 << 3, /* `password` is `login`'s own */
    ROUTE_HASH_OWN = 1 << 4,   /* `current_password` is the account's own */
    ROUTE_ALIVE = 1 << 5,      /* no function: the worker lives */
    ROUTE_READY = 1 << 6,      /* no function: the worker can serve */
    ROUTE_TABLE = 1 << 7,      /* a set of lines: sent as CSV */
    ROUTE_LIVE = 1 << 8,       /* a page that is asked again and again */
    ROUTE_PDF = 1 << 9,        /* the page is printed: sent as PDF */
    ROUTE_UPLOAD = 1 << 10,    /* a post with a file: receive.c reads it */
    ROUTE_CAS_LOGIN = 1 << 11,  /* leads to a CAS server */
    ROUTE_CAS_TICKET = 1 << 12, /* whence one comes back with a ticket */
    ROUTE_CAS_LOGOUT = 1 << 13, /* where the server says who has signed out */
    /* A server stands between: a GET may write, a post has no form's value.
     * The only routes that need neither Origin nor CSRF value. */
    ROUTE_CAS = ROUTE_CAS_LOGIN | ROUTE_CAS_TICKET | ROUTE_CAS_LOGOUT,
    ROUTE_HASH_MANY = 1 << 14, /* `passwords`: a temporary one for each value
                                  of `answer` */
};

struct route {
    enum route_method method;
    const char *path;
    const char *function;  /* schema.name, or NULL for the two probes */
    const char *form;      /* a GET route's function: shown at a 422 */
    unsigned flags;
    enum route_pool pool;
    const char *fixed[2];  /* one argument that the path implies: name, value */
    const char *file;      /* a file's name, {name:shape} as in path; NULL:
                              the path's last part */
};

struct route_shape {
    const char *name;
    const char *pattern;
};

extern const struct route ROUTES[];
extern const size_t ROUTES_COUNT;
extern const struct route_shape ROUTE_SHAPES[];
extern const size_t ROUTE_SHAPES_COUNT;

/* The first GET route of that function, or NULL. */
const struct route *route_of_function(const char *function);

/* The pool of a route: its own, else space for a function of orga, certif,
 * jury or operator, else page. */
enum route_pool route_pool(const struct route *route);

/* Writes the map, one route a line: method, path, function, form, pool,
 * flags; between tabs with a header line (tsv), or aligned for a person. */
void routes_print(FILE *out, int tsv);

#endif
