/* Reads what pg_proc says of every function the worker may call, and holds
 * it against the map: exactly one of that name, plain arguments, text back,
 * allowed to us, and volatile if a post calls it. */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "../routes.h"

/* The worker's own calls, besides the routes'. */
static const char *const HELPERS[] = {
    "web.enter", "web.password_salt", "web.own_password_salt",
    "web.open_pupil_import", "web.take_pupils",
    "web.cas_service",
};
enum { HELPERS_COUNT = sizeof HELPERS / sizeof *HELPERS };

/* One row for each argument of each function found; in the order asked. */
static const char QUERY[] =
    "select w.place, p.oid,"
    " p.prokind = 'f' and not p.proretset and p.proargmodes is null"
    "  and p.prorettype = 'text'::regtype,"
    " p.prokind = 'f' and p.proretset and p.proargmodes is null"
    "  and p.prorettype = 'text'::regtype and p.pronargs = 0,"
    " p.provolatile = 'v',"
    " has_schema_privilege(n.oid, 'usage')"
    "  and has_function_privilege(p.oid, 'execute'),"
    " a.name, quote_ident(a.name), format_type(a.type, null),"
    " (select typcategory = 'S' from pg_type where oid = a.type),"
    " a.place > p.pronargs - p.pronargdefaults"
    " from unnest($1::text[]) with ordinality w(function, place)"
    " join pg_namespace n on n.nspname = split_part(w.function, '.', 1)"
    " join pg_proc p on p.pronamespace = n.oid"
    "  and p.proname = split_part(w.function, '.', 2)"
    " left join lateral unnest(p.proargnames, p.proargtypes::oid[])"
    "  with ordinality a(name, type, place) on p.pronargs > 0"
    " order by w.place, p.oid, a.place";
enum {
    PLACE, OID, SHAPE, TABLE, WRITES, ALLOWED, NAME, QUOTED, TYPE, TEXT, DEFAULTED
};

size_t check_count(void)
{
    return ROUTES_COUNT + HELPERS_COUNT;
}

/* The function at a place; NULL: a probe, nothing to check. */
static const char *function_at(size_t place)
{
    return place < ROUTES_COUNT ? ROUTES[place].function
                                : HELPERS[place - ROUTES_COUNT];
}

static bool is_true(const PGresult *rows, int row, int column)
{
    return PQgetvalue(rows, row, column)[0] == 't';
}

static void add_argument(struct signature *signature, const PGresult *rows,
                         int row)
{
    signature->arguments[signature->count++] = (struct argument){
        .name = text_copy(PQgetvalue(rows, row, NAME)),
        .quoted = text_copy(PQgetvalue(rows, row, QUOTED)),
        .type = text_copy(PQgetvalue(rows, row, TYPE)),
        .is_text = is_true(rows, row, TEXT),
        .has_default = is_true(rows, row, DEFAULTED),
    };
}

/* Why the function of these rows will not do; NULL: it will. */
static const char *judge(size_t place, const PGresult *rows, int first,
                         int end)
{
    bool writes = place < ROUTES_COUNT && ROUTES[place].method == ROUTE_POST;
    bool table = place < ROUTES_COUNT && ROUTES[place].flags & ROUTE_TABLE;

    if (first == end)
        return "there is no such function";
    if (strcmp(PQgetvalue(rows, first, OID),
               PQgetvalue(rows, end - 1, OID)) != 0)
        return "there is more than one";
    if (!is_true(rows, first, ALLOWED))
        return "it may not be executed";
    if (place >= ROUTES_COUNT)
        return NULL;
    if (table)
        return is_true(rows, first, TABLE)
                   ? NULL : "it is no set of text without arguments";
    if (!is_true(rows, first, SHAPE))
        return "it is no plain function that returns text";
    if (writes && !is_true(rows, first, WRITES))
        return "a post's function must be volatile";
    if (end - first > SIGNATURE_ARGUMENTS_MAX)
        return "it has too many arguments";
    for (int row = first; row < end; row++)
        if (PQgetisnull(rows, row, NAME) != PQgetisnull(rows, row, TYPE)
            || (!PQgetisnull(rows, row, NAME)
                && !*PQgetvalue(rows, row, NAME)))
            return "an argument has no name";
    return NULL;
}

static void read_signature(struct signature *signature, size_t place,
                           const PGresult *rows, int first, int end,
                           struct text *news)
{
    const char *fault = judge(place, rows, first, end);

    signature->ready = fault == NULL;
    if (fault)
        text_addf(news, "%s: %s\n", function_at(place), fault);
    if (fault || place >= ROUTES_COUNT)
        return;
    for (int row = first; row < end; row++)
        if (!PQgetisnull(rows, row, NAME))
            add_argument(signature, rows, row);
}

static void read_all(struct signature *signatures, const PGresult *rows,
                     struct text *news)
{
    int row = 0;

    for (size_t place = 0; place < check_count(); place++) {
        int first = row;

        while (row < PQntuples(rows)
               && strtoul(PQgetvalue(rows, row, PLACE), NULL, 10) == place + 1)
            row++;
        if (function_at(place))
            read_signature(&signatures[place], place, rows, first, row, news);
        else
            signatures[place].ready = true;
    }
}

enum db_outcome check_signatures(struct db *db, struct signature *signatures,
                                 struct text *news, int64_t deadline_us)
{
    struct text names = {0};
    const char *values[1];
    struct db_statement statement = { QUERY, 1, values };
    struct db_reply reply = {0};
    enum db_outcome outcome;

    for (size_t place = 0; place < check_count(); place++)
        text_addf(&names, "%s%s", place ? "," : "{",
                  function_at(place) ? function_at(place) : "-");
    text_add_char(&names, '}');
    values[0] = names.data;
    outcome = db_run(db, &statement, 1, deadline_us, &reply);
    check_free(signatures, check_count());
    if (outcome == DB_OK)
        read_all(signatures, reply.results[0], news);
    else
        text_addf(news, "the functions cannot be checked: %s%s\n",
                  text_string(&reply.lost),
                  db_fault_field(&reply, PG_DIAG_MESSAGE_PRIMARY));
    db_reply_free(&reply);
    text_free(&names);
    return outcome;
}

void check_free(struct signature *signatures, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (int j = 0; j < signatures[i].count; j++) {
            free(signatures[i].arguments[j].name);
            free(signatures[i].arguments[j].quoted);
            free(signatures[i].arguments[j].type);
        }
        signatures[i] = (struct signature){0};
    }
}
