/* The child that makes a PDF: started, fed, heard, and ended for certain. */
#include "print.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../clock.h"

static const char NICE_WRITTEN[] = "5";
enum { NICE = 5, PIECE = 64 << 10, COMPLAINT_BYTES_MAX = 4000 };

/* Our ends of its pipes; -1: closed. */
struct child {
    pid_t pid;
    int in, out, err;
};

static void close_end(int *end)
{
    if (*end >= 0)
        close(*end);
    *end = -1;
}

static void limit(int resource, rlim_t value)
{
    const struct rlimit both = { value, value };

    if (setrlimit((__rlimit_resource_t)resource, &both) != 0)
        _exit(127);
}

/* Whoever waits for a page comes first. Where the kernel shares the cores out
 * by session (autogroup, as Linux usually does) a process's nice weighs nothing
 * against other sessions: so the child has one of its own, as nice as itself. */
static void stand_back(void)
{
    int group;

    (void)setpriority(PRIO_PROCESS, 0, NICE);
    (void)setsid();
    group = open("/proc/self/autogroup", O_WRONLY | O_CLOEXEC);
    if (group < 0 || write(group, NICE_WRITTEN, sizeof NICE_WRITTEN - 1) < 0)
        return; /* no such groups; exec closes what is open */
    close(group);
}

/* The child's own part, after fork: nothing but system calls. */
__attribute__((noreturn))
static void become(const char *program, const char *folder, pid_t parent,
                   const int ends[3])
{
    char *const arguments[] = { (char *)program, (char *)folder, NULL };
    char path[] = "PATH=/usr/bin:/bin";
    char language[] = "LANG=C.UTF-8";
    char home[] = "HOME=/nonexistent";
    char *const environment[] = { path, language, home, NULL };
    sigset_t none;

    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    for (int i = 0; i < 3; i++)
        if (dup2(ends[i], i) < 0)
            _exit(127);
    if (close_range(3, ~0U, 0) != 0
        || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent)
        _exit(127);
    stand_back();
    limit(RLIMIT_AS, PRINT_MEMORY_BYTES_MAX);
    limit(RLIMIT_CPU, PRINT_CPU_SECONDS_MAX);
    limit(RLIMIT_FSIZE, 0);
    execve(program, arguments, environment);
    _exit(127);
}

static bool start(struct child *child, const char *program,
                  const char *folder)
{
    int pipes[3][2] = { { -1, -1 }, { -1, -1 }, { -1, -1 } };
    pid_t self = getpid();
    bool piped = true;

    for (int i = 0; i < 3; i++)
        piped = piped && pipe2(pipes[i], O_CLOEXEC) == 0;
    child->pid = piped ? fork() : -1;
    if (child->pid == 0)
        become(program, folder, self,
               (const int[]){ pipes[0][0], pipes[1][1], pipes[2][1] });
    close_end(&pipes[0][0]);
    close_end(&pipes[1][1]);
    close_end(&pipes[2][1]);
    *child = (struct child){ child->pid, pipes[0][1], pipes[1][0],
                             pipes[2][0] };
    return child->pid > 0
        && fcntl(child->in, F_SETFL, O_NONBLOCK) == 0;
}

/* Writes some of what is left; all written or nobody reads: closes. */
static void feed(struct child *child, const struct text *html, size_t *fed)
{
    ssize_t count = write(child->in, html->data + *fed, html->length - *fed);

    if (count > 0)
        *fed += (size_t)count;
    if (*fed == html->length
        || (count < 0 && errno != EAGAIN && errno != EINTR))
        close_end(&child->in);
}

/* Reads a piece of an end's; at its end: closes. What is over the limit is
 * read and dropped. */
static void hear(int *end, struct text *heard, size_t limit)
{
    char piece[PIECE];
    ssize_t count = read(*end, piece, sizeof piece);

    if (count > 0 && heard->length < limit)
        text_add_bytes(heard, piece, (size_t)count);
    if (count == 0 || (count < 0 && errno != EINTR))
        close_end(end);
}

/* Until it has closed its output and its complaints; false: the deadline. */
static bool attend(struct child *child, const struct text *html,
                   int64_t deadline_us, struct text *pdf, struct text *said)
{
    size_t fed = 0;

    while (child->out >= 0 || child->err >= 0) {
        struct pollfd watched[] = {
            { child->in, POLLOUT, 0 },
            { child->out, POLLIN, 0 },
            { child->err, POLLIN, 0 },
        };
        int ready = poll(watched, 3, clock_left_ms(deadline_us));

        if (ready == 0 || (ready < 0 && errno != EINTR))
            return false;
        if (ready < 0)
            continue;
        if (watched[0].revents)
            feed(child, html, &fed);
        if (watched[1].revents)
            hear(&child->out, pdf, PRINT_PDF_BYTES_MAX);
        if (watched[2].revents)
            hear(&child->err, said, COMPLAINT_BYTES_MAX);
    }
    return true;
}

/* Ends it, whatever it does, and says whether it had come to a good end. */
static bool finish(struct child *child)
{
    int status = 0;
    pid_t waited;

    close_end(&child->in);
    close_end(&child->out);
    close_end(&child->err);
    if (child->pid <= 0)
        return false;
    do {
        waited = waitpid(child->pid, &status, 0);
    } while (waited < 0 && errno == EINTR);
    return waited == child->pid && WIFEXITED(status)
        && WEXITSTATUS(status) == 0;
}

/* The last line that is not empty. */
static const char *last_line(struct text *said)
{
    char *line;

    while (said->length > 0 && said->data[said->length - 1] == '\n')
        said->data[--said->length] = '\0';
    line = said->length > 0 ? strrchr(said->data, '\n') : NULL;
    return line ? line + 1 : text_string(said);
}

enum print_outcome print_pdf(const char *program, const char *folder,
                             const struct text *html, int64_t deadline_us,
                             struct text *pdf, struct text *fault)
{
    struct child child = {0};
    struct text said = {0};
    bool ended = start(&child, program, folder)
        && attend(&child, html, deadline_us, pdf, &said);
    bool late = child.pid > 0 && !ended;

    if (late)
        kill(child.pid, SIGKILL);
    ended = finish(&child) && ended && pdf->length > 5
        && memcmp(pdf->data, "%PDF-", 5) == 0
        && pdf->length <= PRINT_PDF_BYTES_MAX;
    if (!ended)
        text_addf(fault, "%s: %s: %.300s", program,
                  late ? "no end in time" : "failed", last_line(&said));
    text_free(&said);
    if (late)
        return PRINT_LATE;
    return ended ? PRINT_DONE : PRINT_FAILED;
}
