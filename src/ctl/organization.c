/* palierctl organization: schools and others, with their centers. */
#include "ctl.h"

#include "database.h"
#include "files.h"
#include "list.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const char USAGE[] =
    "usage: palierctl organization create --uai=U --name=N --type=T "
    "--email=E [--force]\n"
    "       palierctl organization create --from=FILE [--force]\n"
    "       palierctl organization list [--format=tsv|json]\n"
    "       palierctl organization invite UAI\n"
    "       palierctl organization join UAI LOGIN [--role=admin|member] "
    "[--center]\n"
    "create opens an organization and its certification center, and invites\n"
    "its head by mail to administer both; T: SCO (a school), SUP, PRO. --force\n"
    "takes a UAI whose letter is wrong. FILE: CSV between semicolons, headed\n"
    "uai;name;type;email; all of its lines are opened, or none.\n"
    "invite sends the head's invitation again. join makes a person with an\n"
    "account a member (of the center: --center), without invitation.\n";

/* What is to be opened waits here, with its line. */
static const char ROWS[] =
    "create temp table organization_row ("
    " line int generated always as identity (start with 2),"
    " uai text, name text, type text, email text) on commit drop";

static const char JUDGE[] =
    "select r.line, f.field, f.key from pg_temp.organization_row r,"
    " web.organization_faults(r.uai, r.name, r.type, r.email, $1::boolean) f"
    " union all select r.line, 'uai', 'uai.twice' from ("
    "  select o.line, row_number() over (partition by web.uai(o.uai)"
    "    order by o.line) as nth"
    "    from pg_temp.organization_row o where web.uai(o.uai) is not null) r"
    "   where r.nth > 1"
    " order by 1";

static const char OPEN[] =
    "select web.open_organization(r.uai, r.name, r.type, r.email)"
    " from (select * from pg_temp.organization_row order by line) r";

/* Says what is wrong with the rows that wait; true if nothing. */
static bool rows_are_fine(PGconn *db, bool force, const char *file)
{
    const char *forced = force ? "true" : "false";
    PGresult *faults = database_query(db, JUDGE, 1, &forced);
    bool fine = faults != NULL && PQntuples(faults) == 0;

    for (int row = 0; faults != NULL && row < PQntuples(faults); row++) {
        const char *field = PQgetvalue(faults, row, 1);
        const char *words = ctl_fault_words(PQgetvalue(faults, row, 2));

        if (file != NULL)
            ctl_refuse("%s:%s: %s %s", file, PQgetvalue(faults, row, 0),
                       field, words);
        else
            ctl_refuse("--%s %s", field, words);
    }
    PQclear(faults);
    return fine;
}

/* Opens the rows that wait, all or none. */
static int open_rows(PGconn *db, bool force, const char *file)
{
    long rows = -1;

    if (!rows_are_fine(db, force, file))
        return CTL_REFUSED;
    rows = database_change(db, OPEN, 0, NULL);
    if (rows < 0 || !database_run(db, "commit"))
        return CTL_REFUSED;
    printf("%ld opened\n", rows);
    return CTL_DONE;
}

/* Why PostgreSQL could not read the file, with the line. */
static bool say_unread(const char *file, const PGresult *result)
{
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const char *context = PQresultErrorField(result, PG_DIAG_CONTEXT);
    const char *line = context ? strstr(context, "line ") : NULL;
    int length = line ? (int)strcspn(line + 5, ",:") : 0;

    ctl_refuse("%s:%.*s: %s", file, length, line ? line + 5 : "",
               message ? message : "not understood");
    return false;
}

/* Has PostgreSQL read the table: it knows CSV. */
static bool read_rows(PGconn *db, const char *file, const struct text *bytes)
{
    static const char BOM[] = "\xef\xbb\xbf";
    size_t skip = bytes->length >= 3 && memcmp(bytes->data, BOM, 3) == 0 ? 3
                                                                         : 0;
    PGresult *result = PQexec(
        db, "copy pg_temp.organization_row (uai, name, type, email) from stdin"
            " (format csv, delimiter ';', header match)");
    bool done = PQresultStatus(result) == PGRES_COPY_IN;

    PQclear(result);
    if (!done)
        return ctl_refuse("%s: %s", file, PQerrorMessage(db)) == CTL_DONE;
    done = PQputCopyData(db, bytes->data + skip,
                         (int)(bytes->length - skip)) == 1
           && PQputCopyEnd(db, NULL) == 1;
    while ((result = PQgetResult(db)) != NULL) {
        if (PQresultStatus(result) != PGRES_COMMAND_OK)
            done = say_unread(file, result);
        PQclear(result);
    }
    return done;
}

static int create_from(PGconn *db, const char *file, bool force)
{
    struct text bytes = {0};
    int status = CTL_REFUSED;

    if (file_read(file, &bytes) != 0)
        ctl_refuse("%s: %s", file, strerror(errno));
    else if (database_run(db, "begin") && database_run(db, ROWS)
             && read_rows(db, file, &bytes))
        status = open_rows(db, force, file);
    text_free(&bytes);
    return status;
}

static int create_one(PGconn *db, const char *const *values, bool force)
{
    if (!database_run(db, "begin") || !database_run(db, ROWS)
        || database_change(db, "insert into pg_temp.organization_row"
                               " (uai, name, type, email)"
                               " values ($1, $2, $3, $4)", 4, values) != 1)
        return CTL_REFUSED;
    return open_rows(db, force, NULL);
}

static int organization_create(int argc, char **argv)
{
    const char *values[4] = {NULL, NULL, NULL, NULL};
    const char *file = NULL;
    bool force = false;
    const struct ctl_option options[] = {
        {"uai", &values[0], NULL},   {"name", &values[1], NULL},
        {"type", &values[2], NULL},  {"email", &values[3], NULL},
        {"from", &file, NULL},       {"force", NULL, &force},
        {NULL, NULL, NULL},
    };
    int status = ctl_options(&argc, argv, options, USAGE);
    bool one;
    PGconn *db;

    if (status != CTL_GO)
        return status;
    one = values[1] && values[2] && values[3];
    if (argc > 1 || (file != NULL) == one
        || (file && (values[0] || values[1] || values[2] || values[3])))
        return ctl_misused(USAGE, "--from alone, or --name, --type, --email "
                                  "and, for a school, --uai are needed");
    db = database_open();
    if (db == NULL)
        return CTL_REFUSED;
    status = file ? create_from(db, file, force)
                  : create_one(db, values, force);
    PQfinish(db);
    return status;
}

static int organization_list(int argc, char **argv)
{
    return list_command(
        argc, argv, USAGE,
        "select o.uai, o.name, o.type, o.email, o.created_at,"
        " (select count(*) from app.organization_member m"
        "   where m.organization = o.id) as members,"
        " (select i.state from app.invitation i where i.organization = o.id"
        "   and i.center is not null"
        "   order by i.created_at desc, i.state = 'cancelled' limit 1)"
        "   as invitation"
        " from app.organization o order by o.name collate \"fr-x-icu\", o.id");
}

/* Calls a statement of one row and one boolean; says what it means. */
static int ask(const char *sql, int count, const char *const *arguments,
               const char *done, const char *refused)
{
    PGconn *db = database_open();
    PGresult *result = db ? database_query(db, sql, count, arguments) : NULL;
    int status = CTL_REFUSED;

    if (result != NULL && PQntuples(result) == 0)
        ctl_refuse("no organization \"%s\", or no account", arguments[0]);
    else if (result != NULL && PQgetvalue(result, 0, 0)[0] == 'f')
        ctl_refuse("%s", refused);
    else if (result != NULL)
        status = CTL_DONE;
    if (status == CTL_DONE)
        printf("%s %s\n", done, arguments[0]);
    PQclear(result);
    PQfinish(db);
    return status;
}

static int organization_invite(int argc, char **argv)
{
    static const struct ctl_option none[] = {{NULL, NULL, NULL}};
    int status = ctl_options(&argc, argv, none, USAGE);

    if (status != CTL_GO)
        return status;
    if (argc != 2)
        return ctl_misused(USAGE, "one UAI is needed");
    return ask("select web.invite_head(o.id) from app.organization o"
               " where o.uai = web.uai($1)", 1,
               (const char *const *)argv + 1, "invited the head of",
               "the head has accepted already");
}

static int organization_join(int argc, char **argv)
{
    const char *role = "member";
    bool center = false;
    const struct ctl_option options[] = {
        {"role", &role, NULL}, {"center", NULL, &center}, {NULL, NULL, NULL},
    };
    int status = ctl_options(&argc, argv, options, USAGE);
    const char *arguments[4];

    if (status != CTL_GO)
        return status;
    if (argc != 3)
        return ctl_misused(USAGE, "a UAI and a LOGIN are needed");
    if (strcmp(role, "admin") != 0 && strcmp(role, "member") != 0)
        return ctl_refuse("no role \"%s\": admin and member are", role);
    arguments[0] = argv[1];
    arguments[1] = argv[2];
    arguments[2] = center ? "true" : "false";
    arguments[3] = role;
    return ask("select web.join_organization(o.id, $3::boolean, a.id, $4)"
               " from app.organization o, web.account_of_login($2) a"
               " where o.uai = web.uai($1)", 4, arguments,
               center ? "member of the center of" : "member of",
               "the last admin of a team stays one");
}

int ctl_organization(int argc, char **argv)
{
    static const struct ctl_command commands[] = {
        {"create", "opens one, or those of a file", organization_create},
        {"list", "lists them", organization_list},
        {"invite", "sends the head's invitation again", organization_invite},
        {"join", "makes a person a member", organization_join},
        {NULL, NULL, NULL},
    };

    return ctl_dispatch(commands, USAGE, argc, argv);
}
