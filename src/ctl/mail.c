/* palierctl mail: hands the waiting mail to the host's sendmail. To be run by
 * a timer; two at once take different letters. */
#include "mail.h"

#include "ctl.h"
#include "database.h"
#include "list.h"

static const char USAGE[] =
    "usage: palierctl mail [--sendmail=COMMAND]\n"
    "       palierctl mail list [--format=tsv|json]\n"
    "COMMAND: a program and its arguments between spaces, which reads the\n"
    "message and takes the recipients from it (/usr/sbin/sendmail -i -t).\n";

static const char SENDMAIL[] = "/usr/sbin/sendmail -i -t";

/* The next letter that is not sent and that nobody else is sending. */
static const char NEXT[] =
    "select m.id, s.mail_from,"
    " coalesce(substring(s.site_address from '^https?://([^/:]+)'),"
    "   'localhost'),"
    " to_char(now() at time zone 'UTC', 'Dy, DD Mon YYYY HH24:MI:SS +0000'),"
    " m.recipient, m.subject, m.body"
    " from app.mail m, app.setting s"
    " where m.sent_at is null and m.id > $1::bigint"
    " order by m.id limit 1 for update of m skip locked";

enum { ARGUMENTS_MAX = 32 };

/* Cuts a command at its spaces; the words stay in *command. */
static bool split(char *command, char *words[ARGUMENTS_MAX])
{
    size_t count = 0;
    char *rest = NULL;

    for (char *word = strtok_r(command, " ", &rest); word != NULL;
         word = strtok_r(NULL, " ", &rest)) {
        if (count + 1 == ARGUMENTS_MAX)
            return false;
        words[count++] = word;
    }
    words[count] = NULL;
    return count > 0;
}

static int hand_row(char *const *program, const PGresult *row)
{
    const struct mail mail = {
        .id = PQgetvalue(row, 0, 0),
        .from = PQgetvalue(row, 0, 1),
        .host = PQgetvalue(row, 0, 2),
        .date = PQgetvalue(row, 0, 3),
        .recipient = PQgetvalue(row, 0, 4),
        .subject = PQgetvalue(row, 0, 5),
        .body = PQgetvalue(row, 0, 6),
    };
    struct text message = {0};
    int status;

    mail_compose(&mail, &message);
    status = mail_hand_over(program, &message);
    text_free(&message);
    return status;
}

/* How one run went. last: the id of the last letter taken. */
struct run {
    long sent;
    long failed;
    char *last;
};

/* Sends one letter in a transaction of its own: a letter is marked as soon as
 * it is handed over. 1: go on, 0: none is left, -1: the database failed. */
static int send_next(PGconn *db, char *const *program, struct run *run)
{
    const char *arguments[1] = {run->last};
    PGresult *row = NULL;
    int status = -1;

    if (!database_run(db, "begin") ||
        (row = database_query(db, NEXT, 1, arguments)) == NULL)
        return -1;
    if (PQntuples(row) == 0) {
        status = database_run(db, "commit") ? 0 : -1;
    } else {
        free(run->last);
        arguments[0] = run->last = text_copy(PQgetvalue(row, 0, 0));
        if (hand_row(program, row) != 0) {
            run->failed++;
            status = database_run(db, "commit") ? 1 : -1;
        } else if (database_change(db, "update app.mail set sent_at = now()"
                                       " where id = $1::bigint", 1,
                                   arguments) == 1 &&
                   database_run(db, "commit")) {
            run->sent++;
            status = 1;
        }
    }
    PQclear(row);
    return status;
}

static int send_all(const char *command)
{
    char *copy = text_copy(command);
    char *program[ARGUMENTS_MAX];
    struct run run = {.last = text_copy("0")};
    PGconn *db = NULL;
    int status = -1;

    if (!split(copy, program))
        ctl_refuse("--sendmail: no command");
    else if ((db = database_open()) != NULL) {
        do
            status = send_next(db, program, &run);
        while (status > 0);
        printf("%ld sent, %ld failed\n", run.sent, run.failed);
    }
    PQfinish(db);
    free(run.last);
    free(copy);
    return status == 0 && run.failed == 0 ? CTL_DONE : CTL_REFUSED;
}

int ctl_mail(int argc, char **argv)
{
    const char *command = SENDMAIL;
    const struct ctl_option options[] = {
        {"sendmail", &command, NULL}, {NULL, NULL, NULL}};
    int status;

    if (argc > 1 && strcmp(argv[1], "list") == 0)
        return list_command(argc - 1, argv + 1, USAGE,
                            "select id, recipient, subject, created_at,"
                            " sent_at from app.mail order by id");
    status = ctl_options(&argc, argv, options, USAGE);
    if (status != CTL_GO)
        return status;
    if (argc > 1)
        return ctl_misused(USAGE, "no such mail command");
    return send_all(command);
}
