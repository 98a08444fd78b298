/* Answers with a table: CSV for spreadsheets, sent while it is read. */
#include <sys/socket.h>

#include "job.h"

/* Tells spreadsheets that the bytes are UTF-8. */
static const char MARK[] = "\xEF\xBB\xBF";

struct sending {
    struct job *job;
    bool began;
};

static void add_headers(struct job *job)
{
    struct text disposition = {0};

    text_add(&disposition, "attachment; filename=\"");
    answer_file_name(job, &disposition);
    text_add_char(&disposition, '"');
    res_header(&job->res, "Content-Type",
               "text/csv; charset=utf-8; header=present");
    res_header(&job->res, "Content-Disposition", disposition.data);
    res_header(&job->res, "Cache-Control", "no-store");
    text_free(&disposition);
}

static bool write(struct job *job, const char *bytes, int count)
{
    return job->req.head || FCGX_PutStr(bytes, count, job->fcgi->out) >= 0;
}

static bool begin(struct sending *sending)
{
    struct job *job = sending->job;

    sending->began = true;
    job->res.status = 200;
    add_headers(job);
    return res_begin(&job->res, job->fcgi->out)
        && write(job, MARK, sizeof MARK - 1);
}

/* A line ends in CR LF, as CSV has it. */
static bool take(void *context, const char *line, int count)
{
    struct sending *sending = context;

    if (!sending->began && !begin(sending))
        return false;
    return write(sending->job, line, count - 1)
        && write(sending->job, "\r\n", 2);
}

int answer_table(struct job *job, const struct route *route)
{
    struct sending sending = { .job = job };
    int status = call_table(job, route, take, &sending);

    if (status == 0 && !sending.began)
        (void)begin(&sending);
    if (status == 0 || !sending.began)
        return status;
    /* Too late for an error page: the answer must not look whole. */
    job_log(job, "a table broke off with status %d", status);
    (void)shutdown(job->fcgi->ipcFd, SHUT_RDWR);
    return 0;
}
