/* palierctl account: people's accounts. */
#include "ctl.h"

#include "database.h"
#include "list.h"
#include "secret.h"

#include <stdio.h>
#include <string.h>

static const char USAGE[] =
    "usage: palierctl account create --first-name=F --last-name=L --email=E\n"
    "                                [--password=P | --password-stdin]\n"
    "       palierctl account list [--format=tsv|json]\n"
    "       palierctl account password LOGIN [--password=P | "
    "--password-stdin]\n"
    "       palierctl account delete LOGIN\n"
    "       palierctl account sign-out LOGIN\n"
    "       palierctl account grant LOGIN ROLE\n"
    "       palierctl account revoke LOGIN ROLE\n"
    "A password that is not given is asked for; without a terminal, or when\n"
    "nothing is typed, one is made and printed. delete takes away all answers\n"
    "too. ROLE: operator (questions, schools, calendar) or jury (exams).\n";

#define ONE_LOGIN "one LOGIN is needed"

/* The person of the login $1, as `found`: what follows works on it and ends
 * with its row. */
#define FOUND \
    "with found as (select id from app.account where kind = 'person'" \
    " and lower($1) in (lower(email), lower(username)))"

/* Says what the site's rules have against these three; true if nothing. */
static bool identity_is_fine(PGconn *db, const char *const *identity)
{
    static const char *const names[] = {"--first-name", "--last-name",
                                        "--email"};
    PGresult *result = database_query(
        db, "select coalesce(web.name_fault($1), ''),"
            " coalesce(web.name_fault($2), ''),"
            " coalesce(web.email_fault($3), '')", 3, identity);
    bool fine = result != NULL;

    for (int i = 0; result != NULL && i < 3; i++) {
        const char *key = PQgetvalue(result, 0, i);

        if (key[0] == '\0')
            continue;
        ctl_refuse("%s %s", names[i], ctl_fault_words(key));
        fine = false;
    }
    PQclear(result);
    return fine;
}

static int create(PGconn *db, const char *const *identity,
                  const struct secret_source *password)
{
    const char *arguments[4] = {identity[0], identity[1], identity[2], NULL};
    struct secret secret = {0};
    long rows = -1;

    if (!identity_is_fine(db, identity) || !secret_take(&secret, password))
        return CTL_REFUSED;
    arguments[3] = secret.hash;
    rows = database_change(
        db, "insert into app.account (first_name, last_name, email,"
            " password_hash) values (web.trimmed($1), web.trimmed($2),"
            " web.trimmed($3), $4)", 4, arguments);
    if (rows == 1) {
        printf("created %s\n", identity[2]);
        secret_print(&secret);
    }
    secret_free(&secret);
    return rows == 1 ? CTL_DONE : CTL_REFUSED;
}

static int account_create(int argc, char **argv)
{
    const char *identity[3] = {NULL, NULL, NULL};
    struct secret_source password = {0};
    const struct ctl_option options[] = {
        {"first-name", &identity[0], NULL},
        {"last-name", &identity[1], NULL},
        {"email", &identity[2], NULL},
        {"password", &password.given, NULL},
        {"password-stdin", NULL, &password.from_stdin},
        {NULL, NULL, NULL},
    };
    int status = ctl_options(&argc, argv, options, USAGE);
    PGconn *db;

    if (status != CTL_GO)
        return status;
    if (argc > 1 || !identity[0] || !identity[1] || !identity[2])
        return ctl_misused(USAGE, "--first-name, --last-name and --email are "
                                  "needed");
    db = database_open();
    if (db == NULL)
        return CTL_REFUSED;
    status = create(db, identity, &password);
    PQfinish(db);
    return status;
}

static int account_list(int argc, char **argv)
{
    return list_command(
        argc, argv, USAGE,
        "select coalesce(email, username) as login, first_name, last_name,"
        " language, created_at, (select string_agg(r.role, ',' order by r.role)"
        "   from app.role r where r.account = a.id) as roles,"
        " (select max(s.created_at) from app.session s"
        "   where s.account = a.id) as signed_in_at"
        " from app.account a where kind = 'person' order by 1");
}

/* Runs a statement that returns the row of the account of the first argument;
 * false, and said, when there is none. */
static bool change(PGconn *db, const char *sql, int count,
                   const char *const *arguments)
{
    long rows = database_change(db, sql, count, arguments);

    if (rows == 0)
        ctl_refuse("no account \"%s\"", arguments[0]);
    return rows > 0;
}

static int delete(PGconn *db, const char *const *login)
{
    if (!change(db, FOUND " select web.erase_account(id) from found", 1, login))
        return CTL_REFUSED;
    printf("deleted %s\n", *login);
    return CTL_DONE;
}

static int account_delete(int argc, char **argv)
{
    return database_command(argc, argv, USAGE, 1, ONE_LOGIN, delete);
}

/* The one row is the account, whether it has sessions or none. */
static int sign_out(PGconn *db, const char *const *login)
{
    if (!change(db, FOUND ", gone as (delete from app.session"
                          "  where account in (select id from found))"
                          " select id from found", 1, login))
        return CTL_REFUSED;
    printf("signed out %s\n", *login);
    return CTL_DONE;
}

static int account_sign_out(int argc, char **argv)
{
    return database_command(argc, argv, USAGE, 1, ONE_LOGIN, sign_out);
}

/* Whoever was signed in with the old password is not any more. */
static int change_password(PGconn *db, const char *login,
                           const struct secret_source *password)
{
    const char *arguments[2] = {login, NULL};
    struct secret secret = {0};
    bool done;

    if (!secret_take(&secret, password))
        return CTL_REFUSED;
    arguments[1] = secret.hash;
    done = change(db, FOUND
                  ", changed as (update app.account set password_hash = $2"
                  "  where id in (select id from found)),"
                  " gone as (delete from app.session"
                  "  where account in (select id from found))"
                  " select id from found", 2, arguments);
    if (done) {
        printf("changed the password of %s\n", login);
        secret_print(&secret);
    }
    secret_free(&secret);
    return done ? CTL_DONE : CTL_REFUSED;
}

static int account_password(int argc, char **argv)
{
    struct secret_source password = {0};
    const struct ctl_option options[] = {
        {"password", &password.given, NULL},
        {"password-stdin", NULL, &password.from_stdin},
        {NULL, NULL, NULL},
    };
    int status = ctl_options(&argc, argv, options, USAGE);
    PGconn *db;

    if (status != CTL_GO)
        return status;
    if (argc != 2)
        return ctl_misused(USAGE, ONE_LOGIN);
    db = database_open();
    if (db == NULL)
        return CTL_REFUSED;
    status = change_password(db, argv[1], &password);
    PQfinish(db);
    return status;
}

/* LOGIN and ROLE, the statement that gives or takes it; the one row is the
 * account, whether it had the role or not. */
static int change_role(int argc, char **argv, const char *sql,
                       const char *done)
{
    static const struct ctl_option none[] = {{NULL, NULL, NULL}};
    int status = ctl_options(&argc, argv, none, USAGE);
    PGconn *db;

    if (status != CTL_GO)
        return status;
    if (argc != 3)
        return ctl_misused(USAGE, "a LOGIN and a ROLE are needed");
    if (strcmp(argv[2], "operator") != 0 && strcmp(argv[2], "jury") != 0)
        return ctl_refuse("no role \"%s\": operator and jury are", argv[2]);
    db = database_open();
    if (db && change(db, sql, 2, (const char *const *)argv + 1)) {
        printf("%s %s %s\n", argv[1], done, argv[2]);
        status = CTL_DONE;
    } else {
        status = CTL_REFUSED;
    }
    PQfinish(db);
    return status;
}

static int account_grant(int argc, char **argv)
{
    return change_role(argc, argv,
                       FOUND ", given as (insert into app.role (account, role)"
                       "  select id, $2 from found on conflict do nothing)"
                       " select id from found",
                       "is now");
}

static int account_revoke(int argc, char **argv)
{
    return change_role(argc, argv,
                       FOUND ", taken as (delete from app.role where role = $2"
                       "  and account in (select id from found))"
                       " select id from found",
                       "is no longer");
}

int ctl_account(int argc, char **argv)
{
    static const struct ctl_command commands[] = {
        {"create", "a person's account", account_create},
        {"list", "everyone's", account_list},
        {"password", "sets a password", account_password},
        {"delete", "with all answers", account_delete},
        {"sign-out", "ends all sessions", account_sign_out},
        {"grant", "gives a role", account_grant},
        {"revoke", "takes a role away", account_revoke},
        {NULL, NULL, NULL},
    };

    return ctl_dispatch(commands, USAGE, argc, argv);
}
